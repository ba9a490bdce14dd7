"""Two people in one form at once: the second one is told what the first one saved, and loses
nothing.
"""

import re

import pytest

from projects.agenda.models.agenda import Theme
from projects.briefs.enums import ProjectState as State
from projects.budget.models import BudgetLine
from projects.figures.models import Area, Figure, Indicator
from tests.contributions.reading import words
from tests.factories.briefs import project

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_coordinator(client, coordinator):
    client.force_login(coordinator)
    return client


def sent_by(page, **typed) -> dict[str, object]:
    """What a browser sends of a form, with some fields typed over."""
    form = page.context["form"]
    values = {name: form[name].value() for name in form.fields}
    written = {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in values.items()
    }
    return {name: value for name, value in written.items() if value not in (None, False)} | typed


def test_the_second_who_saves_a_project_reads_what_the_first_one_changed(as_coordinator):
    one = project(State.BRIEF)
    page = f"{one.get_absolute_url()}wijzigen/"
    first, second = as_coordinator.get(page), as_coordinator.get(page)
    chosen = [Theme.objects.create(slug="heling", name="Heling").pk]
    saved = as_coordinator.post(
        page, sent_by(first, goal="Minder heling", themes=chosen, reason="Scherper")
    )
    assert saved.status_code == 302
    refused = as_coordinator.post(
        page, sent_by(second, result="Een toolkit voor iedereen", reason="Breder")
    )
    text = words(refused)
    assert (
        "Iemand anders heeft dit opgeslagen" in text
        and "Overgenomen van de ander: Thema's en Doelstelling." in text
    )
    one.refresh_from_db()
    assert (one.goal, "iedereen" in one.result) == ("Minder heling", False)
    again = as_coordinator.post(page, sent_by(refused, reason="Breder"))
    assert again.status_code == 302
    one.refresh_from_db()
    assert (one.goal, one.result, one.themes.count()) == (
        "Minder heling",
        "Een toolkit voor iedereen",
        1,
    )


def test_two_amounts_for_one_line_are_set_side_by_side(as_coordinator, twente):
    line = BudgetLine.objects.create(
        fund=twente.fund, direction="expense", text="Overhead", amount=100, first_year=2026
    )
    page = f"/begroting/posten/{line.pk}/wijzigen/"
    first, second = as_coordinator.get(page), as_coordinator.get(page)
    assert (
        as_coordinator.post(page, sent_by(first, amount="200,00", reason="Hoger")).status_code
        == 302
    )
    refused = words(as_coordinator.post(page, sent_by(second, amount="300,00", reason="Nog hoger")))
    assert re.search(r"De ander maakte hiervan: 200,00(?! \d)", refused)
    line.refresh_from_db()
    assert line.amount == 200


def test_a_number_that_nobody_touched_is_no_change(as_coordinator):
    area = Area.objects.create(slug="twente", name="Twente", kind="district")
    indicator = Indicator.objects.create(slug="inbraken", name="Inbraken", unit="aantal")
    figure = Figure.objects.create(indicator=indicator, area=area, year=2014, value=865)
    page = f"/cijfers/indicatoren/inbraken/cijfer/{figure.pk}/"
    first, second = as_coordinator.get(page), as_coordinator.get(page)
    assert (
        as_coordinator.post(page, sent_by(first, value="900", reason="Nageteld")).status_code == 302
    )
    refused = as_coordinator.post(
        page, sent_by(second, source_locator="blz. 3", reason="Vindplaats")
    )
    assert "Overgenomen van de ander: Waarde." in words(refused)
    assert as_coordinator.post(page, sent_by(refused)).status_code == 302
    figure.refresh_from_db()
    assert (figure.value, figure.source_locator) == (900, "blz. 3")


def test_the_same_number_sent_twice_is_one_change(as_coordinator, twente):
    line = BudgetLine.objects.create(
        fund=twente.fund, direction="expense", text="Overhead", amount=100, first_year=2026
    )
    page = f"/begroting/posten/{line.pk}/wijzigen/"
    sent = sent_by(as_coordinator.get(page), amount="300", reason="Hoger")
    assert [as_coordinator.post(page, sent).status_code for _ in range(2)] == [302, 302]


def test_a_new_row_and_a_form_that_stood_alone_are_just_saved(as_coordinator, twente):
    sent = {
        "fund": twente.fund.pk,
        "direction": "income",
        "text": "Gift",
        "amount": "5,00",
        "first_year": "2026",
    }
    assert as_coordinator.post("/begroting/posten/nieuw/", sent).status_code == 302
    page = f"/begroting/posten/{BudgetLine.objects.get().pk}/wijzigen/"
    assert (
        as_coordinator.post(
            page, sent_by(as_coordinator.get(page), text="Schenking", reason="Woord")
        ).status_code
        == 302
    )
    assert BudgetLine.objects.get().text == "Schenking"
