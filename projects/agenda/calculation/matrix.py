"""Counting a priority matrix: marks per theme, the source's own totals beside them, and what passes
the threshold.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: `key` is what marks call it, `position` where it stands, `printed` the source's
    total (None: it gives none).
    """

    key: int
    position: int
    label: str
    printed: int | None = None


@dataclass(frozen=True, slots=True)
class ColumnTotal:
    """A column with both totals."""

    heading: Heading
    counted: int

    @property
    def difference(self) -> int | None:
        """Counted minus printed; None where nothing was printed."""
        return None if self.heading.printed is None else self.counted - self.heading.printed

    @property
    def differs(self) -> bool:
        return bool(self.difference)


@dataclass(frozen=True, slots=True)
class Shift:
    """A run of columns whose counted totals are the printed ones of the columns `by` further: marks
    read under the wrong heading.
    """

    first: int
    last: int
    by: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """A counted matrix. A theme passes when it has `threshold` marks or more."""

    threshold: int
    columns: tuple[ColumnTotal, ...]
    shifts: tuple[Shift, ...]

    @property
    def counted_sum(self) -> int:
        return sum(column.counted for column in self.columns)

    @property
    def printed_sum(self) -> int | None:
        """The sum of the printed totals; None unless every column has one."""
        printed = [column.heading.printed for column in self.columns]
        known = [total for total in printed if total is not None]
        return sum(known) if known and len(known) == len(printed) else None

    @property
    def by_printed(self) -> tuple[ColumnTotal, ...]:
        """What passes by the totals that the source printed."""
        return tuple(
            column for column in self.columns if (column.heading.printed or 0) >= self.threshold
        )

    @property
    def by_counted(self) -> tuple[ColumnTotal, ...]:
        """What passes by the marks."""
        return tuple(column for column in self.columns if column.counted >= self.threshold)

    @property
    def differing(self) -> tuple[ColumnTotal, ...]:
        return tuple(column for column in self.columns if column.differs)


def outcome(
    headings: Iterable[Heading], marks: Iterable[tuple[int, int]], threshold: int
) -> Outcome:
    """Counts `marks` (row, column key); a mark that is given twice counts once.

    Raises:
        ValueError: the threshold is below 1, a heading stands twice, or a mark is under no heading.
    """
    ordered = sorted(headings, key=lambda heading: heading.position)
    keys = {heading.key for heading in ordered}
    if threshold < 1:
        raise ValueError("The threshold is 1 or more.")
    if len(keys) != len(ordered):
        raise ValueError("Every column has a key of its own.")
    different = set(marks)
    if stray := {column for _, column in different} - keys:
        raise ValueError(f"Marks under no heading: {sorted(stray)}.")
    counted = Counter(column for _, column in different)
    columns = tuple(ColumnTotal(heading, counted[heading.key]) for heading in ordered)
    return Outcome(threshold, columns, tuple(shifts(columns)))


def shifts(columns: Sequence[ColumnTotal], *, shortest: int = 4) -> list[Shift]:
    """The longest run of at least `shortest` columns that explains differences by marks read one or
    two headings too far.

    A run counts only when its own counted and printed totals differ somewhere in it.
    """
    best: Shift | None = None
    for by in (1, -1, 2, -2):
        for run in _runs(columns, by):
            long_enough = len(run) >= shortest and any(column.differs for column in run)
            if long_enough and (best is None or len(run) > best.last - best.first + 1):
                best = Shift(run[0].heading.position, run[-1].heading.position, by)
    return [best] if best else []


def _runs(columns: Sequence[ColumnTotal], by: int) -> Iterable[list[ColumnTotal]]:
    """The unbroken runs of columns whose count is the printed total `by` columns further."""
    run: list[ColumnTotal] = []
    for at, column in enumerate(columns):
        there = columns[at + by].heading.printed if 0 <= at + by < len(columns) else None
        if there is not None and there == column.counted:
            run.append(column)
        else:
            yield run
            run = []
    yield run


def toggled(
    marks: Collection[tuple[int, int]], wanted: Collection[tuple[int, int]]
) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """What to add to `marks` and what to take away so that they become `wanted`."""
    return set(wanted) - set(marks), set(marks) - set(wanted)
