"""What one organisation pays for one year: plain values in, plain values out."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from ivz.core.money import RoundingRule, round_amount


@dataclass(frozen=True, slots=True)
class RateFacts:
    """A rate as it holds on a day, with the ground it stands on.

    `value` is in euros per inhabitant. `decision` cites the recorded decision and is empty when
    there is none.
    """

    value: Decimal
    valid_from: dt.date
    rule: RoundingRule
    decision: str


@dataclass(frozen=True, slots=True)
class CountFacts:
    """A count of inhabitants as a source gives it; `reference_date` is None when the source names
    no day.

    `count_id` is None for a sum of counts, made after a merger; `source` then names its parts.
    """

    count_id: int | None
    organisation_id: int
    inhabitants: int
    reference_date: dt.date | None
    source: str
    is_provisional: bool = False


@dataclass(frozen=True, slots=True)
class LineFacts:
    """A line with all it was computed from. `amount` is the only rounded figure; `exact` is what
    was rounded.
    """

    kind: str  # contributions.invoices.enums.LineKind
    text: str
    amount: Decimal
    exact: Decimal
    count_id: int | None = None
    inhabitants: int | None = None
    reference_date: dt.date | None = None
    count_source: str = ""
    rate: Decimal | None = None
    rate_valid_from: dt.date | None = None
    decision: str = ""
    rule: RoundingRule | None = None
    charge_id: int | None = None  # of an extra line: the charge that asked for it
    basis: str = ""  # of an extra line: how its amount came about


def levy_line(count: CountFacts, rate: RateFacts, text: str) -> LineFacts:
    """Inhabitants times rate, rounded once by the rate's own rule."""
    exact = count.inhabitants * rate.value
    return LineFacts(
        kind="per_inhabitant",
        text=text,
        amount=round_amount(exact, rate.rule),
        exact=exact,
        count_id=count.count_id,
        inhabitants=count.inhabitants,
        reference_date=count.reference_date,
        count_source=count.source,
        rate=rate.value,
        rate_valid_from=rate.valid_from,
        decision=rate.decision,
        rule=rate.rule,
    )


def fixed_line(amount: Decimal, text: str, source: str) -> LineFacts:
    """A fixed yearly amount of a partner; `source` says where it was agreed."""
    return LineFacts(kind="fixed", text=text, amount=amount, exact=amount, decision=source)


def extra_line(
    amount: Decimal, text: str, *, basis: str, decision: str, charge_id: int | None = None
) -> LineFacts:
    """An amount that is owed once beside the contribution, such as a buy-off of hours."""
    return LineFacts(
        kind="extra",
        text=text,
        amount=amount,
        exact=amount,
        decision=decision,
        charge_id=charge_id,
        basis=basis,
    )
