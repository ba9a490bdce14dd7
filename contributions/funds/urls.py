"""Addresses of funds and rates."""

from django.urls import path

from contributions.funds.views import funds, rates

urlpatterns = [
    path("tarieven/", rates.rate_list, name="rate_list"),
    path("tarieven/nieuw/", rates.rate_add, name="rate_add"),
    path("tarieven/<int:pk>/", rates.rate_detail, name="rate_detail"),
    path("tarieven/<int:pk>/wijzigen/", rates.rate_edit, name="rate_edit"),
    path("tarieven/<int:pk>/besluit/", rates.rate_adopt, name="rate_adopt"),
    path("tarieven/<int:pk>/besluit/intrekken/", rates.rate_withdraw, name="rate_withdraw"),
    path("instellingen/fonds/<slug:code>/", funds.fund_edit, name="fund_edit"),
]
