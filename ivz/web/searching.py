"""Where each subject says what the search box of every page finds of it."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from ivz.accounts.models import User
from ivz.core.registry import Shelf

MOST_HITS = 10  # of one kind; more than that asks for a better word


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: where it is and what it is."""

    label: str
    url: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is searched, by whom, and on which day."""

    text: str
    user: User
    today: dt.date

    def among(self, *fields: str) -> Q:
        """The text somewhere in one of these fields."""
        wanted = Q()
        for field in fields:
            wanted |= Q(**{f"{field}__icontains": self.text})
        return wanted


@dataclass(frozen=True, slots=True)
class SearchSource:
    """Finds things of one kind; one more than MOST_HITS is enough to say that there are more.

    `exactly` knows the one thing that is called just so: the search goes straight to it.
    """

    place: int
    title: str
    find: Callable[[Wanted], Iterable[Hit]]
    exactly: Callable[[Wanted], Any | None] | None = None


search_sources: Shelf[SearchSource] = Shelf("search source")
