"""Files for a spreadsheet: CSV that a Dutch Excel opens by itself, and XLSX with real numbers and
totals that recompute.
"""

import csv
import datetime as dt
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

import xlsxwriter
from django.http import HttpResponse
from django.utils.http import content_disposition_header
from xlsxwriter.utility import xl_col_to_name

from ivz.core import dutch
from ivz.core.money import round_half_up

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FORMULA_START = re.compile(r"^\s*[=+\-@|%\t\r\uff1d\uff0b\uff0d\uff20]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_MOST_TEXT = 32_767  # characters in a cell of Excel
_EURO = (  # 413: as the Netherlands write it, whatever the language of the program
    "[$€-413] #,##0.00"
)
_FORMATS = {
    "count": "#,##0",
    "amount": f"{_EURO};[$€-413] -#,##0.00",
    "rate": "0.00####",
    "date": "dd-mm-yyyy",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a file. `kind`: text, count, amount (two decimals), rate (two to six decimals) or
    date.
    """

    key: str
    label: str
    kind: str = "text"
    places: int = 0  # decimals of a count


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table for a file: rows are mappings by column key, `totals` holds the sums; `facts` say
    what the figures rest on.
    """

    title: str
    columns: Sequence[Column]
    rows: Sequence[Mapping[str, object]]
    totals: Mapping[str, object] = field(default_factory=dict)
    facts: Sequence[tuple[str, object]] = ()


# --- CSV ------------------------------------------------------------------------------------------
def csv_text(sheet: Sheet) -> str:
    """The table as text: semicolons, decimal comma, days as 31-12-2025, the totals as
    the last row.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_harmless(column.label) for column in sheet.columns])
    for row in sheet.rows:
        writer.writerow([_csv_value(row.get(column.key), column) for column in sheet.columns])
    if sheet.totals:
        writer.writerow(_csv_totals(sheet))
    return out.getvalue()


def csv_response(sheet: Sheet, name: str) -> HttpResponse:
    """A download `name`.csv, with the mark by which Excel knows that it is UTF-8."""
    return _download(
        ("\ufeff" + csv_text(sheet)).encode(), "text/csv; charset=utf-8", f"{name}.csv"
    )


def _csv_totals(sheet: Sheet) -> list[str]:
    cells = [_csv_value(sheet.totals.get(column.key), column) for column in sheet.columns]
    return cells if cells[0] else ["Totaal", *cells[1:]]


def _csv_value(value: object, column: Column) -> str:
    if value is None:
        return ""
    if column.kind == "date" and isinstance(value, dt.date):
        return dutch.short_date(value)
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        return _plain_number(Decimal(value), column)
    return _harmless(str(value))


def _plain_number(value: Decimal, column: Column) -> str:
    """A number without dots between thousands, which Excel reads as a number."""
    if column.kind == "rate":
        return dutch.rate(value).replace(".", "")
    return f"{round_half_up(value, 2 if column.kind == 'amount' else column.places):f}".replace(
        ".", ","
    )


def _harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula, on one line."""
    line = " ".join(_CONTROL.sub("", text).splitlines())
    return f"'{line}" if _FORMULA_START.match(line) else line


# --- XLSX -----------------------------------------------------------------------------------------
def xlsx_bytes(sheet: Sheet) -> bytes:
    """The table as a workbook: numbers as numbers, a frozen header, totals as SUM, and a second
    sheet with the facts.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"title": sheet.title})
        _write_table(book, sheet)
        _write_facts(book, sheet)
    return out.getvalue()


def xlsx_response(sheet: Sheet, name: str) -> HttpResponse:
    """A download `name`.xlsx."""
    return _download(xlsx_bytes(sheet), XLSX_TYPE, f"{name}.xlsx")


def _write_table(book: xlsxwriter.Workbook, sheet: Sheet) -> None:
    page = book.add_worksheet(_sheet_name(sheet.title))
    formats = {
        (column.key, bold): _format(book, column, bold=bold)
        for column in sheet.columns
        for bold in (False, True)
    }
    head = book.add_format(
        {"bold": True, "bottom": 2, "bg_color": "#EEF1F4", "text_wrap": True, "valign": "top"}
    )
    for at, column in enumerate(sheet.columns):
        page.write_string(0, at, column.label, head)
        for line, row in enumerate(sheet.rows, start=1):
            _write_value(page, line, at, row.get(column.key), formats[column.key, False])
        page.set_column(at, at, _width(sheet, column))
    last = len(sheet.rows)
    if sheet.totals:
        bold = book.add_format({"bold": True, "top": 2})
        for at, column in enumerate(sheet.columns):
            if column.key in sheet.totals:
                letter = xl_col_to_name(at)
                page.write_formula(
                    last + 1,
                    at,
                    f"=SUM({letter}2:{letter}{last + 1})",
                    formats[column.key, True],
                    sheet.totals[column.key],
                )
            else:
                _write_value(page, last + 1, at, "Totaal" if at == 0 else None, bold)
    page.freeze_panes(1, 1)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)


def _write_facts(book: xlsxwriter.Workbook, sheet: Sheet) -> None:
    page = book.add_worksheet("Gegevens")
    bold, day = (
        book.add_format({"bold": True, "valign": "top"}),
        book.add_format({"num_format": _FORMATS["date"], "align": "left"}),
    )
    wrap = book.add_format({"text_wrap": True, "align": "left", "valign": "top"})
    page.set_column(0, 0, 28)
    page.set_column(1, 1, 80)
    for line, (label, value) in enumerate([("Overzicht", sheet.title), *sheet.facts]):
        page.write_string(line, 0, label, bold)
        _write_value(page, line, 1, value, day if isinstance(value, dt.date) else wrap)


def _write_value(page, line: int, at: int, value: object, style) -> None:
    if value is None:
        page.write_blank(line, at, None, style)
    elif isinstance(value, bool):
        page.write_string(line, at, "ja" if value else "nee", style)
    elif isinstance(value, Decimal | int):
        page.write_number(line, at, value, style)
    elif isinstance(value, dt.date):
        page.write_datetime(line, at, dt.datetime.combine(value, dt.time()), style)
    else:
        page.write_string(line, at, str(value)[:_MOST_TEXT], style)


def _format(book: xlsxwriter.Workbook, column: Column, *, bold: bool):
    shown = _FORMATS.get(column.kind, "@")
    if column.kind == "count" and column.places:
        shown = f"#,##0.{'0' * column.places}"
    return book.add_format({"num_format": shown, **({"bold": True, "top": 2} if bold else {})})


def _width(sheet: Sheet, column: Column) -> int:
    """Wide enough for what stands in it, within reason."""
    longest = max(
        (_length(row.get(column.key), column) for row in [*sheet.rows, sheet.totals]), default=0
    )
    return min(max(longest + 2, len(column.label) + 2, 10), 60)


def _length(value: object, column: Column) -> int:
    """How many characters a value takes; an amount stands there with its sign and dots."""
    return (
        len(dutch.euro(value))
        if column.kind == "amount" and isinstance(value, Decimal)
        else len(str(value or ""))
    )


def _sheet_name(title: str) -> str:
    """What Excel takes as the name of a sheet."""
    return re.sub(r"[\[\]:*?/\\]", " ", title).strip(" '")[:31] or "Overzicht"


def _download(content: bytes, kind: str, name: str) -> HttpResponse:
    return HttpResponse(
        content,
        content_type=kind,
        headers={
            "Content-Disposition": content_disposition_header(True, name),
            "Cache-Control": "private, no-store",
        },
    )
