"""Pages of meetings: the list, one meeting with its agenda, planning and changing it, and how far
it is.
"""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.core.refusal import Refused
from ivz.web.forms import DutchForm
from ivz.web.guards import allow
from ivz.web.history import history_of
from ivz.web.lists import Download, list_page
from ivz.web.saving import EditPage, edit, press
from portfolios.meetings.enums import MeetingState
from portfolios.meetings.filters import MeetingFilter
from portfolios.meetings.forms.meetings import CancelForm, MeetingForm
from portfolios.meetings.models.meetings import Meeting
from portfolios.meetings.reports.additions import buttons, day_warnings
from portfolios.meetings.reports.agenda import AgendaView, agenda_of
from portfolios.meetings.reports.meetings import meetings_with_counts, visible_actions
from portfolios.meetings.rules import (
    adopted_list,
    why_not_cancel,
    why_not_edit_agenda,
    why_not_edit_meetings,
    why_not_hold,
    why_not_record_outcome,
    why_not_reopen,
    why_not_send_agenda,
)
from portfolios.meetings.services import meetings as services
from portfolios.meetings.tables import STATE_TONES, EditableMeetingTable, MeetingTable
from portfolios.meetings.views.access import (
    meeting_of,
    meeting_title,
    meeting_trail,
    meetings_trail,
)


@require_safe
def meeting_list(request: HttpRequest) -> HttpResponse:
    """Every meeting of every body."""
    actions: list[dict[str, Any]] = [
        {"label": "Jaarcyclus", "url": reverse("portfolios:cycle_now")},
        {"label": "Acties", "url": reverse("portfolios:action_list")},
    ]
    may_edit = why_not_edit_meetings(request.user) is None
    if may_edit:
        actions.append(
            {
                "label": "Vergadering toevoegen",
                "url": reverse("portfolios:meeting_new"),
                "primary": True,
            }
        )
    context = {
        "title": "Vergaderingen",
        "trail": meetings_trail(),
        "intro": "Wanneer welk orgaan vergadert, met de agenda, de bijlagen en wat er is besloten.",
        "actions": actions,
    }
    return list_page(
        request,
        template="web/list_page.html",
        table_class=EditableMeetingTable if may_edit else MeetingTable,
        filter_class=MeetingFilter,
        queryset=meetings_with_counts(),
        caption="Vergaderingen",
        count_words=("vergadering", "vergaderingen"),
        context=context,
        downloads=Download(name="vergaderingen"),
    )


@require_safe
def meeting_detail(request: HttpRequest, key: str) -> HttpResponse:
    """One meeting: its agenda as this reader may see it, in the order of the bundle, with every
    annex.
    """
    meeting = meeting_of(key)
    agenda = agenda_of(meeting, viewer=request.user, on=request.today)
    may_edit = why_not_edit_agenda(request.user, meeting) is None
    context = {
        "title": meeting_title(meeting),
        "trail": meeting_trail(meeting),
        "meeting": meeting,
        "tone": STATE_TONES[MeetingState(meeting.state)],
        "agenda": agenda,
        "facts": _facts(meeting, agenda),
        "day_warnings": _day_warnings(meeting) if may_edit and meeting.day >= request.today else (),
        "budget": budget_text(agenda),
        "actions": _actions(request, meeting),
        "may_edit": may_edit,
        "may_record": (
            meeting.state == MeetingState.HELD
            and why_not_record_outcome(request.user, meeting, request.today) is None
        ),
        "why_not": _why_fixed(request, meeting),
        "missing": [
            f"{annex.label}: {annex.title}"
            + (f", van {annex.awaited_from}" if annex.awaited_from else "")
            for _, annex in agenda.missing
        ],
        "tasks": (
            visible_actions(request.user, request.today)
            .filter(meeting=meeting)
            .order_by("due_on", "pk")
        ),
        "steps": _steps(request, meeting) if why_not_edit_meetings(request.user) is None else [],
        "may_send": may_edit and meeting.state == MeetingState.PLANNED,
        "cancel": CancelForm() if why_not_cancel(request.user, meeting) is None else None,
        "changes": history_of(meeting) if request.user.may(Permission.READ_HISTORY) else None,
    }
    return render(request, "portfolios/meetings/meeting_detail.html", context)


