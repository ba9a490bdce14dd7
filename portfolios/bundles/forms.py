"""The form to ask for a bundle."""

from typing import Any

from django import forms

from ivz.core import dutch
from ivz.web.forms import DutchForm
from portfolios.bundles.models import Bundle
from portfolios.bundles.reports import sent_bundles
from portfolios.bundles.services.bundles import Wishes
from portfolios.meetings.models.meetings import Meeting

LONGEST_NAME = 150


class SentBundleField(forms.ModelChoiceField):
    """Names each bundle by when it was sent."""

    def label_from_instance(self, obj: Bundle) -> str:
        sent = obj.document.issued_on if obj.document else obj.requested_at.date()
        return f"{obj.kind}, verstuurd op {dutch.long_date(sent)}"


class BundleForm(DutchForm):
    """For whom, with what, and how it is printed."""

    sections = [
        ("Wat erin komt", ["version", "since"]),
        ("Voor wie", ["addressees"]),
        ("Afdrukken", ["duplex", "greyscale", "with_files"]),
    ]
    version = forms.ChoiceField(
        label="Versie",
        widget=forms.RadioSelect,
        initial="whole",
        choices=[
            ("whole", "Volledig, met de besloten stukken"),
            ("public", "Openbaar: van besloten punten staat alleen het nummer erin"),
        ],
    )
    since = SentBundleField(
        label="Alleen wat nieuw is sinds",
        queryset=Bundle.objects.none(),
        required=False,
        empty_label="Niets weglaten: de hele bundel",
        help_text=(
            "Voor een nazending. Alleen nieuwe punten en nieuwe of gewijzigde voorbladen en"
            " bijlagen gaan mee."
        ),
    )
    addressees = forms.MultipleChoiceField(
        label="Eigen exemplaren",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=(
            "Ieder krijgt een eigen bundel, met de naam schuin over de besloten stukken. Niemand"
            " gekozen: één bundel zonder naam."
        ),
    )
    duplex = forms.BooleanField(
        label="Dubbelzijdig",
        required=False,
        initial=True,
        help_text="Elk stuk begint op een rechterbladzijde.",
    )
    greyscale = forms.BooleanField(
        label="Zwart-wit",
        required=False,
        help_text="De bladen die wij toevoegen zijn dan zonder kleur.",
    )
    with_files = forms.BooleanField(
        label="Ook als losse bestanden (ZIP)",
        required=False,
        help_text="Op volgorde van de agenda, zonder stempels.",
    )

    def __init__(self, *args, meeting: Meeting, **kwargs):
        super().__init__(*args, **kwargs)
        names = [
            str(row)[:LONGEST_NAME]
            for row in meeting.attendances.select_related(
                "office__person", "office__organisation", "organisation"
            )
        ]
        addressees: Any = self.fields["addressees"]
        since: Any = self.fields["since"]
        addressees.choices = [(name, name) for name in dict.fromkeys(names)]
        since.queryset = sent_bundles(meeting)
        if not names:
            del self.fields["addressees"]
        if not since.queryset.exists():
            del self.fields["since"]

    @property
    def wishes(self) -> Wishes:
        """What was filled in, for the service."""
        data = self.cleaned_data
        return Wishes(
            is_public=data["version"] == "public",
            duplex=data["duplex"],
            greyscale=data["greyscale"],
            with_files=data["with_files"],
            addressees=tuple(data.get("addressees", ())),
            since=data.get("since"),
        )
