"""Safety figures to read: indicators, one of them through the years, areas beside each other, and
an area at a glance.
"""

from django.db.models import Case, Count, Value, When
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ivz.accounts.roles import Permission
from ivz.papers.views import pdf_response
from ivz.web.charts import bars
from ivz.web.exports import Column, Sheet, csv_response, xlsx_response
from ivz.web.history import history_of
from ivz.web.lists import list_page
from projects.figures.enums import AreaKind
from projects.figures.filters import IndicatorFilter
from projects.figures.forms import YearForm
from projects.figures.models import Area, Indicator
from projects.figures.reports import (
    IndicatorReport,
    Ranking,
    areas_by_kind,
    dashboard,
    indicator_report,
    ranked_years,
    ranking,
    visible_indicators,
)
from projects.figures.rules import why_not_edit_figures, why_not_publish
from projects.figures.tables import AreaYearTable, DashboardTable, IndicatorTable
from projects.figures.views.charts import courses, lines_through_years, own_areas, slopes
from projects.figures.views.trails import figure_trail

_FILES = {"csv": csv_response, "xlsx": xlsx_response}


@require_safe
def indicator_list(request: HttpRequest) -> HttpResponse:
    """Everything that is counted."""
    rows = visible_indicators(request.user).annotate(
        number=Count("figures"),
        shown=Case(When(published_on__isnull=True, then=Value("nee")), default=Value("ja")),
    )
    actions = [{"label": "Rangorde van gebieden", "url": reverse("projects:ranking")}]
    if why_not_edit_figures(request.user) is None:
        actions += [
            {"label": "Cijfers inlezen", "url": reverse("projects:figure_upload")},
            {"label": "Gebied toevoegen", "url": reverse("projects:area_add")},
            {
                "label": "Indicator toevoegen",
                "url": reverse("projects:indicator_add"),
                "primary": True,
            },
        ]
    context = {
        "title": "Veiligheidscijfers",
        "trail": figure_trail(),
        "intro": "Aantallen en verhoudingen per gebied en jaar. Nooit over personen.",
        "actions": actions,
        "areas": areas_by_kind(visible_indicators(request.user)),
    }
    return list_page(
        request,
        template="projects/figures/figure_list.html",
        table_class=IndicatorTable,
        filter_class=IndicatorFilter,
        queryset=rows.order_by("position", "name", "pk"),
        caption="Indicatoren",
        count_words=("indicator", "indicatoren"),
        context=context,
    )


@require_safe
def indicator_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """One indicator: what it means, its areas in a year, and its lines through time."""
    indicator = get_object_or_404(visible_indicators(request.user), slug=slug)
    report, kind, form = _asked(request, indicator)
    if (wanted := request.GET.get("formaat")) in _FILES:
        return _FILES[wanted](
            _table(report).sheet(facts=[("Eenheid", indicator.unit)]),
            f"cijfers-{slug}-{report.year}",
        )
    may_edit = why_not_edit_figures(request.user) is None
    own = own_areas(request.user)
    context = {
        "title": indicator.name,
        "trail": figure_trail((indicator.name, "")),
        "indicator": indicator,
        "report": report,
        "form": form if form.fields else None,
        "table": _table(report),
        "rules_differ": _rules_differ(report),
        "bars": bars(
            [
                (row.area.name, row.value, row.area.get_absolute_url())
                for row in report.of_kind(kind)
            ]
        ),
        "lines": lines_through_years(report, kind, own),
        "slopes": slopes(report, kind, own),
        "downloads": [
            {"label": file.upper(), "url": f"?jaar={report.year or ''}&formaat={file}"}
            for file in _FILES
        ],
        "may_edit": may_edit,
        "why_not_publish": why_not_publish(request.user, indicator) if may_edit else "",
        "figures": indicator.figures.select_related("area") if may_edit else [],
        "changes": history_of(indicator) if request.user.may(Permission.READ_HISTORY) else None,
    }
    return render(request, "projects/figures/indicator_detail.html", context)


def _asked(
    request: HttpRequest, indicator: Indicator
) -> tuple[IndicatorReport, AreaKind | None, YearForm]:
    """The report of the year that was asked for, the kind of area to draw, and a form that says so;
    errors of the form stay in it.
    """
    report = indicator_report(indicator)
    form = YearForm(
        report.years,
        report.all_kinds,
        request.GET if {"jaar", "soort"} & set(request.GET) else None,
    )
    asked = form.cleaned_data if form.is_bound and form.is_valid() else {}
    if asked.get("jaar"):
        report = indicator_report(indicator, asked["jaar"])
    kind = asked.get("soort") or next(iter(report.kinds), None)
    if not form.errors:
        form = YearForm(
            report.years, report.all_kinds, initial={"jaar": report.year, "soort": kind}
        )
    return report, kind, form


def _table(report: IndicatorReport) -> AreaYearTable:
    left_out = [] if any(row.figure.printed_rank for row in report.rows) else ["printed"]
    left_out += [] if _rules_differ(report) else ["both"]
    return AreaYearTable(
        list(report.rows),
        caption=f"{report.indicator.name} in {report.year or '–'}, {report.indicator.unit}",
        exclude=left_out,
    )


