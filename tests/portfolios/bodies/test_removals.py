"""Taking away what was recorded by mistake, and what cannot go."""

import datetime as dt

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ivz.core.refusal import Refused
from portfolios.bodies.models.people import Office, Person, Seat
from portfolios.bodies.models.portfolios import Holding, Portfolio
from portfolios.bodies.reports.history import body_history, person_history, portfolio_history
from portfolios.bodies.rules.removals import why_not_remove
from portfolios.bodies.services.portfolios import assign, rename
from portfolios.bodies.services.removals import Gone, remove_record
from portfolios.meetings.models.meetings import Attendance
from tests.factories.meetings import item, meeting
from tests.factories.people import errors_of
from tests.factories.seats import board, held, mayor, portfolio, seat


@pytest.fixture
def rows(twente):
    office, dvo = mayor("A. Een", "Almelo"), board("dvo")
    subject = portfolio("Drugs", dvo)
    return {
        "person": office.person,
        "office": office,
        "seat": seat(dvo, office=office),
        "portfolio": subject,
        "holding": held(office, subject),
    }


def remove(client, kind: str, row, reason: str = "Verkeerd getypt"):
    return client.post(reverse(f"portfolios:{kind}_remove", args=[row.pk]), {"reason": reason})


def test_what_hangs_together_goes_from_the_leaves(rows, secretary, client):
    client.force_login(secretary)
    for kind, words in (
        ("person", "ambt"),
        ("office", "portefeuillehouder, zetel"),
        ("portfolio", "portefeuillehouder"),
    ):
        reason = f"Dit kan niet weg: er hangt nog iets aan ({words}). Haal dat eerst weg."
        assert errors_of(remove(client, kind, rows[kind]))["__all__"] == [reason]
        page = client.get(reverse(f"portfolios:{kind}_edit", args=[rows[kind].pk])).content.decode()
        assert reason in page and "verwijderen/" not in page
    for kind in ("holding", "seat", "portfolio", "office", "person"):
        assert (
            reverse(f"portfolios:{kind}_remove", args=[rows[kind].pk])
            in client.get(reverse(f"portfolios:{kind}_edit", args=[rows[kind].pk])).content.decode()
        )
        assert remove(client, kind, rows[kind]).status_code == 302
        again = remove(client, kind, rows[kind])
        assert (again.status_code, [str(one) for one in get_messages(again.wsgi_request)][-1]) == (
            302,
            "Dit is al verwijderd.",
        )
        assert client.get(again.url).status_code == 200
        assert (
            client.get(
                reverse(f"portfolios:{kind}_remove", args=[rows[kind].pk + 1000])
            ).status_code
            == 404
        )
    assert not any(model.objects.exists() for model in (Person, Office, Seat, Portfolio, Holding))


def test_what_stays_is_not_advised_to_be_taken_away_first(rows, secretary):
    assert "Haal dat eerst weg" in why_not_remove(secretary, rows["person"])
    Attendance.objects.create(meeting=meeting(), office=rows["office"])
    for kind in ("person", "office"):
        assert why_not_remove(secretary, rows[kind]).endswith("Dat blijft bewaard, en dit dus ook.")
    assert why_not_remove(secretary, rows["portfolio"]).endswith("Haal dat eerst weg.")
    item(meeting(dt.date(2026, 1, 8)), portfolio=rows["portfolio"])
    assert "(agendapunt, portefeuillehouder). Dat blijft bewaard" in why_not_remove(
        secretary, rows["portfolio"]
    )
    assert why_not_remove(secretary, rows["holding"]) is None


def test_what_others_do_meanwhile_is_told_as_a_sentence(rows, secretary, monkeypatch):
    monkeypatch.setattr("portfolios.bodies.services.removals.why_not_remove", lambda *_: None)
    with pytest.raises(Refused, match="iemand heeft er intussen iets aan gehangen"):
        remove_record(rows["person"], by=secretary, reason="x")
    monkeypatch.setattr(
        Person, "delete", lambda self: Person.objects.filter(pk=self.pk)._raw_delete("default")
    )
    with pytest.raises(Refused, match="iemand heeft er intussen iets aan gehangen"):
        remove_record(rows["person"], by=secretary, reason="x")
    assert Person.objects.exists()
    remove_record(rows["holding"], by=secretary, reason="x")
    with pytest.raises(Gone):
        remove_record(rows["holding"], by=secretary, reason="x")


