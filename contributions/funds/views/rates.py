"""Rates through time: the list, one rate with its decision, typing one in, and recording the
decision behind it.
"""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from contributions.funds.filters import RateFilter
from contributions.funds.forms import ExistingDecisionForm, RateForm
from contributions.funds.models import Fund, Rate
from contributions.funds.reports.rate_links import links_of
from contributions.funds.reports.states import RATE_MEANING, RATE_TONES
from contributions.funds.reports.year_points import points_of
from contributions.funds.rules import (
    FIGURES,
    why_not_adopt_rate,
    why_not_edit_rates,
    why_not_withdraw_decision,
)
from contributions.funds.services import (
    add_rate,
    adopt_rate,
    change_rate,
    rate_values,
    withdraw_decision,
)
from contributions.funds.tables import RateTable
from contributions.funds.views.access import current_fund
from contributions.funds.views.trails import rates_trail
from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.core.merging import write_marks
from ivz.web.charts import LineChart, line_chart
from ivz.web.dated import dated
from ivz.web.guards import allow
from ivz.web.history import history_of
from ivz.web.lists import list_page
from ivz.web.records import RemovalForm
from ivz.web.saving import EditPage, edit, sent, show
from portfolios.decisions.forms import DecisionForm
from portfolios.decisions.services import record_decision


@require_safe
@dated
def rate_list(request: HttpRequest) -> HttpResponse:
    """Every rate of the fund, which one holds on the day of the page, and two lines
    through time.
    """
    fund = current_fund(request)
    rates = fund.rates.select_related("decision", "source")
    current = fund.rates.as_of(request.as_of).filter(value__isnull=False).first()
    may_edit = request.user.may(Permission.EDIT_RATES)
    rate_chart, total_chart = _charts(request, fund)
    context = {
        "title": "Tarieven",
        "trail": rates_trail(),
        "fund": fund,
        "current": current,
        "tone": RATE_TONES[current.status] if current else "",
        "rate_chart": rate_chart,
        "rate_description": _in_words(rate_chart),
        "total_chart": total_chart,
        "actions": (
            [
                {
                    "label": "Tarief toevoegen",
                    "url": reverse("contributions:rate_add"),
                    "primary": True,
                }
            ]
            if may_edit
            else []
        ),
        "fund_url": reverse("contributions:fund_edit", args=[fund.code]) if may_edit else "",
    }
    return list_page(
        request,
        template="contributions/funds/rate_list.html",
        table_class=partial(RateTable, links=links_of(rates)),
        filter_class=RateFilter,
        queryset=rates,
        caption=f"Tarieven van {fund}",
        count_words=("tarief", "tarieven"),
        context=context,
    )


def _charts(request: HttpRequest, fund: Fund) -> tuple[LineChart, LineChart]:
    """The rate and the total of every year of the fund."""
    points = points_of(fund, request.today)
    labels = [str(point.year) for point in points]
    return line_chart(
        labels, [("Tarief per inwoner", [point.rate for point in points])]
    ), line_chart(labels, [("Bijdragen van de gemeenten", [point.total for point in points])])


def _in_words(chart: LineChart) -> str:
    """The message of the chart in one sentence: from which rate in which year to which."""
    points = chart.series[0].points
    if not points:
        return "Er is nog geen tarief."
    first, last = points[0], points[-1]
    return (
        f"Van €{dutch.NBSP}{dutch.rate(first.value)} in {first.label} naar"
        f" €{dutch.NBSP}{dutch.rate(last.value)} in {last.label}."
    )


@require_safe
def rate_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One rate: what it is, what it rests on, who changed it."""
    rate = get_object_or_404(Rate.objects.select_related("fund", "decision__body", "source"), pk=pk)
    may_edit = request.user.may(Permission.EDIT_RATES)
    context = {
        "title": _rate_title(rate),
        "trail": rates_trail((_rate_title(rate), "")),
        "rate": rate,
        "tone": RATE_TONES[rate.status],
        "meaning": RATE_MEANING[rate.status],
        "facts": _rate_facts(rate),
        "steps": rate.steps.select_related("body"),
        "actions": _actions(request, rate) if may_edit else [],
        "changes": history_of(rate) if request.user.may(Permission.READ_HISTORY) else None,
    }
    return render(request, "contributions/funds/rate_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def rate_add(request: HttpRequest) -> HttpResponse:
    """A new rate from a day on."""
    allow(why_not_edit_rates(request.user))
    fund = current_fund(request)
    form = _rate_form(request, Rate(fund=fund))
    page = _rate_page("Tarief toevoegen", reverse("contributions:rate_list"))
    save = partial(add_rate, fund, by=request.user)
    return edit(request, form, page, lambda: save(values=form.values), locked=form.locked)


@require_http_methods(["GET", "HEAD", "POST"])
def rate_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Another value, source or note; what a decision or invoices rest on stays."""
    allow(why_not_edit_rates(request.user))
    rate = get_object_or_404(Rate.objects.select_related("fund"), pk=pk)
    form = _rate_form(request, rate)
    return edit(
        request,
        form,
        _rate_page("Tarief wijzigen", rate.get_absolute_url()),
        lambda: change_rate(
            pk, values=form.values, seen=form.seen_marks, by=request.user, reason=form.reason
        ),
        locked=form.locked,
    )


def _rate_form(request: HttpRequest, rate: Rate) -> RateForm:
    return RateForm(request.POST or None, instance=rate, user=request.user, today=request.today)


