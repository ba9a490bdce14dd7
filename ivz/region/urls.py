"""Addresses of the region."""

from django.urls import path

from ivz.region.views import counts, imports, issuer, organisations

app_name = "region"
urlpatterns = [
    path("organisaties/", organisations.organisation_list, name="organisation_list"),
    path("organisaties/nieuw/", organisations.organisation_new, name="organisation_new"),
    path(
        "organisaties/<slug:slug>/", organisations.organisation_detail, name="organisation_detail"
    ),
    path(
        "organisaties/<slug:slug>/wijzigen/",
        organisations.organisation_edit,
        name="organisation_edit",
    ),
    path("inwonertallen/", counts.count_list, name="count_list"),
    path("inwonertallen/toevoegen/", counts.count_add, name="count_add"),
    path("inwonertallen/<int:pk>/intrekken/", counts.count_withdraw, name="count_withdraw"),
    path("inwonertallen/inlezen/", imports.count_upload, name="count_upload"),
    path("inwonertallen/inlezen/<int:pk>/", imports.count_import, name="count_import"),
    path(
        "inwonertallen/inlezen/<int:pk>/vervallen/",
        imports.count_import_drop,
        name="count_import_drop",
    ),
    path("instellingen/", issuer.issuer_edit, name="issuer_edit"),
]
