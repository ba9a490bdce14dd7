"""Safety agendas, their themes, and the local plans beside them."""

from functools import partial
from typing import Any

from django.db.models import Count, OuterRef, Q, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ivz.accounts.roles import Permission
from ivz.papers.views import pdf_response
from ivz.web.guards import allow
from ivz.web.history import history_of
from ivz.web.lists import Download, list_page
from ivz.web.saving import EditPage, edit
from projects.agenda.enums import MatrixKind, ThemeStatus
from projects.agenda.filters.agenda import PlanFilter, ThemeFilter
from projects.agenda.forms.agenda import AgendaForm, AgendaThemeForm, LocalPlanForm, ThemeForm
from projects.agenda.models.agenda import AgendaTheme, LocalPlan, SafetyAgenda, Theme
from projects.agenda.rules import why_not_edit_agenda, why_not_start_matrix
from projects.agenda.tables.agenda import (
    AgendaTable,
    AgendaThemeTable,
    HistoryTable,
    PlanTable,
    ThemeTable,
)
from projects.agenda.views.access import agenda_of, may_edit_agenda
from projects.agenda.views.trails import agenda_trail


@require_safe
def agenda_list(request: HttpRequest) -> HttpResponse:
    """All safety agendas."""
    is_priority = Q(themes__status=ThemeStatus.PRIORITY)
    agendas = SafetyAgenda.objects.annotate(
        priorities=Count("themes", filter=is_priority),
        others=Count("themes", filter=~is_priority & Q(themes__isnull=False)),
    )
    actions: list[dict[str, Any]] = [
        {"label": "Thema's", "url": reverse("projects:theme_list")},
        {"label": "Lokale plannen", "url": reverse("projects:plan_list")},
    ]
    if may_edit_agenda(request):
        actions.append(
            {"label": "Agenda toevoegen", "url": reverse("projects:agenda_add"), "primary": True}
        )
    context = {
        "title": "Veiligheidsagenda",
        "trail": [("Home", reverse("overview:home")), ("Veiligheidsagenda", "")],
        "intro": "Waar de gemeenten en hun partners per periode samen aan werken.",
        "actions": actions,
    }
    return list_page(
        request,
        template="web/list_page.html",
        table_class=AgendaTable,
        queryset=agendas,
        caption="Veiligheidsagenda's",
        count_words=("agenda", "agenda's"),
        context=context,
        downloads=Download(name="veiligheidsagendas"),
    )


@require_safe
def agenda_detail(request: HttpRequest, key: str) -> HttpResponse:
    """One agenda: its themes by status, its matrices, criteria, and the local plans
    of its years.
    """
    agenda = agenda_of(key)
    may_edit = may_edit_agenda(request)
    themes = list(agenda.themes.select_related("theme", "agenda", "source"))
    plans = (
        LocalPlan.objects.filter(first_year__lte=agenda.last_year, last_year__gte=agenda.first_year)
        .values("municipality")
        .distinct()
        .count()
    )
    context = {
        "agenda": agenda,
        "title": agenda.title,
        "trail": agenda_trail((agenda.years, "")),
        "actions": _agenda_actions(agenda, may_edit=may_edit),
        "facts": [
            ("Jaren", agenda.years),
            ("Lokale plannen in deze jaren", f"{plans} gemeenten", reverse("projects:plan_list")),
            ("Bron", agenda.source_text, agenda.source.get_absolute_url() if agenda.source else ""),
        ],
        "table": AgendaThemeTable(themes, caption="Thema's", exclude=() if may_edit else ("edit",)),
        "matrices": [
            (
                kind,
                agenda.matrices.filter(kind=kind).first(),
                why_not_start_matrix(request.user, agenda, kind),
            )
            for kind in MatrixKind
        ],
        "criteria": agenda.criteria.count(),
        "weighings": agenda.weighings.count(),
        "may_edit": may_edit,
        "changes": history_of(agenda) if request.user.may(Permission.READ_HISTORY) else None,
    }
    return render(request, "projects/agenda/agenda_detail.html", context)


def _agenda_actions(agenda: SafetyAgenda, *, may_edit: bool) -> list[dict[str, Any]]:
    actions: list[dict[str, Any]] = [
        {"label": "PDF", "url": reverse("projects:agenda_pdf", args=[agenda.key]), "download": True}
    ]
    if may_edit:
        actions += [
            {"label": "Wijzigen", "url": reverse("projects:agenda_edit", args=[agenda.key])},
            {
                "label": "Thema toevoegen",
                "url": reverse("projects:agenda_theme_add", args=[agenda.key]),
                "primary": True,
            },
        ]
    return actions


