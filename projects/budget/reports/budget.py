"""What coordination costs: the chain of a budget, its scenarios side by side, and what each means
for a municipality.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from contributions.years.reports.years import Ledger
from ivz.core import dutch
from ivz.core.money import ZERO, round_amount
from ivz.region.models import Organisation
from projects.budget.calculation.coordination import Chain, Norms, chain, scaled
from projects.budget.models import Benchmark, CoordinationBudget, CoordinationTask


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task with the hours of the budget, and the hours somebody is trying out."""

    task: CoordinationTask
    hours: Decimal

    @property
    def is_changed(self) -> bool:
        return self.hours != self.task.hours


@dataclass(frozen=True, slots=True)
class Choice:
    """A way to do the coordination: everything, what is being tried, or without the tasks of a
    scenario.
    """

    name: str
    dropped: tuple[int, ...]
    effect: str
    chain: Chain
    scenario_id: int | None = None
    is_tried: bool = False
    difference: Decimal | None = None  # euros a year beside doing everything

    @property
    def dropped_text(self) -> str:
        """The numbers of the tasks that it does without."""
        return dutch.listing([str(number) for number in self.dropped])

    def amount_of(self, inhabitants: int) -> Decimal | None:
        """What a municipality of this size would pay, rounded to cents."""
        return None if self.chain.rate is None else round_amount(inhabitants * self.chain.rate)


@dataclass(frozen=True, slots=True)
class Share:
    """What each choice costs one municipality; `amounts` go with the choices."""

    municipality: Organisation
    inhabitants: int
    amounts: tuple[Decimal | None, ...]


@dataclass(frozen=True)
class BudgetReport:
    """A coordination budget with its chain recomputed; the first choice is the budget
    as it stands.
    """

    budget: CoordinationBudget
    lines: tuple[TaskLine, ...]
    choices: tuple[Choice, ...]
    counts: tuple[tuple[Organisation, int], ...]
    basis_words: str

    @property
    def base(self) -> Choice:
        return self.choices[0]

    @property
    def tried(self) -> Choice:
        """The choice with the hours somebody filled in; the budget itself when
        nothing was changed.
        """
        return next((choice for choice in self.choices if choice.is_tried), self.base)

    @cached_property
    def shares(self) -> tuple[Share, ...]:
        return tuple(
            Share(who, count, tuple(choice.amount_of(count) for choice in self.choices))
            for who, count in self.counts
        )

    @cached_property
    def totals(self) -> tuple[Decimal, ...]:
        """Per choice the sum of the rounded amounts of the municipalities."""
        return tuple(
            sum((share.amounts[at] or ZERO for share in self.shares), ZERO)
            for at in range(len(self.choices))
        )

    @property
    def printed(self) -> list[tuple[str, Decimal, Decimal]]:
        """Where the paper prints something else than the tasks add up to: what,
        printed, computed.
        """
        budget, found = self.budget, self.base.chain
        pairs = [
            ("Uren per week", budget.printed_hours, found.hours),
            ("Bedrag per jaar", budget.printed_amount, found.total),
        ]
        return [
            (label, printed, computed)
            for label, printed, computed in pairs
            if printed is not None and printed != computed
        ]


def budget_report(
    budget: CoordinationBudget, tried: Mapping[int, Decimal] | None = None
) -> BudgetReport:
    """The budget with its scenarios. `tried` are other hours by task number, to see what they would
    do.
    """
    tasks = list(budget.tasks.all())
    norms = Norms(budget.fte_hours, budget.cost_per_fte, budget.other_costs)
    counts, words = _counts(budget)
    inhabitants = sum(count for _, count in counts)
    hours = {task.number: (tried or {}).get(task.number, task.hours) for task in tasks}
    lines = tuple(TaskLine(task, hours[task.number]) for task in tasks)
    everything = chain([task.hours for task in tasks], norms, inhabitants)
    choices = [Choice("Alle taken", (), "", everything)]
    if any(line.is_changed for line in lines):
        choices.append(
            Choice(
                "Geprobeerde uren",
                (),
                "",
                chain([line.hours for line in lines], norms, inhabitants),
                is_tried=True,
            )
        )
    for scenario in budget.scenarios.prefetch_related("drops__task"):
        dropped = tuple(drop.task.number for drop in scenario.drops.all())
        left = [task.hours for task in tasks if task.number not in dropped]
        choices.append(
            Choice(
                scenario.name,
                dropped,
                scenario.effect,
                chain(left, norms, inhabitants),
                scenario_id=scenario.pk,
            )
        )
    compared = [
        replace(choice, difference=choice.chain.total - everything.total) for choice in choices[1:]
    ]
    return BudgetReport(budget, lines, (choices[0], *compared), counts, words)


def _counts(budget: CoordinationBudget) -> tuple[tuple[tuple[Organisation, int], ...], str]:
    """The municipalities of the count year with their inhabitants, and which counts those are in
    words.
    """
    report = Ledger(budget.fund, years=[budget.count_year]).year(budget.count_year)
    if report.is_region_total:
        return (), f"Van {budget.count_year} is alleen het totaal van de regio bekend."
    counts = tuple(
        (line.organisation, line.facts.inhabitants)
        for line in report.lines
        if line.facts and line.facts.inhabitants
    )
    return counts, f"De inwonertallen zijn die van bijdragejaar {budget.count_year}."


@dataclass(frozen=True, slots=True)
class Comparison:
    """Another cooperation brought to the number of municipalities of this one."""

    benchmark: Benchmark
    fte: Decimal


def comparisons(benchmarks: Sequence[Benchmark], municipalities: int) -> list[Comparison]:
    """What others would have for as many municipalities as here."""
    return [
        Comparison(row, scaled(row.fte, row.municipalities, municipalities)) for row in benchmarks
    ]


def budget_notes(report: BudgetReport, others: list[Comparison]) -> list[str]:
    """What the figures rest on, what the source printed beside them, and how others are staffed."""
    chain = report.tried.chain
    whose = "de geprobeerde uren" if report.tried.is_tried else report.base.name.lower()
    notes = [
        f"{report.basis_words} De kosten van {whose}: {dutch.euro(chain.staff_cost)} voor mensen en"
        f" {dutch.euro(chain.other_costs)} daarnaast."
    ]
    if report.budget.is_cost_inferred:
        notes.append(
            f"De kosten per fte en het uitvoeringsbudget zijn afgeleid. {report.budget.cost_note}"
        )
    notes += [
        f"{label}: de bron noemt {dutch.grouped(printed, 2)}, de taken tellen op tot"
        f" {dutch.grouped(computed, 2)}."
        for label, printed, computed in report.printed
    ]
    staffed = [f"{row.benchmark} {dutch.grouped(row.fte, 2)} fte" for row in others]
    if staffed and report.counts:
        notes.append(
            f"Andere samenwerkingen, omgerekend naar {len(report.counts)} gemeenten:"
            f" {dutch.listing(staffed)}."
        )
    return notes
