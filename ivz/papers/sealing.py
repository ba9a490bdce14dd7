"""Sealing: whatever is laid down and has no PDF yet gets one, in the background.

Safe to stop at any moment and to begin again: a page is drawn without a lock, then sealed in a
short transaction of its own. One that cannot be made does not hold up the others; it is tried
again later.
"""

import datetime as dt
import logging
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from typing import Any, Protocol, cast

from django.db import models, transaction
from django.db.models.functions import Now

from ivz.core.registry import Registry
from ivz.data.locks import only_one
from ivz.data.runs import Run
from ivz.papers import making, services
from ivz.papers.enums import DocumentKind
from ivz.papers.kinds import kinds
from ivz.papers.making import Renderer, RenderJob
from ivz.papers.models import Paper, PaperQuerySet
from ivz.region.models import Organisation

logger = logging.getLogger(__name__)


class Work(Protocol):
    """Work that a subject hands in: by which keys something waits, and doing it for one key."""

    @property
    def waiting(self) -> Callable[[], Iterable[int]]: ...
    @property
    def do(self) -> Callable[[int], object]: ...


works: Registry[Work] = Registry("work for the worker")


@dataclass(frozen=True, slots=True)
class OtherWork:
    """Work that is no sealing, such as binding a bundle."""

    waiting: Callable[[], Iterable[int]]
    do: Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Issue:
    """A document that a row is to get in `field`; `name` is that of the file without its ending."""

    kind: DocumentKind
    number: str
    title: str
    name: str
    issued_on: dt.date
    year: int
    facts: Mapping[str, Any]
    organisation: Organisation | None = None
    version: int = 1
    identifier: str = ""  # within the PDF; `name` when it is empty
    field: str = "document"

    def job(self, key: int) -> RenderJob:
        """The page to draw."""
        kind = kinds.get(self.kind)
        html = kind.html(kind.read(self.facts))
        return RenderJob(key, html, self.identifier or self.name, self.issued_on)


@dataclass(frozen=True, slots=True)
class Sealing:
    """How the rows of a subject become sealed paper: one by one, or all of a run together.

    `issues` names every document of a row, made or not. A run that is whole may get a document
    itself (`run_issues`); `closed` happens in the transaction that closes it.
    """

    rows: type[Paper]
    issues: Callable[[Any], Iterable[Issue]]
    related: tuple[str, ...] = ()
    run: type[Run] | None = None
    run_issues: Callable[[Any], Iterable[Issue]] = lambda run: ()
    closed: Callable[[Any], object] = lambda run: None

    def waiting(self) -> list[int]:
        """Rows, or runs, with something to be made, oldest first."""
        found = self.run.objects.unfinished() if self.run else self._unsealed()
        return list(found.order_by("pk").values_list("pk", flat=True))

    def do(
        self,
        key: int,
        *,
        render: Renderer = making.render,
        on_sealed: Callable[[Any], object] = lambda row: None,
    ) -> bool:
        """Seal a row, or all of a run and close it; what goes wrong is kept with the run.

        Safe to call again after a kill and from two places at once. Returns False, without doing
        anything, while another process is at it.

        Raises:
            Exception: the first that went wrong, once all others are done.
        """
        with only_one(zlib.crc32(self.rows._meta.db_table.encode()) >> 1, key) as alone:
            if not alone:
                return False
            if self.run is None:
                self._seal(self._unsealed(pk=key), render, on_sealed)
            else:
                self._seal_run(self.run, key, render, on_sealed)
        return True

    def _seal_run(
        self, runs: type[Run], key: int, render: Renderer, on_sealed: Callable[[Any], object]
    ) -> None:
        run = runs.objects.get(pk=key)
        if run.finished_at:
            return
        sealed: list[Any] = []

        def note(row: Any) -> None:
            sealed.append(row.pk)
            on_sealed(row)

        try:
            self._seal(self._unsealed(run=key), render, note)
            seal_all([run], self.run_issues, 1, render)
        except Exception as error:
            runs.objects.report_failure(
                key, f"{type(error).__name__}: {error}", has_progressed=bool(sealed)
            )
            raise
        with transaction.atomic():
            runs.objects.filter(pk=key).update(finished_at=Now(), error="", failures=0)
            self.closed(run)

    def _unsealed(self, **by: int) -> PaperQuerySet[Any]:
        rows = cast(PaperQuerySet[Any], self.rows._default_manager.filter(**by))
        return rows.unsealed().select_related(*self.related).order_by("pk")

    def _seal(
        self, bare: PaperQuerySet[Any], render: Renderer, on_sealed: Callable[[Any], object]
    ) -> None:
        seal_all(bare, self.issues, bare.count(), render, on_sealed)


def seal_all(
    rows: Iterable[models.Model],
    issues: Callable[[Any], Iterable[Issue]],
    how_many: int,
    render: Renderer = making.render,
    on_sealed: Callable[[Any], object] = lambda row: None,
) -> None:
    """Make and seal what the rows do not have yet.

    Raises:
        Exception: the first that went wrong, once all others are done.
    """
    drawing: dict[int, tuple[models.Model, Issue]] = {}  # what is between its page and its seal
    failures: list[Exception] = []
    keys = count()

    @contextmanager
    def going_on(row: models.Model) -> Iterator[None]:
        try:
            yield
        except Exception as reason:
            logger.exception("%s %s cannot be sealed", row._meta.label, row.pk)
            failures.append(reason)

    def jobs() -> Iterator[RenderJob]:
        for row in rows:
            made: list[RenderJob] = []
            with going_on(row):
                for issue in issues(row):
                    if getattr(row, f"{issue.field}_id") is None:
                        job = issue.job(next(keys))
                        drawing[job.key] = row, issue
                        made.append(job)
            yield from made

    for key, content in render(jobs(), how_many):
        row, issue = drawing.pop(key)
        with going_on(row):
            if isinstance(content, Exception):
                raise content
            on_sealed(put(row, issue, content))
    if failures:
        raise failures[0]


@transaction.atomic
def put[R: models.Model](row: R, issue: Issue, content: bytes) -> R:
    """Put a document of a row into the archive, once; a second call leaves the first document."""
    held: R = type(row)._base_manager.select_for_update(of=("self",)).get(pk=row.pk)
    if getattr(held, f"{issue.field}_id") is None:
        document = services.seal(
            kind=issue.kind,
            number=issue.number,
            version=issue.version,
            title=issue.title[:200],
            file_name=f"{issue.name}.pdf",
            organisation=issue.organisation,
            year=issue.year,
            issued_on=issue.issued_on,
            template_version=kinds.get(issue.kind).version,
            facts=issue.facts,
            content=content,
        )
        setattr(held, issue.field, document)
        held.save(update_fields=[issue.field])
    return held
