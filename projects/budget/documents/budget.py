"""The coordination budget on one page for the board: what coordination costs, what dropping tasks
would do, and what each municipality pays.
"""

import datetime as dt
from dataclasses import dataclass

from django.template.loader import render_to_string

from ivz.core import dutch
from ivz.papers.facts import written
from projects.budget.reports.budget import BudgetReport, Choice, Comparison
from projects.effort.calculation import hours_text


@dataclass(frozen=True, slots=True)
class ChoicePaper:
    """A way to do the coordination, with its chain as written on paper."""

    name: str
    dropped: str
    hours: str
    fte: str
    total: str
    difference: str
    rate: str
    effect: str


@dataclass(frozen=True, slots=True)
class TaskPaper:
    """A task with its hours a week; `tried` where somebody filled in other hours."""

    text: str
    hours: str
    tried: str


@dataclass(frozen=True, slots=True)
class SharePaper:
    """What each choice costs one municipality."""

    municipality: str
    inhabitants: str
    amounts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BudgetDocument:
    """All that the paper shows."""

    sender_name: str
    title: str
    day: dt.date
    fte_hours: str
    choices: tuple[ChoicePaper, ...]
    tasks: tuple[TaskPaper, ...]
    hours: str  # of all tasks together, and as tried
    hours_tried: str
    is_tried: bool
    shares: tuple[SharePaper, ...]
    inhabitants: str
    totals: tuple[str, ...]
    notes: tuple[str, ...]
    source: str


def budget_document(
    report: BudgetReport, comparisons: list[Comparison], *, sender_name: str, on: dt.date
) -> BudgetDocument:
    """The budget as it stands `on` a day, with the hours that somebody tries out when there are
    any.
    """
    budget = report.budget
    paper = BudgetDocument(
        sender_name=sender_name,
        title=budget.title,
        day=on,
        fte_hours=hours_text(budget.fte_hours),
        choices=tuple(_choice(choice) for choice in report.choices),
        tasks=tuple(
            TaskPaper(
                str(line.task),
                hours_text(line.task.hours),
                hours_text(line.hours) if line.is_changed else "",
            )
            for line in report.lines
        ),
        hours=hours_text(report.base.chain.hours),
        hours_tried=hours_text(report.tried.chain.hours),
        is_tried=report.tried.is_tried,
        shares=tuple(
            SharePaper(
                str(share.municipality),
                dutch.grouped(share.inhabitants),
                tuple("" if amount is None else dutch.amount(amount) for amount in share.amounts),
            )
            for share in report.shares
        ),
        inhabitants=dutch.grouped(report.base.chain.inhabitants),
        totals=tuple(dutch.amount(total) for total in report.totals),
        notes=_notes(report, comparisons),
        source=budget.source_text,
    )
    return written(paper)


def _choice(choice: Choice) -> ChoicePaper:
    found = choice.chain
    return ChoicePaper(
        name=choice.name,
        dropped=dutch.listing([str(number) for number in choice.dropped]),
        hours=hours_text(found.hours),
        fte=dutch.grouped(found.fte, 2),
        total=dutch.amount(found.total),
        difference="" if choice.difference is None else dutch.amount(choice.difference),
        rate="" if found.rate is None else dutch.rate(found.rate),
        effect=choice.effect,
    )


def _notes(report: BudgetReport, comparisons: list[Comparison]) -> tuple[str, ...]:
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
    others = [f"{row.benchmark} {dutch.grouped(row.fte, 2)} fte" for row in comparisons]
    if others and report.counts:
        notes.append(
            f"Andere samenwerkingen, omgerekend naar {len(report.counts)} gemeenten:"
            f" {dutch.listing(others)}."
        )
    return tuple(notes)


def budget_html(document: BudgetDocument) -> str:
    return render_to_string("projects/budget/pdf/budget.html", {"document": document})
