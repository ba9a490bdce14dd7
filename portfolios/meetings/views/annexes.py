"""Pages of annexes: adding one, its versions, and the file itself for who may see it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ivz.accounts.roles import Permission
from ivz.core.refusal import Refused
from ivz.papers.uploads import store_pdf
from ivz.papers.views import download, stored_response
from ivz.web.guards import allow
from ivz.web.history import history_of
from ivz.web.saving import EditPage, edit, press, sent
from portfolios.meetings.enums import AnnexOrigin
from portfolios.meetings.forms.agendas import AnnexForm, RemoveAnnexForm, VersionForm
from portfolios.meetings.models.annexes import Annex, AnnexVersion
from portfolios.meetings.models.meetings import AgendaItem, Meeting
from portfolios.meetings.reports.agenda import AnnexView, agenda_of
from portfolios.meetings.rules import why_not_edit_agenda, why_not_remove_annex
from portfolios.meetings.services import annexes as services
from portfolios.meetings.views.access import HIDDEN, annex_of, item_of, meeting_of, meeting_trail
from portfolios.meetings.views.meetings import late_text


@require_http_methods(["GET", "HEAD", "POST"])
def annex_new(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """A new annex: with a file, out of the archive, or still to be received."""
    meeting = meeting_of(key)
    item = item_of(request, meeting, pk)
    allow(why_not_edit_agenda(request.user, meeting))
    given = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form, version = AnnexForm(given[0], prefix="bijlage"), VersionForm(*given, may_wait=True)

    def save() -> Annex:
        annex = services.add_annex(item.pk, values=form.values, by=request.user)
        _add_file(request, annex, version)
        return annex

    page = EditPage(
        "Bijlage toevoegen",
        meeting_trail(meeting, (item.title, item_url(item)), ("Bijlage toevoegen", "")),
        item_url(item),
        lambda annex: f"Toegevoegd: {annex.title}.",
        intro=f"Bij: {item.title}",
        leads=lambda annex: reverse("portfolios:annex_detail", args=[key, annex.pk]),
    )
    may_save = version.is_bound and version.is_valid()
    if may_save and (done := sent(request, form, save, page=page)):
        return done
    context = {
        "title": page.title,
        "intro": page.intro,
        "trail": page.trail,
        "form": form,
        "version": version,
        "late": late_text(meeting),
        "cancel_url": page.back,
    }
    return render(request, "portfolios/meetings/annex_new.html", context)


def _add_file(request: HttpRequest, annex: Annex, version: VersionForm) -> AnnexVersion | None:
    data = version.cleaned_data
    if data["origin"] == AnnexOrigin.UPLOAD:
        return services.add_version(
            annex.pk, file=store_pdf(data["upload"], by=request.user), by=request.user
        )
    if data["origin"] == AnnexOrigin.ARCHIVE:
        return services.add_version(annex.pk, document=data["document"], by=request.user)
    return None


@require_safe
def annex_detail(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """One annex with all its versions, and for editors how to change it."""
    meeting = meeting_of(key)
    annex = annex_of(request, meeting, pk)
    return _annex_page(request, meeting, annex)


@require_http_methods(["GET", "HEAD", "POST"])
def annex_edit(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Change what an annex is called, who may see it, and from whom it is to come."""
    meeting = meeting_of(key)
    annex = annex_of(request, meeting, pk)
    allow(why_not_edit_agenda(request.user, meeting))
    form = AnnexForm(
        request.POST if request.method == "POST" else None, instance=annex, prefix="bijlage"
    )
    done = sent(
        request,
        form,
        lambda: services.change_annex(
            pk, values=form.values, seen=form.seen_marks, by=request.user
        ),
        page=EditPage("", (), annex_url(annex), "Opgeslagen."),
    )
    return done or _annex_page(request, meeting, annex_of(request, meeting, pk), form)


