"""Rate proposals and what the colleges said about them."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from agreements.proposals.enums import ConsentState, ProposalKind, ProposalState
from agreements.proposals.querysets import RateProposalQuerySet
from agreements.texts.models import Agreement
from contributions.funds.enums import RoundingChoice
from contributions.funds.models import Fund, Rate
from ivz.data.fields import MoneyField, RateField
from ivz.data.history import tracked
from ivz.region.models import Organisation
from ivz.sources.models import Sourced, SourceDocument
from portfolios.decisions.models import Decision


@tracked
class RateProposal(Sourced):
    """A planned change of what municipalities pay a fund per inhabitant, from draft to adopted
    rate.

    `value` is the new rate per inhabitant, or the surcharge beside the rate for a proposal of that
    kind. The planned `rate` of the series belongs to the proposal once it is submitted; adopting
    gives that rate its decision (service agreement of 2019, article 6.5).
    """

    key = models.SlugField(
        "sleutel",
        max_length=40,
        unique=True,
        help_text="Kort, voor in het adres, bijvoorbeeld ivz-2028.",
    )
    fund = models.ForeignKey(Fund, models.PROTECT, verbose_name="fonds", related_name="proposals")
    title = models.CharField("onderwerp", max_length=200)
    kind = models.CharField("soort", max_length=12, choices=ProposalKind, default=ProposalKind.RATE)
    value = RateField("tarief of toeslag per inwoner", help_text="In euro, bijvoorbeeld 0,365.")
    target_amount = MoneyField("doelbedrag per jaar", null=True, blank=True)
    index_percentage = models.DecimalField(
        "indexering in procenten", max_digits=7, decimal_places=3, null=True, blank=True
    )
    rounding_rule = models.CharField(
        "afronding van een bedrag",
        max_length=20,
        choices=RoundingChoice,
        default=RoundingChoice.CENTS_HALF_UP,
    )
    valid_from = models.DateField("geldt vanaf")
    undated_source = models.ForeignKey(
        SourceDocument,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="rekent met inwonertallen zonder peildatum uit",
        related_name="+",
    )
    reasoning = models.TextField("motivering")
    agreements = models.ManyToManyField(
        Agreement, verbose_name="hoort bij overeenkomst", related_name="proposals", blank=True
    )
    state = models.CharField(
        "stand", max_length=12, choices=ProposalState, default=ProposalState.DRAFT, editable=False
    )
    submitted_on = models.DateField("voorgelegd op", null=True, blank=True, editable=False)
    rate = models.OneToOneField(
        Rate,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="tarief in de reeks",
        related_name="proposal",
        editable=False,
    )
    decision = models.ForeignKey(
        Decision,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="besluit",
        related_name="proposals",
        editable=False,
    )
    withdrawn_on = models.DateField("ingetrokken op", null=True, blank=True, editable=False)
    withdrawn_reason = models.TextField("reden van intrekking", blank=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
    )

    objects = RateProposalQuerySet.as_manager()

    class Meta:
        verbose_name = "tariefvoorstel"
        verbose_name_plural = "tariefvoorstellen"
        ordering = ["-valid_from", "key"]
        constraints = [
            models.CheckConstraint(
                condition=Q(value__gt=0),
                name="proposal_above_zero",
                violation_error_message="Een tarief is hoger dan 0.",
            ),
            models.CheckConstraint(
                condition=~Q(kind=ProposalKind.TARGET)
                | Q(target_amount__isnull=False, target_amount__gt=0),
                name="proposal_target_has_amount",
                violation_error_message="Vul het doelbedrag in.",
            ),
            models.CheckConstraint(
                condition=~Q(kind=ProposalKind.INDEXATION) | Q(index_percentage__isnull=False),
                name="proposal_index_has_percentage",
                violation_error_message="Vul het percentage in.",
            ),
            models.CheckConstraint(
                condition=~Q(state=ProposalState.ADOPTED) | Q(decision__isnull=False),
                name="proposal_adopted_by_decision",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on__isnull=True)
                | Q(submitted_on__isnull=True)
                | Q(withdrawn_on__gte=F("submitted_on")),
                name="proposal_withdrawn_after_submitted",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("agreements:proposal_detail", args=[self.key])

    @property
    def is_settled(self) -> bool:
        """Adopted or withdrawn: nothing waits for anybody."""
        return self.state in (ProposalState.ADOPTED, ProposalState.WITHDRAWN)


@tracked
class Consent(Sourced):
    """What the college of one municipality said about a proposal. A refusal is a warning, not a
    lock.
    """

    proposal = models.ForeignKey(
        RateProposal, models.PROTECT, verbose_name="tariefvoorstel", related_name="consents"
    )
    municipality = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="gemeente", related_name="consents"
    )
    state = models.CharField(
        "oordeel", max_length=20, choices=ConsentState, default=ConsentState.PENDING
    )
    decided_on = models.DateField("datum collegebesluit", null=True, blank=True)
    is_date_assumed = models.BooleanField("datum is aangenomen", default=False)
    reference = models.CharField("kenmerk", max_length=100, blank=True)
    text = models.TextField("opmerking van het college", blank=True)

    class Meta:
        verbose_name = "oordeel van een college"
        verbose_name_plural = "oordelen van colleges"
        ordering = ["proposal", "municipality__sort_key"]
        constraints = [
            models.UniqueConstraint(
                fields=["proposal", "municipality"],
                name="consent_once",
                violation_error_message="Het oordeel van deze gemeente staat er al in.",
            ),
            models.CheckConstraint(
                condition=~Q(state=ConsentState.AGREED_WITH_REMARKS) | ~Q(text=""),
                name="consent_remarks_have_text",
                violation_error_message="Vul de opmerking van het college in.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.municipality}: {self.get_state_display()}"
