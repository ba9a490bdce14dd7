"""The home page: figures of the day, what waits for whom, and what is coming."""

import datetime as dt
import html
import re

import pytest

from contributions.invoices.models.invoices import Invoice
from contributions.receivables.reports.home import open_invoices
from ivz.accounts.roles import Role
from ivz.data.runs import FAILURES_BEFORE_STOPPING
from ivz.overview.reports.home import home
from ivz.region.models import Organisation
from ivz.web.parts import Asked, Deadline
from tests.factories.meetings import meeting
from tests.factories.twente import count

DAY = dt.date(2025, 11, 22)
READY = "De facturen van {} kunnen worden verstuurd: 14 gemeenten, samen €\u00a0{}."


def tasks(user, day=DAY) -> dict[str, list[str]]:
    page = home(user, day, DAY)
    return {
        "mine": [task.text for task in page.mine],
        "others": [task.text for task in page.others],
    }


def test_home_shows_the_figures_of_the_day(twente, page, coordinator):
    text = page(coordinator, "/").content.decode()
    for figure in ("€\u00a0205.057,92", "€\u00a00,32", "640.806", "Op 1 januari 2024."):
        assert figure in text


def test_who_comes_in_by_the_front_door_goes_on_to_the_page_of_the_role(client, finance):
    at_the_door = client.get("/")
    assert at_the_door.url == "/account/login/"
    inside = client.post(
        at_the_door.url,
        {"login": finance.username, "password": "wachtwoord-voor-tests"},
        follow=True,
    )
    assert inside.redirect_chain[-1] == ("/gemeenten/almelo/", 302)


def test_home_on_a_planned_day_shows_the_estimate_of_that_year(twente, page, coordinator):
    text = page(coordinator, "/?peildatum=2028-01-01").content.decode()
    for figure in ("€\u00a0233.894,23", "€\u00a00,365", "Raming.", "U ziet de stand op"):
        assert figure in text


def test_home_in_2014_counts_the_fixed_contribution_and_says_so(twente, page, coordinator):
    text = page(coordinator, "/?peildatum=2014-12-31").content.decode()
    assert "€\u00a0113.913,80" in text
    assert "Waarvan €\u00a020.000,00 van partners." in text


def test_home_before_the_fund_has_no_figures(twente, page, coordinator):
    text = page(coordinator, "/?peildatum=2010-12-31").content.decode()
    assert "Het eerste bijdragejaar is 2011." in text


def test_home_tells_the_coordinator_what_to_do(twente, coordinator):
    assert tasks(coordinator) == {
        "mine": [
            READY.format(2021, "189.319,20"),
            READY.format(2022, "189.519,90"),
            "Voor het tarief van €\u00a00,365 is een besluit nodig vóór 1 januari 2028.",
            (
                "Bij het tarief van €\u00a00,32 is geen besluit vastgelegd. Er kunnen geen facturen"
                " mee worden gemaakt."
            ),
        ],
        "others": [],
    }


def test_home_asks_for_the_counts_of_this_year(twente, coordinator):
    needed = (
        "Van 1 januari 2025 zijn geen inwonertallen bekend. Ze zijn nodig voor de facturen van"
        " 2026."
    )
    assert needed in tasks(coordinator, dt.date(2026, 3, 1))["mine"]


def test_home_gives_the_secretary_the_decisions_and_the_rest_to_others(twente, secretary):
    found = tasks(secretary)
    assert [text.split(" is ")[0] for text in found["mine"]] == [
        "Voor het tarief van €\u00a00,365",
        "Bij het tarief van €\u00a00,32",
    ]
    assert len(found["others"]) == 2


@pytest.mark.parametrize("who", ["secretary", "finance", "controller", "stranger"])
def test_home_leads_nobody_to_a_page_that_is_for_somebody_else(who, request, twente, client):
    meeting(dt.date(2025, 3, 6))
    meeting(dt.date(2025, 6, 12))
    user = request.getfixturevalue(who)
    found = home(user, DAY, DAY)
    assert "2 vergaderingen van 2025 zijn voorbij. Leg vast welke zijn gehouden." in [
        task.text for task in (*found.mine, *found.others)
    ]
    client.force_login(user)
    assert {
        task.url: status
        for task in (*found.mine, *found.others)
        if (status := client.get(task.url).status_code) != 200
    } == {}


def test_home_puts_late_invoices_first_for_who_may_see_them(
    issued, coordinator, finance, secretary, stranger
):
    assert tasks(coordinator)["mine"][0] == "Er zijn 14 facturen te laat, samen €\u00a0189.319,20."
    assert tasks(finance)["mine"] == ["Er is 1 factuur te laat, samen €\u00a021.932,10."]
    for user in (secretary, stranger):
        assert not [text for text in sum(tasks(user).values(), []) if "te laat" in text]


def test_home_on_a_day_before_the_due_day_shows_what_is_open(issued, finance):
    day = dt.date(2021, 2, 1)
    assert tasks(finance, day)["mine"] == ["Er is 1 factuur open, samen €\u00a021.932,10."]
    due = Deadline(
        dt.date(2021, 2, 14), "Er is 1 factuur te betalen, samen €\u00a021.932,10.", "/facturen/"
    )
    assert due in home(finance, day, DAY).deadlines


