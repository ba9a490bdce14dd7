"""Filters of the lists of the region."""

from django.db.models import Q, QuerySet

from ivz.core import dutch
from ivz.region.enums import CountStatus, OrganisationKind
from ivz.region.models import InhabitantCount, Organisation, PoliceTeam
from ivz.sources.models import SourceDocument
from ivz.web.filters import ChoiceFilter, ListFilter, ModelChoiceFilter, SearchFilter

UNDATED = "geen"
ALL_VERSIONS = "alle"


class OrganisationFilter(ListFilter):
    q = SearchFilter(
        "cbs_code", "postal_city", folded=("sort_key",), label="Naam, plaats of CBS-code"
    )
    kind = ChoiceFilter(choices=OrganisationKind.choices, label="Soort", empty_label="Alle soorten")
    police_team = ModelChoiceFilter(
        queryset=PoliceTeam.objects.all(), label="Basisteam", empty_label="Alle basisteams"
    )

    class Meta(ListFilter.Meta):
        model = Organisation


class CountFilter(ListFilter):
    """Counts; whether only those in force is for the view to decide, by the parameter `versies`."""

    q = SearchFilter(
        "organisation__cbs_code", folded=("organisation__sort_key",), label="Gemeente of code"
    )
    dag = ChoiceFilter(label="Peildatum", empty_label="Alle peildata", method="on_day")
    status = ChoiceFilter(choices=CountStatus.choices, label="Status", empty_label="Alle statussen")
    bron = ModelChoiceFilter(
        "source",
        queryset=SourceDocument.objects.all(),
        to_field_name="key",
        label="Bron",
        empty_label="Alle bronnen",
    )
    versies = ChoiceFilter(
        choices=[(ALL_VERSIONS, "Ook oudere en ingetrokken versies")],
        label="Versies",
        empty_label="Alleen wat geldt",
        method="as_they_come",
    )

    class Meta(ListFilter.Meta):
        model = InhabitantCount

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        days = (
            InhabitantCount.objects.values_list("reference_date", flat=True)
            .distinct()
            .order_by("-reference_date")
        )
        self.filters["dag"].extra["choices"] = [
            (day.isoformat(), dutch.long_date(day)) if day else (UNDATED, "Niet vermeld")
            for day in days
        ]

    def on_day(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(
            Q(reference_date=None) if value == UNDATED else Q(reference_date=value)
        )

    def as_they_come(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset
