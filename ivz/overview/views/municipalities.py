"""The list of municipalities and the sheet of one."""

from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.overview.filters import MunicipalityForm
from ivz.overview.reports.municipalities import municipality_list, own_municipalities
from ivz.overview.reports.sheet import Sheet, municipality_sheet
from ivz.overview.tables import CountTable, MunicipalityTable
from ivz.region.models import Organisation
from ivz.region.sheet import SheetAsked, sheet_files, sheet_parts, sheet_ties, sheet_tiles
from ivz.web import links
from ivz.web.charts import LineChart, line_chart
from ivz.web.dated import dated
from ivz.web.history import history_of
from ivz.web.lists import FORMATS, Download, list_page
from ivz.web.parts import found, shown


@dated
def municipality_index(request) -> HttpResponse:
    """All municipalities of a day."""
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
    asked = SheetAsked(request.user, request.as_of, request.today, organisation)
    if wanted := request.GET.get("formaat"):
        return _file(request, asked, wanted)
    sheet = municipality_sheet(organisation, request.as_of)
    context = {
        "sheet": sheet,
        "tiles": [*sheet.tiles, *found(sheet_tiles, asked)],
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
        "parts": shown(sheet_parts, request, asked),
        "ties": shown(sheet_ties, request, asked),
        "facts": _facts(organisation),
        "history": history_of(organisation) if request.user.may(Permission.READ_HISTORY) else None,
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


def _file(request, asked: SheetAsked, wanted: str) -> HttpResponse:
    """The file that goes with a sheet; there is one."""
    if wanted not in FORMATS:
        raise BadRequest("Dit formaat kennen wij niet. Kies csv of xlsx.")
    [make] = sheet_files
    return make(request, asked, wanted)


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