def _rate_page(title: str, back: str) -> EditPage:
    return EditPage(
        title=title,
        trail=rates_trail((title, "")),
        back=back,
        done=lambda saved: f"Opgeslagen: {saved}.",
        shows_saved=True,
        template="contributions/funds/rate_form.html",
        refused_at="valid_from",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def rate_adopt(request: HttpRequest, pk: int) -> HttpResponse:
    """Records the decision behind a rate: one that is known, or a new one."""
    allow(why_not_edit_rates(request.user))
    rate = get_object_or_404(Rate.objects.select_related("fund", "source"), pk=pk)
    asked = request.POST.get("kind") if request.method == "POST" else None
    existing = ExistingDecisionForm(request.POST if asked == "existing" else None)
    new = DecisionForm(request.POST if asked == "new" else None, prefix="new", today=request.today)
    form = new if asked == "new" else existing  # whose errors the page title counts
    page = EditPage(
        title="Besluit vastleggen",
        trail=rates_trail((_rate_title(rate), rate.get_absolute_url()), ("Besluit vastleggen", "")),
        intro=(
            f"{rate.fund}: tarief van {rate}. Pas na een besluit kunnen er facturen mee worden"
            " gemaakt."
        ),
        back=rate.get_absolute_url(),
        done="Het besluit is vastgelegd. Met dit tarief kunnen facturen worden gemaakt.",
        template="contributions/funds/rate_adopt.html",
    )

    def save() -> Rate:
        decision = (
            record_decision(by=request.user, **new.cleaned_data)
            if form is new
            else existing.cleaned_data["decision"]
        )
        return adopt_rate(pk, decision=decision, by=request.user, seen=request.POST.get("rate", ""))

    if done := sent(request, form, save, page=page):
        return done
    if why_not := why_not_adopt_rate(request.user, rate):
        messages.error(request, why_not)
        return redirect(rate)
    marks = write_marks(rate_values(rate, FIGURES))
    return show(request, form, page, existing=existing, new=new, marks=marks)


@require_http_methods(["GET", "HEAD", "POST"])
def rate_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes the decision away from a rate that no invoice rests on; another one can be recorded
    afterwards.
    """
    allow(why_not_edit_rates(request.user))
    rate = get_object_or_404(Rate.objects.select_related("fund", "decision__body"), pk=pk)
    form = RemovalForm(request.POST or None)
    title = "Besluit intrekken of vervangen"
    page = EditPage(
        title=title,
        trail=rates_trail((_rate_title(rate), rate.get_absolute_url()), (title, "")),
        intro=(
            f"Nu staat bij dit tarief: {rate.decision.citation if rate.decision else ''}. Daarna is"
            " het tarief voorgenomen: u kunt het wijzigen en er een ander besluit bij vastleggen."
        ),
        submit="Besluit intrekken",
        danger=True,
        back=rate.get_absolute_url(),
        done="Het besluit staat niet meer bij dit tarief. Het tarief is nu voorgenomen.",
    )
    if done := sent(
        request,
        form,
        lambda: withdraw_decision(pk, by=request.user, reason=form.cleaned_data["reason"]),
        page=page,
    ):
        return done
    if why_not := why_not_withdraw_decision(request.user, rate):
        messages.error(request, why_not)
        return redirect(rate)
    return show(request, form, page)


def _rate_title(rate: Rate) -> str:
    value = (
        f"Tarief €{dutch.NBSP}{dutch.rate(rate.value)}" if rate.value is not None else "Geen tarief"
    )
    return f"{value} vanaf {dutch.long_date(rate.valid_from)}"


def _rate_facts(rate: Rate) -> list[tuple[object, ...]]:
    until = rate.fund.rates.filter(valid_from__gt=rate.valid_from).order_by("valid_from").first()
    assumed = " (aangenomen: geen bron noemt deze dag)" if rate.is_start_assumed else ""
    decision = (
        ("Besluit", rate.decision.citation, rate.decision.get_absolute_url())
        if rate.decision
        else ("Besluit", "geen besluit vastgelegd")
    )
    return [
        ("Fonds", str(rate.fund)),
        (
            "Tarief per inwoner",
            (
                f"€{dutch.NBSP}{dutch.rate(rate.value)}"
                if rate.value is not None
                else "er is geen tarief meer"
            ),
        ),
        ("Geldt vanaf", dutch.long_date(rate.valid_from) + assumed),
        ("Geldt tot", dutch.long_date(until.valid_from) if until else "een volgend tarief ingaat"),
        ("Afronding van een bedrag", rate.get_rounding_rule_display()),
        decision,
        *((link.label, link.text, link.url) for link in links_of([rate])),
        ("Bron", rate.source_text, rate.source.get_absolute_url() if rate.source else ""),
        ("Toelichting", rate.note),
    ]


def _actions(request: HttpRequest, rate: Rate) -> list[dict[str, object]]:
    adopt = reverse("contributions:rate_adopt", args=[rate.pk])
    found: list[dict[str, object]] = [
        {"label": "Wijzigen", "url": reverse("contributions:rate_edit", args=[rate.pk])}
    ]
    if why_not_withdraw_decision(request.user, rate) is None:
        found.append(
            {
                "label": "Besluit intrekken of vervangen",
                "url": reverse("contributions:rate_withdraw", args=[rate.pk]),
            }
        )
    if why_not_adopt_rate(request.user, rate) is None:
        found.append({"label": "Besluit vastleggen", "url": adopt, "primary": True})
    return found
