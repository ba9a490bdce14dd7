"""Where the apps above put in what documents needs of them: builders of PDFs on request, and checks
of the archive.
"""

from collections.abc import Callable, Iterable
from typing import Any

type Builder = Callable[[dict[str, Any]], tuple[str, bytes]]
"""Makes a PDF from JSON arguments: its file name and its bytes. Runs in the worker only."""

type ArchiveCheck = Callable[[], Iterable[str]]
"""Finds faults in what is archived and in what points at it: one Dutch sentence per fault."""

_builders: dict[str, Builder] = {}
_checks: list[ArchiveCheck] = []


def rendition_builder(name: str) -> Callable[[Builder], Builder]:
    """Registers a builder under a name that `request_rendition` can ask for. Belongs in a `tasks`
    module.
    """

    def register(build: Builder) -> Builder:
        if name in _builders:
            raise ValueError(f"There is a builder {name} already.")
        _builders[name] = build
        return build

    return register


def builder(name: str) -> Builder:
    """The builder registered as `name`.

    Raises:
        LookupError: there is none.
    """
    if name not in _builders:
        raise LookupError(f"No builder {name} is registered.")
    return _builders[name]


def archive_check(check: ArchiveCheck) -> ArchiveCheck:
    """Registers a check that `verify_archive` runs as well, such as one for gaps in numbers."""
    _checks.append(check)
    return check


def archive_checks() -> tuple[ArchiveCheck, ...]:
    return tuple(_checks)
