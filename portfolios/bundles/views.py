"""Pages of bundles: which there are, asking for one, watching it being made, having
it, sending it.
"""

import datetime as dt
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ivz.core import dutch
from ivz.papers.tasks import make_papers
from ivz.papers.views import download, stored_response
from ivz.web.forms import DutchForm
from ivz.web.guards import allow
from ivz.web.lists import Download, list_page
from ivz.web.saving import EditPage, edit, press
from portfolios.bundles.enums import BundleState
from portfolios.bundles.filters import BundleFilter
from portfolios.bundles.forms import BundleForm
from portfolios.bundles.models import Bundle
from portfolios.bundles.reports import visible_bundles
from portfolios.bundles.rules import why_not_bundle, why_not_drop, why_not_send
from portfolios.bundles.services import bundles as services
from portfolios.bundles.tables import TONES, BundleTable, SheetTable, sheet_rows, standing
from portfolios.meetings.models.annexes import Annex
from portfolios.meetings.models.meetings import Meeting
from portfolios.meetings.rules import why_not_edit_meetings
from portfolios.meetings.views.access import HIDDEN, Trail, meeting_of, meeting_title, meeting_trail

SLOW_AFTER = dt.timedelta(minutes=1)  # a worker that runs begins within seconds
_INTRO = (
    "Een bundel is één PDF met de agenda, de inhoud, voorbladen en alle bijlagen, klaar om af te"
    " drukken."
)


def bundle_of(request: HttpRequest, meeting: Meeting, pk: int) -> Bundle:
    """A bundle of the meeting; one that this reader may not open does not exist for it."""
    found = visible_bundles(request.user, meeting).filter(pk=pk).first()
    if found is None:
        raise Http404(HIDDEN)
    found.meeting = meeting
    return found


