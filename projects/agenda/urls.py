"""Addresses of the safety agenda, its themes and matrices."""

from django.urls import path

from projects.agenda.views import agendas, matrices, theme_coverage, weighings

urlpatterns = [
    path("veiligheidsagenda/", agendas.agenda_list, name="agenda_list"),
    path("veiligheidsagenda/nieuw/", agendas.agenda_edit, name="agenda_add"),
    path("veiligheidsagenda/themas/", agendas.theme_list, name="theme_list"),
    path("veiligheidsagenda/themas/nieuw/", agendas.theme_edit, name="theme_add"),
    path("veiligheidsagenda/themas/<slug:slug>/", agendas.theme_detail, name="theme_detail"),
    path("veiligheidsagenda/themas/<slug:slug>/wijzigen/", agendas.theme_edit, name="theme_edit"),
    path("veiligheidsagenda/plannen/", agendas.plan_list, name="plan_list"),
    path("veiligheidsagenda/plannen/nieuw/", agendas.plan_edit, name="plan_add"),
    path("veiligheidsagenda/plannen/<int:pk>/wijzigen/", agendas.plan_edit, name="plan_edit"),
    path("veiligheidsagenda/dekking/", theme_coverage.coverage_of_day, name="coverage_of_day"),
    path("veiligheidsagenda/<slug:key>/dekking/", theme_coverage.coverage, name="theme_coverage"),
    path(
        "veiligheidsagenda/<slug:key>/dekking/nieuw/",
        theme_coverage.cover_edit,
        name="theme_cover_add",
    ),
    path(
        "veiligheidsagenda/<slug:key>/dekking/<int:pk>/",
        theme_coverage.cover_edit,
        name="theme_cover_edit",
    ),
    path(
        "veiligheidsagenda/<slug:key>/dekking/<int:pk>/weghalen/",
        theme_coverage.cover_remove,
        name="theme_cover_remove",
    ),
    path("veiligheidsagenda/<slug:key>.pdf", agendas.agenda_pdf, name="agenda_pdf"),
    path("veiligheidsagenda/<slug:key>/", agendas.agenda_detail, name="agenda_detail"),
    path("veiligheidsagenda/<slug:key>/wijzigen/", agendas.agenda_edit, name="agenda_edit"),
    path(
        "veiligheidsagenda/<slug:key>/thema/nieuw/",
        agendas.agenda_theme_edit,
        name="agenda_theme_add",
    ),
    path(
        "veiligheidsagenda/<slug:key>/thema/<int:pk>/",
        agendas.agenda_theme_edit,
        name="agenda_theme_edit",
    ),
    path(
        "veiligheidsagenda/<slug:key>/matrix/<slug:kind>.pdf",
        matrices.matrix_pdf,
        name="matrix_pdf",
    ),
    path(
        "veiligheidsagenda/<slug:key>/matrix/<slug:kind>/",
        matrices.matrix_detail,
        name="matrix_detail",
    ),
    path(
        "veiligheidsagenda/<slug:key>/matrix/<slug:kind>/nieuw/",
        matrices.matrix_start,
        name="matrix_start",
    ),
    path(
        "veiligheidsagenda/<slug:key>/matrix/<slug:kind>/invullen/",
        matrices.matrix_edit,
        name="matrix_edit",
    ),
    path(
        "veiligheidsagenda/<slug:key>/matrix/<slug:kind>/drempel/",
        matrices.matrix_settings,
        name="matrix_settings",
    ),
    path(
        "veiligheidsagenda/<slug:key>/matrix/<slug:kind>/kolommen/nieuw/",
        matrices.column_edit,
        name="column_add",
    ),
    path(
        "veiligheidsagenda/<slug:key>/matrix/<slug:kind>/kolommen/<int:pk>/",
        matrices.column_edit,
        name="column_edit",
    ),
    path("veiligheidsagenda/<slug:key>/criteria/", weighings.weighing, name="weighing"),
    path(
        "veiligheidsagenda/<slug:key>/criteria/nieuw/",
        weighings.criterion_edit,
        name="criterion_add",
    ),
    path(
        "veiligheidsagenda/<slug:key>/criteria/vastleggen/",
        weighings.weighing_add,
        name="weighing_add",
    ),
    path(
        "veiligheidsagenda/<slug:key>/criteria/<int:pk>/",
        weighings.criterion_edit,
        name="criterion_edit",
    ),
    path(
        "veiligheidsagenda/<slug:key>/criteria/scores/<int:pk>/",
        weighings.scores_edit,
        name="scores_edit",
    ),
]
