"""Extra charges: one line on the next invoice, once, whatever happens in between."""

from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction

from contributions.invoices.models.charges import ExtraCharge
from contributions.invoices.models.invoices import Invoice, InvoiceLine
from contributions.invoices.services.charging import charge_once, withdraw_charge
from contributions.issuing.hooks import INVOICES
from contributions.issuing.services.archive_checks import (
    charges_stand_on_one_invoice,
    invoices_add_up,
    lines_are_those_of_the_facts,
)
from contributions.issuing.services.crediting import credit_invoice
from contributions.years.reports.preview import issue_preview
from contributions.years.reports.years import year_report
from ivz.core.refusal import Refused
from ivz.papers.services import read_bytes
from tests.factories.invoices import number_year
from tests.factories.papers import sealed
from tests.pdf.pdfs import text

PRICE = Decimal("3888.00")


def charge(twente, by, name="Wierden", **fields) -> ExtraCharge:
    values = {
        "text": "Afkoop 2022",
        "amount": PRICE,
        "basis": "2 uur per week",
        "decision_text": "Bijlage",
        **fields,
    }
    return charge_once(fund=twente.fund, organisation=twente.municipality(name), by=by, **values)


def invoice_of(run, name="Wierden") -> Invoice:
    return run.invoices.get(organisation__name=name)


def test_charge_comes_on_the_next_invoice_once(twente, coordinator):
    made = charge(twente, coordinator)
    preview = issue_preview(twente.fund, 2022)
    assert (preview.total, preview.extra_total, preview.report.total) == (
        Decimal("193407.90"),
        PRICE,
        Decimal("189519.90"),
    )
    assert preview.remarks == ("Op de factuur van Wierden komt ook: Afkoop 2022, €\u00a03.888,00.",)
    first = invoice_of(number_year(twente.fund, 2022, coordinator))
    assert first.amount == Decimal("11249.40")
    assert [
        (line.line_no, line.kind, line.amount, line.charge_id) for line in first.lines.all()
    ] == [
        (1, "per_inhabitant", Decimal("7361.40"), None),
        (2, "extra", PRICE, made.pk),
    ]
    assert invoice_of(number_year(twente.fund, 2021, coordinator)).lines.count() == 1
    assert not ExtraCharge.objects.waiting()


def test_the_paper_shows_the_line_its_basis_and_the_total(twente, coordinator):
    charge(twente, coordinator)
    invoice = invoice_of(number_year(twente.fund, 2022, coordinator))
    paper = sealed(INVOICES, invoice)
    written = text(read_bytes(paper.document)).replace("\u00a0", " ")
    for words in (
        "Afkoop 2022",
        "Eenmalig: € 3.888,00",
        "2 uur per week",
        "Bijlage",
        "€ 7.361,40",
        "€ 11.249,40",
    ):
        assert words in written
    assert [
        *charges_stand_on_one_invoice(),
        *invoices_add_up(),
        *lines_are_those_of_the_facts(),
    ] == []


def test_the_year_tells_contributions_and_extra_lines_apart(twente, coordinator):
    charge(twente, coordinator)
    number_year(twente.fund, 2022, coordinator)
    report = year_report(twente.fund, 2022)
    assert (report.total, report.extra_total, report.grand_total) == (
        Decimal("189519.90"),
        PRICE,
        Decimal("193407.90"),
    )
    [extra] = report.extra
    assert (extra.organisation.name, extra.facts.basis) == ("Wierden", "2 uur per week")


def test_crediting_the_whole_invoice_puts_the_charge_on_the_next_one(twente, coordinator):
    made = charge(twente, coordinator)
    run = number_year(twente.fund, 2022, coordinator)
    invoice = invoice_of(run)
    INVOICES.do(run.pk)
    credit_invoice(
        invoice.pk, amount=Decimal("11249.40"), reason="Verkeerd", by=coordinator, on=run.issued_on
    )
    assert list(ExtraCharge.objects.waiting()) == [made]
    again = invoice_of(number_year(twente.fund, 2022, coordinator, reason="Opnieuw"))
    assert (again.amount, again.lines.count()) == (Decimal("11249.40"), 2)
    assert list(charges_stand_on_one_invoice()) == []


