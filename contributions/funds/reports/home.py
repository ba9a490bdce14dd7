"""What funds bring to the home page: their rates, and the days on which what they ask changes."""

import datetime as dt
from collections.abc import Iterator

from django.urls import reverse

from contributions.funds.models import FixedContribution, Fund, Rate
from ivz.core import dutch
from ivz.core.validity import BeforeFirstRow, row_on
from ivz.web.parts import Asked, Deadline


def rates_by_fund(asked: Asked) -> dict[Fund, list[Rate]]:
    """Every fund with all its rates."""
    return {fund: list(fund.rates.select_related("fund")) for fund in Fund.objects.all()}


def rate_on(rates: list[Rate], day: dt.date) -> Rate | None:
    """The rate in force on `day`; None before the first one and after the last."""
    try:
        rate = row_on(rates, day)
    except BeforeFirstRow:
        return None
    return None if rate.value is None else rate


def fund_deadlines(asked: Asked) -> Iterator[Deadline]:
    """Rates that begin or end, and fixed contributions that end, after the day."""
    for rates in asked.once(rates_by_fund).values():
        for rate in rates:
            if rate.valid_from > asked.day:
                yield Deadline(rate.valid_from, _step(rate), rate.get_absolute_url())
    ending = FixedContribution.objects.filter(valid_until__gt=asked.day)
    for row in ending.select_related("organisation"):
        yield Deadline(
            row.valid_until or dt.date.max,
            f"De vaste bijdrage van {row.organisation} eindigt.",
            reverse("contributions:rate_list"),
        )


def _step(rate: Rate) -> str:
    if rate.value is None:
        return f"Er is vanaf deze dag geen tarief meer voor {rate.fund}."
    return (
        f"Het tarief van {rate.fund} wordt €{dutch.NBSP}{dutch.rate(rate.value)} per inwoner"
        f" ({rate.get_status_display().lower()})."
    )
