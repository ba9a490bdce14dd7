"""The paper of the distribution of portfolios, in the shape of annex 2 of the notes: who answers
for what on a day.
"""

import datetime as dt
from dataclasses import dataclass

from django.template.loader import render_to_string

from ivz.core import dutch
from ivz.papers.facts import written
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.models.people import Seat
from portfolios.bodies.reports.distribution import (
    NATURE_LEGEND,
    Distribution,
    Held,
    MunicipalityRow,
)

DISTRIBUTION_TEMPLATE = "distribution-1"
NO_NATURE = "aard niet vermeld"
BY_MUNICIPALITY, BY_PERSON = "gemeente", "persoon"


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """One portfolio in a cell; `nature` is its letter, or words where the source gives some a
    letter but not this one.
    """

    title: str
    nature: str
    remark: str


@dataclass(frozen=True, slots=True)
class PaperCell:
    """What one municipality holds in one body; empty when that is nothing."""

    entries: tuple[PaperEntry, ...]


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One municipality or mayor, with a cell per body."""

    name: str
    note: str
    cells: tuple[PaperCell, ...]


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """Lines under one heading; the heading is empty when the paper has one list."""

    heading: str
    lines: tuple[PaperLine, ...]


@dataclass(frozen=True, slots=True)
class PaperColumn:
    """A body; `note` says when it is inferred that its portfolios are its own."""

    name: str
    note: str


@dataclass(frozen=True, slots=True)
class PaperLegend:
    """A letter and what it means."""

    letter: str
    meaning: str


@dataclass(frozen=True, slots=True)
class DistributionDocument:
    """All that the distribution shows on one day."""

    sender_name: str
    day: dt.date
    row_label: str
    columns: tuple[PaperColumn, ...]
    groups: tuple[PaperGroup, ...]
    without_holder: tuple[str, ...]
    temporary: tuple[str, ...]
    legend: tuple[PaperLegend, ...]
    notes: tuple[str, ...]
    sources: tuple[str, ...]


def distribution_document(
    *, sender_name: str, found: Distribution, shape: str
) -> DistributionDocument:
    """The distribution as a paper: by municipality (2015) or by person (2020); without a choice by
    person when names are known.
    """
    by_person = shape == BY_PERSON or (shape != BY_MUNICIPALITY and found.names_people)
    paper = DistributionDocument(
        sender_name=sender_name,
        day=found.day,
        row_label="Bestuurder" if by_person else "Gemeente",
        columns=tuple(PaperColumn(body.name, _column_note(found, body)) for body in found.bodies),
        groups=tuple(_groups(found, by_person=by_person)),
        without_holder=tuple(_without_holder(held) for held in found.without_holder),
        temporary=tuple(_temporary(found.day)),
        legend=tuple(PaperLegend(str(letter), meaning) for letter, meaning in NATURE_LEGEND.items())
        if found.names_natures
        else (),
        notes=found.notes,
        sources=found.sources,
    )
    return written(paper)


def distribution_html(document: DistributionDocument) -> str:
    return render_to_string("portfolios/bodies/pdf/distribution.html", {"document": document})


def _groups(found: Distribution, *, by_person: bool) -> list[PaperGroup]:
    if not by_person:
        return [PaperGroup("", tuple(_line(row, found, by_person=False) for row in found.rows))]
    parts = (("DB-leden", found.board), ("Overige leden", found.others))
    return [
        PaperGroup(heading, tuple(_line(row, found, by_person=True) for row in rows))
        for heading, rows in parts
        if rows
    ]


def _column_note(found: Distribution, body: Body) -> str:
    inferred = any(held.portfolio.is_body_inferred for held in found.held if held.body == body)
    return "afgeleid" if inferred else ""


def _line(row: MunicipalityRow, found: Distribution, *, by_person: bool) -> PaperLine:
    person = row.mayor.person
    if by_person and person:
        name, note = f"{person.addressed_name} ({row.organisation})", ""
    else:
        name, note = f"Gemeente {row.organisation}", row.board_text if not by_person else ""
    vacant = row.mayor.remark if row.mayor.is_vacant else ""
    cells = tuple(PaperCell(tuple(_entry(held, found) for held in cell)) for cell in row.cells)
    return PaperLine(name, ", ".join(filter(None, [note, vacant])), cells)


def _entry(held: Held, found: Distribution) -> PaperEntry:
    nature = held.nature or (NO_NATURE if found.names_natures else "")
    return PaperEntry(
        held.title, nature, f"vacant, was {held.entry.former}" if held.entry.former else ""
    )


def _without_holder(held: Held) -> str:
    was = f"vacant, was {held.entry.former}" if held.entry.former else ""
    return (
        ". ".join(filter(None, [str(held.portfolio), was, held.portfolio.note.rstrip(".")])) + "."
    )


def _temporary(day: dt.date) -> list[str]:
    """Bodies for a limited time in which mayors sit on their own name, each as a sentence."""
    seats = (
        Seat.objects.as_of(day)
        .exclude(office=None)
        .filter(body__valid_from__lte=day, body__valid_until__gt=day)
    )
    members: dict[str, list[str]] = {}
    for seat in seats.select_related("body", "office__person").order_by("body__name", "pk"):
        if seat.office and seat.office.holds_on(day):
            members.setdefault(str(seat.body), []).append(str(seat.office.person))
    return [f"{body}: {dutch.listing(names)}." for body, names in members.items()]
