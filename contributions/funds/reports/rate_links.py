"""Where the apps above say what hangs on a rate, so that its page leads there; this app knows
nothing of it.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from contributions.funds.models import Rate
from ivz.core.registry import Registry


@dataclass(frozen=True, slots=True)
class RateLink:
    """Something that hangs on a rate: what it is ("Voorstel"), its words, and its page; with a
    `short` name it stands in the list too.
    """

    rate_id: int
    label: str
    text: str
    url: str
    short: str = ""


type RateLinks = Callable[[Collection[int]], Iterable[RateLink]]
"""Gets keys of rates and finds what hangs on them, in one query."""

rate_links: Registry[RateLinks] = Registry("finder of what hangs on a rate")


def links_of(rates: Iterable[Rate]) -> list[RateLink]:
    """Everything that hangs on these rates."""
    keys = [rate.pk for rate in rates]
    return [link for find in rate_links for link in find(keys)]
