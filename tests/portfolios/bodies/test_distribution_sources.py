"""The distributions of 2015 and 2020 as the sources give them: whole, on the pages, on paper and
out of the command.
"""

import csv
import datetime as dt
import io
import json

import pytest
from django.core.management import CommandError, call_command

from ivz.data.fixtures import fixture_tables
from ivz.overview.loading import load_reference_data
from ivz.settings import BASE_DIR
from portfolios.bodies.models.portfolios import Holding, Portfolio
from portfolios.bodies.reports.distribution import compare_days, distribution
from portfolios.bodies.tasks import build_distribution
from tests.pdf.pdfs import loose_content, opened, text

FILES = {
    "sources",
    "police_teams",
    "organisations",
    "issuer",
    "bodies",
    "people",
    "offices",
    "seats",
    "portfolios",
    "holdings",
}
DAY, DAY_2015 = dt.date(2020, 7, 1), dt.date(2015, 7, 1)


@pytest.fixture(scope="module")
def _sources(django_db_setup, django_db_blocker):
    """The reference data, loaded once for the tests below and undone after them."""
    from django.db import transaction  # noqa: PLC0415

    with django_db_blocker.unblock():
        atomic = transaction.atomic()
        atomic.__enter__()
        load_reference_data(
            BASE_DIR / "fixtures", [table for table in fixture_tables() if table.name in FILES]
        )
        yield
        transaction.set_rollback(True)
        atomic.__exit__(None, None, None)


@pytest.fixture
def sources(_sources, db):
    """The distributions of 2015 and 2020."""


def test_distribution_of_2015_is_whole(sources):
    found = distribution(DAY_2015)
    assert (len(found.held), found.names_people, len(found.board), found.without_holder) == (
        40,
        False,
        5,
        (),
    )
    assert [str(row.organisation) for row in found.rows if not row.cells[0]] == [
        "Haaksbergen",
        "Hellendoorn",
        "Hof van Twente",
        "Twenterand",
    ]
    assert "De bron geeft bij geen enkele portefeuille de aard." in found.notes


def test_distribution_of_2020_is_whole(sources):
    found = distribution(DAY)
    holders = [held for held in found.held if held.holding]
    assert (len(holders), len(found.without_holder)) == (42, 1)
    assert [str(row.organisation) for row in found.rows if row.is_empty] == ["Borne"]
    assert sorted(held.title for held in holders if not held.nature) == [
        "Cybercrime (internetfraude)",
        "Intelligence",
        "Lid Stuurgroep Zorg Veiligheid en Straf",
        "Lid Stuurgroep Zorg Veiligheid en Straf",
    ]
    assert found.has_inferred_bodies and found.has_assumed_starts
    assert all(held.person for held in holders)


def test_comparison_of_2015_and_2020(sources):
    counts = compare_days(DAY_2015, DAY).counts
    assert {kind.value: number for kind, number in counts.items() if number} == {
        "new": 32,
        "gone": 30,
        "renamed": 6,
        "moved": 8,
        "same": 1,
    }


def test_every_fact_says_where_it_was_found(sources):
    assert not Holding.objects.filter(source=None).exists()
    assert not Portfolio.objects.filter(source_locator="").exists()


def test_command_writes_for_machines(sources, capsys):
    call_command("portfolios", on="2020-07-01", format="csv")
    found = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(found) == 43
    assert found[0] == {
        "body": "ab",
        "municipality": "Almelo",
        "holder": "A.J. Gerritsen",
        "portfolio": "Crisisbeheersing",
        "nature": "ba",
    }
    call_command("portfolios", on="2015-07-01", format="json")
    assert {row["holder"] for row in json.loads(capsys.readouterr().out)} == {""}
    call_command("portfolios", on="2020-07-01")
    assert capsys.readouterr().out.startswith("body  municipality    holder")


@pytest.mark.parametrize("day", ["2020-13-01", "morgen", "1500-01-01"])
def test_command_refuses_what_is_no_day(sources, day):
    with pytest.raises(CommandError):
        call_command("portfolios", on=day)


def test_paper_of_2020_has_everything_and_the_legend(sources):
    name, content = build_distribution({"on": "2020-07-01", "shape": ""})
    written = text(content)
    assert name == "portefeuilleverdeling-2020-07-01.pdf"
    for wanted in (
        "Stand op 1 juli 2020",
        "Dhr. O. van Veldhuizen (Enschede)",
        "Dhr. G. van den Hengel",
        "(afgeleid)",
        "aard niet vermeld",
        "(ba) bestuurlijk aanspreekpunt",
        "Begindata zijn aangenomen",
        "adviescommissie informatievoorziening",
        "D. Tigchelaar en G. van den Hengel",
    ):
        assert wanted in written
    assert loose_content(opened(content)) == []


def test_paper_of_2015_has_every_portfolio_by_municipality(sources):
    _, content = build_distribution({"on": DAY_2015.isoformat(), "shape": ""})
    written = text(content)
    letters = "".join(filter(str.isalpha, written))  # a line may break within a word
    for held in distribution(DAY_2015).held:
        assert "".join(filter(str.isalpha, held.title)) in letters
    assert ("Gemeente" in written, "Bestuurder" in written) == (True, False)
    assert ("Legenda" in written, "(afgeleid)" in written) == (False, False)


def test_pages_of_the_sources(sources, client, stranger):
    client.force_login(stranger)
    shown = client.get("/portefeuilles/verdeling/?peildatum=2020-07-01").content.decode()
    assert (
        "Dhr. O. van Veldhuizen (Enschede)" in shown and "Leden van het dagelijks bestuur" in shown
    )
    assert "DB-lid" in client.get("/portefeuilles/verdeling/?peildatum=2015-07-01").content.decode()
    listed = client.get("/portefeuilles/?peildatum=2020-07-01&aard=geen").content.decode()
    assert "5 van 43 regels" in listed
    renamed = client.get(
        "/portefeuilles/vergelijken/?van=2015-07-01&tot=2020-07-01&wat=renamed&formaat=csv"
    ).content.decode("utf-8-sig")
    assert "Kerncentrale Lingen" in renamed and "Brandweer" not in renamed
