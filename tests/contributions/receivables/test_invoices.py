"""Invoices: the list, one invoice, its papers, credit notes and payments; others' invoices do not
exist.
"""

import datetime as dt
from decimal import Decimal

import pytest
import time_machine
from django.db import connection

from contributions.invoices.models.invoices import CreditNote, Invoice, Payment
from contributions.issuing.services.crediting import credit_invoice
from contributions.receivables.services import record_payment
from tests.contributions.reading import (
    csv_rows,
    errors,
    names,
    page,
    row,
    tables,
    words,
    xlsx_rows,
)
from tests.factories.invoices import number_year

pytestmark = pytest.mark.usefixtures("march_2022")
ALMELO = "/facturen/IVZ-2022-001/"
CREDIT = {"amount": "100,00", "reason": "Het inwonertal klopte niet.", "confirm": "on"}


@pytest.fixture
def march_2022():
    with time_machine.travel("2022-03-01T12:00:00+01:00"):
        yield


@pytest.fixture
def issued(issue):
    """2022 issued on 15 January 2022, due on 14 February."""
    return issue(2022)


@pytest.fixture
def paid(issued, coordinator):
    """Of three invoices: one paid, one half, one credited."""
    first, second, third = Invoice.objects.order_by("sequence")[:3]
    record_payment(
        first.pk, amount=first.amount, received_on=dt.date(2022, 2, 1), note="", by=coordinator
    )
    record_payment(
        second.pk,
        amount=Decimal("100.40"),
        received_on=dt.date(2022, 2, 2),
        note="Deel",
        by=coordinator,
    )
    credit_invoice(
        third.pk, amount=third.amount, reason="Dubbel", by=coordinator, on=dt.date(2022, 2, 3)
    )


# --- the list -------------------------------------------------------------------------------------
def test_invoice_list_adds_up_amount_paid_and_open(paid, browse):
    response = page(browse("controller"), "/facturen/")
    shown = tables(response)["Facturen"]
    assert shown[0] == [
        "Nummer",
        "Gemeente",
        "Datum",
        "Vervalt op",
        "Bedrag (EUR)",
        "Credit (EUR)",
        "Betaald (EUR)",
        "Nog open (EUR)",
        "Status",
    ]
    assert row(response, "Facturen", "IVZ-2022-001")[4:] == [
        "21.939,60",
        "0,00",
        "21.939,60",
        "0,00",
        "Betaald",
    ]
    assert row(response, "Facturen", "IVZ-2022-002")[4:] == [
        "7.100,40",
        "0,00",
        "100,40",
        "7.000,00",
        "Te laat",
    ]
    assert row(response, "Facturen", "IVZ-2022-003")[4:] == [
        "7.981,80",
        "7.981,80",
        "0,00",
        "0,00",
        "Gecrediteerd",
    ]
    assert shown[-1] == [
        "Totaal",
        "",
        "",
        "",
        "189.519,90",
        "7.981,80",
        "22.040,00",
        "159.498,10",
        "",
    ]
    said = words(response)
    assert "Te laat € 159.498,10 12 facturen." in said
    assert "Open, nog niet te laat € 0,00 0 facturen." in said


def test_invoice_list_before_the_due_date_is_open_not_late(issued, browse):
    with time_machine.travel("2022-02-14T12:00:00+01:00"):
        said = words(page(browse("controller"), "/facturen/"))
    assert (
        "Open, nog niet te laat € 189.519,90 14 facturen." in said,
        "Te laat € 0,00 0 facturen." in said,
    ) == (True, True)


