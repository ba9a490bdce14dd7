"""Project briefs in the fields of annex 8 of the safety agenda 2020-2022, with planning,
indicators, risks, results and grants.
"""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ivz.data.fields import MoneyField
from ivz.data.history import tracked
from ivz.papers.models import Paper, PaperQuerySet
from ivz.region.models import Organisation
from ivz.sources.models import Sourced
from portfolios.bodies.models.portfolios import Portfolio
from portfolios.decisions.models import Decision
from portfolios.meetings.models.meetings import Meeting
from projects.agenda.models.agenda import Theme
from projects.briefs.enums import GrantState, ProjectState, RelationKind, RiskLevel
from projects.effort.models.groups import ExpertGroup


@tracked
class Project(Sourced):
    """A project that the DVO commissions. Work starts when client (a decision) and contractor (a
    day) have agreed on the brief.

    The text fields are those of annex 8, in its order; their help questions are in
    `calculation.brief_questions`. A project that `predates_records` comes out of a source that
    names its results but not who agreed on it.
    """

    key = models.SlugField("naam in adressen", max_length=60, unique=True)
    name = models.CharField("opdrachtnaam", max_length=150)
    themes = models.ManyToManyField(
        Theme, verbose_name="thema's", related_name="projects", blank=True
    )
    portfolio = models.ForeignKey(
        Portfolio,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="portefeuille",
        related_name="projects",
        help_text="De bestuurlijk portefeuillehouder (bestuursovereenkomst, artikel 6.4).",
    )
    contractor = models.CharField(
        "opdrachtnemer (functie of organisatie)", max_length=150, blank=True
    )
    lead = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="trekker",
        related_name="led_projects",
    )
    expert_group = models.ForeignKey(
        ExpertGroup,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="expertgroep",
        related_name="projects",
    )
    cause = models.TextField("aanleiding", blank=True)
    involved = models.TextField("betrokken partijen", blank=True)
    goal = models.TextField("doelstelling", blank=True)
    result = models.TextField("projectresultaat", blank=True)
    monitoring = models.TextField("monitoring", blank=True)
    conditions = models.TextField("randvoorwaarden", blank=True)
    limits = models.TextField("afbakening", blank=True)
    relations_text = models.TextField("andere initiatieven en ontwikkelingen", blank=True)
    risks_text = models.TextField("risico's en effecten", blank=True)
    communication = models.TextField("communicatie", blank=True)
    finances = models.TextField("financiën", blank=True)
    starts_on = models.DateField("begint op", null=True, blank=True)
    ends_on = models.DateField("klaar op", null=True, blank=True)
    is_planning_assumed = models.BooleanField(
        "planning is aangenomen", default=False, help_text="Aan als geen bron de dagen noemt."
    )
    state = models.CharField(
        "stand", max_length=10, choices=ProjectState, default=ProjectState.IDEA, editable=False
    )
    client_decision = models.ForeignKey(
        Decision,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="akkoord van de opdrachtgever",
        related_name="projects",
        editable=False,
    )
    contractor_agreed_on = models.DateField(
        "akkoord van de opdrachtnemer", null=True, blank=True, editable=False
    )
    started_on = models.DateField("gestart op", null=True, blank=True, editable=False)
    closed_on = models.DateField("afgesloten op", null=True, blank=True, editable=False)
    closing_note = models.TextField("afsluiting", blank=True, editable=False)
    predates_records = models.BooleanField("van voor dit systeem", default=False, editable=False)

    class Meta:
        verbose_name = "project"
        verbose_name_plural = "projecten"
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True)
                | Q(starts_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="project_ends_after_start",
                violation_error_message="Het project is niet klaar voordat het begint.",
            ),
            models.CheckConstraint(
                condition=~Q(
                    state__in=[ProjectState.AGREED, ProjectState.RUNNING, ProjectState.FINISHED]
                )
                | Q(client_decision__isnull=False, contractor_agreed_on__isnull=False)
                | Q(predates_records=True),
                name="project_runs_on_an_agreed_brief",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("projects:project_detail", args=[self.key])


@tracked
class Milestone(models.Model):
    """A moment in the planning of a project."""

    project = models.ForeignKey(
        Project, models.CASCADE, verbose_name="project", related_name="milestones"
    )
    text = models.CharField("mijlpaal", max_length=150)
    planned_on = models.DateField("gepland op")
    reached_on = models.DateField("bereikt op", null=True, blank=True)

    class Meta:
        verbose_name = "mijlpaal"
        verbose_name_plural = "mijlpalen"
        ordering = ["project", "planned_on", "pk"]

    def __str__(self) -> str:
        return self.text


@tracked
class ProjectIndicator(Sourced):
    """What makes the result of a project measurable: a start value, a target, and by how many
    percent it ought to change.
    """

    project = models.ForeignKey(
        Project, models.CASCADE, verbose_name="project", related_name="indicators"
    )
    name = models.CharField("indicator", max_length=150)
    unit = models.CharField("eenheid", max_length=80)
    start_year = models.PositiveSmallIntegerField("beginjaar", null=True, blank=True)
    start_value = models.DecimalField(
        "beginwaarde", max_digits=14, decimal_places=2, null=True, blank=True
    )
    target_year = models.PositiveSmallIntegerField("streefjaar", null=True, blank=True)
    target_value = models.DecimalField(
        "streefwaarde", max_digits=14, decimal_places=2, null=True, blank=True
    )
    percentage = models.DecimalField(
        "verandering per jaar in procenten",
        max_digits=6,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(-100), MaxValueValidator(1000)],
    )

    class Meta:
        verbose_name = "prestatie-indicator"
        verbose_name_plural = "prestatie-indicatoren"
        ordering = ["project", "pk"]

    def __str__(self) -> str:
        return self.name


