"""Every kind of sealed paper reads back what was ever stored of it: one sample per kind and version
of its template, as it came out of the archive of its time.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from ivz.papers.enums import DocumentKind
from ivz.papers.kinds import PaperKind, kinds

SAMPLES = Path(__file__).with_name("facts")


def stem(version: str) -> str:
    return version.rpartition("-")[0]


def samples_of(kind: PaperKind) -> list[Path]:
    return sorted(SAMPLES.glob(f"{stem(kind.version)}-*.json"))


def stored(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def test_every_kind_of_document_is_declared_once():
    assert sorted(kind.kind for kind in kinds) == sorted(DocumentKind)


def test_no_sample_is_of_a_kind_that_nobody_declared():
    found = {path for kind in kinds for path in samples_of(kind)}
    assert sorted(SAMPLES.iterdir()) == sorted(found)


@pytest.mark.django_db
@pytest.mark.parametrize("kind", list(kinds), ids=lambda kind: kind.version)
def test_every_stored_version_is_read_back(kind):
    samples = samples_of(kind)
    assert SAMPLES / f"{kind.version}.json" in samples, "put a sample of the new version here"
    for path in samples:
        paper = kind.read(stored(path))
        assert kind.read(kind.store(paper)) == paper
        assert not kind.template or "<h1>" in kind.html(paper)


@pytest.mark.parametrize("kind", list(kinds), ids=lambda kind: kind.version)
def test_newest_version_is_stored_as_it_was(kind):
    facts = stored(SAMPLES / f"{kind.version}.json")
    assert kind.store(kind.read(facts)) == facts


# --- facts that change ----------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Old:
    name: str


@dataclass(frozen=True, slots=True)
class New:
    names: tuple[str, ...]
    day: str
    note: str = "later bedacht"


UPGRADES = (
    lambda facts: {"names": [facts["name"]]},
    lambda facts: {**facts, "day": "onbekend"},
)


def kind_of(facts: type, upgrades=()) -> PaperKind:
    return PaperKind(DocumentKind.INVOICE, facts, "x.html", "x-1", upgrades)


def test_facts_are_read_with_their_version():
    assert kind_of(Old).store(Old("A")) == {"name": "A"}  # the first version bears no mark
    between = kind_of(Old, UPGRADES[:1])
    today = kind_of(New, UPGRADES)
    assert today.read({"name": "A"}) == New(("A",), "onbekend")
    assert today.read({**between.store(Old("A")), "names": ["B"]}) == New(("B",), "onbekend")
    now = New(("C",), "2026-01-01", "eigen tekst")
    assert today.store(now)["facts_version"] == 3
    assert today.read(today.store(now)) == now
