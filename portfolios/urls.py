"""Addresses of bodies and decisions."""

from django.urls import path

from portfolios.views import bodies, decisions

app_name = "portfolios"
urlpatterns = [
    path("besluiten/", decisions.decision_list, name="decision_list"),
    path("besluiten/nieuw/", decisions.decision_new, name="decision_new"),
    path("besluiten/<int:pk>/", decisions.decision_detail, name="decision_detail"),
    path("besluiten/<int:pk>/wijzigen/", decisions.decision_edit, name="decision_edit"),
    path("organen/", bodies.body_list, name="body_list"),
    path("organen/nieuw/", bodies.body_new, name="body_new"),
    path("organen/<slug:code>/wijzigen/", bodies.body_edit, name="body_edit"),
]
