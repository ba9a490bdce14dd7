"""The figures at the top of a page: what stands in each tile, in words."""

from dataclasses import dataclass

from contributions.funds.models import Rate
from contributions.invoices.enums import InvoiceState
from contributions.years.enums import YearStatus
from contributions.years.reports.years import YearReport
from ivz.accounts.models import User
from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.overview.reports.home import FundNow, Home
from ivz.overview.reports.sheet import Sheet
from ivz.web import links


@dataclass(frozen=True, slots=True)
class Tile:
    """What components/tile.html shows."""

    label: str
    value: str
    note: str = ""
    url: str = ""
    url_text: str = ""
    attention: bool = False


def may_see_invoices(user: User) -> bool:
    """Whether invoices are this user's business at all."""
    return user.may(Permission.READ_ALL_INVOICES) or user.may(Permission.READ_OWN_INVOICES)


def home_tiles(request, page: Home) -> list[Tile]:
    """Contribution, rate and inhabitants of each fund, and what is not paid."""
    tiles = [tile for now in page.funds for tile in _fund_tiles(request, now)]
    if may_see_invoices(request.user):
        tiles.append(_invoice_tile(request, page))
    return tiles


def _fund_tiles(request, now: FundNow) -> list[Tile]:
    if now.current is None:
        return [
            Tile(f"Bijdrage {now.fund}", "–", f"Het eerste bijdragejaar is {now.fund.first_year}.")
        ]
    return [
        _year_tile(request, now.current),
        _rate_tile(request, now.rate),
        _count_tile(request, now.current),
    ]


def _year_tile(request, report: YearReport) -> Tile:
    url = links.url_as_of(request, "contributions:year_detail", report.year)
    if not any(line.facts for line in report.lines):
        return Tile(f"Bijdrage {report.fund} {report.year}", "–", "Nog niet te berekenen.", url)
    partners = f" Waarvan {dutch.euro(report.fixed_total)} van partners." if report.fixed else ""
    return Tile(
        label=f"Bijdrage {report.fund} {report.year}",
        value=dutch.euro(report.grand_total),
        note=f"{report.status.label}.{partners}",
        url=url,
        url_text=f"Bekijk {report.year}",
        attention=report.status in (YearStatus.BLOCKED, YearStatus.PARTLY_ISSUED),
    )


def _rate_tile(request, rate: Rate | None) -> Tile:
    if rate is None or rate.value is None:
        return Tile("Tarief per inwoner", "–", "Geen tarief bekend.")
    note = f"Sinds {dutch.long_date(rate.valid_from)}, {rate.get_status_display().lower()}."
    url = links.carry_day(request, rate.get_absolute_url())
    return Tile(
        "Tarief per inwoner",
        f"€{dutch.NBSP}{dutch.rate(rate.value)}",
        note,
        url,
        "Bekijk het tarief",
    )


def _count_tile(request, report: YearReport) -> Tile:
    day = report.basis.reference_date
    note = f"Op {dutch.long_date(day)}." if day else "Peildatum niet vermeld."
    url = links.url_as_of(request, "region:count_list")
    return Tile(
        f"Inwoners voor {report.year}",
        dutch.grouped(report.inhabitants),
        note,
        url,
        "Bekijk de inwonertallen",
    )


def _invoice_tile(request, page: Home) -> Tile:
    url = links.url_as_of(request, "contributions:invoice_list")
    late = page.invoices.overdue
    if late:
        return Tile(
            "Facturen te laat",
            str(len(late)),
            f"Samen {dutch.euro(page.invoices.overdue_total)}.",
            url,
            "Bekijk de facturen",
            attention=True,
        )
    note = (
        f"Samen {dutch.euro(page.invoices.total)}."
        if page.invoices.invoices
        else "Er is niets te betalen."
    )
    return Tile("Open facturen", str(len(page.invoices.invoices)), note, url, "Bekijk de facturen")


def sheet_tiles(sheet: Sheet) -> list[Tile]:
    """The latest count, this year's and next year's contribution, and what the municipality still
    has to pay.
    """
    tiles, count = [], sheet.latest_count
    if count and count.reference_date:
        tiles.append(
            Tile(
                "Inwoners",
                dutch.grouped(count.inhabitants),
                f"Op {dutch.long_date(count.reference_date)}.",
            )
        )
    for fund in sheet.funds:
        for year in filter(None, [fund.current, fund.following]):
            amount = dutch.euro(year.amount) if year.amount is not None else "–"
            tiles.append(Tile(f"Bijdrage {fund.fund} {year.year}", amount, f"{year.status.label}."))
    if sheet.invoices is not None:
        late = any(invoice.state == InvoiceState.OVERDUE for invoice in sheet.invoices)
        tiles.append(
            Tile(
                "Nog te betalen",
                dutch.euro(sheet.outstanding),
                "De betaaltermijn is voorbij." if late else "",
                attention=late,
            )
        )
    return tiles
