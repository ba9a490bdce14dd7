"""Sending notes or letters for every municipality at once: the last look, the progress, and all of
them in one file.
"""

import datetime as dt

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from agreements.notes.documents.papers import NotePapers
from agreements.notes.forms.notes import SendNotesForm
from agreements.notes.models import IssuedNote, NoteRun, NoteText
from agreements.notes.reports.notes import readiness
from agreements.notes.rules.notes import why_not_download_notes, why_not_send_notes
from agreements.notes.services.runs import clear_failure, start_notes
from agreements.notes.tables import MunicipalityTable
from agreements.notes.views.addresses import (
    addressed,
    kind_word,
    need_inside,
    text_of,
    text_to_write,
    text_trail,
)
from agreements.notes.views.texts import municipality_row
from ivz.core.refusal import Refused
from ivz.papers.enums import DocumentKind
from ivz.papers.models import IssuedDocument
from ivz.papers.tasks import make_papers
from ivz.papers.views import zip_response
from ivz.web.guards import allow
from ivz.web.saving import EditPage, sent, show

SLOW_AFTER = dt.timedelta(minutes=1)  # a worker that runs begins within seconds


@require_http_methods(["GET", "HEAD", "POST"])
def note_issue(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """Who gets a new paper and with which figures; sent back it freezes them and leaves the PDFs to
    the worker.
    """
    text = text_to_write(request, key, kind)
    papers = NotePapers(text, today=request.today)
    seen = {"revision": text.revision, "seen": papers.fingerprint}
    form = SendNotesForm(request.POST or None, today=request.today, initial=seen)
    page = EditPage(
        title=f"{kind_word(kind)} maken",
        trail=text_trail(text, ("Maken", "")),
        back=text.get_absolute_url(),
        leads=lambda run: addressed("note_progress", text, run.pk),
        done="",
        template="agreements/notes/note_issue.html",
    )
    if response := sent(request, form, lambda: _start(request, text, form), page=page):
        return response
    form.bind_to_what_is_shown()
    found = readiness(papers.content)
    rows = [municipality_row(text, standing) for standing in papers.standings(request.today)]
    how_many = sum(row.state in ("new", "changed") for row in rows)
    obstacles = [
        *filter(None, [why_not_send_notes(request.user, text)]),
        *found.refusals,
        *(row.why_not for row in rows if row.why_not),
    ]
    return show(
        request,
        form,
        page,
        obstacles=obstacles,
        is_done=not how_many and not obstacles,
        warnings=found.warnings,
        table=MunicipalityTable(rows, caption="Wat elke gemeente krijgt", orderable=False),
        how_many=how_many,
    )


def _start(request: HttpRequest, text: NoteText, form: SendNotesForm) -> NoteRun:
    """Starts the run with its task."""
    agreed = {name: form.cleaned_data[name] for name in ("day", "revision", "seen")}
    run = start_notes(text=text, by=request.user, today=request.today, **agreed)
    make_papers.defer(work="notes", key=run.pk)
    return run


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def note_progress(request: HttpRequest, key: str, kind: str, pk: int) -> HttpResponse:
    """How many papers are made, read from the database; sent back it lets a stopped run go on."""
    need_inside(request)
    runs = NoteRun.objects.select_related("text__proposal", "requested_by")
    run = get_object_or_404(runs, pk=pk, text__proposal__key=key, text__kind=kind)
    if request.method == "POST":
        _go_on(request, run)
        return redirect("agreements:note_progress", key, kind, pk)
    template = "agreements/notes/note_progress.html"
    response = render(request, f"{template}#state" if request.htmx else template, _progress(run))
    patch_vary_headers(response, ["HX-Request"])
    return response


def _go_on(request: HttpRequest, run: NoteRun) -> None:
    """Lets a stopped run go on.

    Raises:
        PermissionDenied: for who may not.
    """
    try:
        with transaction.atomic():
            clear_failure(run, by=request.user)
            make_papers.defer(work="notes", key=run.pk)
    except Refused as refusal:
        allow(str(refusal))


def _progress(run: NoteRun) -> dict[str, object]:
    """How far a run is, for its page."""
    total = run.notes.count()
    sealed = total - run.notes.unsealed().count()
    is_finished = run.finished_at is not None
    return {
        "title": f"{kind_word(run.text.kind)} maken",
        "trail": text_trail(run.text, ("Voortgang", "")),
        "run": run,
        "total": total,
        "sealed": sealed,
        "stopped": run.has_stopped,
        "finished": is_finished,
        "settled": run.has_stopped or is_finished,
        "is_slow": not sealed and timezone.now() - run.requested_at > SLOW_AFTER,
        "spoken": "Alle stukken zijn klaar."
        if is_finished
        else f"{sealed * 4 // max(total, 1) * 25}% klaar",
        "downloads": [{"label": "Alle stukken (ZIP)", "url": addressed("note_zip", run.text)}]
        if is_finished
        else [],
        "text_url": run.text.get_absolute_url(),
    }


@require_safe
def note_zip(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """The newest paper of every municipality as it was made, with the public parts, in one file."""
    need_inside(request)
    text = text_of(key, kind)
    if why_not := why_not_download_notes(text):
        messages.info(request, why_not)
        return redirect(text)
    newest = IssuedNote.objects.filter(proposal=text.proposal, kind=kind).newest_sealed()
    documents = IssuedDocument.objects.defer(None).filter(
        issuednote__in=newest
    ) | IssuedDocument.objects.defer(None).filter(public_note__in=newest)
    name = f"{kind_word(kind).lower()}-{key}.zip"
    return zip_response(request, documents.order_by("kind", "number"), name, path=_path)


def _path(document: IssuedDocument) -> str:
    """The public parts have a folder of their own."""
    return (
        f"openbaar/{document.file_name}"
        if document.kind == DocumentKind.PUBLIC_NOTE
        else document.file_name
    )
