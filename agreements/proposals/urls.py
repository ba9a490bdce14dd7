"""Addresses of rate proposals and what colleges answered."""

from django.urls import path

from agreements.proposals.views import calculator, consents, proposals
from agreements.proposals.views import steps as proposal_steps

urlpatterns = [
    path("tarieven/voorstellen/", proposals.proposal_list, name="proposal_list"),
    path("tarieven/voorstellen/nieuw/", proposals.proposal_new, name="proposal_new"),
    path("tarieven/voorstellen/rekenen/", calculator.calculator, name="calculator"),
    path("tarieven/voorstellen/<slug:key>/", proposals.proposal_detail, name="proposal_detail"),
    path(
        "tarieven/voorstellen/<slug:key>/wijzigen/", proposals.proposal_edit, name="proposal_edit"
    ),
    path(
        "tarieven/voorstellen/<slug:key>/gevolgen.<str:kind>",
        proposals.proposal_effect_file,
        name="proposal_effect",
    ),
    path(
        "tarieven/voorstellen/<slug:key>/voorleggen/",
        proposal_steps.proposal_submit,
        name="proposal_submit",
    ),
    path(
        "tarieven/voorstellen/<slug:key>/vaststellen/",
        proposal_steps.proposal_adopt,
        name="proposal_adopt",
    ),
    path(
        "tarieven/voorstellen/<slug:key>/besluit-intrekken/",
        proposal_steps.proposal_reopen,
        name="proposal_reopen",
    ),
    path(
        "tarieven/voorstellen/<slug:key>/intrekken/",
        proposal_steps.proposal_withdraw,
        name="proposal_withdraw",
    ),
    path(
        "tarieven/voorstellen/<slug:key>/colleges/<slug:slug>/",
        consents.consent_edit,
        name="consent_edit",
    ),
]
