"""Chainable reads of invoices and extra charges."""

import datetime as dt
from typing import Any, Self

from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce

from contributions.invoices.enums import InvoiceState
from ivz.accounts.roles import Permission
from ivz.papers.models import PaperQuerySet


class InvoiceQuerySet[R: models.Model](PaperQuerySet[R]):
    """Invoices with what is left to pay."""

    def visible_to(self, user: Any) -> Self:
        """The invoices `user` may see: all, those of its own municipalities, or none."""
        if user.may(Permission.READ_ALL_INVOICES):
            return self.all()
        if user.may(Permission.READ_OWN_INVOICES):
            return self.filter(organisation__memberships__user=user)
        return self.none()

    def with_balance(self, day: dt.date | None = None) -> Self:
        """Adds `paid`, `credited` and `outstanding` in euros; with `day` only what had come in or
        was credited by then.
        """
        return self.annotate(
            paid=self._total("payments", received_on=day),
            credited=self._total("credit_notes", issued_on=day),
            outstanding=F("amount") - F("credited") - F("paid"),
        )

    def with_state(self, day: dt.date) -> Self:
        """Adds the balance and `state` as they were on `day`."""
        return self.with_balance(day).annotate(
            state=Case(
                When(document__isnull=True, then=Value(InvoiceState.NUMBERED)),
                When(credited=F("amount"), then=Value(InvoiceState.CREDITED)),
                When(outstanding__lte=0, then=Value(InvoiceState.PAID)),
                When(due_on__lt=day, then=Value(InvoiceState.OVERDUE)),
                default=Value(InvoiceState.OPEN),
                output_field=models.CharField(),
            )
        )

    def live(self) -> Self:
        """Not wholly credited."""
        return self.filter(live=True)

    def _total(self, relation: str, **by: dt.date | None) -> Coalesce:
        rows = self.model._meta.get_field(relation).related_model._base_manager  # type: ignore[union-attr]  # a relation
        until = {f"{field}__lte": day for field, day in by.items() if day is not None}
        total = (
            rows.filter(invoice=OuterRef("pk"), **until)
            .values("invoice")
            .annotate(total=Sum("amount"))
            .values("total")
        )
        zero = Value(0, output_field=models.DecimalField(max_digits=12, decimal_places=2))
        return Coalesce(Subquery(total), zero)


class ExtraChargeQuerySet(models.QuerySet):
    """Extra charges and whether an invoice carries them."""

    def with_invoice(self) -> Self:
        """Adds `on_invoice`, the key of the live invoice that carries the charge; empty while it
        waits.
        """
        lines = self.model._meta.get_field("invoice_lines").related_model._base_manager  # type: ignore[union-attr]  # a relation
        carrying = lines.filter(charge=OuterRef("pk"), invoice__live=True).values("invoice_id")[:1]
        return self.annotate(on_invoice=Subquery(carrying))

    def waiting(self, year: int | None = None) -> Self:
        """Not withdrawn and on no live invoice; with `year` only what may be on an invoice of that
        contribution year.
        """
        lines = self.model._meta.get_field("invoice_lines").related_model._base_manager  # type: ignore[union-attr]  # a relation
        waiting = self.filter(
            ~Exists(lines.filter(charge=OuterRef("pk"), invoice__live=True)), is_withdrawn=False
        )
        return (
            waiting
            if year is None
            else waiting.filter(Q(not_before__isnull=True) | Q(not_before__lte=year))
        )
