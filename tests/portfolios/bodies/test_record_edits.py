"""Two people who change the same person, body, seat, portfolio, norm or decision at once: the
second is told and loses nothing.
"""

import datetime as dt

import pytest
from django.db import models
from django.urls import reverse

from ivz.core.refusal import Refused
from portfolios.cycle.forms import ClosedPeriodForm
from portfolios.cycle.models import ClosedPeriod, MeetingNorm, MeetingPattern
from portfolios.decisions.models import Decision
from tests.factories.people import errors_of
from tests.factories.seats import START, board, held, mayor, portfolio, seat

DAY = dt.date(2026, 7, 1)


def _row(kind: str) -> models.Model:
    office = mayor("A. Een", "Almelo")
    dvo = board("dvo")
    subject = portfolio("Drugs", dvo)
    rows = {
        "person": lambda: office.person,
        "office": lambda: office,
        "body": lambda: dvo,
        "seat": lambda: seat(dvo, office=office),
        "portfolio": lambda: subject,
        "holding": lambda: held(office, subject),
        "norm": lambda: MeetingNorm.objects.create(body=dvo, first_year=2026, per_year=6),
        "pattern": lambda: MeetingPattern.objects.create(body=dvo, weekday=1),
        "closed_period": lambda: ClosedPeriod.objects.create(
            name="Zomer", valid_from=DAY, valid_until=dt.date(2026, 8, 1)
        ),
        "decision": lambda: Decision.objects.create(
            kind="decision", body=dvo, title="Besluit", decided_on=START
        ),
    }
    return rows[kind]()


# kind, a field that the other one changes with its value, the field that I change with my value
CASES = [
    ("person", "aliases", "A. Eén", "name", "A. Twee"),
    ("office", "is_acting", True, "source_locator", "blz. 3"),
    ("body", "chair", "De oudste", "secretary", "De jongste"),
    ("body", "meets_in_public", False, "secretary", "De jongste"),  # was not recorded yet
    ("seat", "note", "Van de ander", "source_locator", "blz. 3"),
    ("portfolio", "nature", "ba", "title", "Drugs en alcohol"),
    ("holding", "note", "Van de ander", "source_locator", "blz. 3"),
    ("norm", "is_minimum", True, "per_year", "7"),
    ("pattern", "place", "Enschede", "weekday", "3"),
    ("closed_period", "source_locator", "blz. 1", "name", "Zomervakantie"),
    ("decision", "text", "Van de ander", "reference", "punt 3"),
]


def _url(kind: str, row: models.Model) -> str:
    key = {"body": "code", "pattern": "body"}.get(kind)
    return reverse(
        f"portfolios:{kind}_edit",
        args=[row.body.code if key == "body" else getattr(row, key or "pk")],
    )


def _shown(response) -> dict[str, object]:
    """What the form of a page holds, to send back."""
    values = {bound.html_name: bound.value() for bound in response.context["form"]}
    return {
        name: value for name, value in values.items() if value is not None and value is not False
    }


@pytest.mark.parametrize(("kind", "theirs", "value", "mine", "typed"), CASES)
def test_the_second_of_two_is_told_and_loses_nothing(
    kind, theirs, value, mine, typed, twente, secretary, client
):
    row = _row(kind)
    client.force_login(secretary)
    url = _url(kind, row)
    opened = _shown(client.get(url))
    type(row).objects.filter(pk=row.pk).update(**{theirs: value})
    refused = client.post(url, opened | {mine: typed, "reason": "Proef"})
    assert refused.status_code == 200
    [told] = errors_of(refused)["__all__"]
    assert told.startswith("Iemand anders heeft dit opgeslagen")
    assert "Overgenomen van de ander" in told
    again = _shown(refused)
    assert (again[mine], again[theirs] not in (None, ""), again["reason"]) == (typed, True, "Proef")
    row.refresh_from_db()
    before = getattr(row, mine)
    assert client.post(url, again).status_code == 302
    row.refresh_from_db()
    assert str(getattr(row, mine)) == typed != before
    assert getattr(row, theirs) == value


def test_who_makes_a_row_that_somebody_else_just_made_is_told(twente, secretary, client):
    dvo = board("dvo")
    client.force_login(secretary)
    url = reverse("portfolios:pattern_edit", args=[dvo.code])
    mine, theirs = _shown(client.get(url)), _shown(client.get(url))
    assert client.post(url, theirs | {"weekday": "1", "place": "Enschede"}).status_code == 302
    asked = client.post(url, mine | {"weekday": "3"})  # it is a change now, so that it asks why
    refused = client.post(url, _shown(asked) | {"weekday": "3", "reason": "Proef"})
    assert refused.status_code == 200
    assert errors_of(refused)["weekday"] == ["De ander maakte hiervan: Dinsdag"]
    assert _shown(refused)["place"] == "Enschede"
    assert MeetingPattern.objects.get(body=dvo).weekday == 1


def test_what_both_changed_shows_what_the_other_made_of_it(twente, secretary, client):
    row = _row("person")
    client.force_login(secretary)
    opened = _shown(client.get(_url("person", row)))
    type(row).objects.filter(pk=row.pk).update(name="A. Drie")
    refused = client.post(_url("person", row), opened | {"name": "A. Twee", "reason": "Proef"})
    assert errors_of(refused)["name"] == ["De ander maakte hiervan: A. Drie"]
    assert _shown(refused)["name"] == "A. Twee"


def test_what_somebody_took_away_is_not_saved(twente):
    row = _row("closed_period")
    opened = ClosedPeriodForm(instance=row)
    sent = ClosedPeriodForm(
        {name: opened[name].value() or "" for name in opened.fields} | {"reason": "Proef"},
        instance=row,
    )
    assert sent.is_valid()
    ClosedPeriod.objects.all().delete()
    with pytest.raises(Refused, match="verwijderd terwijl u bezig was"):
        sent.save()
