"""Writes the effort ledger of a year on the terminal, for people or machines."""

import csv
import io
import json
from argparse import ArgumentParser
from decimal import Decimal
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ivz.core import dutch
from projects.effort.calculation import hours_text, signed_hours
from projects.effort.reports.effort import EffortReport, effort_report

COLUMNS = (
    "municipality",
    "hours_rule",
    "hours_agreed",
    "hours_planned",
    "buy_off",
    "bought_off",
    "delivery",
    "reason",
)


class Command(BaseCommand):
    """`effort 2020 --format csv`.

    `buy_off` is what the agreed hours cost when they are bought off, `bought_off` what was bought
    off. Hours that are planned for municipalities together (column `delivery`) stand with the first
    of them, so that columns add up.
    """

    help = (
        "De uren die gemeenten in een jaar leveren: volgens de tabel, afgesproken, gepland en"
        " afgekocht."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("year", type=int, metavar="YEAR", help="jaar, bijvoorbeeld 2020")
        parser.add_argument("--format", default="table", choices=["table", "csv", "json"])

    def handle(self, *, year: int, format: str, **options: Any) -> None:
        if not 1990 <= year <= 2199:
            raise CommandError("Geef een jaar van 1990 tot en met 2199.", returncode=2)
        report = effort_report(year, timezone.localdate())
        self.stdout.write(
            {"csv": as_csv, "json": as_json, "table": as_table}[format](report), ending=""
        )


def rows(report: EffortReport) -> list[dict[str, Any]]:
    """A row per municipality, in the order of their names."""
    found = []
    for line in report.lines:
        delivery = report.delivery_of(line.municipality)
        found.append(
            {
                "municipality": line.municipality.name,
                "hours_rule": plain(line.owed.by_rule),
                "hours_agreed": plain(line.owed.agreed),
                "hours_planned": plain(line.planned),
                "buy_off": str(line.owed.price) if line.owed.price is not None else None,
                "bought_off": str(line.owed.paid),
                "delivery": delivery.name if delivery else None,
                "reason": line.reason or None,
            }
        )
    return found


def plain(hours: Decimal | None) -> str | None:
    """Hours with a decimal point where they have a fraction."""
    return None if hours is None else hours_text(hours).replace(",", ".")


def as_csv(report: EffortReport) -> str:
    """RFC 4180, no totals row."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows(rows(report))
    return out.getvalue()


def as_json(report: EffortReport) -> str:
    """The ledger with its totals and the balance of each delivery."""
    facts = {
        "year": report.year,
        "day": report.day.isoformat(),
        "hours_rule": plain(report.by_rule),
        "hours_agreed": plain(report.agreed),
        "hours_planned": plain(report.planned),
        "buy_off": str(report.price),
        "bought_off": str(report.paid),
        "notes": list(report.notes),
        "deliveries": [
            {
                "name": d.name,
                "hours_agreed": plain(d.sums.agreed),
                "hours_planned": plain(d.sums.planned),
                "balance": plain(d.sums.balance),
            }
            for d in report.deliveries
        ],
        "lines": rows(report),
    }
    return json.dumps(facts, indent=2, ensure_ascii=False) + "\n"


def as_table(report: EffortReport) -> str:
    """For the terminal."""
    head = [f"Inzet {report.year}, stand op {dutch.long_date(report.day)}, uren per week", ""]
    body = [
        f"{'Gemeente':<28}{'Tabel':>7}{'Afspraak':>10}{'Gepland':>9}{'Verschil':>10}{'Afkoopsom':>14}"
    ]
    for delivery in report.deliveries:
        for line in delivery.members:
            alone = not delivery.is_joint
            planned, balance = (
                (hours_text(delivery.sums.planned), delivery.balance_text) if alone else ("", "")
            )
            price = dutch.amount(line.owed.price) if line.owed.price is not None else "-"
            body.append(
                f"{line.municipality.name:<28}{hours_text(line.owed.by_rule):>7}"
                f"{hours_text(line.owed.agreed):>10}{planned:>9}{balance:>10}{price:>14}"
            )
        if delivery.is_joint:
            sums = delivery.sums
            body.append(
                f"{'  ' + delivery.name:<28}{hours_text(sums.by_rule):>7}"
                f"{hours_text(sums.agreed):>10}{hours_text(sums.planned):>9}"
                f"{delivery.balance_text:>10}"
            )
    body.append(
        f"{'Totaal':<28}{hours_text(report.by_rule):>7}"
        f"{hours_text(report.agreed):>10}{hours_text(report.planned):>9}"
        f"{signed_hours(report.balance):>10}{dutch.amount(report.price):>14}"
    )
    return "\n".join([*head, *body, *([""] if report.notes else []), *report.notes]) + "\n"
