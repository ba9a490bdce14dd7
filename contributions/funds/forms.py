"""Forms of funds and rates."""

import datetime as dt
from decimal import Decimal
from typing import ClassVar

from django import forms
from django.core.validators import RegexValidator

from contributions.funds.enums import RateStatus
from contributions.funds.models import Fund, Rate
from contributions.funds.rules import (
    FIGURES,
    SERIES_IN_USE,
    series_in_use,
    why_not_change_rate,
)
from contributions.funds.services import rate_values
from ivz.core import dutch
from ivz.web.forms import DutchForm
from ivz.web.records import RecordForm
from portfolios.decisions.enums import DecisionKind
from portfolios.decisions.models import Decision

YEARS_AHEAD = 15


HIGHEST_RATE = Decimal(1000)  # far above any rate, far below what amounts can hold


A_YEAR = dt.timedelta(days=366)


_SERIES = RegexValidator(
    r"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$",
    "Gebruik alleen hoofdletters en cijfers, met streepjes ertussen. Bijvoorbeeld IVZ of IVZ-C.",
)


class RateForm(RecordForm):
    """A rate of a fund; services save it. A rate that a decision or invoices rest on keeps its
    value, start and rounding.
    """

    firmness = forms.ChoiceField(
        label="Hoe zeker is dit tarief?",
        widget=forms.RadioSelect,
        initial=RateStatus.PLANNED,
        choices=[
            (RateStatus.PLANNED, "Voorgenomen: het is aangekondigd"),
            (RateStatus.ASSUMED, "Aangenomen: een bron laat zien dat het geldt"),
        ],
        help_text="Vastgesteld wordt een tarief als u er het besluit bij vastlegt.",
    )

    class Meta:
        model = Rate
        fields = (
            "valid_from",
            "is_start_assumed",
            "value",
            "rounding_rule",
            "source",
            "source_locator",
            "steps",
            "note",
        )
        widgets: ClassVar = {
            "note": forms.Textarea(attrs={"rows": 3}),
            "steps": forms.CheckboxSelectMultiple,
        }

    sections: ClassVar = [
        ("Tarief", ["valid_from", "is_start_assumed", "value", "rounding_rule", "firmness"]),
        ("Onderbouwing", ["source", "source_locator", "steps", "note"]),
    ]

    def __init__(self, *args, user, today: dt.date, **kwargs):
        super().__init__(*args, **kwargs)
        self.last_year = today.year + YEARS_AHEAD
        self.fields[
            "valid_from"
        ].help_text = "Een bijdragejaar gebruikt het tarief dat op 1 januari geldt."
        self.fields["steps"].queryset = Decision.objects.filter(kind=DecisionKind.STEP)
        self.fields["steps"].help_text = "Wat er op weg naar een besluit al is gebeurd."
        self.locked = why_not_change_rate(user, self.instance) if self.instance.pk else None
        if self.instance.status == RateStatus.ADOPTED:
            del self.fields["firmness"]
        elif self.instance.pk:
            self.initial["firmness"] = self.instance.status
        self.fix(FIGURES if self.locked else ())

    def stored_values(self, row: Rate) -> dict[str, object]:
        return rate_values(row, filter(self._may_change, (*self._meta.fields, "firmness")))

    def clean_valid_from(self) -> dt.date:
        """Not far ahead, for every page about years runs on to the last rate."""
        day = self.cleaned_data["valid_from"]
        if day.year > self.last_year:
            raise forms.ValidationError(f"Kies een dag tot en met 31 december {self.last_year}.")
        return day

    def clean_value(self) -> Decimal | None:
        value = self.cleaned_data["value"]
        if value is not None and value > HIGHEST_RATE:
            raise forms.ValidationError(
                f"Een tarief is hoogstens {dutch.euro(HIGHEST_RATE)} per inwoner. Controleer de"
                " komma."
            )
        return value

    def clean(self) -> dict[str, object]:
        data = super().clean()
        if (
            data.get("firmness") == RateStatus.ASSUMED
            and not data.get("source")
            and "source" not in self.errors
        ):
            self.add_error("source", "Kies de bron die laat zien dat dit tarief geldt.")
        return data

    def _get_validation_exclusions(self) -> set[str]:
        """The fund is no field of the form, but one start per fund must be checked all the same."""
        return super()._get_validation_exclusions() - {"fund"}


class ExistingDecisionForm(DutchForm):
    """A decision that is recorded already, for a rate to rest on."""

    decision = forms.ModelChoiceField(
        queryset=Decision.objects.exclude(kind=DecisionKind.STEP), label="Besluit of afspraak"
    )


class FundForm(RecordForm):
    """The rules of a fund; a service saves them. A series that has given out numbers keeps its
    name.
    """

    class Meta:
        model = Fund
        fields = (
            "name",
            "first_year",
            "reference_date_rule",
            "payment_term_days",
            "vat_treatment",
            "vat_reason",
            "invoice_prefix",
            "credit_prefix",
            "gate_source",
            "gate_locator",
        )

    sections: ClassVar = [
        ("Fonds", ["name", "first_year", "reference_date_rule"]),
        (
            "Facturen",
            ["payment_term_days", "vat_treatment", "vat_reason", "invoice_prefix", "credit_prefix"],
        ),
        ("Regel dat een tarief een besluit nodig heeft", ["gate_source", "gate_locator"]),
    ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        in_use = series_in_use(self.instance)
        for name in ("invoice_prefix", "credit_prefix"):
            field = self.fields[name]
            field.validators.append(_SERIES)
            field.help_text = (
                SERIES_IN_USE
                if name in in_use
                else f"Begin van elk nummer, bijvoorbeeld {getattr(self.instance, name)}-2025-001."
            )
        self.fix(in_use)
