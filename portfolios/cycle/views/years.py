"""The year cycle: norm against planned against held, the days of a year, and the
calendar to print.
"""

import datetime as dt

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from ivz.core import dutch
from ivz.papers.views import pdf_response
from ivz.web.lists import Download, list_page
from portfolios.cycle.filters import CycleFilter, DaysFilter
from portfolios.cycle.reports.years import CycleYear, PlannedDay, cycle_year
from portfolios.cycle.rules import FIRST_YEAR, LAST_YEAR, why_not_edit_cycle, why_not_plan_year
from portfolios.cycle.tables import CycleTable, DayTable
from portfolios.meetings.views.access import Trail, meetings_trail

MONTHS = [(number, name) for number, name in enumerate(dutch.MONTHS, start=1)]


@require_safe
def cycle_now(request: HttpRequest) -> HttpResponse:
    """The cycle of this year."""
    return redirect("portfolios:cycle_year", request.today.year)


@require_safe
def cycle_year_page(request: HttpRequest, year: int) -> HttpResponse:
    """One year of all bodies."""
    cycle = cycle_year(real_year(year))
    may_edit = why_not_edit_cycle(request.user) is None
    context = {
        "title": f"Jaarcyclus {year}",
        "trail": cycle_trail(),
        "intro": (
            "Hoe vaak elk orgaan hoort te vergaderen, wat er is gepland en wat er is gehouden."
        ),
        "actions": _actions(request, year),
        "cycle": cycle,
        "legend": [
            ("held", "gehouden"),
            ("planned", "gepland"),
            ("open", "nog te plannen volgens de norm"),
        ],
        "notices": _notices(cycle, request.today, may_edit=may_edit),
        "month_names": [name for _, name in MONTHS],
        "months": _months(cycle),
        "previous": year - 1 if year > FIRST_YEAR else None,
        "next": year + 1 if year < LAST_YEAR else None,
        "may_edit": may_edit,
    }
    pdf = {"label": "Jaarkalender (PDF)", "url": reverse("portfolios:cycle_pdf", args=[year])}
    return list_page(
        request,
        template="portfolios/cycle/cycle_year.html",
        table_class=CycleTable,
        filter_class=CycleFilter,
        queryset=list(cycle.rows),
        caption=f"Norm en planning {year}",
        count_words=("orgaan", "organen"),
        context=context,
        downloads=Download(name=f"jaarcyclus-{year}", links=[pdf]),
    )


@require_safe
def cycle_days(request: HttpRequest, year: int) -> HttpResponse:
    """Every meeting of a year with what speaks against its day."""
    cycle = cycle_year(real_year(year))
    context = {
        "title": f"Vergaderdata {year}",
        "trail": cycle_trail(
            (f"Jaarcyclus {year}", reverse("portfolios:cycle_year", args=[year])),
            ("Vergaderdata", ""),
        ),
        "intro": (
            "Alle vergaderingen van dit jaar. Bij elke datum staat waarom die niet handig is: een"
            " feestdag, een vrije periode of een ander orgaan op hetzelfde moment."
        ),
    }
    pdf = {"label": "Jaarkalender (PDF)", "url": reverse("portfolios:cycle_pdf", args=[year])}
    return list_page(
        request,
        template="web/list_page.html",
        table_class=DayTable,
        filter_class=DaysFilter,
        queryset=list(cycle.days),
        caption=f"Vergaderdata {year}",
        count_words=("vergadering", "vergaderingen"),
        context=context,
        downloads=Download(name=f"vergaderdata-{year}", links=[pdf]),
    )


@require_safe
def cycle_pdf(request: HttpRequest, year: int) -> HttpResponse:
    """The year on one sheet to print."""
    arguments = {"year": real_year(year), "on": request.today.isoformat()}
    return pdf_response(request, builder="portfolios.year_calendar", arguments=arguments)


def real_year(year: int) -> int:
    """The year, when there can be a cycle of it."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404("Van dit jaar is er geen jaarcyclus.")
    return year


def cycle_trail(*rest: tuple[str, str]) -> Trail:
    """Below the year cycle."""
    return meetings_trail(("Jaarcyclus", reverse("portfolios:cycle_now") if rest else ""), *rest)


def _actions(request: HttpRequest, year: int) -> list[dict[str, object]]:
    found: list[dict[str, object]] = [
        {"label": "Agenda's", "url": reverse("portfolios:calendar_feeds")},
        {"label": "Vergaderdata", "url": reverse("portfolios:cycle_days", args=[year])},
    ]
    if why_not_edit_cycle(request.user) is None:
        why_not = why_not_plan_year(request.user, year, request.today)
        url = reverse("portfolios:cycle_propose", args=[year])
        found.append(
            {"label": "Datums voorstellen", "url": url, "primary": True, "why_not": why_not}
        )
    return found


def _notices(cycle: CycleYear, today: dt.date, *, may_edit: bool) -> list[dict[str, object]]:
    """What asks for attention in this year."""
    found = []
    if warned := cycle.warned:
        days = f"{reverse('portfolios:cycle_days', args=[cycle.year])}?let_op=on"
        text = (
            "Bij 1 vergadering staat een opmerking over de datum."
            if len(warned) == 1
            else f"Bij {len(warned)} vergaderingen staat een opmerking over de datum."
        )
        found.append({"text": text, "url": days, "url_text": "Bekijk de opmerkingen"})
    if unheld := cycle.unheld_on(today):
        text = (
            "1 vergadering is voorbij"
            if len(unheld) == 1
            else f"{len(unheld)} vergaderingen zijn voorbij"
        )
        url = reverse("portfolios:cycle_past", args=[cycle.year]) if may_edit else ""
        found.append(
            {
                "text": f"{text} en nog niet als gehouden of vervallen vastgelegd.",
                "url": url,
                "url_text": "Leg het vast",
            }
        )
    if may_edit and cycle.year >= today.year and cycle.closed_note:
        found.append(
            {
                "text": cycle.closed_note,
                "url": reverse("portfolios:closed_period_list"),
                "url_text": "Vul de vakanties in",
            }
        )
    return found


def _months(cycle: CycleYear) -> list[tuple[object, list[list[PlannedDay]]]]:
    """Per body the meetings of each month."""
    return [
        (row.body, [row.in_month(month) for month, _ in MONTHS])
        for row in cycle.rows
        if row.going_on
    ]
