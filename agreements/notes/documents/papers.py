"""Makes the notes or letters of one shared text: everything they have in common is read once, then
one paper per municipality.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from agreements.notes.calculation.fields import FieldError
from agreements.notes.documents.council_letter import CouncilLetter, council_letter
from agreements.notes.documents.decision_note import DecisionNote, decision_note
from agreements.notes.documents.figures import figures
from agreements.notes.enums import NoteKind
from agreements.notes.models import CollegeContact, IssuedNote, NoteText
from agreements.notes.reports.notes import Content, content_of
from agreements.proposals.models import RateProposal
from agreements.proposals.reports.effect import EffectLine, ProposalEffect, proposal_effect
from ivz.core.refusal import Refused
from ivz.papers.enums import DocumentKind
from ivz.papers.kinds import paper_from, stored
from ivz.papers.sealing import Issue
from ivz.region.models import Issuer, Organisation
from portfolios.bodies.enums import OfficeKind
from portfolios.bodies.models.people import Office

type Paper = DecisionNote | CouncilLetter

LONGEST_KEY = 24


def note_number(proposal: RateProposal, kind: str, municipality: Organisation) -> str:
    """The number on the paper, the same for every version: CV-ivz-2028-GM0141."""
    letters = "RIB" if kind == NoteKind.COUNCIL_LETTER else "CV"
    key = proposal.key if len(proposal.key) <= LONGEST_KEY else f"v{proposal.pk}"
    return f"{letters}-{key}-{municipality.cbs_code or municipality.pk}"


def note_issues(note: IssuedNote) -> Iterator[Issue]:
    """The documents of a note or letter: of a note also its public part."""
    for kind, field, name, part in _DOCUMENTS[NoteKind(note.kind)]:
        number = note_number(note.proposal, note.kind, note.municipality)
        yield Issue(
            kind,
            number,
            f"{kind.label} {note.municipality}",
            name=f"{name}-{note.proposal.key}-{note.municipality.slug[:50]}-{note.version}",
            issued_on=note.run.issued_on,
            year=note.run.issued_on.year,
            facts=note.facts,
            organisation=note.municipality,
            version=note.version,
            identifier=f"{number}-{note.version}{part}",
            field=field,
        )


_DOCUMENTS = {
    NoteKind.DECISION_NOTE: (
        (DocumentKind.DECISION_NOTE, "document", "collegevoorstel", ""),
        (DocumentKind.PUBLIC_NOTE, "public_document", "openbaar-deel", "-openbaar"),
    ),
    NoteKind.COUNCIL_LETTER: ((DocumentKind.COUNCIL_LETTER, "document", "raadsbrief", ""),),
}


def is_other(note: IssuedNote, paper: Paper) -> bool:
    """Whether a paper says something else than the one that was issued, apart from its date and
    version.
    """
    old = paper_from(type(paper), note.facts)
    return old != replace(paper, version=old.version, day=old.day)


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the paper of one municipality is: `state` is new, making, current, changed or
    impossible (`why_not` says why).
    """

    municipality: Organisation
    line: EffectLine
    state: str
    version: int | None
    why_not: str


class NotePapers:
    """Papers of one text as it is saved, or as `content` says while somebody is editing it."""

    def __init__(self, text: NoteText, *, today: dt.date, content: Content | None = None) -> None:
        self.text = text
        self.proposal = text.proposal
        self.content = content or content_of(text)
        self._today = today
        self._mayors: dict[dt.date, dict[int, Office]] = {}

    @cached_property
    def effect(self) -> ProposalEffect:
        return proposal_effect(self.proposal, today=self._today)

    @cached_property
    def municipalities(self) -> list[Organisation]:
        """Who pays in the first year of the new rate, in the order of their names."""
        return [
            line.organisation
            for line in self.effect.shown.lines
            if line.organisation.is_municipality
        ]

    def paper(self, municipality: Organisation, *, version: int, day: dt.date) -> Paper:
        """The paper of one municipality.

        Raises:
            Refused: its figures or its address are not known.
            FieldError: the text holds a field that does not exist.
        """
        common: dict[str, Any] = {
            "municipality": municipality,
            "figures": figures(self.effect, municipality),
            "agreements": self.agreements,
            "number": note_number(self.proposal, self.text.kind, municipality),
            "version": version,
            "day": day,
        }
        if self.text.kind == NoteKind.DECISION_NOTE:
            return decision_note(self.content, **common)
        contact, mayor = (
            self._contacts.get(municipality.pk),
            self._mayors_on(day).get(municipality.pk),
        )
        return council_letter(
            self.content, **common, contact=contact, mayor=mayor, issuer=self._issuer
        )

    @cached_property
    def fingerprint(self) -> str:
        """Changes with anything that any paper says: text, figures, agreements, addresses, who
        signs. Dates and versions are left out.
        """
        return hashlib.sha256(
            json.dumps(
                [self._said_to(municipality) for municipality in self.municipalities],
                sort_keys=True,
            ).encode()
        ).hexdigest()

    def _said_to(self, municipality: Organisation) -> dict[str, Any] | str:
        """What the paper of a municipality would say today, or why there is none."""
        try:
            paper = self.paper(municipality, version=1, day=self._today)
        except (Refused, FieldError) as refusal:
            return f"{municipality.pk}: {refusal}"
        return stored(replace(paper, day=dt.date.min))

    def standings(self, day: dt.date) -> list[Standing]:
        """Every municipality: its figures, and whether what it was sent is still what it would get
        on `day`.
        """
        notes = (
            IssuedNote.objects.filter(proposal=self.proposal, kind=self.text.kind)
            .newest()
            .select_related("run")
        )
        last = {note.municipality_id: note for note in notes}
        lines = [line for line in self.effect.shown.lines if line.organisation.is_municipality]
        return [self._standing(line, last.get(line.organisation.pk), day) for line in lines]

    def _standing(self, line: EffectLine, last: IssuedNote | None, day: dt.date) -> Standing:
        municipality = line.organisation
        version = last.version if last else None
        try:
            paper = self.paper(municipality, version=1, day=last.run.issued_on if last else day)
        except (Refused, FieldError) as refusal:
            return Standing(municipality, line, "impossible", version, str(refusal))
        if last is None:
            return Standing(municipality, line, "new", None, "")
        if not last.is_sealed:
            return Standing(municipality, line, "making", version, "")
        return Standing(
            municipality, line, "changed" if is_other(last, paper) else "current", version, ""
        )

    @cached_property
    def agreements(self) -> list[Any]:
        return list(self.proposal.agreements.order_by("document_number", "key"))

    @cached_property
    def _contacts(self) -> dict[int, CollegeContact]:
        return {contact.municipality_id: contact for contact in CollegeContact.objects.all()}

    @cached_property
    def _issuer(self) -> Issuer:
        return Issuer.objects.get()

    def _mayors_on(self, day: dt.date) -> dict[int, Office]:
        """The mayor of each municipality on the day of the letter."""
        if day not in self._mayors:
            offices = Office.objects.filter(kind=OfficeKind.MAYOR).select_related("person")
            self._mayors[day] = {
                office.organisation_id: office for office in offices if office.holds_on(day)
            }
        return self._mayors[day]
