"""A secretary orders an agenda in Chromium, with the mouse and with the keyboard, while another one
has the same page open.
"""

import pytest
from playwright.sync_api import expect

from portfolios.meetings.enums import Section
from portfolios.meetings.models.meetings import AgendaItem, Meeting
from portfolios.meetings.reports.agenda import agenda_of
from tests.factories.meetings import DAY, annex, item, meeting


@pytest.fixture
def agenda(transactional_db, twente) -> Meeting:
    """1 Opening; 2 Tarief, which speaks of an annex of 3 Wijkagent; 4 Rondvraag."""
    made = meeting()
    item(made, "Opening", section=Section.OPENING)
    first, second = item(made, "Tarief"), item(made, "Wijkagent")
    item(made, "Rondvraag", section=Section.CLOSING)
    first.explanation = f"Zie {{bijlage:{annex(second, 'Cijfers').pk}}}."
    first.save()
    return made


def shown(page) -> list[str]:
    """The agenda as the page has it: number and title."""
    return page.eval_on_selector_all(
        "[data-item] > .app-order__row",
        "rows => rows.map(r => r.querySelector('.app-agenda__number').textContent + ' ' +"
        " r.querySelector('a').textContent)",
    )


def stored(made: Meeting) -> list[str]:
    return [f"{row.number} {row.title}" for row in agenda_of(made, viewer=None, on=DAY).items]


def drag(page, title: str, onto: str) -> None:
    """Takes an item by its grip and drops it on another one, in steps as a hand does."""
    grip = page.locator(".app-order__row", has_text=title).locator("[data-grip]").bounding_box()
    page.mouse.move(grip["x"] + 8, grip["y"] + 8)
    page.mouse.down()
    page.mouse.move(grip["x"] + 8, grip["y"] + 20, steps=4)
    goal = page.locator(".app-order__row", has_text=onto).bounding_box()
    page.mouse.move(goal["x"] + 60, goal["y"] + 4, steps=12)
    with page.expect_navigation():
        page.mouse.up()


def test_two_secretaries_order_one_agenda(agenda, open_page, clean, secretary, coordinator):
    address = f"{agenda.get_absolute_url()}agenda/"
    page, other = open_page(address, user=secretary), open_page(address, user=coordinator)
    assert shown(page) == stored(agenda) == ["1 Opening", "2 Tarief", "3 Wijkagent", "4 Rondvraag"]

    drag(page, "Wijkagent", "Tarief")
    assert shown(page) == stored(agenda) == ["1 Opening", "2 Wijkagent", "3 Tarief", "4 Rondvraag"]
    expect(page.get_by_role("status")).to_have_text("Wijkagent is nu agendapunt 2.")
    assert (
        dict(agenda_of(agenda, viewer=None, on=DAY).items[2].cover)["Toelichting"]
        == "Zie bijlage 2a."
    )

    # the other one still sees the old order: told, and nothing moved
    other.get_by_role("button", name="Omlaag Tarief").click()
    expect(other.get_by_role("alert")).to_contain_text(
        "Iemand anders heeft de volgorde van de agenda intussen gewijzigd"
    )
    assert shown(other) == stored(agenda) == ["1 Opening", "2 Wijkagent", "3 Tarief", "4 Rondvraag"]

    # with the keyboard: the button keeps the focus, so that one can go on
    page.get_by_role("button", name="Omhoog Tarief").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**knop=omhoog")
    assert shown(page) == stored(agenda) == ["1 Opening", "2 Tarief", "3 Wijkagent", "4 Rondvraag"]
    assert page.evaluate("document.activeElement.textContent") == "Omhoog Tarief"
    page.get_by_role("button", name="Inspringen Wijkagent").press("Enter")
    page.wait_for_url("**knop=onder")
    assert (
        shown(page) == stored(agenda) == ["1 Opening", "2 Tarief", "2.1 Wijkagent", "3 Rondvraag"]
    )
    assert page.evaluate("document.activeElement.textContent") == "Losmaken Wijkagent"
    drag(page, "Tarief", "Opening")  # into another part of the agenda, with what is under it
    assert shown(page) == stored(agenda)
    assert set(AgendaItem.objects.exclude(title="Rondvraag").values_list("section", flat=True)) == {
        Section.OPENING
    }
    clean(page)

    # putting a reference into a text, and a second save on top of the first
    point = AgendaItem.objects.get(title="Tarief")
    label = agenda_of(agenda, viewer=None, on=DAY).annexes[0][1].label
    mine, theirs = (
        open_page(f"{agenda.get_absolute_url()}punten/{point.pk}/wijzigen/", user=user)
        for user in (secretary, coordinator)
    )
    theirs.get_by_label("Onderwerp").fill("Tarief 2028")
    theirs.get_by_role("button", name="Opslaan").click()
    theirs.wait_for_url(f"**/punten/{point.pk}/")
    mine.get_by_label("Vervolg").fill("Lees")
    mine.locator("[data-insert]", has_text=f"bijlage {label}: Cijfers").click()
    mine.get_by_role("button", name="Opslaan").click()
    expect(mine.locator("[data-focus]")).to_contain_text("Iemand anders heeft dit opgeslagen")
    expect(mine.get_by_label("Onderwerp")).to_have_value("Tarief 2028")
    clean(mine)
    mine.get_by_role("button", name="Opslaan").click()
    mine.wait_for_url(f"**/punten/{point.pk}/")
    expect(mine.locator(".app-cover")).to_contain_text(f"Lees bijlage {label}")
    expect(mine.locator("h1")).to_have_text(f"{label.split('.')[0]} Tarief 2028")


def test_an_agenda_can_be_ordered_without_a_script(agenda, open_page, secretary):
    page = open_page(f"{agenda.get_absolute_url()}agenda/", user=secretary, script=False, width=390)
    page.get_by_role("button", name="Omlaag Tarief").click()
    expect(page.get_by_role("status")).to_have_text("Tarief is nu agendapunt 3.")
    assert stored(agenda) == ["1 Opening", "2 Wijkagent", "3 Tarief", "4 Rondvraag"]
