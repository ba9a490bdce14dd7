"""Rows with a term on the four days that count: the day before, the first, the last, the day
after.
"""

import datetime as dt

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from ivz.data.terms import Term
from portfolios.bodies.models.bodies import Body
from tests.factories.seats import board

FIRST, UNTIL = dt.date(2011, 1, 1), dt.date(2015, 1, 1)
DAYS = [dt.date(2010, 12, 31), dt.date(2011, 1, 1), dt.date(2014, 12, 31), dt.date(2015, 1, 1)]
TERMS = {
    "closed": (FIRST, UNTIL, [False, True, True, False]),
    "open end": (FIRST, None, [False, True, True, True]),
    "open start": (None, UNTIL, [True, True, True, False]),
    "open": (None, None, [True, True, True, True]),
}


@pytest.mark.parametrize(("start", "until", "holds"), TERMS.values(), ids=TERMS)
def test_term_on_its_boundary_days(db, start, until, holds):
    body = board("x", valid_from=start, valid_until=until)
    assert [body.holds_on(day) for day in DAYS] == holds
    assert [Body.objects.as_of(day).filter(code="x").exists() for day in DAYS] == holds


def test_last_day_is_the_last_on_which_it_holds():
    assert Body(valid_until=UNTIL).last_day == dt.date(2014, 12, 31)
    assert Body().last_day is None


def test_database_refuses_an_end_that_is_not_after_the_start(db):
    board("day", valid_from=FIRST, valid_until=dt.date(2011, 1, 2))
    for until in (dt.date(2010, 12, 31), FIRST):
        with pytest.raises(IntegrityError, match="body_until_after_from"), transaction.atomic():
            board("none", valid_from=FIRST, valid_until=until)


def test_every_term_has_both_days_and_refuses_an_end_before_its_start():
    terms = [model for model in apps.get_models() if issubclass(model, Term)]
    assert Body in terms
    for model in terms:
        names = {field.name for field in model._meta.fields}
        assert {"valid_from", "valid_until"} <= names, model
        ends = [c for c in model._meta.constraints if c.name.endswith("_until_after_from")]
        assert len(ends) == 1, model
