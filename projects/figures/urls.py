"""Addresses of safety figures."""

from django.urls import path

from projects.figures.views import edits as figure_edits
from projects.figures.views import figures

urlpatterns = [
    path("cijfers/", figures.indicator_list, name="indicator_list"),
    path("cijfers/rangorde/", figures.area_ranking, name="ranking"),
    path("cijfers/inlezen/", figure_edits.figure_upload, name="figure_upload"),
    path("cijfers/inlezen/<int:pk>/", figure_edits.figure_import, name="figure_import"),
    path("cijfers/gebieden/nieuw/", figure_edits.area_edit, name="area_add"),
    path("cijfers/gebieden/<slug:slug>/", figures.figure_dashboard, name="figure_dashboard"),
    path(
        "cijfers/gebieden/<slug:slug>/cijfers.pdf",
        figures.figure_dashboard_pdf,
        name="figure_dashboard_pdf",
    ),
    path("cijfers/gebieden/<slug:slug>/wijzigen/", figure_edits.area_edit, name="area_edit"),
    path("cijfers/indicatoren/nieuw/", figure_edits.indicator_edit, name="indicator_add"),
    path("cijfers/indicatoren/<slug:slug>/", figures.indicator_detail, name="indicator_detail"),
    path(
        "cijfers/indicatoren/<slug:slug>/wijzigen/",
        figure_edits.indicator_edit,
        name="indicator_edit",
    ),
    path(
        "cijfers/indicatoren/<slug:slug>/openbaar/",
        figure_edits.indicator_publish,
        name="indicator_publish",
    ),
    path(
        "cijfers/indicatoren/<slug:slug>/cijfer/nieuw/", figure_edits.figure_edit, name="figure_add"
    ),
    path(
        "cijfers/indicatoren/<slug:slug>/cijfer/<int:pk>/",
        figure_edits.figure_edit,
        name="figure_edit",
    ),
]
