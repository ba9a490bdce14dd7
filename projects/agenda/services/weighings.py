"""Scores themes on the criteria of an agenda, and lays a weighing down for good."""

import datetime as dt
from collections.abc import Mapping

import pghistory
from django.db import transaction

from ivz.accounts.models import User
from ivz.core.refusal import Refused, require
from ivz.web.edits import locked, require_unchanged
from portfolios.decisions.models import Decision
from projects.agenda.models.agenda import AgendaTheme, SafetyAgenda
from projects.agenda.models.criteria import HIGHEST_SCORE, CriterionScore, Weighing
from projects.agenda.reports.weighing import weighing_report
from projects.agenda.rules import why_not_edit_agenda, why_not_lay_down


def score_values(scores: Mapping[int, int | None], weighing: str) -> dict[str, object]:
    """Scores by criterion and their explanation, as the form calls them."""
    return {f"c{key}": score for key, score in scores.items()} | {"weighing": weighing}


@transaction.atomic
def score_theme(
    theme: AgendaTheme,
    scores: Mapping[int, int | None],
    *,
    weighing: str,
    by: User,
    reason: str,
    seen: Mapping[str, str] | None = None,
) -> None:
    """Give a theme its scores, by criterion; None takes a score away. `weighing` explains them.

    Raises:
        Refused: `by` may not, a score is out of range, a criterion is of another agenda, or
        somebody else saved in between (StaleEdit).
    """
    require(why_not_edit_agenda(by))
    stored = locked(theme)
    now: dict[int, int] = dict(stored.scores.values_list("criterion_id", "score"))
    require_unchanged(
        seen,
        score_values(scores, weighing),
        score_values({key: now.get(key) for key in scores}, stored.weighing),
    )
    own = set(theme.agenda.criteria.values_list("pk", flat=True))
    if any(
        key not in own or (score is not None and not 0 <= score <= HIGHEST_SCORE)
        for key, score in scores.items()
    ):
        raise Refused(
            f"Een score is een getal van 0 tot en met {HIGHEST_SCORE}, bij een criterium van deze"
            " agenda."
        )
    with pghistory.context(why=reason):
        for key, score in scores.items():
            if score is None:
                CriterionScore.objects.filter(theme=theme, criterion_id=key).delete()
            else:
                CriterionScore.objects.update_or_create(
                    theme=theme, criterion_id=key, defaults={"score": score}
                )
        stored.weighing = weighing
        stored.save(update_fields=["weighing"])


@transaction.atomic
def lay_down_weighing(
    agenda: SafetyAgenda,
    *,
    held_on: dt.date,
    decision: Decision | None,
    note: str,
    by: User,
    today: dt.date,
) -> Weighing:
    """Keep criteria, weights, scores and order as they are now; later changes leave this as it is.
    The same one twice is kept once.

    Raises:
        Refused: `by` may not, a score is missing, or the day is still to come.
    """
    SafetyAgenda.objects.select_for_update().get(pk=agenda.pk)
    report = weighing_report(agenda)
    require(why_not_lay_down(by, is_whole=report.is_whole, is_to_come=held_on > today))
    kept = {
        "agenda": agenda,
        "held_on": held_on,
        "decision": decision,
        "note": note,
        "facts": report.facts(),
    }
    return Weighing.objects.filter(**kept).first() or Weighing.objects.create(
        **kept, recorded_by=by
    )