@require_safe
def meeting_public(request: HttpRequest, key: str) -> HttpResponse:
    """The agenda as anybody outside may see it: what is closed is there as a number only."""
    meeting = meeting_of(key)
    agenda = agenda_of(meeting, viewer=None, on=request.today)
    context = {
        "title": f"Openbare agenda {meeting_title(meeting)}",
        "trail": meeting_trail(meeting, ("Openbare versie", "")),
        "meeting": meeting,
        "agenda": agenda,
        "facts": _facts(meeting, agenda),
    }
    return render(request, "portfolios/meetings/meeting_public.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def meeting_new(request: HttpRequest) -> HttpResponse:
    """Plan a meeting."""
    allow(why_not_edit_meetings(request.user))
    form = MeetingForm(request.POST if request.method == "POST" else None)
    page = EditPage(
        "Vergadering toevoegen",
        meetings_trail(("Toevoegen", "")),
        reverse("portfolios:meeting_list"),
        lambda meeting: f"Toegevoegd: {meeting}.",
        submit="Toevoegen",
        shows_saved=True,
    )
    return edit(
        request,
        form,
        page,
        lambda: services.plan_meeting(
            by=request.user,
            values=form.values,
            with_standing_items=form.cleaned_data["with_standing_items"],
        ),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def meeting_edit(request: HttpRequest, key: str) -> HttpResponse:
    """Change a meeting; who comes second is told."""
    meeting = meeting_of(key)
    allow(why_not_edit_agenda(request.user, meeting))
    trail, back = meeting_trail(meeting, ("Wijzigen", "")), meeting.get_absolute_url()
    form = MeetingForm(request.POST if request.method == "POST" else None, instance=meeting)
    return edit(
        request,
        form,
        EditPage("Vergadering wijzigen", trail, back, "Opgeslagen."),
        lambda: services.change_meeting(
            meeting.pk,
            values=form.values,
            seen=form.seen_marks,
            may_open=form.may_open_items,
            by=request.user,
            today=request.today,
        ),
    )


def _now(meeting: Meeting) -> str:
    return f"De vergadering staat nu op: {meeting.get_state_display().lower()}."


@require_http_methods(["GET", "HEAD", "POST"])
def meeting_send(request: HttpRequest, key: str) -> HttpResponse:
    """Puts the agenda down as sent, after a question: there is no way back."""
    meeting = meeting_of(key)
    allow(why_not_edit_agenda(request.user, meeting))
    if request.method != "POST" and (reason := why_not_send_agenda(request.user, meeting)):
        messages.error(request, reason)
        return redirect(meeting)
    page = EditPage(
        "De agenda is verstuurd",
        meeting_trail(meeting, ("Versturen", "")),
        meeting.get_absolute_url(),
        lambda _: _now(meeting_of(key)),
        intro=(
            "U legt vast dat de agenda is verstuurd. De punten en bijlagen die erop staan, gaan er"
            " daarna niet meer af. Wat u daarna toevoegt, geldt als nazending. U kunt dit niet"
            " terugdraaien."
        ),
        submit="Vastleggen als verstuurd",
    )
    return edit(
        request,
        DutchForm(request.POST if request.method == "POST" else None),
        page,
        lambda: services.send_agenda(meeting.pk, by=request.user),
    )


@require_POST
def meeting_state(request: HttpRequest, key: str) -> HttpResponse:
    """Put a meeting one step on: held, cancelled; or back from these two."""
    meeting = meeting_of(key)
    allow(why_not_edit_meetings(request.user))

    def save() -> None:
        match request.POST.get("stap"):
            case "gehouden":
                services.hold(meeting.pk, by=request.user, today=request.today)
            case "heropenen":
                services.reopen(meeting.pk, by=request.user)
            case "vervallen":
                services.cancel(
                    meeting.pk,
                    by=request.user,
                    note=request.POST.get("note", "").replace("\x00", "").strip()[:300],
                )
            case _:
                raise Refused("Kies een stap.")

    return press(request, save, meeting.get_absolute_url(), lambda _: _now(meeting_of(key)))


def budget_text(agenda: AgendaView) -> str:
    """How the minutes of the items go into the time of the meeting."""
    budget = agenda.budget
    if not budget.planned:
        return ""
    unknown = (
        f" {budget.without} {'punt heeft' if budget.without == 1 else 'punten hebben'} nog geen"
        " tijd."
        if budget.without
        else ""
    )
    if budget.available is None:
        return f"De punten vragen {budget.planned} minuten.{unknown}"
    if budget.over:
        return (
            f"De punten vragen {budget.planned} minuten. Dat is {budget.over} meer dan de"
            f" {budget.available} minuten van de vergadering.{unknown}"
        )
    return (
        f"De punten vragen {budget.planned} van de {budget.available} minuten. Er zijn"
        f" {budget.left} minuten over.{unknown}"
    )


def _facts(meeting: Meeting, agenda: AgendaView) -> list[tuple[str, ...]]:
    open_text = (
        "Openbaar"
        if meeting.is_public
        else f"Besloten: {meeting.closed_ground}"
        if meeting.closed_ground
        else "Besloten"
    )
    facts = [
        ("Wanneer", agenda.when),
        ("Waar", meeting.place),
        ("Onderwerp", meeting.subject),
        ("Openbaarheid", open_text),
        ("Voorzitter", meeting.chair),
        ("Secretaris", meeting.secretary),
        ("Genodigd", "; ".join(agenda.invited)),
        ("Aanwezig", "; ".join(agenda.present)),
        ("Vervangen", "; ".join(agenda.replaced)),
        ("Afwezig", "; ".join(agenda.absent)),
        ("Toelichting", meeting.note),
    ]
    always = {"Wanneer", "Waar", "Openbaarheid"}
    return [fact for fact in facts if fact[1] or fact[0] in always]


def _actions(request: HttpRequest, meeting: Meeting) -> list[dict[str, Any]]:
    """The buttons at the top: reading first, editing after."""
    key = meeting.key
    found: list[dict[str, Any]] = [
        {"label": "Openbare versie", "url": reverse("portfolios:meeting_public", args=[key])}
    ]
    if meeting.state == MeetingState.HELD or adopted_list(meeting):
        found.append(
            {"label": "Besluitenlijst", "url": reverse("portfolios:meeting_decisions", args=[key])}
        )
    found += [
        {"label": label, "url": url}
        for added in buttons
        for label, url in added(request.user, meeting)
    ]
    if why_not_edit_agenda(request.user, meeting) is None:
        found += [
            {"label": "Wijzigen", "url": reverse("portfolios:meeting_edit", args=[key])},
            {"label": "Aanwezigheid", "url": reverse("portfolios:attendance", args=[key])},
            {
                "label": "Agenda bewerken",
                "url": reverse("portfolios:agenda_edit", args=[key]),
                "primary": True,
            },
        ]
    return found


def _day_warnings(meeting: Meeting) -> list[str]:
    return [warning for warnings in day_warnings for warning in warnings(meeting)]


def _steps(request: HttpRequest, meeting: Meeting) -> list[tuple[str, str, str]]:
    """What can be done next: (value, text of the button, what it means). Sending the agenda has a
    page of its own.
    """
    if why_not_reopen(request.user, meeting) is None:
        before, label = (
            services.state_before(meeting),
            f"Toch niet {meeting.get_state_display().lower()}",
        )
        return [("heropenen", label, f"De vergadering staat dan weer op: {before.label.lower()}.")]
    if why_not_hold(request.user, meeting, request.today):
        return []
    meaning = "Daarna kan de besluitenlijst worden vastgesteld."
    return [("gehouden", "De vergadering is gehouden", meaning)]


def _why_fixed(request: HttpRequest, meeting: Meeting) -> str:
    """For editors: why this agenda cannot be changed any more."""
    if why_not_edit_meetings(request.user):
        return ""
    return why_not_edit_agenda(request.user, meeting) or ""


def late_text(meeting: Meeting) -> str:
    """What an editor has to know of the state: what is added now goes out as a supplement."""
    if meeting.state != MeetingState.AGENDA_SENT:
        return ""
    return (
        f"De agenda voor {dutch.long_date(meeting.day)} is al verstuurd. Wat u nu toevoegt, gaat"
        " mee als nazending."
    )
