"""Addresses."""

from django.urls import path

from ivz.papers import views

app_name = "documents"
urlpatterns = [
    path("documenten/gevraagd/<uuid:pk>/", views.rendition_page, name="rendition"),
    path("documenten/gevraagd/<uuid:pk>/bestand/", views.rendition_file, name="rendition_file"),
]
