"""Forms of hours: agreements, tables, joint deliveries, roles, talks and buy-offs."""

from decimal import Decimal, InvalidOperation
from typing import ClassVar

from django import forms

from ivz.core import dutch
from ivz.data.fields import MOST_HOURS
from ivz.region.models import Organisation
from ivz.web.forms import DutchForm, DutchIntegerField, LastDayField
from ivz.web.records import HappenedForm, RecordForm
from projects.effort.calculation import Bracket, hours_text
from projects.effort.models.effort import EffortAgreement, EffortScale, EffortTalk, JointDelivery
from projects.effort.models.groups import ExpertGroup, GroupRole
from projects.effort.reports.effort import EffortLine
from projects.effort.rules import why_not_agree

_SOURCE = ("Bron", ["source", "source_locator"])


class AgreementForm(RecordForm):
    """The hours agreed with a municipality."""

    sections: ClassVar = [
        ("Afspraak", ["valid_from", "is_start_assumed", "hours"]),
        ("Afwijking", ["deviation"]),
        _SOURCE,
    ]

    class Meta:
        model = EffortAgreement
        fields = ["valid_from", "is_start_assumed", "hours", "source", "source_locator"]

    deviation = forms.CharField(
        label="Reden als het van de tabel afwijkt", max_length=300, required=False
    )

    def __init__(self, *args, by_rule: Decimal | None, **kwargs):
        super().__init__(*args, **kwargs)
        self.by_rule = by_rule
        self.fields["deviation"].initial = self.instance.reason

    def clean(self):
        data = super().clean() or {}
        hours = data.get("hours")
        if hours is not None and (
            why_not := why_not_agree(hours, self.by_rule, data.get("deviation", ""))
        ):
            self.add_error("deviation", why_not)
        self.instance.reason = data.get("deviation", "")
        return data

    def validate_unique(self) -> None:
        """Also when the municipality is no field of the form."""
        try:
            self.instance.validate_constraints()
        except forms.ValidationError as error:
            self.add_error(None, forms.ValidationError(error.messages))


class ScaleForm(RecordForm):
    """A table of hours with its brackets as lines of text."""

    brackets = forms.CharField(
        label="Schalen",
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=(
            "Eén schaal per regel: inwoners vanaf; uren per week; afkoopsom per jaar. Bijvoorbeeld:"
            " 26.000; 4; 7.778,00"
        ),
    )

    class Meta:
        model = EffortScale
        fields = ["valid_from", "is_start_assumed", "decision", "note", "source", "source_locator"]

    def clean_brackets(self) -> list[Bracket]:
        found = [
            self._bracket(number, line)
            for number, line in enumerate(self.cleaned_data["brackets"].splitlines(), start=1)
            if line.strip()
        ]
        if len({bracket.from_inhabitants for bracket in found}) < len(found) or len(
            {bracket.hours for bracket in found}
        ) < len(found):
            raise forms.ValidationError("Elke grens en elk aantal uren mag één keer voorkomen.")
        return sorted(found, key=lambda bracket: bracket.from_inhabitants)

    def _bracket(self, number: int, line: str) -> Bracket:
        parts = line.split(";")
        try:
            start, hours, amount = (
                dutch.read_whole_number(parts[0]),
                dutch.read_decimal(parts[1]),
                dutch.read_decimal(parts[2]),
            )
        except (ValueError, IndexError, InvalidOperation) as error:
            raise forms.ValidationError(
                f"Regel {number} is niet te lezen. Schrijf bijvoorbeeld: 26.000; 4; 7.778,00"
            ) from error
        in_range = 0 <= start < 10_000_000 and 0 < hours <= MOST_HOURS and 0 < amount < 10_000_000
        exact = (
            hours * 10 == (hours * 10).to_integral_value()
            and amount * 100 == (amount * 100).to_integral_value()
        )
        if not in_range or not exact or len(parts) != 3:
            raise forms.ValidationError(
                f"Regel {number}: controleer de getallen. Uren zijn hoogstens {MOST_HOURS}, met één"
                " cijfer na de komma."
            )
        return Bracket(start, hours, amount)


