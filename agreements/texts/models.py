"""Agreements with their articles, what these rule, parties, signatures and notice."""

import datetime as dt

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from agreements.texts.enums import (
    AgreementKind,
    Duration,
    EntryRule,
    NoticeReading,
    NoticeScope,
    PassageKind,
    RuledMatter,
    TextState,
)
from contributions.funds.models import Fund, Rate
from ivz.core.validity import last_day
from ivz.data.history import tracked
from ivz.papers.models import StoredFile
from ivz.region.models import Organisation
from ivz.sources.models import Sourced
from portfolios.bodies.models.people import Office


@tracked
class Agreement(Sourced):
    """A paper between governments: how it begins, lasts and ends, and which one it takes the place
    of.

    The day it begins is computed from `entry_rule` and the signatures; the clock is in
    `calculation.clock`.
    """

    key = models.SlugField(
        "sleutel",
        max_length=40,
        unique=True,
        help_text="Kort, voor in het adres, bijvoorbeeld bo-2019.",
    )
    kind = models.CharField("soort", max_length=20, choices=AgreementKind)
    title = models.CharField("titel", max_length=200)
    document_number = models.CharField("documentnummer", max_length=60, blank=True)
    fund = models.ForeignKey(
        Fund,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="regelt het fonds",
        related_name="agreements",
    )
    predecessor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="komt in de plaats van",
        related_name="successors",
    )
    signed_on = models.DateField(
        "ondertekend op",
        null=True,
        blank=True,
        help_text="De datum onder de tekst. Leeg: (nog) niet bekend.",
    )
    is_signing_assumed = models.BooleanField(
        "datum van ondertekening is aangenomen",
        default=False,
        help_text="Aan als geen bron de datum noemt.",
    )
    sign_by = models.DateField("te ondertekenen op of voor", null=True, blank=True)
    entry_rule = models.CharField(
        "inwerkingtreding", max_length=20, choices=EntryRule, default=EntryRule.UNKNOWN
    )
    entry_date = models.DateField("vaste ingangsdatum", null=True, blank=True)
    duration = models.CharField("duur", max_length=20, choices=Duration, default=Duration.UNKNOWN)
    renewal_months = models.PositiveSmallIntegerField(
        "termijn in maanden",
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(240)],
    )
    end_date = models.DateField(
        "vaste einddatum (eerste dag waarop zij niet meer geldt)", null=True, blank=True
    )
    notice_months = models.PositiveSmallIntegerField(
        "opzegtermijn in maanden",
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(120)],
    )
    notice_in_writing = models.BooleanField("opzeggen gaat schriftelijk", default=True)
    notice_reading = models.CharField(
        "opzegging werkt", max_length=10, choices=NoticeReading, default=NoticeReading.ANY_DAY
    )
    notice_scope = models.CharField(
        "opzegging beëindigt", max_length=15, choices=NoticeScope, default=NoticeScope.PARTICIPATION
    )
    text_state = models.CharField(
        "tekst", max_length=10, choices=TextState, default=TextState.MISSING
    )
    summary = models.TextField("waar het over gaat", blank=True)
    note = models.TextField("toelichting", blank=True)

    class Meta:
        verbose_name = "overeenkomst"
        verbose_name_plural = "overeenkomsten"
        ordering = ["-signed_on", "key"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(entry_rule=EntryRule.FIXED_DATE) | Q(entry_date__isnull=False),
                name="agreement_fixed_entry_has_date",
                violation_error_message="Vul de vaste ingangsdatum in.",
            ),
            models.CheckConstraint(
                condition=~Q(duration=Duration.TACIT) | Q(renewal_months__isnull=False),
                name="agreement_tacit_has_term",
                violation_error_message=(
                    "Vul in met hoeveel maanden de overeenkomst telkens wordt verlengd."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(duration=Duration.FIXED) | Q(end_date__isnull=False),
                name="agreement_fixed_has_end",
                violation_error_message="Vul de einddatum in.",
            ),
            models.CheckConstraint(
                condition=Q(predecessor__isnull=True) | ~Q(predecessor=F("id")),
                name="agreement_not_its_own_predecessor",
                violation_error_message="Een overeenkomst komt niet in de plaats van zichzelf.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("agreements:agreement_detail", args=[self.key])


@tracked
class OtherDate(Sourced):
    """Another date of signing that a source gives for the same agreement; both stay visible."""

    agreement = models.ForeignKey(
        Agreement, models.CASCADE, verbose_name="overeenkomst", related_name="other_dates"
    )
    day = models.DateField("datum")
    note = models.CharField("toelichting", max_length=200, blank=True)

    class Meta:
        verbose_name = "andere datum in een bron"
        verbose_name_plural = "andere data in bronnen"
        ordering = ["agreement", "day"]
        constraints = [models.UniqueConstraint(fields=["agreement", "day"], name="other_date_once")]

    def __str__(self) -> str:
        return f"{self.agreement}: {self.day.isoformat()}"


@tracked
class Article(Sourced):
    """A recital, definition, article or annex of an agreement; the text as it is, or a summary in
    our own words.
    """

    agreement = models.ForeignKey(
        Agreement, models.CASCADE, verbose_name="overeenkomst", related_name="articles"
    )
    kind = models.CharField(
        "soort", max_length=12, choices=PassageKind, default=PassageKind.ARTICLE
    )
    position = models.PositiveSmallIntegerField("volgorde")
    number = models.CharField("nummer", max_length=20, blank=True)
    heading = models.CharField("kop", max_length=200, blank=True)
    text = models.TextField("tekst", blank=True)
    is_summary = models.BooleanField("samenvatting in eigen woorden", default=False)

    class Meta:
        verbose_name = "artikel"
        verbose_name_plural = "artikelen"
        ordering = ["agreement", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "number"],
                condition=~Q(number="") & Q(kind=PassageKind.ARTICLE),
                name="article_number_once",
                violation_error_message="Dit artikelnummer staat al in deze overeenkomst.",
            ),
        ]

    def __str__(self) -> str:
        return (
            f"artikel {self.number}"
            if self.kind == PassageKind.ARTICLE
            else self.heading or self.number or self.get_kind_display()
        )


