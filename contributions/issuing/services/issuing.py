"""Issuing a contribution year: first every number in one short transaction, then each document in
one of its own.

A run can be stopped at any moment and gone on with: what is numbered stays numbered, what is sealed
stays sealed, and what is neither is visible as such.
"""

import datetime as dt
from collections.abc import Iterable, Mapping

from django.db import transaction

from contributions.funds.models import Fund
from contributions.invoices.calculation import LineFacts
from contributions.invoices.models.invoices import Invoice, InvoiceLine, IssueRun
from contributions.invoices.services.numbers import invoice_number, take_numbers
from contributions.issuing.documents import invoice_document
from contributions.issuing.rules import why_not_issue
from contributions.years.reports.preview import IssuePreview, issue_preview
from contributions.years.reports.years import YearLine
from ivz.accounts.models import User
from ivz.core.refusal import Refused, require
from ivz.papers.kinds import stored
from ivz.region.models import Issuer, Organisation
from ivz.web.edits import locked

LAST_YEAR = 2199
LONGEST_TERM = dt.timedelta(days=366)


@transaction.atomic
def start_issue(
    *,
    fund: Fund,
    year: int,
    by: User,
    issued_on: dt.date,
    due_on: dt.date,
    reasons: Mapping[str, str],
    seen: str | None = None,
) -> IssueRun:
    """Number every invoice of `year` that is still to be made, in the order of the municipalities'
    names.

    `reasons` maps the key of each warning to why one goes on all the same; `seen` is the
    fingerprint of the preview that somebody agreed to. The worker makes the documents afterwards.

    Raises:
        Refused: `by` may not issue, something forbids it, a warning has no reason, or the amounts
        changed since `seen`.
    """
    require(why_not_issue(by))
    fund = locked(fund)  # two clicks at once: the second sees the first one's run
    require(_why_not_dates(fund, year, issued_on, due_on))
    preview = issue_preview(fund, year)
    if preview.refusals:
        raise Refused(" ".join(finding.text for finding in preview.refusals))
    if seen is not None and seen != preview.fingerprint:
        raise Refused(
            "De bedragen zijn veranderd sinds u deze pagina opende. Er is niets verstuurd. Bekijk"
            " ze opnieuw."
        )
    run = IssueRun(
        fund=fund,
        year=year,
        issued_on=issued_on,
        due_on=due_on,
        requested_by=by,
        reasons=_recorded_reasons(preview, reasons),
    )
    run.save()
    _number_invoices(run, preview.to_issue)
    return run


def _why_not_dates(fund: Fund, year: int, issued_on: dt.date, due_on: dt.date) -> str | None:
    """Years and days that cannot be meant; the pages know the same limits, this holds for commands
    too.
    """
    if not fund.first_year <= year <= LAST_YEAR:
        return f"Kies een bijdragejaar van {fund.first_year} tot en met {LAST_YEAR}."
    if not year - 1 <= issued_on.year <= LAST_YEAR:
        return f"De factuurdatum ligt te vroeg voor het bijdragejaar {year}."
    if due_on < issued_on:
        return "De vervaldatum ligt voor de factuurdatum."
    if due_on - issued_on > LONGEST_TERM:
        return "De vervaldatum ligt meer dan een jaar na de factuurdatum."
    return None


def _recorded_reasons(preview: IssuePreview, reasons: Mapping[str, str]) -> list[dict[str, str]]:
    without = [
        finding.text for finding in preview.warnings if not reasons.get(finding.key, "").strip()
    ]
    if without:
        raise Refused(
            "Geef bij elke waarschuwing aan waarom u doorgaat. Nog zonder reden:"
            f" {' '.join(without)}"
        )
    return [
        {"key": f.key, "warning": f.text, "reason": reasons[f.key].strip()}
        for f in preview.warnings
    ]


def _number_invoices(run: IssueRun, lines: Iterable[YearLine]) -> None:
    """One short transaction's work: numbers, frozen facts and lines of the whole run."""
    issuer = Issuer.objects.select_related("organisation").get()
    payers = [(line.organisation, [line.facts, *line.extra]) for line in lines if line.facts]
    numbers = take_numbers(run.fund.invoice_prefix, run.year, len(payers))
    invoices = [
        _invoice(run, issuer, organisation, lines_of, number)
        for (organisation, lines_of), number in zip(payers, numbers, strict=True)
    ]
    Invoice.objects.bulk_create(invoices)
    pairs = [(invoice, lines) for invoice, (_, lines) in zip(invoices, payers, strict=True)]
    InvoiceLine.objects.bulk_create(
        [
            _invoice_line(invoice, no, facts)
            for invoice, lines in pairs
            for no, facts in enumerate(lines, 1)
        ]
    )


def _invoice(
    run: IssueRun, issuer: Issuer, organisation: Organisation, lines: list[LineFacts], sequence: int
) -> Invoice:
    number = invoice_number(run.fund.invoice_prefix, run.year, sequence)
    paper = invoice_document(
        issuer=issuer,
        fund=run.fund,
        organisation=organisation,
        year=run.year,
        number=number,
        issued_on=run.issued_on,
        due_on=run.due_on,
        lines=lines,
    )
    return Invoice(
        fund=run.fund,
        year=run.year,
        organisation=organisation,
        run=run,
        sequence=sequence,
        number=number,
        issued_on=run.issued_on,
        due_on=run.due_on,
        amount=paper.total,
        facts=stored(paper),
    )


def _invoice_line(invoice: Invoice, line_no: int, facts: LineFacts) -> InvoiceLine:
    return InvoiceLine(
        invoice=invoice,
        line_no=line_no,
        kind=facts.kind,
        text=facts.text,
        count_id=facts.count_id,
        inhabitants=facts.inhabitants,
        reference_date=facts.reference_date,
        count_source=facts.count_source,
        rate=facts.rate,
        rate_valid_from=facts.rate_valid_from,
        decision_text=facts.decision,
        rounding_rule=facts.rule or "",
        amount=facts.amount,
        charge_id=facts.charge_id,
        basis=facts.basis,
    )


def clear_failure(run_id: int, *, by: User) -> None:
    """Let a stopped run be gone on with.

    Raises:
        Refused: `by` may not issue.
    """
    require(why_not_issue(by))
    IssueRun.objects.clear_failure(run_id)