class JointDeliveryForm(RecordForm):
    """Municipalities that deliver together."""

    valid_until = LastDayField(label="Samen tot en met", required=False)

    class Meta:
        model = JointDelivery
        fields = [
            "name",
            "municipalities",
            "valid_from",
            "is_start_assumed",
            "valid_until",
            "source",
            "source_locator",
        ]
        widgets: ClassVar = {"municipalities": forms.CheckboxSelectMultiple}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["municipalities"].queryset = Organisation.objects.municipalities()

    def clean_municipalities(self):
        chosen = self.cleaned_data["municipalities"]
        if len(chosen) < 2:
            raise forms.ValidationError("Kies twee of meer gemeenten.")
        return chosen

    def clean(self):
        data = super().clean() or {}
        start, end, chosen = (
            data.get("valid_from"),
            data.get("valid_until"),
            data.get("municipalities"),
        )
        if start and chosen:
            others = (
                JointDelivery.objects.filter(municipalities__in=chosen)
                .exclude(pk=self.instance.pk)
                .exclude(valid_until__lte=start)
            )
            clash = (others.filter(valid_from__lt=end) if end else others).first()
            if clash:
                self.add_error(
                    "municipalities",
                    f"Een van deze gemeenten levert in die tijd al samen: {clash}.",
                )
        return data


class GroupForm(RecordForm):
    """An expert group."""

    class Meta:
        model = ExpertGroup
        fields = ["name", "slug", "purpose", "frequency", "source", "source_locator"]


class RoleForm(RecordForm):
    """A role in an expert group."""

    valid_until = LastDayField(label="Tot en met", required=False)
    sections: ClassVar = [
        ("Rol", ["group", "kind", "title", "hours", "position"]),
        ("Wie", ["organisation", "delivery", "function"]),
        ("Wanneer", ["valid_from", "is_start_assumed", "valid_until"]),
        _SOURCE,
    ]

    class Meta:
        model = GroupRole
        fields = [
            "group",
            "kind",
            "title",
            "hours",
            "position",
            "organisation",
            "delivery",
            "function",
            "valid_from",
            "is_start_assumed",
            "valid_until",
            "source",
            "source_locator",
        ]


class TalkForm(HappenedForm):
    """The yearly talk: in its year, or in the one before or after it."""

    happened = ("held_on",)

    class Meta:
        model = EffortTalk
        fields = ["held_on", "outcome", "source", "source_locator"]

    def clean_held_on(self):
        day = self.cleaned_data["held_on"]
        if abs(day.year - self.instance.year) > 1:
            raise forms.ValidationError(
                f"Dit gesprek is dat van {self.instance.year}. Kies een dag in dat jaar, of in het"
                " jaar ervoor of erna."
            )
        return day


class BuyOffForm(DutchForm):
    """How many hours are bought off, and why."""

    hours = forms.TypedChoiceField(label="Uren per week die worden afgekocht", coerce=Decimal)
    reason = forms.CharField(
        label="Reden",
        max_length=300,
        help_text="Bijvoorbeeld: de gemeente heeft dit jaar niemand beschikbaar.",
    )
    not_before = DutchIntegerField(
        label="Niet vóór bijdragejaar",
        required=False,
        min_value=1990,
        max_value=2199,
        help_text="Leeg: op de eerstvolgende factuur van deze gemeente.",
    )
    sure = forms.BooleanField(
        label="Ik weet dat dit bedrag op de volgende factuur van de gemeente komt."
    )

    def __init__(self, data=None, *, line: EffortLine, brackets: tuple[Bracket, ...], **kwargs):
        super().__init__(data, **kwargs)
        self.brackets = brackets
        agreed = line.owed.agreed or Decimal(0)
        offered = [bracket for bracket in brackets if bracket.hours <= agreed]
        self.fields["hours"].choices = [
            (str(b.hours), f"{hours_text(b.hours)} uur: {dutch.euro(b.amount)}") for b in offered
        ]
        self.fields["hours"].initial = str(agreed)
