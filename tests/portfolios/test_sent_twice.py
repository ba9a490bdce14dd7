"""A double click on every form that makes something, and on every button that cannot be taken back:
two requests at once do the work once and lead to the same page.
"""

import datetime as dt
import html
import re
import threading
from collections.abc import Callable
from http import HTTPStatus

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import reverse

from ivz.papers.models import IssuedDocument
from ivz.web.models import SentForm
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.models.people import Office, Person, Seat
from portfolios.bodies.models.portfolios import Holding, Portfolio
from portfolios.bundles.enums import BundleState
from portfolios.bundles.models import Bundle
from portfolios.bundles.services.bundles import fingerprint_now
from portfolios.cycle.models import ClosedPeriod, MeetingNorm
from portfolios.decisions.models import Decision
from portfolios.meetings.enums import Section
from portfolios.meetings.models.annexes import Annex, AnnexVersion
from portfolios.meetings.models.meetings import (
    Action,
    AgendaItem,
    Attendance,
    DecisionList,
    Meeting,
    Outcome,
)
from tests.factories.meetings import DAY, annex, body, held, item, meeting, stored
from tests.factories.pdfs import a_pdf
from tests.factories.seats import START, board, mayor, portfolio
from tests.factories.seats import held as held_by

LATER = dt.date(2026, 1, 15)
type Case = tuple[str, str, dict[str, object], type]
"""The page of the form, where it is sent, what is typed, and of what there is one more then."""


def _url(name: str, *arguments: object) -> str:
    return reverse(f"portfolios:{name}", args=arguments)


def _form(page: str, *arguments: object, of: type, **typed: object) -> Case:
    url = _url(page, *arguments)
    return url, url, typed, of


def _office(user) -> Case:
    person = Person.objects.create(name="A. Twee")
    town = mayor("A. Een", "Almelo", valid_until=START + dt.timedelta(days=9)).organisation
    typed = {"kind": "mayor", "organisation": town.pk, "valid_from": "2021-01-01"}
    return _form("office_new", person.pk, of=Office, **typed)


def _take_over(user) -> Case:
    old = mayor("A. Een", "Almelo", valid_until=dt.date(2021, 1, 1))
    held_by(old, portfolio("Drugs", board("dvo")))
    new = mayor("A. Twee", "Almelo", dt.date(2021, 1, 1))
    return _form("office_take_over", new.pk, of=Holding)


def _holding(user) -> Case:
    office = mayor("A. Een", "Almelo")
    typed = {"organisation": office.organisation_id, "valid_from": "2021-01-01"}
    return _form("holding_new", portfolio("Drugs", board("dvo")).pk, of=Holding, **typed)


def _rename(user) -> Case:
    row = portfolio("Drugs", board("dvo"))
    return _form(
        "portfolio_rename", row.pk, of=Portfolio, title="Middelen", valid_from="2021-01-01"
    )


def _portfolio(user) -> Case:
    typed = {"body": board("dvo").pk, "title": "Drugs", "valid_from": "2021-01-01"}
    return _form("portfolio_new", of=Portfolio, **typed)


def _seat(user) -> Case:
    typed = {"role": "member", "function": "Adviseur", "valid_from": "2021-01-01"}
    return _form("seat_new", board("dvo").code, of=Seat, **typed)


def _decision(user) -> Case:
    typed = {"kind": "decision", "body": body().pk, "title": "Akkoord", "decided_on": "2021-01-01"}
    return _form("decision_new", of=Decision, **typed)


def _norm(user) -> Case:
    return _form("norm_new", of=MeetingNorm, body=body().pk, first_year="2026", per_year="6")


def _period(user) -> Case:
    typed = {"name": "Zomer", "valid_from": "2026-07-01", "valid_until": "2026-08-01"}
    return _form("closed_period_new", of=ClosedPeriod, **typed)


def _plan(user) -> Case:
    MeetingNorm.objects.create(body=body(), first_year=2090, per_year=1)
    rows = {"v-TOTAL_FORMS": 1, "v-INITIAL_FORMS": 1, "v-0-body": "dvo", "v-0-wanted": "on"}
    url = _url("cycle_propose", 2090)
    typed = {"of": ["dvo"], "do": "confirm", "v-0-day": "2090-03-16"}
    return url, url, rows | typed, Meeting


def _item(user) -> Case:
    typed = {"title": "Punt", "section": Section.DISCUSSION, "secrecy": "public"}
    return _form("item_new", meeting().key, of=AgendaItem, **typed)


def _carry(user) -> Case:
    point, later = item(meeting()), meeting(LATER)
    at = [point.meeting.key, point.pk]
    return _form("item_carry", *at, of=AgendaItem, meeting=later.pk)


def _move(user) -> Case:
    made = meeting()
    item(made)
    page = _url("agenda_edit", made.key)
    typed = {"knop": "omhoog", "punt": item(made).pk}
    return page, page, typed, AgendaItem.pgh_event_model


def _annex(user) -> Case:
    point = item(meeting())
    typed = {"bijlage-title": "Brief", "bijlage-secrecy": "public", "origin": "awaited"}
    return _form("annex_new", point.meeting.key, point.pk, of=Annex, **typed)


def _file() -> SimpleUploadedFile:
    return SimpleUploadedFile("brief.pdf", a_pdf(), content_type="application/pdf")


def _version(user) -> Case:
    paper = annex(item(meeting()))
    at = [paper.item.meeting.key, paper.pk]
    return _form("annex_version", *at, of=AnnexVersion, origin="upload", upload=_file)


def _invite(user) -> Case:
    typed = {"wat": "genodigde", "function": "Adviseur"}
    return _form("attendance", meeting().key, of=Attendance, **typed)


