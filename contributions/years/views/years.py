"""Contribution years: the list, one year with its municipalities, and its files."""

from collections.abc import Sequence
from functools import partial

from django.core.exceptions import BadRequest
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_safe

from contributions.funds.rules import why_not_edit_rates
from contributions.funds.views.access import current_fund
from contributions.invoices.models.invoices import Invoice, IssueRun
from contributions.invoices.rules import why_not_download_all
from contributions.years.enums import YearStatus
from contributions.years.filters import OverviewFilter, YearFilter
from contributions.years.forms import ContributionYearForm
from contributions.years.models import ContributionYear
from contributions.years.reports.preview import IssuePreview, issue_preview
from contributions.years.reports.sheets import (
    OverviewRow,
    count_sources,
    overview_rows,
    rounds_to_euros,
    year_sheet,
)
from contributions.years.reports.states import YEAR_MEANING, YEAR_TONES
from contributions.years.reports.years import YearReport, shown_years, year_report, year_reports
from contributions.years.rules import why_not_set_year
from contributions.years.services import set_year
from contributions.years.tables import ExtraTable, FixedTable, OverviewTable, RegionTable, YearTable
from contributions.years.views.access import fund_of_year, fund_to_change, may_read_invoices
from contributions.years.views.trails import year_trail, years_trail
from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.core.merging import marks
from ivz.papers.views import download, pdf_response
from ivz.web.charts import line_chart
from ivz.web.exports import csv_response, xlsx_response
from ivz.web.guards import allow, need
from ivz.web.history import history_of
from ivz.web.lists import Download, list_page
from ivz.web.saving import EditPage, edit

_FILES = {"csv": csv_response, "xlsx": xlsx_response}


@require_safe
def year_list(request: HttpRequest) -> HttpResponse:
    """Every year of the fund with its status and totals, and the totals as a line."""
    fund = current_fund(request)
    reports = year_reports(fund, shown_years(fund, request.today))
    context = {
        "title": "Bijdragen",
        "trail": years_trail(),
        "intro": (
            f"Wat de gemeenten per jaar bijdragen aan {fund}: het aantal inwoners maal het tarief."
        ),
        "chart": line_chart(
            [str(report.year) for report in reports],
            [("Bijdragen van de gemeenten", [report.total for report in reports])],
        ),
        "meanings": [
            (YearStatus(status).label, YEAR_TONES[status], text)
            for status, text in YEAR_MEANING.items()
        ],
    }
    return list_page(
        request,
        template="contributions/years/year_list.html",
        table_class=YearTable,
        filter_class=YearFilter,
        queryset=reports,
        caption=f"Bijdragejaren {fund}",
        count_words=("jaar", "jaren"),
        context=context,
    )


@require_safe
def year_detail(request: HttpRequest, year: int) -> HttpResponse:
    """One year: how firm it is, the municipalities, the partners, and what can be done with it."""
    fund = fund_of_year(request, year)
    preview = issue_preview(fund, year) if request.user.may(Permission.ISSUE) else None
    report = preview.report if preview else year_report(fund, year)
    rows = overview_rows(year, report.lines, _visible_invoices(request, report))
    if kind := request.GET.get("formaat"):
        return _file(request, report, rows, kind)
    table, words = (
        (RegionTable, ("organisatie", "organisaties"))
        if report.is_region_total
        else (OverviewTable, ("gemeente", "gemeenten"))
    )
    return list_page(
        request,
        template="contributions/years/year_detail.html",
        table_class=partial(table, exclude=_left_out(report, rows)),
        filter_class=OverviewFilter,
        queryset=rows,
        caption=f"Bijdragen {fund} {year}",
        count_words=words,
        context=_year_context(request, report, preview),
        downloads=Download(links=[_pdf(year)]),
    )


@require_safe
def year_download(request: HttpRequest, year: int, kind: str) -> HttpResponse:
    """The overview as a file: the same rows and figures as the page; the PDF is the archived one
    once the year is issued.
    """
    need(kind in {*_FILES, "pdf"})
    fund = fund_of_year(request, year)
    report = year_report(fund, year)
    if kind != "pdf":
        return _file(
            request,
            report,
            overview_rows(year, report.lines, _visible_invoices(request, report)),
            kind,
        )
    archived = _archived_runs(report).first()
    if archived and archived.overview and report.status == YearStatus.ISSUED:
        return download(request, archived.overview)
    return pdf_response(
        request,
        builder="contributions.overview",
        arguments={"fund": fund.code, "year": year, "on": request.today.isoformat()},
    )


