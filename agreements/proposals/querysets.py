"""Chainable reads of rate proposals."""

from typing import Any, Self

from django.db import models
from django.db.models import Count, Q

from agreements.proposals.enums import ConsentState, ProposalState
from ivz.accounts.roles import Permission

# each of these is enough to see a proposal before the colleges do
SEE_DRAFTS = (Permission.RECORD_CONSENT, Permission.READ_ALL_NOTES)


class RateProposalQuerySet(models.QuerySet):
    """Rate proposals in every state."""

    def visible_to(self, user: Any) -> Self:
        """All of them for who sees drafts; for others only what was ever laid before colleges."""
        if any(map(user.may, SEE_DRAFTS)):
            return self.all()
        return self.filter(
            Q(submitted_on__isnull=False)
            | Q(state__in=[ProposalState.SUBMITTED, ProposalState.ADOPTED])
        )

    def underway(self) -> Self:
        """With the colleges, not adopted and not withdrawn."""
        return self.filter(state=ProposalState.SUBMITTED)

    def with_rows(self) -> Self:
        """With everything that a page names."""
        return self.select_related("fund", "rate", "decision__body", "source", "undated_source")

    def with_consents(self) -> Self:
        """Adds `agreed` (with or without remarks) and `refused`: how many colleges said so."""
        agreed = Q(consents__state__in=[ConsentState.AGREED, ConsentState.AGREED_WITH_REMARKS])
        return self.annotate(
            agreed=Count("consents", filter=agreed),
            refused=Count("consents", filter=Q(consents__state=ConsentState.REFUSED)),
        )
