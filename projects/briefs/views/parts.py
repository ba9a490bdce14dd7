"""What hangs on a project: milestones, indicators, measurements, risks, relations and results, each
with the same three pages.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from ivz.accounts.models import User
from ivz.core.refusal import Refused
from ivz.web.guards import allow
from ivz.web.records import HappenedForm, RecordForm
from ivz.web.saving import EditPage, edit
from projects.briefs.forms import (
    MeasurementForm,
    MilestoneForm,
    ProjectIndicatorForm,
    RelationForm,
    ResultForm,
    RiskForm,
)
from projects.briefs.models import (
    Measurement,
    Milestone,
    Project,
    ProjectIndicator,
    ProjectRelation,
    ProjectResult,
    Risk,
)
from projects.briefs.rules import why_not_edit_brief, why_not_log_result
from projects.briefs.services import remove_part
from projects.briefs.views.trails import project_trail


@dataclass(frozen=True, slots=True)
class Part:
    """A kind of row that hangs on a project. `through` leads from the row to its project."""

    word: str
    label: str
    model: type[models.Model]
    form: type[RecordForm]
    through: str = "project"
    why_not: Callable[[User, Project], str | None] = why_not_edit_brief
    can_be_removed: bool = True


PARTS = {
    part.word: part
    for part in (
        Part("mijlpaal", "Mijlpaal", Milestone, MilestoneForm),
        Part("indicator", "Indicator", ProjectIndicator, ProjectIndicatorForm),
        Part("meting", "Meting", Measurement, MeasurementForm, through="indicator__project"),
        Part("risico", "Risico", Risk, RiskForm),
        Part("verband", "Verband", ProjectRelation, RelationForm),
        Part(
            "resultaat",
            "Resultaat",
            ProjectResult,
            ResultForm,
            why_not=why_not_log_result,
            can_be_removed=False,
        ),
    )
}


def _found(request: HttpRequest, key: str, word: str) -> tuple[Project, Part]:
    """The project and the kind of row, for who may change them."""
    part = PARTS.get(word)
    if part is None:
        raise Http404("Dit onderdeel bestaat niet.")
    project = get_object_or_404(Project, key=key)
    allow(part.why_not(request.user, project))
    return project, part


def _row(project: Project, part: Part, pk: int) -> models.Model:
    return get_object_or_404(part.model._default_manager.filter(**{part.through: project}), pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def part_edit(request: HttpRequest, key: str, word: str, pk: int | None = None) -> HttpResponse:
    """A new row on a project, or an existing one."""
    project, part = _found(request, key, word)
    row = (
        _row(project, part, pk)
        if pk
        else part.model(**({"project": project} if part.through == "project" else {}))
    )
    extra: dict[str, Any] = {"project": project} if part.form is MeasurementForm else {}
    if issubclass(part.form, HappenedForm):
        extra["today"] = request.today
    form = part.form(request.POST or None, instance=row, **extra)
    title = f"{part.label} {'wijzigen' if pk else 'toevoegen'}"
    back = project.get_absolute_url()
    page = EditPage(
        title,
        project_trail((project.name, back), (title, "")),
        back,
        "Opgeslagen.",
        remove=reverse("projects:project_part_remove", args=[key, word, pk])
        if pk and part.can_be_removed
        else "",
        remove_text=f"{part.label} verwijderen",
    )
    return edit(request, form, page, form.save)


@require_POST
def part_remove(request: HttpRequest, key: str, word: str, pk: int) -> HttpResponse:
    """Takes a row away; results stay."""
    project, part = _found(request, key, word)
    if not part.can_be_removed:
        raise Http404("Dit onderdeel blijft staan.")
    try:
        remove_part(project.pk, _row(project, part, pk), by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"{part.label} verwijderd.")
    return redirect(project)
