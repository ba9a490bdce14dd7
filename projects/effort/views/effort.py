"""The effort ledger: a year, one municipality in it, the roles, and the files."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.papers.views import pdf_response
from ivz.web.history import history_of
from ivz.web.lists import Download, list_page
from projects.effort.calculation import hours_text, signed_hours
from projects.effort.filters import MunicipalityFilter, RoleFilter
from projects.effort.models.effort import BuyOff, EffortAgreement
from projects.effort.models.groups import ExpertGroup, GroupRole
from projects.effort.reports.effort import (
    DeliveryLine,
    EffortLine,
    EffortReport,
    buy_off_states,
    effort_report,
    ledger_years,
)
from projects.effort.rules import why_not_buy_off
from projects.effort.tables import AgreementTable, BuyOffTable, LedgerTable, RoleTable, TaskTable
from projects.effort.views.access import may_edit_effort, municipality_of, year_of
from projects.effort.views.trails import effort_trail


@require_safe
def effort_home(request: HttpRequest) -> HttpResponse:
    """To the ledger of this year."""
    return redirect(
        "projects:effort_year",
        (
            request.today.year
            if request.today.year in ledger_years(request.today)
            else ledger_years(request.today)[-1]
        ),
    )


@require_safe
def effort_year(request: HttpRequest, year: int) -> HttpResponse:
    """The ledger of a year: owed, agreed, planned, bought off, and the balance of who deliver
    together.
    """
    report = effort_report(year_of(year, request.today), request.today)
    links = [{"label": "PDF", "url": reverse("projects:effort_pdf", args=[year])}]
    facts: list[tuple[str, object]] = [("Jaar", str(year)), ("Stand op", report.day)]
    facts += [
        (
            "Levering",
            f"{d.title}: {hours_text(d.sums.planned)} uur gepland, verschil {d.balance_text}",
        )
        for d in report.deliveries
    ]
    return list_page(
        request,
        template="projects/effort/effort_year.html",
        table_class=LedgerTable,
        filter_class=MunicipalityFilter,
        queryset=list(report.lines),
        caption=f"Inzet {year}",
        count_words=("gemeente", "gemeenten"),
        context=_year_context(request, report),
        downloads=Download(name=f"inzet-{year}", facts=facts, links=links),
    )


def _year_context(request: HttpRequest, report: EffortReport) -> dict[str, Any]:
    year, years = report.year, ledger_years(request.today)
    actions = [
        {"label": "Taken en rollen", "url": reverse("projects:role_list")},
        {"label": "Urentabel", "url": reverse("projects:scale_list")},
    ]
    return {
        "title": f"Inzet {year}",
        "trail": effort_trail((str(year), "")),
        "intro": (
            "De uren per week die de gemeenten aan het Platform IVZ leveren. Stand op"
            f" {dutch.long_date(report.day)}."
        ),
        "actions": actions,
        "report": report,
        "tiles": [
            (
                "Afgesproken",
                f"{hours_text(report.agreed)} uur",
                f"Volgens de tabel {hours_text(report.by_rule)} uur.",
            ),
            (
                "Te leveren",
                f"{hours_text(report.to_deliver)} uur",
                (
                    f"Afgekocht voor {dutch.euro(report.paid)}."
                    if report.paid
                    else "Er is niets afgekocht."
                ),
            ),
            (
                "Gepland",
                f"{hours_text(report.planned)} uur",
                f"Verschil met te leveren: {signed_hours(report.balance)} uur.",
            ),
        ],
        "deviating": [_deviation(line) for line in report.deviating],
        "chart": _chart(report.deliveries),
        "has_joint": any(delivery.is_joint for delivery in report.deliveries),
        "previous": year - 1 if year - 1 in years else None,
        "next": year + 1 if year + 1 in years else None,
    }


def _deviation(line: EffortLine) -> str:
    """How an agreement differs from the table, in hours and in euros."""
    owed, name = line.owed, line.municipality
    text = (
        f"{name} ({dutch.grouped(line.inhabitants or 0)} inwoners): {hours_text(owed.agreed)} uur"
        f" afgesproken, {hours_text(owed.by_rule)} volgens de tabel."
    )
    if owed.extra_price is not None:
        more = "meer" if owed.extra_price > 0 else "minder"
        text += (
            f" Volgens de tabel kost afkopen {dutch.euro(abs(owed.extra_price))} {more} per jaar."
        )
    return f"{text} Reden: {line.reason}"


def _chart(deliveries: tuple[DeliveryLine, ...]) -> list[dict[str, Any]]:
    """Two bars per delivery in percent of the longest: hours to deliver and hours planned."""
    longest = max((max(d.sums.to_deliver, d.sums.planned) for d in deliveries), default=0) or 1
    return [
        {
            "name": d.name,
            "owed": hours_text(d.sums.to_deliver),
            "planned": hours_text(d.sums.planned),
            "balance": d.balance_text,
            "owed_width": float(d.sums.to_deliver / longest) * 100,
            "planned_width": float(d.sums.planned / longest) * 100,
        }
        for d in deliveries
    ]


@require_safe
def effort_pdf(request: HttpRequest, year: int) -> HttpResponse:
    """The ledger on paper, in the shape of the annex."""
    year_of(year, request.today)
    return pdf_response(
        request,
        builder="projects.effort",
        arguments={"year": year, "on": request.today.isoformat()},
    )


@require_safe
def effort_municipality(request: HttpRequest, year: int, slug: str) -> HttpResponse:
    """One municipality in one year: owed and why, tasks, talk, buy-offs."""
    municipality = municipality_of(slug)
    report = effort_report(year_of(year, request.today), request.today)
    line, delivery = report.line_of(municipality), report.delivery_of(municipality)
    agreements = list(
        EffortAgreement.objects.filter(municipality=municipality)
        .select_related("source")
        .order_by("-valid_from")
    )
    states = buy_off_states(
        BuyOff.objects.filter(municipality=municipality)
        .select_related("charge")
        .order_by("-year", "-pk")
    )
    context = {
        "municipality": municipality,
        "report": report,
        "line": line,
        "delivery": delivery,
        "title": f"{municipality}: inzet {year}",
        "trail": effort_trail(
            (str(year), reverse("projects:effort_year", args=[year])), (municipality.name, "")
        ),
        "actions": (
            _municipality_actions(request, line, slug) if line and may_edit_effort(request) else []
        ),
        "facts": _facts(line, delivery) if line else [],
        "tasks": TaskTable(list(delivery.roles), caption="Taken") if delivery else None,
        "agreements": AgreementTable(agreements, caption="Afspraken"),
        "buy_offs": _buy_off_table(states),
        "withdrawable": (
            [buy_off for buy_off, state, _ in states if state == "waiting"]
            if may_edit_effort(request)
            else []
        ),
        "talk": line.talk if line else None,
        "changes": (
            history_of(line.agreement)
            if line and line.agreement and request.user.may(Permission.READ_HISTORY)
            else None
        ),
    }
    return render(request, "projects/effort/effort_municipality.html", context)


def _facts(line: EffortLine, delivery: DeliveryLine | None) -> list[tuple[object, ...]]:
    owed = line.owed
    day = f" op {dutch.long_date(line.reference_date)}" if line.reference_date else ""
    facts: list[tuple[object, ...]] = [
        (
            "Inwoners",
            f"{dutch.grouped(line.inhabitants)}{day}" if line.inhabitants else "niet bekend",
        ),
        (
            "Volgens de tabel",
            (
                f"{hours_text(owed.by_rule)} uur per week"
                if owed.by_rule is not None
                else "niet bekend"
            ),
        ),
        (
            "Afgesproken",
            f"{hours_text(owed.agreed)} uur per week" if owed.agreed is not None else "niet bekend",
        ),
        (
            "Afkoopsom",
            f"{dutch.euro(owed.price)} per jaar" if owed.price is not None else "niet in de tabel",
        ),
    ]
    if line.reason:
        facts.append(("Reden van de afwijking", line.reason))
    if owed.bought_off:
        facts.append(
            (
                "Afgekocht",
                f"{hours_text(owed.bought_off)} uur per week voor {dutch.euro(owed.paid)}",
            )
        )
    if delivery:
        together = f" ({delivery.name} samen)" if delivery.is_joint else ""
        facts.append(
            (f"Te leveren{together}", f"{hours_text(delivery.sums.to_deliver)} uur per week")
        )
        facts.append(
            (
                f"Gepland{together}",
                (
                    f"{hours_text(delivery.sums.planned)} uur per week, verschil"
                    f" {delivery.balance_text}"
                ),
            )
        )
    return facts


def _municipality_actions(
    request: HttpRequest, line: EffortLine, slug: str
) -> list[dict[str, Any]]:
    arguments = [line.year, slug]
    why_not = why_not_buy_off(
        request.user,
        agreed=line.owed.agreed,
        price=line.owed.price,
        is_bought_off=line.buy_off is not None,
    )
    return [
        {"label": "Afspraak vastleggen", "url": reverse("projects:agreement_add", args=arguments)},
        {
            "label": "Jaargesprek vastleggen" if line.talk is None else "Jaargesprek wijzigen",
            "url": reverse("projects:talk_edit", args=arguments),
        },
        {
            "label": "Inzet laten afkopen",
            "url": reverse("projects:buy_off", args=arguments),
            "primary": True,
            "why_not": why_not,
        },
    ]


def _buy_off_table(states: list) -> BuyOffTable:
    rows = [
        {
            "year": str(buy_off.year),
            "hours": buy_off.hours,
            "amount": buy_off.charge.amount,
            "state": state,
            "invoice": invoice.number if invoice else None,
            "url": invoice.get_absolute_url() if invoice else None,
            "reason": buy_off.reason,
        }
        for buy_off, state, invoice in states
    ]
    return BuyOffTable(rows, caption="Afkopen")


@require_safe
def role_list(request: HttpRequest) -> HttpResponse:
    """All roles in expert groups, through time."""
    roles = GroupRole.objects.select_related("group", "organisation", "delivery")
    actions: list[dict[str, Any]] = [
        {"label": "Gezamenlijke leveringen", "url": reverse("projects:delivery_list")}
    ]
    if may_edit_effort(request):
        actions.append({"label": "Expertgroep toevoegen", "url": reverse("projects:group_add")})
        actions.append(
            {"label": "Rol toevoegen", "url": reverse("projects:role_add"), "primary": True}
        )
    context = {
        "title": "Taken en rollen",
        "trail": effort_trail(("Taken en rollen", "")),
        "intro": (
            f"Wie wat doet in de {ExpertGroup.objects.count()} expertgroepen en commissies. Er"
            " staan functies, geen namen van medewerkers."
        ),
        "actions": actions,
    }
    table = partial(RoleTable, exclude=() if may_edit_effort(request) else ("edit",))
    return list_page(
        request,
        template="web/list_page.html",
        table_class=table,
        filter_class=RoleFilter,
        queryset=roles,
        caption="Taken en rollen",
        count_words=("rol", "rollen"),
        context=context,
        downloads=Download(name="taken-en-rollen"),
    )
