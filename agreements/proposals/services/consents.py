"""Records what the college of a municipality said about a rate proposal."""

import datetime as dt
from collections.abc import Mapping

import pghistory
from django.db import transaction

from agreements.proposals.enums import ConsentState
from agreements.proposals.models import Consent, RateProposal
from agreements.proposals.rules import (
    municipalities_of,
    why_not_consent,
    why_not_decided_on,
    why_not_record_consent,
)
from ivz.accounts.models import User
from ivz.core.refusal import Refused, require
from ivz.region.models import Organisation
from ivz.sources.models import SourceDocument
from ivz.web.edits import require_unchanged

CONSENT_FIELDS = (
    "state",
    "decided_on",
    "is_date_assumed",
    "reference",
    "text",
    "source",
    "source_locator",
)


def consent_of(proposal: RateProposal, municipality: Organisation) -> Consent:
    """What is recorded of a college; a new row while that is nothing."""
    found = Consent.objects.filter(proposal=proposal, municipality=municipality).first()
    return found or Consent(proposal=proposal, municipality=municipality)


@transaction.atomic
def record_consent(
    proposal_id: int,
    municipality: Organisation,
    *,
    state: ConsentState | str,
    decided_on: dt.date | None,
    is_date_assumed: bool = False,
    reference: str = "",
    text: str = "",
    source: SourceDocument | None = None,
    source_locator: str = "",
    by: User,
    today: dt.date,
    why: str = "",
    seen: Mapping[str, str] | None = None,
) -> Consent:
    """Record or correct what one college said; the proposal itself does not change by it.

    `seen` marks what somebody saw who typed this.

    Raises:
        Refused: `by` may not, the proposal is not with the colleges, this municipality is not
        asked, or the parts do not fit.
        StaleEdit: somebody else recorded something since.
    """
    proposal = RateProposal.objects.select_for_update(of=("self",)).get(pk=proposal_id)
    require(why_not_record_consent(by, proposal))
    require(why_not_consent(state, decided_on, text, has_source=source is not None, today=today))
    require(why_not_decided_on(proposal, decided_on))
    if not municipalities_of(proposal).filter(pk=municipality.pk).exists():
        raise Refused(f"{municipality} is bij dit voorstel niet gevraagd.")
    values = {
        "state": state,
        "decided_on": decided_on,
        "is_date_assumed": is_date_assumed and decided_on is not None,
        "reference": reference,
        "text": text,
        "source": source,
        "source_locator": source_locator,
    }
    consent = consent_of(proposal, municipality)
    require_unchanged(seen, values, {name: getattr(consent, name) for name in CONSENT_FIELDS})
    with pghistory.context(why=why or f"Oordeel van het college van {municipality}"):
        consent, _ = Consent.objects.update_or_create(
            proposal=proposal, municipality=municipality, defaults=values
        )
    return consent
