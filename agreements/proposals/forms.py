"""Forms of rate proposals: the proposal itself, its steps, what a college said, and
the calculator.
"""

import datetime as dt
from decimal import Decimal
from typing import Any, ClassVar

from django import forms

from agreements.proposals.calculation.targets import indexed
from agreements.proposals.enums import ConsentState, ProposalKind
from agreements.proposals.models import Consent, RateProposal
from agreements.proposals.reports.count_choices import CountChoice
from agreements.proposals.rules import (
    rate_before,
    why_not_begin,
    why_not_consent,
    why_not_decided_on,
    why_not_rest_on,
)
from agreements.proposals.services.consents import CONSENT_FIELDS
from agreements.proposals.services.proposals import PROPOSAL_FIELDS, stored_values
from contributions.funds.enums import RoundingChoice
from ivz.core import dutch
from ivz.sources.models import SourceDocument
from ivz.web.forms import (
    DutchDateField,
    DutchDecimalField,
    DutchForm,
    DutchIntegerField,
    FilterForm,
)
from ivz.web.records import SharedEditForm
from portfolios.decisions.enums import DecisionKind
from portfolios.decisions.models import Decision

HIGHEST_RATE = Decimal(100)  # euros per inhabitant; above it the comma is in the wrong place
HIGHEST_AMOUNT = Decimal(10_000_000)
YEARS_AHEAD = 15
YEARS_BACK = 3  # a proposal may be recorded some time after it went to the colleges
_UNUSED: dict[str, tuple[str, ...]] = {
    ProposalKind.RATE: ("target_amount", "index_percentage"),
    ProposalKind.TARGET: ("index_percentage",),
    ProposalKind.INDEXATION: ("target_amount",),
    ProposalKind.SURCHARGE: ("target_amount", "index_percentage"),
}