@require_safe
def bundle_list(request: HttpRequest, key: str) -> HttpResponse:
    """The bundles of a meeting that this reader may open."""
    meeting = meeting_of(key)
    actions = []
    if why_not_edit_meetings(request.user) is None:
        why_not = why_not_bundle(request.user, meeting)
        actions.append(
            {
                "label": "Bundel maken",
                "url": reverse("portfolios:bundle_new", args=[key]),
                "primary": True,
                "why_not": why_not,
            }
        )
    title = f"Bundels {meeting_title(meeting)}"
    context = {
        "title": title,
        "trail": meeting_trail(meeting, ("Bundels", "")),
        "intro": _INTRO,
        "actions": actions,
    }
    return list_page(
        request,
        template="web/list_page.html",
        table_class=BundleTable,
        filter_class=BundleFilter,
        queryset=visible_bundles(request.user, meeting),
        caption="Bundels",
        count_words=("bundel", "bundels"),
        context=context,
        downloads=Download(name=f"bundels-{key}"),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def bundle_new(request: HttpRequest, key: str) -> HttpResponse:
    """Ask for a bundle, or for one each for several people; the worker makes them."""
    meeting = meeting_of(key)
    allow(why_not_bundle(request.user, meeting))
    form = BundleForm(request.POST if request.method == "POST" else None, meeting=meeting)
    bundles = reverse("portfolios:bundle_list", args=[key])
    page = EditPage(
        "Bundel maken",
        meeting_trail(meeting, ("Bundels", bundles), ("Maken", "")),
        bundles,
        "",
        intro=_INTRO,
        submit="Maken",
        leads=lambda asked: asked[0].get_absolute_url() if len(asked) == 1 else bundles,
    )

    def save() -> list[Bundle]:
        asked = services.request_bundles(meeting, form.wishes, by=request.user)
        for bundle in asked:
            make_papers.defer(work="bundles", key=bundle.pk)
        return asked

    return edit(request, form, page, save)


@never_cache
@require_safe
def bundle_detail(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """How far a bundle is; once it is there, its files and what stands on which sheet."""
    meeting = meeting_of(key)
    bundle = bundle_of(request, meeting, pk)
    template = "portfolios/bundles/bundle_detail.html"
    response = render(
        request, f"{template}#state" if request.htmx else template, _context(request, bundle)
    )
    patch_vary_headers(
        response, ["HX-Request"]
    )  # one address, two answers: a browser may not show a part as the page
    return response


def _context(request: HttpRequest, bundle: Bundle) -> dict[str, Any]:
    is_busy = bundle.state in (BundleState.WAITING, BundleState.MAKING)
    may_edit = why_not_edit_meetings(request.user) is None
    known = set(Annex.objects.filter(item__meeting=bundle.meeting).values_list("pk", flat=True))
    rows = sheet_rows(bundle, known)
    return {
        "title": f"{bundle.kind} {meeting_title(bundle.meeting)}",
        "trail": _trail(bundle),
        "bundle": bundle,
        "standing": standing(bundle),
        "tone": TONES[standing(bundle)],
        "is_busy": is_busy,
        "is_slow": (
            bundle.state == BundleState.WAITING
            and timezone.now() - bundle.requested_at > SLOW_AFTER
        ),
        "facts": _facts(bundle),
        "links": _links(bundle),
        "table": SheetTable(rows, caption="Wat op welk blad staat", orderable=False),
        "absent": [
            f"{row['label']}: {row['title']}"
            for row in rows
            if row["kind"] in ("missing", "broken")
        ],
        "may_edit": may_edit,
        "why_not_send": (
            _why_not_send(request, bundle)
            if may_edit and not is_busy and not bundle.is_sent
            else ""
        ),
        "why_not_drop": why_not_drop(request.user, bundle) if may_edit else "",
    }


def _trail(bundle: Bundle, url: str = "") -> Trail:
    """Down to a bundle; `url` where there is more below it."""
    bundles = reverse("portfolios:bundle_list", args=[bundle.meeting.key])
    return meeting_trail(bundle.meeting, ("Bundels", bundles), (bundle.kind, url))


def _why_not_send(request: HttpRequest, bundle: Bundle) -> str | None:
    return why_not_send(request.user, bundle, services.fingerprint_now(bundle, request.today))


def _facts(bundle: Bundle) -> list[tuple[str, str]]:
    choices = [
        "dubbelzijdig" if bundle.duplex else "enkelzijdig",
        "zwart-wit" if bundle.greyscale else "",
        "ook als losse bestanden" if bundle.with_files else "",
    ]
    facts = [
        ("Versie", "Openbaar" if bundle.is_public else "Volledig"),
        ("Voor", bundle.addressee),
        ("Alleen nieuw sinds", bundle.since.kind if bundle.since else ""),
        ("Afdrukken", ", ".join(filter(None, choices))),
        ("Gevraagd", dutch.moment(timezone.localtime(bundle.requested_at))),
        ("Openbaarheid", bundle.get_secrecy_display() if bundle.contents else ""),
        ("Bladen", str(bundle.sheets) if bundle.contents else ""),
        ("Verstuurd op", dutch.long_date(bundle.document.issued_on) if bundle.document else ""),
        ("Archiefnummer", bundle.document.number if bundle.document else ""),
    ]
    return [fact for fact in facts if fact[1]]


def _links(bundle: Bundle) -> list[dict[str, Any]]:
    arguments = [bundle.meeting.key, bundle.pk]
    links = []
    if source := bundle.document or bundle.file:
        links.append(
            {
                "label": "Bundel (PDF)",
                "url": reverse("portfolios:bundle_pdf", args=arguments),
                "size": filesizeformat(source.size),
            }
        )
    if bundle.files:
        links.append(
            {
                "label": "Losse bestanden (ZIP)",
                "url": reverse("portfolios:bundle_zip", args=arguments),
                "size": filesizeformat(bundle.files.size),
            }
        )
    return links


# --- files ----------------------------------------------------------------------------------------
@require_safe
def bundle_pdf(request: HttpRequest, key: str, pk: int) -> HttpResponseBase:
    """The bundle itself: out of the archive when it was sent."""
    bundle = bundle_of(request, meeting_of(key), pk)
    if bundle.document:
        return download(request, bundle.document)
    return _stored(request, bundle, "file", inline=True)


@require_safe
def bundle_zip(request: HttpRequest, key: str, pk: int) -> HttpResponseBase:
    """The papers as separate files."""
    return _stored(request, bundle_of(request, meeting_of(key), pk), "files", inline=False)


def _stored(request: HttpRequest, bundle: Bundle, field: str, *, inline: bool) -> HttpResponseBase:
    stored = getattr(bundle, field)
    if stored is None:
        raise Http404(HIDDEN)
    return stored_response(request, stored, inline=inline)


# --- steps ----------------------------------------------------------------------------------------
@require_http_methods(["GET", "HEAD", "POST"])
def bundle_send(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Puts it into the archive as it was sent, after a question: there is no way back."""
    bundle = _to_change(request, key, pk)
    back = bundle.get_absolute_url()
    if request.method != "POST" and (why_not := _why_not_send(request, bundle)):
        messages.error(request, why_not)
        return redirect(back)
    page = EditPage(
        "Vastleggen als verstuurd",
        [*_trail(bundle, back), ("Vastleggen", "")],
        back,
        "De bundel ligt in het archief en verandert niet meer.",
        intro=(
            f"{bundle.kind}. De bundel gaat naar het archief en verandert niet meer. U kunt dit"
            " niet terugdraaien. U verstuurt het bestand zelf."
        ),
        submit="Vastleggen als verstuurd",
    )
    return edit(
        request,
        DutchForm(request.POST if request.method == "POST" else None),
        page,
        lambda: services.send_bundle(bundle.pk, by=request.user, on=request.today),
    )


@require_POST
def bundle_drop(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Throw it away."""
    bundle = _to_change(request, key, pk)
    bundles = reverse("portfolios:bundle_list", args=[key])
    return press(
        request,
        lambda: services.drop_bundle(bundle.pk, by=request.user),
        bundle.get_absolute_url(),
        "De bundel is weggegooid.",
        lambda _: bundles,
    )


@require_POST
def bundle_retry(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Try once more after a failure."""
    bundle = _to_change(request, key, pk)

    def save() -> None:
        services.retry_bundle(bundle.pk, by=request.user)
        make_papers.defer(work="bundles", key=bundle.pk)

    return press(request, save, bundle.get_absolute_url())


def _to_change(request: HttpRequest, key: str, pk: int) -> Bundle:
    allow(why_not_edit_meetings(request.user))
    return bundle_of(request, meeting_of(key), pk)
