"""Error pages, the questions of a load balancer, and the gallery of components."""

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.views.decorators.cache import never_cache

from ivz.data.versions import applied_migrations, missing_migrations, why_not_use
from ivz.web import gallery as samples
from ivz.web.dated import dated
from ivz.web.lists import list_page
from ivz.web.requests import PageRequest

_EXPIRED = (
    "Dit formulier is verlopen. Ga terug, laad de pagina opnieuw en verstuur het formulier nog een"
    " keer."
)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400, with the sentence of whoever raised BadRequest."""
    return render(request, "400.html", {"sentence": _sentence(exception)}, status=400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403, with the sentence of whoever raised PermissionDenied."""
    return render(request, "403.html", {"sentence": _sentence(exception)}, status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form that was not sent from our own page, or too late."""
    return render(request, "403.html", {"sentence": _EXPIRED}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404; says nothing about what does exist."""
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, without user or database: those may be what failed."""
    return HttpResponse(render_to_string("500.html"), status=500)


def _sentence(exception: Exception | None) -> str:
    """The text of an exception that was raised with a sentence for the user; Django's own are in
    English, without a full stop.
    """
    text = str(exception.args[0]) if exception is not None and exception.args else ""
    return (
        text
        if text.endswith(".") and type(exception).__name__ in {"BadRequest", "PermissionDenied"}
        else ""
    )


@login_not_required
def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers ask for this beside a file that cannot name its icon, such as a PDF."""
    return redirect(static("web/favicon.svg"))


@login_not_required
@never_cache
def livez(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return HttpResponse("ok\n", content_type="text/plain")


@login_not_required
@never_cache
def readyz(request: HttpRequest) -> HttpResponse:
    """The database answers, goes with this version and has every table it needs; 503 when not."""
    try:
        applied = applied_migrations()
    except DatabaseError:
        reason: str | None = "database niet bereikbaar"
    else:
        reason = why_not_use(applied)
        if reason is None and (missing := missing_migrations(applied)):
            reason = f"{len(missing)} migraties niet uitgevoerd"
    return HttpResponse(
        f"{reason or 'ok'}\n",
        content_type="text/plain; charset=utf-8",
        status=503 if reason else 200,
    )


@dated
def gallery(request: PageRequest) -> HttpResponse:
    """Every component with made-up content, to look at and to test."""
    form = (
        samples.SampleForm(request.POST, request.FILES)
        if request.method == "POST"
        else samples.SampleForm()
    )
    return list_page(
        request,
        template="web/gallery.html",
        table_class=samples.SampleTable,
        filter_class=samples.SampleFilter,
        queryset=samples.ROWS,
        caption="Voorbeeldgemeenten",
        count_words=("gemeente", "gemeenten"),
        context={**samples.context(request), "form": form},
    )
