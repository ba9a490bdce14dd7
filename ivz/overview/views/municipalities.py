"""The list of municipalities and the sheet of one."""

from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.overview.filters import MunicipalityForm
from ivz.overview.reports.municipalities import municipality_list, own_municipalities
from ivz.overview.reports.proposals import pending_proposals
from ivz.overview.reports.sheet import FundSheet, Sheet, municipality_sheet, spans
from ivz.overview.reports.ties import ties_of
from ivz.overview.tables import AheadTable, CountTable, InvoiceTable, MunicipalityTable, YearTable
from ivz.overview.views.board import board_tables
from ivz.overview.views.tiles import sheet_tiles
from ivz.region.models import Organisation
from ivz.web import links
from ivz.web.charts import LineChart, line_chart
from ivz.web.dated import dated
from ivz.web.history import history_of
from ivz.web.lists import FORMATS, Download, list_page


@dated
def municipality_index(request) -> HttpResponse:
    """All municipalities of a day, with what they pay in its year."""
    found = municipality_list(request.as_of)
    return list_page(
        request,
        template="overview/municipality_list.html",
        table_class=MunicipalityTable,
        filter_class=MunicipalityForm,
        queryset=list(found.rows),
        caption=f"Gemeenten en hun bijdrage in {request.as_of.year}",
        count_words=("gemeente", "gemeenten"),
        context={
            "title": "Gemeenten",
            "trail": _trail(request),
            "dated": True,
            "found": found,
            "own": own_municipalities(request.user),
        },
        downloads=Download(
            name=f"gemeenten-{request.as_of}", facts=[("Let op", note) for note in found.notes]
        ),
    )


@dated
def municipality(request, slug: str) -> HttpResponse:
    """Everything about one municipality on a day; `?formaat=` gives its years as a file."""
    organisation = get_object_or_404(
        Organisation.objects.municipalities().select_related("police_team", "successor", "source"),
        slug=slug,
    )
    sheet = municipality_sheet(organisation, request.user, request.as_of)
    if wanted := request.GET.get("formaat"):
        return _file(request, sheet, wanted)
    context = {
        "sheet": sheet,
        "tiles": sheet_tiles(sheet),
        "trail": [*_trail(request), (organisation.name, "")],
        "actions": _actions(request, organisation),
        "counts": CountTable(
            sheet.counts,
            request=request,
            orderable=False,
            caption=f"Inwonertallen van {organisation}",
        ),
        "chart": _count_chart(sheet),
        "chart_message": _count_message(sheet),
        "funds": [_fund_tables(request, organisation, fund) for fund in sheet.funds],
        "proposals": pending_proposals(organisation, request.as_of, request.today),
        "invoices": _invoice_table(request, sheet),
        "board": board_tables(request, organisation),
        "ties": ties_of(organisation, request.user, request.as_of),
        "effort_url": reverse("projects:effort_year", args=[request.as_of.year]),
        "facts": _facts(organisation),
        "history": history_of(organisation) if request.user.may(Permission.READ_HISTORY) else None,
        "downloads": [
            {"label": name.upper(), "url": links.query_with(request.GET, formaat=name)}
            for name in FORMATS
        ],
    }
    return render(request, "overview/municipality.html", context)


def _trail(request) -> list[tuple[str, str]]:
    return [
        ("Home", links.url_as_of(request, "overview:home")),
        ("Gemeenten", links.url_as_of(request, "overview:municipalities")),
    ]


def _actions(request, organisation: Organisation) -> list[dict[str, object]]:
    if not request.user.may(Permission.EDIT_REGION):
        return []
    return [
        {
            "label": "Gegevens wijzigen",
            "url": reverse("region:organisation_edit", args=[organisation.slug]),
        }
    ]