def test_invoice_list_shows_what_must_be_paid_back_and_does_not_subtract_it(paid, credit, browse):
    """The first is paid and credited wholly, the fourth paid and credited in part: neither makes
    the open total smaller.
    """
    first, fourth = (Invoice.objects.get(number=f"IVZ-2022-00{n}") for n in (1, 4))
    record_payment(
        fourth.pk,
        amount=fourth.amount,
        received_on=dt.date(2022, 2, 1),
        note="",
        by=Invoice.objects.first().run.requested_by,
    )
    credit(first, first.amount)
    credit(fourth, Decimal("50.00"))
    response = page(browse("controller"), "/facturen/")
    assert tables(response)["Facturen"][0][-3:] == ["Nog open (EUR)", "Terug (EUR)", "Status"]
    assert row(response, "Facturen", "IVZ-2022-001")[-4:] == [
        "21.939,60",
        "0,00",
        "21.939,60",
        "Gecrediteerd",
    ]
    assert row(response, "Facturen", "IVZ-2022-004")[-3:] == ["0,00", "50,00", "Betaald"]
    still_open = 159498.10 - float(fourth.amount)
    total = tables(response)["Facturen"][-1]
    assert total[-2] == "21.989,60"
    assert float(total[-3].replace(".", "").replace(",", ".")) == pytest.approx(still_open)
    said = words(response)
    assert f"Te laat € {total[-3]} 11 facturen." in said
    assert "Terug te betalen € 21.989,60 2 facturen." in said
    assert names(page(browse("controller"), "/facturen/?sort=-to_pay_back"), "Facturen")[:2] == [
        "IVZ-2022-001",
        "IVZ-2022-004",
    ]


def test_invoice_that_must_be_paid_back_says_so_and_takes_the_refund(paid, credit, browse):
    first = Invoice.objects.get(number="IVZ-2022-001")
    credit(first, first.amount)
    client = browse("coordinator")
    assert "Nog open € 0,00 Terug te betalen € 21.939,60" in words(page(client, ALMELO))
    assert "Nog open: € 0,00. Terug te betalen: € 21.939,60." in words(
        page(client, f"{ALMELO}betaling/")
    )
    refund = {"received_on": "2022-03-01", "amount": "-21.939,60", "note": "Teruggestort"}
    refused = client.post(f"{ALMELO}betaling/", {**refund, "amount": "1"})
    assert errors(refused) == [
        "Er staat nog €\u00a00,00 open. Een hoger bedrag kan niet worden vastgelegd."
    ]
    assert client.post(f"{ALMELO}betaling/", refund).status_code == 302
    assert "Terug te betalen" not in words(page(client, ALMELO))


def test_invoice_that_is_still_made_asks_for_nothing_yet(twente, browse, coordinator):
    number_year(twente.fund, 2022, coordinator)
    response = page(browse("controller"), "/facturen/")
    assert row(response, "Facturen", "IVZ-2022-001")[-2:] == ["–", "Wordt gemaakt"]
    assert "Open, nog niet te laat € 0,00 0 facturen." in words(response)


def test_invoice_list_filter_order_and_files(paid, issue, browse):
    issue(2021, on=dt.date(2021, 3, 15))
    client = browse("coordinator")
    assert names(page(client, "/facturen/?status=paid"), "Facturen") == ["IVZ-2022-001"]
    assert names(page(client, "/facturen/?jaar=2021&gemeente=borne"), "Facturen") == [
        "IVZ-2021-002"
    ]
    assert names(page(client, "/facturen/?q=2021-00&sort=-amount"), "Facturen")[:2] == [
        "IVZ-2021-004",
        "IVZ-2021-007",
    ]
    assert names(page(client, "/facturen/?q=álmelo"), "Facturen") == [
        "IVZ-2022-001",
        "IVZ-2021-001",
    ]
    assert "1 van 28 facturen" in words(page(client, "/facturen/?status=paid"))
    plain = csv_rows(client.get("/facturen/?jaar=2022&formaat=csv"))
    assert plain[1] == [
        "IVZ-2022-001",
        "Almelo",
        "15-01-2022",
        "14-02-2022",
        "21939,60",
        "0,00",
        "21939,60",
        "0,00",
        "Betaald",
    ]
    assert plain[-1] == ["Totaal", "", "", "", "189519,90", "7981,80", "22040,00", "159498,10", ""]
    book = xlsx_rows(client.get("/facturen/?jaar=2022&formaat=xlsx"))
    assert (book[-1][4], sum(Decimal(str(cells[4])) for cells in book[1:-1])) == (
        "=SUM(E2:E15)",
        Decimal("189519.90"),
    )


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("jaar=veel", "Vul een heel getal in, bijvoorbeeld 74317."),
        ("status=kwijt", "Kies een mogelijkheid uit de lijst."),
        ("gemeente=almere", "Kies een mogelijkheid uit de lijst."),
        ("q=" + "x" * 101, "(het zijn er nu 101)"),
    ],
)
def test_invoice_list_wrong_filter_says_so_and_shows_no_rows(issued, browse, query, sentence):
    response = page(browse("coordinator"), f"/facturen/?{query}")
    assert (sentence in words(response), len(tables(response)["Facturen"])) == (True, 2)


