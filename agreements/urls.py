"""Addresses: each subject brings its own."""

from django.urls import include, path

app_name = "agreements"
urlpatterns = [
    path("", include("agreements.reading.urls")),
    path("", include("agreements.texts.urls")),
    path("", include("agreements.notes.urls")),
    path("", include("agreements.proposals.urls")),
]
