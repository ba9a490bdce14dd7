"""What bodies decided, agreed, or laid down as a step towards a decision."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from ivz.core import dutch
from ivz.data.history import tracked
from ivz.sources.models import Sourced
from portfolios.bodies.models.bodies import Body
from portfolios.decisions.enums import DecisionKind


@tracked
class Decision(Sourced):
    """A decision of a body, an agreement signed by the parties, or a step towards one.

    A rate may be used for invoices when it points at a decision that is no step (service agreement
    of 2019, article 6.5).
    """

    kind = models.CharField(
        "soort", max_length=10, choices=DecisionKind, default=DecisionKind.DECISION
    )
    body = models.ForeignKey(
        Body, models.PROTECT, null=True, blank=True, verbose_name="orgaan", related_name="decisions"
    )
    title = models.CharField("onderwerp", max_length=200)
    decided_on = models.DateField("datum")
    is_date_assumed = models.BooleanField(
        "datum is aangenomen", default=False, help_text="Aan als geen bron de datum noemt."
    )
    reference = models.CharField("kenmerk", max_length=100, blank=True)
    text = models.TextField("tekst of samenvatting", blank=True)
    item = models.ForeignKey(
        "portfolios.AgendaItem",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="agendapunt",
        related_name="decisions",
        editable=False,
    )

    class Meta:
        verbose_name = "besluit"
        verbose_name_plural = "besluiten"
        ordering = ["-decided_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind=DecisionKind.DECISION) | Q(body__isnull=False),
                name="decision_has_body",
                violation_error_message="Kies het orgaan dat het besluit heeft genomen.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.dated_text})"

    def get_absolute_url(self) -> str:
        return reverse("portfolios:decision_detail", args=[self.pk])

    @property
    def is_binding(self) -> bool:
        """Whether a rate may rest on it."""
        return self.kind != DecisionKind.STEP

    @property
    def dated_text(self) -> str:
        """The date in words, marked when no source gives it."""
        return dutch.long_date(self.decided_on) + (
            ", datum aangenomen" if self.is_date_assumed else ""
        )

    @property
    def citation(self) -> str:
        """The decision as an invoice cites it: who, when, with which reference."""
        who = f"{self.get_kind_display()} {self.body}" if self.body else self.title
        return ", ".join(
            filter(
                None,
                [
                    f"{who} van {self.dated_text}" if self.body else f"{who} ({self.dated_text})",
                    self.reference,
                ],
            )
        )
