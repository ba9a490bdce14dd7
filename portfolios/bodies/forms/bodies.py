"""Forms of bodies and the seats in them."""

from django import forms
from django.utils.text import slugify

from ivz.web.forms import LastDayField
from ivz.web.records import RecordForm
from portfolios.bodies.enums import ExOfficio
from portfolios.bodies.models.bodies import Body
from portfolios.bodies.models.people import Office, Seat
from portfolios.bodies.rules.seats import why_not_sit_twice

_NOT_CODES = {"nieuw", "zetels"}  # words that addresses of bodies use themselves


class BodyForm(RecordForm):
    """A body with the rule of who sits in it; its code (part of its address) is made once from the
    abbreviation or name and stays.
    """

    valid_until = LastDayField(label="Bestaat tot en met", required=False)
    sections = [
        ("Orgaan", ["name", "abbreviation", "kind"]),
        (
            "Wie er zitten",
            [
                "ex_officio",
                "police_team",
                "members_of",
                "composition",
                "chair",
                "secretary",
                "rotation_years",
            ],
        ),
        (
            "Vergaderen",
            ["meets_in_public", "usual_minutes", "coupled_to", "coupling", "annex_numbering"],
        ),
        ("Termijn", ["valid_from", "valid_until"]),
        ("Bron", ["source", "source_locator"]),
        ("Wijziging", ["reason"]),
    ]

    class Meta:
        model = Body
        fields = [
            "name",
            "abbreviation",
            "kind",
            "ex_officio",
            "police_team",
            "members_of",
            "composition",
            "chair",
            "secretary",
            "rotation_years",
            "meets_in_public",
            "usual_minutes",
            "coupled_to",
            "coupling",
            "annex_numbering",
            "valid_from",
            "valid_until",
            "source",
            "source_locator",
        ]
        widgets = {"composition": forms.Textarea(attrs={"rows": 3})}
        help_texts = {
            "abbreviation": "Zo staat het orgaan op facturen, bijvoorbeeld DVO.",
            "ex_officio": (
                "Deze leden volgen vanzelf uit de ambten. Leg geen zetel voor hen vast, behalve wie"
                " voorzit."
            ),
            "police_team": "Nodig als de burgemeesters van een basisteam zitting hebben.",
            "members_of": "Nodig als de leden van een ander orgaan zitting hebben.",
            "coupled_to": "Het orgaan waarmee de vergaderdagen samenvallen.",
        }

    def clean_name(self):
        name = " ".join(self.cleaned_data["name"].split())
        if Body.objects.exclude(pk=self.instance.pk).filter(name__iexact=name).exists():
            raise forms.ValidationError("Er is al een orgaan met deze naam.")
        return name

    def clean_abbreviation(self):
        abbreviation = " ".join(self.cleaned_data["abbreviation"].split())
        if (
            abbreviation
            and Body.objects.exclude(pk=self.instance.pk)
            .filter(abbreviation__iexact=abbreviation)
            .exists()
        ):
            raise forms.ValidationError("Er is al een orgaan met deze afkorting.")
        return abbreviation

    def clean(self):
        data = super().clean()
        other = data.get("members_of")
        if other and other.pk == self.instance.pk:
            self.add_error("members_of", "Kies een ander orgaan dan dit zelf.")
        elif other and other.ex_officio == ExOfficio.MEMBERS_OF:
            self.add_error(
                "members_of",
                f"De leden van {other} komen zelf uit een ander orgaan. Kies dat orgaan.",
            )
        return data

    def save(self, commit=True):
        if not self.instance.code:
            self.instance.code = _free_code(
                self.cleaned_data["abbreviation"] or self.cleaned_data["name"]
            )
        return super().save(commit)


def _free_code(name: str) -> str:
    """A code made of the name that no other body has."""
    start = slugify(name)[:16].strip("-") or "orgaan"
    taken = (
        set(Body.objects.filter(code__startswith=start).values_list("code", flat=True)) | _NOT_CODES
    )
    code, number = start, 2
    while code in taken:
        code, number = f"{start}-{number}", number + 1
    return code


class SeatForm(RecordForm):
    """A seat in a body: of somebody in office, of an organisation, or of a function."""

    valid_until = LastDayField(
        label="Zit er tot en met", required=False, help_text="Leeg zolang de zetel duurt."
    )
    sections = [
        ("Zetel", ["role", "office", "organisation", "function", "police_team"]),
        ("Termijn", ["valid_from", "is_start_assumed", "valid_until", "note"]),
        ("Bron", ["source", "source_locator"]),
        ("Wijziging", ["reason"]),
    ]

    class Meta:
        model = Seat
        fields = [
            "role",
            "office",
            "organisation",
            "function",
            "police_team",
            "valid_from",
            "is_start_assumed",
            "valid_until",
            "note",
            "source",
            "source_locator",
        ]
        help_texts = {
            "office": "Voor een bestuurder. Verlaat die het ambt, dan is de zetel vacant.",
            "organisation": (
                "De gemeente of partner, als de bron geen bestuurder noemt. Zonder functie zit de"
                " burgemeester er."
            ),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["office"].queryset = Office.objects.select_related(
            "person", "organisation"
        ).order_by("person__sort_key", "-valid_from")

    def clean(self):
        data = super().clean()
        office, start = data.get("office"), data.get("valid_from")
        if office and start and not office.holds_on(start):
            self.add_error("valid_from", f"{office.person} is op deze dag geen {office.title}.")
        if office and data.get("organisation"):
            self.add_error("organisation", "Kies een bestuurder of een organisatie, niet allebei.")
        if not self.errors and (reason := why_not_sit_twice(self.instance, data)):
            self.add_error(None, reason)
        return data
