"""Grants with the totals that the sources print, and expert groups with who works in them."""

from typing import Any

from django.db.models import Count, F, Q, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.web.dated import dated
from ivz.web.guards import allow
from ivz.web.history import history_of
from ivz.web.lists import Download, list_page
from ivz.web.saving import EditPage, edit
from projects.briefs.filters import GrantFilter, GroupFilter
from projects.briefs.forms import GrantForm, GroupEditForm
from projects.briefs.models import Grant, Project
from projects.briefs.reports import grant_totals, group_roles
from projects.briefs.rules import why_not_edit_projects
from projects.briefs.tables import GRANT_TONES, GrantTable, GroupRoleTable, GroupTable
from projects.briefs.views.trails import project_trail
from projects.effort.models.groups import ExpertGroup, GroupRole


@require_safe
def grant_list(request: HttpRequest) -> HttpResponse:
    """All grants; what the sources add up stands above what they do add up to."""
    may_edit = why_not_edit_projects(request.user) is None
    context = {
        "title": "Subsidies",
        "trail": project_trail(("Subsidies", "")),
        "intro": (
            "Geld van anderen voor projecten of voor de samenwerking. Waar de bron geen bedrag"
            " noemt, staat er geen."
        ),
        "actions": (
            [{"label": "Subsidie toevoegen", "url": reverse("projects:grant_add"), "primary": True}]
            if may_edit
            else []
        ),
        "totals": grant_totals(),
    }
    return list_page(
        request,
        template="projects/briefs/grant_list.html",
        table_class=GrantTable,
        filter_class=GrantFilter,
        queryset=Grant.objects.select_related("project").order_by("purpose", "pk"),
        caption="Subsidies",
        count_words=("subsidie", "subsidies"),
        context=context,
        downloads=Download(name="subsidies"),
    )


@require_safe
def grant_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One grant."""
    grant = get_object_or_404(Grant.objects.select_related("project", "source"), pk=pk)
    may_edit = why_not_edit_projects(request.user) is None
    amount = (
        "niet genoemd"
        if grant.amount is None
        else dutch.euro(grant.amount) + (" (ongeveer)" if grant.is_about else "")
    )
    context = {
        "title": grant.purpose,
        "trail": project_trail(("Subsidies", reverse("projects:grant_list")), (grant.purpose, "")),
        "badge": grant.get_state_display(),
        "badge_tone": GRANT_TONES[grant.state],
        "actions": (
            [{"label": "Wijzigen", "url": reverse("projects:grant_edit", args=[pk])}]
            if may_edit
            else []
        ),
        "facts": [
            (
                "Project",
                str(grant.project or ""),
                grant.project.get_absolute_url() if grant.project else "",
            ),
            ("Subsidiegever", grant.grantor),
            ("Bedrag", amount),
            ("Periode", grant.period),
            *_days(grant),
            ("Telt mee in", ", ".join(grant.groups.splitlines())),
            ("Toelichting", grant.note),
            ("Bron", grant.source_text),
        ],
        "changes": history_of(grant) if request.user.may(Permission.READ_HISTORY) else None,
    }
    return render(request, "projects/briefs/facts.html", context)


def _days(grant: Grant) -> list[tuple[str, str]]:
    days = (
        ("Aangevraagd op", grant.applied_on),
        ("Toegekend op", grant.awarded_on),
        ("Verantwoord op", grant.settled_on),
    )
    return [(label, dutch.long_date(day)) for label, day in days if day]


@require_http_methods(["GET", "HEAD", "POST"])
def grant_edit(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """A new grant (for the project in `project`), or an existing one."""
    allow(why_not_edit_projects(request.user))
    grant = (
        get_object_or_404(Grant, pk=pk)
        if pk
        else Grant(project=Project.objects.filter(key=request.GET.get("project", "")).first())
    )
    title = "Subsidie wijzigen" if pk else "Subsidie toevoegen"
    overview = reverse("projects:grant_list")
    form = GrantForm(request.POST or None, instance=grant)
    back = reverse("projects:grant_detail", args=[pk]) if pk else overview
    return edit(
        request,
        form,
        EditPage(
            title,
            project_trail(("Subsidies", overview), (title, "")),
            back,
            "De subsidie is opgeslagen.",
        ),
        form.save,
    )


@require_safe
@dated
def group_list(request: HttpRequest) -> HttpResponse:
    """The expert groups on a day; the roles through time have a list of their own."""
    now = Q(roles__in=GroupRole.objects.as_of(request.as_of))
    rows = ExpertGroup.objects.annotate(
        roles_now=Count("roles", filter=now), hours_now=Sum(F("roles__hours"), filter=now)
    )
    actions: list[dict[str, Any]] = [
        {"label": "Alle taken en rollen", "url": reverse("projects:role_list")}
    ]
    if why_not_edit_projects(request.user) is None:
        actions.append(
            {
                "label": "Expertgroep toevoegen",
                "url": reverse("projects:group_add"),
                "primary": True,
            }
        )
    context = {
        "title": "Expertgroepen",
        "trail": project_trail(("Expertgroepen", "")),
        "actions": actions,
        "dated": True,
    }
    return list_page(
        request,
        template="web/list_page.html",
        table_class=GroupTable,
        filter_class=GroupFilter,
        queryset=rows.order_by("name", "pk"),
        caption="Expertgroepen",
        count_words=("groep", "groepen"),
        context=context,
        downloads=Download(name="expertgroepen"),
    )


@require_safe
@dated
def group_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """One expert group: who does what in it on a day, by function and organisation."""
    group = get_object_or_404(ExpertGroup.objects.select_related("source"), slug=slug)
    roles = group_roles([group.pk], request.as_of).get(group.pk, [])
    actions: list[dict[str, Any]] = [
        {"label": "Rollen door de tijd", "url": f"{reverse('projects:role_list')}?group={group.pk}"}
    ]
    if why_not_edit_projects(request.user) is None:
        actions.append({"label": "Wijzigen", "url": reverse("projects:group_edit", args=[slug])})
    context = {
        "title": group.name,
        "trail": project_trail(("Expertgroepen", reverse("projects:group_list")), (group.name, "")),
        "actions": actions,
        "facts": [
            ("Doel", group.purpose),
            ("Hoe vaak", group.frequency),
            ("Bron", group.source_text),
        ],
        "table": GroupRoleTable(roles, caption="Wie wat doet"),
        "projects": group.projects.all(),
        "dated": True,
        "changes": history_of(group) if request.user.may(Permission.READ_HISTORY) else None,
    }
    return render(request, "projects/briefs/facts.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def group_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """What is known of an expert group."""
    allow(why_not_edit_projects(request.user))
    group = get_object_or_404(ExpertGroup, slug=slug)
    back = reverse("projects:group_detail", args=[slug])
    trail = project_trail(
        ("Expertgroepen", reverse("projects:group_list")), (group.name, back), ("Wijzigen", "")
    )
    form = GroupEditForm(request.POST or None, instance=group)
    return edit(
        request,
        form,
        EditPage(f"{group.name} wijzigen", trail, back, "De expertgroep is opgeslagen."),
        form.save,
    )
