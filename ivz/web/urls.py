"""Addresses of the site itself."""

from django.urls import path

from ivz.web import views

app_name = "web"
urlpatterns = [
    path("stijl/", views.gallery, name="gallery"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("livez", views.livez, name="livez"),
    path("readyz", views.readyz, name="readyz"),
]
