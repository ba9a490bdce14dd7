"""What the planner goes by: norms, how bodies like to meet, and days without meetings."""

from collections.abc import Callable
from dataclasses import replace
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ivz.accounts.roles import Permission
from ivz.web.guards import allow
from ivz.web.history import history_of
from ivz.web.lists import Download, list_page
from ivz.web.records import RecordForm, RemovalForm
from ivz.web.saving import EditPage, edit
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.views.forms import said
from portfolios.bodies.views.removals import too_late
from portfolios.cycle.filters import ClosedPeriodFilter, NormFilter, PatternFilter
from portfolios.cycle.forms import ClosedPeriodForm, NormForm, PatternForm
from portfolios.cycle.models import ClosedPeriod, MeetingNorm, MeetingPattern
from portfolios.cycle.reports.years import meetings_between
from portfolios.cycle.rules import why_not_edit_cycle
from portfolios.cycle.services.planning import keep_pattern, leaders, remove_closed_period
from portfolios.cycle.tables import (
    ClosedPeriodTable,
    EditableClosedPeriodTable,
    EditableNormTable,
    EditablePatternTable,
    NormTable,
    PatternTable,
)
from portfolios.cycle.views.years import cycle_trail


def _may_edit(request: HttpRequest) -> bool:
    return why_not_edit_cycle(request.user) is None


def _edit(
    request: HttpRequest,
    form: RecordForm,
    page: EditPage,
    save: Callable[[], Any] | None = None,
    **context: Any,
) -> HttpResponse:
    """A form on a row, with its history for who may read that."""
    allow(why_not_edit_cycle(request.user))
    told = not form.is_new and request.user.may(Permission.READ_HISTORY)
    return edit(
        request,
        form,
        replace(page, template="portfolios/cycle/cycle_form.html"),
        save or form.save,
        changes=history_of(form.instance) if told else [],
        **context,
    )


