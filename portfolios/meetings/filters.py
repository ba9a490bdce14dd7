"""Filters of the list of meetings."""

from django.db.models import Q, QuerySet

from ivz.web.filters import ChoiceFilter, DayFilter, ListFilter, ModelChoiceFilter, SearchFilter
from portfolios.bodies.models.bodies import Body
from portfolios.meetings.enums import MeetingState
from portfolios.meetings.models.meetings import Meeting


class BodyFilter(ModelChoiceFilter):
    """Meetings of a body, alone or together with another; `at` is the path to the meeting."""

    def __init__(self, at: str = "") -> None:
        self.at = at
        super().__init__(
            queryset=Body.objects.order_by("name"),
            to_field_name="code",
            label="Orgaan",
            empty_label="Alle organen",
        )

    def filter(self, qs: QuerySet, value: Body | None) -> QuerySet:
        if value is None:
            return qs
        joint = Meeting.objects.filter(Q(body=value) | Q(joint_with=value))
        return qs.filter(**{f"{self.at or 'pk'}__in": joint})


class MeetingFilter(ListFilter):
    q = SearchFilter("subject", "place", "note", "key")
    orgaan = BodyFilter()
    stand = ChoiceFilter(
        "state", choices=MeetingState.choices, label="Stand", empty_label="Alle standen"
    )
    vanaf = DayFilter("day", lookup_expr="gte", label="Vanaf")
    tot_en_met = DayFilter("day", lookup_expr="lte", label="Tot en met")

    class Meta(ListFilter.Meta):
        model = Meeting