def _action(user) -> Case:
    return _form("action_new", held(meeting()).key, of=Action, text="Brief", who="Secretaris")


def _outcome(user) -> Case:
    point = item(held(meeting()))
    return _form("item_outcome", point.meeting.key, point.pk, of=Outcome, text="Akkoord")


def _recorded(user) -> Case:
    point = Outcome.objects.create(item=item(held(meeting())), text="Akkoord").item
    return _form("item_decision", point.meeting.key, point.pk, of=Decision, title="Akkoord")


def _adopt(user) -> Case:
    made, later = held(meeting()), held(meeting(LATER))
    Outcome.objects.create(item=item(made), text="Akkoord")
    return _form("decisions_adopt", made.key, of=DecisionList, meeting=later.pk)


def _send(user) -> Case:
    made = item(meeting()).meeting
    return _form("meeting_send", made.key, of=Meeting.pgh_event_model)


def _cancel(user) -> Case:
    made = meeting()
    typed = {"stap": "vervallen", "note": "Te weinig punten"}
    return made.get_absolute_url(), _url("meeting_state", made.key), typed, Meeting.pgh_event_model


def _bundle(user) -> Case:
    return _form("bundle_new", item(meeting()).meeting.key, of=Bundle, version="whole")


def _send_bundle(user) -> Case:
    made = item(meeting()).meeting
    ready = {"state": BundleState.READY, "file": stored(user)}
    bundle = Bundle.objects.create(meeting=made, requested_by=user, **ready)
    Bundle.objects.update(fingerprint=fingerprint_now(bundle, DAY))
    return _form("bundle_send", made.key, bundle.pk, of=IssuedDocument)


def _drop(user) -> Case:
    made = item(meeting()).meeting
    bundle = Bundle.objects.create(meeting=made, requested_by=user, state=BundleState.FAILED)
    return bundle.get_absolute_url(), _url("bundle_drop", made.key, bundle.pk), {}, Bundle


def _gone_person(user) -> Case:
    person = Person.objects.create(name="A. Een")
    return _form("person_remove", person.pk, of=Person.pgh_event_model, reason="Vergissing")


def _gone_period(user) -> Case:
    period = ClosedPeriod.objects.create(name="Zomer", valid_from=DAY, valid_until=LATER)
    of = ClosedPeriod.pgh_event_model
    return _form("closed_period_remove", period.pk, of=of, reason="Vergissing")


def _gone_item(user) -> Case:
    point = item(meeting())
    return _form(
        "item_remove", point.meeting.key, point.pk, of=AgendaItem.pgh_event_model, sure="on"
    )


def _gone_annex(user) -> Case:
    paper = annex(item(meeting()))
    at = [paper.item.meeting.key, paper.pk]
    typed = {"knop": "verwijderen"}
    return _url("annex_detail", *at), _url("annex_move", *at), typed, Annex.pgh_event_model


CASES: dict[str, Callable[..., Case]] = {
    "body": lambda user: _form(
        "body_new", of=Body, name="Overleg", kind="board", annex_numbering="letters"
    ),
    "person": lambda user: _form("person_new", of=Person, name="A. Een"),
    "office": _office,
    "take over": _take_over,
    "seat": _seat,
    "portfolio": _portfolio,
    "rename": _rename,
    "holding": _holding,
    "decision": _decision,
    "norm": _norm,
    "closed period": _period,
    "plan": _plan,
    "meeting": lambda user: _form(
        "meeting_new", of=Meeting, body=body().pk, day="2026-03-02", is_public="on"
    ),
    "send the agenda": _send,
    "cancel": _cancel,
    "item": _item,
    "carry": _carry,
    "move": _move,
    "annex": _annex,
    "version": _version,
    "invite": _invite,
    "action": _action,
    "outcome": _outcome,
    "decision of an item": _recorded,
    "adopt": _adopt,
    "bundle": _bundle,
    "send a bundle": _send_bundle,
    "drop a bundle": _drop,
    "remove a person": _gone_person,
    "remove a period": _gone_period,
    "remove an item": _gone_item,
    "remove an annex": _gone_annex,
}
MORE = {"move": 2, "drop a bundle": -1}  # of the others there is one more when it is done


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("kind", CASES)
def test_a_double_click_does_the_work_once(kind, twente, secretary):
    page, url, typed, of = CASES[kind](secretary)
    clients = [Client(), Client()]
    for client in clients:
        client.force_login(secretary)
    shown = client.get(page).content.decode()
    hidden = re.findall(r'name="((?:\w+-)?once|seen|warned|gezien|mark)" value="([^"]+)"', shown)
    typed |= {name: html.unescape(value) for name, value in hidden}
    before = of.objects.count()
    together, answers = threading.Barrier(2), []

    def click(client: Client) -> None:
        sent = {name: value() if callable(value) else value for name, value in typed.items()}
        together.wait()
        try:
            answers.append(client.post(url, sent))
        finally:
            connection.close()

    threads = [threading.Thread(target=click, args=(client,)) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [answer.status_code for answer in answers] == [HTTPStatus.FOUND] * 2, [
        answer.context and answer.context.get("form") and answer.context["form"].errors
        for answer in answers
    ]
    assert len({answer.url for answer in answers}) == 1
    assert SentForm.objects.count() == 1
    assert of.objects.count() - before == MORE.get(kind, 1)
    again = {name: value() if callable(value) else value for name, value in typed.items()}
    assert client.post(url, again).url == answers[0].url  # the page loaded again, later
    assert of.objects.count() - before == MORE.get(kind, 1)
