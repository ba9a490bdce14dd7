"""What a search finds: in what everybody may read, and in the invoices that the reader may see."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ivz.web.searching import MOST_HITS, Hit, Wanted, search_sources


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one kind; `is_cut` when there are more than are shown."""

    title: str
    hits: tuple[Hit, ...]
    is_cut: bool = False


def exact_hit(wanted: Wanted) -> Any | None:
    """The one thing that is called just so, such as an invoice by its number."""
    known = (source.exactly(wanted) for source in search_sources if source.exactly)
    return next((thing for thing in known if thing is not None), None)


def search(wanted: Wanted) -> list[Group]:
    """Everything with the text in it, a group per kind, the kinds in a fixed order; groups without
    hits are left out.
    """
    groups = [_group(source.title, source.find(wanted)) for source in search_sources]
    return [group for group in groups if group.hits]


def _group(title: str, hits: Iterable[Hit]) -> Group:
    found = tuple(hits)
    return Group(title, found[:MOST_HITS], is_cut=len(found) > MOST_HITS)
