"""Issuing a year by the services: numbers, frozen facts, sealed papers, refusals, and what the
database refuses.
"""

import datetime as dt
from decimal import Decimal

import pytest
from django.core import mail
from django.db import DatabaseError, connection, transaction

from contributions.funds.services import adopt_rate
from contributions.invoices.models.invoices import Invoice, InvoiceLine, IssueRun, NumberSeries
from contributions.invoices.services.numbers import take_numbers
from contributions.issuing.hooks import INVOICES
from contributions.issuing.services import archive_checks, issuing, notices
from contributions.years.enums import YearStatus
from contributions.years.reports.years import year_report
from ivz.core.refusal import Refused
from ivz.papers.making import render
from ivz.papers.models import IssuedDocument
from ivz.region.registry import why_not_change_existence
from portfolios.decisions.models import Decision
from tests.factories.invoices import issue_year, number_year
from tests.factories.papers import pages, sealed
from tests.factories.twente import MUNICIPALITIES


def test_issue_2022_gives_fourteen_invoices_in_the_order_of_the_names(twente, coordinator):
    invoices = issue_year(twente.fund, 2022, coordinator)
    assert [(i.number, i.organisation.name) for i in invoices] == [
        (f"IVZ-2022-{n:03}", name) for n, name in enumerate(MUNICIPALITIES, 1)
    ]
    assert invoices[0].amount == Decimal("21939.60")
    assert sum(i.amount for i in invoices) == Decimal("189519.90")
    assert all(
        bytes(IssuedDocument.objects.get(pk=i.document_id).content).startswith(b"%PDF-")
        for i in invoices
    )
    run = IssueRun.objects.get()
    assert (run.finished_at is not None, run.overview.number, run.overview.version) == (
        True,
        "IVZ-2022-overzicht",
        1,
    )
    assert year_report(twente.fund, 2022).status == YearStatus.ISSUED
    assert [m.to for m in mail.outbox][:2] == [
        ["facturen@almelo.example"],
        ["facturen@borne.example"],
    ]
    assert len(mail.outbox) == 14


def test_start_issue_freezes_what_the_amount_came_from(twente, coordinator):
    number_year(twente.fund, 2022, coordinator)
    line = InvoiceLine.objects.get(invoice__number="IVZ-2022-001")
    assert (line.inhabitants, line.reference_date, line.rate, line.rounding_rule) == (
        73_132,
        dt.date(2021, 1, 1),
        Decimal("0.30"),
        "cents_half_up",
    )
    assert (
        line.decision_text
        == "Bestuursovereenkomst 2019, artikel 8.1 (2 december 2019, datum aangenomen)"
    )
    assert line.count_source == "CBS, bevolking op 1 januari"


def test_issued_year_does_not_move_with_a_newer_count(twente, coordinator):
    number_year(twente.fund, 2022, coordinator)
    almelo = twente.municipality("Almelo")
    first = almelo.counts.get(reference_date=dt.date(2021, 1, 1))
    almelo.counts.create(
        reference_date=first.reference_date,
        inhabitants=99_999,
        status="definitive",
        version=2,
        source=first.source,
    )
    assert year_report(twente.fund, 2022).line_of(almelo).amount == Decimal("21939.60")


@pytest.mark.parametrize("who", ["secretary", "finance", "controller", "administrator", "stranger"])
def test_start_issue_wrong_role(twente, request, who):
    with pytest.raises(Refused, match="Alleen de regiocoördinator verstuurt facturen"):
        number_year(twente.fund, 2022, request.getfixturevalue(who))
    assert not Invoice.objects.exists()


def test_start_issue_without_decision_takes_no_number(twente, coordinator):
    with pytest.raises(Refused, match="artikel 6.5"):
        number_year(twente.fund, 2025, coordinator, reason="toch")
    assert (Invoice.objects.count(), NumberSeries.objects.count()) == (0, 0)


def test_2025_can_be_issued_once_a_decision_is_recorded(twente, coordinator):
    number_year(twente.fund, 2022, coordinator)
    decision = Decision.objects.create(
        body=twente.dvo,
        title="Tarief 2025",
        decided_on=dt.date(2024, 10, 7),
        reference="DVO 2024-12",
    )
    adopt_rate(twente.rate("0.32").pk, decision=decision, by=coordinator)
    with pytest.raises(Refused, match="Borne"):
        number_year(twente.fund, 2025, coordinator)
    run = number_year(twente.fund, 2025, coordinator, reason="CBS-cijfer gecontroleerd")
    assert [r["key"] for r in run.reasons] == ["changed"]
    assert {r["reason"] for r in run.reasons} == {"CBS-cijfer gecontroleerd"}
    assert Invoice.objects.get(number="IVZ-2025-001").amount == Decimal("23781.44")


