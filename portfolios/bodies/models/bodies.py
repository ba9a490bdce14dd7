"""Bodies: the tables where the cooperation meets and decides."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ivz.data.history import tracked
from ivz.data.terms import Term, until_after_from
from ivz.region.models import PoliceTeam
from ivz.sources.models import Sourced
from portfolios.bodies.enums import AnnexNumbering, BodyKind, Coupling, ExOfficio

# three answers: a body of which no source says it is not taken for a closed one
IN_PUBLIC: list[tuple[bool | None, str]] = [(None, "Niet vastgelegd"), (True, "Ja"), (False, "Nee")]


@tracked
class Body(Sourced, Term):
    """A body that meets and decides, such as the DVO or the AB, with the rule of who sits in it."""

    code = models.SlugField("code", max_length=20, unique=True)
    name = models.CharField("naam", max_length=150)
    abbreviation = models.CharField("afkorting", max_length=30, blank=True)
    kind = models.CharField("soort", max_length=20, choices=BodyKind, default=BodyKind.OTHER)
    ex_officio = models.CharField(
        "zitting op grond van het ambt",
        max_length=20,
        choices=ExOfficio,
        default=ExOfficio.NOBODY,
        blank=True,
    )
    police_team = models.ForeignKey(
        PoliceTeam,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="basisteam",
        related_name="bodies",
    )
    members_of = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="de leden van",
        related_name="shared_with",
    )
    composition = models.TextField("samenstelling in woorden", blank=True)
    chair = models.CharField("voorzitter (functie)", max_length=150, blank=True)
    secretary = models.CharField("secretaris (functie)", max_length=150, blank=True)
    meets_in_public = models.BooleanField(
        "vergadert in het openbaar", null=True, blank=True, choices=IN_PUBLIC
    )
    usual_minutes = models.PositiveSmallIntegerField(
        "gebruikelijke duur in minuten",
        null=True,
        blank=True,
        validators=[MinValueValidator(10), MaxValueValidator(720)],
    )
    rotation_years = models.PositiveSmallIntegerField(
        "leden rouleren om de zoveel jaar",
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(20)],
    )
    coupled_to = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="vergadert op de dag van",
        related_name="coupled_bodies",
    )
    coupling = models.CharField("plaats op die dag", max_length=10, choices=Coupling, blank=True)
    annex_numbering = models.CharField(
        "nummering van bijlagen",
        max_length=10,
        choices=AnnexNumbering,
        default=AnnexNumbering.LETTERS,
    )
    valid_from = models.DateField("bestaat vanaf", null=True, blank=True)
    valid_until = models.DateField("bestaat tot", null=True, blank=True)

    class Meta:
        verbose_name = "orgaan"
        verbose_name_plural = "organen"
        ordering = ["name"]
        constraints = [
            until_after_from("body"),
            models.CheckConstraint(
                condition=~Q(ex_officio=ExOfficio.TEAM_MAYORS) | Q(police_team__isnull=False),
                name="body_team_for_team_mayors",
                violation_error_message=(
                    "Kies het basisteam waarvan de burgemeesters zitting hebben."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(ex_officio=ExOfficio.MEMBERS_OF) | Q(members_of__isnull=False),
                name="body_other_for_members_of",
                violation_error_message="Kies het orgaan waarvan de leden hier zitting hebben.",
            ),
            models.CheckConstraint(
                condition=Q(coupled_to__isnull=True, coupling="")
                | (Q(coupled_to__isnull=False) & ~Q(coupling="")),
                name="body_coupled_on_a_side",
                violation_error_message=(
                    "Kies bij een gekoppeld orgaan ook of het ervoor of erna vergadert."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.abbreviation or self.name

    def get_absolute_url(self) -> str:
        return reverse("portfolios:body_detail", args=[self.code])
