"""Tells the page of a rate which proposal it belongs to."""

from collections.abc import Collection, Iterator

from agreements.proposals.models import RateProposal
from contributions.funds.reports.rate_links import RateLink


def proposals_of(rates: Collection[int]) -> Iterator[RateLink]:
    """The proposals that made or planned these rates."""
    for proposal in RateProposal.objects.filter(rate__in=rates):
        text = f"{proposal} ({proposal.get_state_display().lower()})"
        yield RateLink(
            proposal.rate_id or 0, "Voorstel", text, proposal.get_absolute_url(), proposal.key
        )
