"""Files that are nearly right: rows too short, blank lines, other periods, heads in another order,
damage half way.
"""

import io
import json
import zipfile

import pytest

from ivz.region.cbs import containers
from ivz.region.cbs.containers import open_grid
from ivz.region.cbs.layouts import read_table
from ivz.region.cbs.values import RefusedFile
from tests.region.cbs import (
    COUNTS_2021,
    COUNTS_2024,
    JANUARY_2021,
    TWENTE,
    counts,
    matched,
    sample,
    twente_list,
)


def table(head: str, row: str, *more: str) -> bytes:
    """A table with a row for every municipality ({code}, {name}, {count}) and the rows `more`."""
    rows = [row.format(code=one.code, name=one.name, count=COUNTS_2024[one.name]) for one in TWENTE]
    return "\n".join([head, *rows, *more]).encode()


# --- tables with codes ----------------------------------------------------------------------------
CODES = "Perioden;BevolkingOp1Januari_1;RegioS;Geslacht"
CODES_ROW = "2024JJ00;{count};{code}  ;T001038"
BULK = "RegioS;Value;Perioden;ValueAttribute;Measure;Id;StringValue"
BULK_ROW = "{code};{count};2024JJ00;None;M000352;1;"


@pytest.mark.parametrize(("head", "row"), [(CODES, CODES_ROW), (BULK, BULK_ROW)])
def test_order_of_columns_does_not_matter(head, row):
    assert counts(matched(table(head, row))) == COUNTS_2024


@pytest.mark.parametrize("head", ["", "\n", "Een titel\n\n", ";;;\n"])
def test_title_and_blank_lines_above_the_heads(head):
    assert counts(matched(head.encode() + table(CODES, CODES_ROW))) == COUNTS_2024


def test_months_and_blank_lines_are_passed_over():
    result = matched(
        table(CODES, CODES_ROW, "", "2024MM03;5;GM0141;T001038", ";;;", "2024KW01;5;GM0141;T001038")
    )
    assert counts(result) == COUNTS_2024
    assert [(row.text, row.why) for row in result.skipped] == [
        ("2 regels", "ander tijdvak dan een jaar")
    ]


def test_bulk_months_blank_lines_and_missing_values():
    result = matched(
        table(
            BULK,
            BULK_ROW,
            "",
            "GM0141;5;2024MM03;None;M000352;1;",
            ";;",
            "GM0003;;2024JJ00;Impossible;M000352;1;",
        )
    )
    assert counts(result) == COUNTS_2024
    assert [(row.text, row.why) for row in result.skipped] == [
        ("GM0003", "gemeente buiten de regio"),
        ("1 regel", "ander tijdvak dan een jaar"),
    ]


def test_bulk_impossible_value_is_refused_for_a_municipality_of_the_region():
    content = table(BULK, BULK_ROW).replace(
        b"GM0141;74317;2024JJ00;None", b"GM0141;0;2024JJ00;Impossible"
    )
    with pytest.raises(RefusedFile) as refusal:
        matched(content)
    assert refusal.value.sentences == (
        "Almelo (regel 2): het inwonertal ontbreekt (het CBS vermeldt ‘Impossible’).",
    )


def test_short_row_of_a_table_is_a_missing_figure():
    with pytest.raises(RefusedFile, match=r"Almelo \(regel 2\): het inwonertal ontbreekt"):
        matched(b"RegioS;Perioden;TotaleBevolking_1\nGM0141;2024JJ00\n")


# --- the district map -----------------------------------------------------------------------------
def test_map_without_a_year_column_takes_it_from_the_code():
    lines = [
        line.rsplit(",", 1)[0]
        for line in sample("wijkenbuurten_gemeenten_2021.csv").decode().splitlines()
    ]
    assert counts(matched("\n".join(lines).encode(), JANUARY_2021)) == COUNTS_2021


def test_map_with_blank_and_short_lines():
    content = "WKT,GM_CODE,GM_NAAM,AANT_INW,JAAR\n" + "\n".join(
        f"x,{one.code},{one.name},{COUNTS_2021[one.name]},2021" for one in TWENTE
    )
    assert counts(matched(f"{content}\n\nx\n".encode(), JANUARY_2021)) == COUNTS_2021


