"""Kinds of sealed paper, each declared once, on the frozen dataclass of all that it says.

From the declaration come its page, the version of its template, and the way back from facts that
were stored long ago.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string

from ivz.core.registry import Registry
from ivz.papers.enums import DocumentKind
from ivz.papers.facts import from_facts, to_facts, written
from ivz.region.reports import sender_name

type Upgrade = Callable[[dict[str, Any]], dict[str, Any]]
"""Makes facts of one version into those of the next."""

VERSION = (
    "facts_version"  # stands in facts from the second version on; without it they are the first
)


@dataclass(frozen=True, slots=True)
class PaperKind[D]:
    """A kind of sealed paper.

    `version` is that of its template and goes up with any change that can be seen on paper. A field
    that is added to `facts` has a default, or comes with an upgrade: facts that lie in a row or in
    the archive stay readable.
    """

    kind: DocumentKind
    facts: type[D]
    template: str
    version: str
    upgrades: tuple[Upgrade, ...]

    def html(self, paper: D, **more: object) -> str:
        """The page; `more` is what it says beside its facts, such as that it is a concept."""
        return paper_page(self.template, document=written(paper), **more)

    def store(self, paper: D) -> dict[str, Any]:
        """The facts of a paper as they are laid down."""
        facts = to_facts(paper)
        return facts | {VERSION: len(self.upgrades) + 1} if self.upgrades else facts

    def read(self, facts: Mapping[str, Any]) -> D:
        """The paper that facts of any version were made from."""
        found = dict(facts)
        for upgrade in self.upgrades[found.pop(VERSION, 1) - 1 :]:
            found = upgrade(found)
        return from_facts(self.facts, found)


kinds: Registry[PaperKind[Any]] = Registry("kind of paper")


def paper[D](
    kind: DocumentKind, *, template: str, version: str, upgrades: tuple[Upgrade, ...] = ()
) -> Callable[[type[D]], type[D]]:
    """Declares the kind whose facts a frozen dataclass holds; one dataclass may be two kinds."""

    def declare(facts: type[D]) -> type[D]:
        kinds.register(PaperKind(kind, facts, template, version, upgrades), kind)
        return facts

    return declare


def paper_page(template: str, **context: object) -> str:
    """The page of any paper; who sends it is asked when the template wants to know."""
    return render_to_string(template, {"sender_name": sender_name, **context})


def kind_of[D](facts: type[D]) -> PaperKind[D]:
    """The kind that was declared on a dataclass; of two the one that stands next to it."""
    return next(kind for kind in kinds if kind.facts is facts)


def paper_from[D](facts: type[D], stored: Mapping[str, Any]) -> D:
    """The paper that stored facts, of whatever version, were made from."""
    return kind_of(facts).read(stored)


def stored(document: Any) -> dict[str, Any]:
    """The facts of a paper as they are laid down."""
    return kind_of(type(document)).store(document)


def paper_html(document: Any, **more: object) -> str:
    """The page of a paper."""
    return kind_of(type(document)).html(document, **more)
