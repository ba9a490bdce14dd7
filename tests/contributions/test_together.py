"""Money that two people touch at once, or one with a double click: done once, and nothing lost."""

import datetime as dt
from decimal import Decimal

import pytest
import time_machine

from contributions.funds.enums import RateStatus
from contributions.funds.models import Fund, Rate
from contributions.funds.services import (
    add_rate,
    adopt_rate,
    change_fund,
    change_rate,
    withdraw_decision,
)
from contributions.invoices.models.invoices import CreditNote, Invoice, IssueRun, Payment
from contributions.years.models import ContributionYear
from contributions.years.services import set_year
from ivz.core.refusal import Refused
from ivz.web.edits import STALE
from portfolios.decisions.models import Decision
from tests.contributions.issuing.test_issuing_pages import waiting_jobs
from tests.contributions.reading import errors, page, words
from tests.factories.invoices import number_year
from tests.factories.together import clicked_twice, filled, while_busy

ALMELO = "/facturen/IVZ-2022-001/"


@pytest.fixture
def march_2022():
    with time_machine.travel("2022-03-01T12:00:00+01:00"):
        yield


# --- a double click -------------------------------------------------------------------------------
def rate_url(twente, value: str, rest: str = "") -> str:
    return f"/tarieven/{twente.rate(value).pk}/{rest}"


