"""How an adopted decision list becomes paper: the whole one, and its public version."""

from collections.abc import Iterator

from ivz.papers.enums import DocumentKind
from ivz.papers.kinds import paper_from
from ivz.papers.sealing import Issue
from portfolios.meetings.models.meetings import DecisionList
from portfolios.meetings.reports.agenda import bodies_text
from portfolios.meetings.reports.viewers import EVERYTHING
from portfolios.outcomes.reports import DecisionListPaper, level_of


def decision_list_issues(found: DecisionList) -> Iterator[Issue]:
    """Both papers of a list that a later meeting adopted."""
    meeting = found.meeting
    for field, viewer, part, words in (
        ("document", EVERYTHING, "", ""),
        ("public_document", None, "-openbaar", " (openbare versie)"),
    ):
        facts = (found.facts or {})[level_of(viewer)]
        paper = paper_from(DecisionListPaper, facts)
        number = f"{meeting.key}{part}"
        yield Issue(
            DocumentKind.DECISION_LIST,
            number,
            f"Besluitenlijst {bodies_text(meeting)} van {paper.when.split(',')[0]}{words}",
            name=f"besluitenlijst-{number}",
            issued_on=found.adopted_on or meeting.day,
            year=meeting.day.year,
            facts=facts,
            field=field,
        )
