"""Tables of rate proposals, their effect, what colleges said, and the rates to choose from."""

from django.urls import reverse
from django.utils.html import format_html

from agreements.proposals.enums import ConsentState, ProposalKind, ProposalState
from agreements.proposals.reports.consents import CONSENT_TONES
from ivz.web.columns import (
    AmountColumn,
    BadgeColumn,
    DateColumn,
    LinkColumn,
    NumberColumn,
    RateColumn,
    TextColumn,
)
from ivz.web.tables import ListTable

PROPOSAL_TONES: dict[str, str] = {
    ProposalState.DRAFT: "neutral",
    ProposalState.SUBMITTED: "warning",
    ProposalState.ADOPTED: "valid",
    ProposalState.WITHDRAWN: "inactive",
}


class ProposalTable(ListTable):
    """Rate proposals with how far they are and what the colleges said."""

    row_header = "title"
    empty_text = "Er zijn geen tariefvoorstellen gevonden. Pas de filters aan of wis ze."
    title = LinkColumn(verbose_name="Voorstel")
    kind = TextColumn(verbose_name="Soort", labels=dict(ProposalKind.choices))
    value = RateColumn(verbose_name="Tarief of toeslag (EUR)")
    valid_from = DateColumn(verbose_name="Geldt vanaf")
    state = BadgeColumn(
        verbose_name="Stand", tones=PROPOSAL_TONES, labels=dict(ProposalState.choices)
    )
    agreed = NumberColumn(verbose_name="Colleges akkoord", total=False)
    refused = NumberColumn(verbose_name="Niet akkoord", total=False)

    class Meta:
        order_by = "-valid_from"


class EffectTable(ListTable):
    """One year of a proposal: every municipality without and with it."""

    row_header = "name"
    name = LinkColumn(
        accessor="organisation__name",
        order_by="organisation__sort_key",
        verbose_name="Gemeente",
        to="overview:municipality",
        args_from=("organisation__slug",),
    )
    inhabitants = NumberColumn(verbose_name="Inwoners")
    old = AmountColumn(verbose_name="Nu (EUR)")
    new = AmountColumn(verbose_name="Met voorstel (EUR)")
    extra = AmountColumn(verbose_name="Toeslag apart afgerond (EUR)")
    rise = AmountColumn(verbose_name="Verschil (EUR)")
    percentage = NumberColumn(verbose_name="Verschil (%)", places=2, total=False)


class EffectYearTable(ListTable):
    """The years of a proposal, each with what it rests on; a year leads to its municipalities."""

    row_header = "year"
    year = LinkColumn(verbose_name="Jaar", to=lambda row: f"?jaar={row.year}#gemeenten")
    old_rate = RateColumn(verbose_name="Tarief nu (EUR)")
    new_rate = RateColumn(verbose_name="Nieuw tarief (EUR)")
    inhabitants = NumberColumn(verbose_name="Inwoners", total=False)
    basis_words = TextColumn(verbose_name="Gerekend met")
    old = AmountColumn(accessor="total__old", verbose_name="Nu (EUR)", total=False)
    new = AmountColumn(accessor="total__new", verbose_name="Met voorstel (EUR)", total=False)
    rise = AmountColumn(accessor="total__rise", verbose_name="Verschil (EUR)", total=False)


class ConsentTable(ListTable):
    """What each college said. Who may record it gets a link per row."""

    row_header = "name"
    name = LinkColumn(
        accessor="municipality__name",
        order_by="municipality__sort_key",
        verbose_name="Gemeente",
        to="overview:municipality",
        args_from=("municipality__slug",),
    )
    state = BadgeColumn(
        verbose_name="Oordeel", tones=CONSENT_TONES, labels=dict(ConsentState.choices)
    )
    day_text = TextColumn(verbose_name="Besloten op", order_by="decided_on", css="app-nowrap")
    reference = TextColumn(verbose_name="Kenmerk")
    text = TextColumn(verbose_name="Opmerking")
    source_text = TextColumn(verbose_name="Bron")
    action = TextColumn(
        accessor="municipality",
        verbose_name="Vastleggen",
        orderable=False,
        exclude_from_export=True,
    )

    def __init__(self, data, *, key: str, may_record: bool, **kwargs):
        self.key = key
        super().__init__(data, exclude=() if may_record else ("action",), **kwargs)

    def render_action(self, value, record):
        """The way to the form; its words name the municipality for who hears them."""
        words = "Vastleggen" if record.state == ConsentState.PENDING else "Wijzigen"
        url = reverse("agreements:consent_edit", args=[self.key, value.slug])
        return format_html(
            '<a class="utrecht-link" href="{}" aria-label="{} voor {}">{}</a>',
            url,
            words,
            value,
            words,
        )


class NamingRateColumn(RateColumn):
    """A rate that names its row, and stands at the left like every name."""

    numeric = False


class CandidateTable(ListTable):
    """Rates that come near an amount, the lowest first; the last column makes a proposal of one."""

    row_header = "rate"
    rate = NamingRateColumn(verbose_name="Nieuw tarief (EUR)")
    rise = RateColumn(verbose_name="Erbij per inwoner (EUR)")
    brings = AmountColumn(verbose_name="Brengt extra op (EUR)", total=False)
    difference = AmountColumn(verbose_name="Verschil met doel (EUR)", total=False)
    is_enough = BadgeColumn(
        verbose_name="Genoeg?",
        tones={True: "valid", False: "warning"},
        labels={True: "Genoeg", False: "Te weinig"},
    )
    action = TextColumn(
        accessor="rate", verbose_name="Voorstel", orderable=False, exclude_from_export=True
    )

    def __init__(self, data, *, may_edit: bool, new_url: str, **kwargs):
        self.new_url = new_url
        super().__init__(data, exclude=() if may_edit else ("action",), orderable=False, **kwargs)

    def render_action(self, value):
        url = f"{self.new_url}&value={RateColumn().text(value)}"
        return format_html(
            '<a class="utrecht-link" href="{}" aria-label="Voorstel maken met {}">Voorstel'
            " maken</a>",
            url,
            RateColumn().text(value),
        )
