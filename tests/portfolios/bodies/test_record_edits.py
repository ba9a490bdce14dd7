"""Two people who change the same person, body, seat, portfolio, norm or decision at once: the
second is told and loses nothing.
"""

import datetime as dt

import pytest
from django.db import models
from django.urls import reverse

from ivz.core.refusal import Refused
from ivz.region.models import Organisation
from portfolios.bodies.forms.bodies import SeatForm
from portfolios.bodies.forms.people import OfficeForm
from portfolios.bodies.forms.portfolios import HoldingForm
from portfolios.bodies.models.people import Seat
from portfolios.bodies.services.people import keep_office, keep_seat
from portfolios.bodies.services.portfolios import keep_holding
from portfolios.cycle.forms import ClosedPeriodForm, PatternForm
from portfolios.cycle.models import ClosedPeriod, MeetingNorm, MeetingPattern
from portfolios.cycle.services.planning import keep_pattern
from portfolios.decisions.forms import DecisionForm
from portfolios.decisions.models import Decision
from portfolios.decisions.services import change_decision
from portfolios.meetings.models.meetings import DecisionList
from tests.factories.meetings import item, meeting
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


# --- the rule is asked once more when nobody else can come between --------------------------------
def _seat(user):
    dvo = board("dvo")
    form = SeatForm(
        {"role": "member", "function": "Adviseur", "valid_from": "2021-01-01"},
        instance=Seat(body=dvo),
    )
    return (
        form,
        lambda: seat(dvo, role="member", function="adviseur"),
        lambda: keep_seat(form.instance, form.save, by=user),
    )


def _holding(user):
    row = _row("holding")
    borne = Organisation.objects.get(name="Borne")
    typed = {"organisation": borne.pk, "position": 1, "valid_from": START, "reason": "Proef"}
    form = HoldingForm(typed, instance=row)
    return (
        form,
        lambda: held(borne, row.portfolio),
        lambda: keep_holding(row, form.save, by=user),
    )


def _office(user):
    row = mayor("A. Een", "Almelo", START, dt.date(2021, 1, 1))
    typed = {"kind": "mayor", "organisation": row.organisation_id, "valid_from": START}
    form = OfficeForm(typed | {"reason": "Proef"}, instance=row)
    return (
        form,
        lambda: mayor("A. Twee", "Almelo", dt.date(2022, 1, 1)),
        lambda: keep_office(row, form.save, by=user),
    )


def _pattern(user):
    dvo, ab = board("dvo"), board("ab")
    row = MeetingPattern(body=dvo)
    form = PatternForm({"prepares": ab.pk, "weeks_ahead": 2}, instance=row, leaders={})
    return (
        form,
        lambda: MeetingPattern.objects.create(body=ab, prepares=dvo, weeks_ahead=2),
        lambda: keep_pattern(row, form.save, by=user),
    )


def _decision(user):
    made = meeting()
    point = item(made)
    values = {"kind": "decision", "title": "Besluit", "decided_on": made.day, "body": made.body}
    row = Decision.objects.create(item=point, **values)
    typed = values | {"body": made.body.pk, "text": "Anders", "reason": "Proef"}
    form = DecisionForm(typed, instance=row, today=made.day)
    return (
        form,
        lambda: DecisionList.objects.create(meeting=made, adopted_in=made, adopted_on=made.day),
        lambda: change_decision(row, form.save, by=user),
    )


@pytest.mark.parametrize(
    ("case", "said"),
    [
        (_seat, "staat er in die periode al"),
        (_holding, "heeft deze portefeuille in die periode al"),
        (_office, "al een burgemeester"),
        (_pattern, "volgen zelf die van"),
        (_decision, "is vastgesteld op"),
    ],
)
def test_what_came_between_the_form_and_saving_is_seen(case, said, twente, secretary):
    form, meanwhile, save = case(secretary)
    assert form.is_valid(), form.errors
    meanwhile()
    with pytest.raises(Refused, match=said):
        save()