@pytest.mark.parametrize(
    ("who", "numbers"),
    [
        ("finance", ["IVZ-2022-001"]),
        ("finance_two", ["IVZ-2022-003", "IVZ-2022-012"]),
        ("stranger", []),
    ],
)
def test_invoice_list_of_a_municipality_holds_only_its_own(issued, browse, who, numbers):
    client = browse(who)
    response = page(client, "/facturen/")
    assert [
        cells[0] for cells in tables(response)["Facturen"][1:] if cells[0].startswith("IVZ")
    ] == numbers
    assert response.content.decode().count('<option value="enschede"') == 0
    plain = client.get("/facturen/?formaat=csv").content.decode()
    assert [n for n in range(1, 15) if f"IVZ-2022-{n:03}" in plain] == [
        int(number[-3:]) for number in numbers
    ]


@pytest.mark.parametrize("who", ["secretary", "administrator"])
def test_invoice_list_of_a_role_without_invoices(issued, browse, who):
    response = browse(who).get("/facturen/")
    assert (response.status_code, "Uw rol geeft geen inzage in facturen." in words(response)) == (
        403,
        True,
    )


@pytest.mark.parametrize("years", [1, 2])
def test_queries_of_the_invoice_list_do_not_grow(issue, browse, django_assert_num_queries, years):
    for year in range(2021, 2021 + years):
        issue(year)
    client = browse("controller")
    client.get("/facturen/")
    with django_assert_num_queries(8):
        page(client, "/facturen/")


# --- one invoice ----------------------------------------------------------------------------------
def test_invoice_shows_facts_explanation_payments_and_document(paid, browse):
    invoice = Invoice.objects.select_related("document").get(number="IVZ-2022-001")
    response = page(browse("finance"), ALMELO)
    said = words(response)
    assert "Factuur IVZ-2022-001 Betaald" in said
    assert "73.132 inwoners × € 0,30 = € 21.939,60." in said
    assert tables(response)["Betalingen van deze factuur"][1] == [
        "01-02-2022",
        "21.939,60",
        "–",
        "Regiocoördinator",
    ]
    assert invoice.document.sha256 in said
    assert ("Verstuurd door Regiocoördinator" in said, "Sjabloon" in said) == (True, False)
    assert "Bericht gestuurd aan facturen@almelo.example" in said
    assert ("Crediteren" in said, "Betaling vastleggen" in said) == (False, False)


def test_invoice_without_a_paper_yet_says_so(twente, browse, coordinator):
    number_year(twente.fund, 2022, coordinator)
    client = browse("coordinator")
    said = words(page(client, ALMELO))
    assert "Deze factuur heeft een nummer. De PDF wordt nog gemaakt." in said
    assert (
        "Crediteren kan nu niet. Deze factuur wordt nog gemaakt. Wacht tot de PDF klaar is." in said
    )
    response = client.get("/facturen/IVZ-2022-001.pdf", follow=True)
    assert (
        response.redirect_chain,
        "Deze factuur wordt nog gemaakt. Probeer het over een minuut opnieuw." in words(response),
    ) == (
        [(ALMELO, 302)],
        True,
    )


def test_invoice_pdf_is_the_archived_one(issued, browse):
    response = browse("finance").get("/facturen/IVZ-2022-001.pdf")
    document = Invoice.objects.get(number="IVZ-2022-001").document
    assert response.content == bytes(document.content)
    assert response.headers["Content-Disposition"] == 'inline; filename="IVZ-2022-001.pdf"'
    assert (response.headers["Content-Type"], response.headers["Cache-Control"]) == (
        "application/pdf",
        "private, no-store",
    )


