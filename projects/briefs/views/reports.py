"""Progress reports: writing one, looking at its draft, issuing it, and its sealed paper."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ivz.core import dutch
from ivz.papers.tasks import make_papers
from ivz.papers.views import download, pdf_response
from ivz.web.forms import DutchForm
from ivz.web.guards import allow
from ivz.web.saving import EditPage, edit, sent, show
from projects.briefs.forms import ReportForm
from projects.briefs.models import ProgressReport, Project
from projects.briefs.rules import (
    why_not_edit_projects,
    why_not_edit_report,
    why_not_issue_report,
    why_not_report,
)
from projects.briefs.services import issue_report
from projects.briefs.views.trails import project_trail


def _report(key: str, pk: int) -> ProgressReport:
    return get_object_or_404(
        ProgressReport.objects.select_related("project", "document"), project__key=key, pk=pk
    )


@require_http_methods(["GET", "HEAD", "POST"])
def report_edit(request: HttpRequest, key: str, pk: int | None = None) -> HttpResponse:
    """A new progress report, or one that is not issued yet."""
    project = get_object_or_404(Project, key=key)
    report = _report(key, pk) if pk else ProgressReport(project=project, reported_on=request.today)
    allow(
        why_not_edit_report(request.user, report) if pk else why_not_report(request.user, project)
    )
    form = ReportForm(request.POST or None, instance=report)
    title = "Voortgangsverslag wijzigen" if pk else "Voortgangsverslag maken"
    back = project.get_absolute_url()
    intro = (
        "De planning, de indicatoren, de risico's en de resultaten van het project komen vanzelf in"
        " het verslag."
    )
    page = EditPage(
        title,
        project_trail((project.name, back), (title, "")),
        back,
        "Het verslag is opgeslagen als concept.",
        intro=intro,
    )
    return edit(request, form, page, form.save)


@require_http_methods(["GET", "HEAD", "POST"])
def report_issue(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Asks once more, and closes a report; the worker makes its paper, which a meeting can take as
    an annex.
    """
    allow(why_not_edit_projects(request.user))
    report = _report(key, pk)
    form = DutchForm(request.POST if request.method == "POST" else None)
    title = f"Verslag van {dutch.long_date(report.reported_on)} uitbrengen"
    back = report.project.get_absolute_url()
    page = EditPage(
        title,
        project_trail((report.project.name, back), (title, "")),
        back,
        lambda issued: (
            f"Verslag {issued.number} is uitgebracht. De pdf staat zo in het archief, ook als"
            " bijlage voor een vergadering."
        ),
        intro=(
            "Het verslag krijgt een nummer en komt als pdf in het archief. Daarna kan het niet meer"
            " worden gewijzigd."
        ),
        submit="Verslag uitbrengen",
    )

    def issue() -> ProgressReport:
        issued = issue_report(report.pk, by=request.user, today=request.today)
        make_papers.defer(work="progress_reports", key=issued.pk)
        return issued

    if response := sent(request, form, issue, page=page):
        return response
    if reason := why_not_issue_report(request.user, report, request.today):
        messages.error(request, reason)
        return redirect(report.project)
    return show(request, form, page)


@require_safe
def report_pdf(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """The sealed paper for everybody; the draft only for who writes it."""
    report = _report(key, pk)
    if report.document is not None:
        return download(request, report.document)
    if report.issued_on is not None:
        messages.info(request, "De pdf van dit verslag wordt nog gemaakt. Kijk zo nog eens.")
        return redirect(reverse("projects:project_detail", args=[key]))
    if why_not_edit_projects(request.user):
        raise Http404("Dit verslag is nog niet uitgebracht.")
    return pdf_response(request, builder="projects.progress", arguments={"report": report.pk})
