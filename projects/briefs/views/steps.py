"""The steps of a project from idea to finished: which can be taken now, and the page of each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ivz.web.guards import allow
from ivz.web.saving import EditPage, edit
from projects.briefs import services
from projects.briefs.enums import ProjectState
from projects.briefs.forms import AgreeForm, CloseForm, PrepareForm, StartForm
from projects.briefs.models import Project
from projects.briefs.rules import (
    why_not_agree,
    why_not_edit_projects,
    why_not_finish,
    why_not_prepare,
    why_not_start,
    why_not_stop,
)
from projects.briefs.views.trails import project_trail


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its word in addresses, its button, what the page says, and what is said after it."""

    word: str
    label: str
    intro: str
    done: str
    form: type[Form]
    take: Callable[..., Project]
    states: tuple[ProjectState, ...]  # those in which the button, or the reason why not, is shown


STEPS = (
    Step(
        "voorbereiden",
        "Opdracht voorbereiden",
        "Van het idee wordt een opdracht gemaakt in de vorm van bijlage 8.",
        "Het idee is nu een opdracht in voorbereiding.",
        PrepareForm,
        services.prepare,
        (ProjectState.IDEA,),
    ),
    Step(
        "akkoord",
        "Akkoord vastleggen",
        "Leg vast wie akkoord is met de opdracht. Staan beide er, dan kan het project beginnen.",
        "Het akkoord is vastgelegd.",
        AgreeForm,
        services.agree,
        (ProjectState.BRIEF,),
    ),
    Step(
        "starten",
        "Project starten",
        "Het werk begint. Dat kan pas als opdrachtgever en opdrachtnemer akkoord zijn.",
        "Het project is gestart.",
        StartForm,
        services.start,
        (ProjectState.BRIEF, ProjectState.AGREED),
    ),
    Step(
        "afronden",
        "Project afronden",
        "Het project is klaar. De opdracht is daarna niet meer te wijzigen.",
        "Het project is afgerond.",
        CloseForm,
        services.finish,
        (ProjectState.RUNNING,),
    ),
    Step(
        "stoppen",
        "Project stoppen",
        "Het project stopt voordat het klaar is. De opdracht is daarna niet meer te wijzigen.",
        "Het project is gestopt.",
        CloseForm,
        services.stop,
        (ProjectState.IDEA, ProjectState.BRIEF, ProjectState.AGREED, ProjectState.RUNNING),
    ),
)


def why_not_step(request: HttpRequest, step: Step, project: Project, results: int) -> str | None:
    """The rule of a step."""
    match step.word:
        case "voorbereiden":
            return why_not_prepare(request.user, project)
        case "akkoord":
            return why_not_agree(request.user, project)
        case "starten":
            return why_not_start(request.user, project)
        case "afronden":
            return why_not_finish(request.user, project, results)
        case _:
            return why_not_stop(request.user, project)


def step_actions(request: HttpRequest, project: Project, *, results: int) -> list[dict[str, Any]]:
    """The buttons of a project for who may take its steps, with the reason where a step must wait.
    The next step comes last.
    """
    if why_not_edit_projects(request.user):
        return []
    shown = [step for step in STEPS if project.state in step.states]
    closed = not shown
    actions: list[dict[str, Any]] = (
        []
        if closed
        else [{"label": "Wijzigen", "url": reverse("projects:project_edit", args=[project.key])}]
    )
    for step in sorted(shown, key=lambda one: one.word != "stoppen"):
        why_not = why_not_step(request, step, project, results)
        actions.append(
            {
                "label": step.label,
                "url": reverse("projects:project_step", args=[project.key, step.word]),
                "primary": step.word != "stoppen",
                "why_not": why_not,
            }
        )
    return actions


@require_http_methods(["GET", "HEAD", "POST"])
def project_step(request: HttpRequest, key: str, word: str) -> HttpResponse:
    """One step of one project."""
    allow(why_not_edit_projects(request.user))
    project = get_object_or_404(Project.objects.select_related("client_decision"), key=key)
    step = next((one for one in STEPS if one.word == word), None)
    if step is None:
        raise Http404("Deze stap bestaat niet.")
    if reason := why_not_step(request, step, project, project.results.count()):
        messages.info(
            request, reason
        )  # a second click on a step that was taken, or a page that stood open
        return redirect(project)
    form = _form(request, step, project)
    back = project.get_absolute_url()
    page = EditPage(
        step.label,
        project_trail((project.name, back), (step.label, "")),
        back,
        step.done,
        intro=step.intro,
        submit=step.label,
    )

    def take() -> None:
        given: dict[str, Any] = dict(form.cleaned_data)
        if step.word not in ("voorbereiden", "akkoord"):
            given["today"] = request.today
        step.take(project.pk, by=request.user, **given)

    return edit(request, form, page, take)


def _form(request: HttpRequest, step: Step, project: Project) -> Form:
    data = request.POST if request.method == "POST" else None
    if step.form is AgreeForm:
        return AgreeForm(data, project=project)
    return step.form(data, initial={"on": request.today})
