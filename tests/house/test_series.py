"""Rows of a series on the four days that count: the day before, the first, the last, the day
after.
"""

import datetime as dt
from decimal import Decimal

import pytest
from django.apps import apps

from contributions.funds.models import Fund, Rate
from ivz.data.series import Series
from portfolios.cycle.models import MeetingNorm
from projects.effort.models.effort import EffortScale
from tests.factories.seats import board

FIRST, SECOND, LAST = dt.date(2011, 1, 1), dt.date(2019, 1, 1), dt.date(2025, 1, 1)
DAY = dt.timedelta(days=1)


@pytest.fixture
def rates(db):
    """Of two funds: one with two rates and an end, one that begins with the second rate."""
    ivz, other = (
        Fund.objects.create(
            code=code, name=code, first_year=2011, invoice_prefix=code, credit_prefix=f"{code}-c"
        )
        for code in ("ivz", "other")
    )
    for fund, day, value in (
        (ivz, FIRST, Decimal("0.15")),
        (ivz, SECOND, Decimal("0.20")),
        (ivz, LAST, None),
        (other, SECOND, Decimal("0.50")),
    ):
        Rate.objects.create(fund=fund, valid_from=day, value=value)
    return ivz, other


@pytest.mark.parametrize(
    ("day", "values"),
    [
        (FIRST - DAY, []),
        (FIRST, [("ivz", Decimal("0.15"))]),
        (SECOND - DAY, [("ivz", Decimal("0.15"))]),
        (SECOND, [("ivz", Decimal("0.20")), ("other", Decimal("0.50"))]),
        (LAST - DAY, [("ivz", Decimal("0.20")), ("other", Decimal("0.50"))]),
        (LAST, [("ivz", None), ("other", Decimal("0.50"))]),
    ],
)
def test_row_holds_until_the_next_of_its_key(rates, day, values):
    found = Rate.objects.as_of(day).order_by("fund__code")
    assert list(found.values_list("fund__code", "value")) == values


def test_series_of_one_key_alone(rates):
    ivz, other = rates
    assert [rate.value for rate in other.rates.as_of(SECOND - DAY)] == []
    assert [rate.value for rate in ivz.rates.as_of(SECOND)] == [Decimal("0.20")]


def test_series_without_a_key(db):
    for day in (FIRST, SECOND):
        EffortScale.objects.create(valid_from=day)
    days = [FIRST - DAY, FIRST, SECOND - DAY, SECOND]
    found = [EffortScale.objects.as_of(day).first() for day in days]
    assert [scale and scale.valid_from for scale in found] == [None, FIRST, FIRST, SECOND]


def test_series_of_years(db):
    body = board("x")
    for year, per_year in ((2015, 4), (2020, None)):
        MeetingNorm.objects.create(body=body, first_year=year, per_year=per_year)
    found = [
        list(MeetingNorm.objects.as_of(year).values_list("per_year", flat=True))
        for year in (2014, 2015, 2019, 2020)
    ]
    assert found == [[], [4], [4], [None]]


def test_every_series_has_one_row_for_a_key_and_a_start():
    series = [model for model in apps.get_models() if issubclass(model, Series)]
    assert Rate in series
    for model in series:
        key = (*model.SERIES_KEY, model.SERIES_START)
        alone = model._meta.get_field(model.SERIES_START).unique and not model.SERIES_KEY
        assert alone or key in [tuple(one.fields) for one in model._meta.total_unique_constraints]
