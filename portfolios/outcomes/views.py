"""Pages of what came out of a meeting: outcomes per item, actions across meetings, and the decision
list.
"""

from typing import Any

from django.contrib import messages
from django.db.models import Case, CharField, Value, When
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ivz.papers.tasks import make_papers
from ivz.papers.views import download, pdf_response
from ivz.web.guards import allow
from ivz.web.lists import Download, list_page
from ivz.web.saving import EditPage, edit
from portfolios.bodies.views.forms import edit_row
from portfolios.meetings.forms.meetings import NOT_CANCELLED
from portfolios.meetings.models.meetings import Meeting
from portfolios.meetings.reports.agenda import agenda_of
from portfolios.meetings.reports.meetings import visible_actions
from portfolios.meetings.rules import (
    adopted_list,
    why_not_adopt,
    why_not_edit_meetings,
    why_not_record_outcome,
)
from portfolios.meetings.views.access import (
    HIDDEN,
    item_of,
    meeting_of,
    meeting_title,
    meeting_trail,
    meetings_trail,
)
from portfolios.meetings.views.annexes import item_url
from portfolios.outcomes.filters import ActionFilter
from portfolios.outcomes.forms import ActionForm, AdoptForm, MeetingDecisionForm, OutcomeForm
from portfolios.outcomes.reports import list_mark, sees_all, shown_list
from portfolios.outcomes.services import outcomes as services
from portfolios.outcomes.tables import ActionTable, EditableActionTable


