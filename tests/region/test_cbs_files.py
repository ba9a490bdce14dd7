"""Every kind of file the importer knows, and those it must refuse."""

import hashlib
import io
import json
import zipfile

import openpyxl
import pytest

from ivz.region.cbs.containers import open_grid, sha256_of
from ivz.region.cbs.values import RefusedFile
from tests.region.cbs import (
    COUNTS_2021,
    COUNTS_2024,
    JANUARY_2021,
    JANUARY_2024,
    a_list,
    counts,
    matched,
    read,
    sample,
    twente_list,
)

SAMPLES = [
    (
        "03759ned_odata_v3.json",
        "CBS-tabel met codes (03759ned of 70072ned), JSON",
        JANUARY_2024,
        COUNTS_2024,
    ),
    (
        "03759ned_UntypedDataSet.csv",
        "CBS-tabel met codes (03759ned of 70072ned), CSV",
        JANUARY_2024,
        COUNTS_2024,
    ),
    (
        "03759ned_UntypedDataSet.csv",
        "CBS-tabel met codes (03759ned of 70072ned), CSV",
        JANUARY_2021,
        COUNTS_2021,
    ),
    ("Observations.csv", "CBS-bulkbestand (Observations), CSV", JANUARY_2024, COUNTS_2024),
    ("03759ned_bulk.zip", "CBS-bulkbestand (Observations), CSV", JANUARY_2021, COUNTS_2021),
    (
        "70072ned_UntypedDataSet.csv",
        "CBS-tabel met codes (03759ned of 70072ned), CSV",
        JANUARY_2024,
        COUNTS_2024,
    ),
    (
        "statline_scherm_oud.csv",
        "Tabel van het scherm van CBS StatLine, CSV",
        JANUARY_2024,
        COUNTS_2024,
    ),
    (
        "statline_scherm_nieuw.csv",
        "Tabel van het scherm van CBS StatLine, CSV",
        JANUARY_2024,
        COUNTS_2024,
    ),
    ("wijkenbuurten_gemeenten_2021.csv", "CBS Wijk- en Buurtkaart, CSV", JANUARY_2021, COUNTS_2021),
    ("lijst.csv", "Lijst van gemeenten, CSV", JANUARY_2024, COUNTS_2024),
    ("lijst_utf16.txt", "Lijst van gemeenten, CSV", JANUARY_2024, COUNTS_2024),
    ("lijst.xlsx", "Lijst van gemeenten, XLSX", JANUARY_2024, COUNTS_2024),
]


@pytest.mark.parametrize(("name", "format_name", "day", "expected"), SAMPLES)
def test_sample_is_recognised_and_read(name, format_name, day, expected):
    assert read(sample(name)).name == format_name
    assert counts(matched(sample(name), day)) == expected


def test_totals_and_foreign_municipalities_are_named():
    skipped = {(row.text, row.why) for row in matched(sample("03759ned_odata_v3.json")).skipped}
    assert skipped == {
        ("NL01", "totaalregel"),
        ("LD02", "totaalregel"),
        ("PV23", "totaalregel"),
        ("CR12", "totaalregel"),
        ("GM0150", "gemeente buiten de regio"),
        ("GM0193", "gemeente buiten de regio"),
        ("GM1900", "gemeente buiten de regio"),
        ("GM0003", "gemeente buiten de regio"),
    }


def test_totals_are_known_by_name_too():
    skipped = {row.text: row.why for row in matched(sample("statline_scherm_oud.csv")).skipped}
    assert skipped == {
        "Nederland": "totaalregel",
        "Oost-Nederland (LD)": "totaalregel",
        "Overijssel (PV)": "totaalregel",
        "Twente (CR)": "totaalregel",
        "Deventer": "gemeente buiten de regio",
        "Zwolle": "gemeente buiten de regio",
        "Súdwest-Fryslân": "gemeente buiten de regio",
        "21 regels": "andere peildatum (1 januari 2021)",
    }


