"""Slips of the hand on a project: a second click, and a day that is still to come."""

import pytest

from projects.briefs.enums import ProjectState as State
from tests.contributions.reading import words
from tests.factories.briefs import burglaries, project

pytestmark = pytest.mark.django_db
PAGE = "/projecten/aanpak/"


@pytest.fixture
def as_coordinator(client, coordinator):
    client.force_login(coordinator)
    return client


def test_a_second_click_on_a_step_leads_back_to_the_project(as_coordinator):
    project(State.IDEA)
    assert as_coordinator.post(f"{PAGE}stap/voorbereiden/").status_code == 302
    again = as_coordinator.post(f"{PAGE}stap/voorbereiden/", follow=True)
    assert again.status_code == 200 and "Opdracht in voorbereiding" in words(again)
    assert "Dit mag u niet" not in words(again)


@pytest.mark.parametrize(
    ("word", "field", "more"),
    [
        ("mijlpaal", "reached_on", {"text": "Toolkit", "planned_on": "2022-01-01"}),
        ("resultaat", "reached_on", {"text": "Toolkit"}),
        ("meting", "measured_on", {"value": "5"}),
    ],
)
def test_what_happened_is_not_in_the_future(as_coordinator, word, field, more):
    one = project(State.RUNNING)
    sent = {**more, field: "2199-01-01"}
    if word == "meting":
        sent["indicator"] = burglaries(one).pk
    address = f"{PAGE}{word}/nieuw/"
    assert "Deze dag ligt in de toekomst." in words(as_coordinator.post(address, sent))
    assert as_coordinator.post(address, {**sent, field: "2022-03-01"}).status_code == 302