OTHERS = [
    "/facturen/IVZ-2022-002/",
    "/facturen/IVZ-2022-002.pdf",
    "/facturen/IVZ-2022-002/crediteren/",
    "/facturen/IVZ-2022-002/betaling/",
    "/creditnotas/IVZ-C-2022-001.pdf",
]


@pytest.mark.parametrize(
    "who", ["finance", "finance_two", "stranger", "secretary", "administrator"]
)
def test_others_invoices_and_credit_notes_do_not_exist(issued, credit, browse, who):
    credit(Invoice.objects.get(number="IVZ-2022-002"), Decimal(1))
    client = browse(who)
    assert [client.get(url).status_code for url in OTHERS] == [404] * 5
    assert [client.post(url, CREDIT).status_code for url in OTHERS[2:4]] == [404] * 2
    assert (CreditNote.objects.count(), Payment.objects.count()) == (1, 0)


@pytest.mark.parametrize(
    "url",
    [
        "/facturen/IVZ-2022-999/",
        "/facturen/%00/",
        "/facturen/IVZ-2022-001.PDF",
        "/creditnotas/IVZ-C-2022-001.pdf",
        f"/facturen/{'9' * 300}/",
    ],
)
def test_invoice_that_is_not_there(issued, browse, url):
    assert browse("coordinator").get(url).status_code == 404


@pytest.mark.parametrize("who", ["finance", "controller"])
def test_invoice_readers_may_not_credit_or_book(issued, browse, who):
    client = browse(who)
    for url in (f"{ALMELO}crediteren/", f"{ALMELO}betaling/"):
        assert (client.get(url).status_code, client.post(url, CREDIT).status_code) == (403, 403)
    assert (CreditNote.objects.count(), Payment.objects.count()) == (0, 0)


# --- credit notes ---------------------------------------------------------------------------------
def test_credit_a_part_and_then_the_rest(issued, browse):
    client = browse("coordinator")
    sent = client.post(f"{ALMELO}crediteren/", {**CREDIT, "amount": "1.939,60"})
    note = CreditNote.objects.get()
    assert (sent.headers["Location"], note.number, note.amount, note.issued_on) == (
        ALMELO,
        "IVZ-C-2022-001",
        Decimal("1939.60"),
        dt.date(2022, 3, 1),
    )
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT args ->> 'key' FROM procrastinate_jobs WHERE task_name ="
            " 'ivz.papers.tasks.make_papers' AND args ->> 'work' = 'credit_notes'"
            " ORDER BY id DESC"
        )
        assert cursor.fetchone() == (str(note.pk),)
    response = page(client, ALMELO)
    assert tables(response)["Creditnota's bij deze factuur"][1] == [
        "IVZ-C-2022-001",
        "01-03-2022",
        "1.939,60",
        "Het inwonertal klopte niet.",
    ]
    assert "Nog open € 20.000,00" in words(response)
    waiting = client.get("/creditnotas/IVZ-C-2022-001.pdf", follow=True)
    assert "Deze creditnota wordt nog gemaakt." in words(waiting)
    client.post(f"{ALMELO}crediteren/", {**CREDIT, "amount": "20000"})
    said = words(page(client, ALMELO))
    assert (
        "Factuur IVZ-2022-001 Gecrediteerd" in said,
        "Crediteren kan nu niet. Deze factuur is al helemaal gecrediteerd." in said,
    ) == (
        True,
        True,
    )
    assert client.get(f"{ALMELO}crediteren/").status_code == 403


def test_credit_note_pdf_is_the_archived_one(issued, credit, browse):
    note = credit(Invoice.objects.get(number="IVZ-2022-001"), Decimal(1))
    assert browse("finance").get("/creditnotas/IVZ-C-2022-001.pdf").content == bytes(
        note.document.content
    )


