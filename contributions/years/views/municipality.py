"""The contributions on the sheet of a municipality, and its years as a file."""

from django.http import HttpRequest, HttpResponse

from contributions.years.reports.municipality import FundSheet, fund_sheets, spans
from contributions.years.tables import AheadTable, MunicipalityYearTable
from ivz.region.sheet import SheetAsked
from ivz.web import links
from ivz.web.lists import FORMATS


def contribution_part(request: HttpRequest, asked: SheetAsked) -> dict[str, object]:
    """The tables of every fund, and the links to the file."""
    return {
        "funds": [_fund_tables(request, asked, fund) for fund in asked.once(fund_sheets)],
        "downloads": [
            {"label": name.upper(), "url": links.query_with(request.GET, formaat=name)}
            for name in FORMATS
        ],
    }


def _fund_tables(request: HttpRequest, asked: SheetAsked, fund: FundSheet) -> dict[str, object]:
    """The tables of one fund, with the remarks on its years."""
    slug = asked.organisation.slug
    return {
        "past": MunicipalityYearTable(
            fund.past, slug=slug, request=request, caption=f"{fund.fund}: bijdrage per jaar"
        ),
        "ahead": AheadTable(
            fund.ahead,
            slug=slug,
            request=request,
            caption=f"{fund.fund}: de komende jaren, vergeleken met {fund.day.year}",
        ),
        "remarks": fund.remarks,
        "region_years": spans(fund.region_only),
    }


def contribution_file(request: HttpRequest, asked: SheetAsked, wanted: str) -> HttpResponse:
    """The years of every fund, past and ahead, in the order of time."""
    organisation = asked.organisation
    sheets = asked.once(fund_sheets)
    years = [year for fund in sheets for year in (*reversed(fund.past), *fund.ahead)]
    title = f"Bijdragen van {organisation} per jaar"
    table = AheadTable(years, slug=organisation.slug, request=request, caption=title)
    facts = [
        ("Gemeente", organisation.name),
        ("CBS-code", organisation.cbs_code),
        ("Stand op", asked.day),
        ("Gemaakt op", asked.today),
        *((str(year.year), note) for year in years for note in year.report.notes),
    ]
    return FORMATS[wanted](table.sheet(facts), f"bijdragen-{organisation.slug}-{asked.day}")
