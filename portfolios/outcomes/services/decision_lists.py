"""Sealing the decision list of a meeting once a later meeting adopted it: the whole paper and the
public one.
"""

import datetime as dt
from collections.abc import Callable

from django.db import transaction
from django.db.models import Q

from ivz.papers.enums import DocumentKind
from ivz.papers.facts import to_facts
from ivz.papers.models import IssuedDocument
from ivz.papers.services import seal
from portfolios.meetings.models.meetings import DecisionList
from portfolios.meetings.reports.agenda import bodies_text
from portfolios.meetings.reports.viewers import EVERYTHING
from portfolios.outcomes.documents import DECISION_LIST_TEMPLATE, decision_list_html, numbers_of
from portfolios.outcomes.reports import shown_list

type Renderer = Callable[[str, str, dt.date], bytes]
"""Turns a page with an identifier and a day into a PDF.

Handed in, so that web processes load no PDF library.
"""


def unsealed_lists() -> list[int]:
    """Adopted lists of which a paper is still to be made."""
    waiting = DecisionList.objects.filter(
        Q(document=None) | Q(public_document=None), adopted_on__isnull=False
    )
    return list(waiting.order_by("pk").values_list("pk", flat=True))


def seal_decision_list(list_id: int, *, render: Renderer) -> None:
    """Make the papers of an adopted list that are not there yet, each in a transaction of its own;
    safe to do twice.
    """
    for field, public in (("document", False), ("public_document", True)):
        _seal_one(list_id, field, public=public, render=render)


@transaction.atomic
def _seal_one(list_id: int, field: str, *, public: bool, render: Renderer) -> None:
    found = (
        DecisionList.objects.select_for_update(of=("self",))
        .select_related("meeting__body", "adopted_in__body")
        .get(pk=list_id)
    )
    if found.adopted_on is None or getattr(found, field) is not None:
        return
    meeting = found.meeting
    meeting.decision_list = found
    paper = shown_list(meeting, viewer=None if public else EVERYTHING, on=found.adopted_on)
    number = numbers_of(meeting, public=public)
    suffix = " (openbare versie)" if public else ""
    document = _sealed(
        found,
        number,
        f"Besluitenlijst {bodies_text(meeting)} van {paper.when.split(',')[0]}{suffix}",
        paper,
        render,
    )
    setattr(found, field, document)
    found.save(update_fields=[field])


def _sealed(
    found: DecisionList, number: str, title: str, paper: object, render: Renderer
) -> IssuedDocument:
    adopted_on = found.adopted_on or dt.date.max
    name = f"besluitenlijst-{number}"
    content = render(decision_list_html(paper), name, adopted_on)  # type: ignore[arg-type]
    return seal(
        kind=DocumentKind.DECISION_LIST,
        number=number,
        title=title[:200],
        file_name=f"{name}.pdf",
        organisation=None,
        year=found.meeting.day.year,
        issued_on=adopted_on,
        template_version=DECISION_LIST_TEMPLATE,
        facts=to_facts(paper),
        content=content,
    )
