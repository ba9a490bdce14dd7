"""Weighing themes by criteria: points, order, and what is still missing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weighed:
    """A theme with its points. `place` counts ties once and skips after them (1, 2, 2, 4); None
    while a score is missing.
    """

    theme: int
    points: int
    scored: int  # how many criteria have a score
    place: int | None


def weighed(
    themes: Iterable[int], weights: Mapping[int, int], scores: Mapping[tuple[int, int], int]
) -> list[Weighed]:
    """Weight times score added up per theme, in the given order. `scores` maps (theme, criterion)
    to a score.

    A theme has a place only when every criterion has a score; themes without are no competition for
    the others.
    """
    themes = list(themes)
    points = {
        theme: sum(
            weight * scores.get((theme, criterion), 0) for criterion, weight in weights.items()
        )
        for theme in themes
    }
    scored = {theme: sum((theme, criterion) in scores for criterion in weights) for theme in themes}
    whole = [points[theme] for theme in themes if weights and scored[theme] == len(weights)]
    return [
        Weighed(
            theme=theme,
            points=points[theme],
            scored=scored[theme],
            place=1 + sum(other > points[theme] for other in whole)
            if weights and scored[theme] == len(weights)
            else None,
        )
        for theme in themes
    ]
