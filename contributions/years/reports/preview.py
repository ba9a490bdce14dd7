"""What issuing a year would do, before anything is done: the invoices to come, what forbids it,
what needs a reason.
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal

from django.conf import settings

from contributions.funds.enums import RateStatus
from contributions.funds.models import Fund
from contributions.invoices.calculation import LineFacts, extra_line
from contributions.invoices.models.charges import ExtraCharge
from contributions.invoices.models.invoices import InvoiceLine
from contributions.years.enums import YearStatus
from contributions.years.reports.years import Ledger, YearLine, YearReport
from ivz.core import dutch
from ivz.core.merging import write_marks
from ivz.core.money import ZERO
from ivz.region.models import Issuer

CHANGE_LIMIT = Decimal(3)  # percent; above it a count is looked at twice


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that stands in the way: a sentence for the reader and a key for the recorded
    reason.
    """

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """An organisation's line beside last year's amount and the count used last."""

    line: YearLine
    previous_amount: Decimal | None
    previous_inhabitants: int | None

    @property
    def extra(self) -> Decimal | None:
        """Euros that come on the invoice beside the contribution; None when there is nothing."""
        return sum((facts.amount for facts in self.line.extra), ZERO) if self.line.extra else None

    @property
    def invoice_amount(self) -> Decimal | None:
        """What the whole invoice would ask; None where it cannot be made or is there already."""
        if self.line.invoice or self.line.amount is None:
            return None
        return self.line.amount + (self.extra or ZERO)

    @property
    def difference(self) -> Decimal | None:
        """Euros more than last year; None where one of the two is unknown."""
        if self.line.amount is None or self.previous_amount is None:
            return None
        return self.line.amount - self.previous_amount

    @property
    def change(self) -> Decimal | None:
        """Percent by which the count differs from the one used last."""
        now = self.line.facts.inhabitants if self.line.facts else None
        if now is None or not self.previous_inhabitants:
            return None
        return Decimal(now - self.previous_inhabitants) * 100 / self.previous_inhabitants


@dataclass(frozen=True, slots=True)
class IssuePreview:
    """The whole preview. Nothing is written to make it."""

    report: YearReport
    lines: tuple[PreviewLine, ...]
    refusals: tuple[Finding, ...]
    warnings: tuple[Finding, ...]
    remarks: tuple[str, ...]
    previous_status: YearStatus

    @property
    def fingerprint(self) -> str:
        """Changes when any invoice to be made would be another one: what was seen on screen is what
        is issued.
        """
        seen = [(line.organisation.pk, line.facts, line.extra) for line in self.to_issue]
        return write_marks({"amounts": repr(seen)})

    @property
    def to_issue(self) -> tuple[YearLine, ...]:
        """The lines that would become an invoice, in the order of their numbers: by name."""
        return tuple(p.line for p in self.lines if p.line.invoice is None and p.line.facts)

    @property
    def total(self) -> Decimal:
        return sum((p.invoice_amount for p in self.lines if p.invoice_amount is not None), ZERO)

    @property
    def extra_total(self) -> Decimal:
        return sum((p.extra for p in self.lines if p.extra is not None), ZERO)

    @property
    def previous_total(self) -> Decimal:
        return sum((p.previous_amount for p in self.lines if p.previous_amount is not None), ZERO)


def issue_preview(fund: Fund, year: int) -> IssuePreview:
    """What issuing `year` of `fund` would do now."""
    ledger = Ledger(fund, [year, year - 1])
    report, previous = ledger.year(year), ledger.year(year - 1)
    before = {line.organisation.pk: line for line in previous.lines}
    used, charges = _last_used(fund, year), _waiting_charges(fund, year)
    lines = []
    for line in report.lines:
        if line.invoice is None:
            line = replace(line, extra=tuple(charges[line.organisation.pk]))
        old = before.get(line.organisation.pk)
        count = used.get(line.organisation.pk)
        if (
            count is None
            and old
            and old.facts
            and old.facts.reference_date
            and previous.basis.by_rule
        ):
            count = old.facts.inhabitants
        lines.append(PreviewLine(line, old.amount if old else None, count))
    preview = tuple(lines)
    return IssuePreview(
        report,
        preview,
        tuple(_refusals(report)),
        tuple(_warnings(report, preview)),
        tuple(_remarks(report, preview)),
        previous.status,
    )


def _waiting_charges(fund: Fund, year: int) -> dict[int, list[LineFacts]]:
    """The extra lines that wait for the next invoice of each organisation."""
    found: dict[int, list[LineFacts]] = defaultdict(list)
    for charge in ExtraCharge.objects.waiting(year).filter(fund=fund):
        line = extra_line(
            charge.amount,
            charge.text,
            basis=charge.basis,
            decision=charge.decision_text,
            charge_id=charge.pk,
        )
        found[charge.organisation_id].append(line)
    return found


def _last_used(fund: Fund, year: int) -> dict[int, int]:
    """The count on each organisation's newest live invoice of an earlier year."""
    lines = InvoiceLine.objects.filter(
        invoice__fund=fund, invoice__live=True, invoice__year__lt=year, inhabitants__isnull=False
    )
    newest = lines.order_by("invoice__organisation_id", "-invoice__year").distinct(
        "invoice__organisation_id"
    )
    return {
        organisation: count
        for organisation, count in newest.values_list("invoice__organisation_id", "inhabitants")
        if count
    }


