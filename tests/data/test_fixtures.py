"""The files in fixtures/: every record says where it was found, and the figures are those of the
papers.
"""

import pytest
import yaml
from django.conf import settings

from ivz.data.fixtures import fixture_tables

FOLDER = settings.BASE_DIR / "fixtures"
FILES = [*(table.name for table in fixture_tables()), "counts", "demo_users"]
TOTALS = {
    "2014-05-01": 626_092,
    "None": 627_898,
    "2020-01-01": 631_064,
    "2021-01-01": 631_733,
    "2024-01-01": 640_806,
}


def records(name: str) -> list[dict]:
    return yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))


def test_every_file_is_loaded():
    assert sorted(path.stem for path in FOLDER.glob("*.yaml")) == sorted(FILES)


@pytest.mark.parametrize("name", [name for name in FILES if name != "sources"])
def test_every_record_names_its_source_and_the_place_in_it(name):
    sources = {row["key"] for row in records("sources")}
    without = [
        row
        for row in records(name)
        if row.get("source") not in sources or not str(row.get("locator", "")).strip()
    ]
    assert without == []


def test_every_table_is_loaded_after_those_that_it_points_into():
    loaded: set[str] = set()
    for table in fixture_tables():
        needed = {*table.references.values(), *table.many.values()}
        assert needed - loaded - {table.name} == set(), table.name
        loaded.add(table.name)


def test_every_source_is_used():
    used = {row["source"] for name in FILES if name != "sources" for row in records(name)}
    used |= {row.get("gate_source") for row in records("funds")} | {
        row.get("undated_source") for row in records("contribution_years")
    }
    spare = {"cbs-codes"}  # named in a locator
    assert {row["key"] for row in records("sources")} - used == spare


def test_counts_add_up_to_the_totals_of_the_papers():
    found = {
        str(group["reference_date"]): sum(group["inhabitants"].values())
        for group in records("counts")
    }
    assert found == TOTALS


def test_counts_are_of_all_fourteen_or_of_the_region():
    municipalities = [
        row["slug"] for row in records("organisations") if row["kind"] == "municipality"
    ]
    groups = [list(group["inhabitants"]) for group in records("counts")]
    assert len(municipalities) == 14
    assert groups == [
        ["veiligheidsregio-twente"],
        municipalities,
        municipalities,
        municipalities,
        municipalities,
    ]


def test_no_number_is_invented():
    for row in records("organisations"):
        assert not {"oin", "kvk", "buyer_reference"} & set(row)
        assert row.get("invoice_email", ".example").endswith(".example")
    [issuer] = records("issuer")
    assert issuer["account_is_demo"] is True
    assert not {"vat_number", "kvk"} & set(issuer)


def test_other_spellings_are_known():
    aliases = {
        row["name"]: row["aliases"]
        for row in records("organisations")
        if row["kind"] == "municipality" and "aliases" in row
    }
    assert aliases == {"Hengelo": ["Hengelo (O.)"], "Rijssen-Holten": ["Rijssen-Holtten"]}
