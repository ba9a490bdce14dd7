"""How the themes of an agenda score on its criteria: the table of the page, and what a weighing
lays down.
"""

from dataclasses import dataclass
from typing import Any

from projects.agenda.calculation.weighing import Weighed, weighed
from projects.agenda.models.agenda import AgendaTheme, SafetyAgenda
from projects.agenda.models.criteria import CriterionScore, SelectionCriterion


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """A theme with its score per criterion (None: not scored), in the order of the criteria."""

    theme: AgendaTheme
    scores: tuple[int | None, ...]
    result: Weighed


@dataclass(frozen=True, slots=True)
class WeighingReport:
    """All themes of an agenda against all its criteria."""

    agenda: SafetyAgenda
    criteria: tuple[SelectionCriterion, ...]
    lines: tuple[ScoreLine, ...]

    @property
    def has_scores(self) -> bool:
        return any(line.result.scored for line in self.lines)

    @property
    def is_whole(self) -> bool:
        """Whether every theme has every score."""
        return bool(self.lines) and all(line.result.place is not None for line in self.lines)

    def facts(self) -> dict[str, Any]:
        """What a weighing keeps: criteria with weights, themes with scores, points and places."""
        return {
            "criteria": [
                {"letter": c.letter, "text": c.text, "weight": c.weight} for c in self.criteria
            ],
            "themes": [
                {
                    "title": line.theme.title,
                    "status": line.theme.get_status_display(),
                    "scores": list(line.scores),
                    "points": line.result.points,
                    "place": line.result.place,
                }
                for line in self.lines
            ],
        }


def weighing_report(agenda: SafetyAgenda) -> WeighingReport:
    """The scores of an agenda as they are now, in three queries."""
    criteria = tuple(agenda.criteria.all())
    themes = list(agenda.themes.select_related("theme"))
    scores = {
        (score.theme_id, score.criterion_id): score.score
        for score in CriterionScore.objects.filter(theme__agenda=agenda)
    }
    results = weighed(
        [theme.pk for theme in themes],
        {criterion.pk: criterion.weight for criterion in criteria},
        scores,
    )
    lines = tuple(
        ScoreLine(
            theme, tuple(scores.get((theme.pk, criterion.pk)) for criterion in criteria), result
        )
        for theme, result in zip(themes, results, strict=True)
    )
    return WeighingReport(agenda, criteria, lines)
