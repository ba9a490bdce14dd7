"""The DVO secretary plans a year in Chromium: propose, change a date, read what speaks against it,
confirm.
"""

import datetime as dt

from playwright.sync_api import expect

from portfolios.bodies.enums import Coupling
from portfolios.cycle.models import MeetingNorm, MeetingPattern
from portfolios.meetings.models.meetings import Meeting
from tests.factories.meetings import body


def test_a_year_is_planned(open_page, page_checks, secretary, twente):
    dvo = body("dvo")
    dvo.coupled_to, dvo.coupling = body("ab"), Coupling.AFTER
    dvo.save()
    for code in ("ab", "dvo"):
        MeetingNorm.objects.create(body=body(code), first_year=2020, per_year=2)
    MeetingPattern.objects.create(body=body("ab"), weekday=3, starts_at=dt.time(9, 30))

    page = open_page("/vergaderingen/jaarcyclus/2090/", user=secretary)
    page.get_by_role("link", name="Datums voorstellen").click()
    expect(page.get_by_role("row")).to_have_count(5)
    page.get_by_label("Datum van AB, rij 1").fill("2090-04-27")
    page.get_by_label("Meenemen: AB, rij 3").uncheck()
    page.get_by_label("Meenemen: DVO, rij 4").uncheck()
    page.get_by_role("button", name="Vergaderingen aanmaken").click()
    expect(
        page.get_by_text("Donderdag 27 april 2090 is geen vergaderdag: Koningsdag.")
    ).to_be_visible()
    assert not Meeting.objects.exists()
    page_checks(page)
    page.get_by_role("button", name="Vergaderingen aanmaken").click()
    expect(page.get_by_text("2 vergaderingen zijn aangemaakt.")).to_be_visible()
    assert Meeting.objects.count() == 2
    page_checks(page)
