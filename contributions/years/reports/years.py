"""What pages, files and papers show of contribution years: amounts, totals, and how
firm they are.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from contributions.funds.enums import RateStatus
from contributions.funds.models import FixedContribution, Fund, Rate
from contributions.invoices.calculation import (
    CountFacts,
    LineFacts,
    RateFacts,
    extra_line,
    fixed_line,
    levy_line,
)
from contributions.invoices.models.invoices import Invoice, InvoiceLine, IssueRun
from contributions.years.calculation.basis import (
    Level,
    Merger,
    YearBasis,
    undated_basis,
    with_predecessors,
    year_basis,
)
from contributions.years.enums import YearStatus
from contributions.years.models import ContributionYear
from ivz.core import dutch
from ivz.core.money import ZERO, RoundingRule
from ivz.core.validity import BeforeFirstRow, row_on
from ivz.region.enums import CountStatus, OrganisationKind
from ivz.region.models import InhabitantCount, Organisation


@dataclass(frozen=True, slots=True)
class YearLine:
    """One organisation in one year. Without `facts` nothing can be computed: a count or the rate is
    missing.
    """

    organisation: Organisation
    facts: LineFacts | None
    invoice: Invoice | None = None  # the live one; then `facts` are its frozen ones
    extra: tuple[
        LineFacts, ...
    ] = ()  # what comes on its next invoice as well; filled by a preview only

    @property
    def amount(self) -> Decimal | None:
        return self.facts.amount if self.facts else None

    @property
    def is_sealed(self) -> bool:
        return self.invoice is not None and self.invoice.document_id is not None


@dataclass(frozen=True, slots=True)
class YearReport:
    """A contribution year as computed today, or as issued. Totals are sums of the rounded lines."""

    fund: Fund
    year: int
    status: YearStatus
    rate: Rate | None
    basis: YearBasis
    setting: ContributionYear | None
    rule_day: dt.date
    lines: tuple[YearLine, ...]  # the municipalities, or the region where only its total is known
    fixed: tuple[YearLine, ...]
    open_run: IssueRun | None = None
    extra: tuple[
        YearLine, ...
    ] = ()  # the further lines of the live invoices: owed once, beside the contribution

    @property
    def inhabitants(self) -> int:
        return sum(line.facts.inhabitants or 0 for line in self.lines if line.facts)

    @property
    def total(self) -> Decimal:
        """The municipalities' contributions, without the partners' fixed ones."""
        return sum((line.facts.amount for line in self.lines if line.facts), ZERO)

    @property
    def exact_total(self) -> Decimal:
        """The same before rounding; differs where a rate rounds to whole euros."""
        return sum((line.facts.exact for line in self.lines if line.facts), ZERO)

    @property
    def fixed_total(self) -> Decimal:
        return sum((line.facts.amount for line in self.fixed if line.facts), ZERO)

    @property
    def extra_total(self) -> Decimal:
        return sum((line.facts.amount for line in self.extra if line.facts), ZERO)

    @property
    def beside(self) -> tuple[YearLine, ...]:
        """What is asked beside the contributions per inhabitant: the partners' fixed amounts and
        the extra lines.
        """
        return (*self.fixed, *self.extra)

    @property
    def grand_total(self) -> Decimal:
        return self.total + self.fixed_total + self.extra_total

    @property
    def is_reconstruction(self) -> bool:
        return self.status == YearStatus.RECONSTRUCTION

    @property
    def is_region_total(self) -> bool:
        return self.basis.level == Level.REGION

    @property
    def missing(self) -> tuple[Organisation, ...]:
        """Municipalities without any count."""
        return tuple(line.organisation for line in self.lines if line.facts is None)

    def line_of(self, organisation: Organisation) -> YearLine | None:
        """The line of one organisation; None when the year has only a total of the region, or does
        not know it.
        """
        return next(
            (
                line
                for line in (*self.lines, *self.fixed)
                if line.organisation.pk == organisation.pk
            ),
            None,
        )

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader must know before using these figures, in sentences."""
        return tuple(_notes(self))


