"""Expert groups and who does what in them."""

from django.db import models
from django.db.models import Q

from ivz.data.fields import HoursField
from ivz.data.history import tracked
from ivz.data.terms import Term, until_after_from
from ivz.region.models import Organisation
from ivz.sources.models import Sourced
from projects.effort.enums import RoleKind
from projects.effort.models.effort import JointDelivery


@tracked
class ExpertGroup(Sourced):
    """A group of experts on a theme, or a committee of the cooperation."""

    slug = models.SlugField("naam in adressen", max_length=100, unique=True)
    name = models.CharField("naam", max_length=100)
    purpose = models.TextField("doel", blank=True)
    frequency = models.CharField("hoe vaak de groep bijeenkomt", max_length=100, blank=True)

    class Meta:
        verbose_name = "expertgroep"
        verbose_name_plural = "expertgroepen"
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


@tracked
class GroupRole(Sourced, Term):
    """A role in a group that an organisation or a joint delivery fills, for a term.

    `hours` a week is empty where the source counts none.
    """

    group = models.ForeignKey(
        ExpertGroup, models.PROTECT, verbose_name="expertgroep", related_name="roles"
    )
    kind = models.CharField("rol", max_length=12, choices=RoleKind)
    title = models.CharField(
        "taak", max_length=200, help_text="Bijvoorbeeld: Secretaris Cybercrime."
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="organisatie",
        related_name="group_roles",
    )
    delivery = models.ForeignKey(
        JointDelivery,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="gezamenlijke levering",
        related_name="roles",
    )
    function = models.CharField(
        "functie", max_length=100, blank=True, help_text="De functie van wie het doet, geen naam."
    )
    hours = HoursField(
        "uren per week", null=True, blank=True, help_text="Leeg als de rol niet in uren meetelt."
    )
    valid_from = models.DateField("vanaf")
    is_start_assumed = models.BooleanField(
        "begindatum is aangenomen", default=False, help_text="Aan als geen bron de datum noemt."
    )
    valid_until = models.DateField("tot", null=True, blank=True)
    position = models.PositiveSmallIntegerField("volgorde", default=0)

    class Meta:
        verbose_name = "rol in een expertgroep"
        verbose_name_plural = "rollen in expertgroepen"
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(organisation__isnull=False) ^ Q(delivery__isnull=False),
                name="role_of_one",
                violation_error_message=(
                    "Kies een organisatie of een gezamenlijke levering, niet allebei."
                ),
            ),
            until_after_from("role"),
            models.UniqueConstraint(
                fields=["group", "title", "organisation", "delivery", "valid_from"],
                nulls_distinct=False,
                name="role_once",
                violation_error_message="Deze rol staat er al in.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.deliverer})"

    @property
    def deliverer(self) -> Organisation | JointDelivery | None:
        return self.organisation or self.delivery
