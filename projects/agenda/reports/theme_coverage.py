"""Which themes of a safety agenda have a portfolio that answers for them on a day, who holds it,
and which themes have nobody.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from portfolios.bodies.models.portfolios import Portfolio
from portfolios.bodies.reports.distribution import Held, distribution
from projects.agenda.models.agenda import AgendaTheme, SafetyAgenda, ThemeCover

OWN_READING = "eigen uitleg"


class Standing(StrEnum):
    """Whether somebody answers for a theme; the value is what the page says."""

    HELD = "Houder"
    VACANT = "Vacant"
    NOBODY = "Geen portefeuille"


@dataclass(frozen=True, slots=True)
class CoverLine:
    """A theme, or a part of one, with the portfolios that answer for it on the day and their
    holders.
    """

    theme: AgendaTheme
    part: str
    covers: tuple[ThemeCover, ...]
    held: tuple[Held, ...]

    @property
    def title(self) -> str:
        return f"{self.theme.title}: {self.part}" if self.part else self.theme.title

    @property
    def status(self) -> str:
        return self.theme.status

    @property
    def standing(self) -> Standing:
        if not self.held:
            return Standing.NOBODY
        return Standing.VACANT if all(row.is_vacant for row in self.held) else Standing.HELD

    @property
    def is_without_holder(self) -> bool:
        return self.standing != Standing.HELD

    @property
    def portfolios(self) -> tuple[Portfolio, ...]:
        """Those of the day, each once."""
        return tuple({row.portfolio.pk: row.portfolio for row in self.held}.values())

    @property
    def portfolio_text(self) -> str:
        return "; ".join(portfolio.title for portfolio in self.portfolios)

    @property
    def holder_text(self) -> str:
        """Who holds them, with the municipality."""
        return "; ".join(dict.fromkeys(_holder(row) for row in self.held))

    @property
    def remark(self) -> str:
        """What is known about the tie: our reading, the note with it, and the portfolio that no
        longer or not yet exists.
        """
        notes = dict.fromkeys(cover.note for cover in self.covers if cover.note)
        own = [OWN_READING] if any(cover.is_own_reading for cover in self.covers) else []
        absent = (
            [f"«{cover.portfolio.title}» bestaat dan niet" for cover in self.covers]
            if not self.held
            else []
        )
        return "; ".join([*own, *(note.rstrip(".") for note in notes), *absent])

    @property
    def source_text(self) -> str:
        return (
            "; ".join(
                dict.fromkeys(cover.source_text for cover in self.covers if cover.source_text)
            )
            or self.theme.source_text
        )


def _holder(row: Held) -> str:
    return f"{row.person} ({row.organisation})" if row.person else row.holder_text


@dataclass(frozen=True, slots=True)
class ThemeCoverage:
    """The themes of an agenda on a day."""

    agenda: SafetyAgenda
    day: dt.date
    lines: tuple[CoverLine, ...]

    @property
    def without_holder(self) -> tuple[CoverLine, ...]:
        return tuple(line for line in self.lines if line.is_without_holder)

    @property
    def is_outside(self) -> bool:
        """Whether the day is not in the years of the agenda."""
        return not self.agenda.first_year <= self.day.year <= self.agenda.last_year


def theme_coverage(agenda: SafetyAgenda, day: dt.date) -> ThemeCoverage:
    """Who answers for the themes of `agenda` on `day`. A portfolio under a later title answers for
    what it did before.
    """
    held = distribution(day).held
    themes = list(agenda.themes.select_related("theme", "source", "agenda"))
    covers: dict[int, list[ThemeCover]] = {}
    for cover in ThemeCover.objects.filter(agenda_theme__agenda=agenda).select_related(
        "portfolio", "source"
    ):
        covers.setdefault(cover.agenda_theme_id, []).append(cover)
    return ThemeCoverage(
        agenda,
        day,
        tuple(line for theme in themes for line in _lines(theme, covers.get(theme.pk, []), held)),
    )


def _lines(
    theme: AgendaTheme, covers: Sequence[ThemeCover], held: Sequence[Held]
) -> Iterator[CoverLine]:
    """The theme as a whole, then each part; also a part that a portfolio was tied to and that the
    theme no longer names.
    """
    for part in dict.fromkeys(["", *theme.part_list, *(cover.part for cover in covers)]):
        own = tuple(cover for cover in covers if cover.part == part)
        wanted = {cover.portfolio_id for cover in own}
        yield CoverLine(
            theme,
            part,
            own,
            tuple(
                row for row in held if wanted.intersection((row.portfolio.pk, *row.entry.continues))
            ),
        )


def agenda_of_day(day: dt.date) -> SafetyAgenda | None:
    """The agenda whose years hold `day`; else the last one that began before it, or else the first
    there is.
    """
    agendas = SafetyAgenda.objects.order_by("first_year")
    running = agendas.filter(first_year__lte=day.year, last_year__gte=day.year).last()
    return running or agendas.filter(first_year__lte=day.year).last() or agendas.first()