def test_nobody_gets_a_portfolio_that_went_meanwhile(rows, secretary):
    lost = portfolio("Alcohol", rows["seat"].body)
    Portfolio.objects.filter(pk=lost.pk).delete()
    with pytest.raises(Refused, match="intussen verwijderd"):
        assign(
            portfolio=lost,
            organisation=rows["office"].organisation,
            office=None,
            valid_from=dt.date(2021, 1, 1),
            by=secretary,
        )
    with pytest.raises(Refused, match="intussen verwijderd"):
        rename(lost.pk, title="Middelen", nature="", valid_from=dt.date(2021, 1, 1), by=secretary)


def test_the_history_keeps_what_went_and_why(rows, secretary, client):
    key = rows["seat"].pk
    client.force_login(secretary)
    assert errors_of(remove(client, "seat", rows["seat"], ""))["reason"] == ["Vul in: Reden"]
    remove(client, "seat", rows["seat"])
    gone = Seat.pgh_event_model.objects.get(pgh_obj_id=key, pgh_label="delete")
    assert gone.pgh_context.metadata["why"] == "Verkeerd getypt"


def test_the_pages_tell_what_went_and_why_to_who_may_read_that(
    rows, coordinator, secretary, client
):
    pages = [row.get_absolute_url() for row in (board("dvo"), rows["person"], rows["portfolio"])]
    lists = [reverse(f"portfolios:{name}_list") for name in ("person", "portfolio")]
    told = [
        ("zetel lid, A. Een", pages[0]),
        ("ambt burgemeester van Almelo, A. Een", pages[1]),
        ("houder A. Een", pages[2]),
    ]
    gone = [
        ("bestuurder A. Een", lists[0]),
        (told[1][0], lists[0]),
        ("portefeuille Drugs", lists[1]),
        (told[2][0], lists[1]),
    ]
    client.force_login(secretary)
    for kind in ("holding", "seat", "office"):
        remove(client, kind, rows[kind])

    def read(url: str) -> str:
        return client.get(url).content.decode()

    assert not any("<strong>Verwijderd" in read(url) for url in (*pages, *lists))
    client.force_login(coordinator)
    for words, url in told:
        assert f"<strong>Verwijderd: {words}</strong>" in read(url)
        assert "Reden: Verkeerd getypt" in read(url)
    assert not any("<strong>Verwijderd" in read(url) for url in lists)
    client.force_login(secretary)
    for kind in ("portfolio", "person"):
        remove(client, kind, rows[kind])
    assert not any("<strong>Verwijderd" in read(url) for url in lists)
    client.force_login(coordinator)
    for words, url in gone:
        assert f"<strong>Verwijderd: {words}</strong>" in read(url)


def test_histories_ask_the_same_for_one_row_and_for_many(rows, django_assert_num_queries):
    histories = (
        lambda: body_history(rows["seat"].body),
        lambda: person_history(rows["person"]),
        lambda: portfolio_history(rows["portfolio"]),
    )
    counts = []
    for history in histories:
        with CaptureQueriesContext(connection) as asked:
            history()
        counts.append(len(asked))
    for number in range(2010, 2013):
        other = mayor("A. Een", "Almelo", dt.date(number, 1, 1), dt.date(number + 1, 1, 1))
        seat(rows["seat"].body, office=other)
        held(other, rows["portfolio"], valid_from=dt.date(number, 1, 1))
    for history, count in zip(histories, counts, strict=True):
        with django_assert_num_queries(count):
            assert history()


def test_strangers_take_nothing_away(rows, finance):
    with pytest.raises(Refused, match="Alleen de regiocoördinator en de DVO-secretaris"):
        remove_record(rows["seat"], by=finance, reason="x")
    assert Seat.objects.exists()
