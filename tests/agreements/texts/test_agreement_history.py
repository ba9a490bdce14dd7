"""The history of an agreement tells of its parties, signatures, notice and text, also of what is
gone.
"""

import datetime as dt

import pghistory
import pytest

from agreements.reading.services import save_import, start_import
from agreements.texts.reports.history import agreement_history
from agreements.texts.services import agreements as services
from tests.factories.agreements import agreement, article, governance_agreement, party

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 3, 1)


def told(made) -> list[str]:
    return [
        f"{change.label}: {change.subject}".removesuffix(": ") for change in agreement_history(made)
    ]


def test_signature_and_notice_are_told_with_the_party(twente, coordinator):
    made = agreement("bo-2025")
    almelo = party(made, twente.municipality("Almelo"))
    services.record_signature(
        almelo.pk,
        signed_on=dt.date(2025, 12, 11),
        signed_at="Enschede",
        by=coordinator,
        today=TODAY,
    )
    assert told(made) == [
        "Toegevoegd",
        "Gewijzigd: partij Gemeente Almelo",
        "Toegevoegd: partij Gemeente Almelo",
    ]  # in one transaction
    assert ("Getekend op", "", "11 december 2025") in agreement_history(made)[1].changes


def test_what_was_taken_away_stays_told_with_its_name_and_reason(twente, coordinator):
    made = governance_agreement(twente)
    riec = made.parties.get(organisation__name="RIEC Oost-Nederland")
    extra = article(made, "9.3", "Nog iets.")
    services.remove_party(riec.pk, reason="Doet niet mee", by=coordinator)
    with pghistory.context(why="Dubbel"):
        extra.delete()
    gone = [one for one in agreement_history(made) if one.label == "Verwijderd"]
    assert [(one.subject, one.why) for one in gone] == [
        ("partij RIEC Oost-Nederland", "Doet niet mee"),
        ("artikel 9.3", "Dubbel"),
    ]


def test_a_text_read_in_is_one_line_and_not_thirty(coordinator):
    made = agreement("do-2025")
    text = "\n".join(
        f"Artikel {number} Kop {number}\nTekst van artikel nummer {number}."
        for number in range(1, 31)
    )
    save_import(start_import(made.pk, text=text, by=coordinator).pk, by=coordinator)
    assert "Toegevoegd: 30 delen van de tekst" in told(made)
    assert len(told(made)) == 3  # and the agreement itself: made, and its text


def test_the_history_asks_the_same_for_one_party_and_for_many(
    twente, coordinator, django_assert_num_queries
):
    made = agreement("bo-2025")
    queries = 11
    party(made, twente.municipality("Almelo"))
    article(made, "0", "Tekst.")
    with django_assert_num_queries(queries):
        agreement_history(made)
    for number in range(40):
        article(made, f"{number + 1}", "Tekst.")
        party(made, twente.municipality("Borne"), position=number + 2)
    with django_assert_num_queries(queries):
        agreement_history(made)
