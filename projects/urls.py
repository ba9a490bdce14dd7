"""Addresses: each subject brings its own."""

from django.urls import include, path

app_name = "projects"
urlpatterns = [
    path("", include("projects.effort.urls")),
    path("", include("projects.agenda.urls")),
    path("", include("projects.figures.urls")),
    path("", include("projects.briefs.urls")),
    path("", include("projects.budget.urls")),
]
