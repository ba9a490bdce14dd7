"""The shared text of a proposal's notes or letters as plain values, and what stands in the way of
sending them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from agreements.notes.calculation.fields import wrong_fields
from agreements.notes.calculation.points import Point, PointNumber, left_over, warnings
from agreements.notes.enums import NoteKind, OwnMode, PointKind, SectionKey
from agreements.notes.models import NoteText
from ivz.core.merging import marks

LETTER_SECTIONS = (SectionKey.LETTER,)
NOTE_SECTIONS = tuple(key for key in SectionKey if key != SectionKey.LETTER)
POINTS: dict[SectionKey, PointKind] = {
    SectionKey.DECISION: PointKind.DECISION,
    SectionKey.ARGUMENTS: PointKind.ARGUMENT,
    SectionKey.CAVEATS: PointKind.CAVEAT,
}
"""The sections that consist of numbered points."""
MAY_BE_EMPTY = frozenset({SectionKey.CAVEATS, SectionKey.ANNEXES})


@dataclass(frozen=True, slots=True)
class ContentPoint:
    """A numbered point as plain values; `sequence` is 0 for a decision."""

    kind: str
    decision_number: int
    sequence: int
    heading: str
    body: str

    @property
    def number(self) -> str:
        return (
            str(self.decision_number)
            if self.kind == PointKind.DECISION
            else f"{self.decision_number}.{self.sequence}"
        )


@dataclass(frozen=True, slots=True)
class OwnText:
    """What one municipality adds to a section or says in its place."""

    mode: str
    body: str

    def as_saved(self) -> str:
        """The passage with the place it has; empty without a text, because then there is none."""
        return f"{OwnMode(self.mode).label}:\n{self.body}" if self.body.strip() else ""


@dataclass(frozen=True, slots=True)
class Content:
    """A shared text with the passages of the municipalities: as saved, or as it stands on the
    screen of whoever is editing.
    """

    kind: str
    subject: str
    sections: Mapping[str, str] = field(default_factory=dict)
    points: Sequence[ContentPoint] = ()
    own: Mapping[tuple[int, str], OwnText] = field(default_factory=dict)  # (municipality, section)
    details: Mapping[int, tuple[str, str]] = field(
        default_factory=dict
    )  # municipality: case number, their reference

    def points_of(self, section: SectionKey) -> list[ContentPoint]:
        """The points of a section, in the order of their numbers."""
        kind = POINTS.get(section)
        return sorted(
            (p for p in self.points if p.kind == kind),
            key=lambda p: (p.decision_number, p.sequence),
        )

    def own_as_saved(self, municipality_id: int, section: SectionKey) -> str:
        """The own passage of a municipality; empty where it has none."""
        own = self.own.get((municipality_id, section))
        return own.as_saved() if own else ""

    def details_as_saved(self, municipality_id: int) -> str:
        """What only the letter of one municipality says, as lines."""
        return details_in_words(*self.details.get(municipality_id, ("", "")))

    def as_saved(self, section: SectionKey) -> str:
        """The shared text of a section as it is typed, its points with their numbers."""
        if section not in POINTS:
            return self.shared(section)
        return "\n\n".join(
            f"{point.number} {point.heading}\n{point.body}".strip()
            for point in self.points_of(section)
        )

    def shared(self, section: SectionKey) -> str:
        """The shared text of a section; of one with points its points one below the other."""
        if section not in POINTS:
            return self.sections.get(section, "")
        return "\n\n".join(
            "\n\n".join(filter(None, [point.heading, point.body]))
            for point in self.points_of(section)
        )


def mark_of(piece: str) -> str:
    """A short mark of a piece of the text as it is saved, equal as long as nobody
    changes it there.
    """
    return marks({"piece": piece})["piece"]


def details_in_words(case_number: str, their_reference: str) -> str:
    """What only the letter of one municipality says, a line for each that is filled in."""
    named = (("Zaaknummer", case_number), ("Uw kenmerk", their_reference))
    return "\n".join(f"{name}: {value}" for name, value in named if value)


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether a text can be sent: sentences that forbid it, and sentences to think about."""

    refusals: tuple[str, ...]
    warnings: tuple[str, ...]