def test_map_with_a_border_of_megabytes_in_a_field():
    border = "POLYGON((" + "1 2 " * 500_000 + "))"
    content = "WKT,GM_CODE,GM_NAAM,AANT_INW,JAAR\n" + "\n".join(
        f'"{border if one.pk == 1 else ""}",{one.code},{one.name},{COUNTS_2021[one.name]},2021'
        for one in TWENTE
    )
    assert counts(matched(content.encode(), JANUARY_2021)) == COUNTS_2021


# --- tables of the screen -------------------------------------------------------------------------
def screen(*head: str, row: str = '"{name}";"{count}"', closing: str = '"Bron: CBS"') -> bytes:
    return table("\n".join(head), row, closing)


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (['"Onderwerp";"Bevolking op 1 januari"', '"Regio\'s";"aantal"'], '"{name}";"{count}"'),
        (['"";"Totale bevolking"', '"Regio\'s";"aantal"'], '"{name}";"{count}"'),
        (
            ['"Regio\'s";"Perioden";"Bevolking op 1 januari";"Gemiddelde bevolking"'],
            '"{name}";"2024";"{count}";"1"',
        ),
        (['"Perioden";"Regio\'s";"aantal"'], '"2024";"{name}";"{count}"'),
        (['"Perioden";"2024"', '"Regio\'s";"aantal"'], '"{code}";"{count}"'),
        (
            [
                '"Geslacht";"Mannen";"Totaal mannen en vrouwen"',
                '"Perioden";"2024";"2024"',
                '"Regio\'s";"aantal";"aantal"',
            ],
            '"{name}";"5";"{count}"',
        ),
        (['"Geslacht";"Regio\'s";"aantal"'], '"Totaal mannen en vrouwen";"{name}";"{count}"'),
    ],
)
def test_heads_of_the_screen_in_many_ways(head, row):
    assert counts(matched(screen('"Bevolking; regio"', *head, row=row))) == COUNTS_2024


def test_details_months_and_notes_of_the_screen_are_passed_over():
    result = matched(
        table(
            '"Geslacht";"Perioden";"Regio\'s";"aantal"',
            '"Totaal";"2024";"{name}";"{count}"',
            '"Mannen";"2024";"Almelo";"5"',
            '"Totaal";"2024 maart";"Almelo";"5"',
            '"Een voetnoot"',
            '"© Centraal Bureau voor de Statistiek"',
        )
    )
    assert counts(result) == COUNTS_2024
    assert [(row.text, row.why) for row in result.skipped] == [
        ("1 regel", "uitsplitsing naar leeftijd, geslacht of een ander kenmerk"),
        ("1 regel", "ander tijdvak dan een jaar"),
    ]


@pytest.mark.parametrize(
    "head",
    [
        ['"Onderwerp";"Gemiddelde bevolking"', '"Regio\'s";"aantal"'],
        ['"Geslacht";"Mannen"', '"Regio\'s";"aantal"'],
        ['"Regio\'s";"aantal";"aantal"'],
        ['"Perioden";"2024";"2024"', '"Regio\'s";"aantal";"aantal"'],
    ],
)
def test_screen_without_one_column_of_the_population_is_refused(head):
    with pytest.raises(
        RefusedFile, match="In de tabel is niet één kolom met de bevolking op 1 januari te vinden"
    ):
        matched(screen(*head))


def test_screen_with_names_of_dimensions_only_is_refused():
    with pytest.raises(RefusedFile, match="In de tabel is niet één kolom"):
        matched(b'"Regio\'s";"Perioden"\n"Almelo";"2024"\n')


def test_blank_lines_in_a_list():
    assert counts(matched(twente_list().replace(b"\n", b"\n;;\n\n"))) == COUNTS_2024


def test_screen_without_regions_is_not_known():
    with pytest.raises(RefusedFile, match="Dit bestand wordt niet herkend"):
        matched(b'"Onderwerpen";"Bevolking"\n"Perioden";"aantal"\n"2024";"5"\n')


