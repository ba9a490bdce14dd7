"""Criteria by which themes are chosen, the scores that themes get on them, and weighings as they
were laid down.
"""

import pgtrigger
from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models

from ivz.data.history import tracked
from ivz.data.triggers import append_only
from ivz.sources.models import Sourced
from portfolios.decisions.models import Decision
from projects.agenda.models.agenda import AgendaTheme, SafetyAgenda

HIGHEST_SCORE = 3
HIGHEST_WEIGHT = 10


@tracked
class SelectionCriterion(Sourced):
    """A ground on which a theme is chosen or left; `weight` says how heavily it counts."""

    agenda = models.ForeignKey(
        SafetyAgenda, models.PROTECT, verbose_name="agenda", related_name="criteria"
    )
    letter = models.CharField("letter", max_length=2)
    text = models.CharField("criterium", max_length=300)
    weight = models.PositiveSmallIntegerField(
        "gewicht", default=1, validators=[MaxValueValidator(HIGHEST_WEIGHT)]
    )

    class Meta:
        verbose_name = "criterium"
        verbose_name_plural = "criteria"
        ordering = ["agenda", "letter"]
        constraints = [
            models.UniqueConstraint(
                fields=["agenda", "letter"],
                name="criterion_once",
                violation_error_message="Deze letter is al gebruikt.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.letter}. {self.text}"


@tracked
class CriterionScore(models.Model):
    """How far a theme meets a criterion: 0 (not at all) to 3 (wholly)."""

    criterion = models.ForeignKey(
        SelectionCriterion, models.PROTECT, verbose_name="criterium", related_name="scores"
    )
    theme = models.ForeignKey(
        AgendaTheme, models.PROTECT, verbose_name="thema", related_name="scores"
    )
    score = models.PositiveSmallIntegerField("score", validators=[MaxValueValidator(HIGHEST_SCORE)])

    class Meta:
        verbose_name = "score"
        verbose_name_plural = "scores"
        ordering = ["theme", "criterion"]
        constraints = [
            models.UniqueConstraint(fields=["criterion", "theme"], name="score_once"),
            models.CheckConstraint(
                condition=models.Q(score__lte=HIGHEST_SCORE), name="score_in_range"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.theme}, {self.criterion.letter}: {self.score}"


class Weighing(models.Model):
    """The criteria, weights, scores and order as they were on the day somebody laid them down.
    Never changed afterwards.
    """

    agenda = models.ForeignKey(
        SafetyAgenda, models.PROTECT, verbose_name="agenda", related_name="weighings"
    )
    held_on = models.DateField("datum")
    decision = models.ForeignKey(
        Decision, models.PROTECT, null=True, blank=True, verbose_name="besluit", related_name="+"
    )
    note = models.CharField("toelichting", max_length=300, blank=True)
    facts = models.JSONField("vastgelegde weging")
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "weging"
        verbose_name_plural = "wegingen"
        ordering = ["-held_on", "-pk"]
        triggers: list[pgtrigger.Trigger] = append_only("weighing")

    def __str__(self) -> str:
        return f"Weging {self.agenda.years}"

    @property
    def order_text(self) -> str:
        """When it was laid down, on what ground, and the order that came out."""
        themes = sorted(self.facts["themes"], key=lambda theme: theme["place"])
        order = ", ".join(f"{theme['place']}. {theme['title']}" for theme in themes)
        ground = f" ({self.decision})" if self.decision else ""
        return f"{self.held_on:%d-%m-%Y}{ground}: {order}."