def _refusals(report: YearReport) -> list[Finding]:
    found: list[Finding] = []
    waiting = [line for line in report.lines if line.invoice is None]
    if report.open_run:
        found.append(Finding("running", "De facturen van dit jaar worden op dit moment gemaakt."))
    elif not waiting:
        found.append(Finding("done", "Alle facturen van dit jaar zijn verstuurd."))
    found += _issuer_refusals()
    found += _rate_refusals(report)
    if report.setting and report.setting.undated_source_id:
        found.append(
            Finding(
                "undated",
                "Bij de inwonertallen van dit jaar staat geen peildatum. Zonder peildatum mag er"
                " geen factuur worden gemaakt.",
            )
        )
    elif report.is_region_total:
        found.append(
            Finding(
                "region",
                "Alleen het inwonertal van de hele regio is bekend. Voor facturen is een inwonertal"
                " per gemeente nodig.",
            )
        )
    elif missing := [o.name for o in report.missing] if report.rate else []:
        found.append(
            Finding(
                "no_count",
                f"Er is geen inwonertal van {dutch.listing(missing)}. Voeg het toe bij"
                " Inwonertallen.",
            )
        )
    homeless = [
        line.organisation.name
        for line in waiting
        if line.organisation.is_municipality and not line.organisation.invoice_address
    ]
    if homeless:
        found.append(
            Finding(
                "no_address",
                f"Er is geen volledig factuuradres van {dutch.listing(homeless)}. Vul het aan bij"
                " de organisatie.",
            )
        )
    return found


def _issuer_refusals() -> list[Finding]:
    issuer = Issuer.objects.select_related("organisation").first()
    if issuer is None:
        return [
            Finding("issuer", "De gegevens van de afzender ontbreken. Vul ze in bij Instellingen.")
        ]
    found = []
    if not (
        issuer.organisation.postal_line
        and issuer.organisation.postal_postcode
        and issuer.organisation.postal_city
    ):
        found.append(
            Finding(
                "issuer_address",
                f"Er is geen volledig postadres van {issuer}. Vul het aan bij de organisatie.",
            )
        )
    if issuer.account_is_demo and not settings.LOCAL:
        found.append(
            Finding(
                "demo_account",
                "De bankrekening is een testrekening. Vul bij Instellingen de echte rekening in.",
            )
        )
    return found


def _rate_refusals(report: YearReport) -> list[Finding]:
    rate, fund = report.rate, report.fund
    if rate is None or rate.value is None:
        return [
            Finding(
                "no_rate", f"Voor {report.year} is geen tarief bekend. Leg eerst een tarief vast."
            )
        ]
    if rate.status == RateStatus.ADOPTED:
        return []
    ground = (
        f"Volgens {fund.gate_locator} van {fund.gate_source} mag"
        if fund.gate_source and fund.gate_locator
        else "Er mag"
    )
    return [
        Finding(
            "no_decision",
            f"Bij het tarief van €{dutch.NBSP}{dutch.rate(rate.value)} is geen besluit vastgelegd."
            f" {ground} een tarief alleen worden gebruikt na een besluit. Leg het besluit vast bij"
            " het tarief.",
        )
    ]


def _warnings(report: YearReport, lines: tuple[PreviewLine, ...]) -> list[Finding]:
    found: list[Finding] = []
    waiting = [p for p in lines if p.line.invoice is None and p.line.facts]
    used = report.basis.reference_date
    if used and used != report.rule_day and not report.is_region_total:
        wanted, got = dutch.long_date(report.rule_day), dutch.long_date(used)
        found.append(
            Finding(
                "estimate",
                f"De regel vraagt inwonertallen van {wanted}. Die zijn er niet; gebruikt worden die"
                f" van {got}.",
            )
        )
    older = [
        p.line.organisation.name for p in waiting if p.line.organisation.pk in report.basis.older
    ]
    if older:
        found.append(
            Finding(
                "older",
                "Het inwonertal is ouder dan dat van de andere gemeenten bij"
                f" {dutch.listing(older)}.",
            )
        )
    provisional = [
        p.line.organisation.name
        for p in waiting
        if (count := report.basis.counts.get(p.line.organisation.pk)) and count.is_provisional
    ]
    if provisional:
        found.append(
            Finding(
                "provisional", f"Het inwonertal is nog voorlopig bij {dutch.listing(provisional)}."
            )
        )
    changed = [
        f"{p.line.organisation} ({dutch.percentage(p.change)})"
        for p in waiting
        if p.change is not None and abs(p.change) > CHANGE_LIMIT
    ]
    if changed:
        found.append(
            Finding(
                "changed",
                "Het inwonertal verschilt meer dan 3% van het vorige gebruikte inwonertal bij"
                f" {dutch.listing(changed)}.",
            )
        )
    if waiting and any(p.line.invoice for p in lines):
        names = dutch.listing([p.line.organisation.name for p in waiting])
        found.append(
            Finding(
                "partly",
                f"Dit jaar is al voor een deel verstuurd. Nu komen alleen facturen voor {names}.",
            )
        )
    return found


def _remarks(report: YearReport, lines: tuple[PreviewLine, ...]) -> list[str]:
    remarks = [
        f"Op de factuur van {p.line.organisation} komt ook: {facts.text},"
        f" {dutch.euro(facts.amount)}."
        for p in lines
        for facts in p.line.extra
    ]
    silent = [
        line.organisation.name
        for line in report.lines
        if line.invoice is None
        and line.organisation.is_municipality
        and not line.organisation.invoice_email
    ]
    if silent:
        remarks.append(
            f"Geen bericht per e-mail naar {dutch.listing(silent)}: er is geen e-mailadres voor"
            " facturen bekend."
        )
    return remarks
