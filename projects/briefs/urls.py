"""Addresses of projects and grants."""

from django.urls import path

from projects.briefs.views import briefs, grants
from projects.briefs.views import parts as project_parts
from projects.briefs.views import reports as project_reports
from projects.briefs.views import steps as project_steps

urlpatterns = [
    path("projecten/", briefs.project_list, name="project_list"),
    path("projecten/nieuw/", briefs.project_edit, name="project_add"),
    path("projecten/subsidies/", grants.grant_list, name="grant_list"),
    path("projecten/subsidies/nieuw/", grants.grant_edit, name="grant_add"),
    path("projecten/subsidies/<int:pk>/", grants.grant_detail, name="grant_detail"),
    path("projecten/subsidies/<int:pk>/wijzigen/", grants.grant_edit, name="grant_edit"),
    path("projecten/groepen/", grants.group_list, name="group_list"),
    path("projecten/groepen/<slug:slug>/", grants.group_detail, name="group_detail"),
    path("projecten/groepen/<slug:slug>/wijzigen/", grants.group_edit, name="group_edit"),
    path("projecten/<slug:key>/", briefs.project_detail, name="project_detail"),
    path("projecten/<slug:key>/wijzigen/", briefs.project_edit, name="project_edit"),
    path("projecten/<slug:key>/stap/<slug:word>/", project_steps.project_step, name="project_step"),
    path("projecten/<slug:key>/verslag/nieuw/", project_reports.report_edit, name="report_add"),
    path("projecten/<slug:key>/verslag/<int:pk>/", project_reports.report_edit, name="report_edit"),
    path(
        "projecten/<slug:key>/verslag/<int:pk>/uitbrengen/",
        project_reports.report_issue,
        name="report_issue",
    ),
    path(
        "projecten/<slug:key>/verslag/<int:pk>/verslag.pdf",
        project_reports.report_pdf,
        name="report_pdf",
    ),
    path(
        "projecten/<slug:key>/<slug:word>/nieuw/", project_parts.part_edit, name="project_part_add"
    ),
    path(
        "projecten/<slug:key>/<slug:word>/<int:pk>/",
        project_parts.part_edit,
        name="project_part_edit",
    ),
    path(
        "projecten/<slug:key>/<slug:word>/<int:pk>/verwijderen/",
        project_parts.part_remove,
        name="project_part_remove",
    ),
]
