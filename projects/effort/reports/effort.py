"""The effort ledger of a year: hours owed by the table and by agreement, hours planned, talks and
buy-offs.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal

from contributions.funds.models import Fund
from contributions.invoices.models.charges import ExtraCharge
from contributions.invoices.models.invoices import Invoice
from contributions.years.reports.years import year_report
from ivz.core.money import ZERO
from ivz.region.models import Organisation
from projects.effort.calculation import (
    Bracket,
    Delivery,
    Owed,
    hours_text,
    owed,
    signed_hours,
    total_hours,
)
from projects.effort.enums import BuyOffState
from projects.effort.models.effort import (
    BuyOff,
    EffortAgreement,
    EffortScale,
    EffortTalk,
    JointDelivery,
)
from projects.effort.models.groups import GroupRole


@dataclass(frozen=True, slots=True)
class EffortLine:
    """One municipality in one year."""

    year: int
    municipality: Organisation
    inhabitants: int | None
    reference_date: dt.date | None
    owed: Owed
    agreement: EffortAgreement | None
    talk: EffortTalk | None
    buy_off: BuyOff | None
    planned: Decimal | None = (
        None  # with others together: at the first of them, so that the hours add up
    )
    delivers: str = ""  # the name of the joint delivery

    @property
    def reason(self) -> str:
        """Why the agreement differs from the table; empty when it does not."""
        if not self.owed.deviates:
            return ""
        return (self.agreement.reason if self.agreement else "") or "Er is geen reden vastgelegd."


@dataclass(frozen=True, slots=True)
class DeliveryLine:
    """Who delivers, alone or together, with the roles that are planned."""

    name: str
    members: tuple[EffortLine, ...]
    roles: tuple[GroupRole, ...]
    sums: Delivery
    is_joint: bool = False

    @property
    def title(self) -> str:
        """As the annex heads it: Enschede (8) en Losser (2)."""
        return " en ".join(
            f"{line.municipality} ({hours_text(line.owed.agreed) or '?'})" for line in self.members
        )

    @property
    def balance_text(self) -> str:
        return signed_hours(self.sums.balance)

    @property
    def remarks(self) -> list[str]:
        """What differs from the table and why, and what was bought off, in sentences."""
        deviating = [
            f"{line.municipality}: de tabel vraagt {hours_text(line.owed.by_rule)} uur."
            f" {line.reason}"
            for line in self.members
            if line.reason
        ]
        return deviating + [
            f"{line.municipality}: {hours_text(line.owed.bought_off)} uur afgekocht."
            for line in self.members
            if line.buy_off
        ]


@dataclass(frozen=True, slots=True)
class EffortReport:
    """The whole ledger of a year as it stands on `day`."""

    year: int
    day: dt.date
    scale: EffortScale | None
    brackets: tuple[Bracket, ...]
    lines: tuple[EffortLine, ...]
    deliveries: tuple[DeliveryLine, ...]
    others: tuple[GroupRole, ...] = ()  # roles of organisations that owe no hours
    notes: tuple[str, ...] = field(default=())

    @property
    def by_rule(self) -> Decimal:
        return total_hours(line.owed.by_rule for line in self.lines)

    @property
    def agreed(self) -> Decimal:
        return total_hours(line.owed.agreed for line in self.lines)

    @property
    def to_deliver(self) -> Decimal:
        return total_hours(line.owed.to_deliver for line in self.lines)

    @property
    def planned(self) -> Decimal:
        return total_hours(delivery.sums.planned for delivery in self.deliveries)

    @property
    def balance(self) -> Decimal:
        return self.planned - self.to_deliver

    @property
    def balance_text(self) -> str:
        return signed_hours(self.balance)

    @property
    def price(self) -> Decimal:
        return sum((line.owed.price for line in self.lines if line.owed.price is not None), ZERO)

    @property
    def paid(self) -> Decimal:
        return sum((line.owed.paid for line in self.lines), ZERO)

    @property
    def deviating(self) -> tuple[EffortLine, ...]:
        return tuple(line for line in self.lines if line.owed.deviates)

    def line_of(self, municipality: Organisation) -> EffortLine | None:
        return next((line for line in self.lines if line.municipality.pk == municipality.pk), None)

    def delivery_of(self, municipality: Organisation) -> DeliveryLine | None:
        """Where the hours of a municipality are delivered."""
        return next(
            (
                d
                for d in self.deliveries
                if any(line.municipality.pk == municipality.pk for line in d.members)
            ),
            None,
        )


def day_of_year(year: int, today: dt.date) -> dt.date:
    """The day on which a ledger stands: today in this year, else the last day of a past year or the
    first of a coming one.
    """
    return min(max(today, dt.date(year, 1, 1)), dt.date(year, 12, 31))


def effort_report(year: int, today: dt.date) -> EffortReport:
    """The ledger of `year`, with the counts of inhabitants that the contribution of
    that year uses.
    """
    day = day_of_year(year, today)
    scale = _scale_on(day)
    brackets = (
        tuple(Bracket(b.from_inhabitants, b.hours, b.amount) for b in scale.brackets.all())
        if scale
        else ()
    )
    municipalities = list(Organisation.objects.municipalities().as_of(day))
    counts, note = _counts(year)
    agreements = _agreements_on(day)
    talks = {talk.municipality_id: talk for talk in EffortTalk.objects.filter(year=year)}
    bought = {
        buy_off.municipality_id: buy_off
        for buy_off in BuyOff.objects.filter(year=year, is_withdrawn=False).select_related("charge")
    }
    lines = []
    for municipality in municipalities:
        inhabitants, reference_date = counts.get(municipality.pk, (None, None))
        agreement, buy_off = agreements.get(municipality.pk), bought.get(municipality.pk)
        owes = owed(
            municipality.pk,
            inhabitants=inhabitants,
            agreed=agreement.hours if agreement else None,
            brackets=brackets,
            bought_off=buy_off.hours if buy_off else Decimal(0),
            paid=buy_off.charge.amount if buy_off else ZERO,
        )
        lines.append(
            EffortLine(
                year,
                municipality,
                inhabitants,
                reference_date,
                owes,
                agreement,
                talks.get(municipality.pk),
                buy_off,
            )
        )
    deliveries, others = _deliveries(lines, day)
    planned = {
        delivery.members[0].municipality.pk: delivery.sums.planned for delivery in deliveries
    }
    joint = {
        line.municipality.pk: delivery.name
        for delivery in deliveries
        if delivery.is_joint
        for line in delivery.members
    }
    whole = tuple(
        replace(
            line,
            planned=planned.get(line.municipality.pk),
            delivers=joint.get(line.municipality.pk, ""),
        )
        for line in lines
    )
    return EffortReport(
        year, day, scale, brackets, whole, deliveries, others, tuple(filter(None, [note]))
    )


def _scale_on(day: dt.date) -> EffortScale | None:
    scales = EffortScale.objects.select_related("source", "decision").prefetch_related("brackets")
    return scales.as_of(day).first()


def _agreements_on(day: dt.date) -> dict[int, EffortAgreement]:
    """The agreement in force per municipality."""
    found = EffortAgreement.objects.as_of(day).select_related("source")
    return {agreement.municipality_id: agreement for agreement in found}


def _counts(year: int) -> tuple[dict[int, tuple[int, dt.date | None]], str]:
    """The counts that the contribution of the year uses, and what must be said about them."""
    fund = Fund.objects.first()
    if fund is None or year < fund.first_year:
        return {}, ""
    report = year_report(fund, year)
    counts = {
        key: (count.inhabitants, count.reference_date) for key, count in report.basis.counts.items()
    }
    for line in report.lines:
        if line.facts and line.facts.inhabitants:
            counts[line.organisation.pk] = (line.facts.inhabitants, line.facts.reference_date)
    used = report.basis.reference_date
    is_other = (
        used is not None
        and used != report.rule_day
        and not any(line.invoice for line in report.lines)
    )
    return (
        counts,
        (
            "Voor dit jaar zijn nog geen inwonertallen van de juiste dag bekend; gebruikt is het"
            " laatst bekende inwonertal."
            if is_other
            else ""
        ),
    )


def _deliveries(
    lines: Iterable[EffortLine], day: dt.date
) -> tuple[tuple[DeliveryLine, ...], tuple[GroupRole, ...]]:
    """The lines grouped by who deliver together on `day`, each with its roles; and the roles of
    others.
    """
    of_delivery: dict[int | None, list[GroupRole]] = defaultdict(list)
    of_organisation: dict[int | None, list[GroupRole]] = defaultdict(list)
    roles = GroupRole.objects.as_of(day).select_related("group", "organisation", "delivery")
    for role in roles:
        (
            of_delivery[role.delivery_id]
            if role.delivery_id
            else of_organisation[role.organisation_id]
        ).append(role)
    by_key = {line.municipality.pk: line for line in lines}
    found, taken = [], set[int]()
    for delivery in JointDelivery.objects.as_of(day).prefetch_related("municipalities"):
        members = tuple(
            by_key[m.pk]
            for m in delivery.municipalities.all()
            if m.pk in by_key and m.pk not in taken
        )
        if members:
            taken |= {line.municipality.pk for line in members}
            own = [
                role for line in members for role in of_organisation.pop(line.municipality.pk, [])
            ]
            found.append(
                _delivery(
                    delivery.name, members, [*of_delivery.pop(delivery.pk, []), *own], is_joint=True
                )
            )
    for key, line in by_key.items():
        if key not in taken:
            found.append(_delivery(line.municipality.name, (line,), of_organisation.pop(key, [])))
    found.sort(key=lambda delivery: delivery.members[0].municipality.sort_key)
    left = [
        *of_organisation.values(),
        *of_delivery.values(),
    ]  # also roles of a joint delivery that is over
    return tuple(found), tuple(role for rest in left for role in rest)


def _delivery(
    name: str, members: tuple[EffortLine, ...], roles: list[GroupRole], *, is_joint: bool = False
) -> DeliveryLine:
    sums = Delivery(tuple(line.owed for line in members), total_hours(role.hours for role in roles))
    return DeliveryLine(
        name,
        members,
        tuple(sorted(roles, key=lambda role: (role.position, role.pk))),
        sums,
        is_joint,
    )


def ledger_years(today: dt.date) -> range:
    """The years that have a ledger: from the first table of hours to the year after this one."""
    first = EffortScale.objects.order_by("valid_from").values_list("valid_from", flat=True).first()
    return range(first.year if first else today.year, today.year + 2)


def buy_off_states(buy_offs: Iterable[BuyOff]) -> list[tuple[BuyOff, BuyOffState, Invoice | None]]:
    """Each buy-off with how far it is and the live invoice that carries it; two queries for all of
    them.
    """
    buy_offs = list(buy_offs)
    charges = {
        c.pk: c
        for c in ExtraCharge.objects.with_invoice().filter(pk__in=[b.charge_id for b in buy_offs])
    }
    on_invoices = {c.on_invoice for c in charges.values()}  # type: ignore[attr-defined]  # annotated
    invoices = Invoice.objects.defer("facts").in_bulk(on_invoices - {None})
    found = []
    for buy_off in buy_offs:
        invoice = invoices.get(charges[buy_off.charge_id].on_invoice)  # type: ignore[attr-defined]  # annotated
        state = (
            BuyOffState.WITHDRAWN
            if buy_off.is_withdrawn
            else BuyOffState.INVOICED
            if invoice
            else BuyOffState.WAITING
        )
        found.append((buy_off, state, invoice))
    return found
