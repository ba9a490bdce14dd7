"""Tables of projects, of what hangs on them, of grants and of expert groups."""

from django.urls import reverse

from ivz.web.columns import (
    AmountColumn,
    BadgeColumn,
    DateColumn,
    LinkColumn,
    NumberColumn,
    TextColumn,
)
from ivz.web.tables import ListTable
from projects.briefs.calculation.planning import Standing
from projects.briefs.enums import GrantState, ProjectState
from projects.briefs.models import Grant, Project
from projects.briefs.reports import STANDINGS, day_text, figure_text
from projects.effort.models.groups import ExpertGroup, GroupRole
from projects.effort.tables import HoursColumn

STATE_TONES = {
    ProjectState.IDEA: "neutral",
    ProjectState.BRIEF: "neutral",
    ProjectState.AGREED: "warning",
    ProjectState.RUNNING: "valid",
    ProjectState.FINISHED: "inactive",
    ProjectState.STOPPED: "inactive",
}
GRANT_TONES = {
    GrantState.APPLIED: "warning",
    GrantState.AWARDED: "valid",
    GrantState.REFUSED: "error",
    GrantState.SETTLED: "inactive",
}
STANDING_TONES = {Standing.REACHED: "valid", Standing.LATE: "error", Standing.AHEAD: "neutral"}


def _holders(project: Project) -> str:
    """Those who hold the portfolio on the day of the list (`holders_now`); the lack
    of one is said.
    """
    held = project.portfolio.holders_now if project.portfolio else []
    return ", ".join(dict.fromkeys(one.holder_text for one in held)) or "ontbreekt"


class ProjectTable(ListTable):
    """All projects."""

    row_header = "name"
    empty_text = "Er zijn geen projecten gevonden. Pas de filters aan of wis ze."
    name = LinkColumn(verbose_name="Project")
    state = BadgeColumn(verbose_name="Stand", tones=STATE_TONES, labels=dict(ProjectState.choices))
    themes = TextColumn(
        verbose_name="Thema's",
        accessor=lambda row: ", ".join(theme.name for theme in row.themes.all()),
    )
    portfolio = TextColumn(
        verbose_name="Portefeuille", accessor="portfolio__title", order_by="portfolio__title"
    )
    holder = TextColumn(verbose_name="Houder", accessor=_holders)
    contractor = TextColumn(verbose_name="Opdrachtnemer")
    lead = TextColumn(verbose_name="Trekker", accessor="lead__name", order_by="lead__sort_key")
    ends_on = DateColumn(verbose_name="Klaar op")

    class Meta:
        order_by = "name"


class MilestoneTable(ListTable):
    """The milestones of one project, with their numbers in the picture."""

    row_header = "text"
    number = NumberColumn(verbose_name="Nr.", total=False, orderable=False)
    text = TextColumn(verbose_name="Mijlpaal", accessor="milestone__text", orderable=False)
    planned_on = DateColumn(
        verbose_name="Gepland op", accessor="milestone__planned_on", orderable=False
    )
    reached_on = DateColumn(
        verbose_name="Bereikt op", accessor="milestone__reached_on", orderable=False
    )
    standing = BadgeColumn(
        verbose_name="Stand", tones=STANDING_TONES, labels=dict(STANDINGS), orderable=False
    )


class ResultTable(ListTable):
    """The log of results of one project."""

    row_header = "day"
    empty_text = "Er zijn nog geen resultaten vastgelegd."
    day = TextColumn(
        verbose_name="Wanneer",
        accessor=lambda row: day_text(row.reached_on, assumed=row.is_day_assumed),
        orderable=False,
    )
    text = TextColumn(verbose_name="Resultaat", orderable=False)
    source = TextColumn(verbose_name="Bron", accessor="source_text", orderable=False)


class GrantTable(ListTable):
    """All grants."""

    row_header = "purpose"
    empty_text = "Er zijn geen subsidies gevonden. Pas de filters aan of wis ze."
    purpose = LinkColumn(
        verbose_name="Doel", to=lambda row: reverse("projects:grant_detail", args=[row.pk])
    )
    project = LinkColumn(
        verbose_name="Project",
        accessor="project__name",
        order_by="project__name",
        to=lambda row: row.project.get_absolute_url() if row.project else None,
    )
    grantor = TextColumn(verbose_name="Subsidiegever")
    amount = AmountColumn(verbose_name="Bedrag (EUR)")
    about = TextColumn(
        verbose_name="Zekerheid",
        accessor=lambda row: (
            "niet genoemd" if row.amount is None else "ongeveer" if row.is_about else ""
        ),
    )
    state = BadgeColumn(verbose_name="Stand", tones=GRANT_TONES, labels=dict(GrantState.choices))
    period = TextColumn(verbose_name="Periode")

    class Meta:
        model = Grant
        fields = ("purpose", "project", "grantor", "amount", "about", "state", "period")
        order_by = "purpose"


class IndicatorTable(ListTable):
    """The indicators of one project, with the target held against its own percentage."""

    row_header = "name"
    name = TextColumn(verbose_name="Indicator", accessor="indicator__name", orderable=False)
    unit = TextColumn(verbose_name="Eenheid", accessor="indicator__unit", orderable=False)
    start = TextColumn(
        verbose_name="Begin",
        accessor=lambda row: _in_year(row.indicator.start_value, row.indicator.start_year),
        orderable=False,
    )
    target = TextColumn(
        verbose_name="Streefwaarde",
        accessor=lambda row: _in_year(row.indicator.target_value, row.indicator.target_year),
        orderable=False,
    )
    percentage = TextColumn(
        verbose_name="Per jaar",
        accessor=lambda row: (
            "" if row.indicator.percentage is None else f"{figure_text(row.indicator.percentage)}%"
        ),
        orderable=False,
    )
    expected = TextColumn(
        verbose_name="Nagerekend",
        accessor=lambda row: figure_text(row.check.expected) if row.check else "",
        orderable=False,
    )
    latest = TextColumn(
        verbose_name="Laatste meting",
        accessor=lambda row: (
            f"{figure_text(row.latest.value)} ({row.latest.measured_on:%d-%m-%Y})"
            if row.latest
            else ""
        ),
        orderable=False,
    )


def _in_year(value, year: int | None) -> str:
    if value is None:
        return ""
    return f"{figure_text(value)} ({year})" if year else figure_text(value)


class GroupTable(ListTable):
    """The expert groups."""

    row_header = "name"
    empty_text = "Er zijn geen expertgroepen gevonden. Pas de filters aan of wis ze."
    name = LinkColumn(
        verbose_name="Expertgroep", to=lambda row: reverse("projects:group_detail", args=[row.slug])
    )
    frequency = TextColumn(verbose_name="Hoe vaak")
    roles_now = NumberColumn(verbose_name="Rollen nu", total=False)
    hours_now = HoursColumn(verbose_name="Uren per week nu")

    class Meta:
        model = ExpertGroup
        fields = ("name", "frequency", "roles_now", "hours_now")
        order_by = "name"


class GroupRoleTable(ListTable):
    """Who does what in one group."""

    row_header = "title"
    empty_text = "In deze groep is op deze dag geen rol vervuld."
    title = TextColumn(verbose_name="Taak", orderable=False)
    kind = TextColumn(verbose_name="Rol", accessor="get_kind_display", orderable=False)
    deliverer = TextColumn(verbose_name="Organisatie", orderable=False)
    function = TextColumn(verbose_name="Functie", orderable=False)
    hours = HoursColumn(verbose_name="Uren per week", orderable=False)

    class Meta:
        model = GroupRole
        fields = ("title", "kind", "deliverer", "function", "hours")
