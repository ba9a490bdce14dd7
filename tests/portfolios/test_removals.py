"""Taking away what was recorded by mistake, and what cannot go."""

import pytest
from django.urls import reverse

from ivz.core.refusal import Refused
from portfolios.models import Holding, Office, Person, Portfolio, Seat
from portfolios.services.removals import remove_record
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
    for kind, words in (("person", "ambt"), ("office", "portefeuillehouder, zetel"), ("portfolio", "portefeuillehouder")):
        assert errors_of(remove(client, kind, rows[kind]))["__all__"] == [
            f"Dit kan niet weg: er hangt nog iets aan ({words}). Haal dat eerst weg."
        ]
    for kind in ("holding", "seat", "portfolio", "office", "person"):
        assert (
            reverse(f"portfolios:{kind}_remove", args=[rows[kind].pk])
            in client.get(reverse(f"portfolios:{kind}_edit", args=[rows[kind].pk])).content.decode()
        )
        assert remove(client, kind, rows[kind]).status_code == 302
    assert not any(model.objects.exists() for model in (Person, Office, Seat, Portfolio, Holding))


def test_the_history_keeps_what_went_and_why(rows, secretary, client):
    key = rows["seat"].pk
    client.force_login(secretary)
    assert errors_of(remove(client, "seat", rows["seat"], ""))["reason"] == ["Vul in: Reden"]
    remove(client, "seat", rows["seat"])
    gone = Seat.pgh_event_model.objects.get(pgh_obj_id=key, pgh_label="delete")
    assert gone.pgh_context.metadata["why"] == "Verkeerd getypt"


def test_strangers_take_nothing_away(rows, finance):
    with pytest.raises(Refused, match="Alleen de regiocoördinator en de DVO-secretaris"):
        remove_record(rows["seat"], by=finance, reason="x")
    assert Seat.objects.exists()
