"""Where a user begins: the home page, and the page that each role needs first."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render

from ivz.accounts.roles import Role
from ivz.core import dutch
from ivz.overview.reports.home import FundNow, home
from ivz.overview.reports.municipalities import own_municipalities
from ivz.overview.views.tiles import home_tiles
from ivz.web.charts import LineChart, line_chart
from ivz.web.dated import dated
from portfolios.meetings.reports.meetings import next_meeting


@login_required(
    redirect_field_name=None
)  # who comes in by the front door goes to the page of its role, not back to this one
@dated
def home_page(request) -> HttpResponse:
    """Where things stand on a day: this year's contributions, what waits for whom,
    what is coming.
    """
    page = home(request.user, request.as_of, request.today)
    charts = [
        (now, _rate_chart(now), _total_chart(now), _message(now)) for now in page.funds if now.years
    ]
    tiles = home_tiles(request, page)
    context = {
        "page": page,
        "tiles": tiles,
        "charts": charts,
        "own": own_municipalities(request.user),
        "meeting": next_meeting(request.user, request.as_of, request.today),
    }
    return render(request, "overview/home.html", context)


def start(request) -> HttpResponse:
    """To the page that the role needs: its own sheet for a finance officer, the users for the
    administrator, or home.
    """
    if request.user.role == Role.ADMINISTRATOR:
        return redirect("admin:index")
    if request.user.role == Role.FINANCE:
        own = own_municipalities(request.user)
        return redirect(own[0]) if len(own) == 1 else redirect("overview:municipalities")
    return redirect("overview:home")


def _rate_chart(now: FundNow) -> LineChart:
    values = [report.rate.value if report.rate else None for report in now.years]
    return line_chart([str(report.year) for report in now.years], [("Tarief per inwoner", values)])


def _total_chart(now: FundNow) -> LineChart:
    known = [
        report.total if any(line.facts for line in report.lines) else None for report in now.years
    ]
    return line_chart(
        [str(report.year) for report in now.years], [("Bijdrage van de gemeenten samen", known)]
    )


def _message(now: FundNow) -> str:
    """What both charts say, in one sentence, for who does not see them."""
    known = [
        (report, report.rate.value)
        for report in now.years
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
