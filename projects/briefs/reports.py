"""Projects as people read them: who answers for them, the planning, targets checked against
themselves, and grants beside printed totals.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from ivz.core import dutch
from ivz.web.searching import MOST_HITS, Hit, Wanted
from portfolios.bodies.models.portfolios import Holding
from projects.briefs.calculation.planning import Standing, Timeline, standing, timeline
from projects.briefs.calculation.targets import TargetCheck, check_target
from projects.briefs.enums import GrantState, ProjectState
from projects.briefs.models import (
    Grant,
    Measurement,
    Milestone,
    PrintedGrantTotal,
    ProgressReport,
    Project,
    ProjectIndicator,
    Risk,
)
from projects.effort.models.groups import GroupRole

NO_PORTFOLIO = (
    "Dit project heeft geen portefeuillehouder. Artikel 6.4 van de bestuursovereenkomst vraagt er"
    " een voor elk project."
)
STANDINGS = {Standing.REACHED: "Bereikt", Standing.LATE: "Te laat", Standing.AHEAD: "Komt nog"}


def figure_text(value: Decimal) -> str:
    """A figure with no more decimals than it needs, and at most two: 1.980,75 and 1.895."""
    return dutch.grouped(value, min(max(-int(value.normalize().as_tuple().exponent), 0), 2))


def day_text(day: dt.date, *, assumed: bool) -> str:
    """A day in words; only the year when the day itself is assumed."""
    return f"{day.year} (dag onbekend)" if assumed else dutch.long_date(day)


@dataclass(frozen=True, slots=True)
class MilestoneLine:
    """A milestone with its number in the picture, and how it stands."""

    number: int
    milestone: Milestone
    standing: Standing

    @property
    def words(self) -> str:
        return STANDINGS[self.standing]


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """An indicator with its last measurement, and its target held against its own percentage."""

    indicator: ProjectIndicator
    measurements: tuple[Measurement, ...]
    check: TargetCheck | None

    @property
    def latest(self) -> Measurement | None:
        return self.measurements[-1] if self.measurements else None

    @property
    def remark(self) -> str:
        """That the target is not what the percentage leads to; empty when it is, or when nobody can
        tell.
        """
        row, check = self.indicator, self.check
        if check is None or check.agrees or row.percentage is None or row.start_value is None:
            return ""
        words = (
            f"{figure_text(row.percentage)}% per jaar vanaf {figure_text(row.start_value)} geeft"
            f" {figure_text(check.expected)} in {row.target_year}"
        )
        meant = (
            ""
            if check.implied is None
            else (
                f" De streefwaarde is {dutch.percentage(check.implied)} ten opzichte van het begin."
            )
        )
        return (
            f"{row.name}: {words}, niet {figure_text(check.printed)}.{meant} Beide blijven"
            " zichtbaar."
        )


@dataclass(frozen=True)
class ProjectReport:
    """One project on a day, with all that hangs on it."""

    project: Project
    day: dt.date
    holders: tuple[str, ...]
    milestones: tuple[MilestoneLine, ...]
    indicators: tuple[IndicatorLine, ...]
    timeline: Timeline | None
    roles: tuple[GroupRole, ...]

    @property
    def holder_text(self) -> str:
        return ", ".join(self.holders)

    @property
    def warnings(self) -> list[str]:
        """What is missing or late, in sentences."""
        found = []
        if not self.project.portfolio_id:
            found.append(NO_PORTFOLIO)
        elif not self.holders:
            found.append(
                f"De portefeuille {self.project.portfolio} heeft op deze dag geen houder"
                " (bestuursovereenkomst, artikel 6.4)."
            )
        if self.project.predates_records:
            found.append(
                "Dit project komt uit een bron die niet zegt wanneer opdrachtgever en opdrachtnemer"
                " akkoord gingen."
            )
        late = [line for line in self.milestones if line.standing == Standing.LATE]
        if late and self.project.state == ProjectState.RUNNING:
            found += [f"De mijlpaal «{line.milestone}» is te laat." for line in late]
        return found

    @property
    def target_remarks(self) -> list[str]:
        """For each target that is not what its own percentage leads to: both figures, in words."""
        return [line.remark for line in self.indicators if line.remark]

    @property
    def timeline_words(self) -> str:
        """The picture in a sentence."""
        if self.timeline is None:
            return ""
        reached = sum(line.standing == Standing.REACHED for line in self.milestones)
        late = sum(line.standing == Standing.LATE for line in self.milestones)
        span = (
            f"Van {dutch.long_date(self.timeline.first)} tot en met"
            f" {dutch.long_date(self.timeline.last)}."
        )
        return (
            f"{span} Van {len(self.milestones)} mijlpalen zijn er {reached} bereikt en {late} te"
            " laat."
            if self.milestones
            else span
        )

    @cached_property
    def reports(self) -> list[ProgressReport]:
        return list(
            self.project.progress_reports.select_related("meeting__body", "document").defer(
                "document__content", "document__facts"
            )
        )

    @cached_property
    def open_risks(self) -> list[Risk]:
        return [
            risk
            for risk in self.project.risks.all()
            if risk.closed_on is None or risk.closed_on > self.day
        ]


def project_report(project: Project, on: dt.date) -> ProjectReport:
    """The project as it stands on `on`."""
    milestones = list(project.milestones.all())
    indicators = project.indicators.select_related("source").prefetch_related("measurements")
    roles: Iterable[GroupRole] = ()
    if project.expert_group_id:
        roles = group_roles([project.expert_group_id], on).get(project.expert_group_id, ())
    return ProjectReport(
        project=project,
        day=on,
        holders=(
            tuple(holders_on([project.portfolio_id], on).get(project.portfolio_id, ()))
            if project.portfolio_id
            else ()
        ),
        milestones=tuple(
            MilestoneLine(
                number, milestone, standing(milestone.planned_on, milestone.reached_on, on)
            )
            for number, milestone in enumerate(milestones, start=1)
        ),
        indicators=tuple(indicator_line(indicator) for indicator in indicators),
        timeline=timeline(
            project.starts_on,
            project.ends_on,
            [(m.planned_on, m.reached_on) for m in milestones],
            on=on,
        ),
        roles=tuple(roles),
    )


def indicator_line(indicator: ProjectIndicator) -> IndicatorLine:
    """An indicator with its measurements in order."""
    check = check_target(
        start=indicator.start_value,
        percentage=indicator.percentage,
        start_year=indicator.start_year,
        target_year=indicator.target_year,
        printed=indicator.target_value,
    )
    return IndicatorLine(
        indicator,
        tuple(sorted(indicator.measurements.all(), key=lambda one: one.measured_on)),
        check,
    )


def holders_on(portfolios: Iterable[int | None], on: dt.date) -> dict[int, list[str]]:
    """Who holds each portfolio on a day, in words; a portfolio that nobody holds is not in it."""
    held = (
        Holding.objects.as_of(on)
        .filter(portfolio__in=[pk for pk in portfolios if pk])
        .select_related("organisation", "office__person")
    )
    found: dict[int, list[str]] = {}
    for holding in held.order_by("organisation__sort_key", "pk"):
        if holding.ends_on is None or holding.ends_on > on:
            text = (
                f"{holding.office.person} ({holding.organisation})"
                if holding.office
                else str(holding.organisation)
            )
            found.setdefault(holding.portfolio_id, []).append(text)
    return found


def group_roles(groups: Sequence[int], on: dt.date) -> dict[int, list[GroupRole]]:
    """The roles that are filled in each group on a day."""
    roles = GroupRole.objects.as_of(on).filter(group__in=groups)
    found: dict[int, list[GroupRole]] = {}
    for role in roles.select_related("organisation", "delivery").order_by("position", "pk"):
        found.setdefault(role.group_id, []).append(role)
    return found


@dataclass(frozen=True, slots=True)
class GrantTotal:
    """A total that a source prints, beside the sum of the grants that it is said to hold."""

    printed: PrintedGrantTotal
    added: Decimal
    unknown: int

    @property
    def difference(self) -> Decimal:
        return self.printed.amount - self.added

    @property
    def agrees(self) -> bool:
        return self.difference == 0 and not self.unknown


def grant_totals() -> list[GrantTotal]:
    """Every printed total with the sum of its parts. Refused grants are no part; one without an
    amount makes the sum incomplete.
    """
    totals = list(PrintedGrantTotal.objects.select_related("source"))
    parts: dict[str, list[Decimal | None]] = {}
    for groups, amount in (
        Grant.objects.exclude(groups="")
        .exclude(state=GrantState.REFUSED)
        .values_list("groups", "amount")
    ):
        for group in groups.splitlines():
            parts.setdefault(group.strip(), []).append(amount)
    return [
        GrantTotal(
            total,
            sum((one for one in parts.get(total.group, []) if one is not None), Decimal(0)),
            parts.get(total.group, []).count(None),
        )
        for total in totals
    ]


def found_projects(wanted: Wanted) -> Iterator[Hit]:
    """What a search finds of projects."""
    matching = wanted.among("name", "goal", "result", "cause")
    for project in Project.objects.filter(matching)[: MOST_HITS + 1]:
        yield Hit(project.name, project.get_absolute_url(), project.get_state_display())