@pytest.mark.parametrize(
    ("data", "sentences"),
    [
        ({"amount": ""}, ["Vul in: Bedrag"]),
        ({"amount": "alles"}, ["Vul een getal in, bijvoorbeeld 1234,56."]),
        ({"amount": "0"}, ["Vul een bedrag in dat hoger is dan 0."]),
        ({"amount": "-1"}, ["Vul een bedrag in dat hoger is dan 0."]),
        ({"amount": "21939,61"}, ["U kunt nog hoogstens €\u00a021.939,60 crediteren."]),
        ({"amount": "99999999999,00"}, ["Gebruik hooguit 12 cijfers."]),
        ({"amount": "1,001"}, ["Gebruik hooguit 2 cijfers achter de komma."]),
        (
            {"amount": "1.234"},
            ["1.234 kan op twee manieren gelezen worden. Gebruik een komma voor de decimalen."],
        ),
        ({"reason": ""}, ["Vul in: Reden"]),
        (
            {"reason": "Fout \u4e2d"},
            ["Dit teken kan niet op papier: '\\u4e2d'. Gebruik gewone letters."],
        ),
        ({"confirm": ""}, []),  # asks once more, on a step of its own
    ],
)
def test_credit_bad_input_makes_nothing(issued, browse, data, sentences):
    response = browse("coordinator").post(f"{ALMELO}crediteren/", {**CREDIT, **data})
    assert (response.status_code, errors(response), CreditNote.objects.count()) == (
        200,
        sentences,
        0,
    )


# --- payments -------------------------------------------------------------------------------------
def test_payment_and_taking_it_back(issued, browse):
    client = browse("coordinator")
    assert 'value="21939,60"' in page(client, f"{ALMELO}betaling/").content.decode()
    sent = client.post(
        f"{ALMELO}betaling/",
        {"received_on": "2022-02-20", "amount": "21.939,60", "note": "Bankafschrift 12"},
    )
    assert (sent.status_code, sent.headers["Location"]) == (302, ALMELO)
    assert "Factuur IVZ-2022-001 Betaald" in words(page(client, ALMELO))
    client.post(
        f"{ALMELO}betaling/",
        {"received_on": "2022-03-01", "amount": "-21.939,60", "note": "Hoort bij Borne"},
    )
    response = page(client, ALMELO)
    assert "Factuur IVZ-2022-001 Te laat" in words(response)
    assert [cells[:3] for cells in tables(response)["Betalingen van deze factuur"][1:]] == [
        ["20-02-2022", "21.939,60", "Bankafschrift 12"],
        ["01-03-2022", "-21.939,60", "Hoort bij Borne"],
        ["Totaal", "0,00", ""],
    ]


@pytest.mark.parametrize(
    ("data", "sentences"),
    [
        ({"amount": ""}, ["Vul in: Bedrag"]),
        ({"amount": "1e5"}, ["Vul een getal in, bijvoorbeeld 1234,56."]),
        ({"amount": "0,00"}, ["Vul een bedrag in dat niet 0 is."]),
        (
            {"amount": "21939,61"},
            ["Er staat nog €\u00a021.939,60 open. Een hoger bedrag kan niet worden vastgelegd."],
        ),
        ({"amount": "-5"}, ["Vul in waarom u deze betaling terugneemt."]),
        (
            {"amount": "-5", "note": "Fout"},
            ["Er is €\u00a00,00 ontvangen. U kunt niet meer terugboeken dan dat."],
        ),
        (
            {"received_on": "2022-03-02"},
            ["Deze dag is nog niet geweest. Kies vandaag of een eerdere dag."],
        ),
        (
            {"received_on": "2020-01-01"},
            ["Deze dag ligt meer dan een jaar voor de factuurdatum. Controleer het jaartal."],
        ),
        ({"received_on": ""}, ["Kies een dag bij: Ontvangen op"]),
        ({"note": "x" * 201}, ["Dit is te lang: hooguit 200 tekens (het zijn er nu 201)."]),
    ],
)
def test_payment_bad_input_books_nothing(issued, browse, data, sentences):
    response = browse("coordinator").post(
        f"{ALMELO}betaling/", {"received_on": "2022-02-20", "amount": "100", "note": "", **data}
    )
    assert (response.status_code, errors(response), Payment.objects.count()) == (200, sentences, 0)
