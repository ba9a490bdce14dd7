"""The audit trail in words."""

import datetime as dt

import pghistory
import pytest
from django.template.loader import render_to_string

from contributions.funds.services import adopt_rate
from ivz.accounts.models import User
from ivz.region.enums import OrganisationKind
from ivz.region.models import Organisation, PoliceTeam
from ivz.web.history import Change, history_of


@pytest.fixture
def almelo(db) -> Organisation:
    with pghistory.context(by="Regiocoördinator"):
        return Organisation.objects.create(
            kind=OrganisationKind.MUNICIPALITY, name="Almelo", slug="almelo", cbs_code="GM0141"
        )


def test_a_new_row_is_one_entry_with_who_made_it(almelo):
    (entry,) = history_of(almelo)
    assert (entry.label, entry.who, entry.why, entry.changes) == (
        "Toegevoegd",
        "Regiocoördinator",
        "",
        [],
    )
    assert entry.when.tzinfo is not None


def test_a_change_is_told_in_words(almelo):
    team = PoliceTeam.objects.create(name="Twente Noord", district="Twente")
    with pghistory.context(by="Regiocoördinator", why="Doorgegeven door de gemeente."):
        almelo.police_team, almelo.kind = team, OrganisationKind.PARTNER
        almelo.aliases, almelo.valid_from, almelo.cbs_code = (
            ["Almeloo", "Almelo (O.)"],
            dt.date(1914, 1, 1),
            "",
        )
        almelo.save()
    newest = history_of(almelo)[0]
    assert newest.why == "Doorgegeven door de gemeente."
    assert newest.changes == [
        ("Soort", "Gemeente", OrganisationKind.PARTNER.label),
        ("Andere schrijfwijzen", "", "Almeloo en Almelo (O.)"),
        ("CBS-code", "GM0141", ""),
        ("Basisteam", "", "Twente Noord"),
        ("Bestaat vanaf", "", "1 januari 1914"),
    ]


def test_what_only_a_service_sets_is_told_too(twente, coordinator):
    rate = adopt_rate(twente.rate("0.32").pk, decision=twente.agreement, by=coordinator)
    assert history_of(rate)[0].changes == [
        ("Status", "Aangenomen", "Vastgesteld"),
        ("Besluit", "", str(twente.agreement)),
    ]


def test_what_has_no_name_for_people_is_not_told(almelo):
    almelo.name = "Groot Almelo"  # and the key it is sorted by
    almelo.save()
    assert history_of(almelo)[0].changes == [("Naam", "Almelo", "Groot Almelo")]


def test_saving_without_a_change_leaves_no_trace(almelo):
    almelo.save()
    assert len(history_of(almelo)) == 1


def test_a_link_to_a_row_that_is_gone_keeps_its_number(almelo):
    team = PoliceTeam.objects.create(name="Kort", district="Twente")
    for value in (team, None):
        almelo.police_team = value
        almelo.save()
    number = team.pk
    team.delete()
    assert [entry.changes for entry in history_of(almelo)[:2]] == [
        [("Basisteam", f"nummer {number}", "")],
        [("Basisteam", "", f"nummer {number}")],
    ]


def test_secret_fields_are_not_in_the_history(coordinator):
    coordinator.set_password("een-heel-ander-wachtwoord")
    coordinator.function = "Coördinator"
    coordinator.save()
    assert history_of(User.objects.get(pk=coordinator.pk))[0].changes == [
        ("Functie", "Regiocoördinator", "Coördinator")
    ]


def test_history_costs_the_same_queries_for_any_number_of_changes(
    almelo, django_assert_num_queries
):
    for at in range(5):
        almelo.postal_city = f"Plaats {at}"
        almelo.save()
    with django_assert_num_queries(1):
        assert len(history_of(almelo)) == 6


def test_component_shows_time_in_the_netherlands():
    change = Change(
        dt.datetime(2025, 12, 31, 23, 30, tzinfo=dt.UTC),
        "Eva",
        "Gewijzigd",
        [("Naam", "<b>", "")],
        "Fout hersteld.",
    )
    html = render_to_string("components/history.html", {"changes": [change]})
    assert "1 januari 2026 om 00.30 uur" in html
    assert "&lt;b&gt;" in html
    assert "Reden: Fout hersteld." in html
    assert "Er is nog niets gewijzigd." in render_to_string(
        "components/history.html", {"changes": []}
    )
