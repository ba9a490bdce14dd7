"""The effort ledger on paper, in the shape of the annex: a block per municipality or joint delivery
with its tasks.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from django.template.loader import render_to_string

from ivz.papers.facts import written
from projects.effort.calculation import hours_text, signed_hours
from projects.effort.reports.effort import DeliveryLine, EffortReport

EFFORT_TEMPLATE = "effort-1"


@dataclass(frozen=True, slots=True)
class TaskPaper:
    """A task with its hours; without hours it is not counted."""

    title: str
    hours: str


@dataclass(frozen=True, slots=True)
class DeliveryPaper:
    """A block of the annex: who, which tasks, and the sums."""

    title: str
    tasks: tuple[TaskPaper, ...]
    by_rule: str
    agreed: str
    to_deliver: str
    planned: str
    balance: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PricePaper:
    """A bracket of the table."""

    text: str
    hours: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class EffortDocument:
    """All that the paper shows."""

    sender_name: str
    year: int
    day: dt.date
    deliveries: tuple[DeliveryPaper, ...]
    by_rule: str
    agreed: str
    to_deliver: str
    planned: str
    balance: str
    paid: Decimal
    brackets: tuple[PricePaper, ...]
    notes: tuple[str, ...]
    source: str


def effort_document(report: EffortReport, *, sender_name: str) -> EffortDocument:
    """The ledger of a year."""
    brackets = tuple(
        PricePaper(
            f"vanaf {bracket.from_inhabitants:,} inwoners".replace(",", "."),
            hours_text(bracket.hours),
            bracket.amount,
        )
        for bracket in report.brackets
    )
    paper = EffortDocument(
        sender_name=sender_name,
        year=report.year,
        day=report.day,
        deliveries=tuple(_delivery(delivery) for delivery in report.deliveries),
        by_rule=hours_text(report.by_rule),
        agreed=hours_text(report.agreed),
        to_deliver=hours_text(report.to_deliver),
        planned=hours_text(report.planned),
        balance=signed_hours(report.balance),
        paid=report.paid,
        brackets=brackets,
        notes=report.notes,
        source=report.scale.source_text if report.scale else "",
    )
    return written(paper)


def _delivery(delivery: DeliveryLine) -> DeliveryPaper:
    remarks = [
        f"{line.municipality}: de tabel vraagt {hours_text(line.owed.by_rule)} uur. {line.reason}"
        for line in delivery.members
        if line.reason
    ]
    remarks += [
        f"{line.municipality}: {hours_text(line.owed.bought_off)} uur afgekocht."
        for line in delivery.members
        if line.buy_off
    ]
    return DeliveryPaper(
        title=delivery.title,
        tasks=tuple(TaskPaper(role.title, hours_text(role.hours)) for role in delivery.roles),
        by_rule=hours_text(delivery.sums.by_rule),
        agreed=hours_text(delivery.sums.agreed),
        to_deliver=hours_text(delivery.sums.to_deliver),
        planned=hours_text(delivery.sums.planned),
        balance=signed_hours(delivery.sums.balance),
        remarks=tuple(remarks),
    )


def effort_html(document: EffortDocument) -> str:
    return render_to_string("projects/effort/pdf/effort.html", {"document": document})
