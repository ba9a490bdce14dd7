"""Sending the notes or letters of a proposal: first every paper's facts in one short transaction,
then each PDF in one of its own.

A run can be stopped at any moment and gone on with, as the run of a contribution year.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

from django.db import transaction
from django.db.models.functions import Now

from agreements.notes.documents.council_letter import LETTER_TEMPLATE
from agreements.notes.documents.decision_note import NOTE_TEMPLATE, PUBLIC_TEMPLATE
from agreements.notes.documents.papers import (
    NotePapers,
    is_other,
    note_number,
    paper_from,
    paper_html,
)
from agreements.notes.enums import NoteKind
from agreements.notes.models import IssuedNote, NoteRun, NoteText
from agreements.notes.reports.notes import readiness
from agreements.notes.rules.notes import in_words, why_not_note_day, why_not_send_notes
from contributions.issuing.services.issuing import Renderer, RenderJob
from ivz.accounts.models import User
from ivz.accounts.roles import Permission
from ivz.accounts.sentences import why_not
from ivz.core.refusal import Refused, require
from ivz.data.locks import only_one
from ivz.papers.enums import DocumentKind
from ivz.papers.facts import to_facts
from ivz.papers.services import seal

RUN_LOCK = 0x1F3  # class of the advisory locks that keep one run to one worker
_KINDS = {
    NoteKind.DECISION_NOTE: DocumentKind.DECISION_NOTE,
    NoteKind.COUNCIL_LETTER: DocumentKind.COUNCIL_LETTER,
}
_TEMPLATES = {NoteKind.DECISION_NOTE: NOTE_TEMPLATE, NoteKind.COUNCIL_LETTER: LETTER_TEMPLATE}


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
        facts = to_facts(papers.paper(municipality, version=version, day=run.issued_on))
        if last is None or is_other(last.facts, facts):
            yield IssuedNote(
                run=run,
                proposal=proposal,
                kind=kind,
                municipality=municipality,
                version=version,
                facts=facts,
            )


def seal_notes(
    run_id: int, *, render: Renderer, on_sealed: Callable[[IssuedNote], None] = lambda note: None
) -> bool:
    """Make the PDFs of a run that are not there yet, and finish the run.

    Safe to call again after a kill and from two places at once. Returns False, without doing
    anything, while another process is at it.
    """
    with only_one(RUN_LOCK, run_id) as alone:
        if not alone:
            return False
        run = NoteRun.objects.get(pk=run_id)
        if run.finished_at:
            return True
        jobs = list(_jobs(run.notes.unsealed().order_by("pk")))
        for key, content in render((job for job in jobs), len(jobs)):
            on_sealed(_seal(key // 2, content, public=bool(key % 2)))
        NoteRun.objects.filter(pk=run_id).update(finished_at=Now(), error="", failures=0)
    return True


def _jobs(notes: Iterable[IssuedNote]) -> Iterator[RenderJob]:
    """The pages still to be made; an even key is the whole paper, an odd one the public part."""
    for note in notes:
        paper = paper_from(note.kind, note.facts)
        if note.document_id is None:
            yield RenderJob(
                2 * note.pk, paper_html(paper), f"{paper.number}-{note.version}", paper.day
            )
        if note.kind == NoteKind.DECISION_NOTE and note.public_document_id is None:
            yield RenderJob(
                2 * note.pk + 1,
                paper_html(paper, public=True),
                f"{paper.number}-{note.version}-openbaar",
                paper.day,
            )


@transaction.atomic
def _seal(note_id: int, content: bytes, *, public: bool) -> IssuedNote:
    """Put one PDF into the archive, once; a second call leaves the first one."""
    note = (
        IssuedNote.objects.select_for_update(of=("self",))
        .select_related("municipality", "proposal", "run")
        .get(pk=note_id)
    )
    field = "public_document" if public else "document"
    if getattr(note, f"{field}_id") is not None:
        return note
    number = note_number(note.proposal, note.kind, note.municipality)
    kind = DocumentKind.PUBLIC_NOTE if public else _KINDS[NoteKind(note.kind)]
    what = f"{kind.label} {note.municipality}"
    document = seal(
        kind=kind,
        number=number,
        version=note.version,
        title=what,
        file_name=f"{_file_stem(note, public=public)}.pdf",
        organisation=note.municipality,
        year=note.run.issued_on.year,
        issued_on=note.run.issued_on,
        template_version=PUBLIC_TEMPLATE if public else _TEMPLATES[NoteKind(note.kind)],
        facts=note.facts,
        content=content,
    )
    setattr(note, field, document)
    note.save(update_fields=[field])
    return note


def _file_stem(note: IssuedNote, *, public: bool) -> str:
    part = (
        "openbaar-deel"
        if public
        else {NoteKind.DECISION_NOTE: "collegevoorstel", NoteKind.COUNCIL_LETTER: "raadsbrief"}[
            NoteKind(note.kind)
        ]
    )
    return f"{part}-{note.proposal.key}-{note.municipality.slug[:50]}-{note.version}"


def clear_failure(run: NoteRun, *, by: User) -> None:
    """Let a stopped run be gone on with.

    Raises:
        Refused: `by` may not send notes.
    """
    require(why_not(by, Permission.EDIT_AGREEMENTS, "kan dit doen", "kunnen dit doen"))
    NoteRun.objects.clear_failure(run.pk)
