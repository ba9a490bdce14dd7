"""Invoices and credit notes as they were issued, the payments that came in, and the runs that make
them.
"""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from contributions.funds.enums import RoundingChoice
from contributions.funds.models import Fund
from contributions.invoices.enums import LineKind
from contributions.invoices.models.charges import ExtraCharge
from contributions.invoices.querysets import InvoiceQuerySet
from ivz.data.fields import MoneyField, RateField
from ivz.data.runs import Run
from ivz.data.triggers import append_only, refuse_truncate, sealed_once
from ivz.papers.models import IssuedDocument, Paper, PaperQuerySet
from ivz.region.models import InhabitantCount, Organisation


class NumberSeries(models.Model):
    """The last number given out per prefix and contribution year; one locked row, so no gap and no
    double.
    """

    prefix = models.CharField(max_length=12)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "nummerreeks"
        verbose_name_plural = "nummerreeksen"
        constraints = [
            models.UniqueConstraint(fields=["prefix", "year"], name="number_series_once")
        ]
        triggers = [
            pgtrigger.Protect(name="number_series_stays", operation=pgtrigger.Delete),
            refuse_truncate("number_series_never_emptied"),
            pgtrigger.Protect(
                name="number_series_only_up",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(new__last__lt=pgtrigger.F("old__last"))
                | pgtrigger.Q(new__prefix__df=pgtrigger.F("old__prefix"))
                | pgtrigger.Q(new__year__df=pgtrigger.F("old__year")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.prefix}-{self.year}"


class IssueRun(Run):
    """One press of the button: the invoices of a fund and year that were numbered together."""

    fund = models.ForeignKey(Fund, models.PROTECT, related_name="runs")
    year = models.PositiveSmallIntegerField("jaar")
    issued_on = models.DateField("factuurdatum")
    due_on = models.DateField("vervaldatum")
    reasons = models.JSONField(
        "redenen om door te gaan", default=list
    )  # [{"warning": str, "reason": str}]
    notified_at = models.DateTimeField("berichten verstuurd", null=True, blank=True)
    overview = models.ForeignKey(
        IssuedDocument, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "verzending"
        verbose_name_plural = "verzendingen"
        ordering = ["-requested_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["fund", "year"],
                condition=Q(finished_at__isnull=True),
                name="one_open_run_per_year",
            ),
            models.CheckConstraint(
                condition=Q(due_on__gte=F("issued_on")),
                name="run_due_after_issue",
                violation_error_message="De vervaldatum ligt niet voor de factuurdatum.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.fund} {self.year}"

    def get_absolute_url(self) -> str:
        return reverse("contributions:issue_progress", args=[self.year, self.pk])


class Invoice(Paper):
    """An issued invoice: numbered first, then sealed with its document. Corrected only by a credit
    note.

    `live` is False once credit notes have taken back the
    whole amount; the database keeps one live invoice per fund, year and organisation.
    """

    fund = models.ForeignKey(Fund, models.PROTECT, verbose_name="fonds", related_name="invoices")
    year = models.PositiveSmallIntegerField("jaar")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="organisatie", related_name="invoices"
    )
    run = models.ForeignKey(
        IssueRun, models.PROTECT, verbose_name="verzending", related_name="invoices"
    )
    sequence = models.PositiveIntegerField("volgnummer")
    number = models.CharField("factuurnummer", max_length=30, unique=True)
    issued_on = models.DateField("factuurdatum")
    due_on = models.DateField("vervaldatum")
    amount = MoneyField("bedrag")
    live = models.BooleanField("niet gecrediteerd", default=True)

    objects = InvoiceQuerySet.as_manager()

    class Meta:
        verbose_name = "factuur"
        verbose_name_plural = "facturen"
        ordering = ["-year", "sequence"]
        constraints = [
            models.UniqueConstraint(
                fields=["fund", "year", "organisation"],
                condition=Q(live=True),
                name="one_live_invoice",
            ),
            models.UniqueConstraint(
                fields=["fund", "year", "sequence"], name="invoice_sequence_once"
            ),
            models.CheckConstraint(condition=Q(amount__gt=0), name="invoice_above_zero"),
            models.CheckConstraint(
                condition=Q(due_on__gte=F("issued_on")), name="invoice_due_after_issue"
            ),
        ]
        triggers = [
            *sealed_once("invoice", "live"),
            pgtrigger.Trigger(
                name="invoice_adds_up",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func="""
                IF OLD.document_id IS NULL AND NEW.document_id IS NOT NULL
                    AND NEW.amount IS DISTINCT FROM
                    (SELECT sum(amount) FROM contributions_invoiceline
                     WHERE invoice_id = OLD.id) THEN
                    RAISE EXCEPTION 'the lines of % do not add up to its amount', OLD.number;
                END IF;
                IF OLD.live IS DISTINCT FROM NEW.live AND (NEW.live OR NEW.amount IS DISTINCT FROM
                    (SELECT sum(amount) FROM contributions_creditnote
                     WHERE invoice_id = OLD.id)) THEN
                    RAISE EXCEPTION '% is live until its whole amount is credited', OLD.number;
                END IF;
                RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.number

    def get_absolute_url(self) -> str:
        return reverse("contributions:invoice_detail", args=[self.number])


class InvoiceLine(models.Model):
    """A line of an invoice with all it was computed from, frozen when the invoice is numbered."""

    invoice = models.ForeignKey(Invoice, models.PROTECT, related_name="lines")
    line_no = models.PositiveSmallIntegerField("regel")
    kind = models.CharField("soort", max_length=20, choices=LineKind)
    text = models.CharField("omschrijving", max_length=200)
    count = models.ForeignKey(
        InhabitantCount, models.PROTECT, null=True, blank=True, related_name="invoice_lines"
    )
    charge = models.ForeignKey(
        ExtraCharge, models.PROTECT, null=True, blank=True, related_name="invoice_lines"
    )
    basis = models.TextField("hoe het bedrag tot stand komt", blank=True)
    inhabitants = models.PositiveIntegerField("inwoners", null=True, blank=True)
    reference_date = models.DateField("peildatum", null=True, blank=True)
    count_source = models.TextField("bron van het inwonertal", blank=True)
    rate = RateField("tarief", null=True, blank=True)
    rate_valid_from = models.DateField("tarief geldt vanaf", null=True, blank=True)
    decision_text = models.TextField("besluit", blank=True)
    rounding_rule = models.CharField("afronding", max_length=20, choices=RoundingChoice, blank=True)
    amount = MoneyField("bedrag")

    class Meta:
        verbose_name = "factuurregel"
        verbose_name_plural = "factuurregels"
        ordering = ["invoice", "line_no"]
        constraints = [
            models.UniqueConstraint(fields=["invoice", "line_no"], name="invoice_line_once"),
            models.CheckConstraint(
                condition=~Q(kind=LineKind.PER_INHABITANT)
                | Q(inhabitants__isnull=False, reference_date__isnull=False, rate__isnull=False),
                name="invoice_line_explains_itself",
            ),
            models.CheckConstraint(
                condition=Q(kind=LineKind.EXTRA, charge__isnull=False)
                | (~Q(kind=LineKind.EXTRA) & Q(charge__isnull=True)),
                name="invoice_line_extra_has_charge",
            ),
        ]
        triggers = [
            *append_only("invoice_line"),
            pgtrigger.Trigger(
                name="invoice_line_before_seal",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                IF (SELECT document_id FROM contributions_invoice
                    WHERE id = NEW.invoice_id) IS NOT NULL THEN
                    RAISE EXCEPTION 'issued paper stays: the invoice is sealed';
                END IF;
                RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="invoice_line_charges_once",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                IF NEW.charge_id IS NULL THEN
                    RETURN NEW;
                END IF;
                PERFORM 1 FROM contributions_extracharge WHERE id = NEW.charge_id FOR UPDATE;
                IF EXISTS (
                    SELECT 1 FROM contributions_invoiceline line
                    JOIN contributions_invoice invoice ON invoice.id = line.invoice_id
                    WHERE line.charge_id = NEW.charge_id AND invoice.live
                ) THEN
                    RAISE EXCEPTION 'a charge stands on one live invoice at most';
                END IF;
                IF NOT EXISTS (
                    SELECT 1 FROM contributions_extracharge charge
                    JOIN contributions_invoice invoice ON invoice.id = NEW.invoice_id
                    WHERE charge.id = NEW.charge_id AND NOT charge.is_withdrawn
                    AND charge.amount = NEW.amount
                    AND charge.organisation_id = invoice.organisation_id
                    AND charge.fund_id = invoice.fund_id
                ) THEN
                    RAISE EXCEPTION
                    'a charge goes on an invoice of its own organisation and fund,'
                    ' with its own amount';
                END IF;
                RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.text


class CreditNote(Paper):
    """Takes back an invoice or a part of it. Numbered in a series of its own, never more than the
    invoice's amount.
    """

    invoice = models.ForeignKey(
        Invoice, models.PROTECT, verbose_name="factuur", related_name="credit_notes"
    )
    sequence = models.PositiveIntegerField("volgnummer")
    number = models.CharField("nummer", max_length=30, unique=True)
    issued_on = models.DateField("datum")
    amount = MoneyField("bedrag")
    reason = models.CharField("reden", max_length=300)
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = PaperQuerySet.as_manager()

    class Meta:
        verbose_name = "creditnota"
        verbose_name_plural = "creditnota's"
        ordering = ["number"]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="credit_note_above_zero")
        ]
        triggers = [
            *sealed_once("credit_note"),
            pgtrigger.Trigger(
                name="credit_note_within_invoice",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                declare=[("total", "numeric"), ("gone", "numeric")],
                func="""
                SELECT amount INTO total FROM contributions_invoice
                WHERE id = NEW.invoice_id FOR UPDATE;
                SELECT coalesce(sum(amount), 0) INTO gone FROM contributions_creditnote
                WHERE invoice_id = NEW.invoice_id;
                IF gone + NEW.amount > total THEN
                    RAISE EXCEPTION 'a credit note takes back at most the amount of its invoice';
                END IF;
                RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.number

    def get_absolute_url(self) -> str:
        return self.invoice.get_absolute_url()


class Payment(models.Model):
    """Money that came in for an invoice, typed by hand. A mistake is taken back with a negative row
    and a note.
    """

    invoice = models.ForeignKey(
        Invoice, models.PROTECT, verbose_name="factuur", related_name="payments"
    )
    received_on = models.DateField("ontvangen op")
    amount = MoneyField("bedrag")
    note = models.CharField("toelichting", max_length=200, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "betaling"
        verbose_name_plural = "betalingen"
        ordering = ["received_on", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(amount=0), name="payment_not_zero")]
        triggers = append_only("payment")

    def __str__(self) -> str:
        return f"{self.invoice}: {self.amount}"


class InvoiceNotice(models.Model):
    """The mail that told a municipality that its invoice is ready; one per invoice."""

    invoice = models.OneToOneField(Invoice, models.PROTECT, related_name="notice")
    recipients = models.JSONField("ontvangers")
    subject = models.CharField("onderwerp", max_length=200)
    body = models.TextField("tekst")
    sent_at = models.DateTimeField("verstuurd", auto_now_add=True)

    class Meta:
        verbose_name = "bericht"
        verbose_name_plural = "berichten"
        ordering = ["-sent_at"]

    def __str__(self) -> str:
        return self.subject
