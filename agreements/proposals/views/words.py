"""What pages of rate proposals say around their figures: crumbs, buttons, facts and the message of
the effect.
"""

from typing import Any

from django.urls import reverse

from agreements.proposals.enums import ProposalKind, ProposalState
from agreements.proposals.models import RateProposal
from agreements.proposals.querysets import SEE_DRAFTS
from agreements.proposals.reports.effect import ProposalEffect
from agreements.proposals.rules import (
    why_not_adopt,
    why_not_change_proposal,
    why_not_edit_proposals,
    why_not_reopen,
    why_not_submit,
    why_not_withdraw,
)
from contributions.funds.views.trails import Trail, rates_trail
from ivz.accounts.models import User
from ivz.accounts.sentences import who_does
from ivz.core import dutch

PROPOSAL_MEANING: dict[str, str] = {
    ProposalState.DRAFT: (
        "Dit voorstel is nog niet voorgelegd aan de colleges."
        f" Alleen {who_does('ziet het', 'zien het', *SEE_DRAFTS)}."
    ),
    ProposalState.SUBMITTED: (
        "Dit voorstel ligt bij de colleges. Facturen met dit tarief kunnen pas na een besluit van"
        " het DVO."
    ),
    ProposalState.ADOPTED: (
        "Het besluit over dit voorstel is vastgelegd. Het tarief geldt en kan worden gefactureerd."
    ),
    ProposalState.WITHDRAWN: "Dit voorstel is ingetrokken. Het blijft staan als geschiedenis.",
}


def proposals_trail(*rest: tuple[str, str]) -> Trail:
    """Below the list of proposals."""
    return rates_trail(("Voorstellen", reverse("agreements:proposal_list") if rest else ""), *rest)


def proposal_trail(proposal: RateProposal, *rest: tuple[str, str]) -> Trail:
    """Below one proposal."""
    return proposals_trail((proposal.title, proposal.get_absolute_url() if rest else ""), *rest)


def proposal_actions(user: User, proposal: RateProposal) -> list[dict[str, Any]]:
    """The buttons of this state; the main step also when it cannot be taken now, with
    the reason.
    """
    if why_not_edit_proposals(user):
        return []
    found: list[dict[str, Any]] = []

    def add(
        label: str, name: str, why_not: str | None, *, primary: bool = False, always: bool = False
    ) -> None:
        if why_not is None or always:
            url = reverse(f"agreements:{name}", args=[proposal.key])
            found.append({"label": label, "url": url, "primary": primary, "why_not": why_not})

    add("Wijzigen", "proposal_edit", why_not_change_proposal(user, proposal))
    add("Intrekken", "proposal_withdraw", why_not_withdraw(user, proposal))
    add("Besluit intrekken", "proposal_reopen", why_not_reopen(user, proposal))
    is_draft, is_submitted = (
        proposal.state == ProposalState.DRAFT,
        proposal.state == ProposalState.SUBMITTED,
    )
    add(
        "Voorleggen aan de colleges",
        "proposal_submit",
        why_not_submit(user, proposal),
        primary=True,
        always=is_draft,
    )
    add(
        "Besluit vastleggen",
        "proposal_adopt",
        why_not_adopt(user, proposal),
        primary=True,
        always=is_submitted,
    )
    return found


def proposal_facts(effect: ProposalEffect) -> list[tuple[object, ...]]:
    """What is recorded of the proposal, each with the page that says more."""
    proposal, decision = effect.proposal, effect.proposal.decision
    source = proposal.source
    return [
        ("Fonds", str(proposal.fund)),
        ("Soort voorstel", proposal.get_kind_display()),
        (
            "Tarief zonder voorstel",
            _rate(effect.present_rate),
            effect.present.get_absolute_url() if effect.present else "",
        ),
        (
            "Nieuw tarief",
            _rate(effect.new_rate),
            proposal.rate.get_absolute_url() if proposal.rate else "",
        ),
        ("Verschil per inwoner", _signed(effect)),
        *_kind_facts(effect),
        ("Geldt vanaf", dutch.long_date(proposal.valid_from)),
        ("Afronding van een bedrag", proposal.get_rounding_rule_display()),
        ("Voorgelegd op", _day(proposal)),
        (
            ("Besluit", decision.citation, decision.get_absolute_url())
            if decision
            else ("Besluit", "nog geen besluit vastgelegd")
        ),
        *(
            (("Overeenkomst", str(agreement), agreement.get_absolute_url()))
            for agreement in proposal.agreements.all()
        ),
        *(
            [
                (
                    "Ingetrokken",
                    f"{dutch.long_date(proposal.withdrawn_on)}: {proposal.withdrawn_reason}",
                )
            ]
            if proposal.withdrawn_on
            else []
        ),
        ("Bron", proposal.source_text, source.get_absolute_url() if source else ""),
    ]


def _kind_facts(effect: ProposalEffect) -> list[tuple[object, ...]]:
    """What only one kind of proposal has: a target and how near it comes, an index
    and its residue.
    """
    found: list[tuple[object, ...]] = []
    if target := effect.target:
        over = "meer" if target.is_enough else "te weinig"
        words = f"{dutch.euro(target.brings)}, dat is {dutch.euro(abs(target.difference))} {over}"
        found += [
            ("Doelbedrag per jaar", dutch.euro(target.target)),
            ("Dit tarief brengt extra op", f"{words} ({effect.shown.basis_words})"),
        ]
    if index := effect.indexation:
        percentage = effect.proposal.index_percentage or 0
        residue = dutch.euro(index.residue_over(effect.shown.inhabitants))
        found.append(
            (
                "Indexering",
                (
                    f"{dutch.percentage(percentage, 3)}: {dutch.rate(index.exact)}, afgerond"
                    f" {dutch.rate(index.rate)}"
                ),
            )
        )
        found.append(
            (
                "Afrondingsrest",
                (
                    f"€{dutch.NBSP}{dutch.grouped(index.residue, 6)} per inwoner, samen {residue}"
                    " per jaar"
                ),
            )
        )
    if effect.proposal.kind == ProposalKind.SURCHARGE:
        found.append(("Gevraagde toeslag", _rate(effect.proposal.value)))
    return found


def _rate(value: object) -> str:
    return "geen tarief" if value is None else f"€{dutch.NBSP}{dutch.rate(value)} per inwoner"  # type: ignore[arg-type]


def _signed(effect: ProposalEffect) -> str:
    sign = "+" if effect.rise_rate > 0 else "−" if effect.rise_rate < 0 else ""
    return f"{sign}€{dutch.NBSP}{dutch.rate(abs(effect.rise_rate))} per inwoner"


def _day(proposal: RateProposal) -> str:
    if proposal.submitted_on:
        return dutch.long_date(proposal.submitted_on)
    return "nog niet" if proposal.state == ProposalState.DRAFT else "de bron noemt geen dag"


def effect_message(effect: ProposalEffect) -> str:
    """The effect in a sentence: from how much to how much in the first year."""
    change = effect.first.total
    if change.rise is None:
        return ""
    verb = "hoger" if change.rise >= 0 else "lager"
    percentage = (
        f" ({dutch.percentage(abs(change.percentage))})" if change.percentage is not None else ""
    )
    return (
        f"In {effect.first.year} betalen de gemeenten samen {dutch.euro(change.new or 0)} in plaats"
        f" van {dutch.euro(change.old or 0)}: {dutch.euro(abs(change.rise))} {verb}{percentage}."
    )
