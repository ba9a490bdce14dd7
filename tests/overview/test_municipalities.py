"""The list of municipalities and the sheet of one."""

import datetime as dt
import io
from decimal import Decimal

import openpyxl
import pytest

from contributions.receivables.reports.sheet import invoices_of, outstanding
from contributions.years.reports.municipality import fund_sheets, spans
from ivz.overview.reports.municipalities import municipality_list
from ivz.overview.reports.sheet import municipality_sheet
from ivz.region.models import Organisation
from ivz.region.sheet import SheetAsked

DAY = dt.date(2025, 11, 22)


def asked_of(twente, user, day=DAY, name="Almelo") -> SheetAsked:
    return SheetAsked(user, day, DAY, twente.municipality(name))


def test_list_gives_the_latest_count_up_to_the_day_and_the_year_of_the_day(twente):
    rows = {row.name: row for row in municipality_list(dt.date(2022, 6, 1)).rows}
    almelo = rows["Almelo"]
    assert (almelo.inhabitants, almelo.reference_date, almelo.handed_in["contribution"]) == (
        73_132,
        dt.date(2021, 1, 1),
        Decimal("21939.60"),
    )
    assert sum(row.handed_in["contribution"] for row in rows.values()) == Decimal("189519.90")


def test_list_has_no_amounts_where_only_the_region_is_known(twente):
    found = municipality_list(dt.date(2015, 6, 1))
    assert {row.handed_in["contribution"] for row in found.rows} == {None}
    assert (
        "Alleen het inwonertal van de hele regio is bekend. Daarom zijn er geen bedragen per"
        " gemeente." in found.notes
    )


def test_list_knows_only_municipalities_of_the_day(twente):
    Organisation.objects.filter(name="Borne").update(valid_until=dt.date(2025, 1, 1))
    assert len(municipality_list(dt.date(2024, 12, 31)).rows) == 14
    assert len(municipality_list(dt.date(2025, 1, 1)).rows) == 13


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("naam=HENGELO", ["Hengelo"]),
        ("naam=gm0141", ["Almelo"]),
        ("naam=Rijssen-Holtten", ["Rijssen-Holten"]),
        ("naam=enschedé", ["Enschede"]),
        ("basisteam=West", ["Hellendoorn", "Rijssen-Holten", "Wierden"]),
        ("basisteam=West&naam=w", ["Wierden"]),
        ("naam=xyz", []),
        ("basisteam=Zuid", []),
        ("sort=-inhabitants&basisteam=West", ["Rijssen-Holten", "Hellendoorn", "Wierden"]),
    ],
)
def test_list_filter_sort_and_file_show_the_same(twente, page, coordinator, query, names):
    Organisation.objects.filter(name="Rijssen-Holten").update(aliases=["Rijssen-Holtten"])
    shown = page(coordinator, f"/gemeenten/?{query}").context["list"]
    assert [row.name for row in shown.table.page_records] == names
    if "Zuid" in query:
        return
    lines = (
        page(coordinator, f"/gemeenten/?{query}&formaat=csv")
        .content.decode("utf-8-sig")
        .splitlines()
    )
    assert [line.split(";")[0] for line in lines[1:]] == [*names, *(["Totaal"] if names else [])]


def test_list_total_is_that_of_the_page_and_the_files(twente, page, coordinator):
    assert "205.057,92" in page(coordinator, "/gemeenten/").content.decode()
    last = page(coordinator, "/gemeenten/?formaat=csv").content.decode("utf-8-sig").splitlines()[-1]
    assert last == "Totaal;205057,92;640806;;;"
    book = openpyxl.load_workbook(
        io.BytesIO(page(coordinator, "/gemeenten/?formaat=xlsx").content), data_only=True
    )
    assert [cell.value for cell in book.worksheets[0][16]][:3] == ["Totaal", 205057.92, 640806]


def test_sheet_gives_the_years_and_the_four_to_come(twente, coordinator):
    [fund] = fund_sheets(asked_of(twente, coordinator))
    assert [(y.year, y.amount) for y in fund.past][:5] == [
        (2025, Decimal("23781.44")),
        (2024, Decimal("22295.10")),
        (2023, Decimal("21939.60")),
        (2022, Decimal("21939.60")),
        (2021, Decimal("21932.10")),
    ]
    assert fund.past[-1].year == 2019
    assert [(y.year, y.amount, y.change) for y in fund.ahead] == [
        (2026, Decimal("23781.44"), Decimal("0.00")),
        (2027, Decimal("23781.44"), Decimal("0.00")),
        (2028, Decimal("27125.71"), Decimal("3344.27")),
        (2029, Decimal("27125.71"), Decimal("3344.27")),
    ]
    assert fund.region_only == tuple(range(2011, 2019))
    assert fund.remarks == (
        "Het tarief voor 2026 tot en met 2027 is aangenomen: er is geen besluit vastgelegd.",
        "Het tarief voor 2028 tot en met 2029 is voorgenomen: er is geen besluit vastgelegd.",
        (
            "De inwonertallen voor 2026 tot en met 2029 zijn er nog niet. Dit is een raming met het"
            " laatst bekende inwonertal, van 1 januari 2024."
        ),
    )


