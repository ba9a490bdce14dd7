"""The decision list of a meeting as PDF, made by the worker when somebody asks for it."""

import datetime as dt
from typing import Any

from ivz.papers.kinds import paper_html
from ivz.papers.making import render_page
from ivz.papers.registry import builders
from portfolios.meetings.models.meetings import Meeting
from portfolios.meetings.reports.viewers import EVERYTHING
from portfolios.outcomes.reports import shown_list


@builders.named("portfolios.decision_list")
def build_decision_list(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """The decision list of a meeting as it stands or was adopted, whole or in its public version;
    the page asked who may have it.
    """
    meeting = Meeting.objects.select_related("body").get(key=arguments["meeting"])
    on, public = dt.date.fromisoformat(arguments["on"]), bool(arguments["public"])
    paper = shown_list(meeting, viewer=None if public else EVERYTHING, on=on)
    name = f"besluitenlijst-{meeting.key}{'-openbaar' if public else ''}"
    return f"{name}.pdf", render_page(paper_html(paper), name, on)
