"""The filter of the list of rates."""

from contributions.funds.enums import RateStatus
from contributions.funds.models import Rate
from ivz.web.filters import ChoiceFilter, ListFilter


class RateFilter(ListFilter):
    """Rates by how firm they are."""

    status = ChoiceFilter(label="Status", choices=RateStatus.choices, empty_label="Alle statussen")

    class Meta(ListFilter.Meta):
        model = Rate
