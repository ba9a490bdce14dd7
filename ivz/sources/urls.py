"""Addresses of sources."""

from django.urls import path

from ivz.sources import views

app_name = "sources"
urlpatterns = [
    path("bronnen/", views.source_list, name="source_list"),
    path("bronnen/nieuw/", views.source_new, name="source_new"),
    path("bronnen/<slug:key>/", views.source_detail, name="source_detail"),
    path("bronnen/<slug:key>/wijzigen/", views.source_edit, name="source_edit"),
]
