"""Sending the notes or letters of a proposal: first every paper's facts in one short transaction,
then the worker makes each PDF.
"""

import datetime as dt
from collections.abc import Iterator

from django.db import transaction

from agreements.notes.documents.papers import NotePapers, is_other
from agreements.notes.models import IssuedNote, NoteRun, NoteText
from agreements.notes.reports.notes import readiness
from agreements.notes.rules.notes import in_words, why_not_note_day, why_not_send_notes
from ivz.accounts.models import User
from ivz.accounts.roles import Permission
from ivz.accounts.sentences import why_not
from ivz.core.refusal import Refused, require
from ivz.papers.kinds import stored


@transaction.atomic
def start_notes(
    *,
    text: NoteText,
    by: User,
    day: dt.date,
    today: dt.date,
    revision: int | None = None,
    seen: str | None = None,
) -> NoteRun:
    """Freeze the papers of every municipality of which the paper is new or has changed; the PDFs
    are made afterwards.

    `revision` is that of the text that somebody looked at and agreed to, `seen` the fingerprint of
    all papers on that page.

    Raises:
        Refused: `by` may not send, the text is not ready or has changed, or every municipality has
        this paper already.
    """
    text = (
        NoteText.objects.select_for_update(of=("self", "proposal"))
        .select_related("proposal__fund")
        .get(pk=text.pk)
    )
    require(why_not_send_notes(by, text))
    require(why_not_note_day(text.proposal, day, today))
    if revision is not None and revision != text.revision:
        raise Refused(
            "De tekst is gewijzigd sinds u deze pagina opende. Er is niets gemaakt. Bekijk de tekst"
            " opnieuw."
        )
    papers = NotePapers(text, today=today)
    if seen is not None and seen != papers.fingerprint:
        raise Refused(
            "De stukken zijn gewijzigd sinds u deze pagina opende, door andere cijfers of gegevens."
            " Er is niets gemaakt. Bekijk ze opnieuw."
        )
    require(" ".join(readiness(papers.content).refusals) or None)
    run = NoteRun(text=text, issued_on=day, requested_by=by)
    notes = list(_changed_notes(run, papers))
    if not notes:
        raise Refused(
            f"Er is niets veranderd sinds de laatste {in_words(text.kind)}. Er is niets nieuws te"
            " maken."
        )
    run.save()
    IssuedNote.objects.bulk_create(notes)
    return run


def _changed_notes(run: NoteRun, papers: NotePapers) -> Iterator[IssuedNote]:
    proposal, kind = papers.proposal, papers.text.kind
    before = {
        note.municipality_id: note
        for note in IssuedNote.objects.filter(proposal=proposal, kind=kind).newest()
    }
    for municipality in papers.municipalities:
        last = before.get(municipality.pk)
        version = last.version + 1 if last else 1
        paper = papers.paper(municipality, version=version, day=run.issued_on)
        if last is None or is_other(last, paper):
            yield IssuedNote(
                run=run,
                proposal=proposal,
                kind=kind,
                municipality=municipality,
                version=version,
                facts=stored(paper),
            )


def clear_failure(run: NoteRun, *, by: User) -> None:
    """Let a stopped run be gone on with.

    Raises:
        Refused: `by` may not send notes.
    """
    require(why_not(by, Permission.EDIT_AGREEMENTS, "kan dit doen", "kunnen dit doen"))
    NoteRun.objects.clear_failure(run.pk)
