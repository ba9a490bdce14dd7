"""One organisation in one year: the sheet that explains its amount."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from contributions.funds.models import Rate
from contributions.invoices.calculation import LineFacts
from contributions.invoices.enums import InvoiceState
from contributions.invoices.models.invoices import Invoice
from contributions.invoices.reports import INVOICE_TONES
from contributions.years.calculation.explanation import sentences
from contributions.years.reports.states import YEAR_MEANING, YEAR_TONES
from contributions.years.reports.years import YearLine, YearReport, year_reports
from contributions.years.tables import ComparisonTable
from contributions.years.views.access import fund_of_year, may_read_invoices
from contributions.years.views.trails import year_trail
from ivz.core import dutch
from ivz.region.models import InhabitantCount, Organisation


@require_safe
def year_municipality(request: HttpRequest, year: int, slug: str) -> HttpResponse:
    """How the amount of one organisation came about, step by step, with the year
    before beside it.
    """
    fund = fund_of_year(request, year)
    organisation = get_object_or_404(Organisation, slug=slug)
    before, report = year_reports(fund, [year - 1, year])
    line, old = report.line_of(organisation), before.line_of(organisation)
    invoice = _visible_invoice(request, report, organisation)
    context = {
        "title": f"{organisation.name}: bijdrage {year}",
        "trail": year_trail(year, (organisation.name, "")),
        "report": report,
        "organisation": organisation,
        "tone": YEAR_TONES[report.status],
        "meaning": YEAR_MEANING[report.status],
        "line": line,
        "why_nothing": _why_nothing(report, line),
        "steps": sentences(line.facts) if line and line.facts else [],
        "facts": _line_facts(report, line.facts) if line and line.facts else [],
        "extra": [
            extra.facts for extra in report.extra if extra.organisation.pk == organisation.pk
        ],
        "before": before,
        "comparison": _comparison(year, line.facts if line else None, old.facts if old else None),
        "year_url": reverse("contributions:year_detail", args=[year]),
        "year_text": f"Bekijk {year}",
        "invoice": invoice,
        "invoice_tone": INVOICE_TONES[invoice.state] if invoice else "",
        "invoice_state": InvoiceState(invoice.state).label if invoice else "",
    }
    return render(request, "contributions/years/year_municipality.html", context)


def _visible_invoice(
    request: HttpRequest, report: YearReport, organisation: Organisation
) -> Invoice | None:
    """The live invoice behind the amount, when this user may see it."""
    if not may_read_invoices(request):
        return None
    seen = Invoice.objects.visible_to(request.user).live().with_state(request.today)
    return seen.filter(fund=report.fund, year=report.year, organisation=organisation).first()


def _why_nothing(report: YearReport, line: YearLine | None) -> str:
    """Why there is no amount; empty when there is one."""
    if line is None and report.is_region_total:
        return (
            f"Van {report.year} is alleen het inwonertal van de hele regio bekend. Daarom is er"
            " geen bedrag per gemeente."
        )
    if line is None:
        return f"Deze organisatie betaalt in {report.year} niet mee."
    if line.facts is None:
        return (
            "Er is geen tarief voor dit jaar."
            if report.rate is None
            else "Er is geen inwonertal van deze gemeente bekend."
        )
    return ""


def _line_facts(report: YearReport, facts: LineFacts) -> list[tuple[object, ...]]:
    """The pages that the figures of the explanation come from, and what else is known of them."""
    if facts.inhabitants is None or facts.rate is None or facts.rule is None:
        return []
    count = InhabitantCount.objects.select_related("source").filter(pk=facts.count_id).first()
    rate = _rate_behind(report, facts)
    decision = rate.decision if rate else None
    source = rate.source if rate else None
    assumed = " (ingangsdatum aangenomen)" if rate and rate.is_start_assumed else ""
    return [
        ("Soort inwonertal", count.get_status_display() if count else ""),
        (
            "Bron van het inwonertal",
            facts.count_source,
            count.source.get_absolute_url() if count and count.source else "",
        ),
        ("Tarief", f"{rate}{assumed}" if rate else "", rate.get_absolute_url() if rate else ""),
        (
            "Bron van het tarief",
            rate.source_text if rate else "",
            source.get_absolute_url() if source else "",
        ),
        (
            "Besluit of afspraak",
            facts.decision or "geen besluit vastgelegd",
            decision.get_absolute_url() if decision else "",
        ),
    ]


def _rate_behind(report: YearReport, facts: LineFacts) -> Rate | None:
    """The rate the line was computed with; an issued line may rest on another than the one in force
    now.
    """
    if report.rate and report.rate.valid_from == facts.rate_valid_from:
        return report.rate
    return (
        report.fund.rates.select_related("decision__body", "source")
        .filter(valid_from=facts.rate_valid_from)
        .first()
    )


def _comparison(
    year: int, now: LineFacts | None, before: LineFacts | None
) -> ComparisonTable | None:
    """This year beside the year before; None where one of the two is unknown."""
    if now is None or before is None:
        return None
    rows = []
    if now.inhabitants is not None and before.inhabitants is not None:
        rows.append(("Inwoners", dutch.grouped, before.inhabitants, now.inhabitants))
    if now.rate is not None and before.rate is not None:
        rows.append(("Tarief per inwoner (EUR)", dutch.rate, before.rate, now.rate))
    rows.append(("Bijdrage (EUR)", dutch.amount, before.amount, now.amount))
    written = [
        {"label": label, "before": write(old), "now": write(new), "difference": write(new - old)}
        for label, write, old, new in rows
    ]
    return ComparisonTable(written, year=year, caption=f"{year - 1} en {year}")
