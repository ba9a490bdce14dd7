"""What the subjects above hand in: builders of PDFs on request, and checks of the archive."""

from collections.abc import Callable, Iterable
from typing import Any

from ivz.core.registry import Registry

type Builder = Callable[[dict[str, Any]], tuple[str, bytes]]
"""Makes a PDF from JSON arguments: its file name and its bytes. Runs in the worker only."""

type ArchiveCheck = Callable[[], Iterable[str]]
"""Finds faults in what is archived and in what points at it: one Dutch sentence per fault."""

builders: Registry[Builder] = Registry("builder")
archive_checks: Registry[ArchiveCheck] = Registry("check of the archive")
