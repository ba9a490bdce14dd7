"""What the worker does for decision lists: sealing those adopted, and a PDF on request."""

import datetime as dt
from typing import Any

from procrastinate.contrib.django import app

from ivz.papers.making import render
from ivz.papers.registry import builders
from portfolios.meetings.models.meetings import Meeting
from portfolios.meetings.reports.viewers import EVERYTHING
from portfolios.outcomes.documents import decision_list_html
from portfolios.outcomes.reports import shown_list
from portfolios.outcomes.services.decision_lists import seal_decision_list as seal_list
from portfolios.outcomes.services.decision_lists import unsealed_lists


# --- decision lists -------------------------------------------------------------------------------
@app.task(queue="default")
def seal_decision_list(list_id: int) -> None:
    """Make both papers of an adopted decision list."""
    seal_list(list_id, render=render)


@app.periodic(cron="* * * * * */30")
@app.task(queue="default", queueing_lock="resume_decision_lists", pass_context=False)
def resume_decision_lists(timestamp: int) -> None:
    """Twice a minute: go on with lists that a worker was killed over."""
    for list_id in unsealed_lists():
        seal_list(list_id, render=render)


@builders.named("portfolios.decision_list")
def build_decision_list(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """The decision list of a meeting as it stands or was adopted, whole or in its public version;
    the page asked who may have it.
    """
    meeting = Meeting.objects.select_related("body").get(key=arguments["meeting"])
    on, public = dt.date.fromisoformat(arguments["on"]), bool(arguments["public"])
    paper = shown_list(meeting, viewer=None if public else EVERYTHING, on=on)
    name = f"besluitenlijst-{meeting.key}{'-openbaar' if public else ''}"
    return f"{name}.pdf", render(decision_list_html(paper), name, on)
