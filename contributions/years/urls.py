"""Addresses of contribution years."""

from django.urls import path

from contributions.years.views import lines, years

urlpatterns = [
    path("bijdragen/", years.year_list, name="year_list"),
    path("bijdragen/<int:year>/", years.year_detail, name="year_detail"),
    path("bijdragen/<int:year>/overzicht.<str:kind>", years.year_download, name="year_download"),
    path(
        "bijdragen/<int:year>/overzicht/<int:pk>/",
        years.archived_overview,
        name="archived_overview",
    ),
    path("bijdragen/<int:year>/instellen/", years.year_edit, name="year_edit"),
    path("bijdragen/<int:year>/<slug:slug>/", lines.year_municipality, name="year_municipality"),
]
