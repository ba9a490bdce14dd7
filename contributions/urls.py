"""Addresses: each subject brings its own."""

from django.urls import include, path

app_name = "contributions"
urlpatterns = [
    path("", include("contributions.funds.urls")),
    path("", include("contributions.issuing.urls")),
    path("", include("contributions.years.urls")),
    path("", include("contributions.receivables.urls")),
]
