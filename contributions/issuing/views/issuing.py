"""Issuing a year: what it would do, doing it, how far it is, and all its papers in one file."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from contributions.invoices.models.invoices import IssueRun
from contributions.invoices.rules import why_not_download_all
from contributions.issuing.forms import IssueForm
from contributions.issuing.rules import why_not_issue
from contributions.issuing.services.issuing import clear_failure, start_issue
from contributions.issuing.tables import PreviewTable, RunTable
from contributions.years.enums import YearStatus
from contributions.years.reports.preview import Finding, IssuePreview, issue_preview
from contributions.years.views.access import fund_of_year, fund_to_change
from contributions.years.views.trails import year_trail
from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.papers.models import IssuedDocument
from ivz.papers.tasks import make_papers
from ivz.papers.views import pdf_response, zip_response
from ivz.region.models import Issuer
from ivz.web.guards import allow, need
from ivz.web.saving import EditPage, sent, show

SLOW_AFTER = dt.timedelta(minutes=1)  # a worker that runs begins within seconds
_INTRO = "Dit is een voorbeeld. Er wordt pas iets verstuurd als u onderaan bevestigt."
_INTRO_REFUSED = "Dit is een voorbeeld. Er wordt niets verstuurd."


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A refusal with the pages where it can be mended: (label, address)."""

    text: str
    links: tuple[tuple[str, str], ...]


@require_http_methods(["GET", "HEAD", "POST"])
def issue(request: HttpRequest, year: int) -> HttpResponse:
    """The preview; sent back with dates, reasons and a tick it numbers the invoices and leaves the
    rest to the worker.
    """
    fund = fund_to_change(request, year)
    allow(why_not_issue(request.user))
    preview = issue_preview(fund, year)
    form = IssueForm(request.POST or None, preview=preview, today=request.today)
    page = EditPage(
        title=f"Facturen van {year} versturen",
        trail=year_trail(year, ("Versturen", "")),
        intro=_INTRO_REFUSED if preview.refusals else _INTRO,
        back=reverse("contributions:year_detail", args=[year]),
        done="",  # the page of the run says it
        shows_saved=True,
        template="contributions/issuing/issue.html",
    )

    def start() -> IssueRun:
        run = start_issue(
            fund=fund,
            year=year,
            by=request.user,
            issued_on=form.cleaned_data["issued_on"],
            due_on=form.cleaned_data["due_on"],
            reasons=form.reasons,
            seen=form.cleaned_data["seen"],
        )
        make_papers.defer(work="invoices", key=run.pk)
        return run

    if done := sent(request, form, start, page=page):
        return done
    form.bind_to_what_is_shown()
    return show(request, form, page, **_issue_context(preview))


def _issue_context(preview: IssuePreview) -> dict[str, object]:
    report, year = preview.report, preview.report.year
    left_out = [] if any(line.line.invoice for line in preview.lines) else ["invoice"]
    left_out += [] if preview.extra_total else ["extra", "invoice_amount"]
    return {
        "preview": preview,
        "report": report,
        "obstacles": [
            Obstacle(finding.text, tuple(_links(finding, preview))) for finding in preview.refusals
        ],
        "table": PreviewTable(
            preview.lines,
            year=year,
            previous=_previous_in_words(preview),
            caption=f"Facturen van {report.fund} {year}",
            orderable=False,
            exclude=left_out,
        ),
        "how_many": len(preview.to_issue),
        "total": dutch.euro(preview.total),
        "previous_label": f"Bijdragen in {year - 1}{_previous_in_words(preview)}",
        "previous_total": dutch.euro(preview.previous_total) if _knows_previous(preview) else "–",
    }


def _knows_previous(preview: IssuePreview) -> bool:
    return any(line.previous_amount is not None for line in preview.lines)


def _previous_in_words(preview: IssuePreview) -> str:
    """How firm last year's amounts are, when they are not simply what was sent."""
    if preview.previous_status == YearStatus.ISSUED or not _knows_previous(preview):
        return ""
    words = {
        YearStatus.ESTIMATE: "raming",
        YearStatus.RECONSTRUCTION: "reconstructie",
        YearStatus.PARTLY_ISSUED: "deels verstuurd",
    }
    return f" ({words.get(preview.previous_status, 'niet verstuurd')})"


