"""The overview of a year as rows for the screen and as a sheet for a file; page and command make
the same sheet.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from contributions.invoices.enums import InvoiceState, LineKind
from contributions.invoices.models.invoices import Invoice
from contributions.years.reports.years import YearLine, YearReport
from ivz.core import dutch
from ivz.core.money import ZERO
from ivz.region.models import InhabitantCount
from ivz.sources.models import SourceDocument
from ivz.web.exports import Column, Sheet

_NOT_GIVEN = "niet vermeld"


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """One payer in a year. `invoice` and `state` are filled only for readers who may see that
    invoice.
    """

    year: int
    name: str
    slug: str
    cbs_code: str
    kind: str
    inhabitants: int | None
    reference_date: dt.date | None
    rate: Decimal | None
    amount: Decimal | None
    exact: Decimal | None
    invoice: str
    state: str
    text: str


def overview_rows(
    year: int, lines: Iterable[YearLine], invoices: Mapping[int, Invoice] | None = None
) -> list[OverviewRow]:
    """Lines of `year` as rows; `invoices` maps an organisation to its invoice, annotated with
    `state`.
    """
    return [_row(year, line, (invoices or {}).get(line.organisation.pk)) for line in lines]


def _row(year: int, line: YearLine, invoice: Invoice | None) -> OverviewRow:
    facts = line.facts
    return OverviewRow(
        year=year,
        name=line.organisation.name,
        slug=line.organisation.slug,
        cbs_code=line.organisation.cbs_code,
        kind=facts.kind if facts else LineKind.PER_INHABITANT,
        inhabitants=facts.inhabitants if facts else None,
        reference_date=facts.reference_date if facts else None,
        rate=facts.rate if facts else None,
        amount=line.amount,
        exact=facts.exact if facts else None,
        invoice=invoice.number if invoice else "",
        state=invoice.state if invoice else "",  # type: ignore[attr-defined]  # annotated by with_state
        text=facts.text if facts else "",
    )


def rounds_to_euros(report: YearReport) -> bool:
    """Whether rounding takes away so much that the exact sum is worth a column: rates that round to
    whole euros.
    """
    return report.rate is not None and report.rate.rule.value.startswith("euros")


def year_sheet(
    report: YearReport,
    on: dt.date,
    *,
    rows: Sequence[OverviewRow] | None = None,
    selection: Sequence[tuple[str, object]] = (),
) -> Sheet:
    """The year as a table for a spreadsheet, the partners' fixed contributions and the extra lines
    below the municipalities.

    `rows` are the ones to write, default all; `selection` says in words what they were chosen by.
    """
    if rows is None:
        rows = overview_rows(report.year, (*report.lines, *report.beside))
    columns = _columns(report, rows)
    return Sheet(
        title=f"Bijdragen {report.fund} {report.year}",
        columns=columns,
        rows=[_values(row, report) for row in rows],
        totals=_totals(rows, columns) if rows else {},
        facts=[*year_facts(report), *selection, ("Stand op", on)],
    )


def _columns(report: YearReport, rows: Sequence[OverviewRow]) -> list[Column]:
    kinds = {row.kind for row in rows}
    partners = LineKind.FIXED in kinds
    columns = [
        Column("name", "Organisatie" if report.is_region_total or partners else "Gemeente"),
        Column("cbs_code", "CBS-code"),
        Column("inhabitants", "Inwoners", "count"),
        Column("reference_date", "Peildatum", "date"),
        Column("rate", "Tarief (EUR)", "rate"),
        Column("amount", "Bijdrage (EUR)", "amount"),
    ]
    if rounds_to_euros(report):
        columns.append(Column("exact", "Zonder afronding (EUR)", "amount"))
    if len(kinds) > 1:
        columns.append(Column("kind", "Soort"))
    if LineKind.EXTRA in kinds:
        columns.append(Column("text", "Omschrijving"))
    columns.append(Column("status", "Status"))
    if any(row.invoice for row in rows):
        columns += [Column("invoice", "Factuur"), Column("state", "Status van de factuur")]
    return columns


def _values(row: OverviewRow, report: YearReport) -> dict[str, object]:
    """The cells of a row; the status stands in every row, since a row may be copied without its
    heading.
    """
    return {
        "name": row.name,
        "cbs_code": row.cbs_code,
        "inhabitants": row.inhabitants,
        "reference_date": row.reference_date or (_NOT_GIVEN if row.inhabitants else None),
        "rate": row.rate,
        "amount": row.amount,
        "exact": row.exact,
        "kind": LineKind(row.kind).label,
        "text": row.text,
        "status": report.status.label,
        "invoice": row.invoice,
        "state": InvoiceState(row.state).label if row.state else "",
    }


def _totals(rows: Sequence[OverviewRow], columns: Sequence[Column]) -> dict[str, object]:
    sums: dict[str, object] = {
        "inhabitants": sum(row.inhabitants or 0 for row in rows),
        "amount": sum((row.amount for row in rows if row.amount is not None), ZERO),
        "exact": sum((row.exact for row in rows if row.exact is not None), ZERO),
    }
    return {column.key: sums[column.key] for column in columns if column.key in sums}


def count_sources(report: YearReport) -> list[SourceDocument]:
    """The sources of the counts that the year was computed with; the place in a source differs per
    municipality.
    """
    counts = InhabitantCount.objects.filter(
        pk__in=[line.facts.count_id for line in report.lines if line.facts]
    )
    return list(SourceDocument.objects.filter(pk__in=counts.values("source")))


def year_facts(report: YearReport) -> list[tuple[str, object]]:
    """What the figures of a year rest on: status, rate with its decision and source, reference
    date, sources, remarks.
    """
    rate = report.rate
    found: list[tuple[str, object]] = [
        ("Fonds", str(report.fund)),
        ("Jaar", report.year),
        ("Status", report.status.label),
    ]
    if rate and rate.value is not None:
        found += [
            (
                "Tarief per inwoner",
                f"€{dutch.NBSP}{dutch.rate(rate.value)} vanaf {dutch.long_date(rate.valid_from)}",
            ),
            ("Status van het tarief", rate.get_status_display()),
            ("Besluit", rate.decision.citation if rate.decision else "geen besluit vastgelegd"),
            ("Bron van het tarief", rate.source_text or _NOT_GIVEN),
            ("Afronding", rate.get_rounding_rule_display()),
        ]
    found.append(("Peildatum", report.basis.reference_date or _NOT_GIVEN))
    found += [("Bron van de inwonertallen", str(source)) for source in count_sources(report)]
    return [*found, *(("Let op", note) for note in report.notes)]
