"""Office-holders by name, as public papers name them; everybody else appears by function only."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ivz.core import dutch
from ivz.data.history import tracked
from ivz.data.terms import Term, same, term, until_after_from
from ivz.region.models import Organisation, PoliceTeam
from ivz.sources.models import Sourced
from portfolios.bodies.enums import OfficeKind, SeatRole
from portfolios.bodies.models.bodies import Body


@tracked
class Person(Sourced):
    """Somebody who holds or held a public office. Never a civil servant."""

    form_of_address = models.CharField(
        "aanspreekvorm",
        max_length=20,
        blank=True,
        help_text="Bijvoorbeeld Dhr. of Mw., zoals de verdeling die schrijft.",
    )
    name = models.CharField(
        "naam",
        max_length=120,
        help_text="Zoals openbare stukken de naam schrijven, bijvoorbeeld A.J. Gerritsen.",
    )
    aliases = models.CharField("andere schrijfwijzen", max_length=200, blank=True)
    sort_key = models.CharField(max_length=120, editable=False, db_index=True)

    class Meta:
        verbose_name = "bestuurder"
        verbose_name_plural = "bestuurders"
        ordering = ["sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["name"],
                name="person_once",
                violation_error_message="Deze bestuurder staat er al in.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args, **kwargs) -> None:
        self.sort_key = dutch.folded(self.surname)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("portfolios:person_detail", args=[self.pk])

    @property
    def addressed_name(self) -> str:
        """The name with the form of address, as a distribution prints it."""
        return f"{self.form_of_address} {self.name}".strip()

    @property
    def surname(self) -> str:
        """The name without leading initials and titles: what a list is sorted by."""
        words = self.name.split()
        while len(words) > 1 and words[0].endswith("."):
            words.pop(0)
        return " ".join(words)


@tracked
class Office(Sourced, Term):
    """A person in a public office of an organisation, for a term: the mayor of Almelo."""

    person = models.ForeignKey(
        Person, models.PROTECT, verbose_name="bestuurder", related_name="offices"
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="organisatie", related_name="offices"
    )
    kind = models.CharField("ambt", max_length=20, choices=OfficeKind, default=OfficeKind.MAYOR)
    is_acting = models.BooleanField("waarnemend", default=False)
    valid_from = models.DateField("in het ambt vanaf")
    is_start_assumed = models.BooleanField(
        "begindatum is aangenomen", default=False, help_text="Aan als geen bron de datum noemt."
    )
    valid_until = models.DateField("in het ambt tot", null=True, blank=True)

    class Meta:
        verbose_name = "ambt"
        verbose_name_plural = "ambten"
        ordering = ["organisation__sort_key", "-valid_from", "pk"]
        constraints = [
            until_after_from("office"),
            ExclusionConstraint(
                name="one_mayor_at_a_time",
                index_type="gist",
                expressions=[
                    (same("organisation_id"), RangeOperators.EQUAL),
                    (term(), RangeOperators.OVERLAPS),
                ],
                condition=Q(kind=OfficeKind.MAYOR),
                violation_error_message=(
                    "Deze gemeente heeft in die periode al een burgemeester. Laat eerst het andere"
                    " ambt eindigen."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.title}"

    @property
    def title(self) -> str:
        """The office in words: "burgemeester van Almelo"."""
        acting = "waarnemend " if self.is_acting else ""
        name = "" if self.kind == OfficeKind.OTHER else self.get_kind_display().lower()
        of = "van " if self.organisation.is_municipality else ""
        return f"{acting}{name} {of}{self.organisation}".strip()


@tracked
class Seat(Sourced, Term):
    """A seat in a body for a term: held through an office, or by a function ("IVZ'er basisteam
    Noord"), or by an organisation.

    Who sits in a body by the rule of that body (`Body.ex_officio`) needs no seat; a seat says what
    the rule does not, such as who chairs.
    """

    body = models.ForeignKey(Body, models.PROTECT, verbose_name="orgaan", related_name="seats")
    role = models.CharField("rol", max_length=20, choices=SeatRole, default=SeatRole.MEMBER)
    office = models.ForeignKey(
        Office,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="bestuurder in ambt",
        related_name="seats",
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="organisatie",
        related_name="seats",
    )
    function = models.CharField(
        "functie",
        max_length=150,
        blank=True,
        help_text="Voor wie geen bestuurder is: de functie, geen naam.",
    )
    police_team = models.ForeignKey(
        PoliceTeam,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="namens basisteam",
        related_name="seats",
    )
    valid_from = models.DateField("zit er vanaf")
    is_start_assumed = models.BooleanField(
        "begindatum is aangenomen", default=False, help_text="Aan als geen bron de datum noemt."
    )
    valid_until = models.DateField("zit er tot", null=True, blank=True)
    note = models.CharField("toelichting", max_length=200, blank=True)

    class Meta:
        verbose_name = "zetel"
        verbose_name_plural = "zetels"
        ordering = ["body", "role", "pk"]
        constraints = [
            until_after_from("seat"),
            models.CheckConstraint(
                condition=Q(office__isnull=False) | Q(organisation__isnull=False) | ~Q(function=""),
                name="seat_is_held_by_something",
                violation_error_message=(
                    "Kies een bestuurder of organisatie, of vul een functie in."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()} {self.body}: {self.holder_text}"

    @property
    def holder_text(self) -> str:
        """Who sits there, in words."""
        if self.office:
            return str(self.office)
        team = f"namens basisteam {self.police_team}" if self.police_team else ""
        return ", ".join(filter(None, [self.function, str(self.organisation or ""), team]))
