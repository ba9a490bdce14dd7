"""The region: organisations, police teams, counts of inhabitants, and which user belongs to which
organisation.
"""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ivz.core import dutch
from ivz.data.history import tracked
from ivz.data.terms import Term, until_after_from
from ivz.region.enums import CountStatus, ImportState, OrganisationKind, WindowSide
from ivz.region.querysets import CountImportQuerySet, InhabitantCountQuerySet, OrganisationQuerySet
from ivz.region.validators import (
    validate_iban,
    validate_kvk,
    validate_oin,
    validate_postcode,
    validate_printable,
)
from ivz.sources.models import Sourced, SourceDocument


@tracked
class PoliceTeam(models.Model):
    """A police team ("basisteam") of a district: the municipalities it serves share a triangle with
    it.
    """

    name = models.CharField("naam", max_length=100, unique=True)
    district = models.CharField("district", max_length=100)

    class Meta:
        verbose_name = "basisteam"
        verbose_name_plural = "basisteams"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


@tracked
class Organisation(Sourced, Term):
    """A municipality, the safety region or a partner.

    A merger or a new name is a new organisation: the old one ends (`valid_until`) and names its
    `successor`, so that counts and invoices stay with the organisation they were made for.
    """

    kind = models.CharField("soort", max_length=20, choices=OrganisationKind)
    name = models.CharField("naam", max_length=100, validators=[validate_printable])
    slug = models.SlugField("naam in adressen", max_length=100, unique=True)
    aliases = ArrayField(
        models.CharField(max_length=100),
        verbose_name="andere schrijfwijzen",
        default=list,
        blank=True,
    )
    sort_key = models.CharField(max_length=100, editable=False, db_index=True)
    cbs_code = models.CharField(
        "CBS-code", max_length=6, blank=True, help_text="GM en vier cijfers, bijvoorbeeld GM0141."
    )
    police_team = models.ForeignKey(
        PoliceTeam,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="basisteam",
        related_name="organisations",
    )

    postal_line = models.CharField(
        "postadres",
        max_length=100,
        blank=True,
        validators=[validate_printable],
        help_text="Straat of postbus met nummer.",
    )
    postal_postcode = models.CharField(
        "postcode", max_length=7, blank=True, validators=[validate_postcode]
    )
    postal_city = models.CharField(
        "plaats", max_length=100, blank=True, validators=[validate_printable]
    )
    invoice_department = models.CharField(
        "afdeling voor facturen", max_length=100, blank=True, validators=[validate_printable]
    )
    invoice_line = models.CharField(
        "factuuradres",
        max_length=100,
        blank=True,
        validators=[validate_printable],
        help_text="Leeg: het postadres.",
    )
    invoice_postcode = models.CharField(
        "postcode factuuradres", max_length=7, blank=True, validators=[validate_postcode]
    )
    invoice_city = models.CharField(
        "plaats factuuradres", max_length=100, blank=True, validators=[validate_printable]
    )
    invoice_email = models.EmailField("e-mailadres voor facturen", blank=True)
    buyer_reference = models.CharField(
        "kenmerk van de gemeente (op de factuur: uw kenmerk)",
        max_length=50,
        blank=True,
        validators=[validate_printable],
        help_text="Bijvoorbeeld een verplichtingennummer.",
    )
    oin = models.CharField("OIN", max_length=20, blank=True, validators=[validate_oin])
    kvk = models.CharField("KvK-nummer", max_length=8, blank=True, validators=[validate_kvk])

    valid_from = models.DateField("bestaat vanaf", null=True, blank=True)
    valid_until = models.DateField("bestaat tot", null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="gaat op in",
        related_name="predecessors",
    )

    objects = OrganisationQuerySet.as_manager()  # type: ignore[misc]  # more than Term's

    class Meta:
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        ordering = ["sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["cbs_code"],
                condition=~Q(cbs_code=""),
                name="organisation_cbs_code_once",
                violation_error_message="Deze CBS-code is al van een andere organisatie.",
            ),
            models.CheckConstraint(
                condition=Q(cbs_code="") | Q(cbs_code__regex=r"^GM[0-9]{4}$"),
                name="organisation_cbs_code_form",
                violation_error_message=(
                    "Een CBS-code bestaat uit GM en vier cijfers, bijvoorbeeld GM0141."
                ),
            ),
            until_after_from(
                "organisation", "De dag waarop de organisatie ophoudt moet na de begindag liggen."
            ),
            models.CheckConstraint(
                condition=Q(successor__isnull=True) | Q(valid_until__isnull=False),
                name="organisation_successor_needs_end",
                violation_error_message=(
                    "Vul ook in vanaf welke dag de organisatie niet meer bestaat."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args, **kwargs) -> None:
        self.sort_key = dutch.folded(self.name)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return (
            reverse("overview:municipality", args=[self.slug])
            if self.is_municipality
            else reverse("region:organisation_detail", args=[self.slug])
        )

    @property
    def is_municipality(self) -> bool:
        return self.kind == OrganisationKind.MUNICIPALITY

    @property
    def formal_name(self) -> str:
        """The name for an envelope: "Gemeente Almelo", others as they are."""
        return f"Gemeente {self.name}" if self.is_municipality else self.name

    @property
    def invoice_address(self) -> list[str]:
        """The lines under the name on an invoice; empty when neither an invoice nor a postal
        address is complete.
        """
        for line, postcode, city in (
            (self.invoice_line, self.invoice_postcode, self.invoice_city),
            (self.postal_line, self.postal_postcode, self.postal_city),
        ):
            if line and postcode and city:
                return [
                    *filter(None, [self.invoice_department]),
                    line,
                    f"{postcode}  {city.upper()}",
                ]
        return []


@tracked
class Membership(models.Model):
    """A user acts for an organisation; a finance officer of two municipalities has two."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        verbose_name="gebruiker",
        related_name="memberships",
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="organisatie", related_name="memberships"
    )

    class Meta:
        verbose_name = "werkt voor"
        verbose_name_plural = "werkt voor"
        constraints = [
            models.UniqueConstraint(fields=["user", "organisation"], name="membership_once")
        ]

    def __str__(self) -> str:
        return f"{self.user} – {self.organisation}"


class CountImport(models.Model):
    """An uploaded file of counts: what was read from it, before and after it was confirmed."""

    state = models.CharField(
        "stand", max_length=10, choices=ImportState, default=ImportState.PREVIEW
    )
    file_name = models.CharField("bestand", max_length=255)
    sha256 = models.CharField("SHA-256", max_length=64)
    format_name = models.CharField("formaat", max_length=100)
    reference_date = models.DateField("peildatum")
    status = models.CharField("status", max_length=20, choices=CountStatus)
    rows = models.JSONField(
        "regels"
    )  # [{"organisation": pk, "inhabitants": int, "line": int, "printed_name": str}]
    skipped = models.JSONField(
        "overgeslagen regels", default=list
    )  # [{"line": int, "text": str, "why": str}]
    warnings = models.JSONField(
        "waarschuwingen", default=list
    )  # Dutch sentences about the file itself
    source = models.ForeignKey(
        SourceDocument, models.PROTECT, verbose_name="bron", related_name="+"
    )
    source_text = models.CharField("vindplaats in de bron", max_length=200, blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    uploaded_at = models.DateTimeField(auto_now_add=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)

    objects = CountImportQuerySet.as_manager()

    class Meta:
        verbose_name = "ingelezen bestand"
        verbose_name_plural = "ingelezen bestanden"
        ordering = ["-uploaded_at"]

    def __str__(self) -> str:
        return self.file_name

    def get_absolute_url(self) -> str:
        return reverse("region:count_import", args=[self.pk])


class InhabitantCount(Sourced):
    """An observation: so many inhabitants on a reference date, says a source. Never changed; a
    newer version supersedes it.

    The organisation is a municipality, or the safety region where a source gives only the total of
    the region. Without a reference date ("niet vermeld") the source tells observations apart, and
    nothing may be invoiced with it.
    """

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="organisatie", related_name="counts"
    )
    reference_date = models.DateField("peildatum", null=True, blank=True)
    undated_source = models.ForeignKey(
        "sources.SourceDocument",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="undated_counts",
    )
    inhabitants = models.PositiveIntegerField("inwoners", validators=[MinValueValidator(1)])
    status = models.CharField("status", max_length=20, choices=CountStatus)
    version = models.PositiveSmallIntegerField("versie", default=1, editable=False)
    withdrawn = models.BooleanField("ingetrokken", default=False, editable=False)
    note = models.CharField("toelichting", max_length=200, blank=True)
    batch = models.ForeignKey(
        CountImport, models.PROTECT, null=True, blank=True, editable=False, related_name="counts"
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    recorded_at = models.DateTimeField(auto_now_add=True)

    objects = InhabitantCountQuerySet.as_manager()

    class Meta:
        verbose_name = "inwonertal"
        verbose_name_plural = "inwonertallen"
        ordering = ["-reference_date", "organisation__sort_key", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "reference_date", "undated_source", "version"],
                nulls_distinct=False,
                name="count_version_once",
            ),
            models.CheckConstraint(
                condition=Q(reference_date__isnull=True) ^ Q(undated_source__isnull=True),
                name="count_date_or_source",
            ),
            models.CheckConstraint(condition=Q(inhabitants__gt=0), name="count_above_zero"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="count_never_changed", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        day = (
            dutch.short_date(self.reference_date)
            if self.reference_date
            else "peildatum niet vermeld"
        )
        return f"{self.organisation}: {dutch.grouped(self.inhabitants)} ({day})"


@tracked
class Issuer(models.Model):
    """What the issuing organisation prints on its paper: bank account, contact, place of the
    window. One row.
    """

    organisation = models.OneToOneField(Organisation, models.PROTECT, verbose_name="organisatie")
    iban = models.CharField("IBAN", max_length=34, validators=[validate_iban])
    account_name = models.CharField(
        "naam van de rekening", max_length=70, validators=[validate_printable]
    )
    account_is_demo = models.BooleanField(
        "testrekening",
        default=False,
        help_text="Zet op de factuur dat er niet op betaald mag worden.",
    )
    vat_number = models.CharField("btw-nummer", max_length=14, blank=True)
    contact_department = models.CharField(
        "afdeling voor vragen", max_length=100, validators=[validate_printable]
    )
    contact_email = models.EmailField("e-mailadres voor vragen")
    contact_phone = models.CharField("telefoon voor vragen", max_length=20, blank=True)
    visiting_address = models.CharField(
        "bezoekadres", max_length=150, blank=True, validators=[validate_printable]
    )
    website = models.CharField("website", max_length=100, blank=True)
    window_side = models.CharField(
        "venster van de envelop", max_length=5, choices=WindowSide, default=WindowSide.LEFT
    )
    window_top_mm = models.PositiveSmallIntegerField("venster: afstand van boven (mm)", default=50)
    window_edge_mm = models.PositiveSmallIntegerField(
        "venster: afstand van de zijkant (mm)", default=25
    )

    class Meta:
        verbose_name = "afzender"
        verbose_name_plural = "afzenders"
        constraints = [
            models.CheckConstraint(condition=Q(pk=1), name="issuer_one_row"),
            models.CheckConstraint(
                condition=Q(window_top_mm__range=(30, 70)) & Q(window_edge_mm__range=(15, 40)),
                name="issuer_window_on_paper",
                violation_error_message=(
                    "Het venster ligt 30 tot 70 mm van boven en 15 tot 40 mm van de zijkant."
                ),
            ),
        ]

    def __str__(self) -> str:
        return str(self.organisation)
