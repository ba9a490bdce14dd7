"""Changes to hours: tables, agreements, talks, buy-offs, joint deliveries, expert
groups and roles.
"""

from typing import Any

import pghistory
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.core.refusal import Refused
from ivz.web.guards import allow
from ivz.web.saving import EditPage, edit
from projects.effort.calculation import hours_text
from projects.effort.forms import (
    AgreementForm,
    BuyOffForm,
    GroupForm,
    JointDeliveryForm,
    RoleForm,
    ScaleForm,
    TalkForm,
)
from projects.effort.models.effort import (
    BuyOff,
    EffortAgreement,
    EffortScale,
    EffortTalk,
    JointDelivery,
)
from projects.effort.models.groups import ExpertGroup, GroupRole
from projects.effort.reports.effort import EffortLine, EffortReport, effort_report
from projects.effort.rules import why_not_buy_off, why_not_edit_effort
from projects.effort.services import add_scale, buy_off, withdraw_buy_off
from projects.effort.tables import BracketTable
from projects.effort.views.access import may_edit_effort, municipality_of, year_of
from projects.effort.views.trails import Trail, effort_trail


@require_safe
def scale_list(request: HttpRequest) -> HttpResponse:
    """Every table of hours, the newest first."""
    scales = EffortScale.objects.select_related("source", "decision").prefetch_related("brackets")
    actions = (
        [{"label": "Urentabel toevoegen", "url": reverse("projects:scale_add"), "primary": True}]
        if may_edit_effort(request)
        else []
    )
    context = {
        "title": "Urentabel",
        "trail": effort_trail(("Urentabel", "")),
        "actions": actions,
        "scales": [
            (
                scale,
                BracketTable(
                    list(scale.brackets.all()), caption=str(scale), prefix=f"tabel-{scale.pk}-"
                ),
            )
            for scale in scales
        ],
    }
    return render(request, "projects/effort/scale_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def scale_add(request: HttpRequest) -> HttpResponse:
    """A new table; it holds from its first day until the next one."""
    allow(why_not_edit_effort(request.user))
    form = ScaleForm(request.POST or None)
    page = EditPage(
        "Urentabel toevoegen",
        effort_trail(("Urentabel toevoegen", "")),
        reverse("projects:scale_list"),
        "De urentabel is opgeslagen.",
    )

    return edit(
        request,
        form,
        page,
        lambda: add_scale(form.instance, form.cleaned_data["brackets"], by=request.user),
    )


def _line(
    request: HttpRequest, year: int, slug: str
) -> tuple[EffortReport, EffortLine, Trail, str]:
    """The ledger, the line, the trail up to it, and its address; for who may edit."""
    allow(why_not_edit_effort(request.user))
    municipality = municipality_of(slug)
    report = effort_report(year_of(year, request.today), request.today)
    line = report.line_of(municipality)
    if line is None:
        allow(f"{municipality} bestaat niet in {year}.")
    page = reverse("projects:effort_municipality", args=[year, slug])
    trail = effort_trail(
        (str(year), reverse("projects:effort_year", args=[year])),
        (municipality.name, page),
        ("", ""),
    )
    return report, line, trail[:-1], page  # type: ignore[return-value]  # allow() raised without a line


@require_http_methods(["GET", "HEAD", "POST"])
def agreement_add(request: HttpRequest, year: int, slug: str) -> HttpResponse:
    """The hours agreed with a municipality from a day on; a deviation from the table needs a
    reason.
    """
    _, line, trail, back = _line(request, year, slug)
    agreement = EffortAgreement(municipality=line.municipality)
    form = AgreementForm(request.POST or None, instance=agreement, by_rule=line.owed.by_rule)
    intro = (
        f"De tabel vraagt {hours_text(line.owed.by_rule)} uur per week."
        if line.owed.by_rule is not None
        else "Volgens de tabel is niets bekend."
    )
    page = EditPage(
        "Afspraak over uren",
        [*trail, ("Afspraak", "")],
        back,
        "De afspraak is opgeslagen.",
        intro=intro,
    )
    return edit(request, form, page, form.save)


@require_http_methods(["GET", "HEAD", "POST"])
def talk_edit(request: HttpRequest, year: int, slug: str) -> HttpResponse:
    """The yearly talk of the chair with a municipality."""
    _, line, trail, back = _line(request, year, slug)
    talk = line.talk or EffortTalk(municipality=line.municipality, year=year)
    form = TalkForm(request.POST or None, instance=talk, today=request.today)
    page = EditPage(
        f"Jaargesprek {year}", [*trail, ("Jaargesprek", "")], back, "Het jaargesprek is opgeslagen."
    )
    return edit(request, form, page, form.save)


@require_http_methods(["GET", "HEAD", "POST"])
def buy_off_page(request: HttpRequest, year: int, slug: str) -> HttpResponse:
    """Lets a municipality pay for hours: one extra line on its next invoice."""
    report, line, trail, back = _line(request, year, slug)
    owed = line.owed
    if reason := why_not_buy_off(
        request.user, agreed=owed.agreed, price=owed.price, is_bought_off=line.buy_off is not None
    ):
        allow(reason if not request.user.may(Permission.ISSUE) else None)
        messages.info(request, reason)  # a second click, or a page that stood open
        return redirect(back)
    form = BuyOffForm(request.POST or None, line=line, brackets=report.brackets)
    intro = (
        f"Afgesproken is {hours_text(owed.agreed)} uur per week, dat is {dutch.euro(owed.price)}"
        " per jaar."
        if owed.price is not None
        else ""
    )
    done = (
        "De afkoop is vastgelegd. Het bedrag komt één keer op de volgende factuur van"
        f" {line.municipality}."
    )
    page = EditPage(
        f"Inzet {year} laten afkopen",
        [*trail, ("Afkopen", "")],
        back,
        done,
        intro=intro,
        submit="Afkoop vastleggen",
    )

    def save() -> None:
        data: dict[str, Any] = {
            name: form.cleaned_data[name] for name in ("hours", "reason", "not_before")
        }
        buy_off(line.municipality, year, by=request.user, today=request.today, **data)

    return edit(request, form, page, save)


@require_POST
def buy_off_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes a buy-off back while no invoice carries it."""
    allow(why_not_edit_effort(request.user))
    found = get_object_or_404(BuyOff.objects.select_related("municipality"), pk=pk)
    try:
        with pghistory.context(why="Afkoop ingetrokken"):
            withdraw_buy_off(pk, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(
            request, "De afkoop is ingetrokken. Er komt geen extra regel op de factuur."
        )
    return redirect(found)


@require_safe
def delivery_list(request: HttpRequest) -> HttpResponse:
    """Municipalities that deliver together."""
    deliveries = JointDelivery.objects.select_related("source").prefetch_related("municipalities")
    actions = (
        [
            {
                "label": "Gezamenlijke levering toevoegen",
                "url": reverse("projects:delivery_add"),
                "primary": True,
            }
        ]
        if may_edit_effort(request)
        else []
    )
    context = {
        "title": "Gezamenlijke leveringen",
        "trail": effort_trail(("Gezamenlijke leveringen", "")),
        "actions": actions,
        "deliveries": deliveries,
        "may_edit": may_edit_effort(request),
    }
    return render(request, "projects/effort/delivery_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def delivery_edit(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Adds or changes a joint delivery."""
    allow(why_not_edit_effort(request.user))
    delivery = get_object_or_404(JointDelivery, pk=pk) if pk else JointDelivery()
    title = "Gezamenlijke levering wijzigen" if pk else "Gezamenlijke levering toevoegen"
    form = JointDeliveryForm(request.POST or None, instance=delivery)
    back = reverse("projects:delivery_list")
    trail = effort_trail(("Gezamenlijke leveringen", back), (title, ""))
    return edit(
        request,
        form,
        EditPage(title, trail, back, "De gezamenlijke levering is opgeslagen."),
        form.save,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def group_add(request: HttpRequest) -> HttpResponse:
    """Adds an expert group."""
    allow(why_not_edit_effort(request.user))
    form = GroupForm(request.POST or None, instance=ExpertGroup())
    back = reverse("projects:role_list")
    trail = effort_trail(("Taken en rollen", back), ("Expertgroep toevoegen", ""))
    return edit(
        request,
        form,
        EditPage("Expertgroep toevoegen", trail, back, "De expertgroep is opgeslagen."),
        form.save,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def role_edit(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Adds or changes a role in an expert group."""
    allow(why_not_edit_effort(request.user))
    role = get_object_or_404(GroupRole, pk=pk) if pk else GroupRole(valid_from=request.today)
    title = "Rol wijzigen" if pk else "Rol toevoegen"
    form = RoleForm(request.POST or None, instance=role)
    back = reverse("projects:role_list")
    trail = effort_trail(("Taken en rollen", back), (title, ""))
    return edit(request, form, EditPage(title, trail, back, "De rol is opgeslagen."), form.save)
