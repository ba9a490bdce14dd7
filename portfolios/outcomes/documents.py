"""The decision list on paper: a draft, or the one that a later meeting adopted, whole or in its
public version.
"""

from django.template.loader import render_to_string

from ivz.papers.facts import from_facts, to_facts, written
from ivz.region.models import Issuer
from portfolios.meetings.models.meetings import Meeting
from portfolios.outcomes.reports import DecisionListPaper

__all__ = ["DECISION_LIST_TEMPLATE", "decision_list_html", "from_facts", "numbers_of", "to_facts"]

DECISION_LIST_TEMPLATE = "decision-list-1"


def decision_list_html(paper: DecisionListPaper) -> str:
    """The page for the PDF."""
    issuer = Issuer.objects.select_related("organisation").first()
    sender = issuer.organisation.name if issuer else ""
    return render_to_string(
        "portfolios/outcomes/pdf/decision_list.html",
        {"document": written(paper), "sender_name": sender},
    )


def numbers_of(meeting: Meeting, *, public: bool) -> str:
    """The number under which the archive keeps the list."""
    return f"{meeting.key}-openbaar" if public else meeting.key
