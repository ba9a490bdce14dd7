"""What the rates page draws of the years of a fund; contribution years are known higher up."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from contributions.funds.models import Fund
from ivz.core.registry import Registry


@dataclass(frozen=True, slots=True)
class YearPoint:
    """A contribution year in a chart: its rate per inhabitant and its total, in euros."""

    year: int
    rate: Decimal | None
    total: Decimal | None


type YearPoints = Callable[[Fund, dt.date], Iterable[YearPoint]]
"""The years of a fund that are shown on a day, oldest first."""

year_points: Registry[YearPoints] = Registry("years of a fund in a chart")


def points_of(fund: Fund, today: dt.date) -> list[YearPoint]:
    """Every year that is shown of `fund`."""
    return [point for points in year_points for point in points(fund, today)]