def test_details_are_counted_not_listed():
    skipped = {
        row.why: row.text for row in matched(sample("Observations.csv")).skipped if row.line == 0
    }
    assert skipped == {
        "ander onderwerp dan de bevolking op 1 januari": "168 regels",
        "uitsplitsing naar leeftijd, geslacht of een ander kenmerk": "126 regels",
        "andere peildatum (1 januari 2021)": "21 regels",
    }


def test_provisional_mark_is_seen():
    assert matched(sample("statline_scherm_oud.csv")).is_marked_provisional
    assert not matched(sample("statline_scherm_nieuw.csv")).is_marked_provisional


def test_file_without_a_day_is_a_warning():
    assert matched(sample("lijst.csv")).warnings == [
        "Het bestand noemt geen peildatum. Ga na dat de cijfers van 1 januari 2024 zijn."
    ]
    assert matched(sample("lijst.xlsx")).warnings == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_encodings_and_separators(encoding, separator):
    text = twente_list().decode() + "\nSúdwest-Fryslân;90000"
    result = matched(text.replace(";", separator).encode(encoding))
    assert counts(result) == COUNTS_2024
    assert [row.text for row in result.skipped] == ["Súdwest-Fryslân"]


def test_semicolons_in_a_quoted_title_do_not_decide_the_separator():
    text = '"Bevolking; leeftijd; geslacht; regio"\n' + twente_list().decode().replace(";", ",")
    assert counts(matched(text.encode())) == COUNTS_2024


def test_labels_instead_of_codes():
    rows = ["ID;Geslacht;Leeftijd;BurgerlijkeStaat;RegioS;Perioden;BevolkingOp1Januari_1"]
    rows += [
        f"1;Totaal mannen en vrouwen;Totaal;Totaal burgerlijke staat;{name};2024;{number}"
        for name, number in COUNTS_2024.items()
    ]
    assert counts(matched("\n".join(rows).encode())) == COUNTS_2024


def test_odata_v4_observations_as_json():
    records = [
        {
            "Id": i,
            "Measure": "M000352",
            "ValueAttribute": "None",
            "Value": float(number),
            "RegioS": name,
            "Perioden": "2024JJ00",
            "Leeftijd": "10000",
        }
        for i, (name, number) in enumerate(COUNTS_2024.items())
    ]
    assert counts(matched(json.dumps({"value": records}).encode())) == COUNTS_2024


def _zip(**entries: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name.replace("_", "."), content)
    return target.getvalue()


def _workbook(*rows: tuple) -> bytes:
    book, target = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(target)
    return target.getvalue()