@tracked
class ArticleRule(models.Model):
    """What an article rules in this administration, with the rate it sets where it sets one."""

    article = models.ForeignKey(
        Article, models.CASCADE, verbose_name="artikel", related_name="rules"
    )
    matter = models.CharField("regelt", max_length=20, choices=RuledMatter)
    rate = models.ForeignKey(
        Rate, models.PROTECT, null=True, blank=True, verbose_name="tarief", related_name="articles"
    )

    class Meta:
        verbose_name = "verband met de administratie"
        verbose_name_plural = "verbanden met de administratie"
        ordering = ["article", "matter"]
        constraints = [
            models.UniqueConstraint(fields=["article", "matter"], name="article_rules_matter_once")
        ]

    def __str__(self) -> str:
        return f"{self.article}: {self.get_matter_display()}"


@tracked
class Party(Sourced):
    """A party to an agreement with its capacity, its representative and its signature. One person
    may sign in two capacities: two parties.
    """

    agreement = models.ForeignKey(
        Agreement, models.CASCADE, verbose_name="overeenkomst", related_name="parties"
    )
    position = models.PositiveSmallIntegerField("volgorde", default=0)
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="organisatie",
        related_name="agreement_parties",
    )
    name = models.CharField("naam in de overeenkomst", max_length=200, blank=True)
    capacity = models.CharField(
        "in de hoedanigheid van",
        max_length=150,
        blank=True,
        help_text="Bijvoorbeeld opdrachtgever, of burgemeester.",
    )
    representative = models.CharField("vertegenwoordigd door (ambt)", max_length=150, blank=True)
    office = models.ForeignKey(
        Office,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="bestuurder in ambt",
        related_name="agreement_parties",
    )
    has_signature_line = models.BooleanField("heeft een regel om te tekenen", default=True)
    signed_on = models.DateField("getekend op", null=True, blank=True)
    is_signing_assumed = models.BooleanField("datum is aangenomen", default=False)
    signed_at = models.CharField("plaats", max_length=100, blank=True)
    signed_copy = models.ForeignKey(
        StoredFile,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="getekend exemplaar",
        related_name="agreement_parties",
    )

    class Meta:
        verbose_name = "partij"
        verbose_name_plural = "partijen"
        ordering = ["agreement", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(organisation__isnull=False) | ~Q(name=""),
                name="party_is_somebody",
                violation_error_message="Kies een organisatie of vul een naam in.",
            ),
            models.CheckConstraint(
                condition=Q(signed_on__isnull=True) | Q(has_signature_line=True),
                name="party_signs_on_a_line",
                violation_error_message="Deze partij heeft geen regel om te tekenen.",
            ),
        ]

    def __str__(self) -> str:
        return self.name or str(self.organisation)


@tracked
class Notice(Sourced):
    """A party gave notice; from `ends_on` it is no longer bound."""

    party = models.OneToOneField(
        Party, models.PROTECT, verbose_name="partij", related_name="notice"
    )
    given_on = models.DateField("opgezegd op")
    ends_on = models.DateField("gebonden tot")
    note = models.CharField("toelichting", max_length=300, blank=True)

    class Meta:
        verbose_name = "opzegging"
        verbose_name_plural = "opzeggingen"
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("given_on")),
                name="notice_ends_after_given",
                violation_error_message="De opzegging werkt niet terug.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.party}, {self.given_on.isoformat()}"

    @property
    def last_day(self) -> dt.date:
        return last_day(self.ends_on)