@require_safe
def archived_overview(request: HttpRequest, year: int, pk: int) -> HttpResponse:
    """The overview that one run left in the archive, whatever happened to the year since."""
    runs = IssueRun.objects.filter(
        fund=fund_of_year(request, year), year=year, overview__isnull=False
    )
    run = get_object_or_404(runs.select_related("overview"), pk=pk)
    return download(request, run.overview)


@require_http_methods(["GET", "HEAD", "POST"])
def year_edit(request: HttpRequest, year: int) -> HttpResponse:
    """Another reference date for one year, or undated counts to reconstruct it with."""
    fund = fund_to_change(request, year)
    allow(why_not_edit_rates(request.user))
    setting = ContributionYear.objects.filter(fund=fund, year=year).first() or ContributionYear(
        fund=fund, year=year
    )
    form = ContributionYearForm(request.POST or None, instance=setting)
    page = EditPage(
        title=f"Inwonertallen voor {year}",
        trail=year_trail(year, ("Inwonertallen kiezen", "")),
        intro=(
            f"De regel van {fund}: {fund.get_reference_date_rule_display()}. Nu is dat"
            f" {dutch.long_date(fund.reference_date(year))}."
        ),
        back=reverse("contributions:year_detail", args=[year]),
        done=f"De inwonertallen voor {year} zijn gekozen.",
        template="contributions/years/year_form.html",
    )

    def save() -> ContributionYear:
        # a row that was not there yet was seen as empty: somebody else may make it meanwhile
        seen = marks(dict.fromkeys(form.values)) if form.is_new else form.seen_marks
        return set_year(
            fund, year, values=form.values, seen=seen, by=request.user, reason=form.reason
        )

    return edit(
        request,
        form,
        page,
        save,
        why_not=why_not_set_year(request.user, fund, year),
        changes=(
            history_of(setting) if setting.pk and request.user.may(Permission.READ_HISTORY) else []
        ),
    )


def _pdf(year: int) -> dict[str, str]:
    return {"label": "PDF", "url": reverse("contributions:year_download", args=[year, "pdf"])}


def _year_context(
    request: HttpRequest, report: YearReport, preview: IssuePreview | None
) -> dict[str, object]:
    """What stands around the table of a year."""
    years = shown_years(report.fund, request.today)
    return {
        "title": f"Bijdragen {report.year}",
        "trail": year_trail(report.year),
        "report": report,
        "tone": YEAR_TONES[report.status],
        "meaning": YEAR_MEANING[report.status],
        "facts": _year_facts(report),
        "actions": _actions(request, report, preview) if report.year in years else [],
        "previous": report.year - 1 if report.year > report.fund.first_year else None,
        "next": report.year + 1 if report.year + 1 in years else None,
        "with_exact": rounds_to_euros(report),
        "rounding_difference": report.exact_total - report.total,
        "fixed_table": FixedTable(
            overview_rows(report.year, report.fixed),
            caption=f"Vaste bijdragen in {report.year}",
            prefix="vast-",
        ),
        "extra_table": ExtraTable(
            overview_rows(report.year, report.extra),
            caption=f"Extra regels in {report.year}",
            prefix="extra-",
        ),
        "archived": _archived_runs(report),
        "sees_runs": request.user.may(Permission.READ_ALL_INVOICES),
        "changes": (
            history_of(report.setting)
            if report.setting and request.user.may(Permission.READ_HISTORY)
            else None
        ),
    }