def test_sheet_remarks_on_a_series_that_ends(twente, coordinator):
    twente.fund.rates.create(valid_from=dt.date(2027, 1, 1), value=None)
    [fund] = fund_sheets(asked_of(twente, coordinator, dt.date(2026, 1, 1)))
    assert fund.remarks[0] == "Voor 2027 is geen tarief bekend."


def test_sheet_page_shows_counts_amounts_and_where_they_come_from(twente, page, coordinator):
    text = page(coordinator, "/gemeenten/almelo/").content.decode()
    for words in (
        "Gemeente Almelo",
        "€\u00a023.781,44",
        "27.125,71",
        "niet vermeld",
        "CBS, bevolking op 1 januari",
        "Reconstructie",
        "Van 2011 tot en met 2018 is alleen het bedrag van de hele regio bekend.",
        "Postbus 1, 7600 GC  Almelo",
        "Geschiedenis",
    ):
        assert words in text


def test_sheet_of_a_day_shows_no_later_counts(twente, coordinator):
    sheet = municipality_sheet(twente.municipality("Almelo"), dt.date(2020, 12, 31))
    assert [str(count.reference_date) for count in sheet.counts] == ["2020-01-01", "None"]
    assert sheet.latest_count.inhabitants == 73_107


@pytest.mark.parametrize(
    ("who", "name", "sees"),
    [
        ("coordinator", "Almelo", 1),
        ("controller", "Borne", 1),
        ("finance", "Almelo", 1),
        ("finance", "Borne", None),
        ("finance_two", "Tubbergen", 1),
        ("secretary", "Almelo", None),
        ("administrator", "Almelo", None),
        ("stranger", "Almelo", None),
    ],
)
def test_sheet_shows_invoices_only_to_who_may_see_them(
    issued, twente, page, request, who, name, sees
):
    user = request.getfixturevalue(who)
    invoices = invoices_of(asked_of(twente, user, name=name))
    assert (invoices if sees is None else len(invoices)) == sees
    text = page(user, f"/gemeenten/{name.lower()}/").content.decode()
    assert (f"Facturen van {name}" in text) is (sees is not None)
    assert ("IVZ-2021-" in text) is (sees is not None)


def test_sheet_adds_up_what_is_to_be_paid(issued, twente, finance):
    asked = asked_of(twente, finance)
    assert (outstanding(asked), invoices_of(asked)[0].state) == (Decimal("21932.10"), "overdue")
    assert invoices_of(asked_of(twente, finance, dt.date(2021, 1, 14))) == ()


@pytest.mark.parametrize(
    ("who", "history", "edit"),
    [
        ("coordinator", True, True),
        ("controller", True, False),
        ("finance", False, False),
        ("secretary", False, False),
    ],
)
def test_sheet_history_and_editing_only_for_who_may(twente, page, request, who, history, edit):
    text = page(request.getfixturevalue(who), "/gemeenten/almelo/").content.decode()
    assert ("Geschiedenis" in text, "Gegevens wijzigen" in text) == (history, edit)


def test_sheet_of_a_municipality_that_ended(twente, page, coordinator):
    enschede = twente.municipality("Enschede")
    Organisation.objects.filter(name="Losser").update(
        valid_until=dt.date(2025, 1, 1), successor=enschede
    )
    text = page(coordinator, "/gemeenten/losser/").content.decode()
    assert "Deze gemeente bestond niet op de gekozen dag." in text
    assert "Bestaat tot" in text
    assert 'href="/gemeenten/enschede/"' in text
    assert (
        "bestond niet"
        not in page(coordinator, "/gemeenten/losser/?peildatum=2024-12-31").content.decode()
    )


def test_sheet_as_a_file_has_every_year_in_order(twente, page, finance):
    lines = page(finance, "/gemeenten/almelo/?formaat=csv").content.decode("utf-8-sig").splitlines()
    assert lines[0] == "Jaar;Bijdrage (EUR);Verschil (EUR);Inwoners;Peildatum;Tarief (EUR);Status"
    assert lines[1] == "2019;14512,00;-9269,44;72560;niet vermeld;0,20;Reconstructie"
    assert [line.split(";")[0] for line in lines[1:]] == [str(year) for year in range(2019, 2030)]
    book = openpyxl.load_workbook(
        io.BytesIO(page(finance, "/gemeenten/almelo/?formaat=xlsx").content)
    )
    facts = {row[0].value: row[1].value for row in book["Gegevens"].iter_rows()}
    assert (facts["Gemeente"], facts["CBS-code"], facts["Stand op"].date()) == (
        "Almelo",
        "GM0141",
        DAY,
    )


def test_sheet_without_any_count_has_no_figures(twente, page, coordinator):
    Organisation.objects.create(
        name="Nieuwstad", slug="nieuwstad", kind="municipality", cbs_code="GM9999"
    )
    text = page(coordinator, "/gemeenten/nieuwstad/").content.decode()
    assert "Er zijn nog geen inwonertallen bekend." in text


def test_spans():
    assert (
        spans([2011, 2012, 2013, 2015, 2018, 2019])
        == "2011 tot en met 2013, 2015 en 2018 tot en met 2019"
    )
    assert spans([]) == ""
