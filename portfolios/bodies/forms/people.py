"""Forms of people and their offices."""

from django import forms
from django.core.exceptions import ValidationError

from ivz.web.forms import LastDayField
from ivz.web.records import RecordForm
from portfolios.bodies.enums import OfficeKind
from portfolios.bodies.models.people import Office, Person
from portfolios.bodies.rules.seats import why_not_term


class PersonForm(RecordForm):
    """Somebody who holds a public office, as public papers write the name."""

    sections = [
        ("Bestuurder", ["form_of_address", "name", "aliases"]),
        ("Bron", ["source", "source_locator"]),
        ("Wijziging", ["reason"]),
    ]

    class Meta:
        model = Person
        fields = ["form_of_address", "name", "aliases", "source", "source_locator"]
        help_texts = {
            "name": "Alleen bestuurders. Ambtenaren staan hier met hun functie, nooit met hun naam."
        }

    def clean_name(self):
        name = " ".join(self.cleaned_data["name"].split())
        if Person.objects.exclude(pk=self.instance.pk).filter(name__iexact=name).exists():
            raise ValidationError("Deze bestuurder staat er al in.")
        return name


class OfficeForm(RecordForm):
    """An office of a person: a new one, with the choice to let the present mayor leave, or a change
    with its reason.
    """

    valid_until = LastDayField(
        label="In het ambt tot en met", required=False, help_text="Leeg zolang het ambt duurt."
    )
    ends_previous = forms.BooleanField(
        label="Laat het ambt van de zittende burgemeester op die dag eindigen",
        required=False,
        help_text=(
            "Wat die burgemeester heeft, is vanaf dan vacant. De nieuwe kan het daarna overnemen."
        ),
    )
    sections = [
        ("Ambt", ["kind", "organisation", "is_acting"]),
        ("Termijn", ["valid_from", "is_start_assumed", "valid_until", "ends_previous"]),
        ("Bron", ["source", "source_locator"]),
        ("Wijziging", ["reason"]),
    ]

    class Meta:
        model = Office
        fields = [
            "kind",
            "organisation",
            "is_acting",
            "valid_from",
            "is_start_assumed",
            "valid_until",
            "source",
            "source_locator",
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            del self.fields["ends_previous"]

    def clean(self):
        data = super().clean()
        organisation = data.get("organisation")
        if (
            data.get("kind") == OfficeKind.MAYOR
            and organisation
            and not organisation.is_municipality
        ):
            self.add_error("organisation", "Een burgemeester hoort bij een gemeente.")
        if data.get("valid_from") and (
            reason := why_not_term(data["valid_from"], data.get("valid_until"))
        ):
            self.add_error("valid_until", reason)
        return data

    def validate_constraints(self):
        """A clash with the present mayor is solved while saving when that one leaves; the service
        checks again. No range ends before it begins, so that a wrong term is not asked about.
        """
        if (
            not self.cleaned_data.get("ends_previous")
            and not {"valid_from", "valid_until"} & self.errors.keys()
        ):
            super().validate_constraints()