NOT_TEXT = "Dit is geen tekstbestand. Kies een CSV-, JSON- of XLSX-bestand."
EMPTY = "Het bestand is leeg. Kies een ander bestand."
DAMAGED = "Het bestand is beschadigd. Download het opnieuw."
UNKNOWN = "Dit bestand wordt niet herkend."
BROKEN_JSON = "Het JSON-bestand is beschadigd of niet compleet."
NO_CSV = "In het zipbestand staat geen CSV- of JSON-bestand, of meer dan één."
REFUSED = [
    ("empty", b"", EMPTY),
    ("blank", b" \n\n ", EMPTY),
    ("pdf", b"%PDF-1.7\n%\xe2\xe3", "Dit is een PDF."),
    (
        "old excel",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
        "Dit is een bestand in het oude Excelformaat.",
    ),
    ("binary", bytes(range(256)) * 20, NOT_TEXT),
    ("png", b"\x89PNG\r\n\x1a\n" + bytes(100), NOT_TEXT),
    ("html", b"<!doctype html><title>Inloggen</title>", "Dit is een webpagina of XML-bestand."),
    ("half utf-16", "gemeente;inwoners".encode("utf-16")[:-1], NOT_TEXT),
    ("no byte of windows-1252", b"gemeente;inwoners\nAlmelo\x81;5\n", NOT_TEXT),
    ("prose", b"Beste collega,\nhierbij de cijfers.\n", UNKNOWN),
    ("numbers without heads", b"Almelo;74317\nBorne;24639\n", UNKNOWN),
    (
        "other table",
        b"RegioS;Perioden;Huishoudens_1\nGM0141;2024JJ00;5\n",
        "In de tabel is niet één kolom met de bevolking op 1 januari",
    ),
    (
        "average only",
        b"RegioS;Perioden;GemiddeldeBevolking_2\nGM0141;2024JJ00;5\n",
        "In het bestand staat alleen de gemiddelde bevolking.",
    ),
    (
        "districts",
        b"BU_CODE,GM_CODE,GM_NAAM,AANT_INW\nBU0141,GM0141,Almelo,5\n",
        "Dit is het bestand van wijken of buurten.",
    ),
    ("cut off bulk", sample("Observations.csv")[:700], "Regel 9 is korter dan de kop."),
    ("broken json", sample("03759ned_odata_v3.json")[:900], BROKEN_JSON),
    ("deep json", b"[" * 100_000, BROKEN_JSON),
    ("endless number in json", b'{"value": [{"RegioS": ' + b"9" * 6000 + b"}]}", BROKEN_JSON),
    (
        "json without list",
        b'{"odata.error": {"code": ""}}',
        "In het JSON-bestand staat geen lijst met cijfers.",
    ),
    ("json of numbers", b"[1, 2]", "In het JSON-bestand staat geen lijst met cijfers."),
    ("broken zip", _zip(a_csv=b"x" * 500)[:80], DAMAGED),
    ("damaged content of a zip", _zip(a_csv=twente_list()).replace(b"a.csv", b"b.csv", 1), DAMAGED),
    ("zip without data", _zip(a_exe=b"MZ"), NO_CSV),
    ("zip of two lists", _zip(a_csv=twente_list(), b_csv=twente_list()), NO_CSV),
    ("zip in a zip", _zip(a_zip=_zip(a_csv=twente_list())), NO_CSV),
    ("zip bomb", _zip(a_csv=b"0" * 30_000_000), "Uitgepakt is dit bestand te groot."),
    (
        "zip of many",
        _zip(**{f"a{i}_csv": b"x" for i in range(101)}),
        "Uitgepakt is dit bestand te groot.",
    ),
    ("no sheet", _zip(**{"xl/workbook_xml": b"<workbook/>"}), "Dit Excelbestand is niet te lezen."),
    ("empty sheet", _workbook(), EMPTY),
    ("sheet of something else", _workbook(("a", "b"), (1, 2)), UNKNOWN),
    (
        "endless line",
        b'gemeente;inwoners\n"' + b"x" * 10_600_000,
        "Het bestand heeft een regel van meer dan 10 miljoen tekens.",
    ),
    (
        "no day in a list",
        a_list("Almelo;5;ooit", head="gemeente;inwoners;peildatum"),
        "‘ooit’ is geen peildatum.",
    ),
]


@pytest.mark.parametrize(
    ("content", "sentence"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED]
)
def test_file_is_refused_with_a_sentence(content, sentence):
    with pytest.raises(RefusedFile) as refusal:
        matched(content)
    assert str(refusal.value).startswith(sentence)
    assert refusal.value.sentences[0].endswith(".")


def test_zip_with_a_password_is_refused():
    content = bytearray(_zip(a_csv=twente_list()))
    content[content.index(b"PK\x01\x02") + 8] |= 1  # the flag in the central directory
    with pytest.raises(RefusedFile, match="wachtwoord"):
        matched(bytes(content))


def test_sheet_with_a_row_far_down_ends():
    book, target = openpyxl.Workbook(), io.BytesIO()
    book.active["A1"], book.active["XFD1048576"] = "gemeente", 1
    book.save(target)
    with pytest.raises(RefusedFile, match="niet herkend"):
        matched(target.getvalue())


def test_file_stays_open_and_keeps_its_hash():
    file = io.BytesIO(sample("lijst.csv"))
    list(open_grid(file, unpacked_limit=1).rows)
    assert sha256_of(file) == hashlib.sha256(sample("lijst.csv")).hexdigest()
    assert not file.closed


def test_reading_twice_gives_the_same():
    assert counts(matched(sample("03759ned_bulk.zip"))) == counts(
        matched(sample("03759ned_bulk.zip"))
    )
