"""Projects to read: all of them, and one with its brief, planning, indicators, results, grants and
reports.
"""

from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.web.dated import dated
from ivz.web.guards import allow
from ivz.web.history import history_of
from ivz.web.lists import Download, list_page
from ivz.web.saving import EditPage, edit
from portfolios.bodies.models.portfolios import Holding
from projects.briefs.calculation.questions import BRIEF
from projects.briefs.filters import ProjectFilter
from projects.briefs.forms import ProjectForm
from projects.briefs.models import Project
from projects.briefs.reports import ProjectReport, project_report
from projects.briefs.rules import (
    why_not_edit_brief,
    why_not_edit_projects,
    why_not_log_result,
    why_not_report,
)
from projects.briefs.tables import (
    STATE_TONES,
    GrantTable,
    GroupRoleTable,
    IndicatorTable,
    MilestoneTable,
    ProjectTable,
    ResultTable,
)
from projects.briefs.views.steps import step_actions
from projects.briefs.views.trails import project_trail


@require_safe
@dated
def project_list(request: HttpRequest) -> HttpResponse:
    """Every project, with who answers for it."""
    holders = Holding.objects.as_of(request.as_of).exclude(office__valid_until__lte=request.as_of)
    held = Prefetch(
        "portfolio__holdings",
        holders.select_related("organisation", "office__person"),
        to_attr="holders_now",
    )
    rows = Project.objects.select_related("portfolio", "lead").prefetch_related("themes", held)
    actions: list[dict[str, Any]] = [
        {"label": "Subsidies", "url": reverse("projects:grant_list")},
        {"label": "Expertgroepen", "url": reverse("projects:group_list")},
    ]
    if why_not_edit_projects(request.user) is None:
        actions.append(
            {"label": "Project toevoegen", "url": reverse("projects:project_add"), "primary": True}
        )
    context = {
        "title": "Projecten",
        "trail": project_trail(),
        "intro": (
            "Opdrachten van het DVO. Een project begint pas als opdrachtgever en opdrachtnemer"
            " akkoord zijn met de opdracht."
        ),
        "actions": actions,
        "dated": True,
    }
    return list_page(
        request,
        template="web/list_page.html",
        table_class=ProjectTable,
        filter_class=ProjectFilter,
        queryset=rows.order_by("name", "pk"),
        caption="Projecten",
        count_words=("project", "projecten"),
        context=context,
        downloads=Download(name="projecten"),
    )


def project_of(key: str) -> Project:
    rows = Project.objects.select_related(
        "portfolio__body", "lead", "expert_group", "client_decision__body", "source"
    )
    return get_object_or_404(rows, key=key)


@require_safe
@dated
def project_detail(request: HttpRequest, key: str) -> HttpResponse:
    """One project: the brief in the order of annex 8, and everything that hangs on it."""
    project = project_of(key)
    report = project_report(project, request.as_of)
    may_edit = why_not_edit_brief(request.user, project) is None
    results, grants = (
        project.results.select_related("source"),
        list(project.grants.select_related("project")),
    )
    context = {
        "title": project.name,
        "trail": project_trail((project.name, "")),
        "project": project,
        "report": report,
        "badge": project.get_state_display(),
        "badge_tone": STATE_TONES[project.state],
        "actions": step_actions(request, project, results=results.count()),
        "facts": _facts(report),
        "parts": _parts(project),
        "relations": project.relations.select_related("other"),
        "related_from": project.related_from.select_related("project"),
        "risks": project.risks.all(),
        "milestones": (
            MilestoneTable(list(report.milestones), caption="Mijlpalen")
            if report.milestones
            else None
        ),
        "indicators": (
            IndicatorTable(list(report.indicators), caption="Prestatie-indicatoren")
            if report.indicators
            else None
        ),
        "roles": (
            GroupRoleTable(list(report.roles), caption=f"Rollen in {project.expert_group}")
            if report.roles
            else None
        ),
        "results": ResultTable(list(results), caption="Resultaten"),
        "grants": GrantTable(grants, caption="Subsidies", exclude=("project",)) if grants else None,
        "may_edit": may_edit,
        "may_log": why_not_log_result(request.user, project) is None,
        "may_report": why_not_report(request.user, project) is None,
        "shows_drafts": why_not_edit_projects(request.user) is None,
        "changes": history_of(project) if request.user.may(Permission.READ_HISTORY) else None,
    }
    return render(request, "projects/briefs/project_detail.html", context)


def _facts(report: ProjectReport) -> list[tuple]:
    project = report.project
    decision = project.client_decision
    agreed, started, closed = project.contractor_agreed_on, project.started_on, project.closed_on
    return [
        ("Thema's", dutch.listing([theme.name for theme in project.themes.all()])),
        (
            "Portefeuille",
            str(project.portfolio or ""),
            project.portfolio.get_absolute_url() if project.portfolio else "",
        ),
        ("Portefeuillehouder", report.holder_text),
        ("Opdrachtnemer", project.contractor),
        (
            "Trekker",
            str(project.lead or ""),
            project.lead.get_absolute_url() if project.lead else "",
        ),
        (
            "Akkoord van de opdrachtgever (DVO)",
            str(decision or ""),
            decision.get_absolute_url() if decision else "",
        ),
        ("Akkoord van de opdrachtnemer", dutch.long_date(agreed) if agreed else ""),
        ("Gestart op", dutch.long_date(started) if started else ""),
        *([("Afgesloten op", dutch.long_date(closed))] if closed else []),
        *([("Afsluiting", project.closing_note)] if project.closing_note else []),
        ("Bron", project.source_text),
    ]


def _parts(project: Project) -> list[tuple[int, Any, str]]:
    """The fields of annex 8 with their number, in its order, each with its text; those kept in rows
    have none.
    """
    return [
        (number, part, str(getattr(project, part.name) or "") if part.name else "")
        for number, part in enumerate(BRIEF, start=1)
    ]


@require_http_methods(["GET", "HEAD", "POST"])
def project_edit(request: HttpRequest, key: str = "") -> HttpResponse:
    """A new project, or the brief of an existing one."""
    project = project_of(key) if key else Project()
    allow(why_not_edit_brief(request.user, project) if key else why_not_edit_projects(request.user))
    title = f"{project.name} wijzigen" if key else "Project toevoegen"
    back = project.get_absolute_url() if key else reverse("projects:project_list")
    form = ProjectForm(request.POST or None, instance=project)
    intro = (
        "De velden en hun vragen staan in de volgorde van de projectomschrijving uit bijlage 8 van"
        " de veiligheidsagenda 2020-2022."
    )
    page = EditPage(
        title,
        project_trail((title, "")),
        back,
        "Het project is opgeslagen.",
        intro=intro,
        shows_saved=True,
    )
    return edit(request, form, page, form.save)
