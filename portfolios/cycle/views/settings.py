"""What the planner goes by: norms, how bodies like to meet, and days without meetings."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ivz.accounts.roles import Permission
from ivz.core.refusal import Refused
from ivz.web.guards import allow
from ivz.web.history import history_of
from ivz.web.lists import Download, list_page
from ivz.web.records import RemovalForm
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.views.forms import save_form
from portfolios.cycle.filters import ClosedPeriodFilter, NormFilter, PatternFilter
from portfolios.cycle.forms import ClosedPeriodForm, NormForm, PatternForm
from portfolios.cycle.models import ClosedPeriod, MeetingNorm, MeetingPattern
from portfolios.cycle.reports.years import meetings_between
from portfolios.cycle.rules import why_not_edit_cycle
from portfolios.cycle.services.planning import remove_closed_period
from portfolios.cycle.tables import (
    ClosedPeriodTable,
    EditableClosedPeriodTable,
    EditableNormTable,
    EditablePatternTable,
    NormTable,
    PatternTable,
)
from portfolios.cycle.views.years import cycle_trail

FORM = "portfolios/cycle/cycle_form.html"


def _may_edit(request: HttpRequest) -> bool:
    return why_not_edit_cycle(request.user) is None


def _history(request: HttpRequest, row) -> list:
    return history_of(row) if row.pk and request.user.may(Permission.READ_HISTORY) else []


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
    allow(why_not_edit_cycle(request.user))
    form = NormForm(request.POST or None, instance=norm)
    if save_form(request, form):
        return redirect("portfolios:norm_list")
    url = reverse("portfolios:norm_list")
    context = {
        "title": title,
        "trail": cycle_trail(("Vergadernormen", url), (title, "")),
        "form": form,
        "submit": "Opslaan",
        "cancel_url": url,
    }
    return render(request, FORM, context | {"changes": _history(request, norm)})


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
    form = PatternForm(request.POST or None, instance=pattern, leaders=_leaders())
    if save_form(request, form):
        return redirect("portfolios:pattern_list")
    title, url = f"Vergaderpatroon {body}", reverse("portfolios:pattern_list")
    intro = (
        f"{body} vergadert op dezelfde dag als {body.coupled_to}. De planner volgt die datums."
        if body.coupled_to
        else ""
    )
    context = {
        "title": title,
        "trail": cycle_trail(("Vergaderpatronen", url), (title, "")),
        "form": form,
        "submit": "Opslaan",
        "cancel_url": url,
    }
    return render(request, FORM, context | {"intro": intro, "changes": _history(request, pattern)})


def _leaders() -> dict[int, int]:
    """For every body whose dates follow another's, that other one."""
    prepares = MeetingPattern.objects.filter(prepares__isnull=False).values_list(
        "body_id", "prepares_id"
    )
    coupled = Body.objects.filter(coupled_to__isnull=False).values_list("pk", "coupled_to_id")
    return {**dict(prepares), **dict(coupled)}


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
    allow(why_not_edit_cycle(request.user))
    form = ClosedPeriodForm(request.POST or None, instance=period)
    if saved := save_form(request, form):
        if inside := meetings_between(saved.valid_from, saved.valid_until):
            names = "1 vergadering" if len(inside) == 1 else f"{len(inside)} vergaderingen"
            messages.warning(
                request,
                f"In deze periode staat al {names} gepland:"
                f" {', '.join(str(one) for one in inside[:5])}.",
            )
        return redirect("portfolios:closed_period_list")
    url = reverse("portfolios:closed_period_list")
    context = {
        "title": title,
        "trail": cycle_trail(("Vergadervrije perioden", url), (title, "")),
        "form": form,
        "submit": "Opslaan",
        "cancel_url": url,
    }
    remove = reverse("portfolios:closed_period_remove", args=[period.pk]) if period.pk else ""
    inside = (
        meetings_between(period.valid_from, period.valid_until)
        if period.pk and not form.errors
        else []
    )
    return render(
        request,
        FORM,
        context | {"changes": _history(request, period), "remove_url": remove, "inside": inside},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def closed_period_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes a period away, with the reason."""
    allow(why_not_edit_cycle(request.user))
    period = get_object_or_404(ClosedPeriod, pk=pk)
    form = RemovalForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            remove_closed_period(pk, by=request.user, reason=form.cleaned_data["reason"])
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"{period.name} is verwijderd.")
            return redirect("portfolios:closed_period_list")
    url = reverse("portfolios:closed_period_edit", args=[pk])
    title = "Periode verwijderen"
    trail = cycle_trail(
        ("Vergadervrije perioden", reverse("portfolios:closed_period_list")),
        (period.name, url),
        (title, ""),
    )
    intro = f"De planner mag daarna in {period.name} weer vergaderingen voorstellen."
    context = {
        "title": title,
        "trail": trail,
        "intro": intro,
        "form": form,
        "submit": "Verwijderen",
        "danger": True,
        "cancel_url": url,
    }
    return render(request, "web/form_page.html", context)
