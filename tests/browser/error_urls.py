"""Addresses that fail on purpose, beside those of the site."""

from django.core.exceptions import BadRequest, PermissionDenied
from django.urls import include, path


def bad(request):
    raise BadRequest("Kies een andere dag.")


def forbidden(request):
    raise PermissionDenied("Alleen de regiocoördinator verstuurt facturen.")


def broken(request):
    raise RuntimeError


urlpatterns = [
    path("fout/400/", bad),
    path("fout/403/", forbidden),
    path("fout/500/", broken),
    path("", include("ivz.urls")),
]
handler400 = "ivz.web.views.bad_request"
handler403 = "ivz.web.views.permission_denied"
handler404 = "ivz.web.views.not_found"
handler500 = "ivz.web.views.server_error"
