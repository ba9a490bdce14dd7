"""The figures of a rate proposal for one municipality as a note or letter prints them, and the
values of the fields in its text.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from agreements.notes.calculation.fields import FIELDS
from agreements.proposals.reports.effect import ProposalEffect
from agreements.texts.models import Agreement
from ivz.core import dutch
from ivz.core.refusal import Refused
from ivz.region.models import Organisation


@dataclass(frozen=True, slots=True)
class Figures:
    """One municipality before and after the proposal, with the sums of all; amounts in euros per
    year, rates per inhabitant.
    """

    fund: str
    valid_from: dt.date
    year: int
    old_rate: Decimal
    new_rate: Decimal
    inhabitants: int
    counts: str
    old: Decimal
    new: Decimal
    rise: Decimal
    percentage: Decimal
    payers: int
    all_inhabitants: int
    all_old: Decimal
    all_new: Decimal
    all_rise: Decimal

    @property
    def rise_word(self) -> str:
        """What the difference is called on paper."""
        return "Verhoging" if self.rise >= 0 else "Verlaging"

    @property
    def rise_size(self) -> Decimal:
        return abs(self.rise)

    @property
    def percentage_size(self) -> Decimal:
        return abs(self.percentage)


def figures(effect: ProposalEffect, municipality: Organisation) -> Figures:
    """The figures of `municipality`, the same as on the page and in the file of the proposal.

    Raises:
        Refused: they cannot be computed; the sentence says what is missing.
    """
    year = effect.shown
    line = year.of(municipality)
    if year.old_rate is None or year.new_rate is None:
        raise Refused(
            f"Er is geen huidig tarief voor {effect.proposal.fund}. Zonder dat tarief is er niets"
            " te vergelijken."
        )
    if (
        line is None
        or line.inhabitants is None
        or line.old is None
        or line.new is None
        or line.rise is None
    ):
        raise Refused(
            f"Voor {municipality} is geen inwonertal bekend. Voeg eerst een inwonertal toe."
        )
    total = year.total
    return Figures(
        fund=effect.proposal.fund.name,
        valid_from=effect.proposal.valid_from,
        year=year.year,
        old_rate=year.old_rate,
        new_rate=year.new_rate,
        inhabitants=line.inhabitants,
        counts=year.basis_words,
        old=line.old,
        new=line.new,
        rise=line.rise,
        percentage=line.percentage or Decimal(0),
        payers=len(year.lines),
        all_inhabitants=year.inhabitants,
        all_old=total.old or Decimal(0),
        all_new=total.new or Decimal(0),
        all_rise=total.rise or Decimal(0),
    )


def field_values(
    of: Figures, municipality: Organisation, agreements: Iterable[Agreement]
) -> dict[str, str]:
    """What stands in the place of every field."""
    values = {
        "gemeente": municipality.name,
        "fonds": of.fund,
        "ingangsdatum": dutch.long_date(of.valid_from),
        "jaar": str(of.year),
        "huidig_tarief": _rate(of.old_rate),
        "nieuw_tarief": _rate(of.new_rate),
        "verhoging_tarief": _rate(of.new_rate - of.old_rate),
        "inwoners": dutch.grouped(of.inhabitants),
        "inwonertal_van": of.counts,
        "huidige_bijdrage": dutch.euro(of.old),
        "nieuwe_bijdrage": dutch.euro(of.new),
        "verhoging": dutch.euro(of.rise),
        "verhoging_procent": dutch.percentage(of.percentage),
        "aantal_gemeenten": str(of.payers),
        "inwoners_regio": dutch.grouped(of.all_inhabitants),
        "huidige_bijdrage_regio": dutch.euro(of.all_old),
        "nieuwe_bijdrage_regio": dutch.euro(of.all_new),
        "verhoging_regio": dutch.euro(of.all_rise),
        "overeenkomsten": (
            dutch.listing([titled(agreement) for agreement in agreements]) or "geen overeenkomsten"
        ),
    }
    return {name: values[name] for name in FIELDS}


def titled(agreement: Agreement) -> str:
    """An agreement by its title and number."""
    return (
        f"{agreement.title} ({agreement.document_number})"
        if agreement.document_number
        else agreement.title
    )


def _rate(value: Decimal) -> str:
    return f"€{dutch.NBSP}{dutch.rate(value)}"
