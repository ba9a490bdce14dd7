"""What contribution years bring to the home page: where they stand, what waits, what begins, and
how rate and total went.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from contributions.funds.models import Fund, Rate
from contributions.funds.reports.home import rate_on, rates_by_fund
from contributions.years.enums import YearStatus
from contributions.years.reports.years import YearReport, shown_years, year_reports
from ivz.accounts.roles import Role
from ivz.core import dutch
from ivz.web.charts import LineChart, line_chart
from ivz.web.forms import LATEST
from ivz.web.parts import Asked, Deadline, Task, Tile


@dataclass(frozen=True, slots=True)
class FundNow:
    """A fund on a day: its rate, and the years around today and that of the day.

    `in_list` are the years that its list has today; a year beyond them can only be read.
    """

    fund: Fund
    rate: Rate | None
    current: YearReport | None
    reports: tuple[YearReport, ...]
    in_list: range

    @property
    def charted(self) -> tuple[YearReport, ...]:
        """The years around today, whatever the day."""
        return tuple(report for report in self.reports if report.year in self.in_list)


@dataclass(frozen=True, slots=True)
class FundCharts:
    """How the rate and the total of a fund went; `message` says the same in one sentence."""

    fund: Fund
    rates: LineChart
    totals: LineChart
    message: str


def funds_now(asked: Asked) -> list[FundNow]:
    """Every fund on the day."""
    found = []
    for fund, rates in asked.once(rates_by_fund).items():
        in_list = shown_years(fund, asked.today)
        own = [asked.day.year] if asked.day.year >= fund.first_year else []
        reports = year_reports(fund, sorted({*in_list, *own}))
        current = next((report for report in reports if report.year == asked.day.year), None)
        found.append(FundNow(fund, rate_on(rates, asked.day), current, tuple(reports), in_list))
    return found


def year_tiles(asked: Asked) -> Iterator[Tile]:
    """Contribution, rate and inhabitants of each fund."""
    for now in asked.once(funds_now):
        if now.current is None:
            first = f"Het eerste bijdragejaar is {now.fund.first_year}."
            yield Tile(f"Bijdrage {now.fund}", "–", first)
            continue
        yield _year_tile(now.current)
        yield _rate_tile(now.rate)
        yield _count_tile(now.current)


def _year_tile(report: YearReport) -> Tile:
    label = f"Bijdrage {report.fund} {report.year}"
    url = reverse("contributions:year_detail", args=[report.year])
    if not any(line.facts for line in report.lines):
        return Tile(label, "–", "Nog niet te berekenen.", url)
    partners = f" Waarvan {dutch.euro(report.fixed_total)} van partners." if report.fixed else ""
    return Tile(
        label=label,
        value=dutch.euro(report.grand_total),
        note=f"{report.status.label}.{partners}",
        url=url,
        url_text=f"Bekijk {report.year}",
        attention=report.status in (YearStatus.BLOCKED, YearStatus.PARTLY_ISSUED),
    )


def _rate_tile(rate: Rate | None) -> Tile:
    if rate is None or rate.value is None:
        return Tile("Tarief per inwoner", "–", "Geen tarief bekend.")
    note = f"Sinds {dutch.long_date(rate.valid_from)}, {rate.get_status_display().lower()}."
    value = f"€{dutch.NBSP}{dutch.rate(rate.value)}"
    return Tile("Tarief per inwoner", value, note, rate.get_absolute_url(), "Bekijk het tarief")


def _count_tile(report: YearReport) -> Tile:
    day = report.basis.reference_date
    return Tile(
        f"Inwoners voor {report.year}",
        dutch.grouped(report.inhabitants),
        f"Op {dutch.long_date(day)}." if day else "Peildatum niet vermeld.",
        reverse("region:count_list"),
        "Bekijk de inwonertallen",
    )


def year_tasks(asked: Asked) -> Iterator[Task]:
    """What waits in the years up to that of the day."""
    for now in asked.once(funds_now):
        for report in now.reports:
            if report.year <= asked.day.year:
                yield from _issue_tasks(report, may_issue=report.year in now.in_list)
                yield from _count_tasks(report, asked.day)


def _issue_tasks(report: YearReport, *, may_issue: bool) -> Iterator[Task]:
    year, run = report.year, report.open_run
    read_url = reverse("contributions:year_detail", args=[year])
    url = reverse("contributions:issue", args=[year]) if may_issue else read_url
    if run and run.has_stopped:
        progress = reverse("contributions:issue_progress", args=[year, run.pk])
        text = f"Het maken van de facturen van {year} is gestopt door een fout."
        yield Task(text, progress, (Role.COORDINATOR,), is_urgent=True, read_url=read_url)
    elif report.status == YearStatus.READY:
        text = (
            f"De facturen van {year} kunnen worden verstuurd: {len(report.lines)} gemeenten, samen"
            f" {dutch.euro(report.total)}."
        )
        yield Task(text, url, (Role.COORDINATOR,), read_url=read_url)
    elif report.status == YearStatus.PARTLY_ISSUED:
        waiting = sum(line.invoice is None for line in report.lines)
        text = f"Van {year} zijn {waiting} facturen nog niet verstuurd."
        yield Task(text, url, (Role.COORDINATOR,), read_url=read_url)


def _count_tasks(report: YearReport, day: dt.date) -> Iterator[Task]:
    if report.year == day.year and not report.basis.by_rule and not report.is_reconstruction:
        text = (
            f"Van {dutch.long_date(report.rule_day)} zijn geen inwonertallen bekend. Ze zijn nodig"
            f" voor de facturen van {report.year}."
        )
        yield Task(text, reverse("region:count_list"), (Role.COORDINATOR,))


def year_deadlines(asked: Asked) -> Iterator[Deadline]:
    """The next contribution year of each fund."""
    for now in asked.once(funds_now):
        year = max(asked.day.year + 1, now.fund.first_year)
        if year <= LATEST.year:
            text = f"Het bijdragejaar {year} van {now.fund} begint."
            url = reverse("contributions:year_detail", args=[year])
            yield Deadline(dt.date(year, 1, 1), text, url)


def fund_charts(asked: Asked) -> list[FundCharts]:
    """The charts of every fund that has years to show."""
    return [_charts(now) for now in asked.once(funds_now) if now.charted]


def _charts(now: FundNow) -> FundCharts:
    years = [str(report.year) for report in now.charted]
    rates = [report.rate.value if report.rate else None for report in now.charted]
    totals = [
        report.total if any(line.facts for line in report.lines) else None for report in now.charted
    ]
    return FundCharts(
        now.fund,
        line_chart(years, [("Tarief per inwoner", rates)]),
        line_chart(years, [("Bijdrage van de gemeenten samen", totals)]),
        _message(now),
    )


def _message(now: FundNow) -> str:
    """What both charts say, in one sentence, for who does not see them."""
    known = [
        (report, report.rate.value)
        for report in now.charted
        if report.rate and report.rate.value and report.inhabitants
    ]
    if not known:
        return "Er zijn nog geen bedragen bekend."
    (first, lowest), (last, highest) = known[0], known[-1]
    rates = f"van {dutch.rate(lowest)} naar {dutch.rate(highest)} euro per inwoner"
    totals = f"van {dutch.grouped(first.total)} naar {dutch.grouped(last.total)} euro"
    return (
        f"Van {first.year} tot {last.year} gaat het tarief {rates}, en het totaal {totals}."
        " Ramingen zijn meegeteld."
    )
