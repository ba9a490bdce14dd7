"""Writing the shared text of notes and letters, and what single municipalities say of their own.
Every change raises the revision.

What is saved is a piece: the subject, a section, the passage of one municipality. `seen` is the
mark of that piece as it stood on the page: who changed another piece meanwhile is not in the way.
Without it the revision has to be the same. Sending what is saved already, as a double click does,
changes nothing.
"""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction

from agreements.notes.enums import NoteKind, OwnMode, SectionKey
from agreements.notes.models import LetterDetails, NotePoint, NoteSection, NoteText, OwnPassage
from agreements.notes.reports.notes import (
    POINTS,
    Content,
    ContentPoint,
    OwnText,
    content_of,
    details_in_words,
    mark_of,
    sections_of,
)
from agreements.notes.rules.notes import why_not_write_notes
from agreements.proposals.models import RateProposal
from ivz.accounts.models import User
from ivz.core.merging import Merge, written
from ivz.core.refusal import Refused, require
from ivz.region.models import Organisation
from ivz.web.edits import StaleEdit

STALE = (
    "De tekst is gewijzigd sinds u deze pagina opende. Uw wijziging is niet bewaard. Bekijk de"
    " nieuwe tekst en neem uw wijziging daarin over."
)


class StaleText(StaleEdit):
    """Somebody else saved a piece in between; `stored` is that piece, and the revision now."""

    words = STALE

    def __init__(self, piece: str, revision: int) -> None:
        super().__init__(Merge({}, {"piece": piece}), {"piece": piece, "revision": revision})


@transaction.atomic
def begin_text(*, proposal: RateProposal, kind: str, subject: str, by: User) -> NoteText:
    """The shared text of a proposal's notes or letters, with nothing but its subject.

    Raises:
        Refused: `by` may not write, or there is one already with another subject.
    """
    proposal = RateProposal.objects.select_for_update(of=("self",)).get(
        pk=proposal.pk
    )  # one at a time: a second click finds the first text
    require(why_not_write_notes(by, proposal, kind))
    there = NoteText.objects.filter(proposal=proposal, kind=kind, subject=subject).first()
    if there:  # the second click
        return there
    text = NoteText(proposal=proposal, kind=kind, subject=subject)
    _check(text)
    text.save(force_insert=True)
    return text


@transaction.atomic
def save_subject(
    text_id: int, subject: str, *, by: User, revision: int, seen: str = ""
) -> NoteText:
    """Another subject.

    Raises:
        Refused: `by` may not write, somebody else changed it, or the subject holds a field that
        does not exist.
    """
    text = _locked(text_id, by)
    if _begins_change(text, text.subject, subject, revision, seen):
        text.subject = subject
        _check(text)
        text.save(update_fields=["subject"])
    return text


@transaction.atomic
def save_section(
    text_id: int, section: str, body: str, *, by: User, revision: int, seen: str = ""
) -> NoteText:
    """The text of one section.

    Raises:
        Refused: as `save_subject`, or the section is none of this kind.
    """
    text = _locked(text_id, by)
    _require_section(text, section)
    if not _begins_change(
        text, content_of(text).as_saved(SectionKey(section)), body, revision, seen
    ):
        return text
    row = text.sections.filter(section=section).first() or NoteSection(text=text, section=section)
    row.body = body
    _check(row)
    row.save()
    return text


