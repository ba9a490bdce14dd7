"""Addresses of decisions."""

from django.urls import path

from portfolios.decisions.views import decisions

urlpatterns = [
    path("besluiten/", decisions.decision_list, name="decision_list"),
    path("besluiten/nieuw/", decisions.decision_new, name="decision_new"),
    path("besluiten/<int:pk>/", decisions.decision_detail, name="decision_detail"),
    path("besluiten/<int:pk>/wijzigen/", decisions.decision_edit, name="decision_edit"),
]
