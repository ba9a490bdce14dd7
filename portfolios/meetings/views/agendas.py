"""Pages on which an agenda is made: its order, and its items with their cover sheets."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ivz.accounts.roles import Permission
from ivz.core.refusal import Refused
from ivz.web.guards import allow
from ivz.web.history import history_of
from ivz.web.saving import EditPage, edit, press
from portfolios.meetings.calculation import reference
from portfolios.meetings.enums import Section
from portfolios.meetings.forms.agendas import ItemForm, RemoveForm
from portfolios.meetings.forms.meetings import OPEN_STATES, LaterMeetingForm
from portfolios.meetings.models.meetings import AgendaItem, Meeting
from portfolios.meetings.reports.agenda import SECTIONS, AgendaView, ItemView, agenda_of, places_of
from portfolios.meetings.rules import (
    why_not_carry_over,
    why_not_edit_agenda,
    why_not_record_outcome,
    why_not_remove_item,
)
from portfolios.meetings.services import agendas as services
from portfolios.meetings.views.access import item_of, meeting_of, meeting_trail, number_in
from portfolios.meetings.views.meetings import budget_text, late_text


# --- order ----------------------------------------------------------------------------------------
@require_http_methods(["GET", "HEAD", "POST"])
def agenda_edit(request: HttpRequest, key: str) -> HttpResponse:
    """The agenda in its order, to drag or to move with buttons; a move on top of somebody else's is
    refused.
    """
    meeting = meeting_of(key)
    allow(why_not_edit_agenda(request.user, meeting))
    if request.method == "POST":
        return _moved(request, meeting)
    agenda = agenda_of(meeting, viewer=request.user, on=request.today)
    context = {
        "title": "Agenda bewerken",
        "trail": meeting_trail(meeting, ("Agenda bewerken", "")),
        "meeting": meeting,
        "agenda": agenda,
        "parts": _parts(agenda),
        "budget": budget_text(agenda),
        "late": late_text(meeting),
        "seen": services.order_mark(places_of(meeting.items.all())),
        "moved": request.GET.get("verplaatst", ""),
        "button": request.GET.get("knop", ""),
        "actions": [
            {
                "label": "Agendapunt toevoegen",
                "url": reverse("portfolios:item_new", args=[key]),
                "primary": True,
            }
        ],
    }
    return render(request, "portfolios/meetings/agenda_edit.html", context)


def _parts(agenda: AgendaView) -> list[dict[str, Any]]:
    """Every section, also an empty one, with its items as a tree."""
    filled = {section.key: section.items for section in agenda.sections}
    parts = []
    for section in Section:
        tree: list[tuple[ItemView, list[ItemView]]] = []
        for item in filled.get(section.value, ()):
            if item.level == 1 or not tree:
                tree.append((item, []))
            else:
                tree[-1][1].append(item)
        parts.append({"key": section.value, "title": section.label, "tree": tree})
    return parts


def _moved(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Moves an item: a step with a button, or dropped somewhere with the mouse."""
    back = reverse("portfolios:agenda_edit", args=[meeting.key])
    button = request.POST.get("knop", "")
    item = number_in(request.POST.get("punt"))

    def save() -> bool:
        return services.move_item(
            meeting.pk,
            _move(request, item, button),
            seen=request.POST.get("gezien", ""),
            by=request.user,
            today=request.today,
        )

    def said(changed: bool) -> str:
        if not changed:
            return ""
        numbers = agenda_of(meeting, viewer=request.user, on=request.today)
        moved = next(view for view in numbers.items if view.pk == item)
        return f"{moved.title} is nu agendapunt {moved.number}."

    there = f"{back}?verplaatst={item}&knop={button if button in _STEPS else ''}"
    return press(request, save, back, said, lambda _: there)


_STEPS = {"omhoog": -1, "omlaag": 1, "onder": 0, "los": 0}


def _move(request: HttpRequest, item: int, button: str) -> services.Move:
    match button:
        case "omhoog" | "omlaag":
            return services.step(item, _STEPS[button])
        case "onder":
            return services.put_under(item)
        case "los":
            return services.take_out(item)
        case "slepen":
            section = request.POST.get("onderdeel", "")
            parent, before = (
                number_in(request.POST.get("bij")) or None,
                number_in(request.POST.get("voor")) or None,
            )
            return services.put(
                item, section=section if section in SECTIONS else "", parent=parent, before=before
            )
    raise Refused("Kies hoe u het punt wilt verplaatsen.")


