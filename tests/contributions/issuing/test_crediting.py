"""Credit notes and payments: series of their own, limits, and the balance that follows."""

import datetime as dt
from decimal import Decimal

import pytest
from django.db import DatabaseError, connection, transaction

from contributions.invoices.enums import InvoiceState
from contributions.invoices.models.invoices import CreditNote, Invoice, Payment
from contributions.issuing.hooks import CREDIT_NOTES, INVOICES
from contributions.issuing.services.crediting import credit_invoice
from contributions.receivables.services import record_payment
from contributions.years.reports.preview import issue_preview
from ivz.core.refusal import Refused
from tests.contributions.issuing.test_issuing import issued  # noqa: F401
from tests.factories.invoices import number_year
from tests.factories.papers import sealed

DAY = dt.date(2022, 3, 1)


def credit(invoice: Invoice, by, amount: str) -> CreditNote:
    return credit_invoice(
        invoice.pk, amount=Decimal(amount), reason="Verkeerd inwonertal", by=by, on=DAY
    )


def pay(invoice: Invoice, by, amount: str) -> Payment:
    return record_payment(invoice.pk, amount=Decimal(amount), received_on=DAY, note="", by=by)


def state(invoice: Invoice, day: dt.date = DAY) -> str:
    return Invoice.objects.with_state(day).get(pk=invoice.pk).state


def test_credit_a_part_then_the_rest(issued, coordinator):  # noqa: F811
    first, second = credit(issued, coordinator, "939.60"), credit(issued, coordinator, "21000.00")
    assert [first.number, second.number] == ["IVZ-C-2022-001", "IVZ-C-2022-002"]
    issued.refresh_from_db()
    assert (issued.live, state(issued)) == (False, InvoiceState.CREDITED)
    paper = sealed(CREDIT_NOTES, first)
    assert sealed(CREDIT_NOTES, first).document_id == paper.document_id
    assert CREDIT_NOTES.do(first.pk)
    assert CREDIT_NOTES.waiting() == [second.pk]


def test_credited_municipality_gets_a_new_invoice_with_the_next_number(issued, coordinator):  # noqa: F811
    run = issued.run
    for invoice in run.invoices.unsealed():
        sealed(INVOICES, invoice)
    INVOICES.do(run.pk)
    credit(issued, coordinator, "21939.60")
    preview = issue_preview(issued.fund, 2022)
    assert (
        [f.key for f in preview.warnings],
        [line.organisation.name for line in preview.to_issue],
    ) == (["partly"], ["Almelo"])
    again = number_year(issued.fund, 2022, coordinator, on=DAY, reason="Juist inwonertal")
    assert again.invoices.get().number == "IVZ-2022-015"


@pytest.mark.parametrize(
    ("amount", "sentence"),
    [
        ("21939.61", "hoogstens €\u00a021.939,60"),
        ("0.00", "hoger is dan 0"),
        ("-1.00", "hoger is dan 0"),
    ],
)
def test_credit_amount_refused(issued, coordinator, amount, sentence):  # noqa: F811
    with pytest.raises(Refused, match=sentence):
        credit(issued, coordinator, amount)
    assert not CreditNote.objects.exists()


def test_credit_an_unsealed_invoice_is_refused(twente, coordinator):
    number_year(twente.fund, 2022, coordinator)
    with pytest.raises(Refused, match="wordt nog gemaakt"):
        credit(Invoice.objects.earliest("sequence"), coordinator, "1.00")


@pytest.mark.parametrize("who", ["secretary", "finance", "controller", "administrator"])
def test_credit_and_pay_wrong_role(issued, request, who):  # noqa: F811
    user = request.getfixturevalue(who)
    with pytest.raises(Refused):
        credit(issued, user, "1.00")
    with pytest.raises(Refused):
        pay(issued, user, "1.00")


def test_database_refuses_to_credit_more_than_the_invoice(issued, coordinator):  # noqa: F811
    note = credit(issued, coordinator, "21939.00")
    note.pk, note.number, note.sequence, note.amount = None, "IVZ-C-2022-009", 9, Decimal("0.61")
    with pytest.raises(DatabaseError, match="at most the amount"), transaction.atomic():
        note.save(force_insert=True)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE contributions_creditnote SET amount = 2",
        "DELETE FROM contributions_creditnote",
        "TRUNCATE contributions_creditnote CASCADE",
        "UPDATE contributions_payment SET amount = 2",
        "DELETE FROM contributions_payment",
        "TRUNCATE contributions_payment",
    ],
)
def test_database_refuses_to_change_credit_notes_and_payments(issued, coordinator, statement):  # noqa: F811
    credit(issued, coordinator, "1.00")
    pay(issued, coordinator, "1.00")
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_payments_make_the_state(issued, coordinator):  # noqa: F811
    due = issued.due_on
    assert [state(issued, due), state(issued, due + dt.timedelta(days=1))] == [
        InvoiceState.OPEN,
        InvoiceState.OVERDUE,
    ]
    pay(issued, coordinator, "21939.00")
    assert state(issued) == InvoiceState.OVERDUE
    credit(issued, coordinator, "0.60")
    assert state(issued) == InvoiceState.PAID
    assert (
        state(issued, DAY - dt.timedelta(days=1)) == InvoiceState.OVERDUE
    )  # what came in later does not count yet
    pay(issued, coordinator, "-21939.00")
    assert state(issued) == InvoiceState.OVERDUE


def test_payment_of_what_was_credited_can_be_paid_back_in_parts(issued, coordinator):  # noqa: F811
    pay(issued, coordinator, "21939.60")
    credit(issued, coordinator, "100.00")
    pay(issued, coordinator, "-60.00")
    assert Invoice.objects.with_balance().get(pk=issued.pk).outstanding == Decimal("-40.00")


@pytest.mark.parametrize(
    ("amount", "sentence"),
    [
        ("21939.61", "Er staat nog €\u00a021.939,60 open"),
        ("0.00", "niet 0"),
        ("-0.01", "niet meer terugboeken"),
    ],
)
def test_payment_amount_refused(issued, coordinator, amount, sentence):  # noqa: F811
    with pytest.raises(Refused, match=sentence):
        pay(issued, coordinator, amount)
    assert not Payment.objects.exists()


def test_visible_to(
    issued,  # noqa: F811
    coordinator,
    controller,
    secretary,
    administrator,
    finance,
    finance_two,
    stranger,
):
    seen = {
        u.username: Invoice.objects.visible_to(u).count()
        for u in (coordinator, controller, secretary, administrator, finance, finance_two, stranger)
    }
    assert seen == {
        "coordinator": 14,
        "controller": 14,
        "secretaris": 0,
        "beheerder": 0,
        "financien-almelo": 1,
        "financien-noaberkracht": 2,
        "vreemde": 0,
    }
