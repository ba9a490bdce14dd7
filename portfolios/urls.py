"""Addresses: each subject brings its own."""

from django.urls import include, path

app_name = "portfolios"
urlpatterns = [
    path("", include("portfolios.bodies.urls")),
    path("", include("portfolios.decisions.urls")),
    path("", include("portfolios.cycle.urls")),
    path("", include("portfolios.outcomes.urls")),
    path("", include("portfolios.bundles.urls")),
    path("", include("portfolios.meetings.urls")),
]