class Ledger:
    """Everything one fund's years are computed from, loaded once; `year` then needs no more
    queries.

    With `years` the invoices of only those years are loaded.
    """

    def __init__(self, fund: Fund, years: Iterable[int] | None = None) -> None:
        self.fund = fund
        self.rates: list[Rate] = list(fund.rates.select_related("decision__body", "source"))
        self.settings = {
            setting.year: setting for setting in fund.years.select_related("undated_source")
        }
        self.organisations: list[Organisation] = list(
            Organisation.objects.exclude(kind=OrganisationKind.PARTNER)
        )
        self.region = next(
            (o for o in self.organisations if o.kind == OrganisationKind.SAFETY_REGION), None
        )
        counts = InhabitantCount.objects.current().select_related("source")
        self.dated: list[CountFacts] = []
        self.undated: dict[int, list[CountFacts]] = defaultdict(list)
        for count in counts:
            facts = CountFacts(
                count.pk,
                count.organisation_id,
                count.inhabitants,
                count.reference_date,
                count.source_text,
                count.status == CountStatus.PROVISIONAL,
            )
            if count.undated_source_id is None:
                self.dated.append(facts)
            else:
                self.undated[count.undated_source_id].append(facts)
        self.fixed: list[FixedContribution] = list(
            fund.fixed_contributions.select_related("organisation", "source")
        )
        self._load_invoices(None if years is None else list(years))

    def _load_invoices(self, years: Sequence[int] | None) -> None:
        invoices = (
            Invoice.objects.live()
            .filter(fund=self.fund)
            .select_related("organisation")
            .defer("facts")
            .prefetch_related("lines")
        )
        runs = IssueRun.objects.filter(fund=self.fund, finished_at__isnull=True)
        if years is not None:
            invoices, runs = invoices.filter(year__in=years), runs.filter(year__in=years)
        self.invoices: dict[int, dict[int, Invoice]] = defaultdict(dict)
        for invoice in invoices:
            self.invoices[invoice.year][invoice.organisation_id] = invoice
        self.open_runs: dict[int, IssueRun] = {run.year: run for run in runs}

    def with_rates(self, rates: Iterable[Rate], *, blind_from: int) -> Self:
        """The same fund with another series of rates, for what would be or would have been.

        From the year `blind_from` on its invoices are not looked at: they were computed with the
        rates that there are.
        """
        other = copy(self)
        other.rates = list(rates)
        other.invoices = defaultdict(
            dict, {year: rows for year, rows in self.invoices.items() if year < blind_from}
        )
        return other

    def rate_on(self, day: dt.date) -> Rate | None:
        """The rate in force on `day`; None before the first one and after an ended series."""
        try:
            rate = row_on(self.rates, day)
        except BeforeFirstRow:
            return None
        return None if rate.value is None else rate

    def year(self, year: int) -> YearReport:
        """The report of one contribution year."""
        first = dt.date(year, 1, 1)
        setting = self.settings.get(year)
        rate = self.rate_on(first)
        basis, rule_day = self._basis(year, setting)
        text = f"Bijdrage {self.fund.name} {year}"
        lines = tuple(
            self._line(organisation, year, basis, rate, text)
            for organisation in self._payers(year, basis)
        )
        if lines and all(line.invoice for line in lines):
            basis = _frozen_basis(lines)
        fixed = tuple(
            YearLine(
                row.organisation,
                fixed_line(row.amount, f"Vaste bijdrage {self.fund.name} {year}", row.source_text),
            )
            for row in self.fixed
            if row.holds_on(first)
        )
        extra = tuple(
            YearLine(line.organisation, facts, line.invoice)
            for line in lines
            if line.invoice
            for facts in frozen_extra(line.invoice)
        )
        run = self.open_runs.get(year)
        status = _status(setting, rate, basis, lines, run)
        return YearReport(
            self.fund, year, status, rate, basis, setting, rule_day, lines, fixed, run, extra
        )

    def _payers(self, year: int, basis: YearBasis) -> list[Organisation]:
        """The municipalities of 1 January, or the region for its total; whoever has an invoice
        stays, whatever was changed since.
        """
        first = dt.date(year, 1, 1)
        payers = [o for o in self.organisations if o.is_municipality and o.holds_on(first)]
        if basis.level == Level.REGION and self.region:
            payers = [self.region]
        there = {organisation.pk for organisation in payers}
        invoiced = [
            invoice.organisation for key, invoice in self.invoices[year].items() if key not in there
        ]
        return (
            sorted([*payers, *invoiced], key=lambda organisation: organisation.sort_key)
            if invoiced
            else payers
        )

    def _basis(self, year: int, setting: ContributionYear | None) -> tuple[YearBasis, dt.date]:
        first = dt.date(year, 1, 1)
        rule_day = (setting.reference_date if setting else None) or self.fund.reference_date(year)
        municipalities = {
            o.pk for o in self.organisations if o.is_municipality and o.holds_on(first)
        }
        if setting and setting.undated_source_id:
            return undated_basis(municipalities, self.undated[setting.undated_source_id]), rule_day
        region = self.region.pk if self.region else None
        counts = with_predecessors(self.dated, self._mergers(first))
        return (
            year_basis(
                rule_day=rule_day,
                year=year,
                municipalities=municipalities,
                region=region,
                counts=counts,
            ),
            rule_day,
        )

    def _mergers(self, first: dt.date) -> list[Merger]:
        """The organisations that had gone up in another by `first`."""
        of_key = {organisation.pk: organisation for organisation in self.organisations}
        return [
            Merger(
                gone.pk,
                gone.name,
                gone.successor_id,
                gone.valid_until,
                of_key[gone.successor_id].valid_from,
            )
            for gone in self.organisations
            if gone.successor_id in of_key and gone.valid_until and gone.valid_until <= first
        ]

    def _line(
        self, organisation: Organisation, year: int, basis: YearBasis, rate: Rate | None, text: str
    ) -> YearLine:
        invoice = self.invoices[year].get(organisation.pk)
        if invoice:
            return YearLine(organisation, frozen_facts(invoice), invoice)
        count = basis.counts.get(organisation.pk)
        if count is None or rate is None:
            return YearLine(organisation, None)
        return YearLine(organisation, levy_line(count, rate_facts(rate), text))


