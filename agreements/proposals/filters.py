"""Filter of the list of rate proposals."""

from agreements.proposals.enums import ProposalKind, ProposalState
from agreements.proposals.models import RateProposal
from ivz.web.filters import ChoiceFilter, ListFilter, SearchFilter


class ProposalFilter(ListFilter):
    """Proposals by words, kind and state."""

    q = SearchFilter("title", "reasoning", "key", label="Zoeken")
    kind = ChoiceFilter(choices=ProposalKind.choices, label="Soort", empty_label="Alle soorten")
    state = ChoiceFilter(choices=ProposalState.choices, label="Stand", empty_label="Elke stand")

    class Meta(ListFilter.Meta):
        model = RateProposal
