"""Extra charges: amounts that an organisation owes once, beside its contribution, on its next
invoice.
"""

import pgtrigger
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from contributions.funds.models import Fund
from contributions.invoices.querysets import ExtraChargeQuerySet
from ivz.data.fields import MoneyField
from ivz.data.history import tracked
from ivz.data.triggers import refuse_truncate
from ivz.region.models import Organisation
from ivz.region.validators import validate_printable


@tracked
class ExtraCharge(models.Model):
    """One extra line on the next invoice of an organisation. Never changed; it can be withdrawn
    until it is on an invoice.

    It waits while no live invoice carries it: once its invoice is wholly credited, it waits for the
    next one again.
    """

    fund = models.ForeignKey(Fund, models.PROTECT, verbose_name="fonds", related_name="charges")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="organisatie", related_name="charges"
    )
    text = models.CharField(
        "omschrijving op de factuur", max_length=200, validators=[validate_printable]
    )
    amount = MoneyField("bedrag")
    basis = models.CharField(
        "hoe het bedrag tot stand komt", max_length=300, validators=[validate_printable]
    )
    decision_text = models.CharField(
        "besluit of afspraak", max_length=300, validators=[validate_printable]
    )
    not_before = models.PositiveSmallIntegerField(
        "niet vóór bijdragejaar",
        null=True,
        blank=True,
        validators=[MinValueValidator(1990), MaxValueValidator(2199)],
    )
    is_withdrawn = models.BooleanField("ingetrokken", default=False)
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    requested_at = models.DateTimeField(auto_now_add=True)

    objects = ExtraChargeQuerySet.as_manager()

    class Meta:
        verbose_name = "extra factuurregel"
        verbose_name_plural = "extra factuurregels"
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=Q(amount__gt=0), name="charge_above_zero")]
        triggers = [
            pgtrigger.Protect(name="charge_stays", operation=pgtrigger.Delete),
            refuse_truncate("charge_never_emptied"),
            pgtrigger.Trigger(
                name="charge_only_withdrawn",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func="""
                IF (to_jsonb(OLD) - 'is_withdrawn')
                    IS DISTINCT FROM (to_jsonb(NEW) - 'is_withdrawn')
                    OR OLD.is_withdrawn THEN
                    RAISE EXCEPTION 'a charge stays as it is; it can only be withdrawn';
                END IF;
                IF NEW.is_withdrawn AND EXISTS (
                    SELECT 1 FROM contributions_invoiceline line
                    JOIN contributions_invoice invoice ON invoice.id = line.invoice_id
                    WHERE line.charge_id = OLD.id AND invoice.live
                ) THEN
                    RAISE EXCEPTION 'a charge on an invoice cannot be withdrawn';
                END IF;
                RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.text}"
