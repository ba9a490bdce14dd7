"""Filters of projects and grants."""

from ivz.region.models import Organisation
from ivz.web.filters import ChoiceFilter, ListFilter, ModelChoiceFilter, SearchFilter
from portfolios.bodies.models.portfolios import Portfolio
from projects.agenda.models.agenda import Theme
from projects.briefs.enums import GrantState, ProjectState
from projects.briefs.models import Grant, Project
from projects.effort.models.groups import ExpertGroup


class ProjectFilter(ListFilter):
    """Projects by name, state, theme, portfolio and who leads."""

    q = SearchFilter("name", "contractor", "goal", label="Project")
    state = ChoiceFilter(choices=ProjectState.choices, label="Stand", empty_label="Alle standen")
    theme = ModelChoiceFilter(
        field_name="themes",
        queryset=Theme.objects.filter(projects__isnull=False).distinct(),
        label="Thema",
        empty_label="Alle thema's",
    )
    portfolio = ModelChoiceFilter(
        queryset=Portfolio.objects.filter(projects__isnull=False).distinct(),
        label="Portefeuille",
        empty_label="Alle portefeuilles",
    )
    lead = ModelChoiceFilter(
        queryset=Organisation.objects.filter(led_projects__isnull=False).distinct(),
        label="Trekker",
        empty_label="Alle trekkers",
    )

    class Meta(ListFilter.Meta):
        model = Project


class GrantFilter(ListFilter):
    """Grants by purpose, grantor and state."""

    q = SearchFilter("purpose", "grantor", "project__name", label="Doel of subsidiegever")
    state = ChoiceFilter(choices=GrantState.choices, label="Stand", empty_label="Alle standen")
    project = ModelChoiceFilter(
        queryset=Project.objects.filter(grants__isnull=False).distinct(),
        label="Project",
        empty_label="Alle projecten",
    )

    class Meta(ListFilter.Meta):
        model = Grant


class GroupFilter(ListFilter):
    """Expert groups by name."""

    q = SearchFilter("name", "purpose", label="Expertgroep")

    class Meta(ListFilter.Meta):
        model = ExpertGroup
