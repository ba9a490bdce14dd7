"""Pages of counts of inhabitants, one by one."""

from functools import partial

from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from ivz.core import dutch
from ivz.region.enums import OrganisationKind
from ivz.region.filters import ALL_VERSIONS, UNDATED, CountFilter
from ivz.region.forms import CountForm, WithdrawForm
from ivz.region.models import InhabitantCount
from ivz.region.rules import why_not_withdraw
from ivz.region.services.counts import record_count, withdraw_count
from ivz.region.tables import CountsOfOneDayTable, CountTable
from ivz.region.views.access import for_editors, may_edit, trail
from ivz.web.lists import Download, list_page
from ivz.web.saving import EditPage, edit, sent, show

_trail = partial(trail, "Inwonertallen", "region:count_list")


def count_list(request: HttpRequest) -> HttpResponse:
    """Counts in force, or all versions; with a total when they are of one day."""
    rows = InhabitantCount.objects.with_state().select_related(
        "organisation", "source", "recorded_by"
    )
    if request.GET.get("versies") != ALL_VERSIONS:
        rows = rows.current()
    actions = [
        {"label": "Inwonertal toevoegen", "url": reverse("region:count_add")},
        {"label": "Bestand inlezen", "url": reverse("region:count_upload"), "primary": True},
    ]
    return list_page(
        request,
        template="web/list_page.html",
        table_class=CountsOfOneDayTable if _adds_up(request) else CountTable,
        filter_class=CountFilter,
        queryset=rows.order_by(
            F("reference_date").desc(nulls_last=True), "organisation__sort_key", "-version", "pk"
        ),
        caption="Inwonertallen",
        count_words=("inwonertal", "inwonertallen"),
        context={
            "title": "Inwonertallen",
            "trail": _trail(),
            "intro": (
                "Hoeveel inwoners een gemeente had op een peildatum, volgens een bron. Kies een"
                " peildatum voor het totaal van de regio."
            ),
            "actions": actions if may_edit(request) else [],
        },
        downloads=Download(name="inwonertallen"),
    )


def _adds_up(request: HttpRequest) -> bool:
    """Whether the rows shown may be added up: one day or source without day, counts in force, no
    total of the region among them.
    """
    day, source = request.GET.get("dag"), request.GET.get("bron")
    if not day or request.GET.get("versies") == ALL_VERSIONS or (day == UNDATED and not source):
        return False
    of_regions: QuerySet = InhabitantCount.objects.exclude(
        organisation__kind=OrganisationKind.MUNICIPALITY
    )
    days = {
        one.isoformat() if one else UNDATED
        for one in of_regions.values_list("reference_date", flat=True).distinct()
    }
    return day not in days


def count_add(request: HttpRequest) -> HttpResponse:
    """Record one count."""
    for_editors(request)
    form = CountForm(request.POST if request.method == "POST" else None, today=request.today)
    page = EditPage(
        title="Inwonertal toevoegen",
        trail=_trail(("Toevoegen", "")),
        intro=(
            "Staat er al een inwonertal van deze peildatum, dan komt dit ervoor in de plaats. Het"
            " oude blijft te zien."
        ),
        submit="Vastleggen",
        back=reverse("region:count_list"),
        done=lambda count: f"Vastgelegd: {count}.",
        leads=_organisation_page,
    )
    return edit(request, form, page, lambda: record_count(by=request.user, **form.cleaned_data))


def _organisation_page(count: InhabitantCount) -> str:
    return reverse("region:organisation_detail", args=[count.organisation.slug])


def count_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a count out of force, with the reason why."""
    count = get_object_or_404(
        InhabitantCount.objects.select_related("organisation", "source"), pk=pk
    )
    for_editors(request)
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    back = _organisation_page(count)
    page = EditPage(
        title="Inwonertal intrekken",
        trail=_trail((count.organisation.name, back), ("Intrekken", "")),
        back=back,
        done=f"Ingetrokken: {count}.",
        template="region/count_withdraw.html",
    )
    if done := sent(
        request,
        form,
        lambda: withdraw_count(count.pk, reason=form.cleaned_data["reason"], by=request.user),
        page=page,
    ):
        return done
    same = InhabitantCount.objects.filter(
        organisation=count.organisation,
        reference_date=count.reference_date,
        undated_source=count.undated_source,
    )
    reason = why_not_withdraw(request.user, count, same.order_by("-version").first())
    facts = [
        ("Organisatie", count.organisation),
        ("Peildatum", _day(count)),
        ("Inwoners", dutch.grouped(count.inhabitants)),
        ("Bron", count.source_text),
    ]
    return show(request, form, page, reason=reason, facts=facts)


def _day(count: InhabitantCount) -> str:
    return dutch.long_date(count.reference_date) if count.reference_date else "niet vermeld"
