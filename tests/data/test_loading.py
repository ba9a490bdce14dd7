"""Loading the files: once, twice, after a person changed something, and when a file is wrong."""

import datetime as dt
from decimal import Decimal

import yaml
from django.apps import apps
from django.conf import settings

from contributions.funds.models import Rate
from ivz.overview.loading import load_reference_data
from ivz.region.models import InhabitantCount, Issuer, Organisation
from portfolios.cycle.models import ClosedPeriod
from portfolios.decisions.models import Decision

FOLDER = settings.BASE_DIR / "fixtures"
ROWS = {  # by the file that fills most pages; the others are counted together
    "bronnen": 16,
    "basisteams": 5,
    "organisaties": 19,
    "afzender": 1,
    "organen": 23,
    "bestuurders": 14,
    "zetels": 80,
    "portefeuilles": 82,
    "besluiten": 5,
    "fondsen": 1,
    "tarieven": 5,
    "overeenkomsten": 12,
    "partijen": 92,
    "tariefvoorstellen": 2,
    "vaste bijdragen": 1,
    "bijzondere jaren": 2,
    "cijfers": 156,
    "vergadernormen": 17,
    "thema's": 29,
    "inwonertallen": 57,
}


def everything() -> dict[str, int]:
    """How many rows every table of ours has, the history included."""
    own = ("ivz", "contributions", "portfolios", "agreements", "projects")
    ours = [app.label for app in apps.get_app_configs() if app.name.split(".")[0] in own]
    return {
        model._meta.label: model._default_manager.count()
        for label in ours
        for model in apps.get_app_config(label).get_models()
    }


def test_load_creates_what_the_files_hold(loaded):
    assert {label: loaded.created.get(label) for label in ROWS} == ROWS
    assert (loaded.present, loaded.changed_since) == (0, [])


def test_load_takes_every_record_of_every_file(loaded):
    records = sum(
        len(yaml.safe_load(file.read_text()))
        for file in FOLDER.glob("*.yaml")
        if file.stem not in ("counts", "demo_users")
    )
    assert sum(loaded.created.values()) == records + ROWS["inwonertallen"]


def test_load_twice_changes_nothing(loaded):
    before = everything()
    second = load_reference_data(FOLDER)
    assert (second.created, second.present, second.changed_since) == (
        {},
        sum(loaded.created.values()),
        [],
    )
    assert everything() == before


def test_load_keeps_source_and_locator_with_each_count(loaded):
    count = InhabitantCount.objects.get(
        organisation__slug="almelo", reference_date=dt.date(2021, 1, 1)
    )
    assert (count.inhabitants, count.source.key, count.source_locator) == (
        73_132,
        "cbs-2021-01-01",
        "kolom AANT_INW, regel Almelo",
    )
    undated = InhabitantCount.objects.get(organisation__slug="almelo", reference_date=None)
    assert (undated.undated_source.key, undated.source_locator) == (
        "agenda-2020-2022",
        "bijlage 10, regel Almelo",
    )


def test_load_rates_with_how_firm_they_are(loaded):
    rows = [
        (r.valid_from.year, str(r.value.normalize()), r.is_start_assumed, r.rounding_rule, r.status)
        for r in Rate.objects.order_by("valid_from")
    ]
    assert rows == [
        (2011, "0.15", True, "cents_half_up", "assumed"),
        (2019, "0.2", True, "euros_down", "assumed"),
        (2020, "0.3", True, "cents_half_up", "adopted"),
        (2025, "0.32", True, "cents_half_up", "assumed"),
        (2028, "0.365", False, "cents_half_up", "planned"),
    ]
    assert Rate.objects.get(value=Decimal("0.30")).decision.is_date_assumed is True
    assert [
        str(step.decided_on) for step in Rate.objects.get(value=Decimal("0.365")).steps.all()
    ] == ["2025-10-09"]


def test_load_leaves_what_a_person_changed_and_says_so(loaded):
    Organisation.objects.filter(slug="almelo").update(postal_line="Haven Zuidzijde 30")
    Issuer.objects.update(contact_phone="")
    again = load_reference_data(FOLDER)
    assert Organisation.objects.get(slug="almelo").postal_line == "Haven Zuidzijde 30"
    assert again.created == {}
    assert again.changed_since == [
        (
            "fixtures/organisations.yaml, regel 5 (almelo): aangepast sinds het laden, en zo"
            " gelaten: postadres."
        ),
        (
            "fixtures/issuer.yaml, regel 2 (veiligheidsregio-twente): aangepast sinds het laden, en"
            " zo gelaten: telefoon voor vragen."
        ),
    ]


def test_load_does_not_double_a_row_whose_start_was_corrected(loaded):
    Rate.objects.filter(value=Decimal("0.32")).update(valid_from=dt.date(2024, 1, 1))
    Decision.objects.filter(kind="step").update(title="Akkoord op hoofdlijnen")
    again = load_reference_data(FOLDER)
    assert (Rate.objects.count(), Decision.objects.count(), again.created) == (5, 5, {})
    assert [text.split(":")[-1] for text in again.changed_since] == [
        " deze gegevens zijn aangepast en blijven zoals ze zijn."
    ] * 2


def test_load_leaves_a_newer_version_of_a_count(loaded):
    first = InhabitantCount.objects.get(
        organisation__slug="almelo", reference_date=dt.date(2021, 1, 1)
    )
    first.organisation.counts.create(
        reference_date=first.reference_date,
        inhabitants=73_000,
        status="definitive",
        version=2,
        source=first.source,
    )
    load_reference_data(FOLDER)
    assert InhabitantCount.objects.count() == 58


def test_load_brings_back_what_was_removed(loaded):
    ClosedPeriod.objects.get(name="Zomervakantie 2026").delete()
    assert load_reference_data(FOLDER).created == {"vergadervrije perioden": 1}
