"""Filter of the bundles of a meeting."""

from ivz.web.filters import ChoiceFilter, ListFilter, SearchFilter
from portfolios.bundles.enums import BundleState
from portfolios.bundles.models import Bundle


class BundleFilter(ListFilter):
    q = SearchFilter("addressee", label="Voor wie")
    is_public = ChoiceFilter(
        choices=[("True", "Openbaar"), ("False", "Volledig")],
        label="Versie",
        empty_label="Alle versies",
    )
    state = ChoiceFilter(choices=BundleState.choices, label="Stand", empty_label="Alle standen")

    class Meta(ListFilter.Meta):
        model = Bundle