def year_report(fund: Fund, year: int) -> YearReport:
    """One contribution year of a fund."""
    return Ledger(fund, [year]).year(year)


def year_reports(fund: Fund, years: Iterable[int]) -> list[YearReport]:
    """Several years of a fund, with the same number of queries as one."""
    years = list(years)
    ledger = Ledger(fund, years)
    return [ledger.year(year) for year in years]


def shown_years(fund: Fund, today: dt.date) -> range:
    """The years a fund has: from its first year to four years after the current one, for municipal
    budgets.
    """
    last_step = fund.rates.order_by("-valid_from").values_list("valid_from", flat=True).first()
    last = max(today.year + 4, last_step.year if last_step else 0)
    return range(fund.first_year, last + 1)


def rate_facts(rate: Rate) -> RateFacts:
    """A rate row as plain values.

    Raises:
        ValueError: the row ends the series and has no value.
    """
    if rate.value is None:
        raise ValueError("This row ends the series.")
    return RateFacts(
        rate.value, rate.valid_from, rate.rule, rate.decision.citation if rate.decision else ""
    )


def frozen_facts(invoice: Invoice) -> LineFacts:
    """What the contribution on an issued invoice, its first line, was computed from, as it was
    frozen.
    """
    line: InvoiceLine = invoice.lines.all()[0]
    exact = (line.rate or ZERO) * (line.inhabitants or 0)
    return LineFacts(
        kind=line.kind,
        text=line.text,
        amount=line.amount,
        exact=exact if exact else line.amount,
        count_id=line.count_id,
        inhabitants=line.inhabitants,
        reference_date=line.reference_date,
        count_source=line.count_source,
        rate=line.rate,
        rate_valid_from=line.rate_valid_from,
        decision=line.decision_text,
        rule=RoundingRule(line.rounding_rule) if line.rounding_rule else None,
    )