def _rules_differ(report: IndicatorReport) -> bool:
    """Whether two areas share a value, so that the next one has another rank under each rule."""
    return any(row.dense != row.competition for row in report.rows)


@require_safe
def area_ranking(request: HttpRequest) -> HttpResponse:
    """Every ranked indicator of a year with the areas beside each other, and the ranks added up
    under both rules for ties.
    """
    indicators = visible_indicators(request.user)
    years = ranked_years(indicators)
    kind, year = _chosen(request, years)
    report = ranking(indicators, kind, year)
    if (wanted := request.GET.get("formaat")) in _FILES:
        return _FILES[wanted](_ranking_sheet(report), f"rangorde-{report.year}")
    context = {
        "title": "Rangorde van gebieden",
        "trail": figure_trail(("Rangorde", "")),
        "report": report,
        "choices": [
            (one, of_kind.label, f"?jaar={one}&soort={of_kind}")
            for of_kind, one in years
            if (of_kind, one) != (kind, year)
        ],
        "downloads": [
            {"label": word.upper(), "url": f"?jaar={year}&soort={kind}&formaat={word}"}
            for word in _FILES
        ],
    }
    return render(request, "projects/figures/ranking.html", context)


def _chosen(request: HttpRequest, years: list[tuple[AreaKind, int]]) -> tuple[AreaKind, int]:
    """The kind of area and the year that were asked for; else the first that can be ranked."""
    kind, year = request.GET.get("soort", ""), request.GET.get("jaar", "")
    if kind not in AreaKind.values or not (year.isascii() and year.isdigit() and len(year) == 4):
        return years[0] if years else (AreaKind.DISTRICT, request.today.year)
    return AreaKind(kind), int(year)


def _ranking_sheet(report: Ranking) -> Sheet:
    columns = [Column("indicator", "Indicator")]
    for area in report.areas:
        columns += [
            Column(f"value{area.pk}", f"{area.name}: waarde", "rate"),
            Column(f"dense{area.pk}", f"{area.name}: rang (1, 2, 2, 3)", "count"),
            Column(f"competition{area.pk}", f"{area.name}: rang (1, 2, 2, 4)", "count"),
        ]
        if report.printed_ranks or report.printed:
            columns.append(Column(f"printed{area.pk}", f"{area.name}: rang in de bron", "count"))
    rows: list[dict[str, object]] = []
    for indicator, cells in report.rows:
        row: dict[str, object] = {"indicator": indicator.name}
        for area, cell in zip(report.areas, cells, strict=True):
            row |= {
                f"value{area.pk}": cell.value if cell else None,
                f"dense{area.pk}": cell.dense if cell else None,
                f"competition{area.pk}": cell.competition if cell else None,
                f"printed{area.pk}": cell.figure.printed_rank if cell else None,
            }
        rows.append(row)
    rows += [
        {"indicator": label}
        | {f"{rank}{area.pk}": value for area, value in zip(report.areas, sums, strict=True)}
        for label, rank, sums in report.totals_by_rank
    ]
    return Sheet(
        f"Rangorde {report.year}",
        columns,
        rows,
        {},
        [("Jaar", str(report.year)), ("Soort gebied", report.kind.label)],
    )


@require_safe
def figure_dashboard(request: HttpRequest, slug: str) -> HttpResponse:
    """The latest figures of one area."""
    area = get_object_or_404(
        Area.objects.select_related("organisation", "police_team", "part_of"), slug=slug
    )
    lines = dashboard(area, visible_indicators(request.user).filter(published_on__isnull=False))
    may_edit = why_not_edit_figures(request.user) is None
    context = {
        "title": f"Veiligheidscijfers {area}",
        "trail": figure_trail((area.name, "")),
        "area": area,
        "lines": lines,
        "around": [area.part_of, *area.parts.all()] if area.part_of else list(area.parts.all()),
        "courses": courses(area, lines),
        "table": DashboardTable(lines, caption=f"De laatste cijfers van {area}"),
        "actions": [
            {
                "label": "PDF",
                "url": reverse("projects:figure_dashboard_pdf", args=[slug]),
                "download": True,
            }
        ]
        if lines
        else [],
        "edit_url": reverse("projects:area_edit", args=[slug]) if may_edit else "",
        "upload_url": reverse("projects:figure_upload") if may_edit else "",
    }
    return render(request, "projects/figures/figure_dashboard.html", context)


@require_safe
def figure_dashboard_pdf(request: HttpRequest, slug: str) -> HttpResponse:
    """The same on paper; only what is shown to everybody."""
    area = get_object_or_404(Area, slug=slug)
    if not dashboard(area, visible_indicators(request.user).filter(published_on__isnull=False)):
        raise Http404("Er zijn nog geen cijfers van dit gebied.")
    return pdf_response(
        request,
        builder="projects.figures",
        arguments={"area": slug, "on": request.today.isoformat()},
    )
