"""Reads pages and files back as a person would: tables as rows of words, spreadsheets as rows of
values.
"""

import csv
import io
from html.parser import HTMLParser

import openpyxl
from django.http import HttpResponse
from django.test import Client


class _Tables(HTMLParser):
    """Collects every table as rows of cell texts, by its caption."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[list[str]]] = {}
        self._rows: list[list[str]] = []
        self._caption = ""
        self._open = ""

    def handle_starttag(self, tag, attrs):
        if tag == "table":
            self._rows, self._caption = [], ""
        elif tag == "tr":
            self._rows.append([])
        elif tag in {"td", "th"}:
            self._rows[-1].append("")
        if tag in {"td", "th", "caption"}:
            self._open = tag

    def handle_endtag(self, tag):
        if tag == self._open:
            self._open = ""
        if tag == "table":
            self.found[self._caption.strip()] = [
                [" ".join(cell.split()) for cell in row] for row in self._rows
            ]

    def handle_data(self, data):
        if self._open == "caption":
            self._caption += data
        elif self._open:
            self._rows[-1][-1] += data


def tables(response: HttpResponse) -> dict[str, list[list[str]]]:
    """Every table of a page by its caption, header row first."""
    parser = _Tables()
    parser.feed(response.content.decode())
    return parser.found


def row(response: HttpResponse, caption: str, name: str) -> list[str]:
    """The row of a table that begins with `name`."""
    return next(cells for cells in tables(response)[caption] if cells[0] == name)


def names(response: HttpResponse, caption: str) -> list[str]:
    """The first cells of a table, without head and total."""
    return [
        cells[0] for cells in tables(response)[caption][1:] if not cells[0].startswith("Totaal")
    ]


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._skip = 0

    def handle_starttag(self, tag, attrs):
        self._skip += tag in {"script", "style", "head"}

    def handle_endtag(self, tag):
        self._skip -= tag in {"script", "style", "head"}

    def handle_data(self, data):
        if not self._skip:
            self.parts.append(data)


def words(response: HttpResponse) -> str:
    """All that a page says, in one line with single spaces."""
    parser = _Words()
    parser.feed(response.content.decode())
    return " ".join(" ".join(parser.parts).split())


def csv_rows(response: HttpResponse) -> list[list[str]]:
    """The rows of a CSV for a Dutch Excel."""
    text = response.content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def xlsx_rows(response: HttpResponse, sheet: int = 0) -> list[tuple[object, ...]]:
    """The rows of a sheet of a workbook, formulas as they are written."""
    book = openpyxl.load_workbook(io.BytesIO(response.content))
    return list(book.worksheets[sheet].values)


def errors(response: HttpResponse) -> list[str]:
    """What a form objected to, field by field, whichever form of the page was sent."""
    found = []
    for name in ("form", "existing", "new"):
        form = response.context.get(name)
        if form is not None and form.is_bound:
            found += [message for messages in form.errors.values() for message in messages]
    return list(dict.fromkeys(found))


def page(client: Client, url: str) -> HttpResponse:
    """A page that must be there."""
    response = client.get(url)
    assert response.status_code == 200, (url, response.status_code)
    return response
