"""Fields and forms: what people type, what they get told, and the reason of a change."""

import datetime as dt
from decimal import Decimal

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models

from ivz.region.models import PoliceTeam
from ivz.web.forms import (
    DutchDateField,
    DutchDecimalField,
    DutchForm,
    DutchIntegerField,
    FilterForm,
    LastDayField,
    RowsForm,
    UploadField,
    dutch_formfield,
)
from ivz.web.history import history_of
from ivz.web.records import RecordForm


class SampleForm(DutchForm):
    kind = forms.ChoiceField(label="Soort", choices=[("", "---------"), ("a", "A")])
    choice = forms.ChoiceField(
        label="Keuze", choices=[("", "---------"), ("a", "A")], required=False
    )
    rate = DutchDecimalField(label="Tarief", max_digits=8, decimal_places=6, min_value=0)
    count = DutchIntegerField(label="Aantal", required=False)
    day = DutchDateField(label="Ingangsdatum")
    sure = forms.BooleanField(label="Gecontroleerd")
    file = UploadField(label="Bestand", extensions=("csv", "xlsx"))
    sections = [("Eerst", ["rate", "kind"]), ("Leeg", ["weg"])]


class TeamForm(RecordForm):
    class Meta:
        model = PoliceTeam
        fields = ["name", "district"]


def cleaned(field: forms.Field, value: str):
    return field.clean(value)


def refusal(field: forms.Field, value) -> str:
    with pytest.raises(forms.ValidationError) as caught:
        field.clean(value)
    return caught.value.messages[0]


def test_empty_fields_are_named():
    form = SampleForm({})
    assert {name: errors[0] for name, errors in form.errors.items()} == {
        "kind": "Maak een keuze bij: Soort",
        "rate": "Vul in: Tarief",
        "day": "Kies een dag bij: Ingangsdatum",
        "sure": "Zet een vinkje om dit te bevestigen.",
        "file": "Kies een bestand bij: Bestand",
    }


def test_a_name_for_addresses_is_refused_without_jargon():
    form = type("AddressForm", (DutchForm,), {"slug": forms.SlugField(label="Naam in adressen")})(
        {"slug": "twee woorden"}
    )
    assert form.errors["slug"] == ["Gebruik alleen letters, cijfers en streepjes, zonder spaties."]


def test_rendered_form_has_summary_labels_help_and_marks():
    html = str(SampleForm({"rate": "veel"}, auto_id="id_%s"))
    assert "Er zijn 5 fouten gevonden" in html
    assert (
        '<a class="utrecht-link" href="#id_rate">Tarief: Vul een getal in, bijvoorbeeld'
        " 1234,56.</a>" in html
    )
    assert html.count("(niet verplicht)") == 2
    assert 'id="id_rate_error"' in html
    assert 'aria-describedby="id_rate_error"' in html
    assert 'aria-invalid="true"' in html
    assert "utrecht-textbox--invalid" in html
    assert " required" not in html
    assert "Maak een keuze</option>" in html
    assert "Geen</option>" in html
    assert "---" not in html
    assert (
        html.index("Eerst")
        < html.index('name="rate"')
        < html.index('name="kind"')
        < html.index('name="choice"')
    )
    assert "Leeg" not in html


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1.234,56", "1234.56"),
        ("0,365", "0.365"),
        ("€ 12,50", "12.50"),
        ("1234.5", "1234.5"),
        (" 7 ", "7"),
    ],
)
def test_decimals_are_read_as_typed(typed, value):
    assert cleaned(DutchDecimalField(), typed) == Decimal(value)


@pytest.mark.parametrize(
    "typed", ["abc", "1.234", "1,2,3", "NaN", "Infinity", "1e5", "--1", "9" * 31, "９ｘ"]
)
def test_what_is_no_decimal_is_refused_in_dutch(typed):
    assert refusal(DutchDecimalField(), typed).endswith(".")


def test_decimals_are_shown_as_typed():
    field = DutchDecimalField(max_digits=12, decimal_places=6)
    assert [
        field.prepare_value(value)
        for value in (Decimal("1234.560000"), Decimal("0.365000"), "wat dan", None)
    ] == [
        "1234,56",
        "0,365",
        "wat dan",
        None,
    ]
    assert not field.has_changed(Decimal("0.365000"), "0,365")
    assert field.has_changed(Decimal("0.365000"), "0,36")
    assert "6" in refusal(field, "0,1234567")


@pytest.mark.parametrize(
    ("typed", "value"), [("74.317", 74317), ("74317", 74317), ("74 317", 74317), ("-3", -3)]
)
def test_whole_numbers_are_read_as_typed(typed, value):
    assert cleaned(DutchIntegerField(), typed) == value