class ProposalForm(SharedEditForm):
    """A draft. What does not belong to the chosen kind is left empty; an indexation computes its
    own rate.

    Saved by `services.proposals.create_draft` and `change_draft`.
    """

    shared = PROPOSAL_FIELDS
    asks_reason = True

    class Meta:
        model = RateProposal
        fields = PROPOSAL_FIELDS
        widgets: ClassVar = {
            "kind": forms.RadioSelect,
            "reasoning": forms.Textarea(attrs={"rows": 8}),
            "agreements": forms.CheckboxSelectMultiple,
        }
        help_texts: ClassVar = {
            "title": "Bijvoorbeeld: Bijdrage Platform IVZ vanaf 2028.",
            "value": (
                "In euro. Bij een toeslag: alleen de toeslag. Laat dit leeg bij een indexering: het"
                " tarief wordt dan berekend."
            ),
            "target_amount": (
                "Alleen bij een doelbedrag: hoeveel euro per jaar er voor alle gemeenten samen bij"
                " moet komen."
            ),
            "index_percentage": (
                "Alleen bij een indexering, bijvoorbeeld 3,2. Het tarief wordt afgerond op 3"
                " decimalen."
            ),
            "undated_source": (
                "Alleen als het voorstel is berekend met een lijst waar geen peildatum bij staat."
            ),
        }

    sections: ClassVar = [
        (
            "Voorstel",
            [
                "title",
                "kind",
                "value",
                "target_amount",
                "index_percentage",
                "rounding_rule",
                "valid_from",
            ],
        ),
        ("Onderbouwing", ["reasoning", "agreements", "undated_source", "source", "source_locator"]),
    ]

    def __init__(self, *args, today: dt.date, **kwargs):
        super().__init__(*args, **kwargs)
        self.last_year = today.year + YEARS_AHEAD
        if self.instance.kind == ProposalKind.INDEXATION:
            self.initial["value"] = None  # computed again each time it is saved
        self.fields["value"].required = False
        self.fields[
            "valid_from"
        ].help_text = "Een bijdragejaar gebruikt het tarief dat op 1 januari geldt."
        undated = self.fields["undated_source"]
        undated.queryset = SourceDocument.objects.filter(undated_counts__isnull=False).distinct()

    @classmethod
    def stored_values(cls, row: Any) -> dict[str, Any]:
        return stored_values(row)

    def clean_valid_from(self) -> dt.date:
        day = self.cleaned_data["valid_from"]
        if day.year > self.last_year:
            raise forms.ValidationError(f"Kies een dag tot en met 31 december {self.last_year}.")
        if why_not := why_not_begin(self.instance.fund, day):
            raise forms.ValidationError(why_not)
        return day

    def clean_value(self) -> Decimal | None:
        value = self.cleaned_data["value"]
        if value is not None and value > HIGHEST_RATE:
            raise forms.ValidationError(
                f"Een tarief is hoogstens {dutch.euro(HIGHEST_RATE)} per inwoner. Controleer de"
                " komma."
            )
        return value

    def clean_index_percentage(self) -> Decimal | None:
        percentage = self.cleaned_data["index_percentage"]
        if percentage is not None and not -50 <= percentage <= 100:
            raise forms.ValidationError(
                "Een indexering ligt tussen -50 en 100 procent. Controleer de komma."
            )
        return percentage

    def clean(self) -> dict[str, object]:
        data = super().clean()
        kind = data.get("kind")
        for name in _UNUSED.get(kind, ()):
            data[name] = None
        percentage = data.get("index_percentage")
        if (
            kind == ProposalKind.TARGET
            and not (data.get("target_amount") or 0) > 0
            and "target_amount" not in self.errors
        ):
            self.add_error("target_amount", "Vul het doelbedrag in, hoger dan 0.")
        if kind == ProposalKind.INDEXATION and percentage is not None and data.get("valid_from"):
            self._index(data, percentage)
        if data.get("value") is None and not {"value", "index_percentage"} & self.errors.keys():
            self._ask_for_figure(kind, percentage)
        return data

    def _index(self, data: dict[str, Any], percentage: Decimal) -> None:
        """The rate of an indexation, from the rate that would be in force on the day it begins."""
        present, typed = rate_before(self.instance.fund, data["valid_from"]), data.get("value")
        if present is None or present.value is None:
            self.add_error(
                "valid_from",
                "Er geldt dan geen tarief dat geïndexeerd kan worden. Kies een andere dag.",
            )
            return
        found = indexed(present.value, percentage).rate
        if typed is not None and typed != found:
            rates = f"{dutch.rate(present.value)} wordt {dutch.rate(found)}"
            self.add_error(
                "value",
                f"Dit past niet bij het percentage: {rates}. Laat het tarief leeg of kies «Nieuw"
                " tarief».",
            )
            return
        data["value"] = found

    def _ask_for_figure(self, kind: object, percentage: object) -> None:
        if (
            "valid_from" in self.errors
            and kind == ProposalKind.INDEXATION
            and percentage is not None
        ):
            return
        if kind == ProposalKind.INDEXATION and percentage is None:
            self.add_error("index_percentage", "Vul het percentage in.")
        else:
            self.add_error("value", "Vul in: Tarief of toeslag per inwoner")


class ExistingDecisionForm(DutchForm):
    """A recorded decision that a change of rate can rest on: of the DVO, or an agreement."""

    decision = forms.ModelChoiceField(
        queryset=Decision.objects.none(), label="Besluit of overeenkomst"
    )

    def __init__(self, *args, proposal: RateProposal, **kwargs):
        super().__init__(*args, **kwargs)
        self.proposal = proposal
        self.fields["decision"].queryset = Decision.objects.exclude(
            kind=DecisionKind.STEP
        ).select_related("body")
        self.fields["decision"].help_text = (
            "Een tarief verandert na een besluit van het DVO (dienstverleningsovereenkomst, artikel"
            " 6.5)."
        )

    def clean_decision(self) -> Decision:
        decision = self.cleaned_data["decision"]
        if why_not := why_not_rest_on(self.proposal, decision):
            raise forms.ValidationError(why_not)
        return decision


class SubmitForm(DutchForm):
    """The day a proposal went to the colleges."""

    on = DutchDateField(label="Voorgelegd op")

    def __init__(self, *args, today: dt.date, **kwargs):
        super().__init__(*args, initial={"on": today}, **kwargs)
        self.today = today

    def clean_on(self) -> dt.date:
        day = self.cleaned_data["on"]
        if day > self.today:
            raise forms.ValidationError(
                "Deze dag is nog niet geweest. Kies vandaag of een eerdere dag."
            )
        if day.year < self.today.year - YEARS_BACK:
            raise forms.ValidationError(
                f"Kies een dag vanaf 1 januari {self.today.year - YEARS_BACK}."
            )
        return day


