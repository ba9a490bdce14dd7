"""Files for a spreadsheet: opened again with the csv module and openpyxl."""

import csv
import datetime as dt
import io
from decimal import Decimal

import openpyxl
import pytest

from ivz.web.exports import Column, Sheet, csv_response, csv_text, xlsx_bytes, xlsx_response

COLUMNS = [
    Column("name", "Gemeente"),
    Column("inhabitants", "Inwoners", "count"),
    Column("rate", "Tarief (EUR)", "rate"),
    Column("amount", "Bijdrage (EUR)", "amount"),
    Column("day", "Peildatum", "date"),
    Column("share", "Aandeel", "count", 1),
]
ROWS = [
    {
        "name": "Almelo",
        "inhabitants": 74317,
        "rate": Decimal("0.365000"),
        "amount": Decimal("27125.705"),
        "day": dt.date(2024, 1, 1),
        "share": Decimal("3.44"),
    },
    {
        "name": "Borne",
        "inhabitants": None,
        "rate": None,
        "amount": Decimal("-1.5"),
        "day": None,
        "share": None,
    },
]
SHEET = Sheet(
    title="Bijdragen 2028: raming / concept",
    columns=COLUMNS,
    rows=ROWS,
    totals={"inhabitants": 74317, "amount": Decimal("27124.21")},
    facts=[("Stand op", dt.date(2025, 6, 1)), ("Tarief", Decimal("0.365")), ("Bron", "CBS")],
)


def midnight(*day: int) -> dt.datetime:
    """How openpyxl reads a day."""
    return dt.datetime.combine(dt.date(*day), dt.time())


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def opened(sheet: Sheet) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(xlsx_bytes(sheet)))


def test_csv_is_for_a_dutch_excel():
    response = csv_response(SHEET, "bijdragen-2028")
    assert response.content.startswith(b"\xef\xbb\xbf")
    assert response["Content-Disposition"] == 'attachment; filename="bijdragen-2028.csv"'
    assert read(response.content.decode("utf-8-sig")) == [
        ["Gemeente", "Inwoners", "Tarief (EUR)", "Bijdrage (EUR)", "Peildatum", "Aandeel"],
        ["Almelo", "74317", "0,365", "27125,71", "01-01-2024", "3,4"],
        ["Borne", "", "", "-1,50", "", ""],
        ["Totaal", "74317", "", "27124,21", "", ""],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+31 6",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "=cmd|' /C calc'!A0",
        "＝1",
        "|x",
        "%x",
    ],
)
def test_csv_text_is_never_a_formula(text):
    sheet = Sheet("x", [Column("name", "Naam")], [{"name": text}])
    assert read(csv_text(sheet))[1][0].startswith("'")


def test_csv_text_stays_on_one_line_and_loses_control_characters():
    sheet = Sheet("x", [Column("name", "=Naam")], [{"name": 'a\r\nb;"c"\x00'}])
    assert read(csv_text(sheet)) == [["'=Naam"], ['a b;"c"']]


def test_csv_without_totals_ends_with_the_last_row():
    assert len(read(csv_text(Sheet("x", COLUMNS, ROWS)))) == 3


def test_csv_totals_in_the_first_column_stay_there():
    sheet = Sheet("x", [Column("n", "Aantal", "count")], [{"n": 2}], {"n": 2})
    assert read(csv_text(sheet)) == [["Aantal"], ["2"], ["2"]]


def test_xlsx_has_numbers_days_and_formats():
    page = opened(SHEET).worksheets[0]
    assert page.title == "Bijdragen 2028  raming   concep"
    assert [cell.value for cell in page[1]] == [
        "Gemeente",
        "Inwoners",
        "Tarief (EUR)",
        "Bijdrage (EUR)",
        "Peildatum",
        "Aandeel",
    ]
    assert [cell.value for cell in page[2]] == [
        "Almelo",
        74317,
        0.365,
        27125.705,
        midnight(2024, 1, 1),
        3.44,
    ]
    assert [cell.number_format for cell in page[2]] == [
        "@",
        "#,##0",
        "0.00####",
        "[$€-413] #,##0.00;[$€-413] -#,##0.00",
        "dd-mm-yyyy",
        "#,##0.0",
    ]
    assert [cell.value for cell in page[3]] == ["Borne", None, None, -1.5, None, None]
    assert page.freeze_panes == "B2"


def test_xlsx_totals_are_formulas_with_their_value():
    content = xlsx_bytes(SHEET)
    assert [
        cell.value for cell in openpyxl.load_workbook(io.BytesIO(content)).worksheets[0][4]
    ] == [
        "Totaal",
        "=SUM(B2:B3)",
        None,
        "=SUM(D2:D3)",
        None,
        None,
    ]
    values = openpyxl.load_workbook(io.BytesIO(content), data_only=True).worksheets[0][4]
    assert [cell.value for cell in values] == ["Totaal", 74317, None, 27124.21, None, None]


def test_xlsx_column_is_wide_enough_for_its_total():
    sheet = Sheet(
        "x",
        [Column("amount", "EUR", "amount")],
        [{"amount": Decimal("999999.50")}] * 20,
        {"amount": Decimal("19999990.00")},
    )
    assert opened(sheet).worksheets[0].column_dimensions["A"].width >= len("€ 19.999.990,00") + 1


def test_xlsx_second_sheet_holds_the_facts():
    page = opened(SHEET)["Gegevens"]
    assert [[cell.value for cell in row] for row in page.iter_rows()] == [
        ["Overzicht", "Bijdragen 2028: raming / concept"],
        ["Stand op", midnight(2025, 6, 1)],
        ["Tarief", 0.365],
        ["Bron", "CBS"],
    ]


def test_xlsx_text_is_never_a_formula_and_odd_text_does_no_harm():
    sheet = Sheet(
        "[=:]",
        [Column("name", "Naam"), Column("ok", "Klopt")],
        [{"name": "=1+1", "ok": True}, {"name": "x" * 40_000 + "\x01", "ok": False}],
    )
    page = opened(sheet).worksheets[0]
    assert (page["A2"].value, page["A2"].data_type) == ("=1+1", "s")
    assert len(page["A3"].value) == 32_767
    assert [page["B2"].value, page["B3"].value] == ["ja", "nee"]


def test_xlsx_of_nothing_opens():
    assert opened(Sheet("'", COLUMNS, [])).sheetnames == ["Overzicht", "Gegevens"]


def test_xlsx_response_names_the_file():
    response = xlsx_response(SHEET, "bijdragen é")
    assert response["Content-Type"].endswith("spreadsheetml.sheet")
    assert response["Content-Disposition"] == "attachment; filename*=utf-8''bijdragen%20%C3%A9.xlsx"
    assert response["Cache-Control"] == "private, no-store"