@pytest.mark.parametrize("typed", ["1,5", "12.34", "x", "9" * 5000, "²"])
def test_what_is_no_whole_number_is_refused_in_dutch(typed):
    assert refusal(DutchIntegerField(), typed).endswith(".")


@pytest.mark.parametrize("typed", ["2025-12-31", "31-12-2025", "31/12/2025"])
def test_days_are_read_with_and_without_a_day_picker(typed):
    assert cleaned(DutchDateField(), typed) == dt.date(2025, 12, 31)


@pytest.mark.parametrize(
    "typed", ["2025-02-30", "gisteren", "0001-01-01", "9999-12-31", "1899-12-31"]
)
def test_what_is_no_day_is_refused_in_dutch(typed):
    assert refusal(DutchDateField(), typed).endswith(".")


def test_day_input_is_what_the_browser_wants():
    class Form(DutchForm):
        day = DutchDateField(label="Dag")

    html = str(Form(initial={"day": dt.date(2025, 1, 5)}))
    assert 'type="date"' in html
    assert 'value="2025-01-05"' in html


def test_last_day_becomes_the_first_day_it_no_longer_holds():
    field = LastDayField(required=False)
    assert cleaned(field, "2025-12-31") == dt.date(2026, 1, 1)
    assert cleaned(field, "") is None
    assert field.prepare_value(dt.date(2026, 1, 1)) == dt.date(2025, 12, 31)
    assert field.prepare_value("31-12-2025") == "31-12-2025"
    assert not field.has_changed(dt.date(2026, 1, 1), "2025-12-31")
    assert field.has_changed(dt.date(2026, 1, 1), "2026-01-01")
    assert not field.has_changed(None, "")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("telling.csv", b"", "leeg"),
        ("telling.pdf", b"%PDF", "CSV en XLSX"),
        ("telling", b"x", "CSV en XLSX"),
        ("telling.csv", b"x" * 11, "te groot"),
        ("t" * 300 + ".csv", b"x", "te lang"),
    ],
)
def test_uploads_are_refused_in_dutch(settings, name, content, words):
    settings.UPLOAD_LIMIT = 10
    field = UploadField(extensions=("csv", "xlsx"))
    upload = SimpleUploadedFile("x.csv", content)
    upload._name = name
    assert words in refusal(field, upload)


def test_a_good_upload_comes_through():
    upload = SimpleUploadedFile("Telling.CSV", b"gemeente;inwoners")
    field = UploadField(extensions=("csv",))
    assert field.clean(upload) is upload
    assert 'accept=".csv"' in field.widget.render("file", None, field.widget.attrs)
    assert UploadField(extensions=("csv",), required=False).clean(None) is None


def test_model_fields_become_fields_of_the_house():
    kinds = [
        models.DecimalField(max_digits=5, decimal_places=2),
        models.PositiveIntegerField(),
        models.DateField(),
        models.DateTimeField(),
        models.IntegerField(choices=[(1, "Een")]),
        models.CharField(max_length=5),
    ]
    assert [type(dutch_formfield(field)) for field in kinds] == [
        DutchDecimalField,
        DutchIntegerField,
        DutchDateField,
        forms.DateTimeField,
        forms.TypedChoiceField,
        forms.CharField,
    ]


def test_filter_forms_do_not_call_fields_optional():
    class Form(FilterForm):
        name = forms.CharField(label="Naam", required=False)

    assert "niet verplicht" not in str(Form())


def test_a_rows_form_must_say_what_matches():
    with pytest.raises(NotImplementedError):
        RowsForm({}).matching([])


@pytest.mark.django_db
def test_a_new_row_needs_no_reason():
    form = TeamForm({"name": "Noord", "district": "Twente"})
    assert "reason" not in form.fields
    assert form.save().name == "Noord"


@pytest.mark.django_db
def test_a_change_needs_a_reason_that_is_kept():
    team = PoliceTeam.objects.create(name="Noord", district="Twente")
    assert TeamForm({"name": "Zuid", "district": "Twente"}, instance=team).errors == {
        "reason": ["Vul in: Reden van de wijziging"]
    }
    form = TeamForm(
        {"name": "Zuid", "district": "Twente", "reason": "Nieuwe naam."},
        instance=PoliceTeam.objects.get(),
    )
    form.save()
    changes = history_of(PoliceTeam.objects.get())
    assert [(change.label, change.why, change.changes) for change in changes] == [
        ("Gewijzigd", "Nieuwe naam.", [("Naam", "Noord", "Zuid")]),
        ("Toegevoegd", "", []),
    ]


@pytest.mark.django_db
def test_a_doubled_row_is_refused_by_the_form():
    PoliceTeam.objects.create(name="Noord", district="Twente")
    assert "name" in TeamForm({"name": "Noord", "district": "Twente"}).errors
