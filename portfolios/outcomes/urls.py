"""Addresses of decision lists and actions."""

from django.urls import path

from portfolios.outcomes import views as outcomes

urlpatterns = [
    path("vergaderingen/acties/", outcomes.action_list, name="action_list"),
    path("vergaderingen/acties/<int:pk>/", outcomes.action_edit, name="action_edit"),
    path(
        "vergaderingen/<slug:key>/punten/<int:pk>/uitkomst/",
        outcomes.item_outcome,
        name="item_outcome",
    ),
    path(
        "vergaderingen/<slug:key>/punten/<int:pk>/besluit/",
        outcomes.item_decision,
        name="item_decision",
    ),
    path("vergaderingen/<slug:key>/acties/nieuw/", outcomes.action_new, name="action_new"),
    path(
        "vergaderingen/<slug:key>/besluitenlijst/",
        outcomes.meeting_decisions,
        name="meeting_decisions",
    ),
    path(
        "vergaderingen/<slug:key>/besluitenlijst/vaststellen/",
        outcomes.decisions_adopt,
        name="decisions_adopt",
    ),
    path(
        "vergaderingen/<slug:key>/besluitenlijst.pdf",
        outcomes.meeting_decisions_pdf,
        name="meeting_decisions_pdf",
    ),
    path(
        "vergaderingen/<slug:key>/besluitenlijst-openbaar.pdf",
        outcomes.meeting_decisions_public,
        name="meeting_decisions_public",
    ),
]
