"""Made-up content for the gallery of components: nothing here is a fact about a municipality."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from django import forms
from django.http import HttpRequest
from django.urls import reverse

from ivz.core import dutch
from ivz.web.charts import bars, line_chart, slope_chart
from ivz.web.columns import (
    AmountColumn,
    BadgeColumn,
    DateColumn,
    LinkColumn,
    NumberColumn,
    RateColumn,
    TextColumn,
)
from ivz.web.forms import (
    DutchDateField,
    DutchDecimalField,
    DutchForm,
    DutchIntegerField,
    LastDayField,
    RowsForm,
    UploadField,
)
from ivz.web.history import Change
from ivz.web.tables import ListTable

STATES = {"draft": "Concept", "adopted": "Vastgesteld", "disputed": "Bezwaar"}
_NAMES = [
    "Abbenrade",
    "Berkelmeer",
    "Culmerdam",
    "Dijkzicht",
    "Eemsterhout",
    "Fermerwaard",
    "Groesland",
]
_NAMES += [
    "Heuvelrijk",
    "Maasbroek",
    "Neerbeek",
    "Oosterlede",
    "Rijkerwoude",
    "Tolhuizen",
    "Westerambacht",
]


@dataclass(frozen=True, slots=True)
class SampleRow:
    """A municipality that does not exist."""

    name: str
    code: str
    inhabitants: int
    rate: Decimal
    amount: Decimal
    counted_on: dt.date
    state: str


ROWS = [
    SampleRow(
        name=name,
        code=f"GM{1011 + at}",
        inhabitants=17_000 + at * 7_919 % 60_000,
        rate=Decimal("0.365"),
        amount=Decimal(17_000 + at * 7_919 % 60_000) * Decimal("0.365"),
        counted_on=dt.date(2025, 1, 1),
        state=list(STATES)[at % 3],
    )
    for at, name in enumerate(_NAMES)
]


class SampleTable(ListTable):
    """One column of every kind."""

    row_header = "name"
    name = LinkColumn(verbose_name="Gemeente", to=lambda row: reverse("web:gallery"))
    code = TextColumn(verbose_name="CBS-code")
    counted_on = DateColumn(verbose_name="Peildatum")
    inhabitants = NumberColumn(verbose_name="Inwoners")
    rate = RateColumn(verbose_name="Tarief (EUR)")
    amount = AmountColumn(verbose_name="Bijdrage (EUR)")
    state = BadgeColumn(
        verbose_name="Status", labels=STATES, tones={"adopted": "valid", "disputed": "warning"}
    )

    class Meta:
        order_by = "name"


class SampleFilter(RowsForm):
    """A filter with every kind of box."""

    name = forms.CharField(label="Gemeente", required=False, max_length=50)
    state = forms.ChoiceField(
        label="Status", required=False, choices=[("", "Alle statussen"), *STATES.items()]
    )
    at_least = DutchIntegerField(label="Inwoners vanaf", required=False, min_value=0)

    def matching(self, rows):
        wanted = self.cleaned_data
        return [
            row
            for row in rows
            if dutch.folded(wanted["name"]) in dutch.folded(row.name)
            and wanted["state"] in ("", row.state)
            and row.inhabitants >= (wanted["at_least"] or 0)
        ]


class SampleForm(DutchForm):
    """Every kind of field."""

    body = forms.ChoiceField(
        label="Orgaan",
        choices=[("", "---------"), ("ab", "Algemeen bestuur"), ("db", "Dagelijks bestuur")],
    )
    rate = DutchDecimalField(
        label="Tarief per inwoner",
        max_digits=8,
        decimal_places=6,
        min_value=0,
        help_text="In euro. Bijvoorbeeld 0,365.",
    )
    valid_from = DutchDateField(label="Geldt vanaf", help_text="Het tarief geldt vanaf deze dag.")
    valid_until = LastDayField(label="Geldt tot en met", required=False)
    rounding = forms.ChoiceField(
        label="Afronding",
        widget=forms.RadioSelect,
        choices=[("cents", "Op hele centen"), ("euros", "Op hele euro's, naar beneden")],
    )
    note = forms.CharField(
        label="Toelichting", required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    annex = UploadField(
        label="Besluit als bijlage",
        required=False,
        extensions=("pdf",),
        help_text="PDF, hooguit 10 MB.",
    )
    checked = forms.BooleanField(label="Ik heb gecontroleerd dat dit besluit is genomen")
    sections = [
        ("Tarief", ["body", "rate", "valid_from", "valid_until", "rounding"]),
        ("Onderbouwing", ["note", "annex", "checked"]),
    ]


def context(request: HttpRequest) -> dict[str, object]:
    """What the gallery shows beside its list and form."""
    years = [str(year) for year in range(2019, 2029)]
    rates = [
        Decimal(text)
        for text in [
            "0.20",
            "0.30",
            "0.30",
            "0.30",
            "0.30",
            "0.30",
            "0.32",
            "0.32",
            "0.32",
            "0.365",
        ]
    ]
    planned = [
        None,
        None,
        None,
        None,
        None,
        None,
        *(Decimal(text) for text in ["0.30", "0.32", "0.34", "0.365"]),
    ]
    return {
        "title": "Stijl",
        "trail": [("Home", reverse("web:gallery")), ("Stijl", "")],
        "actions": [
            {"label": "PDF", "url": "#inhoud", "download": True},
            {"label": "Facturen versturen", "url": "#formulier", "primary": True},
            {
                "label": "Jaar afsluiten",
                "url": "#",
                "why_not": "Nog niet alle facturen van dit jaar zijn verstuurd.",
            },
        ],
        "facts": [
            ("Factuurnummer", "IVZ-2025-001"),
            ("Gemeente", "Abbenrade", "#inhoud"),
            ("Bedrag", dutch.euro(Decimal("23781.44"))),
            ("Kenmerk van de gemeente", None),
        ],
        "chart": line_chart(years, [("Vastgesteld", rates), ("Voorgesteld", planned)]),
        "bars": bars([(row.name, row.amount, "#inhoud") for row in ROWS[:6]]),
        "slopes": slope_chart(
            "2024",
            "2025",
            [
                (row.name, row.inhabitants, row.inhabitants + 900, row is ROWS[0])
                for row in ROWS[:6]
            ],
        ),
        "changes": _changes(),
        "plain_table": SampleTable(ROWS[:3], caption="Tabel zonder sorteren", prefix="klein-"),
        "empty_table": SampleTable(
            [],
            caption="Lege tabel",
            prefix="leeg-",
            empty_text="Er zijn nog geen inwonertallen. Lees eerst een bestand in.",
        ),
        "tones": [
            ("neutral", "Concept"),
            ("valid", "Vastgesteld"),
            ("warning", "Aangenomen"),
            ("error", "Te laat"),
            ("inactive", "Ingetrokken"),
        ],
    }


def _changes() -> list[Change]:
    when = dt.datetime(2025, 10, 9, 14, 30, tzinfo=dt.UTC)
    return [
        Change(
            when,
            "Regiocoördinator",
            "Gewijzigd",
            [("Postadres", "Postbus 1", "Postbus 5100"), ("OIN", "00000001", "")],
            "Nieuw postadres doorgegeven.",
        ),
        Change(when - dt.timedelta(days=40), "", "Toegevoegd", [], ""),
    ]
