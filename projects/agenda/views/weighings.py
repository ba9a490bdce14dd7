"""Criteria, the scores of themes on them, and weighings that were laid down."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ivz.web.guards import allow
from ivz.web.saving import EditPage, edit
from projects.agenda.forms.agenda import CriterionForm, ScoresForm, WeighingForm
from projects.agenda.models.agenda import SafetyAgenda
from projects.agenda.models.criteria import SelectionCriterion
from projects.agenda.reports.weighing import WeighingReport, weighing_report
from projects.agenda.rules import why_not_edit_agenda, why_not_lay_down
from projects.agenda.services.weighings import lay_down_weighing, score_theme
from projects.agenda.views.access import agenda_of, may_edit_agenda
from projects.agenda.views.trails import agenda_trail
from projects.effort.views.trails import Trail


@require_safe
def weighing(request: HttpRequest, key: str) -> HttpResponse:
    """The criteria, every theme's score on them, and what was laid down before."""
    agenda = agenda_of(key)
    report = weighing_report(agenda)
    may_edit = may_edit_agenda(request)
    context = {
        "agenda": agenda,
        "report": report,
        "title": f"Criteria en weging {agenda.years}",
        "trail": _trail(agenda),
        "actions": _actions(request, report) if may_edit else [],
        "may_edit": may_edit,
        "weighings": agenda.weighings.select_related("decision", "recorded_by"),
        "source": next(
            (
                criterion.source
                for criterion in agenda.criteria.select_related("source")
                if criterion.source
            ),
            None,
        ),
    }
    return render(request, "projects/agenda/weighing.html", context)


def _actions(request: HttpRequest, report: WeighingReport) -> list[dict[str, object]]:
    key = report.agenda.key
    return [
        {"label": "Criterium toevoegen", "url": reverse("projects:criterion_add", args=[key])},
        {
            "label": "Weging vastleggen",
            "url": reverse("projects:weighing_add", args=[key]),
            "primary": True,
            "why_not": why_not_lay_down(request.user, is_whole=report.is_whole),
        },
    ]


def _trail(agenda: SafetyAgenda, *rest: tuple[str, str]) -> Trail:
    here = ("Criteria en weging", reverse("projects:weighing", args=[agenda.key]))
    return agenda_trail((agenda.years, agenda.get_absolute_url()), here, *rest)


@require_http_methods(["GET", "HEAD", "POST"])
def criterion_edit(request: HttpRequest, key: str, pk: int | None = None) -> HttpResponse:
    """Adds or changes a criterion and its weight."""
    allow(why_not_edit_agenda(request.user))
    agenda = agenda_of(key)
    criterion = (
        get_object_or_404(agenda.criteria, pk=pk) if pk else SelectionCriterion(agenda=agenda)
    )
    title = "Criterium wijzigen" if pk else "Criterium toevoegen"
    form = CriterionForm(request.POST or None, instance=criterion)
    back = reverse("projects:weighing", args=[key])
    return edit(
        request,
        form,
        EditPage(title, _trail(agenda, (title, "")), back, "Het criterium is opgeslagen."),
        form.save,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def scores_edit(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """The scores of one theme."""
    allow(why_not_edit_agenda(request.user))
    agenda = agenda_of(key)
    theme = get_object_or_404(agenda.themes.select_related("agenda"), pk=pk)
    report = weighing_report(agenda)
    line = next(line for line in report.lines if line.theme.pk == pk)
    form = ScoresForm(request.POST or None, report=report, line=line)
    title = f"Scores van {theme.title}"
    page = EditPage(
        title,
        _trail(agenda, (title, "")),
        reverse("projects:weighing", args=[key]),
        "De scores zijn opgeslagen.",
    )

    def save() -> None:
        data = form.cleaned_data
        score_theme(
            theme,
            form.scores,
            weighing=data["weighing"],
            by=request.user,
            reason=data["reason"],
            seen=form.seen_marks,
        )

    return edit(request, form, page, save)


@require_http_methods(["GET", "HEAD", "POST"])
def weighing_add(request: HttpRequest, key: str) -> HttpResponse:
    """Lays the weighing down as it is now."""
    allow(why_not_edit_agenda(request.user))
    agenda = agenda_of(key)
    form = WeighingForm(request.POST or None, initial={"held_on": request.today})
    intro = (
        "De criteria, gewichten, scores en volgorde worden bewaard zoals ze nu zijn. Dat kan later"
        " niet meer worden gewijzigd."
    )
    back = reverse("projects:weighing", args=[key])
    page = EditPage(
        "Weging vastleggen",
        _trail(agenda, ("Vastleggen", "")),
        back,
        "De weging is vastgelegd.",
        intro=intro,
        submit="Vastleggen",
    )
    return edit(
        request,
        form,
        page,
        lambda: lay_down_weighing(
            agenda, by=request.user, today=request.today, **form.cleaned_data
        ),
    )