@require_safe
def agenda_pdf(request: HttpRequest, key: str) -> HttpResponse:
    """The agenda on paper."""
    return pdf_response(
        request,
        builder="projects.agenda",
        arguments={"agenda": agenda_of(key).pk, "on": request.today.isoformat()},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def agenda_edit(request: HttpRequest, key: str = "") -> HttpResponse:
    """Adds or changes an agenda."""
    allow(why_not_edit_agenda(request.user))
    agenda = agenda_of(key) if key else SafetyAgenda()
    title = "Agenda wijzigen" if key else "Agenda toevoegen"
    form = AgendaForm(request.POST or None, instance=agenda)
    back = reverse("projects:agenda_detail", args=[key]) if key else reverse("projects:agenda_list")
    page = EditPage(title, agenda_trail((title, "")), back, "De agenda is opgeslagen.")
    if request.method == "POST" and form.is_valid():
        page = EditPage(
            title,
            page.trail,
            reverse("projects:agenda_detail", args=[form.instance.key]),
            page.done,
        )
    return edit(request, form, page, form.save)


@require_http_methods(["GET", "HEAD", "POST"])
def agenda_theme_edit(request: HttpRequest, key: str, pk: int | None = None) -> HttpResponse:
    """Adds or changes what an agenda does with a theme."""
    allow(why_not_edit_agenda(request.user))
    agenda = agenda_of(key)
    row = (
        get_object_or_404(agenda.themes, pk=pk)
        if pk
        else AgendaTheme(agenda=agenda, position=agenda.themes.count() + 1)
    )
    title = "Thema van de agenda wijzigen" if pk else "Thema aan de agenda toevoegen"
    form = AgendaThemeForm(request.POST or None, instance=row)
    trail = agenda_trail((agenda.years, agenda.get_absolute_url()), (title, ""))
    return edit(
        request,
        form,
        EditPage(title, trail, agenda.get_absolute_url(), "Het thema is opgeslagen."),
        form.save,
    )


@require_safe
def theme_list(request: HttpRequest) -> HttpResponse:
    """All themes with the newest agenda that has them."""
    newest = AgendaTheme.objects.filter(theme=OuterRef("pk")).order_by("-agenda__first_year")
    themes = Theme.objects.annotate(
        agendas=Count("in_agendas", distinct=True),
        latest=Subquery(newest.values("agenda__key")[:1]),
        latest_status=Subquery(newest.values("status")[:1]),
    )
    actions = (
        [{"label": "Thema toevoegen", "url": reverse("projects:theme_add"), "primary": True}]
        if may_edit_agenda(request)
        else []
    )
    context = {
        "title": "Thema's",
        "trail": agenda_trail(("Thema's", "")),
        "intro": "Onderwerpen van veiligheid, en in welke agenda's ze staan.",
        "actions": actions,
    }
    return list_page(
        request,
        template="web/list_page.html",
        table_class=ThemeTable,
        filter_class=ThemeFilter,
        queryset=themes,
        caption="Thema's",
        count_words=("thema", "thema's"),
        context=context,
        downloads=Download(name="themas"),
    )


@require_safe
def theme_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """A theme through the agendas, and which municipalities and partners name it."""
    theme = get_object_or_404(Theme, slug=slug)
    rows = list(theme.in_agendas.select_related("agenda", "source").order_by("-agenda__first_year"))
    columns = (
        theme.matrix_columns.select_related("matrix__agenda")
        .prefetch_related("marked_by")
        .order_by("-matrix__agenda__first_year", "matrix__kind")
    )
    absent = SafetyAgenda.objects.exclude(themes__theme=theme).order_by("-first_year")
    context = {
        "theme": theme,
        "title": theme.name,
        "trail": agenda_trail(("Thema's", reverse("projects:theme_list")), (theme.name, "")),
        "actions": (
            [{"label": "Wijzigen", "url": reverse("projects:theme_edit", args=[slug])}]
            if may_edit_agenda(request)
            else []
        ),
        "facts": [("Veld", theme.get_field_display()), ("Omschrijving", theme.description)],
        "table": HistoryTable(rows, caption="In de agenda's"),
        "rows": rows,
        "absent": [agenda.years for agenda in absent],
        "named": [
            (column.matrix, column, [row.name for row in column.marked_by.all()])
            for column in columns
        ],
        "changes": history_of(theme) if request.user.may(Permission.READ_HISTORY) else None,
    }
    return render(request, "projects/agenda/theme_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def theme_edit(request: HttpRequest, slug: str = "") -> HttpResponse:
    """Adds or changes a theme."""
    allow(why_not_edit_agenda(request.user))
    theme = get_object_or_404(Theme, slug=slug) if slug else Theme()
    title = "Thema wijzigen" if slug else "Thema toevoegen"
    form = ThemeForm(request.POST or None, instance=theme)
    trail = agenda_trail(("Thema's", reverse("projects:theme_list")), (title, ""))
    return edit(
        request,
        form,
        EditPage(title, trail, reverse("projects:theme_list"), "Het thema is opgeslagen."),
        form.save,
    )


@require_safe
def plan_list(request: HttpRequest) -> HttpResponse:
    """The local plans of all municipalities."""
    plans = LocalPlan.objects.select_related("municipality", "source")
    may_edit = may_edit_agenda(request)
    actions = (
        [{"label": "Plan toevoegen", "url": reverse("projects:plan_add"), "primary": True}]
        if may_edit
        else []
    )
    table = partial(PlanTable, exclude=() if may_edit else ("edit",))
    context = {
        "title": "Lokale veiligheidsplannen",
        "trail": agenda_trail(("Lokale plannen", "")),
        "actions": actions,
    }
    return list_page(
        request,
        template="web/list_page.html",
        table_class=table,
        filter_class=PlanFilter,
        queryset=plans,
        caption="Lokale veiligheidsplannen",
        count_words=("plan", "plannen"),
        context=context,
        downloads=Download(name="lokale-veiligheidsplannen"),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def plan_edit(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Adds or changes a local plan."""
    allow(why_not_edit_agenda(request.user))
    plan = get_object_or_404(LocalPlan, pk=pk) if pk else LocalPlan()
    title = "Lokaal plan wijzigen" if pk else "Lokaal plan toevoegen"
    form = LocalPlanForm(request.POST or None, instance=plan)
    trail = agenda_trail(("Lokale plannen", reverse("projects:plan_list")), (title, ""))
    return edit(
        request,
        form,
        EditPage(title, trail, reverse("projects:plan_list"), "Het plan is opgeslagen."),
        form.save,
    )