# --- damage half way ------------------------------------------------------------------------------
def stored(name: str, content: bytes) -> bytearray:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(name, content)
    return bytearray(target.getvalue())


@pytest.mark.parametrize("name", ["a.csv", "a.json"])
def test_zip_damaged_far_down_is_refused(name):
    rows = [
        {"gemeente": one.name, "inwoners": COUNTS_2024[one.name], "x": "y" * 2000} for one in TWENTE
    ]
    text = (
        json.dumps(rows)
        if name == "a.json"
        else twente_list().decode() + "\n" + "Elders;5\n" * 2000
    )
    content = stored(name, text.encode("utf-16"))
    content[content.rindex("5".encode("utf-16-le")) if name == "a.csv" else -200] ^= 1
    with pytest.raises(RefusedFile, match="beschadigd"):
        matched(bytes(content))


def test_zip_with_a_damaged_offset_is_refused():
    content = stored("a.csv", twente_list())
    offset = content.rindex(b"PK\x01\x02") + 42
    content[offset : offset + 4] = b"\xff\xff\xff\x7f"
    with pytest.raises(RefusedFile, match="beschadigd"):
        matched(bytes(content))


def test_zip_packed_in_an_unknown_way_is_refused():
    content = stored("a.csv", twente_list())
    content[content.rindex(b"PK\x01\x02") + 10] = 99
    with pytest.raises(RefusedFile, match="beschadigd"):
        matched(bytes(content))


def test_utf16_broken_far_down_is_refused():
    with pytest.raises(RefusedFile, match="Dit is geen tekstbestand"):
        matched((twente_list().decode() + "\nElders;5" * 2000).encode("utf-16")[:-1])


def test_field_of_many_lines_is_refused():
    with pytest.raises(RefusedFile, match="De tabel in het bestand is niet te lezen"):
        matched(b'gemeente;inwoners\n"' + (b"x" * 1023 + b"\n") * 10_500)


def test_too_much_json_is_refused(monkeypatch):
    monkeypatch.setattr(containers, "LARGEST_JSON", 100)
    with pytest.raises(RefusedFile, match="Dit JSON-bestand is te groot"):
        matched(sample("03759ned_odata_v3.json"))


# --- workbooks that mean harm ---------------------------------------------------------------------
def repacked(name: str, change) -> bytes:
    """The sample workbook with one part changed."""
    source, target = zipfile.ZipFile(io.BytesIO(sample("lijst.xlsx"))), io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry in source.infolist():
            content = source.read(entry)
            archive.writestr(entry.filename, change(content) if entry.filename == name else content)
    return target.getvalue()


def test_workbook_of_many_megabytes_is_refused():
    content = repacked(
        "xl/sharedStrings.xml",
        lambda part: part.replace(b"</sst>", b"<si><t>a</t></si>" * 1_300_000 + b"</sst>"),
    )
    assert len(content) < 1024 * 1024
    with pytest.raises(RefusedFile, match="Dit Excelbestand is te groot"):
        read_table(open_grid(io.BytesIO(content), unpacked_limit=100 * 1024 * 1024))


def test_workbook_whose_texts_multiply_is_refused():
    entities = "".join(
        f'<!ENTITY a{i} "{f"&a{i - 1};" * 10 if i else "lol" * 10}">' for i in range(9)
    )
    doctype = f"<!DOCTYPE x [{entities}]>".encode()
    content = repacked(
        "xl/sharedStrings.xml",
        lambda part: part.replace(b"<sst", doctype + b"<sst", 1).replace(b"Gemeente", b"&a8;"),
    )
    with pytest.raises(RefusedFile, match="Dit Excelbestand is niet te lezen"):
        matched(content)


def test_workbook_with_a_row_beyond_all_rows_ends():
    content = repacked(
        "xl/worksheets/sheet1.xml",
        lambda part: part.replace(b'<row r="18"', b'<row r="99999999999"'),
    )
    assert counts(matched(content)) == COUNTS_2024
