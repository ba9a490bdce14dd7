"""What a search finds of rate proposals."""

from collections.abc import Iterator

from agreements.proposals.models import RateProposal
from ivz.web.searching import MOST_HITS, Hit, Wanted


def found_proposals(wanted: Wanted) -> Iterator[Hit]:
    """Those that the reader may see."""
    matching = wanted.among("key", "title", "reasoning")
    for proposal in RateProposal.objects.visible_to(wanted.user).filter(matching)[: MOST_HITS + 1]:
        note = f"{proposal.get_kind_display()}, {proposal.get_state_display().lower()}"
        yield Hit(proposal.title, proposal.get_absolute_url(), note)