class ConsentForm(SharedEditForm):
    """What one college said. Saved by `services.consents.record_consent`."""

    shared = CONSENT_FIELDS
    asks_reason = True

    class Meta:
        model = Consent
        fields = CONSENT_FIELDS
        widgets: ClassVar = {"state": forms.RadioSelect, "text": forms.Textarea(attrs={"rows": 4})}
        help_texts: ClassVar = {
            "reference": "Zaaknummer of nummer van het collegebesluit.",
            "text": "Verplicht bij een akkoord met opmerkingen.",
            "decided_on": (
                "Mag alleen leeg blijven als u hieronder de bron kiest die het oordeel zonder datum"
                " noemt."
            ),
            "is_date_assumed": "Aan als geen bron de datum noemt.",
        }

    sections: ClassVar = [
        ("Oordeel", ["state", "decided_on", "is_date_assumed", "reference", "text"]),
        ("Bron", ["source", "source_locator"]),
    ]

    def __init__(self, *args, today: dt.date, **kwargs):
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self) -> dict[str, object]:
        data = super().clean()
        if self.errors.keys() & {"state", "decided_on"}:
            return data
        why_not = why_not_consent(
            data["state"],
            data.get("decided_on"),
            data.get("text") or "",
            has_source=bool(data.get("source")),
            today=self.today,
        )
        if why_not:
            is_text = (
                data["state"] == ConsentState.AGREED_WITH_REMARKS
                and data.get("decided_on")
                and data["decided_on"] <= self.today
            )
            self.add_error("text" if is_text else "decided_on", why_not)
        elif too_early := why_not_decided_on(self.instance.proposal, data.get("decided_on")):
            self.add_error("decided_on", too_early)
        return data


class CalculatorForm(FilterForm):
    """Amount to rate, rate to amount, and indexing, with counts of a day or a number of the
    reader's own.
    """

    present = DutchDecimalField(
        label="Tarief nu", max_digits=12, decimal_places=6, min_value=0, max_value=HIGHEST_RATE
    )
    counts = forms.ChoiceField(label="Inwonertallen")
    inhabitants = DutchIntegerField(
        label="Ander aantal inwoners",
        min_value=1,
        max_value=99_999_999,
        help_text="Voor een som met één getal, bijvoorbeeld 627.898.",
    )
    rounding_rule = forms.ChoiceField(
        label="Afronding van een bedrag", choices=RoundingChoice.choices
    )
    target = DutchDecimalField(
        label="Extra nodig per jaar",
        max_digits=12,
        decimal_places=2,
        min_value=0,
        max_value=HIGHEST_AMOUNT,
        help_text=(
            "In euro voor alle gemeenten samen, zonder punten: 30000. Vul in om van bedrag naar"
            " tarief te rekenen."
        ),
    )
    rate = DutchDecimalField(
        label="Nieuw tarief",
        max_digits=12,
        decimal_places=6,
        min_value=0,
        max_value=HIGHEST_RATE,
        help_text="In euro per inwoner. Vul in om van tarief naar bedrag te rekenen.",
    )
    percentage = DutchDecimalField(
        label="Indexering (%)",
        max_digits=7,
        decimal_places=3,
        min_value=-50,
        max_value=100,
        help_text="Bijvoorbeeld 3,2.",
    )

    def __init__(
        self, data=None, *args, present: Decimal | None, choices: list[CountChoice], **kwargs
    ):
        start = {
            "present": dutch.rate(present) if present else "",
            "counts": choices[0].key if choices else "",
            "rounding_rule": RoundingChoice.CENTS_HALF_UP,
        }
        given = (
            {name: data.get(name, start.get(name, "")) for name in self.base_fields}
            if data
            else start
        )
        super().__init__(given, *args, **kwargs)
        self.choices = {choice.key: choice.counts for choice in choices}
        for field in self.fields.values():
            field.required = False
        self.fields["counts"].choices = [(choice.key, choice.label) for choice in choices]

    @property
    def chosen_counts(self) -> tuple[int, ...]:
        """The numbers to compute with: the reader's own number goes before a day."""
        own = self.cleaned_data.get("inhabitants")
        return (own,) if own else self.choices.get(self.cleaned_data.get("counts") or "", ())
