"""The demo's mail and the help page."""

import pytest

from ivz.accounts.models import ShownMail
from ivz.region.models import Organisation


@pytest.fixture(autouse=True)
def _demo(settings):
    settings.DEMO = True


def test_mail_shows_what_would_have_been_sent(db, page, coordinator):
    ShownMail.objects.create(
        recipients=["facturen@almelo.example"],
        subject="Uw factuur <staat> klaar",
        body="Kijk op http://127.0.0.1:8000/facturen/",
    )
    text = page(coordinator, "/berichten/").content.decode()
    assert "facturen@almelo.example" in text
    assert "Uw factuur &lt;staat&gt; klaar" in text
    assert 'href="http://127.0.0.1:8000/facturen/"' in text


def test_mail_without_messages_says_when_they_come(db, page, coordinator):
    assert "Er zijn nog geen berichten." in page(coordinator, "/berichten/").content.decode()


@pytest.mark.parametrize(
    ("asked", "number"), [("", 1), ("?page=2", 2), ("?page=99", 2), ("?page=onzin", 1)]
)
def test_mail_has_pages(db, page, coordinator, asked, number):
    ShownMail.objects.bulk_create(
        ShownMail(recipients=["a@b.example"], subject=f"Bericht {n}", body="") for n in range(25)
    )
    assert page(coordinator, f"/berichten/{asked}").context["page"].number == number


def test_help_takes_figures_and_rules_from_the_data(twente, page, coordinator):
    text = page(coordinator, "/hulp/").text
    assert "de 14 gemeenten bijdragen aan Platform IVZ" in text
    assert (
        "Een bijdragejaar van Platform IVZ gebruikt de inwonertallen van 1 januari van het jaar"
        " ervoor." in text
    )
    twente.fund.reference_date_rule = "same_january"
    twente.fund.save()
    Organisation.objects.filter(name="Borne").update(valid_until="2020-01-01")
    text = page(coordinator, "/hulp/").text
    assert "de 13 gemeenten bijdragen" in text
    assert "gebruikt de inwonertallen van 1 januari van het jaar zelf." in text
    assert "geteld" not in text


def test_help_explains_the_words_of_the_pages(db, page, stranger):
    text = page(stranger, "/hulp/").content.decode()
    for word in ("Peildatum", "Raming", "Reconstructie", "voorgenomen", "Toegankelijkheid"):
        assert word in text
