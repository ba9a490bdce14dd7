"""The filter of the list of actions."""

from django.db.models import QuerySet

from ivz.web.filters import ChoiceFilter, DayFilter, ListFilter, SearchFilter
from portfolios.meetings.filters import BodyFilter
from portfolios.meetings.models.meetings import Action


class ActionFilter(ListFilter):
    q = SearchFilter("text", "who", "note")
    orgaan = BodyFilter("meeting")
    stand = ChoiceFilter(
        choices=[("open", "Loopt of te laat"), ("late", "Te laat"), ("done", "Gedaan")],
        label="Stand",
        empty_label="Alle",
        method="by_standing",
    )
    tot_en_met = DayFilter("due_on", lookup_expr="lte", label="Uiterlijk op")

    class Meta(ListFilter.Meta):
        model = Action

    def by_standing(self, qs: QuerySet, name: str, value: str) -> QuerySet:
        """Open, late on the day of the request, or done."""
        if value == "done":
            return qs.filter(done_on__isnull=False)
        late = {"due_on__lt": self.request.today} if value == "late" else {}
        return qs.filter(done_on__isnull=True, **late)
