"""Addresses of the overview."""

from django.urls import path

from ivz.overview.views import about, home, municipalities, search

app_name = "overview"
urlpatterns = [
    path("", home.home_page, name="home"),
    path("start/", home.start, name="start"),
    path("gemeenten/", municipalities.municipality_index, name="municipalities"),
    path("gemeenten/<slug:slug>/", municipalities.municipality, name="municipality"),
    path("zoeken/", search.search_page, name="search"),
    path("berichten/", about.mail, name="mail"),
    path("hulp/", about.help_page, name="help"),
]