def _year_facts(report: YearReport) -> list[tuple[object, ...]]:
    """What the year is computed with, each with the page that says more."""
    rate, day = report.rate, report.basis.reference_date
    facts: list[tuple[object, ...]] = []
    if rate and rate.value is not None:
        facts.append(
            (
                "Tarief per inwoner",
                f"€{dutch.NBSP}{dutch.rate(rate.value)} ({rate.get_status_display().lower()})",
                rate.get_absolute_url(),
            )
        )
        facts.append(
            ("Besluit", rate.decision.citation, rate.decision.get_absolute_url())
            if rate.decision
            else ("Besluit", "geen besluit vastgelegd")
        )
        facts.append(("Afronding", rate.get_rounding_rule_display()))
    facts.append(("Peildatum", dutch.long_date(day) if day else "niet vermeld"))
    facts.append(
        (
            "Regel voor de peildatum",
            (
                report.setting.note
                if report.setting and report.setting.note
                else report.fund.get_reference_date_rule_display()
            ),
        )
    )
    return [
        *facts,
        *(
            ("Bron van de inwonertallen", str(source), source.get_absolute_url())
            for source in count_sources(report)
        ),
    ]


def _actions(
    request: HttpRequest, report: YearReport, preview: IssuePreview | None
) -> list[dict[str, object]]:
    """The buttons of a year: those this user can ever use, with the reason where one cannot be used
    now.
    """
    year, found = report.year, []
    if request.user.may(Permission.READ_ALL_INVOICES) and any(
        line.is_sealed for line in report.lines
    ):
        busy = why_not_download_all(report.fund, year) if report.open_run else None
        found.append(
            {
                "label": "Alle facturen (ZIP)",
                "url": reverse("contributions:year_zip", args=[year]),
                "download": True,
                "why_not": busy,
            }
        )
    if request.user.may(Permission.EDIT_RATES) and not any(line.invoice for line in report.lines):
        found.append(
            {
                "label": "Inwonertallen kiezen",
                "url": reverse("contributions:year_edit", args=[year]),
            }
        )
    if request.user.may(Permission.READ_ALL_INVOICES) and report.open_run:
        found.append(
            {
                "label": "Voortgang",
                "url": reverse("contributions:issue_progress", args=[year, report.open_run.pk]),
                "primary": True,
            }
        )
    elif preview and any(line.invoice is None for line in report.lines):
        issue = reverse("contributions:issue", args=[year])
        label, why_not = (
            f"Facturen van {year} versturen",
            " ".join(finding.text for finding in preview.refusals),
        )
        found.append({"label": label, "url": issue, "primary": True, "why_not": why_not})
        if preview.refusals:
            found.append({"label": "Voorbeeld bekijken", "url": issue})
    return found


def _visible_invoices(request: HttpRequest, report: YearReport) -> dict[int, Invoice]:
    """The live invoices of the year that this user may see, with their state, by organisation."""
    if not may_read_invoices(request):
        return {}
    seen = (
        Invoice.objects.visible_to(request.user)
        .live()
        .with_state(request.today)
        .filter(fund=report.fund, year=report.year)
    )
    return {invoice.organisation_id: invoice for invoice in seen.defer("facts")}


def _archived_runs(report: YearReport) -> QuerySet[IssueRun]:
    """The runs of the year whose overview is archived, the newest first."""
    runs = IssueRun.objects.filter(fund=report.fund, year=report.year, overview__isnull=False)
    return runs.select_related("overview").order_by("-finished_at")


def _left_out(report: YearReport, rows: Sequence[OverviewRow]) -> tuple[str, ...]:
    """The columns that would be empty or say the same twice."""
    invoices = () if any(row.invoice for row in rows) else ("invoice", "state")
    return invoices if rounds_to_euros(report) else ("exact", *invoices)


def _file(
    request: HttpRequest, report: YearReport, rows: Sequence[OverviewRow], kind: str
) -> HttpResponse:
    """The rows as shown on the page (filter, order), as a file; unfiltered with the partners below
    the municipalities.

    Raises:
        BadRequest: an unknown format, or an error in the filter.
    """
    form = OverviewFilter(request.GET)
    if kind not in _FILES or not form.is_valid():
        raise BadRequest(
            "Dit bestand kan niet worden gemaakt. Ga terug, controleer het filter en kies CSV of"
            " XLSX."
        )
    selection = form.in_words()
    shown = OverviewTable(form.matching(list(rows)), request=request).records
    if not selection:
        shown = [*shown, *overview_rows(report.year, report.beside)]
    sheet = year_sheet(report, request.today, rows=shown, selection=selection)
    return _FILES[kind](
        sheet, f"bijdragen-{report.fund.code}-{report.year}-{slugify(report.status.label)}"
    )
