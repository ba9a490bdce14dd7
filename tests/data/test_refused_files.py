"""Files with a mistake: what is said, and that nothing is loaded."""

import shutil

import pytest
from django.conf import settings

from ivz.data.fixtures import fixture_tables
from ivz.overview.fixture_files import FixtureError
from ivz.overview.loading import load_reference_data
from ivz.sources.models import SourceDocument

FOLDER = settings.BASE_DIR / "fixtures"
GROUND = (
    "sources",
    "police_teams",
    "organisations",
    "issuer",
    "bodies",
    "decisions",
    "funds",
    "rates",
    "fixed_contributions",
    "contribution_years",
)
TABLES_ON_THE_GROUND = [
    table for table in fixture_tables() if table.name in GROUND
]  # the rest is read the same way, and takes its time
MISTAKES = [
    (
        "rates.yaml",
        "value: '0.15'",
        "value: 0.15",
        "regel 3 (ivz 2011-01-01): value: zet de waarde tussen aanhalingstekens, niet 0.15.",
    ),
    (
        "rates.yaml",
        "value: '0.15'",
        "value: '-1'",
        "regel 3 (ivz 2011-01-01): Een tarief is hoger dan 0.",
    ),
    ("rates.yaml", "status: planned", "status: adopted", "regel 44 (ivz 2028-01-01):"),
    (
        "rates.yaml",
        "status: planned",
        "status: zeker",
        "status: kies uit adopted, assumed, planned, niet 'zeker'.",
    ),
    (
        "rates.yaml",
        "valid_from: 2028-01-01",
        "valid_from: morgen",
        "valid_from: schrijf een dag als 2020-01-01, niet 'morgen'.",
    ),
    (
        "rates.yaml",
        "valid_from: 2028-01-01",
        "valid_from: 2025-01-01",
        "regel 44 (ivz 2025-01-01): dit staat al eerder in dit bestand.",
    ),
    (
        "rates.yaml",
        "decision: governance-agreement-2019",
        "decision: niets",
        "decision: «niets» staat niet in decisions.yaml.",
    ),
    (
        "rates.yaml",
        "steps: [content-agreed-2025]",
        "steps: [niets]",
        "steps: «niets» staat niet in decisions.yaml.",
    ),
    (
        "rates.yaml",
        "locator: paragraaf 4.6",
        "locator: ''",
        "noem de vindplaats in de bron (locator).",
    ),
    (
        "rates.yaml",
        "source: plan-2015-2016",
        "source: geen",
        "noem een bron uit sources.yaml, niet «geen».",
    ),
    (
        "rates.yaml",
        "  status: assumed",
        "  status: assumed\n  kleur: rood",
        "het veld «kleur» bestaat hier niet.",
    ),
    (
        "rates.yaml",
        "  status: planned",
        "  status: planned\n  status: planned",
        "dit is geen geldig YAML-bestand",
    ),
    (
        "rates.yaml",
        "- fund: ivz\n  valid_from: 2011",
        "- ivz\n- fund: ivz\n  valid_from: 2011",
        "regel 3: dit is geen record met velden.",
    ),
    (
        "organisations.yaml",
        "cbs_code: GM0141",
        "cbs_code: GM141",
        "(almelo): Een CBS-code bestaat uit GM en vier cijfers",
    ),
    (
        "organisations.yaml",
        "cbs_code: GM0147",
        "cbs_code: GM0141",
        "(borne): Deze CBS-code is al van een andere organisatie.",
    ),
    (
        "organisations.yaml",
        "postal_postcode: 7600 GC",
        "postal_postcode: 76 GC",
        "(almelo): postcode: Vul een postcode in",
    ),
    ("organisations.yaml", "slug: almelo", "slug: ''", "vul in: slug."),
    ("issuer.yaml", "NL91ABNA0417164300", "NL91ABNA0417164301", "IBAN: Dit is geen geldig IBAN."),
    ("counts.yaml", "almelo: 73107", "almelo: 0", "almelo: inwoners:"),
    (
        "counts.yaml",
        "almelo: 73107",
        "almelo: veel",
        "almelo: schrijf een heel getal, niet 'veel'.",
    ),
    (
        "counts.yaml",
        "almelo: 73107",
        "utrecht: 73107",
        "utrecht: «utrecht» staat niet in organisations.yaml.",
    ),
    ("counts.yaml", "status: provisional", "status: ongeveer", "status"),
    (
        "counts.yaml",
        "  inhabitants:\n    veiligheidsregio-twente: 626092",
        "  inhabitants: 626092",
        "inhabitants: noem per organisatie het aantal inwoners.",
    ),
    (
        "counts.yaml",
        "source: plan-2015-2016",
        "source: geen",
        "noem een bron uit sources.yaml, niet «geen».",
    ),
    ("sources.yaml", "kind: agreement", "kind: contract", "kind: kies uit paper,"),
    (
        "sources.yaml",
        "reference: '3997535'",
        "reference: 3997535",
        "reference: zet de waarde tussen aanhalingstekens",
    ),
    (
        "fixed_contributions.yaml",
        "valid_until: 2015-01-01",
        "valid_until: 2010-01-01",
        "fixed_until_after_from",
    ),
]


@pytest.mark.parametrize(
    ("file", "right", "wrong", "sentence"),
    MISTAKES,
    ids=[f"{m[0]}-{n}" for n, m in enumerate(MISTAKES)],
)
def test_load_refuses_a_mistake_and_loads_nothing(db, tmp_path, file, right, wrong, sentence):
    folder = shutil.copytree(FOLDER, tmp_path / "fixtures")
    text = (folder / file).read_text(encoding="utf-8")
    assert right in text
    (folder / file).write_text(text.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(FixtureError) as refused:
        load_reference_data(folder, TABLES_ON_THE_GROUND)
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
    path.write_text(
        path.read_text(encoding="utf-8").replace("postal_postcode: 76", "postal_postcode: 0"),
        encoding="utf-8",
    )
    with pytest.raises(FixtureError) as refused:
        load_reference_data(folder, TABLES_ON_THE_GROUND)
    assert len(refused.value.problems) == 5
