"""What a search finds on agendas."""

from collections.abc import Iterator

from django.urls import reverse

from ivz.web.searching import MOST_HITS, Hit, Wanted
from portfolios.meetings.reports.meetings import visible_items


def found_items(wanted: Wanted) -> Iterator[Hit]:
    """Points on agendas, those of the last meeting first; closed ones only for who may see them."""
    matching = wanted.among(
        "title", "requested_decision", "explanation", "financial", "outcome__text"
    )
    items = visible_items(wanted.user, wanted.today).filter(matching)
    ordered = items.order_by("-meeting__day", "section", "position", "pk")
    for item in ordered.select_related("meeting__body")[: MOST_HITS + 1]:
        url = reverse("portfolios:item_detail", args=[item.meeting.key, item.pk])
        yield Hit(item.title, url, f"Agendapunt, {item.meeting}")
