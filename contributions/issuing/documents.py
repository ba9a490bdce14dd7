"""What the papers of contributions show: frozen dataclasses with plain values, built from rows, and
how a row becomes one.

The templates lay these out and nothing else; a change of a template, of a dataclass or of the style
sheet that can be seen on paper gets a new version here, which goes into the archive with each
document.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from contributions.funds.enums import RateStatus, VatTreatment
from contributions.funds.models import Fund
from contributions.invoices.calculation import LineFacts
from contributions.invoices.enums import LineKind
from contributions.invoices.models.invoices import CreditNote, Invoice, IssueRun
from contributions.years.calculation.explanation import Reckoning, reckoning
from contributions.years.enums import YearStatus
from contributions.years.reports.years import YearLine, YearReport, year_report
from ivz.core import dutch
from ivz.core.money import ROUNDING_WORDS, ZERO
from ivz.papers.enums import DocumentKind
from ivz.papers.facts import written
from ivz.papers.kinds import paper, stored
from ivz.papers.letterhead import Addressee, Letterhead, invoice_addressee, letterhead, written_iban
from ivz.papers.models import IssuedDocument
from ivz.papers.sealing import Issue
from ivz.region.models import InhabitantCount, Issuer, Organisation


@paper(DocumentKind.INVOICE, template="contributions/issuing/pdf/invoice.html", version="invoice-3")
@dataclass(frozen=True, slots=True)
class InvoiceDocument:
    """All that an invoice shows. Amounts in euros; `vat_number` is empty unless the law wants it on
    the paper.
    """

    sender: Letterhead
    addressee: Addressee
    fund: str
    year: int
    number: str
    issued_on: dt.date
    due_on: dt.date
    buyer_reference: str
    subject: str
    lines: tuple[LineFacts, ...]
    total: Decimal
    vat_reason: str
    vat_number: str
    iban: str
    account_name: str
    account_is_demo: bool

    @property
    def unit(self) -> str:
        return self.fund

    @property
    def written_iban(self) -> str:
        return written_iban(self.iban)

    @property
    def reckonings(self) -> list[Reckoning]:
        """How the amount of each line came about."""
        return [reckoning(line) for line in self.lines]


@paper(
    DocumentKind.CREDIT_NOTE,
    template="contributions/issuing/pdf/credit_note.html",
    version="credit-note-1",
)
@dataclass(frozen=True, slots=True)
class CreditNoteDocument:
    """All that a credit note shows. `amount` is taken back now, `credited_before` by earlier notes
    on the same invoice.
    """

    sender: Letterhead
    addressee: Addressee
    fund: str
    year: int
    number: str
    issued_on: dt.date
    buyer_reference: str
    subject: str
    invoice_number: str
    invoice_issued_on: dt.date
    invoice_total: Decimal
    credited_before: Decimal
    amount: Decimal
    reason: str
    vat_reason: str
    vat_number: str

    @property
    def unit(self) -> str:
        return self.fund

    @property
    def left(self) -> Decimal:
        """What the invoice still asks after this credit note."""
        return self.invoice_total - self.credited_before - self.amount


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """One payer of a year; without a count or a rate there is no amount, and `remark` says why."""

    name: str
    inhabitants: int | None
    reference_date: dt.date | None
    rate: Decimal | None
    amount: Decimal | None
    remark: str


@paper(
    DocumentKind.OVERVIEW, template="contributions/issuing/pdf/overview.html", version="overview-3"
)
@dataclass(frozen=True, slots=True)
class OverviewDocument:
    """All that the overview of a year shows. Final once every invoice is sealed; until then it
    holds on `day` only.
    """

    sender_name: str
    fund: str
    year: int
    day: dt.date
    is_final: bool
    status: str
    rate_text: str
    decision_text: str
    reference_text: str
    rounding_text: str
    payer_label: str
    rows: tuple[OverviewRow, ...]
    inhabitants: int
    total: Decimal
    rounding_difference: Decimal
    fixed_rows: tuple[OverviewRow, ...]
    grand_total: Decimal
    notes: tuple[str, ...]
    sources: tuple[str, ...]
    grand_total_label: str = "Totaal met vaste bijdragen"

    @property
    def is_wide(self) -> bool:
        """Whether a name or remark is too long for an upright page."""
        return any(
            len(row.name) > 34 or len(row.remark) > 34 for row in (*self.rows, *self.fixed_rows)
        )


def invoice_document(
    *,
    issuer: Issuer,
    fund: Fund,
    organisation: Organisation,
    year: int,
    number: str,
    issued_on: dt.date,
    due_on: dt.date,
    lines: Sequence[LineFacts],
) -> InvoiceDocument:
    """The invoice of one organisation for one year, as the settings and rows are now."""
    return written(
        InvoiceDocument(
            sender=letterhead(issuer),
            addressee=invoice_addressee(organisation),
            fund=fund.name,
            year=year,
            number=number,
            issued_on=issued_on,
            due_on=due_on,
            buyer_reference=organisation.buyer_reference,
            subject=f"Bijdrage {fund.name}, 1 januari tot en met 31 december {year}",
            lines=tuple(lines),
            total=sum((line.amount for line in lines), ZERO),
            vat_reason=fund.vat_reason,
            vat_number=issuer.vat_number if fund.vat_treatment == VatTreatment.EXEMPT else "",
            iban=issuer.iban,
            account_name=issuer.account_name,
            account_is_demo=issuer.account_is_demo,
        )
    )


def credit_note_document(
    *,
    issuer: Issuer,
    invoice: InvoiceDocument,
    number: str,
    issued_on: dt.date,
    amount: Decimal,
    reason: str,
    credited_before: Decimal = ZERO,
) -> CreditNoteDocument:
    """A credit note on an invoice: the sender as it is now, everything else as the invoice said."""
    return written(
        CreditNoteDocument(
            sender=letterhead(issuer),
            addressee=invoice.addressee,
            fund=invoice.fund,
            year=invoice.year,
            number=number,
            issued_on=issued_on,
            buyer_reference=invoice.buyer_reference,
            subject=invoice.subject,
            invoice_number=invoice.number,
            invoice_issued_on=invoice.issued_on,
            invoice_total=invoice.total,
            credited_before=credited_before,
            amount=amount,
            reason=reason,
            vat_reason=invoice.vat_reason,
            vat_number=invoice.vat_number,
        )
    )


def overview_document(
    *, issuer: Issuer, fund: Fund, report: YearReport, on: dt.date
) -> OverviewDocument:
    """The overview of a year as it stands `on` a day."""
    is_final = bool(report.lines) and all(line.is_sealed for line in report.lines)
    used = next((line.facts for line in report.lines if line.facts), None)
    rule = used.rule if used else None
    return written(
        OverviewDocument(
            sender_name=issuer.organisation.name,
            fund=fund.name,
            year=report.year,
            day=on,
            is_final=is_final,
            status=(YearStatus.ISSUED if is_final else YearStatus(report.status)).label,
            rate_text=_rate_text(report, used),
            decision_text=used.decision if used and used.decision else "Geen besluit vastgelegd",
            reference_text=_reference_text(report),
            rounding_text=f"Per bedrag, {ROUNDING_WORDS[rule]}" if rule else "",
            payer_label="Regio" if report.is_region_total else "Gemeente",
            rows=tuple(_row(line, report) for line in report.lines),
            inhabitants=report.inhabitants,
            total=report.total,
            rounding_difference=report.total - report.exact_total,
            fixed_rows=tuple(_row(line, report) for line in report.beside),
            grand_total=report.grand_total,
            notes=report.notes,
            sources=tuple(_sources(report)),
            grand_total_label="Totaal met extra regels"
            if report.extra
            else "Totaal met vaste bijdragen",
        )
    )


# --- how a row becomes paper ----------------------------------------------------------------------
def invoice_issues(invoice: Invoice) -> Iterator[Issue]:
    yield Issue(
        DocumentKind.INVOICE,
        invoice.number,
        f"Factuur {invoice.number}",
        name=invoice.number,
        issued_on=invoice.issued_on,
        year=invoice.year,
        facts=invoice.facts,
        organisation=invoice.organisation,
    )


def credit_note_issues(note: CreditNote) -> Iterator[Issue]:
    yield Issue(
        DocumentKind.CREDIT_NOTE,
        note.number,
        f"Creditnota {note.number}",
        name=note.number,
        issued_on=note.issued_on,
        year=note.invoice.year,
        facts=note.facts,
        organisation=note.invoice.organisation,
    )


def overview_issues(run: IssueRun) -> Iterator[Issue]:
    """The overview of the year as it stands once every invoice of a run is sealed."""
    number = f"{run.fund.invoice_prefix}-{run.year}-overzicht"
    version = IssuedDocument.objects.filter(kind=DocumentKind.OVERVIEW, number=number).count() + 1
    yield Issue(
        DocumentKind.OVERVIEW,
        number,
        f"Bijdragen {run.fund} {run.year}",
        name=f"{number}-{version}",
        issued_on=run.issued_on,
        year=run.year,
        facts=stored(year_overview(run.fund, run.year, run.issued_on)),
        version=version,
        field="overview",
    )


def year_overview(fund: Fund, year: int, on: dt.date) -> OverviewDocument:
    """The overview of a year as its rows are now."""
    issuer = Issuer.objects.select_related("organisation").get()
    return overview_document(issuer=issuer, fund=fund, report=year_report(fund, year), on=on)


def _rate_text(report: YearReport, used: LineFacts | None) -> str:
    value = used.rate if used and used.rate else report.rate.value if report.rate else None
    if value is None:
        return "Geen tarief bekend"
    firm = f" ({RateStatus(report.rate.status).label.lower()})" if report.rate else ""
    return f"€{dutch.NBSP}{dutch.rate(value)} per inwoner{firm}"


def _reference_text(report: YearReport) -> str:
    day = report.basis.reference_date
    return (
        dutch.long_date(day)
        if day
        else "Niet vermeld"
        if report.is_reconstruction
        else "Geen inwonertallen bekend"
    )


def _row(line: YearLine, report: YearReport) -> OverviewRow:
    facts = line.facts
    return OverviewRow(
        name=line.organisation.name,
        inhabitants=facts.inhabitants if facts else None,
        reference_date=facts.reference_date if facts else None,
        rate=facts.rate if facts else None,
        amount=facts.amount if facts else None,
        remark=_remark(line, report),
    )


def _remark(line: YearLine, report: YearReport) -> str:
    """In a few words; no number of an invoice, for everybody may read an overview."""
    if line.facts and line.facts.kind == LineKind.EXTRA:
        return line.facts.text
    if line.invoice:
        return "Verstuurd" if line.is_sealed else "Factuur wordt gemaakt"
    if line.facts is None:
        return "Geen inwonertal" if report.rate else "Geen tarief"
    if line.facts.inhabitants is None:
        return "Vaste bijdrage"
    waits = report.status in (YearStatus.READY, YearStatus.BLOCKED, YearStatus.PARTLY_ISSUED)
    return "Nog geen factuur" if waits else YearStatus(report.status).label


def _sources(report: YearReport) -> Iterable[str]:
    """The papers and data sets behind the counts, each once; their locators stand on the sheet of
    each municipality.
    """
    ids = [line.facts.count_id for line in report.lines if line.facts and line.facts.count_id]
    counts = InhabitantCount.objects.filter(pk__in=ids, source__isnull=False).select_related(
        "source"
    )
    yield from sorted(
        {
            ", ".join(filter(None, [count.source.title, count.source.publisher]))
            for count in counts
            if count.source
        }
    )
    yield from sorted(
        {line.facts.decision for line in report.fixed if line.facts and line.facts.decision}
    )
