"""Pages of sources."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.sources.filters import SourceFilter
from ivz.sources.forms import SourceForm
from ivz.sources.models import SourceDocument
from ivz.sources.rules import why_not_edit_sources
from ivz.sources.tables import SourceTable
from ivz.web.history import history_of
from ivz.web.lists import list_page
from ivz.web.saving import EditPage, edit


def _trail(*more: tuple[str, str]) -> list[tuple[str, str]]:
    return [
        ("Home", reverse("overview:home")),
        ("Bronnen", reverse("sources:source_list") if more else ""),
        *more,
    ]


def _for_editors(request: HttpRequest) -> None:
    if reason := why_not_edit_sources(request.user):
        raise PermissionDenied(reason)


def source_list(request: HttpRequest) -> HttpResponse:
    """All sources."""
    may_edit = why_not_edit_sources(request.user) is None
    return list_page(
        request,
        template="web/list_page.html",
        table_class=SourceTable,
        filter_class=SourceFilter,
        queryset=SourceDocument.objects.all(),
        caption="Bronnen",
        count_words=("bron", "bronnen"),
        context={
            "title": "Bronnen",
            "trail": _trail(),
            "intro": (
                "De stukken en cijfers waar tarieven, inwonertallen en besluiten vandaan komen."
            ),
            "actions": (
                [{"label": "Bron toevoegen", "url": reverse("sources:source_new"), "primary": True}]
                if may_edit
                else []
            ),
        },
    )


def source_new(request: HttpRequest) -> HttpResponse:
    """Add a source."""
    _for_editors(request)
    form = SourceForm(request.POST if request.method == "POST" else None)
    page = _form_page("Bron toevoegen", _trail(("Toevoegen", "")), reverse("sources:source_list"))
    return edit(request, form, page, form.save)


def source_edit(request: HttpRequest, key: str) -> HttpResponse:
    """Change a source, with the reason why."""
    source = get_object_or_404(SourceDocument, key=key)
    _for_editors(request)
    back = source.get_absolute_url()
    page = _form_page("Bron wijzigen", _trail((source.title, back), ("Wijzigen", "")), back)
    form = SourceForm(request.POST if request.method == "POST" else None, instance=source)
    return edit(request, form, page, form.save)


def _form_page(title: str, trail: list[tuple[str, str]], back: str) -> EditPage:
    return EditPage(
        title=title,
        trail=trail,
        back=back,
        done=lambda source: f"Bron opgeslagen: {source}.",
        shows_saved=True,
    )


def source_detail(request: HttpRequest, key: str) -> HttpResponse:
    """One source."""
    source = get_object_or_404(SourceDocument, key=key)
    may_edit = why_not_edit_sources(request.user) is None
    dated = ", ".join(
        filter(None, [dutch.long_date(source.dated) if source.dated else "", source.dated_note])
    )
    return render(
        request,
        "sources/source_detail.html",
        {
            "source": source,
            "trail": _trail((source.title, "")),
            "actions": (
                [{"label": "Wijzigen", "url": reverse("sources:source_edit", args=[key])}]
                if may_edit
                else []
            ),
            "facts": [
                ("Soort", source.get_kind_display()),
                ("Uitgever", source.publisher),
                ("Datum", dated),
                ("Documentnummer", source.reference),
                ("Omschrijving", source.description),
            ],
            "changes": history_of(source) if request.user.may(Permission.READ_HISTORY) else None,
        },
    )