@tracked
class Measurement(Sourced):
    """A value of an indicator on a day."""

    indicator = models.ForeignKey(
        ProjectIndicator, models.CASCADE, verbose_name="indicator", related_name="measurements"
    )
    measured_on = models.DateField("gemeten op")
    value = models.DecimalField("waarde", max_digits=14, decimal_places=2)
    note = models.CharField("toelichting", max_length=200, blank=True)

    class Meta:
        verbose_name = "meting"
        verbose_name_plural = "metingen"
        ordering = ["indicator", "measured_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "measured_on"],
                name="measurement_once",
                violation_error_message="Op deze dag is al gemeten.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.indicator}: {self.value}"


@tracked
class Risk(models.Model):
    """Something that can stand in the way of the result."""

    project = models.ForeignKey(
        Project, models.CASCADE, verbose_name="project", related_name="risks"
    )
    text = models.CharField("risico", max_length=250)
    likelihood = models.CharField(
        "kans", max_length=10, choices=RiskLevel, default=RiskLevel.MEDIUM
    )
    impact = models.CharField("gevolg", max_length=10, choices=RiskLevel, default=RiskLevel.MEDIUM)
    measure = models.CharField("maatregel", max_length=250, blank=True)
    closed_on = models.DateField("vervallen op", null=True, blank=True)

    class Meta:
        verbose_name = "risico"
        verbose_name_plural = "risico's"
        ordering = ["project", "pk"]

    def __str__(self) -> str:
        return self.text


@tracked
class ProjectRelation(models.Model):
    """How a project touches another one."""

    project = models.ForeignKey(
        Project, models.CASCADE, verbose_name="project", related_name="relations"
    )
    other = models.ForeignKey(
        Project, models.CASCADE, verbose_name="ander project", related_name="related_from"
    )
    kind = models.CharField(
        "verband", max_length=10, choices=RelationKind, default=RelationKind.TOUCHES
    )
    note = models.CharField("toelichting", max_length=200, blank=True)

    class Meta:
        verbose_name = "verband met een ander project"
        verbose_name_plural = "verbanden met andere projecten"
        ordering = ["project", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "other"],
                name="project_relation_once",
                violation_error_message="Dit verband staat er al in.",
            ),
            models.CheckConstraint(
                condition=~Q(project=F("other")),
                name="project_not_related_to_itself",
                violation_error_message="Kies een ander project.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.other}"


@tracked
class ProjectResult(Sourced):
    """Something a project brought about; the log of results (annex 6)."""

    project = models.ForeignKey(
        Project, models.PROTECT, verbose_name="project", related_name="results"
    )
    reached_on = models.DateField("bereikt op")
    is_day_assumed = models.BooleanField("dag is aangenomen", default=False)
    text = models.TextField("resultaat")

    class Meta:
        verbose_name = "resultaat"
        verbose_name_plural = "resultaten"
        ordering = ["project", "reached_on", "pk"]

    def __str__(self) -> str:
        return self.text[:80]


@tracked
class Grant(Sourced):
    """Money that somebody gives for a project or for the cooperation. The amount may be unknown, or
    printed as "about".
    """

    project = models.ForeignKey(
        Project,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="project",
        related_name="grants",
    )
    purpose = models.CharField("doel", max_length=200)
    grantor = models.CharField("subsidiegever", max_length=150, blank=True)
    amount = MoneyField(
        "bedrag",
        null=True,
        blank=True,
        help_text="Leeg: de bron noemt geen bedrag.",
        validators=[MinValueValidator(0)],
    )
    is_about = models.BooleanField("ongeveer", default=False)
    state = models.CharField("stand", max_length=10, choices=GrantState, default=GrantState.AWARDED)
    applied_on = models.DateField("aangevraagd op", null=True, blank=True)
    awarded_on = models.DateField("toegekend op", null=True, blank=True)
    settled_on = models.DateField("verantwoord op", null=True, blank=True)
    period = models.CharField("periode", max_length=60, blank=True)
    groups = models.TextField(
        "telt mee in totalen van de bron",
        blank=True,
        help_text="De namen van de totalen die de bron afdrukt, één per regel.",
    )
    note = models.CharField("toelichting", max_length=250, blank=True)

    class Meta:
        verbose_name = "subsidie"
        verbose_name_plural = "subsidies"
        ordering = ["purpose", "pk"]

    def __str__(self) -> str:
        return self.purpose


@tracked
class PrintedGrantTotal(Sourced):
    """A total of grants as a source prints it, to hold beside the sum of its parts."""

    group = models.CharField("naam van het totaal", max_length=80, unique=True)
    amount = MoneyField("bedrag volgens de bron")

    class Meta:
        verbose_name = "totaal van subsidies in een bron"
        verbose_name_plural = "totalen van subsidies in bronnen"
        ordering = ["group"]

    def __str__(self) -> str:
        return self.group


@tracked
class ProgressReport(Paper):
    """A progress report to the DVO: written, then issued as a sealed document that a meeting can
    carry as an annex.
    """

    project = models.ForeignKey(
        Project, models.PROTECT, verbose_name="project", related_name="progress_reports"
    )
    reported_on = models.DateField("datum")
    meeting = models.ForeignKey(
        Meeting,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="voor de vergadering",
        related_name="progress_reports",
    )
    summary = models.TextField("stand van zaken")
    next_steps = models.TextField("wat er nu gebeurt", blank=True)
    asked = models.TextField("wat van het bestuur wordt gevraagd", blank=True)
    number = models.CharField(
        "nummer", max_length=80, unique=True, null=True, blank=True, editable=False
    )
    issued_on = models.DateField("uitgebracht op", null=True, blank=True, editable=False)
    facts = models.JSONField("wat het verslag zegt", null=True, blank=True, editable=False)

    objects = PaperQuerySet.as_manager()

    class Meta:
        verbose_name = "voortgangsverslag"
        verbose_name_plural = "voortgangsverslagen"
        ordering = ["project", "-reported_on", "pk"]

    def __str__(self) -> str:
        return f"{self.project}, {self.reported_on.isoformat()}"
