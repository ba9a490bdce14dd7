"""Loading the files: once, twice, after a person changed something, and when a file is wrong."""

import datetime as dt
import shutil
from decimal import Decimal

import pytest
from django.apps import apps
from django.conf import settings

from contributions.models import Rate
from ivz.overview.fixture_files import FixtureError
from ivz.overview.loading import load_reference_data
from ivz.region.models import InhabitantCount, Issuer, Organisation
from ivz.sources.models import SourceDocument
from portfolios.models import Decision

FOLDER = settings.BASE_DIR / "fixtures"
ROWS = {
    "bronnen": 14, "basisteams": 5, "organisaties": 17, "afzender": 1, "organen": 6, "besluiten": 4, "fondsen": 1, "tarieven": 5,
    "vaste bijdragen": 1, "bijzondere jaren": 2, "inwonertallen": 57,
}  # fmt: skip


def everything() -> dict[str, int]:
    """How many rows every table of ours has, the history included."""
    ours = [app.label for app in apps.get_app_configs() if app.name.split(".")[0] in ("ivz", "contributions", "portfolios")]
    return {model._meta.label: model._default_manager.count() for label in ours for model in apps.get_app_config(label).get_models()}


def test_load_creates_what_the_files_hold(loaded):
    assert (loaded.created, loaded.present, loaded.changed_since) == (ROWS, 0, [])


def test_load_twice_changes_nothing(loaded):
    before = everything()
    second = load_reference_data(FOLDER)
    assert (second.created, second.present, second.changed_since) == ({}, sum(ROWS.values()), [])
    assert everything() == before


def test_load_keeps_source_and_locator_with_each_count(loaded):
    count = InhabitantCount.objects.get(organisation__slug="almelo", reference_date=dt.date(2021, 1, 1))
    assert (count.inhabitants, count.source.key, count.source_locator) == (73_132, "cbs-2021-01-01", "kolom AANT_INW, regel Almelo")
    undated = InhabitantCount.objects.get(organisation__slug="almelo", reference_date=None)
    assert (undated.undated_source.key, undated.source_locator) == ("agenda-2020-2022", "bijlage 10, regel Almelo")


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
    assert [str(step.decided_on) for step in Rate.objects.get(value=Decimal("0.365")).steps.all()] == ["2025-10-09"]


def test_load_leaves_what_a_person_changed_and_says_so(loaded):
    Organisation.objects.filter(slug="almelo").update(postal_line="Haven Zuidzijde 30")
    Issuer.objects.update(contact_phone="")
    again = load_reference_data(FOLDER)
    assert Organisation.objects.get(slug="almelo").postal_line == "Haven Zuidzijde 30"
    assert again.created == {}
    assert again.changed_since == [
        "fixtures/organisations.yaml, regel 5 (almelo): aangepast sinds het laden, en zo gelaten: postadres.",
        "fixtures/issuer.yaml, regel 2 (veiligheidsregio-twente): aangepast sinds het laden, en zo gelaten: telefoon voor vragen.",
    ]


def test_load_does_not_double_a_row_whose_start_was_corrected(loaded):
    Rate.objects.filter(value=Decimal("0.32")).update(valid_from=dt.date(2024, 1, 1))
    Decision.objects.filter(kind="step").update(title="Akkoord op hoofdlijnen")
    again = load_reference_data(FOLDER)
    assert (Rate.objects.count(), Decision.objects.count(), again.created) == (5, 4, {})
    assert [text.split(":")[-1] for text in again.changed_since] == [" deze gegevens zijn aangepast en blijven zoals ze zijn."] * 2


def test_load_leaves_a_newer_version_of_a_count(loaded):
    first = InhabitantCount.objects.get(organisation__slug="almelo", reference_date=dt.date(2021, 1, 1))
    first.organisation.counts.create(
        reference_date=first.reference_date, inhabitants=73_000, status="definitive", version=2, source=first.source
    )
    load_reference_data(FOLDER)
    assert InhabitantCount.objects.count() == 58


def test_load_brings_back_what_was_removed(loaded):
    SourceDocument.objects.get(key="network-questions-2019").delete()
    assert load_reference_data(FOLDER).created == {"bronnen": 1}


