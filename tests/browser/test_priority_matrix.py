"""The matrix by keyboard: arrows walk, the space bar sets a cross, totals follow, and what is saved
is what was shown.
"""

import pytest
from playwright.sync_api import expect

from projects.agenda.models.matrix import MatrixMark
from tests.factories.agenda import build_agenda

URL = "/veiligheidsagenda/2015-2016/matrix/municipal/invullen/"


@pytest.fixture
def matrix(twente):
    return build_agenda(twente).matrices.get()


def test_matrix_is_filled_in_by_keyboard(open_page, page_checks, matrix, coordinator):
    page = open_page(URL, user=coordinator, width=1280)
    page.locator("[data-crosses] input").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    expect(page.locator("[data-counted]")).to_have_text(["3", "2", "2"])
    expect(page.locator("[data-all]")).to_have_text("7")
    expect(page.locator("[data-status]")).to_have_text(
        "Almelo: Verkeer: aan. Geteld voor dit thema: 2."
    )
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Home")
    assert (
        page.evaluate("document.activeElement.getAttribute('aria-label')")
        == "Borne: Woninginbraken"
    )
    page.keyboard.press("Space")
    expect(page.locator("[data-row-total]").nth(1)).to_have_text("0")
    page_checks(page)
    page.fill("[name=reason]", "Het plan van Almelo noemt het verkeer")
    page.click("text=Opslaan")
    page.wait_for_url("**/matrix/municipal/")
    found = set(
        MatrixMark.objects.filter(row__name__in=["Almelo", "Borne"]).values_list(
            "row__name", "column__label"
        )
    )
    assert found == {
        ("Almelo", "Woninginbraken"),
        ("Almelo", "Jeugdoverlast"),
        ("Almelo", "Verkeer"),
    }


def test_matrix_works_without_a_script(open_page, matrix, coordinator):
    page = open_page(URL, user=coordinator, width=390, script=False)
    page.get_by_label("Wierden: Verkeer").check()
    page.fill("[name=reason]", "Aangevuld")
    page.click("text=Opslaan")
    expect(page.locator("main")).to_contain_text("1 cel gewijzigd")
