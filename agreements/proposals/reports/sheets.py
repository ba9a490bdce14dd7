"""The effect of a proposal as a sheet: every municipality in every year, with the same figures as
the page.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from agreements.proposals.calculation.effect import total
from agreements.proposals.enums import ProposalKind
from agreements.proposals.reports.effect import EffectYear, ProposalEffect
from ivz.core import dutch
from ivz.core.money import round_half_up
from ivz.web.exports import Column, Sheet


def effect_sheet(effect: ProposalEffect, on: dt.date, *, only: EffectYear | None = None) -> Sheet:
    """What the page shows first with all years below it, or one year; a total only where the rows
    are of one year.
    """
    years = (only,) if only else (*filter(None, [effect.as_proposed]), *effect.years)
    rows = [row for year in years for row in _rows(effect, year)]
    sums = total(line.change for year in years for line in year.lines)
    totals = {
        "old": sums.old,
        "new": sums.new,
        "rise": sums.rise,
        "extra": sums.extra,
        "inhabitants": years[0].inhabitants,
    }
    return Sheet(
        title=f"Gevolgen van {effect.proposal}",
        columns=_columns(effect),
        rows=rows,
        totals=(
            {key: value for key, value in totals.items() if value is not None}
            if len(years) == 1
            else {}
        ),
        facts=list(effect_facts(effect, on)),
    )


def effect_facts(effect: ProposalEffect, on: dt.date) -> Iterator[tuple[str, object]]:
    """What the figures rest on, for the second sheet."""
    proposal = effect.proposal
    yield "Voorstel", str(proposal)
    yield "Stand", proposal.get_state_display()
    yield "Tarief nu", _rate(effect.present_rate)
    yield "Nieuw tarief", _rate(effect.new_rate)
    yield "Geldt vanaf", proposal.valid_from
    yield "Afronding", proposal.get_rounding_rule_display()
    for year in filter(None, (effect.as_proposed, *effect.years)):
        words = _year_words(effect, year)
        yield f"Inwonertallen {words}", year.basis_words
        yield f"Totaal {words} nu", year.total.old
        yield f"Totaal {words} met voorstel", year.total.new
    yield "Stand op", on


def _rate(value: Decimal | None) -> str:
    return "geen tarief" if value is None else f"€{dutch.NBSP}{dutch.rate(value)} per inwoner"


def _year_words(effect: ProposalEffect, year: EffectYear) -> str:
    """A year; the first one can be there twice, with its own counts and with those of
    the proposal.
    """
    return f"{year.year}, zoals voorgesteld" if year is effect.as_proposed else str(year.year)


def _columns(effect: ProposalEffect) -> list[Column]:
    columns = [
        Column("name", "Gemeente"),
        Column("cbs_code", "CBS-code"),
        Column("year", "Jaar"),
        Column("inhabitants", "Inwoners", "count"),
        Column("reference_date", "Peildatum", "date"),
        Column("counts", "Inwonertal"),
        Column("old_rate", "Tarief nu (EUR)", "rate"),
        Column("new_rate", "Nieuw tarief (EUR)", "rate"),
        Column("old", "Bijdrage nu (EUR)", "amount"),
        Column("new", "Nieuwe bijdrage (EUR)", "amount"),
        Column("rise", "Verschil (EUR)", "amount"),
        Column("percentage", "Verschil (%)", "count", 2),
    ]
    if effect.proposal.kind == ProposalKind.SURCHARGE:
        columns.insert(-2, Column("extra", "Toeslag apart (EUR)", "amount"))
    return columns


def _rows(effect: ProposalEffect, year: EffectYear) -> Iterator[dict[str, object]]:
    for line in year.lines:
        yield {
            "name": line.organisation.name,
            "cbs_code": line.organisation.cbs_code,
            "year": _year_words(effect, year),
            "inhabitants": line.inhabitants,
            "reference_date": line.reference_date or "niet vermeld",
            "counts": (
                line.counts_word if year.by_rule else f"{line.counts_word}; bedrag is een raming"
            ),
            "old_rate": year.old_rate,
            "new_rate": year.new_rate,
            "old": line.old,
            "new": line.new,
            "rise": line.rise,
            "extra": line.extra,
            "percentage": None if line.percentage is None else round_half_up(line.percentage, 2),
        }
