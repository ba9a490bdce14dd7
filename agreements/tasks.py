"""Work that the worker does: making the notes and letters of a proposal, and single papers asked
for by a click.

Web processes import this module to defer work, so the PDF library is imported inside the tasks
only.
"""

import datetime as dt
import logging
from typing import Any

from procrastinate.contrib.django import app

from agreements.documents.agreement import agreement_document, agreement_html
from agreements.documents.note_papers import NotePapers, paper_html
from agreements.models import IssuedNote, NoteRun, NoteText
from agreements.reports.clock import agreements_with_parts
from agreements.services import note_runs
from contributions.services.issuing import RenderJob
from contributions.tasks import render
from ivz.core.refusal import Refused
from ivz.documents.registry import rendition_builder

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


@rendition_builder("agreements.note_concept")
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


@rendition_builder("agreements.agreement")
def build_agreement(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """The text of an agreement with its signature blocks, as things stand on a day."""
    on = dt.date.fromisoformat(arguments["on"])
    agreement = agreements_with_parts().get(key=arguments["key"])
    name = f"overeenkomst-{agreement.key}"
    [(_, content)] = render(
        [RenderJob(0, agreement_html(agreement_document(agreement, on)), name, on)], 1
    )
    return f"{name}.pdf", content
