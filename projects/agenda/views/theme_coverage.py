"""Which themes of an agenda have a holder on a day, and the ties between themes and portfolios
behind that.
"""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ivz.web import links
from ivz.web.dated import dated
from ivz.web.guards import allow
from ivz.web.lists import Download, list_page
from ivz.web.saving import EditPage, edit
from projects.agenda.filters.theme_coverage import CoverageForm
from projects.agenda.forms.theme_coverage import ThemeCoverForm
from projects.agenda.models.agenda import SafetyAgenda, ThemeCover
from projects.agenda.reports.theme_coverage import agenda_of_day, theme_coverage
from projects.agenda.rules import why_not_edit_agenda
from projects.agenda.services.theme_coverage import remove_cover
from projects.agenda.tables.theme_coverage import CoverageTable, CoverTable
from projects.agenda.views.access import agenda_of, may_edit_agenda
from projects.agenda.views.trails import agenda_trail
from projects.effort.views.trails import Trail

INTRO = (
    "Welke portefeuille op de gekozen dag bij welk thema hoort, wie die heeft, en welke thema's"
    " niemand hebben. Het verband tussen thema en portefeuille staat in geen bron: waar «eigen"
    " uitleg» staat, hebben wij de titels naast elkaar gelegd."
)


def _trail(agenda: SafetyAgenda, *rest: tuple[str, str]) -> Trail:
    coverage = reverse("projects:theme_coverage", args=[agenda.key])
    return agenda_trail(
        (agenda.years, agenda.get_absolute_url()), ("Houders van thema's", coverage), *rest
    )


@require_safe
@dated
def coverage_of_day(request: HttpRequest) -> HttpResponse:
    """On to the agenda of the day."""
    agenda = agenda_of_day(request.as_of)
    return redirect(
        links.url_as_of(request, "projects:theme_coverage", agenda.key)
        if agenda
        else reverse("projects:agenda_list")
    )


@require_safe
@dated
def coverage(request: HttpRequest, key: str) -> HttpResponse:
    """The themes of an agenda with their holders on the day, and by name those without."""
    agenda = agenda_of(key)
    found = theme_coverage(agenda, request.as_of)
    may_edit = may_edit_agenda(request)
    actions: list[dict[str, Any]] = [
        {
            "label": "Wat staat er verder open",
            "url": links.url_as_of(request, "portfolios:portfolio_coverage"),
        }
    ]
    if may_edit:
        actions.append(
            {
                "label": "Portefeuille verbinden",
                "url": reverse("projects:theme_cover_add", args=[key]),
                "primary": True,
            }
        )
    covers = ThemeCover.objects.filter(agenda_theme__agenda=agenda).select_related(
        "agenda_theme__agenda", "portfolio"
    )
    context = {
        "title": f"Houders van thema's {agenda.years}",
        "trail": _trail(agenda),
        "intro": INTRO,
        "dated": True,
        "actions": actions,
        "found": found,
        "covers": (
            CoverTable(list(covers), caption="Portefeuilles bij thema's", prefix="verband-")
            if may_edit
            else None
        ),
    }
    return list_page(
        request,
        template="projects/agenda/theme_coverage.html",
        table_class=CoverageTable,
        filter_class=CoverageForm,
        queryset=list(found.lines),
        caption="Thema's en hun houders",
        count_words=("regel", "regels"),
        context=context,
        downloads=Download(name=f"thema-houders-{key}-{request.as_of}", facts=[("Let op", INTRO)]),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def cover_edit(request: HttpRequest, key: str, pk: int | None = None) -> HttpResponse:
    """Ties a portfolio to a theme, or changes such a tie."""
    allow(why_not_edit_agenda(request.user))
    agenda = agenda_of(key)
    cover = (
        get_object_or_404(ThemeCover, agenda_theme__agenda=agenda, pk=pk) if pk else ThemeCover()
    )
    title = "Verband wijzigen" if pk else "Portefeuille aan een thema verbinden"
    form = ThemeCoverForm(request.POST or None, instance=cover, agenda=agenda)
    page = EditPage(
        title,
        _trail(agenda, (title, "")),
        reverse("projects:theme_coverage", args=[key]),
        "Het verband is opgeslagen.",
        remove=reverse("projects:theme_cover_remove", args=[key, pk]) if pk else "",
        remove_text="Verband weghalen",
    )
    return edit(request, form, page, form.save)


@require_POST
def cover_remove(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Takes a tie away."""
    allow(why_not_edit_agenda(request.user))
    remove_cover(
        get_object_or_404(ThemeCover, agenda_theme__agenda__key=key, pk=pk), by=request.user
    )
    messages.success(request, "Het verband is weggehaald.")
    return redirect("projects:theme_coverage", key)