def _links(finding: Finding, preview: IssuePreview) -> Iterable[tuple[str, str]]:
    """Where what stands in the way can be mended."""
    report = preview.report
    if finding.key == "running" and report.open_run:
        yield (
            "Naar de voortgang",
            report.open_run.get_absolute_url(),
        )
    elif finding.key == "done":
        yield f"Naar {report.year}", reverse("contributions:year_detail", args=[report.year])
    elif finding.key in {"issuer", "demo_account"}:
        yield "Naar Instellingen", reverse("region:issuer_edit")
    elif finding.key == "issuer_address":
        sender = Issuer.objects.select_related("organisation").get().organisation
        yield (
            f"Adres van {sender} aanvullen",
            reverse("region:organisation_edit", args=[sender.slug]),
        )
    elif finding.key == "no_rate":
        yield "Tarief toevoegen", reverse("contributions:rate_add")
    elif finding.key == "no_decision" and report.rate:
        yield "Besluit vastleggen", reverse("contributions:rate_adopt", args=[report.rate.pk])
    elif finding.key == "undated":
        yield "Inwonertallen kiezen", reverse("contributions:year_edit", args=[report.year])
    elif finding.key in {"region", "no_count"}:
        yield "Naar Inwonertallen", reverse("region:count_list")
    elif finding.key == "no_address":
        waiting = [line.organisation for line in report.lines if line.invoice is None]
        for organisation in waiting:
            if organisation.is_municipality and not organisation.invoice_address:
                yield (
                    f"Adres van {organisation} aanvullen",
                    reverse("region:organisation_edit", args=[organisation.slug]),
                )


@require_safe
def issue_concept(request: HttpRequest, year: int, slug: str) -> HttpResponse:
    """The invoice one municipality would get if it were sent today, marked as a concept."""
    fund = fund_to_change(request, year)
    allow(why_not_issue(request.user))
    preview = issue_preview(fund, year)
    need(any(line.organisation.slug == slug for line in preview.to_issue))
    issued_on, due_on = request.today, request.today + dt.timedelta(days=fund.payment_term_days)
    arguments = {
        "fund": fund.code,
        "year": year,
        "organisation": slug,
        "issued_on": issued_on.isoformat(),
        "due_on": due_on.isoformat(),
    }
    return pdf_response(request, builder="contributions.concept", arguments=arguments)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def issue_progress(request: HttpRequest, year: int, pk: int) -> HttpResponse:
    """How many documents are made, read from the database; sent back it lets a
    stopped run go on.
    """
    need(request.user.may(Permission.READ_ALL_INVOICES))
    runs = IssueRun.objects.select_related("fund", "overview", "requested_by")
    run = get_object_or_404(runs, pk=pk, year=year)
    if request.method == "POST":
        allow(why_not_issue(request.user))
        with transaction.atomic():
            clear_failure(run.pk, by=request.user)
            make_papers.defer(work="invoices", key=run.pk)
        return redirect(run)
    template = "contributions/issuing/issue_progress.html"
    response = render(
        request, f"{template}#state" if request.htmx else template, _progress_context(run)
    )
    patch_vary_headers(response, ["HX-Request"])
    return response


def _progress_context(run: IssueRun) -> dict[str, object]:
    year = run.year
    invoices = (
        run.invoices.select_related("organisation", "document").defer("facts").order_by("sequence")
    )
    total, sealed = invoices.count(), invoices.filter(document__isnull=False).count()
    return {
        "title": f"Facturen van {year} maken",
        "trail": year_trail(year, ("Voortgang", "")),
        "run": run,
        "total": total,
        "sealed": sealed,
        "stopped": run.has_stopped,
        "finished": run.finished_at is not None,
        "settled": run.has_stopped or run.finished_at is not None,
        "is_slow": not sealed and timezone.now() - run.requested_at > SLOW_AFTER,
        "spoken": _spoken(run, sealed, total),
        "table": (
            RunTable(invoices, caption=f"Facturen van {year}", orderable=False)
            if run.finished_at
            else None
        ),
        "downloads": _papers(run) if run.finished_at else [],
        "reasons": [(reason["warning"], reason["reason"]) for reason in run.reasons],
    }


def _spoken(run: IssueRun, sealed: int, total: int) -> str:
    """What a screen reader says; it changes once in a quarter, so that it does not talk all the
    time.
    """
    if run.finished_at:
        return "Alle facturen zijn klaar."
    if run.has_stopped:
        return "Het maken van de facturen is gestopt."
    return f"{sealed * 4 // max(total, 1) * 25}% klaar"


def _papers(run: IssueRun) -> list[dict[str, str]]:
    """The files of a finished run."""
    every = {
        "label": "Alle facturen (ZIP)",
        "url": reverse("contributions:year_zip", args=[run.year]),
    }
    overview = {
        "label": "Overzicht (PDF)",
        "url": reverse("contributions:archived_overview", args=[run.year, run.pk]),
    }
    return [
        *([] if why_not_download_all(run.fund, run.year) else [every]),
        *([overview] if run.overview else []),
    ]


@require_safe
def year_zip(request: HttpRequest, year: int) -> HttpResponse:
    """Every live invoice of the year as it was issued, in one file; only for who may see all
    invoices.
    """
    need(request.user.may(Permission.READ_ALL_INVOICES))
    fund = fund_of_year(request, year)
    if why_not := why_not_download_all(fund, year):
        messages.info(request, why_not)
        return redirect("contributions:year_detail", year)
    issued = (
        IssuedDocument.objects.defer(None)
        .filter(invoice__fund=fund, invoice__year=year, invoice__live=True)
        .order_by("invoice__sequence")
    )
    need(issued.exists())
    return zip_response(request, issued, f"facturen-{fund.code}-{year}.zip")