# --- norms ----------------------------------------------------------------------------------------
@require_safe
def norm_list(request: HttpRequest) -> HttpResponse:
    """How often bodies ought to meet."""
    add = {"label": "Norm toevoegen", "url": reverse("portfolios:norm_new"), "primary": True}
    context = {
        "title": "Vergadernormen",
        "trail": cycle_trail(("Vergadernormen", "")),
        "intro": (
            "Hoe vaak een orgaan per jaar hoort te vergaderen. Een norm geldt vanaf het genoemde"
            " jaar tot de volgende norm van dat orgaan."
        ),
        "actions": [add] if _may_edit(request) else [],
    }
    return list_page(
        request,
        template="web/list_page.html",
        table_class=EditableNormTable if _may_edit(request) else NormTable,
        filter_class=NormFilter,
        queryset=MeetingNorm.objects.select_related("body", "source"),
        caption="Vergadernormen",
        count_words=("norm", "normen"),
        context=context,
        downloads=Download(name="vergadernormen"),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def norm_new(request: HttpRequest) -> HttpResponse:
    return _norm_form(request, MeetingNorm(), "Norm toevoegen")


@require_http_methods(["GET", "HEAD", "POST"])
def norm_edit(request: HttpRequest, pk: int) -> HttpResponse:
    return _norm_form(
        request,
        get_object_or_404(MeetingNorm.objects.select_related("body"), pk=pk),
        "Norm wijzigen",
    )


def _norm_form(request: HttpRequest, norm: MeetingNorm, title: str) -> HttpResponse:
    url = reverse("portfolios:norm_list")
    return _edit(
        request,
        NormForm(request.POST or None, instance=norm),
        EditPage(title, cycle_trail(("Vergadernormen", url), (title, "")), url, said),
    )


# --- patterns -------------------------------------------------------------------------------------
@require_safe
def pattern_list(request: HttpRequest) -> HttpResponse:
    """On what day and at what hour bodies like to meet."""
    context = {
        "title": "Vergaderpatronen",
        "trail": cycle_trail(("Vergaderpatronen", "")),
        "intro": (
            "Hier gaat de planner van uit: de vaste dag en tijd van een orgaan, en de datums die"
            " het volgt. De duur en de koppeling aan de dag van een ander orgaan staan bij het"
            " orgaan zelf."
        ),
    }
    return list_page(
        request,
        template="web/list_page.html",
        table_class=EditablePatternTable if _may_edit(request) else PatternTable,
        filter_class=PatternFilter,
        queryset=Body.objects.select_related("coupled_to", "pattern__prepares"),
        caption="Vergaderpatronen",
        count_words=("orgaan", "organen"),
        context=context,
        downloads=Download(name="vergaderpatronen"),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def pattern_edit(request: HttpRequest, code: str) -> HttpResponse:
    """How one body likes to meet."""
    allow(why_not_edit_cycle(request.user))
    body = get_object_or_404(Body.objects.select_related("coupled_to"), code=code)
    pattern = MeetingPattern.objects.filter(body=body).first() or MeetingPattern()
    pattern.body = body
    title, url = f"Vergaderpatroon {body}", reverse("portfolios:pattern_list")
    page = EditPage(
        title,
        cycle_trail(("Vergaderpatronen", url), (title, "")),
        url,
        said,
        intro=(
            f"{body} vergadert op dezelfde dag als {body.coupled_to}. De planner volgt die datums."
            if body.coupled_to
            else ""
        ),
    )
    form = PatternForm(request.POST or None, instance=pattern, leaders=leaders())
    return _edit(request, form, page, lambda: keep_pattern(pattern, form.save, by=request.user))


# --- closed periods -------------------------------------------------------------------------------
@require_safe
def closed_period_list(request: HttpRequest) -> HttpResponse:
    """Days on which no meeting is planned."""
    add = {
        "label": "Periode toevoegen",
        "url": reverse("portfolios:closed_period_new"),
        "primary": True,
    }
    context = {
        "title": "Vergadervrije perioden",
        "trail": cycle_trail(("Vergadervrije perioden", "")),
        "intro": (
            "In deze perioden stelt de planner geen vergaderingen voor. Feestdagen en weekenden"
            " kent hij al."
        ),
        "actions": [add] if _may_edit(request) else [],
    }
    table = EditableClosedPeriodTable if _may_edit(request) else ClosedPeriodTable
    return list_page(
        request,
        template="web/list_page.html",
        table_class=table,
        filter_class=ClosedPeriodFilter,
        queryset=ClosedPeriod.objects.select_related("source"),
        caption="Vergadervrije perioden",
        count_words=("periode", "perioden"),
        context=context,
        downloads=Download(name="vergadervrije-perioden"),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def closed_period_new(request: HttpRequest) -> HttpResponse:
    return _closed_period_form(request, ClosedPeriod(), "Periode toevoegen")


@require_http_methods(["GET", "HEAD", "POST"])
def closed_period_edit(request: HttpRequest, pk: int) -> HttpResponse:
    return _closed_period_form(request, get_object_or_404(ClosedPeriod, pk=pk), "Periode wijzigen")


def _closed_period_form(request: HttpRequest, period: ClosedPeriod, title: str) -> HttpResponse:
    form = ClosedPeriodForm(request.POST or None, instance=period)
    url = reverse("portfolios:closed_period_list")
    key, inside = period.pk, []
    if key and not form.is_bound:
        inside = meetings_between(period.valid_from, period.valid_until)
    page = EditPage(
        title,
        cycle_trail(("Vergadervrije perioden", url), (title, "")),
        url,
        said,
        remove=reverse("portfolios:closed_period_remove", args=[key]) if key else "",
    )
    response = _edit(request, form, page, inside=inside)
    if response.status_code == HTTPStatus.FOUND:
        _tell_of_meetings(request, form.cleaned_data)
    return response


def _tell_of_meetings(request: HttpRequest, period: dict[str, Any]) -> None:
    """Which meetings stand in a period that was saved."""
    inside = meetings_between(period["valid_from"], period["valid_until"])
    if not inside:
        return
    names = "1 vergadering" if len(inside) == 1 else f"{len(inside)} vergaderingen"
    messages.warning(
        request,
        f"In deze periode staat al {names} gepland: {', '.join(str(one) for one in inside[:5])}.",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def closed_period_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes a period away, with the reason."""
    allow(why_not_edit_cycle(request.user))
    periods = reverse("portfolios:closed_period_list")
    period = ClosedPeriod.objects.filter(pk=pk).first()
    if period is None:
        return too_late(request, ClosedPeriod, pk, periods)
    form = RemovalForm(request.POST or None)
    url = reverse("portfolios:closed_period_edit", args=[pk])
    title = "Periode verwijderen"
    page = EditPage(
        title,
        cycle_trail(("Vergadervrije perioden", periods), (period.name, url), (title, "")),
        url,
        f"{period.name} is verwijderd.",
        intro=f"De planner mag daarna in {period.name} weer vergaderingen voorstellen.",
        submit="Verwijderen",
        danger=True,
        leads=lambda _: periods,
    )
    return edit(
        request,
        form,
        page,
        lambda: remove_closed_period(pk, by=request.user, reason=form.cleaned_data["reason"]),
    )