def test_adopt_rate_refuses_a_step(twente, coordinator):
    step = Decision.objects.create(
        kind="step", body=twente.dvo, title="Inhoud besproken", decided_on=dt.date(2025, 10, 9)
    )
    with pytest.raises(Refused, match="stap op weg"):
        adopt_rate(twente.rate("0.365").pk, decision=step, by=coordinator)


def test_start_issue_twice_is_refused(twente, coordinator):
    number_year(twente.fund, 2022, coordinator)
    with pytest.raises(Refused, match="op dit moment gemaakt"):
        number_year(twente.fund, 2022, coordinator)


def test_start_issue_due_before_issue_is_refused(twente, coordinator):
    with pytest.raises(Refused, match="vervaldatum"):
        issuing.start_issue(
            fund=twente.fund,
            year=2022,
            by=coordinator,
            issued_on=dt.date(2022, 2, 1),
            due_on=dt.date(2022, 1, 1),
            reasons={},
        )
    assert not Invoice.objects.exists()


def test_seal_run_goes_on_where_it_was_stopped(twente, coordinator):
    run = number_year(twente.fund, 2022, coordinator)
    first = run.invoices.order_by("sequence")[0]
    document = sealed(INVOICES, first).document_id
    assert INVOICES.do(run.pk) is True
    assert INVOICES.do(run.pk) is True
    assert Invoice.objects.get(pk=first.pk).document_id == document
    assert IssuedDocument.objects.filter(kind="invoice").count() == 14


def test_run_that_fails_is_tried_again_until_it_gets_no_further(twente, coordinator):
    run = number_year(twente.fund, 2022, coordinator)
    for has_progressed, goes_on in (
        (False, True),
        (False, True),
        (True, True),
        (False, True),
        (False, False),
    ):
        IssueRun.objects.report_failure(
            run.pk, "OSError: schijf vol", has_progressed=has_progressed
        )
        assert list(IssueRun.objects.unfinished()) == ([run] if goes_on else [])
    assert IssueRun.objects.get().has_stopped
    issuing.clear_failure(run.pk, by=coordinator)
    assert list(IssueRun.objects.unfinished()) == [run]


def test_same_facts_give_the_same_bytes(twente, coordinator):
    run = number_year(twente.fund, 2022, coordinator)
    once, twice = (dict(render(pages(INVOICES, *run.invoices.all()[:2]), 2)) for _ in range(2))
    assert once == twice


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE contributions_invoice SET amount = 1",
        "UPDATE contributions_invoice SET number = 'X'",
        "UPDATE contributions_invoice SET document_id = NULL",
        "UPDATE contributions_invoice SET live = false",
        "DELETE FROM contributions_invoice",
        "TRUNCATE contributions_invoice CASCADE",
        "UPDATE contributions_invoiceline SET inhabitants = 1",
        "DELETE FROM contributions_invoiceline",
        "TRUNCATE contributions_invoiceline",
        "UPDATE documents_issueddocument SET content = ''",
        "DELETE FROM documents_issueddocument",
        "TRUNCATE documents_issueddocument CASCADE",
        "UPDATE contributions_numberseries SET last = last - 1",
        "DELETE FROM contributions_numberseries",
        (
            "INSERT INTO contributions_invoiceline (invoice_id, line_no, kind, text, count_source,"
            " decision_text, rounding_rule, amount) SELECT id, 2, 'fixed', 'erbij', '', '', '', 1"
            " FROM contributions_invoice"
        ),
    ],
)
def test_database_refuses_to_change_what_was_issued(issued, statement):
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.fixture
def issued(twente, coordinator) -> Invoice:
    """One sealed invoice, so that each statement of the test above meets issued paper."""
    run = number_year(twente.fund, 2022, coordinator)
    first = run.invoices.order_by("sequence")[0]
    return sealed(INVOICES, first)


def test_database_keeps_one_live_invoice(twente, coordinator):
    number_year(twente.fund, 2022, coordinator)
    copy = Invoice.objects.get(number="IVZ-2022-001")
    copy.pk, copy.number, copy.sequence = None, "IVZ-2022-099", 99
    with pytest.raises(DatabaseError), transaction.atomic():
        copy.save(force_insert=True)


def test_take_numbers_outside_a_transaction_is_a_mistake(transactional_db):
    with pytest.raises(transaction.TransactionManagementError):
        take_numbers("IVZ", 2022, 1)


def test_start_issue_refuses_amounts_that_nobody_saw(twente, coordinator):
    with pytest.raises(Refused, match="veranderd sinds"):
        issuing.start_issue(
            fund=twente.fund,
            year=2022,
            by=coordinator,
            issued_on=dt.date(2022, 1, 15),
            due_on=dt.date(2022, 2, 14),
            reasons={},
            seen="anders",
        )
    assert not Invoice.objects.exists()


