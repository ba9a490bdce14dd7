"""Addresses of bodies, seats, office-holders and portfolios."""

from django.urls import path

from portfolios.bodies.views import bodies, distribution, people, portfolios, removals

urlpatterns = [
    path("organen/", bodies.body_list, name="body_list"),
    path("organen/nieuw/", bodies.body_new, name="body_new"),
    path("organen/zetels/<int:pk>/", bodies.seat_edit, name="seat_edit"),
    path("organen/zetels/<int:pk>/verwijderen/", removals.seat_remove, name="seat_remove"),
    path("organen/<slug:code>/", bodies.body_detail, name="body_detail"),
    path("organen/<slug:code>/wijzigen/", bodies.body_edit, name="body_edit"),
    path("organen/<slug:code>/zetels/nieuw/", bodies.seat_new, name="seat_new"),
    # people
    path("bestuurders/", people.person_list, name="person_list"),
    path("bestuurders/nieuw/", people.person_new, name="person_new"),
    path("bestuurders/<int:pk>/", people.person_detail, name="person_detail"),
    path("bestuurders/<int:pk>/wijzigen/", people.person_edit, name="person_edit"),
    path("bestuurders/<int:pk>/verwijderen/", removals.person_remove, name="person_remove"),
    path("bestuurders/<int:pk>/ambten/nieuw/", people.office_new, name="office_new"),
    path("bestuurders/ambten/<int:pk>/", people.office_edit, name="office_edit"),
    path("bestuurders/ambten/<int:pk>/verwijderen/", removals.office_remove, name="office_remove"),
    path(
        "bestuurders/ambten/<int:pk>/overnemen/", people.office_take_over, name="office_take_over"
    ),
    # portfolios
    path("portefeuilles/", distribution.portfolio_list, name="portfolio_list"),
    path("portefeuilles/verdeling/", distribution.distribution_page, name="distribution"),
    path("portefeuilles/verdeling.pdf", distribution.distribution_pdf, name="distribution_pdf"),
    path("portefeuilles/vergelijken/", distribution.portfolio_compare, name="portfolio_compare"),
    path("portefeuilles/open/", distribution.portfolio_coverage, name="portfolio_coverage"),
    path("portefeuilles/nieuw/", portfolios.portfolio_new, name="portfolio_new"),
    path("portefeuilles/<int:pk>/", portfolios.portfolio_detail, name="portfolio_detail"),
    path("portefeuilles/<int:pk>/wijzigen/", portfolios.portfolio_edit, name="portfolio_edit"),
    path("portefeuilles/<int:pk>/verwijderen/", removals.portfolio_remove, name="portfolio_remove"),
    path("portefeuilles/<int:pk>/naam/", portfolios.portfolio_rename, name="portfolio_rename"),
    path("portefeuilles/<int:pk>/houders/nieuw/", portfolios.holding_new, name="holding_new"),
    path("portefeuilles/houders/<int:pk>/", portfolios.holding_edit, name="holding_edit"),
    path(
        "portefeuilles/houders/<int:pk>/verwijderen/",
        removals.holding_remove,
        name="holding_remove",
    ),
]