@require_http_methods(["GET", "HEAD", "POST"])
def annex_version(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """A newer file for an annex, or the first one; it is looked at before it is kept."""
    meeting = meeting_of(key)
    annex = annex_of(request, meeting, pk)
    allow(why_not_edit_agenda(request.user, meeting))
    form = VersionForm(
        *((request.POST, request.FILES) if request.method == "POST" else (None, None)),
        may_wait=False,
    )
    added: list[AnnexVersion] = []

    def save() -> AnnexVersion | None:
        version = _add_file(request, annex, form)
        added.extend([version] if version else [])
        return version

    page = EditPage(
        "Bestand toevoegen",
        meeting_trail(meeting, (annex.title, annex_url(annex)), ("Bestand toevoegen", "")),
        annex_url(annex),
        lambda version: f"Versie {version.version if version else 1} is toegevoegd.",
        intro=f"Bij: {annex.title}",
        submit="Toevoegen",
    )
    response = edit(request, form, page, save)
    for note in [note for version in added if version.file for note in version.file.notes]:
        messages.warning(request, note)
    return response


def _annex_page(
    request: HttpRequest, meeting: Meeting, annex: Annex, form: AnnexForm | None = None
) -> HttpResponse:
    """The page of an annex, with the form on it where it is being changed."""
    view = _view_of(request, meeting, annex)
    may_edit = why_not_edit_agenda(request.user, meeting) is None
    context = {
        "title": annex.title,
        "trail": meeting_trail(meeting, (annex.item.title, item_url(annex.item)), (view.label, "")),
        "meeting": meeting,
        "annex": annex,
        "view": view,
        "versions": (
            annex.versions.select_related("file", "document", "added_by").defer(
                "file__content", "document__content", "document__facts"
            )
        ),
        "may_remove": why_not_remove_annex(request.user, annex) is None,
        "actions": _annex_actions(request, meeting, annex) if may_edit else [],
        "form": form,
        "changes": history_of(annex) if request.user.may(Permission.READ_HISTORY) else None,
    }
    return render(request, "portfolios/meetings/annex_detail.html", context)


def _annex_actions(request: HttpRequest, meeting: Meeting, annex: Annex) -> list[dict[str, object]]:
    at = [meeting.key, annex.pk]
    found: list[dict[str, object]] = [
        {"label": "Wijzigen", "url": reverse("portfolios:annex_edit", args=at)}
    ]
    found.append(
        {
            "label": "Bestand toevoegen",
            "url": reverse("portfolios:annex_version", args=at),
            "primary": True,
        }
    )
    return found


def _view_of(request: HttpRequest, meeting: Meeting, annex: Annex) -> AnnexView:
    agenda = agenda_of(meeting, viewer=request.user, on=request.today)
    return next(view for _, view in agenda.annexes if view.pk == annex.pk)


@require_safe
def annex_file(request: HttpRequest, key: str, pk: int) -> HttpResponseBase:
    """The newest file of an annex, or an older one (`?versie=1`), for who may see the annex."""
    annex = annex_of(request, meeting_of(key), pk)
    versions = annex.versions.select_related("file", "document").order_by("-version")
    wanted = request.GET.get("versie", "")
    if wanted:
        versions = versions.filter(
            version=int(wanted) if wanted.isascii() and wanted.isdigit() and len(wanted) < 5 else 0
        )
    version = versions.first()
    if version is None:
        raise Http404(HIDDEN)
    if version.document is not None:
        return download(request, version.document)
    return stored_response(request, version.file)


@require_POST
def annex_move(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Move an annex up or down among those of its item, or take it away; one with files only after
    a question.
    """
    meeting = meeting_of(key)
    annex = annex_of(request, meeting, pk)
    allow(why_not_edit_agenda(request.user, meeting))
    button = request.POST.get("knop")
    if button == "verwijderen" and (question := _why_sure(request, annex)) is not None:
        return question

    def save() -> None:
        match button:
            case "omhoog":
                services.move_annex(pk, -1, by=request.user)
            case "omlaag":
                services.move_annex(pk, 1, by=request.user)
            case "verwijderen":
                services.remove_annex(pk, by=request.user)
            case _:
                raise Refused("Kies wat u met de bijlage wilt doen.")

    said = f"Verwijderd: {annex.title}." if button == "verwijderen" else ""
    return press(request, save, f"{item_url(annex.item)}#bijlagen", said)


def _why_sure(request: HttpRequest, annex: Annex) -> HttpResponse | None:
    """The page that asks whether an annex with files is to go; None when it may go at once."""
    files = annex.versions.count()
    if not files or why_not_remove_annex(request.user, annex):
        return None
    form = RemoveAnnexForm(request.POST if "asked" in request.POST else None)
    if form.is_valid():
        return None
    versions = (
        f"De bijlage heeft {files} versies, die"
        if files > 1
        else "De bijlage heeft een bestand, dat"
    )
    context = {
        "title": "Bijlage verwijderen",
        "trail": meeting_trail(
            annex.item.meeting, (annex.title, annex_url(annex)), ("Verwijderen", "")
        ),
        "form": form,
        "submit": "Verwijderen",
        "danger": True,
        "intro": (
            f"U haalt «{annex.title}» weg bij «{annex.item.title}». {versions} niet meer bij dit"
            f" punt te vinden {'zijn' if files > 1 else 'is'}."
        ),
        "cancel_url": annex_url(annex),
    }
    return render(request, "web/form_page.html", context)


def item_url(item: AgendaItem) -> str:
    return reverse("portfolios:item_detail", args=[item.meeting.key, item.pk])


def annex_url(annex: Annex) -> str:
    return reverse("portfolios:annex_detail", args=[annex.item.meeting.key, annex.pk])
