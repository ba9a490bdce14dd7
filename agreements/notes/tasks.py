"""What the worker does for notes and letters: making those of a proposal, and a single one as a
concept.

Web processes import this module to defer work, so the PDF library is imported inside the tasks
only.
"""

import datetime as dt
import logging
from typing import Any

from procrastinate.contrib.django import app

from agreements.notes.documents.papers import NotePapers, paper_html
from agreements.notes.models import IssuedNote, NoteRun, NoteText
from agreements.notes.services import runs as note_runs
from contributions.issuing.services.issuing import RenderJob
from contributions.issuing.tasks import render
from ivz.core.refusal import Refused
from ivz.papers.registry import builders

logger = logging.getLogger(__name__)


@app.task(queue="default")
def seal_notes(run_id: int) -> None:
    """Make the notes or letters of a run."""
    seal_notes_now(run_id)


def seal_notes_now(run_id: int) -> None:
    """Make them here and now; what goes wrong is kept with the run and raised again for the log."""
    sealed: list[IssuedNote] = []
    try:
        note_runs.seal_notes(run_id, render=render, on_sealed=sealed.append)
    except Exception as error:
        NoteRun.objects.report_failure(
            run_id, f"{type(error).__name__}: {error}", has_progressed=bool(sealed)
        )
        raise


@app.periodic(cron="* * * * * */15")
@app.task(queue="default", queueing_lock="resume_notes", pass_context=False)
def resume_notes(timestamp: int) -> None:
    """Four times a minute: go on with runs that an earlier worker was killed in."""
    for run_id in NoteRun.objects.unfinished().values_list("pk", flat=True):
        try:
            seal_notes_now(run_id)
        except Exception:
            logger.exception("seal_notes(%s) failed", run_id)


@builders.named("agreements.note_concept")
def build_note_concept(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """The note or letter that one municipality would get now, marked as a concept."""
    text = NoteText.objects.select_related("proposal__fund").get(pk=arguments["text"])
    on = dt.date.fromisoformat(arguments["on"])
    papers = NotePapers(text, today=on)
    municipality = next(
        (found for found in papers.municipalities if found.slug == arguments["municipality"]), None
    )
    if municipality is None:
        raise Refused("Deze gemeente betaalt niet mee aan dit fonds. Er is geen stuk te maken.")
    html = paper_html(
        papers.paper(municipality, version=arguments["version"], day=on), concept=True
    )
    name = f"concept-{text.proposal.key}-{municipality.slug[:50]}"
    [(_, content)] = render([RenderJob(0, html, name, on)], 1)
    return f"{name}.pdf", content