@transaction.atomic
def save_points(
    text_id: int,
    section: str,
    points: Sequence[ContentPoint],
    *,
    by: User,
    revision: int,
    seen: str = "",
) -> NoteText:
    """The numbered points of one section: what has the same number is changed, the others come and
    go.

    Raises:
        Refused: as `save_section`, or a number is there twice.
    """
    text, of = _locked(text_id, by), SectionKey(section)
    _require_section(text, section)
    typed = Content(text.kind, text.subject, points=points).as_saved(of)
    if not _begins_change(text, content_of(text).as_saved(of), typed, revision, seen):
        return text
    kind = POINTS[of]
    numbers = [(point.decision_number, point.sequence) for point in points]
    if twice := next(
        (point for point in points if numbers.count((point.decision_number, point.sequence)) > 1),
        None,
    ):
        raise Refused(
            f"Het nummer {twice.number} staat er twee keer. Geef elk punt een eigen nummer."
        )
    there = {(row.decision_number, row.sequence): row for row in text.points.filter(kind=kind)}
    for number, row in there.items():
        if number not in numbers:
            row.delete()
    for point in points:
        number = (point.decision_number, point.sequence)
        row = there.get(number) or NotePoint(
            text=text, kind=kind, decision_number=number[0], sequence=number[1]
        )
        row.heading, row.body = point.heading, point.body
        _check(row)
        row.save()
    return text


@transaction.atomic
def save_own_passage(
    text_id: int,
    municipality: Organisation,
    section: str,
    *,
    mode: str,
    body: str,
    by: User,
    revision: int,
    seen: str = "",
) -> NoteText:
    """What one municipality adds to a section or says in its place; no text takes the passage away.

    Raises:
        Refused: as `save_section`, or numbered points would be replaced.
    """
    text = _locked(text_id, by)
    _require_section(text, section)
    if section in POINTS and mode == OwnMode.INSTEAD:
        raise Refused(
            "Genummerde punten zijn voor alle gemeenten gelijk. Een gemeente kan er tekst aan"
            " toevoegen, niet vervangen."
        )
    stored = content_of(text).own_as_saved(municipality.pk, SectionKey(section))
    if not _begins_change(text, stored, OwnText(mode, body).as_saved(), revision, seen):
        return text
    row = text.own_passages.filter(municipality=municipality, section=section).first()
    if not body.strip():
        if row:
            row.delete()
        return text
    row = row or OwnPassage(text=text, municipality=municipality, section=section)
    row.mode, row.body = mode, body
    _check(row)
    row.save()
    return text


@transaction.atomic
def save_details(
    text_id: int,
    municipality: Organisation,
    *,
    case_number: str,
    their_reference: str,
    by: User,
    revision: int,
    seen: str = "",
) -> NoteText:
    """Case number and reference on the letter of one municipality.

    Raises:
        Refused: as `save_subject`.
    """
    text = _locked(text_id, by)
    typed = details_in_words(case_number, their_reference)
    if not _begins_change(
        text, content_of(text).details_as_saved(municipality.pk), typed, revision, seen
    ):
        return text
    row = text.details.filter(municipality=municipality).first() or LetterDetails(
        text=text, municipality=municipality
    )
    row.case_number, row.their_reference = case_number, their_reference
    _check(row)
    row.save()
    return text


def _locked(text_id: int, by: User) -> NoteText:
    """The text, kept from others until this transaction ends."""
    text = (
        NoteText.objects.select_for_update(of=("self",)).select_related("proposal").get(pk=text_id)
    )
    require(why_not_write_notes(by, text.proposal, text.kind))
    return text


def _begins_change(text: NoteText, stored: str, typed: str, revision: int, seen: str) -> bool:
    """Whether `typed` is to be saved in the place of `stored`, which raises the revision; not when
    it is the same.

    Raises:
        StaleText: `stored` is not what was seen.
    """
    if written(typed) == written(stored):
        return False
    is_as_seen = mark_of(stored) == seen if seen else text.revision == revision
    if not is_as_seen:
        raise StaleText(stored, text.revision)
    text.revision += 1
    text.save(update_fields=["revision"])
    return True


def _require_section(text: NoteText, section: str) -> None:
    if section not in sections_of(text.kind):
        raise Refused(f"Een {NoteKind(text.kind).label.lower()} heeft dit onderdeel niet.")


def _check(row: models.Model) -> None:
    """Refuses what the model refuses, in its own words."""
    try:
        row.full_clean()
    except ValidationError as error:
        raise Refused(" ".join(_sentences(error))) from error


def _sentences(error: ValidationError) -> list[Any]:
    return list(dict.fromkeys(text for texts in error.message_dict.values() for text in texts))
