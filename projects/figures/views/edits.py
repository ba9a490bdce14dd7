"""Keeping safety figures: indicators, areas, single figures, files of figures, and showing them to
everybody.
"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from ivz.core.refusal import Refused
from ivz.web.guards import allow
from ivz.web.saving import EditPage, edit
from projects.figures.enums import FigureImportState
from projects.figures.forms import AreaForm, FigureFileForm, FigureForm, IndicatorForm
from projects.figures.models import Area, Figure, FigureImport, Indicator
from projects.figures.rules import why_not_edit_figures
from projects.figures.services import confirm_figures, drop_figures, publish, read_figures, withdraw
from projects.figures.views.trails import figure_trail

SHOWN_ROWS = 200


@require_http_methods(["GET", "HEAD", "POST"])
def indicator_edit(request: HttpRequest, slug: str | None = None) -> HttpResponse:
    """A new indicator, or an existing one."""
    allow(why_not_edit_figures(request.user))
    indicator = get_object_or_404(Indicator, slug=slug) if slug else Indicator()
    title = f"{indicator.name} wijzigen" if slug else "Indicator toevoegen"
    back = indicator.get_absolute_url() if slug else reverse("projects:indicator_list")
    form = IndicatorForm(request.POST or None, instance=indicator)
    return edit(
        request,
        form,
        EditPage(title, figure_trail((title, "")), back, "De indicator is opgeslagen."),
        form.save,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def area_edit(request: HttpRequest, slug: str | None = None) -> HttpResponse:
    """A new area, or an existing one."""
    allow(why_not_edit_figures(request.user))
    area = get_object_or_404(Area, slug=slug) if slug else Area()
    title = f"{area.name} wijzigen" if slug else "Gebied toevoegen"
    back = area.get_absolute_url() if slug else reverse("projects:indicator_list")
    form = AreaForm(request.POST or None, instance=area)
    return edit(
        request,
        form,
        EditPage(title, figure_trail((title, "")), back, "Het gebied is opgeslagen."),
        form.save,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def figure_edit(request: HttpRequest, slug: str, pk: int | None = None) -> HttpResponse:
    """A new figure of an indicator, or an existing one."""
    allow(why_not_edit_figures(request.user))
    indicator = get_object_or_404(Indicator, slug=slug)
    figure = get_object_or_404(indicator.figures, pk=pk) if pk else Figure(indicator=indicator)
    title = f"Cijfer van {figure.area} in {figure.year} wijzigen" if pk else "Cijfer toevoegen"
    back = indicator.get_absolute_url()
    form = FigureForm(request.POST or None, instance=figure)
    page = EditPage(
        title, figure_trail((indicator.name, back), (title, "")), back, "Het cijfer is opgeslagen."
    )
    return edit(request, form, page, form.save)


@require_POST
def indicator_publish(request: HttpRequest, slug: str) -> HttpResponse:
    """Shows the figures to everybody, or takes them out of sight (`terug`)."""
    allow(why_not_edit_figures(request.user))
    indicator = get_object_or_404(Indicator, slug=slug)
    try:
        if "terug" in request.POST:
            withdraw(indicator.pk, by=request.user)
            messages.success(request, "De cijfers zijn niet meer openbaar.")
        else:
            publish(indicator.pk, on=request.today, by=request.user)
            messages.success(request, "De cijfers zijn nu voor iedereen te zien.")
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(indicator)


@require_http_methods(["GET", "HEAD", "POST"])
def figure_upload(request: HttpRequest) -> HttpResponse:
    """Choose a file of figures; its preview changes nothing yet."""
    allow(why_not_edit_figures(request.user))
    form = FigureFileForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    page = EditPage(
        "Cijfers inlezen",
        figure_trail(("Inlezen", "")),
        reverse("projects:indicator_list"),
        "",
        intro="U ziet eerst wat er wordt ingelezen. Daarna bevestigt u het.",
        submit="Bestand bekijken",
        leads=lambda made: reverse("projects:figure_import", args=[made.pk]),
        template="web/form_page.html",
        refused_at="file",
    )

    def save() -> FigureImport:
        upload = form.cleaned_data["file"]
        given = {name: form.cleaned_data[name] for name in ("source", "source_locator")}
        return read_figures(file=upload.file, file_name=upload.name, by=request.user, **given)

    return edit(request, form, page, save)


@require_http_methods(["GET", "HEAD", "POST"])
def figure_import(request: HttpRequest, pk: int) -> HttpResponse:
    """The preview of a file of figures; POST keeps them, or puts the file away (`weg`)."""
    allow(why_not_edit_figures(request.user))
    made = get_object_or_404(FigureImport.objects.select_related("source"), pk=pk)
    if request.method == "POST":
        return _decide(request, made)
    context = {
        "title": f"Cijfers uit {made.file_name}",
        "trail": figure_trail(("Inlezen", reverse("projects:figure_upload")), (made.file_name, "")),
        "made": made,
        "rows": _preview_rows(made),
        "more": max(len(made.rows) - SHOWN_ROWS, 0),
        "waits": made.state == FigureImportState.PREVIEW,
    }
    return render(request, "projects/figures/figure_import.html", context)


def _preview_rows(made: FigureImport) -> list[tuple[str, str, int, str, str]]:
    """What the file says and what is there now, for the first rows."""
    rows = made.rows[:SHOWN_ROWS]
    indicators = Indicator.objects.in_bulk({row["indicator"] for row in rows})
    areas = Area.objects.in_bulk({row["area"] for row in rows})
    now = {
        (f.indicator_id, f.area_id, f.year): f.value
        for f in Figure.objects.filter(indicator__in=indicators, area__in=areas)
    }
    return [
        (
            str(indicators.get(row["indicator"], "–")),
            str(areas.get(row["area"], "–")),
            row["year"],
            row["value"].replace(".", ","),
            str(now.get((row["indicator"], row["area"], row["year"]), ""))
            .rstrip("0")
            .rstrip(".")
            .replace(".", ","),
        )
        for row in rows
    ]


def _decide(request: HttpRequest, made: FigureImport) -> HttpResponse:
    try:
        if "weg" in request.POST:
            drop_figures(made.pk, by=request.user)
            messages.success(request, "Het bestand is weggezet. Er is niets ingelezen.")
            return redirect("projects:indicator_list")
        changed, same = confirm_figures(made.pk, by=request.user)
        messages.success(
            request, f"Ingelezen: {changed} nieuw of gewijzigd, {same} stonden er al zo."
        )
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("projects:figure_import", made.pk)