@require_POST
def agenda_standing(request: HttpRequest, key: str) -> HttpResponse:
    """Put the standing points on an agenda that is still empty."""
    meeting = meeting_of(key)
    allow(why_not_edit_agenda(request.user, meeting))
    return press(
        request,
        lambda: services.fill_with_standing_items(meeting.pk, by=request.user),
        reverse("portfolios:agenda_edit", args=[key]),
        "De vaste punten staan op de agenda.",
    )


# --- items ----------------------------------------------------------------------------------------
@require_safe
def item_detail(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """One item: cover sheet, annexes, outcome."""
    meeting = meeting_of(key)
    item = item_of(request, meeting, pk)
    agenda = agenda_of(meeting, viewer=request.user, on=request.today)
    view = next(view for view in agenda.items if view.pk == pk)
    may_edit = why_not_edit_agenda(request.user, meeting) is None
    context = {
        "title": f"{view.number} {item.title}",
        "trail": meeting_trail(meeting, (f"Agendapunt {view.number}", "")),
        "meeting": meeting,
        "item": view,
        "facts": _item_facts(view, item),
        "may_edit": may_edit,
        "may_record": why_not_record_outcome(request.user, meeting, request.today) is None,
        "tasks": item.actions.all(),
        "decisions": item.decisions.select_related("body"),
        "actions": _item_actions(request, meeting, item),
        "changes": history_of(item) if request.user.may(Permission.READ_HISTORY) else None,
    }
    return render(request, "portfolios/meetings/item_detail.html", context)


def _item_facts(view: ItemView, item: AgendaItem) -> list[tuple[str, ...]]:
    secrecy = ", ".join(
        filter(
            None,
            [
                view.secrecy_label,
                view.secrecy_ground,
                item.secrecy_imposed_by and f"opgelegd door {item.secrecy_imposed_by}",
            ],
        )
    )
    facts = [
        ("Doel", view.purpose),
        ("Openbaarheid", secrecy or "Openbaar"),
        ("Portefeuille", view.portfolio),
        ("Portefeuillehouder", view.holder),
        ("Spreker", view.speaker),
        ("Minuten", str(view.minutes or "")),
        ("Doorgeschoven van", view.carried_from),
    ]
    return [fact for fact in facts if fact[1]]


def _item_actions(request: HttpRequest, meeting: Meeting, item: AgendaItem) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    at = [meeting.key, item.pk]
    if why_not_carry_over(request.user, item) is None:
        found.append({"label": "Doorschuiven", "url": reverse("portfolios:item_carry", args=at)})
    if why_not_edit_agenda(request.user, meeting) is None:
        if why_not_remove_item(request.user, item) is None:
            found.append(
                {"label": "Verwijderen", "url": reverse("portfolios:item_remove", args=at)}
            )
        found.append(
            {"label": "Bijlage toevoegen", "url": reverse("portfolios:annex_new", args=at)}
        )
        found.append(
            {"label": "Wijzigen", "url": reverse("portfolios:item_edit", args=at), "primary": True}
        )
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def item_new(request: HttpRequest, key: str) -> HttpResponse:
    """A new item with its cover sheet."""
    meeting = meeting_of(key)
    allow(why_not_edit_agenda(request.user, meeting))
    form = ItemForm(
        request.POST if request.method == "POST" else None,
        meeting=meeting,
        initial={"section": Section.DISCUSSION},
    )
    page = _item_page(
        meeting,
        "Agendapunt toevoegen",
        reverse("portfolios:agenda_edit", args=[key]),
        lambda item: f"Toegevoegd: {item.title}.",
    )
    return _edit_item(
        request,
        meeting,
        form,
        replace(page, leads=lambda item: reverse("portfolios:item_detail", args=[key, item.pk])),
        lambda: services.add_item(
            meeting.pk, values={**form.values, **form.place}, by=request.user
        ),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def item_edit(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Change an item and its cover sheet; what somebody else saved meanwhile is shown, and what was
    typed stays.
    """
    meeting = meeting_of(key)
    item = item_of(request, meeting, pk)
    allow(why_not_edit_agenda(request.user, meeting))
    form = ItemForm(
        request.POST if request.method == "POST" else None, instance=item, meeting=meeting
    )
    return _edit_item(
        request,
        meeting,
        form,
        _item_page(
            meeting,
            "Agendapunt wijzigen",
            reverse("portfolios:item_detail", args=[key, pk]),
            "Opgeslagen.",
        ),
        lambda: services.change_item(
            pk, values=form.values, seen=form.seen_marks, by=request.user, today=request.today
        ),
    )


def _item_page(meeting: Meeting, title: str, back: str, done: Any) -> EditPage:
    return EditPage(
        title,
        meeting_trail(meeting, (title, "")),
        back,
        done,
        template="portfolios/meetings/item_form.html",
    )


def _edit_item(
    request: HttpRequest, meeting: Meeting, form: ItemForm, page: EditPage, save: Callable[[], Any]
) -> HttpResponse:
    agenda = agenda_of(meeting, viewer=request.user, on=request.today)
    return edit(request, form, page, save, late=late_text(meeting), codes=_codes(agenda))


def _codes(agenda: AgendaView) -> list[tuple[str, str]]:
    """What a text can point at: (the code to put in it, what it stands for now)."""
    found = []
    for item in agenda.items:
        if item.pk:
            found.append(
                (reference("agendapunt", item.pk), f"agendapunt {item.number}: {item.title}")
            )
        found += [
            (reference("bijlage", annex.pk), f"{annex.reference}: {annex.title}")
            for annex in item.annexes
            if annex.pk
        ]
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def item_remove(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Take an item off the agenda, after a question."""
    meeting = meeting_of(key)
    item = item_of(request, meeting, pk)
    allow(why_not_edit_agenda(request.user, meeting))
    page = reverse("portfolios:item_detail", args=[key, pk])
    if why_not := why_not_remove_item(request.user, item):
        messages.error(request, why_not)
        return redirect(page)
    annexes = item.annexes.count()
    with_annexes = (
        f" De {annexes} bijlage{'n' if annexes > 1 else ''} bij dit punt"
        f" {'gaan' if annexes > 1 else 'gaat'} mee."
        if annexes
        else ""
    )
    agenda = reverse("portfolios:agenda_edit", args=[key])
    return edit(
        request,
        RemoveForm(request.POST if request.method == "POST" else None),
        EditPage(
            "Agendapunt verwijderen",
            meeting_trail(meeting, ("Verwijderen", "")),
            page,
            f"Van de agenda gehaald: {item.title}.",
            intro=f"U haalt «{item.title}» van de agenda.{with_annexes}",
            submit="Verwijderen",
            danger=True,
            leads=lambda _: agenda,
        ),
        lambda: services.remove_item(pk, by=request.user),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def item_carry(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Put an item, with its parts and annexes, on the agenda of a later meeting."""
    meeting = meeting_of(key)
    item = item_of(request, meeting, pk)
    page = reverse("portfolios:item_detail", args=[key, pk])
    if why_not := why_not_carry_over(request.user, item):
        if why_not_edit_agenda(request.user, meeting):
            allow(why_not)
        messages.error(request, why_not)
        return redirect(page)
    form = LaterMeetingForm(
        request.POST if request.method == "POST" else None, after=meeting, states=OPEN_STATES
    )
    if not form.fields["meeting"].queryset.exists():
        form.fields[
            "meeting"
        ].help_text = "Er is geen latere vergadering om naar door te schuiven. Plan die eerst."
    copies: list[AgendaItem] = []

    def save() -> AgendaItem:
        later = form.cleaned_data["meeting"].pk
        copies.append(services.carry_over(pk, later, by=request.user, today=request.today))
        return copies[0]

    response = edit(
        request,
        form,
        EditPage(
            "Doorschuiven",
            meeting_trail(meeting, ("Doorschuiven", "")),
            page,
            lambda copy: f"Doorgeschoven naar {copy.meeting}.",
            intro=(
                f"Een kopie van «{item.title}» komt op de agenda van een latere vergadering, met"
                " het voorblad en de bijlagen."
            ),
            submit="Doorschuiven",
            leads=lambda copy: reverse("portfolios:item_detail", args=[copy.meeting.key, copy.pk]),
        ),
        save,
    )
    for copy in copies:
        for sentence in services.changed_on_the_way(copy):
            messages.warning(request, sentence)
    return response
