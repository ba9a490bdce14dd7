"""manage.py import_counts: the importer for files of any size."""

import datetime as dt
import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from ivz.region.enums import ImportState
from ivz.region.models import CountImport, InhabitantCount
from tests.region.cbs import COUNTS_2024, FILES, twente_list

JANUARY_2025 = dt.date(2025, 1, 1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "lijst.csv"
    path.write_bytes(twente_list(Borne="26000"))
    return path


def run(path: Path, *flags: str, **options: str) -> str:
    out = io.StringIO()
    defaults = {
        "reference_date": "2025-01-01",
        "status": "definitief",
        "source": "cbs",
        "by": "coordinator",
    }
    words = [f"--{name.replace('_', '-')}={value}" for name, value in (defaults | options).items()]
    call_command("import_counts", str(path), *words, *flags, stdout=out)
    return out.getvalue()


def test_counts_are_recorded_with_yes(file, twente, coordinator):
    text = run(file, "--yes", source_text="tabel 03759ned")
    assert (
        "Borne                       24.639    26.000     1.361     5,5  Nieuw  LET OP: meer dan 3%"
        in text
    )
    assert "Totaal                               642.167" in text
    assert "Let op: Het bestand noemt geen peildatum." in text
    assert "14 inwonertallen vastgelegd, 0 ongewijzigd." in text
    assert (
        InhabitantCount.objects.filter(reference_date=JANUARY_2025, recorded_by=coordinator).count()
        == 14
    )
    assert "0 inwonertallen vastgelegd, 14 ongewijzigd." in run(file, "--yes")


def test_counts_that_would_lose_their_firmness_are_marked(twente, coordinator):
    text = run(FILES / "lijst.xlsx", "--yes", reference_date="2024-01-01", status="voorlopig")
    assert "Wordt voorlopig  LET OP: is nu definitief" in text


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Observations.csv", "2024-01-01"),
        ("03759ned_bulk.zip", "2024-01-01"),
        ("lijst.xlsx", "2024-01-01"),
    ],
)
def test_other_formats(name, day, twente, coordinator):
    text = run(FILES / name, "--yes", reference_date=day)
    assert "0 inwonertallen vastgelegd, 14 ongewijzigd." in text
    assert {row["inhabitants"] for row in CountImport.objects.get().rows} == set(
        COUNTS_2024.values()
    )


def test_without_a_terminal_and_yes_it_waits_for_the_page(file, twente, coordinator, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO())
    made_url = run(file).splitlines()[-1]
    assert (
        made_url
        == f"Nog niets vastgelegd. Bevestig op {CountImport.objects.get().get_absolute_url()} of"
        " gebruik --yes."
    )
    assert not InhabitantCount.objects.filter(reference_date=JANUARY_2025).exists()


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ("j\n", ImportState.CONFIRMED),
        ("ja\n", ImportState.CONFIRMED),
        ("\n", ImportState.DROPPED),
        ("nee\n", ImportState.DROPPED),
    ],
)
def test_on_a_terminal_it_asks(answer, state, file, twente, coordinator, monkeypatch):
    progress = _Terminal()
    monkeypatch.setattr("sys.stdin", _Terminal(answer))
    monkeypatch.setattr("sys.stderr", progress)
    run(file)
    assert CountImport.objects.get().state == state
    assert progress.getvalue().endswith("\rGelezen: 100%\n")


def test_long_lists_of_names_are_cut_off(tmp_path, twente, coordinator):
    path = tmp_path / "lijst.csv"
    path.write_bytes(twente_list() + "".join(f"\nPlaats {i};5" for i in range(30)).encode())
    assert "Plaats 19 en nog 10\n" in run(path, "--yes")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"by": "niemand"}, r"Er is geen gebruiker niemand\."),
        ({"by": "controller"}, "Alleen de regiocoördinator"),
        ({"source": "geen"}, r"Er is geen bron met de sleutel geen\."),
        ({"reference_date": "2099-01-01"}, "Deze peildatum ligt meer dan een jaar na"),
    ],
)
def test_wrong_options_are_told(options, sentence, file, twente, coordinator, controller):
    with pytest.raises(CommandError, match=sentence):
        run(file, "--yes", **options)
    assert not CountImport.objects.exists()


@pytest.mark.parametrize(("name", "value"), [("reference_date", "1 januari"), ("status", "zeker")])
def test_unreadable_options_are_told(name, value, file, twente, coordinator):
    with pytest.raises(CommandError):
        run(file, "--yes", **{name: value})


def test_bad_or_missing_file_is_told(tmp_path, twente, coordinator):
    bad = tmp_path / "x.csv"
    bad.write_bytes(b"%PDF-1.7")
    with pytest.raises(CommandError, match="Dit is een PDF"):
        run(bad)
    with pytest.raises(CommandError, match="is niet te openen"):
        run(tmp_path / "weg.csv")
    with pytest.raises(CommandError, match="is niet te openen"):
        run(tmp_path)