def test_crediting_a_part_leaves_the_charge_where_it_is(twente, coordinator):
    charge(twente, coordinator)
    run = number_year(twente.fund, 2022, coordinator)
    INVOICES.do(run.pk)
    credit_invoice(
        invoice_of(run).pk, amount=PRICE, reason="Toch geleverd", by=coordinator, on=run.issued_on
    )
    assert not ExtraCharge.objects.waiting()


def test_charge_waits_for_its_year(twente, coordinator):
    charge(twente, coordinator, not_before=2022)
    assert invoice_of(number_year(twente.fund, 2021, coordinator)).lines.count() == 1
    assert invoice_of(number_year(twente.fund, 2022, coordinator)).lines.count() == 2


def test_what_was_seen_changes_with_a_charge(twente, coordinator):
    seen = issue_preview(twente.fund, 2022).fingerprint
    charge(twente, coordinator)
    assert issue_preview(twente.fund, 2022).fingerprint != seen


def test_withdrawn_charge_is_never_asked(twente, coordinator):
    made = charge(twente, coordinator)
    withdraw_charge(made.pk, by=coordinator)
    assert invoice_of(number_year(twente.fund, 2022, coordinator)).lines.count() == 1
    with pytest.raises(Refused, match="al ingetrokken"):
        withdraw_charge(made.pk, by=coordinator)


def test_charge_on_an_invoice_cannot_be_withdrawn(twente, coordinator):
    made = charge(twente, coordinator)
    number_year(twente.fund, 2022, coordinator)
    with pytest.raises(Refused, match="staat op een factuur"):
        withdraw_charge(made.pk, by=coordinator)
    with pytest.raises(DatabaseError, match="cannot be withdrawn"), transaction.atomic():
        ExtraCharge.objects.filter(pk=made.pk).update(is_withdrawn=True)


@pytest.mark.parametrize(
    ("amount", "words"), [("0.00", "hoger is dan 0"), ("-1.00", "hoger is dan 0")]
)
def test_charge_of_nothing_is_refused(twente, coordinator, amount, words):
    with pytest.raises(Refused, match=words):
        charge(twente, coordinator, amount=Decimal(amount))


def test_charge_only_by_who_issues_and_only_for_municipalities(twente, coordinator, secretary):
    with pytest.raises(Refused, match="Alleen de regiocoördinator"):
        charge(twente, secretary)
    with pytest.raises(Refused, match="krijgt geen facturen"):
        charge_once(
            fund=twente.fund,
            organisation=twente.police,
            text="a",
            amount=PRICE,
            basis="b",
            decision_text="c",
            by=coordinator,
        )


def test_the_database_keeps_a_charge_as_it_is_and_on_one_invoice(twente, coordinator):
    made = charge(twente, coordinator)
    with pytest.raises(DatabaseError, match="only be withdrawn"), transaction.atomic():
        ExtraCharge.objects.filter(pk=made.pk).update(amount=1)
    with pytest.raises(DatabaseError), transaction.atomic():
        ExtraCharge.objects.filter(pk=made.pk).delete()
    first, second = (
        number_year(twente.fund, 2022, coordinator),
        number_year(twente.fund, 2021, coordinator),
    )
    line = {"line_no": 2, "kind": "extra", "text": "x", "amount": PRICE, "charge": made}
    with pytest.raises(DatabaseError, match="one live invoice"), transaction.atomic():
        InvoiceLine.objects.create(invoice=invoice_of(second), **line)
    with pytest.raises(DatabaseError, match="one live invoice"), transaction.atomic():
        InvoiceLine.objects.create(invoice=invoice_of(first, "Almelo"), **line)
    with pytest.raises(DatabaseError), transaction.atomic():
        InvoiceLine.objects.create(invoice=invoice_of(first, "Almelo"), **{**line, "charge": None})


def test_an_open_charge_goes_to_its_own_organisation_and_amount_only(twente, coordinator):
    run = number_year(twente.fund, 2022, coordinator)
    made = charge(twente, coordinator)
    for name, amount in (("Almelo", PRICE), ("Wierden", Decimal(1))):
        with pytest.raises(DatabaseError, match="its own organisation"), transaction.atomic():
            InvoiceLine.objects.create(
                invoice=invoice_of(run, name),
                line_no=2,
                kind="extra",
                text="x",
                amount=amount,
                charge=made,
            )
