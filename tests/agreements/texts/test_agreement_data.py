"""The agreements in fixtures/: what the sources give, in our own words, and nothing they do not
give.
"""

import datetime as dt

import yaml
from django.conf import settings

FOLDER = settings.BASE_DIR / "fixtures"


def records(name: str) -> list[dict]:
    return yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))


def test_the_line_of_papers_from_2011_to_2025():
    after = {row["key"]: row.get("predecessor") for row in records("agreements")}
    assert (after["bo-2025"], after["bo-2019"], after["bo-2017"], after["so-2011"]) == (
        "bo-2019",
        "bo-2017",
        "so-2011",
        None,
    )
    assert (after["do-2025"], after["do-2019"], after["dvo-2017"]) == ("do-2019", "dvo-2017", None)


def test_the_texts_of_2025_are_not_in_the_sources():
    found = {row["key"]: row for row in records("agreements")}
    for key, number in (("bo-2025", "D/25/822695"), ("do-2025", "D/25/822696")):
        assert (
            found[key]["text_state"],
            found[key]["document_number"],
            found[key].get("signed_on"),
        ) == ("missing", number, None)
        assert found[key]["sign_by"] == dt.date(2025, 12, 11)


def test_both_days_of_2017_are_kept():
    [agreement] = [row for row in records("agreements") if row["key"] == "bo-2017"]
    [other] = records("other_dates")
    assert (agreement["signed_on"], other["day"], other["agreement"]) == (
        dt.date(2017, 7, 10),
        dt.date(2017, 5, 8),
        "bo-2017",
    )
    assert agreement["source"] != other["source"]


def test_nineteen_parties_sixteen_lines_and_two_capacities():
    governance = [row for row in records("parties") if row["agreement"] == "bo-2019"]
    assert (len(governance), sum(row.get("has_signature_line", True) for row in governance)) == (
        19,
        16,
    )
    signers = [
        (row["organisation"], row["representative"])
        for row in records("parties")
        if row["agreement"] == "do-2019" and "office" in row
    ]
    assert signers == [("enschede", "burgemeester"), ("veiligheidsregio-twente", "voorzitter")]


def test_articles_are_summaries_and_the_links_are_those_of_the_texts():
    assert all(row["is_summary"] for row in records("articles"))
    assert {(row["article"], row["matter"]) for row in records("article_rules")} >= {
        ("do-2019-6.5", "decision_gate"),
        ("do-2019-6.2", "effort"),
        ("bo-2019-8.1", "rate"),
    }