DOUBLE = {
    "payment": (
        lambda twente: f"{ALMELO}betaling/",
        {"amount": "21.939,60"},
        Payment,
    ),
    "part of a payment": (lambda twente: f"{ALMELO}betaling/", {"amount": "100,00"}, Payment),
    "rate": (
        lambda twente: "/tarieven/nieuw/",
        {"valid_from": "2030-01-01", "value": "0,40", "firmness": "planned"},
        Rate,
    ),
    "decision that is known": (
        lambda twente: rate_url(twente, "0.32", "besluit/"),
        {"decision": lambda twente: twente.agreement.pk},
        Rate,
    ),
    "new decision": (
        lambda twente: rate_url(twente, "0.32", "besluit/"),
        {
            "new-kind": "decision",
            "new-title": "Tarief 2025",
            "new-decided_on": "2022-02-12",
            "new-body": lambda twente: twente.dvo.pk,
        },
        Decision,
    ),
    "withdrawing a decision": (
        lambda twente: rate_url(twente, "0.15", "besluit/intrekken/"),
        {"reason": "Verkeerd besluit gekozen."},
        Rate,
    ),
    "year": (
        lambda twente: "/bijdragen/2023/instellen/",
        {"reference_date": "2021-01-01", "note": "Zo afgesproken."},
        ContributionYear,
    ),
}
MAKES = {
    "payment": 1,
    "part of a payment": 1,
    "rate": 1,
    "decision that is known": 0,
    "new decision": 1,
    "withdrawing a decision": 0,
    "year": 1,
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("what", DOUBLE)
def test_double_click_does_it_once(twente, browse, issue, coordinator, march_2022, what):
    issue(2022)
    adopt_rate(twente.rate("0.15").pk, decision=twente.agreement, by=coordinator)
    url, typed, model = DOUBLE[what]
    url = url(twente)
    typed = {key: value(twente) if callable(value) else value for key, value in typed.items()}
    client, before = browse("coordinator"), model.objects.count()
    data = filled(page(client, url), "new-once" if "new-kind" in typed else "once", **typed)
    first, second = clicked_twice(client, url, data)
    assert (first.status_code, second.status_code) == (302, 302)
    assert first.headers["Location"] == second.headers["Location"]
    assert model.objects.count() == before + MAKES[what]
    later = client.post(url, data)  # the page loaded again, long after
    assert (later.status_code, later.headers["Location"]) == (302, first.headers["Location"])
    assert model.objects.count() == before + MAKES[what]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("amount", ["100,00", "21939,60"])
def test_credit_note_asks_once_more_and_a_double_click_makes_one(
    twente, browse, issue, march_2022, amount
):
    issue(2022)
    client, url = browse("coordinator"), f"{ALMELO}crediteren/"
    typed = filled(page(client, url), amount=amount, reason="Het inwonertal klopte niet.")
    step = client.post(url, typed)
    left = "21.839,60" if amount == "100,00" else "0,00"
    assert (step.status_code, CreditNote.objects.count()) == (200, 0)
    said = words(step)
    assert [part in said for part in ("IVZ-2022-001", f"Nog open daarna € {left}", "maken")] == [
        True
    ] * 3
    first, second = clicked_twice(client, url, filled(step))
    assert [first.headers["Location"], second.headers["Location"]] == [ALMELO, ALMELO]
    note = CreditNote.objects.get()
    assert (note.number, note.reason) == ("IVZ-C-2022-001", "Het inwonertal klopte niet.")
    assert client.post(url, filled(step)).headers["Location"] == ALMELO
    assert CreditNote.objects.count() == 1


def test_credit_note_of_a_balance_that_changed_is_not_made(twente, browse, issue, march_2022):
    issue(2022)
    client, url = browse("coordinator"), f"{ALMELO}crediteren/"
    typed = filled(page(client, url), amount="100,00", reason="Het inwonertal klopte niet.")
    step = client.post(url, typed)
    pay = f"{ALMELO}betaling/"
    client.post(pay, filled(page(client, pay)))
    refused = client.post(url, filled(step))
    assert errors(refused) == [
        "Er is op deze factuur betaald of gecrediteerd sinds u deze pagina opende. Er is geen"
        " creditnota gemaakt. Controleer het bedrag."
    ]
    again = client.post(url, filled(refused))
    assert (again.status_code, CreditNote.objects.count()) == (200, 0)
    assert "Terug te betalen daarna € 100,00" in words(again)
    assert client.post(url, filled(again)).status_code == 302
    assert CreditNote.objects.get().amount == Decimal("100.00")


@pytest.mark.django_db(transaction=True)
def test_double_click_on_send_starts_one_run(twente, browse):
    with time_machine.travel("2022-01-15T12:00:00+01:00"):
        client, url = browse("coordinator"), "/bijdragen/2022/versturen/"
        answers = clicked_twice(client, url, filled(page(client, url), confirm="on"))
        run = IssueRun.objects.get()
        assert [answer.headers["Location"] for answer in answers] == [
            f"/bijdragen/2022/voortgang/{run.pk}/"
        ] * 2
        assert (Invoice.objects.count(), len(waiting_jobs())) == (14, 1)


# --- a page that is not of now --------------------------------------------------------------------
STALE_PAGES = {
    "rate": (
        lambda twente: rate_url(twente, "0.365", "wijzigen/"),
        {"value": "0,33"},
        {"note": "Uit het jaarverslag."},
        lambda twente: twente.fund.rates.values_list("value", "note").get(
            valid_from=dt.date(2028, 1, 1)
        ),
        (Decimal("0.330000"), "Uit het jaarverslag."),
    ),
    "fund": (
        lambda twente: "/instellingen/fonds/ivz/",
        {"payment_term_days": "14"},
        {"vat_reason": "Geen btw."},
        lambda twente: Fund.objects.values_list("payment_term_days", "vat_reason").get(),
        (14, "Geen btw."),
    ),
    "year": (
        lambda twente: "/bijdragen/2023/instellen/",
        {"note": "Nagekeken."},
        {"reference_date": "2020-01-01"},
        lambda twente: twente.fund.years.values_list("note", "reference_date").get(year=2023),
        ("Nagekeken.", dt.date(2020, 1, 1)),
    ),
}


@pytest.mark.parametrize("what", STALE_PAGES)
def test_stale_page_loses_nothing(twente, browse, what):
    twente.fund.years.create(year=2023, reference_date=dt.date(2021, 1, 1), note="Afgesproken.")
    url, theirs, mine, stored, both = STALE_PAGES[what]
    url, client = url(twente), browse("coordinator")
    opened = page(client, url)
    before = stored(twente)
    other = client.post(url, filled(opened, "seen", reason="De ander.", **theirs))
    assert (other.status_code, stored(twente) != before) == (302, True)
    between = stored(twente)
    told = client.post(url, filled(opened, "seen", reason="De een.", **mine))
    assert (told.status_code, STALE in words(told), stored(twente)) == (200, True, between)
    assert client.post(url, filled(told, "seen")).status_code == 302
    assert stored(twente) == both


def test_year_that_somebody_else_set_first_is_not_lost(twente, browse):
    client, url = browse("coordinator"), "/bijdragen/2023/instellen/"
    opened, of_other = page(client, url), page(client, url)
    client.post(url, filled(of_other, reference_date="2021-01-01", note="De ander."))
    told = client.post(
        url, filled(opened, reference_date="2020-01-01", note="De een.", reason="Anders.")
    )
    assert (STALE in words(told), twente.fund.years.get(year=2023).note) == (True, "De ander.")


@pytest.mark.parametrize(
    ("typed", "answer", "sentences"),
    [
        (
            {"value": "9,99"},
            200,
            [
                "Bij dit tarief is een besluit vastgelegd. Leg een nieuw tarief vast met een latere"
                " ingangsdatum."
            ],
        ),
        ({"note": "Uit het jaarverslag."}, 302, []),
    ],
)
def test_rate_that_was_adopted_meanwhile_keeps_its_figures(
    twente, browse, coordinator, typed, answer, sentences
):
    rate, client = twente.rate("0.365"), browse("coordinator")
    url = f"/tarieven/{rate.pk}/wijzigen/"
    opened = page(client, url)
    adopt_rate(rate.pk, decision=twente.agreement, by=coordinator)
    sent = client.post(url, filled(opened, "seen", reason="Controle.", **typed))
    rate.refresh_from_db()
    found = errors(sent) if sent.status_code == 200 else []
    assert (sent.status_code, found) == (answer, sentences)
    assert (rate.value, rate.status, rate.decision) == (
        Decimal("0.365"),
        RateStatus.ADOPTED,
        twente.agreement,
    )
    assert rate.note == typed.get("note", rate.note)


def test_decision_is_not_recorded_for_a_rate_that_nobody_saw(twente, browse):
    client, rate = browse("coordinator"), twente.rate("0.365")
    url = f"/tarieven/{rate.pk}/besluit/"
    typed = filled(page(client, url), decision=twente.agreement.pk)
    Rate.objects.filter(pk=rate.pk).update(value=Decimal("0.99"))
    refused = client.post(url, typed)
    assert errors(refused) == [
        "Dit tarief is gewijzigd sinds u deze pagina opende. Er is nog geen besluit vastgelegd."
        " Controleer het tarief."
    ]
    assert "€ 0,99" in words(refused)
    assert client.post(url, filled(refused)).status_code == 302
    rate.refresh_from_db()
    assert (rate.value, rate.status) == (Decimal("0.99"), RateStatus.ADOPTED)


# --- one lock for all that rests on a rate --------------------------------------------------------
def verbs(twente, by):
    """What is done to money at once, by name."""
    fund, planned, adopted = twente.fund, twente.rate("0.32").pk, twente.rate("0.30").pk
    return {
        "adopt": lambda: adopt_rate(planned, decision=twente.agreement, by=by),
        "change": lambda: change_rate(
            planned, values={"value": Decimal("0.33")}, by=by, reason="Anders."
        ),
        "move": lambda: change_rate(
            planned, values={"valid_from": dt.date(2022, 1, 1)}, by=by, reason="Eerder."
        ),
        "add": lambda: add_rate(
            fund, values={"valid_from": dt.date(2022, 1, 1), "value": Decimal("0.31")}, by=by
        ),
        "withdraw": lambda: withdraw_decision(adopted, by=by, reason="Verkeerd."),
        "set the year": lambda: set_year(
            fund, 2022, values={"reference_date": dt.date(2020, 1, 1), "note": "Anders."}, by=by
        ),
        "change the fund": lambda: change_fund(
            fund, values={"first_year": 2023}, by=by, reason="Later."
        ),
        "issue": lambda: number_year(fund, 2022, by),
    }


SENT_2022 = "Van 2022 zijn facturen verstuurd. Kies een dag na 1 januari 2022."
ORDERS = [
    (
        "adopt",
        "change",
        "Bij dit tarief is een besluit vastgelegd. Leg een nieuw tarief vast met een latere"
        " ingangsdatum.",
    ),
    ("change", "adopt", None),
    ("issue", "move", SENT_2022),
    ("issue", "add", SENT_2022),
    (
        "issue",
        "withdraw",
        "Met dit tarief zijn facturen verstuurd. Het besluit blijft erbij staan.",
    ),
    (
        "issue",
        "set the year",
        "Van dit jaar zijn facturen gemaakt. De inwonertallen van dit jaar liggen vast.",
    ),
    ("issue", "change the fund", "Er zijn facturen van 2022. Kies een jaar dat niet later is."),
    ("change the fund", "issue", "Kies een bijdragejaar van 2023 tot en met 2199."),
]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("first", "second", "sentence"), ORDERS)
def test_who_comes_second_finds_what_the_first_did(twente, coordinator, first, second, sentence):
    do = verbs(twente, coordinator)
    done, answer = while_busy(do[first], do[second])
    assert not isinstance(done, Exception)
    if sentence:
        assert (type(answer), str(answer)) == (Refused, sentence)
    else:  # a rate that was changed in time is adopted as it was changed
        assert (answer.value, answer.status) == (Decimal("0.33"), RateStatus.ADOPTED)


@pytest.mark.django_db(transaction=True)
def test_a_year_is_not_issued_with_a_rate_that_changes_meanwhile(twente, coordinator):
    do = verbs(twente, coordinator)
    _, answer = while_busy(do["withdraw"], do["issue"])
    assert (type(answer), Invoice.objects.count()) == (Refused, 0)
