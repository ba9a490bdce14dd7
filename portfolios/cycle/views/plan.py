"""Planning a year: the planner's proposal, reviewing and changing it, and making the meetings."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.forms import BaseFormSet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ivz.core.merging import marks
from ivz.core.refusal import Refused
from ivz.web.guards import allow
from ivz.web.saving import EditPage, sent
from portfolios.bodies.models.bodies import Body
from portfolios.cycle.calculation.planner import Appointment, Proposal, YearPlan
from portfolios.cycle.forms import MOST_ROWS, BodiesForm, PlanForm, ProposalRow, ProposalRows
from portfolios.cycle.reports.years import (
    CycleYear,
    cycle_year,
    day_warnings,
    standing_days,
    year_plan,
)
from portfolios.cycle.rules import why_not_edit_cycle, why_not_plan_year
from portfolios.cycle.services.planning import Planned, WantedMeeting, plan_state, plan_year
from portfolios.cycle.views.years import cycle_trail, real_year

BY_HAND = "Door u gekozen."
CIRCLE = (
    "Deze organen volgen elkaars datums. Pas bij een van beide de koppeling of de voorbereiding"
    " aan."
)
TOO_MANY = f"Dit zijn meer dan {MOST_ROWS} vergaderingen. Kies minder organen."
LOOK_AGAIN = (
    "Bij de datums staan opmerkingen die u nog niet hebt gezien. Lees ze en bevestig opnieuw."
)


@dataclass(frozen=True, slots=True)
class Row:
    """A proposed meeting on the page."""

    form: ProposalRow
    body: Body
    reason: str
    warnings: tuple[str, ...]


@require_http_methods(["GET", "HEAD", "POST"])
def cycle_propose(request: HttpRequest, year: int) -> HttpResponse:
    """Dates for the chosen bodies, to change, leave out or confirm; nothing is made before that."""
    allow(why_not_edit_cycle(request.user))
    allow(why_not_plan_year(request.user, real_year(year), request.today))
    cycle = cycle_year(year)
    choice = BodiesForm(
        request.GET or None,
        bodies=Body.objects.filter(pk__in=[row.body.pk for row in cycle.rows if row.per_year]),
    )
    chosen = _chosen(request, choice, cycle)
    plan, error = _plan(request, year, chosen)
    bodies = {body.code: body for body in chosen}
    initial = [_initial(one) for one in plan.proposals]
    rows = ProposalRows(
        request.POST or None,
        prefix="v",
        initial=initial,
        form_kwargs={"year": year, "bodies": bodies},
    )
    shown = _rows(rows, plan, year, bodies)
    form = PlanForm(request.POST or None, initial={"seen": plan_state(year, chosen)})
    if rows.is_bound and rows.is_valid() and request.POST.get("do") == "confirm":
        page = EditPage("", (), reverse("portfolios:cycle_year", args=[year]), _said)
        if done := sent(
            request, form, lambda: _made(request, year, chosen, shown, form), page=page
        ):
            return done
        error = " ".join(form.non_field_errors())
    context = _context(request, year, shown) | {
        "form": form,
        "choice": choice,
        "chosen": chosen,
        "formset": rows,
        "shortfalls": plan.shortfalls,
        "error": error,
        "unknown_public": [body.name for body in chosen if body.meets_in_public is None],
        "closed_note": cycle.closed_note,
        "error_count": rows.total_error_count() if rows.is_bound else 0,
    }
    return render(request, "portfolios/cycle/cycle_propose.html", context)


def _chosen(request: HttpRequest, choice: BodiesForm, cycle: CycleYear) -> list[Body]:
    """The bodies of the proposal that is sent back; else those asked for; else those we plan that
    have too few meetings.

    A body without a pattern that follows nobody is planned by others: it is proposed for when
    asked.
    """
    with_norm = [row.body for row in cycle.rows if row.per_year]
    if request.method == "POST":
        sent = request.POST.getlist("of")
        return [body for body in with_norm if body.code in sent]
    asked = list(choice.cleaned_data["orgaan"]) if choice.is_bound and choice.is_valid() else []
    ours = [row.body for row in cycle.short if row.is_ours]
    return (
        [body for body in with_norm if body in asked]
        if asked
        else ours or [row.body for row in cycle.short]
    )


def _plan(request: HttpRequest, year: int, bodies: Sequence[Body]) -> tuple[YearPlan, str]:
    """The proposal, and why there is none."""
    try:
        plan = year_plan(year, bodies, not_before=request.today)
    except ValueError:
        return YearPlan((), ()), CIRCLE
    return (YearPlan((), ()), TOO_MANY) if len(plan.proposals) > MOST_ROWS else (plan, "")


def _made(
    request: HttpRequest, year: int, chosen: Sequence[Body], shown: Sequence[Row], form: PlanForm
) -> Planned:
    """Make the meetings when everything that speaks against them was on the page.

    Raises:
        Refused: something was not, nothing was chosen, or others planned meanwhile.
    """
    wanted = [_meeting(row.form) for row in shown if row.form.cleaned_data["wanted"]]
    if not wanted:
        raise Refused("U hebt geen vergaderingen gekozen. Er is niets aangemaakt.")
    is_repeated = standing_days(year, chosen) >= {(one.body.code, one.day) for one in wanted}
    if not is_repeated and not marks_of(shown) <= set(form.cleaned_data["warned"].split()):
        raise Refused(LOOK_AGAIN)
    seen = form.cleaned_data["seen"]
    return plan_year(year, wanted, bodies=chosen, seen=seen, by=request.user, today=request.today)


def _said(done: Planned) -> str:
    made = len(done.created)
    words = {0: "Er is niets nieuws aangemaakt", 1: "1 vergadering is aangemaakt"}.get(
        made, f"{made} vergaderingen zijn aangemaakt"
    )
    there = f"; {done.existing} stonden er al" if done.existing else ""
    return f"{words}{there}."


def _context(request: HttpRequest, year: int, shown: Sequence[Row]) -> dict[str, object]:
    return {
        "title": f"Datums voorstellen voor {year}",
        "trail": cycle_trail(
            (str(year), reverse("portfolios:cycle_year", args=[year])), ("Datums voorstellen", "")
        ),
        "year": year,
        "rows": shown,
        "warned": " ".join(sorted(marks_of(shown))),
        "number_warned": sum(bool(row.warnings) for row in shown),
    }


def _rows(rows: BaseFormSet, plan: YearPlan, year: int, bodies: dict[str, Body]) -> list[Row]:
    """The rows with the planner's reason where its date still stands, and what speaks against the
    date as it is now.
    """
    if not rows.is_bound:
        found = day_warnings([one.appointment for one in plan.proposals], year, bodies)
        parts = zip(rows, plan.proposals, found, strict=True)
        return [
            Row(form, bodies[one.appointment.body], one.reason, warned)
            for form, one, warned in parts
        ]
    reasons = {(one.appointment.body, one.appointment.day): one.reason for one in plan.proposals}
    wanted = [form for form in rows if form.is_valid() and form.cleaned_data["wanted"]]
    found = day_warnings([_appointment(_meeting(form)) for form in wanted], year, bodies)
    warned = {form.prefix: warnings for form, warnings in zip(wanted, found, strict=True)}
    shown = []
    for form in rows:
        data = form.cleaned_data if form.is_valid() else {}
        body = data.get("body") or bodies.get(form["body"].value())
        if body is not None:
            shown.append(
                Row(
                    form,
                    body,
                    reasons.get((body.code, data.get("day")), BY_HAND),
                    warned.get(form.prefix, ()),
                )
            )
    return shown


def marks_of(shown: Sequence[Row]) -> set[str]:
    """What speaks against the dates, as marks: only what stood on the page can be agreed to."""
    sentences = [
        f"{row.body.code} {row.form['day'].value()} {text}"
        for row in shown
        for text in row.warnings
    ]
    return set(marks(dict(enumerate(sentences))).values())


def _initial(proposal: Proposal) -> dict[str, object]:
    one = proposal.appointment
    return {
        "wanted": True,
        "body": one.body,
        "day": one.day,
        "starts_at": one.starts_at,
        "ends_at": one.ends_at,
    }


def _meeting(form) -> WantedMeeting:
    data = form.cleaned_data
    return WantedMeeting(data["body"], data["day"], data.get("starts_at"), data.get("ends_at"))


def _appointment(one: WantedMeeting) -> Appointment:
    return Appointment(one.body.code, str(one.body), one.day, one.starts_at, one.ends_at)