def sections_of(kind: str) -> tuple[SectionKey, ...]:
    """The sections of a note or a letter, in the order of the paper."""
    return LETTER_SECTIONS if kind == NoteKind.COUNCIL_LETTER else NOTE_SECTIONS


def content_of(text: NoteText) -> Content:
    """The text as it is saved, in four queries."""
    return Content(
        kind=text.kind,
        subject=text.subject,
        sections={row.section: row.body for row in text.sections.all()},
        points=[
            ContentPoint(row.kind, row.decision_number, row.sequence, row.heading, row.body)
            for row in text.points.all()
        ],
        own={
            (row.municipality_id, row.section): OwnText(row.mode, row.body)
            for row in text.own_passages.all()
        },
        details={
            row.municipality_id: (row.case_number, row.their_reference)
            for row in text.details.all()
        },
    )


def readiness(content: Content) -> Readiness:
    """What stands in the way of sending, and what a careful reader would ask."""
    refusals = [
        *_empty(content),
        *_gaps(content),
        *_wrong(content),
        *left_over(_every_text(content)),
    ]
    asked = [] if content.kind == NoteKind.COUNCIL_LETTER else _point_warnings(content)
    return Readiness(tuple(refusals), tuple(asked))


def _empty(content: Content) -> Iterator[str]:
    for section in sections_of(content.kind):
        if section not in MAY_BE_EMPTY and not content.shared(section).strip():
            yield f"«{section.label}» is nog leeg."


def _gaps(content: Content) -> Iterator[str]:
    """A paper counts its decisions from 1; arguments and caveats name them by that number."""
    numbers = [point.decision_number for point in content.points_of(SectionKey.DECISION)]
    if numbers != list(range(1, len(numbers) + 1)):
        yield (
            "De besluiten zijn niet doorlopend genummerd vanaf 1. Geef ze de nummers 1, 2, 3"
            " enzovoort."
        )


def _wrong(content: Content) -> Iterator[str]:
    for part, text in _every_text(content).items():
        yield from (f"In «{part}»: {wrong}" for wrong in wrong_fields(text))


def _every_text(content: Content) -> dict[str, str]:
    """Every piece of text by the name of its part."""
    found = {
        "Onderwerp": content.subject,
        **{section.label: content.shared(section) for section in sections_of(content.kind)},
    }
    for (_, section), own in content.own.items():
        label = f"{SectionKey(section).label} (eigen passage)"
        found[label] = "\n\n".join(filter(None, [found.get(label, ""), own.body]))
    return found


def _point_warnings(content: Content) -> list[str]:
    decisions = content.points_of(SectionKey.DECISION)
    texts = {point.decision_number: f"{point.heading} {point.body}" for point in decisions}
    upto = max(texts, default=0)
    return warnings(
        [texts.get(n, "") for n in range(1, upto + 1)],
        *(_as_points(content, s) for s in (SectionKey.ARGUMENTS, SectionKey.CAVEATS)),
    )


def _as_points(content: Content, section: SectionKey) -> list[Point]:
    return [
        Point(PointNumber(p.decision_number, p.sequence), p.heading, p.body)
        for p in content.points_of(section)
    ]


def merged(content: Content, municipality_id: int, section: SectionKey) -> str:
    """The text of a section for one municipality, fields not filled in yet. Points stand beside
    this, not in it.
    """
    shared = "" if section in POINTS else content.sections.get(section, "")
    own = content.own.get((municipality_id, section))
    if own is None:
        return shared
    if own.mode == OwnMode.INSTEAD and section not in POINTS:
        return own.body
    return "\n\n".join(filter(None, [shared, own.body]))
