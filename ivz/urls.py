"""The addresses of the site: each app brings its own."""

from django.urls import include, path

from ivz.logins.admin import site

urlpatterns = [
    path("", include("ivz.overview.urls")),
    path("", include("projects.urls")),
    path("", include("agreements.urls")),
    path("", include("contributions.urls")),
    path("", include("portfolios.urls")),
    path("", include("ivz.papers.urls")),
    path("", include("ivz.region.urls")),
    path("", include("ivz.sources.urls")),
    path("", include("ivz.web.urls")),
    path("account/", include("ivz.logins.urls")),
    path("beheer/", site.urls),
]
handler400 = "ivz.web.views.bad_request"
handler403 = "ivz.web.views.permission_denied"
handler404 = "ivz.web.views.not_found"
handler500 = "ivz.web.views.server_error"
