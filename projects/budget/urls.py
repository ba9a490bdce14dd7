"""Addresses of the coordination budget and the reserve."""

from django.urls import path

from projects.budget.views import budget
from projects.budget.views import edits as budget_edits

urlpatterns = [
    path("begroting/", budget.budget_home, name="budget_home"),
    path("begroting/begroting-en-reserve.pdf", budget.finances_pdf, name="finances_pdf"),
    path("begroting/posten/", budget_edits.line_list, name="budget_line_list"),
    path("begroting/posten/nieuw/", budget_edits.line_edit, name="budget_line_add"),
    path("begroting/posten/<int:pk>/wijzigen/", budget_edits.line_edit, name="budget_line_edit"),
    path(
        "begroting/posten/<int:pk>/verwijderen/",
        budget_edits.line_remove,
        name="budget_line_remove",
    ),
    path("begroting/reserve/", budget_edits.reserve, name="reserve"),
    path("begroting/reserve/nieuw/", budget_edits.movement_edit, name="movement_add"),
    path("begroting/reserve/<int:pk>/wijzigen/", budget_edits.movement_edit, name="movement_edit"),
    path(
        "begroting/reserve/<int:pk>/verwijderen/",
        budget_edits.movement_remove,
        name="movement_remove",
    ),
    path("begroting/coordinatie/nieuw/", budget_edits.budget_edit, name="budget_add"),
    path("begroting/coordinatie/<slug:key>.pdf", budget.budget_pdf, name="budget_pdf"),
    path("begroting/coordinatie/<slug:key>/", budget.budget_detail, name="budget_detail"),
    path(
        "begroting/coordinatie/<slug:key>/wijzigen/", budget_edits.budget_edit, name="budget_edit"
    ),
    path("begroting/coordinatie/<slug:key>/taken/nieuw/", budget_edits.task_edit, name="task_add"),
    path(
        "begroting/coordinatie/<slug:key>/taken/<int:pk>/wijzigen/",
        budget_edits.task_edit,
        name="task_edit",
    ),
    path(
        "begroting/coordinatie/<slug:key>/taken/<int:pk>/verwijderen/",
        budget_edits.task_remove,
        name="task_remove",
    ),
    path(
        "begroting/coordinatie/<slug:key>/scenario/nieuw/",
        budget_edits.scenario_edit,
        name="scenario_add",
    ),
    path(
        "begroting/coordinatie/<slug:key>/scenario/<int:pk>/wijzigen/",
        budget_edits.scenario_edit,
        name="scenario_edit",
    ),
    path(
        "begroting/coordinatie/<slug:key>/scenario/<int:pk>/verwijderen/",
        budget_edits.scenario_remove,
        name="scenario_remove",
    ),
]