@pytest.mark.parametrize(
    ("year", "issued_on", "due_on", "sentence"),
    [
        (2010, dt.date(2022, 1, 1), dt.date(2022, 2, 1), "van 2011 tot en met 2199"),
        (2200, dt.date(2022, 1, 1), dt.date(2022, 2, 1), "van 2011 tot en met 2199"),
        (2022, dt.date(2020, 12, 31), dt.date(2022, 2, 1), "te vroeg"),
        (2022, dt.date(2022, 1, 1), dt.date(2023, 6, 1), "meer dan een jaar"),
    ],
)
def test_start_issue_refuses_days_that_cannot_be_meant(
    twente, coordinator, year, issued_on, due_on, sentence
):
    with pytest.raises(Refused, match=sentence):
        issuing.start_issue(
            fund=twente.fund,
            year=year,
            by=coordinator,
            issued_on=issued_on,
            due_on=due_on,
            reasons={},
        )


def runs_to_notify() -> list[int]:
    waiting = IssueRun.objects.filter(finished_at__isnull=False, notified_at__isnull=True)
    return list(waiting.values_list("pk", flat=True))


def test_notice_that_cannot_be_sent_does_not_hold_up_the_others(twente, coordinator, settings):
    settings.MAILERS = {
        "default": {"BACKEND": "tests.contributions.issuing.half_deaf_mailbox.EmailBackend"}
    }
    run = number_year(twente.fund, 2022, coordinator)
    assert INVOICES.do(run.pk)
    delivery = notices.send_notices(run.pk)
    assert (delivery.sent, delivery.failed) == (13, ("IVZ-2022-002",))
    assert runs_to_notify() == [run.pk]
    settings.MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
    assert notices.send_notices(run.pk) == notices.Delivery(1, ())
    assert runs_to_notify() == []


def test_archive_checks_find_what_was_changed_behind_the_triggers(issued):
    assert list(archive_checks.numbers_have_no_gap()) == []
    assert list(archive_checks.lines_are_those_of_the_facts()) == []
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(
            "UPDATE contributions_invoiceline SET inhabitants = 1 WHERE invoice_id = %s",
            [issued.pk],
        )
        cursor.execute(
            'UPDATE contributions_invoice SET amount = 1, facts = \'{"lines": [{"inhabitants": 2,'
            ' "amount": "2.00"}]}\' WHERE id = %s',
            [issued.pk],
        )
        cursor.execute(
            "DELETE FROM contributions_invoiceline WHERE invoice_id IN (SELECT id FROM"
            " contributions_invoice WHERE sequence = 14)"
        )
        cursor.execute("DELETE FROM contributions_invoice WHERE sequence = 14")
        cursor.execute("UPDATE contributions_issuerun SET finished_at = now()")
    assert list(archive_checks.numbers_have_no_gap()) == [
        "Reeks IVZ-2022: 13 nummers, van 1 tot en met 13; uitgegeven tot en met 14."
    ]
    assert list(archive_checks.lines_are_those_of_the_facts()) == [
        "Factuur IVZ-2022-001: regel 1 is anders dan de vastgelegde gegevens."
    ]
    assert list(archive_checks.invoices_add_up()) == [
        "Factuur IVZ-2022-001: de regels tellen op tot 21939.60, het bedrag is 1.00."
    ]
    assert list(archive_checks.documents_carry_the_facts_of_their_rows()) == [
        "IVZ-2022-001: de gegevens in het archief zijn anders dan die van de factuur."
    ]
    assert len(list(archive_checks.finished_runs_are_whole())) == 12


def test_archive_checks_miss_no_series_whose_rows_are_all_gone(twente, coordinator):
    number_year(twente.fund, 2022, coordinator)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("DELETE FROM contributions_invoiceline")
        cursor.execute("DELETE FROM contributions_invoice")
    assert list(archive_checks.numbers_have_no_gap()) == [
        "Reeks IVZ-2022: 0 nummers, geen enkel; uitgegeven tot en met 14."
    ]


@pytest.mark.parametrize(
    "statement",
    ["UPDATE contributions_numberseries SET year = 2023", "TRUNCATE contributions_numberseries"],
)
def test_number_series_cannot_be_started_anew(twente, coordinator, statement):
    number_year(twente.fund, 2022, coordinator)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"valid_from": dt.date(2022, 1, 1)}, False),
        ({"valid_from": dt.date(2022, 1, 2)}, True),
        ({"valid_until": dt.date(2022, 1, 2)}, False),
        ({"valid_until": dt.date(2022, 1, 1)}, True),
        ({"kind": "partner"}, True),
        ({"name": "Almelo aan de Aa"}, False),
    ],
)
def test_municipality_with_an_invoice_stays_one(twente, coordinator, changes, refused):
    number_year(twente.fund, 2022, coordinator)
    almelo = twente.municipality("Almelo")
    for field, value in changes.items():
        setattr(almelo, field, value)
    assert (why_not_change_existence(almelo) is not None) is refused