# --- outcomes -------------------------------------------------------------------------------------
@require_http_methods(["GET", "HEAD", "POST"])
def item_outcome(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """What came out of an item, for the decision list."""
    meeting = meeting_of(key)
    item = item_of(request, meeting, pk)
    allow(why_not_edit_meetings(request.user))
    if why_not := why_not_record_outcome(request.user, meeting, request.today):
        messages.error(request, why_not)
        return redirect(item_url(item))
    form = OutcomeForm(request.POST if request.method == "POST" else None, item=item)
    view = next(
        view
        for view in agenda_of(meeting, viewer=request.user, on=request.today).items
        if view.pk == pk
    )
    page = EditPage(
        "Uitkomst vastleggen",
        meeting_trail(meeting, (item.title, item_url(item)), ("Uitkomst", "")),
        item_url(item),
        "De uitkomst is opgeslagen.",
        intro=f"Agendapunt {view.number}: {item.title}",
        template="portfolios/outcomes/outcome_form.html",
    )
    return edit(
        request,
        form,
        page,
        lambda: services.record_outcome(
            pk, values=form.values, seen=form.seen_marks, by=request.user, today=request.today
        ),
        asked=dict(view.cover).get("Gevraagd besluit", ""),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def item_decision(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Puts the outcome of an item among the decisions, so that a rate, an agreement or a project
    can rest on it.
    """
    meeting = meeting_of(key)
    item = item_of(request, meeting, pk)
    allow(why_not_edit_meetings(request.user))
    form = MeetingDecisionForm(
        request.POST if request.method == "POST" else None,
        meeting=meeting,
        initial={"title": item.title},
    )
    page = EditPage(
        "In de lijst van besluiten zetten",
        meeting_trail(meeting, (item.title, item_url(item)), ("Besluit", "")),
        item_url(item),
        "Het besluit staat in de lijst van besluiten.",
        intro=(
            "Een tarief, overeenkomst of project kan daarna naar dit besluit verwijzen. Iedereen"
            " die inlogt kan het lezen."
        ),
        submit="Vastleggen",
        shows_saved=True,
    )
    return edit(
        request,
        form,
        page,
        lambda: services.record_as_decision(
            pk, **form.cleaned_data, by=request.user, today=request.today
        ),
    )


# --- actions --------------------------------------------------------------------------------------
@require_safe
def action_list(request: HttpRequest) -> HttpResponse:
    """Every action of every meeting that this reader may know of."""
    standing = Case(
        When(done_on__isnull=False, then=Value("Gedaan")),
        When(due_on__lt=request.today, then=Value("Te laat")),
        default=Value("Loopt"),
        output_field=CharField(),
    )
    rows = (
        visible_actions(request.user, request.today)
        .select_related("meeting__body")
        .annotate(standing=standing)
    )
    may_edit = why_not_edit_meetings(request.user) is None
    return list_page(
        request,
        template="web/list_page.html",
        table_class=EditableActionTable if may_edit else ActionTable,
        filter_class=ActionFilter,
        queryset=rows,
        caption="Acties",
        count_words=("actie", "acties"),
        context={
            "title": "Acties",
            "trail": meetings_trail(("Acties", "")),
            "intro": "Wat er in vergaderingen is afgesproken, en wie het doet.",
        },
        downloads=Download(name="acties"),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def action_new(request: HttpRequest, key: str) -> HttpResponse:
    """A new action of a meeting."""
    meeting = meeting_of(key)
    allow(why_not_edit_meetings(request.user))
    asked = request.GET.get("punt", "")
    initial = {"item": asked} if asked.isascii() and asked.isdigit() and len(asked) < 10 else {}
    form = ActionForm(
        request.POST if request.method == "POST" else None,
        meeting=meeting,
        today=request.today,
        initial=initial,
    )
    page = EditPage(
        "Actie toevoegen",
        meeting_trail(meeting, ("Actie toevoegen", "")),
        meeting.get_absolute_url(),
        "De actie staat op de actielijst.",
        submit="Toevoegen",
    )
    return edit(
        request,
        form,
        page,
        lambda: services.add_action(meeting.pk, values=form.values, by=request.user),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def action_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an action, or say that it is done."""
    action = get_object_or_404(
        visible_actions(request.user, request.today).select_related("meeting__body", "item"), pk=pk
    )
    allow(why_not_edit_meetings(request.user))
    form = ActionForm(
        request.POST if request.method == "POST" else None,
        instance=action,
        meeting=action.meeting,
        today=request.today,
    )
    actions = reverse("portfolios:action_list")
    return edit_row(
        request,
        form,
        "Actie wijzigen",
        meetings_trail(("Acties", actions), ("Wijzigen", "")),
        actions,
        lambda: services.change_action(
            pk, values=form.values, seen=form.seen_marks, by=request.user
        ),
        done="Opgeslagen.",
    )


# --- the decision list ----------------------------------------------------------------------------
@require_safe
def meeting_decisions(request: HttpRequest, key: str) -> HttpResponse:
    """The decision list of a meeting: a draft until a later meeting adopts it."""
    meeting = meeting_of(key)
    return render(
        request,
        "portfolios/outcomes/decision_list.html",
        _list_context(request, meeting)
        | {
            "title": f"Besluitenlijst {meeting_title(meeting)}",
            "trail": meeting_trail(meeting, ("Besluitenlijst", "")),
            "may_adopt": why_not_adopt(request.user, meeting, request.today) is None,
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def decisions_adopt(request: HttpRequest, key: str) -> HttpResponse:
    """Adopts the decision list as it stands on the page, and has its papers sealed by the worker:
    there is no way back.
    """
    meeting = meeting_of(key)
    allow(why_not_adopt(request.user, meeting, request.today))
    form = AdoptForm(
        request.POST if request.method == "POST" else None,
        after=meeting,
        states=NOT_CANCELLED,
        until=request.today,
        own=True,
        mark=list_mark(meeting, request.today),
    )

    def save() -> None:
        found = services.adopt_list(
            meeting.pk,
            form.cleaned_data["meeting"].pk,
            mark=form.cleaned_data["mark"] or None,
            by=request.user,
            today=request.today,
        )
        make_papers.defer(work="decision_lists", key=found.pk)

    back = reverse("portfolios:meeting_decisions", args=[key])
    page = EditPage(
        "Besluitenlijst vaststellen",
        meeting_trail(meeting, ("Besluitenlijst", back), ("Vaststellen", "")),
        back,
        "De besluitenlijst is vastgesteld. De pdf's worden gemaakt.",
        template="portfolios/outcomes/decision_list.html",
    )
    return edit(request, form, page, save, **_list_context(request, meeting))


def _list_context(request: HttpRequest, meeting: Meeting) -> dict[str, Any]:
    """The list as this reader may see it."""
    found = adopted_list(meeting)
    return {
        "meeting": meeting,
        "paper": shown_list(meeting, viewer=request.user, on=request.today),
        "badge": "Vastgesteld" if found else "Concept",
        "tone": "valid" if found else "warning",
        "why_not": (
            why_not_adopt(request.user, meeting, request.today)
            if not found and why_not_edit_meetings(request.user) is None
            else ""
        ),
        "downloads": _papers(request, meeting),
        "is_waiting": (
            found is not None and (found.document_id is None or found.public_document_id is None)
        ),
    }


def _papers(request: HttpRequest, meeting: Meeting) -> list[dict[str, str]]:
    """The PDFs that this reader may have."""
    links = []
    if sees_all(meeting, request.user, request.today):
        links.append(
            {"label": "PDF", "url": reverse("portfolios:meeting_decisions_pdf", args=[meeting.key])}
        )
    links.append(
        {
            "label": "PDF, openbare versie",
            "url": reverse("portfolios:meeting_decisions_public", args=[meeting.key]),
        }
    )
    return links


@require_safe
def meeting_decisions_pdf(request: HttpRequest, key: str) -> HttpResponseBase:
    """The whole decision list as PDF: the sealed one, or a draft; for who may see
    everything on it.
    """
    meeting = meeting_of(key)
    if not sees_all(meeting, request.user, request.today):
        raise Http404(HIDDEN)
    found = adopted_list(meeting)
    if found is not None and found.document is not None:
        return download(request, found.document)
    return pdf_response(
        request,
        builder="portfolios.decision_list",
        arguments=_arguments(request, key, public=False),
    )


@require_safe
def meeting_decisions_public(request: HttpRequest, key: str) -> HttpResponseBase:
    """The public version as PDF: closed items are there as a number only."""
    found = adopted_list(meeting_of(key))
    if found is not None and found.public_document is not None:
        return download(request, found.public_document)
    return pdf_response(
        request, builder="portfolios.decision_list", arguments=_arguments(request, key, public=True)
    )


def _arguments(request: HttpRequest, key: str, *, public: bool) -> dict[str, object]:
    return {"meeting": key, "public": public, "on": request.today.isoformat()}