def _fund_tables(request, organisation: Organisation, fund: FundSheet) -> dict[str, object]:
    """The tables of one fund, with the remarks on its years."""
    past = YearTable(
        fund.past,
        slug=organisation.slug,
        request=request,
        caption=f"{fund.fund}: bijdrage per jaar",
    )
    ahead = AheadTable(
        fund.ahead,
        slug=organisation.slug,
        request=request,
        caption=f"{fund.fund}: de komende jaren, vergeleken met {fund.day.year}",
    )
    return {
        "past": past,
        "ahead": ahead,
        "remarks": fund.remarks,
        "region_years": spans(fund.region_only),
    }


def _invoice_table(request, sheet: Sheet) -> InvoiceTable | None:
    if sheet.invoices is None:
        return None
    return InvoiceTable(
        sheet.invoices,
        request=request,
        orderable=False,
        caption=f"Facturen van {sheet.organisation}",
    )


def _file(request, sheet: Sheet, wanted: str) -> HttpResponse:
    """The years of every fund, past and ahead, in the order of time."""
    if wanted not in FORMATS:
        raise BadRequest("Dit formaat kennen wij niet. Kies csv of xlsx.")
    years = [year for fund in sheet.funds for year in (*reversed(fund.past), *fund.ahead)]
    title = f"Bijdragen van {sheet.organisation} per jaar"
    notes = [(str(year.year), note) for year in years for note in year.report.notes]
    table = AheadTable(years, slug=sheet.organisation.slug, request=request, caption=title)
    facts = [
        ("Gemeente", sheet.organisation.name),
        ("CBS-code", sheet.organisation.cbs_code),
        ("Stand op", sheet.day),
        ("Gemaakt op", request.today),
        *notes,
    ]
    return FORMATS[wanted](table.sheet(facts), f"bijdragen-{sheet.organisation.slug}-{sheet.day}")


def _count_chart(sheet: Sheet) -> LineChart | None:
    """The counts through time, a place for every year so that the line is true to time; None below
    two counts.
    """
    known = {
        count.reference_date.year: count.inhabitants
        for count in sheet.dated_counts
        if count.reference_date
    }
    if len(known) < 2:
        return None
    years = range(min(known), max(known) + 1)
    return line_chart(
        [str(year) for year in years], [("Inwoners", [known.get(year) for year in years])]
    )


def _count_message(sheet: Sheet) -> str:
    if not sheet.dated_counts:
        return ""
    first, last = sheet.dated_counts[0], sheet.dated_counts[-1]
    grown = (
        f"van {dutch.grouped(first.inhabitants)} naar {dutch.grouped(last.inhabitants)} inwoners"
    )
    return f"Van {first.reference_date:%Y} tot {last.reference_date:%Y} ging het {grown}."


def _facts(organisation: Organisation) -> list[tuple[object, ...]]:
    """What is recorded of the organisation, as labels and words."""
    lines = [
        organisation.postal_line,
        f"{organisation.postal_postcode}  {organisation.postal_city}".strip(),
    ]
    terms = [("Bestaat vanaf", organisation.valid_from), ("Bestaat tot", organisation.valid_until)]
    successor = organisation.successor
    return [
        ("CBS-code", organisation.cbs_code),
        ("Andere schrijfwijzen", dutch.listing(organisation.aliases)),
        ("Basisteam", organisation.police_team),
        ("Postadres", ", ".join(filter(None, lines))),
        ("Adres voor facturen", ", ".join(organisation.invoice_address)),
        ("E-mailadres voor facturen", organisation.invoice_email),
        ("Kenmerk van de gemeente (op de factuur: uw kenmerk)", organisation.buyer_reference),
        ("OIN", organisation.oin),
        ("KvK-nummer", organisation.kvk),
        *((label, dutch.long_date(day)) for label, day in terms if day),
        *([("Gaat op in", successor, successor.get_absolute_url())] if successor else []),
        (
            "Bron",
            organisation.source_text,
            organisation.source.get_absolute_url() if organisation.source else "",
        ),
    ]
