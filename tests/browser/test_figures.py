"""Safety figures in a browser: charts without faults on a screen and a phone, and tables that fit
the screen they are made for.
"""

import pytest

from tests.browser.conftest import WIDTHS
from tests.factories.agenda import build_effort
from tests.factories.figures import build_figures

OVERFLOW = (
    "Math.max(...Array.from(document.querySelectorAll('.app-table-wrap'), one => one.scrollWidth -"
    " one.clientWidth))"
)


@pytest.mark.parametrize("width", WIDTHS)
def test_charts_of_an_indicator(open_page, page_checks, twente, finance, width):
    build_figures()
    page = open_page("/cijfers/indicatoren/misdrijven/", user=finance, width=width)
    assert page.locator(".app-slope__row").count() == 5
    texts = page.locator(".app-slope").bounding_box()
    names = [box for one in page.locator(".app-slope__text").all() if (box := one.bounding_box())]
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= width for box in names) and texts
    page_checks(page)
    page_checks(open_page("/cijfers/gebieden/twente/", user=finance, width=width))


def test_the_ledger_and_the_roles_fit_a_screen(open_page, twente, coordinator):
    build_effort(twente)
    for address in ("/inzet/2020/", "/inzet/taken/"):
        page = open_page(address, user=coordinator, width=1280)
        assert page.evaluate(OVERFLOW) <= 0