MISTAKES = [
    ("rates.yaml", "value: '0.15'", "value: 0.15", "regel 3 (ivz 2011-01-01): value: zet de waarde tussen aanhalingstekens, niet 0.15."),
    ("rates.yaml", "value: '0.15'", "value: '-1'", "regel 3 (ivz 2011-01-01): Een tarief is hoger dan 0."),
    ("rates.yaml", "status: planned", "status: adopted", "regel 44 (ivz 2028-01-01):"),
    ("rates.yaml", "status: planned", "status: zeker", "status: kies uit adopted, assumed, planned, niet 'zeker'."),
    ("rates.yaml", "valid_from: 2028-01-01", "valid_from: morgen", "valid_from: schrijf een dag als 2020-01-01, niet 'morgen'."),
    ("rates.yaml", "valid_from: 2028-01-01", "valid_from: 2025-01-01", "regel 44 (ivz 2025-01-01): dit staat al eerder in dit bestand."),
    ("rates.yaml", "decision: governance-agreement-2019", "decision: niets", "decision: «niets» staat niet in decisions.yaml."),
    ("rates.yaml", "steps: [content-agreed-2025]", "steps: [niets]", "steps: «niets» staat niet in decisions.yaml."),
    ("rates.yaml", "locator: paragraaf 4.6", "locator: ''", "noem de vindplaats in de bron (locator)."),
    ("rates.yaml", "source: plan-2015-2016", "source: geen", "noem een bron uit sources.yaml, niet «geen»."),
    ("rates.yaml", "  status: assumed", "  status: assumed\n  kleur: rood", "het veld «kleur» bestaat hier niet."),
    ("rates.yaml", "  status: planned", "  status: planned\n  status: planned", "dit is geen geldig YAML-bestand"),
    ("rates.yaml", "- fund: ivz\n  valid_from: 2011", "- ivz\n- fund: ivz\n  valid_from: 2011", "regel 3: dit is geen record met velden."),
    ("organisations.yaml", "cbs_code: GM0141", "cbs_code: GM141", "(almelo): Een CBS-code bestaat uit GM en vier cijfers"),
    ("organisations.yaml", "cbs_code: GM0147", "cbs_code: GM0141", "(borne): Deze CBS-code is al van een andere organisatie."),
    ("organisations.yaml", "postal_postcode: 7600 GC", "postal_postcode: 76 GC", "(almelo): postcode: Vul een postcode in"),
    ("organisations.yaml", "slug: almelo", "slug: ''", "vul in: slug."),
    ("issuer.yaml", "NL91ABNA0417164300", "NL91ABNA0417164301", "IBAN: Dit is geen geldig IBAN."),
    ("counts.yaml", "almelo: 73107", "almelo: 0", "almelo: inwoners:"),
    ("counts.yaml", "almelo: 73107", "almelo: veel", "almelo: schrijf een heel getal, niet 'veel'."),
    ("counts.yaml", "almelo: 73107", "utrecht: 73107", "utrecht: «utrecht» staat niet in organisations.yaml."),
    ("counts.yaml", "status: provisional", "status: ongeveer", "status"),
    (
        "counts.yaml",
        "  inhabitants:\n    veiligheidsregio-twente: 626092",
        "  inhabitants: 626092",
        "inhabitants: noem per organisatie het aantal inwoners.",
    ),
    ("counts.yaml", "source: plan-2015-2016", "source: geen", "noem een bron uit sources.yaml, niet «geen»."),
    ("sources.yaml", "kind: agreement", "kind: contract", "kind: kies uit paper,"),
    ("sources.yaml", "reference: '3997535'", "reference: 3997535", "reference: zet de waarde tussen aanhalingstekens"),
    ("fixed_contributions.yaml", "valid_until: 2015-01-01", "valid_until: 2010-01-01", "fixed_until_after_from"),
]


@pytest.mark.parametrize(("file", "right", "wrong", "sentence"), MISTAKES, ids=[f"{m[0]}-{n}" for n, m in enumerate(MISTAKES)])
def test_load_refuses_a_mistake_and_loads_nothing(db, tmp_path, file, right, wrong, sentence):
    folder = shutil.copytree(FOLDER, tmp_path / "fixtures")
    text = (folder / file).read_text(encoding="utf-8")
    assert right in text
    (folder / file).write_text(text.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(FixtureError) as refused:
        load_reference_data(folder)
    assert sentence in str(refused.value)
    assert str(refused.value).startswith(f"fixtures/{file}")
    assert not SourceDocument.objects.exists()


def test_load_names_a_missing_file(db, tmp_path):
    with pytest.raises(FixtureError, match=r"fixtures/sources.yaml: het bestand is niet te lezen"):
        load_reference_data(tmp_path)


def test_load_refuses_a_file_that_is_no_list(db, tmp_path):
    (tmp_path / "sources.yaml").write_text("key: waarde\n", encoding="utf-8")
    with pytest.raises(FixtureError, match=r"hier hoort een lijst van records te staan"):
        load_reference_data(tmp_path)


def test_load_names_every_mistake_of_a_file(db, tmp_path):
    folder = shutil.copytree(FOLDER, tmp_path / "fixtures")
    path = folder / "organisations.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("postal_postcode: 76", "postal_postcode: 0"), encoding="utf-8")
    with pytest.raises(FixtureError) as refused:
        load_reference_data(folder)
    assert len(refused.value.problems) == 5