def test_home_before_the_issue_knows_no_invoices(issued, coordinator):
    asked = Asked(coordinator, dt.date(2021, 1, 14), DAY)
    assert open_invoices(asked).invoices == ()


def test_home_names_municipalities_without_an_address(twente, coordinator):
    Organisation.objects.filter(name="Borne").update(postal_line="", invoice_email="")
    Organisation.objects.filter(name="Losser").update(invoice_email="")
    found = tasks(coordinator)["mine"]
    assert "Er is geen volledig adres voor facturen van Borne." in found
    assert "Er is geen e-mailadres voor facturen van Borne en Losser." in found


def test_home_says_when_an_issue_is_stuck_or_half_done(issued, coordinator):
    run = issued[0].run
    type(run).objects.filter(pk=run.pk).update(finished_at=None, error="kapot")
    stopped = "Het maken van de facturen van 2021 is gestopt door een fout."
    assert stopped not in tasks(coordinator)["mine"], "one failure is tried again by itself"
    type(run).objects.filter(pk=run.pk).update(failures=FAILURES_BEFORE_STOPPING)
    [task] = [task for task in home(coordinator, DAY, DAY).mine if task.text == stopped]
    assert task.url == f"/bijdragen/2021/voortgang/{run.pk}/"
    type(run).objects.filter(pk=run.pk).update(finished_at=run.requested_at, error="", failures=0)
    Organisation.objects.create(
        name="Nieuwstad",
        slug="nieuwstad",
        kind="municipality",
        cbs_code="GM9999",
        postal_line="x",
        invoice_email="a@b.example",
    )
    assert "Van 2021 zijn 1 facturen nog niet verstuurd." in tasks(coordinator)["mine"]


def test_home_deadlines_come_in_the_order_of_time(twente, coordinator):
    Organisation.objects.filter(name="Borne").update(valid_until=dt.date(2027, 1, 1))
    found = [
        (str(deadline.on), deadline.text) for deadline in home(coordinator, DAY, DAY).deadlines
    ]
    assert found == [
        ("2026-01-01", "Het bijdragejaar 2026 van Platform IVZ begint."),
        ("2027-01-01", "Borne bestaat vanaf deze dag niet meer."),
        ("2028-01-01", "Het tarief van Platform IVZ wordt €\u00a00,365 per inwoner (voorgenomen)."),
    ]


def test_home_deadline_says_when_a_fixed_contribution_and_the_rate_end(twente, coordinator):
    twente.fund.rates.create(valid_from=dt.date(2030, 1, 1), value=None)
    found = [deadline.text for deadline in home(coordinator, dt.date(2014, 6, 1), DAY).deadlines]
    assert "De vaste bijdrage van Politie Twente eindigt." in found
    assert "Er is vanaf deze dag geen tarief meer voor Platform IVZ." in found


def test_home_links_stay_on_the_chosen_day(twente, page, coordinator):
    text = page(coordinator, "/?peildatum=2024-06-01").content.decode()
    assert 'href="/bijdragen/2024/?peildatum=2024-06-01"' in text


@pytest.mark.parametrize("path", ["/", "/gemeenten/almelo/"])
@pytest.mark.parametrize(
    "day", ["1900-01-01", "2010-12-31", "2060-06-01", "2196-07-01", "2199-12-31"]
)
def test_links_of_a_day_far_away_lead_somewhere(path, day, twente, page, client, coordinator):
    text = page(coordinator, f"{path}?peildatum={day}").text
    links = {
        html.unescape(link)
        for link in re.findall(r'href="(/[^"#]+)"', text)
        if "/static/" not in link and "formaat" not in link
    }
    years = sorted(link for link in links if "bijdragen" in link)
    assert years
    assert {
        link: status
        for link in {*years[:6], *years[-6:]}
        if (status := client.get(link).status_code) != 200
    } == {}


def test_a_year_that_is_not_in_the_list_yet_can_only_be_read(twente, coordinator):
    """On a day far ahead everything may be there to issue; the page to do so comes when the year
    does.
    """
    for year in (2035, 2036):
        for organisation in Organisation.objects.municipalities():
            count(organisation, 1000, dt.date(year - 1, 1, 1), twente.agreement.source)
    rate = twente.fund.rates.get(value="0.365")
    type(rate).objects.filter(pk=rate.pk).update(status="adopted", decision=twente.agreement)
    found = {task.text: task.url for task in home(coordinator, dt.date(2036, 6, 1), DAY).mine}
    assert found[READY.format(2036, "5.110,00")] == "/bijdragen/2036/"


def test_home_shows_a_finance_officer_the_way_to_its_own_municipalities(twente, page, finance_two):
    assert finance_two.role == Role.FINANCE
    text = page(finance_two, "/").content.decode()
    assert "Uw gemeenten: " in text
    assert 'href="/gemeenten/tubbergen/"' in text
    assert not Invoice.objects.exists()
