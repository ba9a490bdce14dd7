"""What a search finds of decisions."""

from collections.abc import Iterator

from ivz.web.searching import MOST_HITS, Hit, Wanted
from portfolios.decisions.models import Decision


def found_decisions(wanted: Wanted) -> Iterator[Hit]:
    matching = wanted.among(
        "title", "reference", "text", "body__name", "body__abbreviation", "source_locator"
    )
    for decision in Decision.objects.filter(matching).select_related("body")[: MOST_HITS + 1]:
        note = f"{decision.get_kind_display()}, {decision.dated_text}"
        yield Hit(decision.title, decision.get_absolute_url(), note)
