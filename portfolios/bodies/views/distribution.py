"""Pages of the distribution of portfolios: on a day, in the shapes of the sources, two days
compared, and what is open.
"""

import datetime as dt

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse

from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.papers.views import pdf_response
from ivz.web import links
from ivz.web.dated import dated
from ivz.web.forms import EARLIEST
from ivz.web.lists import Download, list_page
from portfolios.bodies.calculation.distribution import ChangeKind
from portfolios.bodies.filters.portfolios import ChangeForm, FindingForm, HeldForm
from portfolios.bodies.forms.portfolios import CompareForm
from portfolios.bodies.reports.coverage import coverage
from portfolios.bodies.reports.distribution import (
    CHANGE_WORDS,
    NATURE_LEGEND,
    Comparison,
    compare_days,
    distribution,
)
from portfolios.bodies.reports.history import removed_portfolios
from portfolios.bodies.tables.portfolios import ChangeTable, FindingTable, HeldTable
from portfolios.bodies.views.access import may_keep

SHAPES = {"gemeente": "Per gemeente", "persoon": "Per bestuurder"}
LEGEND = [(value, text) for value, text in NATURE_LEGEND.items()]


def trail(request: HttpRequest, *more: tuple[str, str]) -> list[tuple[str, str]]:
    """The way to a page of portfolios."""
    first = links.url_as_of(request, "portfolios:portfolio_list")
    return [
        ("Home", links.url_as_of(request, "overview:home")),
        ("Portefeuilles", first if more else ""),
        *more,
    ]


@dated
def portfolio_list(request: HttpRequest) -> HttpResponse:
    """Every portfolio of the day with its holder."""
    found = distribution(request.as_of)
    actions: list[dict[str, object]] = [
        {"label": "Verdeling", "url": links.url_as_of(request, "portfolios:distribution")},
        {"label": "Vergelijken", "url": links.url_as_of(request, "portfolios:portfolio_compare")},
        {
            "label": "Wat staat er open",
            "url": links.url_as_of(request, "portfolios:portfolio_coverage"),
        },
    ]
    if may_keep(request):
        actions.append(
            {
                "label": "Portefeuille toevoegen",
                "url": reverse("portfolios:portfolio_new"),
                "primary": True,
            }
        )
    return list_page(
        request,
        template="portfolios/bodies/portfolio_list.html",
        table_class=HeldTable,
        filter_class=HeldForm,
        queryset=list(found.held),
        caption="Portefeuilles en hun houders",
        count_words=("regel", "regels"),
        context={
            "title": "Portefeuilles",
            "trail": trail(request),
            "dated": True,
            "actions": actions,
            "notes": found.notes,
            "legend": LEGEND,
            "intro": (
                "Wie op de gekozen dag bestuurlijk waarvoor staat, in het AB van de"
                " veiligheidsregio en in het DVO."
            ),
            "removed": removed_portfolios() if request.user.may(Permission.READ_HISTORY) else None,
        },
        downloads=Download(
            name=f"portefeuilles-{request.as_of}",
            facts=[("Let op", note) for note in found.notes],
            links=[
                {"label": "PDF", "url": links.url_as_of(request, "portfolios:distribution_pdf")}
            ],
        ),
    )


@dated
def distribution_page(request: HttpRequest) -> HttpResponse:
    """The distribution of the day in one of the shapes of the sources: by municipality (2015) or by
    person (2020).
    """
    found = distribution(request.as_of)
    shape = request.GET.get("vorm", "")
    if shape not in SHAPES:
        shape = "persoon" if found.names_people else "gemeente"
    context = {
        "title": "Portefeuilleverdeling",
        "trail": trail(request, ("Verdeling", "")),
        "found": found,
        "shape": shape,
        "legend": LEGEND,
        "shapes": [
            (label, links.query_with(request.GET, vorm=name), name == shape)
            for name, label in SHAPES.items()
        ],
        "groups": _groups(found, shape),
        "pdf": [
            {
                "label": "PDF",
                "url": (
                    links.url_as_of(request, "portfolios:distribution_pdf")
                    + f"{'&' if links.other_day(request) else '?'}vorm={shape}"
                ),
            }
        ],
    }
    return render(request, "portfolios/bodies/distribution.html", context)


def _groups(found, shape: str) -> list[tuple[str, tuple]]:
    """The rows under their headings: one list by name, or the daily board before the others."""
    if shape == "gemeente":
        return [("", found.rows)]
    return [
        (heading, rows)
        for heading, rows in (
            ("Leden van het dagelijks bestuur", found.board),
            ("Overige leden", found.others),
        )
        if rows
    ]


@dated
def distribution_pdf(request: HttpRequest) -> HttpResponse:
    """The distribution as a paper, in the shape of annex 2."""
    shape = request.GET.get("vorm", "")
    arguments = {"on": request.as_of.isoformat(), "shape": shape if shape in SHAPES else ""}
    return pdf_response(request, builder="portfolios.distribution", arguments=arguments)


@dated
def portfolio_compare(request: HttpRequest) -> HttpResponse:
    """Two days of the distribution beside each other: what is new, gone, moved and renamed."""
    request.GET = _with_days(request)
    form = CompareForm(request.GET)
    first, second = (
        (form.cleaned_data["van"], form.cleaned_data["tot"])
        if form.is_valid()
        else (request.as_of, request.as_of)
    )
    found = compare_days(first, second) if form.is_valid() else Comparison(first, second, ())
    return list_page(
        request,
        template="portfolios/bodies/portfolio_compare.html",
        table_class=ChangeTable,
        filter_class=ChangeForm,
        queryset=sorted(found.changes, key=lambda change: ChangeKind.SAME in change.kinds),
        caption=f"Portefeuilles op {dutch.long_date(first)} en {dutch.long_date(second)}",
        count_words=("onderwerp", "onderwerpen"),
        context={
            "title": "Portefeuilles vergelijken",
            "trail": trail(request, ("Vergelijken", "")),
            "days": form,
            "found": found,
            "counts": [
                (CHANGE_WORDS[kind], number) for kind, number in found.counts.items() if number
            ],
            "intro": (
                "Een onderwerp dat onder een andere naam verdergaat, telt als hetzelfde onderwerp."
            ),
        },
        downloads=Download(name=f"portefeuilles-{first}-{second}"),
    )


def _with_days(request: HttpRequest) -> QueryDict:
    """What was asked; a day that was not is the day of the page, or the one before the last change
    up to then.
    """
    asked = request.GET.copy()
    if not asked.get("van"):
        changed = distribution(request.as_of).last_change or request.as_of
        asked["van"] = max(changed - dt.timedelta(days=1), EARLIEST).isoformat()
    if not asked.get("tot"):
        asked["tot"] = request.as_of.isoformat()
    return asked


@dated
def portfolio_coverage(request: HttpRequest) -> HttpResponse:
    """What the distribution of the day leaves open."""
    found = coverage(request.as_of)
    return list_page(
        request,
        template="portfolios/bodies/portfolio_coverage.html",
        table_class=FindingTable,
        filter_class=FindingForm,
        queryset=list(found.findings),
        caption="Wat er open staat",
        count_words=("punt", "punten"),
        context={
            "title": "Wat staat er open",
            "trail": trail(request, ("Wat staat er open", "")),
            "dated": True,
            "counts": found.counts,
            "intro": (
                "Portefeuilles zonder houder of aard, burgemeesters zonder portefeuille, en houders"
                " van wie het ambt is geëindigd."
            ),
        },
        downloads=Download(name=f"portefeuilles-open-{request.as_of}"),
    )