def frozen_extra(invoice: Invoice) -> list[LineFacts]:
    """The lines of an issued invoice beside the contribution, as they were frozen."""
    return [
        extra_line(
            line.amount,
            line.text,
            basis=line.basis,
            decision=line.decision_text,
            charge_id=line.charge_id,
        )
        for line in invoice.lines.all()[1:]
    ]


def _frozen_basis(lines: Sequence[YearLine]) -> YearBasis:
    """What the invoices of a year were computed with, whatever was recorded since."""
    days = {line.facts.reference_date for line in lines if line.facts and line.facts.reference_date}
    return YearBasis(Level.MUNICIPALITY, by_rule=True, reference_date=max(days, default=None))


def _status(
    setting: ContributionYear | None,
    rate: Rate | None,
    basis: YearBasis,
    lines: Sequence[YearLine],
    run: IssueRun | None,
) -> YearStatus:
    if run:
        return YearStatus.ISSUING
    sealed = sum(line.is_sealed for line in lines)
    if sealed:
        return YearStatus.ISSUED if sealed == len(lines) else YearStatus.PARTLY_ISSUED
    if setting and setting.undated_source_id:
        return YearStatus.RECONSTRUCTION
    if rate is None or rate.status == RateStatus.PLANNED or not basis.by_rule:
        return YearStatus.ESTIMATE
    if basis.level == Level.REGION:
        return YearStatus.REGION_TOTAL
    missing = any(line.facts is None for line in lines)
    return (
        YearStatus.READY
        if rate.status == RateStatus.ADOPTED and not missing
        else YearStatus.BLOCKED
    )


def _notes(report: YearReport) -> Iterable[str]:
    if report.lines and all(line.is_sealed for line in report.lines):
        return
    if report.rate is None:
        yield "Voor dit jaar is geen tarief bekend."
    elif report.rate.status == RateStatus.PLANNED:
        yield "Het tarief is voorgenomen: er is nog geen besluit."
    elif report.rate.status == RateStatus.ASSUMED:
        yield (
            "Van dit tarief is geen besluit vastgelegd. Er kunnen nog geen facturen mee worden"
            " gemaakt."
        )
    if report.is_reconstruction:
        yield (
            "De bron noemt geen peildatum bij de inwonertallen. Dit is een reconstructie; er worden"
            " geen facturen van gemaakt."
        )
    elif report.basis.level == Level.NONE:
        yield "Er zijn nog geen inwonertallen bekend."
    elif report.is_region_total:
        yield (
            "Alleen het inwonertal van de hele regio is bekend. Daarom zijn er geen bedragen per"
            " gemeente."
        )
    used = report.basis.reference_date
    older = [
        line.organisation.name
        for line in report.lines
        if line.organisation.pk in report.basis.older and not line.invoice
    ]
    if older and used:
        yield (
            f"Van {dutch.long_date(used)} is geen inwonertal bekend van {dutch.listing(older)}."
            " Gebruikt is een ouder inwonertal."
        )
    if used and used != report.rule_day and not any(line.is_sealed for line in report.lines):
        which = (
            "het laatst bekende inwonertal" if used < report.rule_day else "een later inwonertal"
        )
        wanted = dutch.long_date(report.rule_day)
        yield (
            f"Van {wanted} zijn geen inwonertallen bekend. Dit is een raming met {which}, van"
            f" {dutch.long_date(used)}."
        )
