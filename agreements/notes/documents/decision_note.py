"""The decision note of one municipality: a frozen dataclass with every section, also those of the
public part.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from agreements.notes.calculation.fields import fill
from agreements.notes.documents.figures import Figures, field_values, titled
from agreements.notes.enums import SectionKey
from agreements.notes.reports.notes import Content, ContentPoint, merged
from agreements.texts.models import Agreement
from ivz.core.typography import writable
from ivz.papers.enums import DocumentKind
from ivz.papers.facts import written
from ivz.papers.kinds import paper
from ivz.region.models import Organisation
from ivz.web.prose import escaped

Lines = tuple[str, ...]
"""Markdown line by line: paper keeps no line breaks within a text."""


@dataclass(frozen=True, slots=True)
class NumberedPoint:
    """A decision ("1") or an argument or caveat ("1.2") with its heading and what follows."""

    number: str
    heading: str
    lines: Lines

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


@paper(
    DocumentKind.PUBLIC_NOTE,
    template="agreements/notes/pdf/public_note.html",
    version="public-note-1",
)
@paper(
    DocumentKind.DECISION_NOTE,
    template="agreements/notes/pdf/decision_note.html",
    version="decision-note-1",
)
@dataclass(frozen=True, slots=True)
class DecisionNote:
    """All that the note of a municipality shows, section by section in the order of the paper."""

    municipality: str
    college: str
    number: str
    version: int
    day: dt.date
    subject: str
    public_summary: Lines
    decisions: tuple[NumberedPoint, ...]
    more_decisions: Lines
    introduction: Lines
    aim: Lines
    arguments: tuple[NumberedPoint, ...]
    more_arguments: Lines
    caveats: tuple[NumberedPoint, ...]
    more_caveats: Lines
    costs: Lines
    figures: Figures
    execution: Lines
    annexes: tuple[str, ...]
    process_internal: Lines
    process_holder: Lines
    process_directors: Lines
    communication: Lines

    @property
    def process(self) -> list[tuple[str, str, Lines]]:
        """The parts of the section on the process: place on the page, heading and text."""
        return [
            ("intern-overleg", SectionKey.PROCESS_INTERNAL.label, self.process_internal),
            ("portefeuillehouder", SectionKey.PROCESS_HOLDER.label, self.process_holder),
            ("directie-advies", SectionKey.PROCESS_DIRECTORS.label, self.process_directors),
        ]


def decision_note(
    content: Content,
    *,
    municipality: Organisation,
    figures: Figures,
    agreements: Sequence[Agreement],
    number: str,
    version: int,
    day: dt.date,
) -> DecisionNote:
    """The note of one municipality: the shared text with its own passages, every field filled in.

    Raises:
        FieldError: the text holds a field that does not exist.
    """
    values = field_values(figures, municipality, agreements)
    put = _Pen(content, municipality, values)
    return written(
        DecisionNote(
            municipality=municipality.name,
            college=f"College van burgemeester en wethouders van {municipality.name}",
            number=number,
            version=version,
            day=day,
            subject=fill(content.subject, values),
            public_summary=put.section(SectionKey.PUBLIC_SUMMARY),
            decisions=put.points(SectionKey.DECISION),
            more_decisions=put.section(SectionKey.DECISION),
            introduction=put.section(SectionKey.INTRODUCTION),
            aim=put.section(SectionKey.AIM),
            arguments=put.points(SectionKey.ARGUMENTS),
            more_arguments=put.section(SectionKey.ARGUMENTS),
            caveats=put.points(SectionKey.CAVEATS),
            more_caveats=put.section(SectionKey.CAVEATS),
            costs=put.section(SectionKey.COSTS),
            figures=figures,
            execution=put.section(SectionKey.EXECUTION),
            annexes=(
                *(titled(agreement) for agreement in agreements),
                *put.list_of(SectionKey.ANNEXES),
            ),
            process_internal=put.section(SectionKey.PROCESS_INTERNAL),
            process_holder=put.section(SectionKey.PROCESS_HOLDER),
            process_directors=put.section(SectionKey.PROCESS_DIRECTORS),
            communication=put.section(SectionKey.COMMUNICATION),
        )
    )


def lines_of(text: str) -> Lines:
    """Text as lines without blank ones at the beginning and the end, each as paper can carry it;
    indents stay, for lists.
    """
    return tuple(
        writable(line.rstrip().replace("\t", "    ")) for line in text.strip().splitlines()
    )


class _Pen:
    """Writes the sections of one municipality."""

    def __init__(
        self, content: Content, municipality: Organisation, values: dict[str, str]
    ) -> None:
        self._content = content
        self._municipality = municipality
        self._values = values

    def section(self, key: SectionKey) -> Lines:
        return lines_of(self._filled(merged(self._content, self._municipality.pk, key)))

    def points(self, key: SectionKey) -> tuple[NumberedPoint, ...]:
        return tuple(self._point(point) for point in self._content.points_of(key))

    def _point(self, point: ContentPoint) -> NumberedPoint:
        return NumberedPoint(
            point.number, fill(point.heading, self._values), lines_of(self._filled(point.body))
        )

    def list_of(self, key: SectionKey) -> tuple[str, ...]:
        """One entry for every line of a section, without the mark of a list."""
        text = fill(merged(self._content, self._municipality.pk, key), self._values)
        return tuple(
            filter(None, (line.strip().removeprefix("- ").strip() for line in text.splitlines()))
        )

    def _filled(self, text: str) -> str:
        return fill(text, self._values, escaped)
