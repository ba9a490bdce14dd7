"""Who may do what with rate proposals and with what colleges say about them; each answer is a
sentence, or None.
"""

import datetime as dt
from collections.abc import Iterable

from django.db.models import QuerySet

from agreements.proposals.calculation.targets import indexed
from agreements.proposals.enums import ConsentState, ProposalKind, ProposalState
from agreements.proposals.models import Consent, RateProposal
from contributions.funds.enums import RateStatus
from contributions.funds.models import Fund, Rate
from contributions.funds.rules import RateVerb, why_not_start_rate
from contributions.invoices.rules import is_invoiced
from ivz.accounts.roles import Actor, Permission
from ivz.accounts.sentences import why_not
from ivz.core import dutch
from ivz.region.models import Organisation
from portfolios.decisions.enums import DecisionKind
from portfolios.decisions.models import Decision

# the body whose decision a change of rate needs: service agreement of 2019, article 6.5
RATE_BODY = "dvo"


def municipalities_of(proposal: RateProposal) -> QuerySet[Organisation]:
    """Whose colleges are asked: the municipalities that exist on the day the proposal begins."""
    return Organisation.objects.municipalities().as_of(proposal.valid_from)


def rate_before(fund: Fund, day: dt.date) -> Rate | None:
    """The rate that would be in force on `day` if none began on it: what a proposal for that day
    changes.
    """
    found = Rate.objects.filter(fund=fund, valid_from__lt=day).order_by("-valid_from").first()
    return None if found is None or found.value is None else found


def why_not_begin(fund: Fund, day: dt.date) -> str | None:
    """Why a proposal cannot begin on `day`. A contribution year uses the rate of its first day,
    whatever begins later in it.
    """
    if (day.month, day.day) != (1, 1):
        return (
            "Kies 1 januari van een jaar. Een bijdragejaar gebruikt het tarief dat op 1 januari"
            " geldt."
        )
    return why_not_start_rate(fund, day)


def why_not_edit_proposals(user: Actor) -> str | None:
    """Why `user` may not work on rate proposals at all."""
    return why_not(
        user,
        Permission.EDIT_AGREEMENTS,
        "werkt aan tariefvoorstellen",
        "werken aan tariefvoorstellen",
    )


def why_not_change_proposal(user: Actor, proposal: RateProposal) -> str | None:
    """Why the figures and words of `proposal` are fixed: colleges decide about what they were
    given.
    """
    if reason := why_not_edit_proposals(user):
        return reason
    if proposal.state == ProposalState.DRAFT:
        return None
    if proposal.state == ProposalState.SUBMITTED:
        return "Dit voorstel ligt bij de colleges. Trek het in en maak een nieuw voorstel."
    return (
        f"Dit voorstel is {proposal.get_state_display().lower()}. Er kan niets meer aan veranderen."
    )


def why_not_submit(user: Actor, proposal: RateProposal) -> str | None:
    """Why `proposal` cannot be laid before the colleges."""
    if reason := why_not_edit_proposals(user):
        return reason
    if proposal.state != ProposalState.DRAFT:
        return f"Dit voorstel is al {proposal.get_state_display().lower()}."
    if reason := why_not_begin(proposal.fund, proposal.valid_from):
        return reason
    return _why_not_indexed(proposal) or _why_not_in_series(proposal)


def _why_not_indexed(proposal: RateProposal) -> str | None:
    """Why an indexation has to be computed again: the rate that it starts from is another one than
    when it was saved.
    """
    present = rate_before(proposal.fund, proposal.valid_from)
    if proposal.kind != ProposalKind.INDEXATION or proposal.index_percentage is None:
        return None
    if (
        present
        and present.value
        and indexed(present.value, proposal.index_percentage).rate == proposal.value
    ):
        return None
    return (
        "Het tarief waar de indexering mee rekent, is veranderd. Open het voorstel met «Wijzigen»"
        " en sla het opnieuw op."
    )


def _why_not_in_series(proposal: RateProposal) -> str | None:
    """Why the series of rates has no place for `proposal`: a rate in force or another proposal
    begins on its day.
    """
    taken = Rate.objects.filter(fund=proposal.fund_id, valid_from=proposal.valid_from).first()
    if taken is None or taken.pk == proposal.rate_id:
        return None
    if taken.status != RateStatus.PLANNED:
        status = taken.get_status_display().lower()
        return (
            f"Op {dutch.long_date(proposal.valid_from)} gaat al een tarief in dat {status} is. Kies"
            " een andere ingangsdatum."
        )
    owner = RateProposal.objects.filter(rate=taken).exclude(pk=proposal.pk).first()
    if owner is not None:
        return (
            f"Het voorstel «{owner}» gaat op dezelfde dag in en is"
            f" {owner.get_state_display().lower()}. Trek dat eerst in."
        )
    return None


def why_not_adopt(user: Actor, proposal: RateProposal) -> str | None:
    """Why no decision can be recorded for `proposal`. What colleges say is no reason:
    `consent_warnings`.
    """
    if reason := why_not_edit_proposals(user):
        return reason
    if proposal.state == ProposalState.DRAFT:
        return "Dit voorstel is nog niet voorgelegd aan de colleges."
    if proposal.state != ProposalState.SUBMITTED:
        return f"Dit voorstel is al {proposal.get_state_display().lower()}."
    return why_not_start_rate(proposal.fund, proposal.valid_from)


def why_not_rest_on(proposal: RateProposal, decision: Decision) -> str | None:
    """Why `proposal` cannot rest on `decision` (service agreement of 2019, article 6.5).

    It takes a decision of the DVO about this proposal, or an agreement of this proposal that is
    signed; neither is older than the proposal itself.
    """
    if not decision.is_binding:
        return (
            "Dit is een stap op weg naar een besluit, niet het besluit zelf. Kies het besluit van"
            " het DVO of een overeenkomst."
        )
    if decision.kind == DecisionKind.DECISION and (
        decision.body is None or decision.body.code != RATE_BODY
    ):
        return (
            "Een tarief verandert alleen na een besluit van het DVO (dienstverleningsovereenkomst,"
            " artikel 6.5). Kies een besluit van het DVO."
        )
    since = prepared_on(proposal)
    if since and decision.decided_on < since:
        told = f"Dit is van {dutch.long_date(decision.decided_on)}"
        if dated_on(proposal) is None:
            return f"{told}. {_begun(since)} Kies een besluit van die dag of later."
        return (
            f"{told}, het voorstel van {dutch.long_date(since)}. Kies een besluit dat na het"
            " voorstel is genomen."
        )
    if (
        decision.kind == DecisionKind.AGREEMENT
        and not proposal.agreements.filter(signed_on=decision.decided_on).exists()
    ):
        return (
            "Bij dit voorstel hoort geen overeenkomst die op deze dag is ondertekend. Kies een"
            " besluit van het DVO, of leg eerst de ondertekening vast bij een overeenkomst van het"
            " voorstel."
        )
    return None


def prepared_on(proposal: RateProposal) -> dt.date | None:
    """The first day from which a decision can be about `proposal`: its own date, or else the day on
    which the rate began that it changes.
    """
    if own := dated_on(proposal):
        return own
    present = rate_before(proposal.fund, proposal.valid_from)
    return present.valid_from if present else None


def dated_on(proposal: RateProposal) -> dt.date | None:
    """The date of `proposal` itself: when it was submitted, or else the date of its source. Not
    every proposal has one.
    """
    return proposal.submitted_on or (proposal.source.dated if proposal.source else None)


def why_not_withdraw(user: Actor, proposal: RateProposal) -> str | None:
    """Why `proposal` cannot be withdrawn."""
    if reason := why_not_edit_proposals(user):
        return reason
    if proposal.state == ProposalState.ADOPTED:
        return "Dit voorstel is vastgesteld. Trek eerst het besluit in."
    return "Dit voorstel is al ingetrokken." if proposal.state == ProposalState.WITHDRAWN else None


def why_not_reopen(user: Actor, proposal: RateProposal) -> str | None:
    """Why the decision behind `proposal` cannot be taken away: there is none, or invoices rest on
    it.
    """
    if reason := why_not_edit_proposals(user):
        return reason
    if proposal.state != ProposalState.ADOPTED or proposal.rate is None:
        return "Bij dit voorstel is geen besluit vastgelegd."
    if is_invoiced(proposal.rate):
        return (
            "Met het tarief van dit voorstel zijn facturen verstuurd. Het besluit blijft erbij"
            " staan."
        )
    return None


def why_not_record_consent(user: Actor, proposal: RateProposal) -> str | None:
    """Why nothing can be recorded of what a college said."""
    if reason := why_not(
        user,
        Permission.RECORD_CONSENT,
        "legt oordelen van colleges vast",
        "leggen oordelen van colleges vast",
    ):
        return reason
    if proposal.state == ProposalState.DRAFT:
        return "Dit voorstel is nog niet voorgelegd aan de colleges."
    if proposal.state == ProposalState.WITHDRAWN:
        return "Dit voorstel is ingetrokken. De oordelen van de colleges liggen vast."
    return None


def why_not_consent(
    state: ConsentState | str,
    decided_on: dt.date | None,
    text: str,
    *,
    has_source: bool,
    today: dt.date,
) -> str | None:
    """Why this cannot be what a college said. A day may only be missing where a source tells of it
    without one.
    """
    if state != ConsentState.PENDING and decided_on is None and not has_source:
        return (
            "Vul in op welke dag het college dit heeft besloten, of kies de bron die het oordeel"
            " noemt."
        )
    if decided_on and decided_on > today:
        return "Deze dag is nog niet geweest. Kies vandaag of een eerdere dag."
    if state == ConsentState.PENDING and decided_on:
        return "Er is nog geen besluit. Laat de datum leeg."
    if state == ConsentState.AGREED_WITH_REMARKS and not text.strip():
        return "Vul de opmerking van het college in."
    return None


def why_not_decided_on(proposal: RateProposal, day: dt.date | None) -> str | None:
    """Why no college can have decided about `proposal` on `day`: it was not there yet."""
    since = prepared_on(proposal)
    if day is None or since is None or day >= since:
        return None
    told = (
        _begun(since)
        if dated_on(proposal) is None
        else f"Het voorstel is van {dutch.long_date(since)}."
    )
    return f"{told} Een college kan er niet eerder over besluiten. Controleer de datum."


def _begun(day: dt.date) -> str:
    """The first day of the present rate, for a proposal without a date of its own."""
    return f"Het tarief dat dit voorstel wijzigt, begon op {dutch.long_date(day)}."


def consent_warnings(consents: Iterable[Consent], asked: Iterable[Organisation]) -> list[str]:
    """What to know before adopting: who refused, who has not answered. A refusal is a warning, not
    a lock.
    """
    state = {consent.municipality_id: consent.state for consent in consents}
    municipalities = list(asked)
    refused = [m.name for m in municipalities if state.get(m.pk) == ConsentState.REFUSED]
    waiting = [
        m.name
        for m in municipalities
        if state.get(m.pk, ConsentState.PENDING) == ConsentState.PENDING
    ]
    found = []
    if refused:
        colleges, verb = ("Het college", "is") if len(refused) == 1 else ("De colleges", "zijn")
        found.append(f"{colleges} van {dutch.listing(refused)} {verb} niet akkoord.")
    if waiting:
        whose = dutch.listing(waiting) if len(waiting) <= 5 else f"{len(waiting)} gemeenten"
        found.append(f"Van {whose} is nog geen besluit van het college bekend.")
    return found


_HELD_BY_SUBMITTED = (
    "Dit tarief hoort bij een tariefvoorstel. Leg het besluit vast bij het voorstel."
)
_HELD_BY_ADOPTED = (
    "Dit tarief hoort bij een vastgesteld tariefvoorstel. Trek het besluit in bij het voorstel."
)
_FIXED = "Dit tarief hoort bij een tariefvoorstel en verandert alleen daarmee."


def why_not_pass_proposal_by(rate: Rate, verb: RateVerb) -> str | None:
    """Why a rate of a proposal is not changed, adopted or reopened by itself: its proposal says how
    far it is.
    """
    proposal = RateProposal.objects.filter(rate=rate.pk).first() if rate.pk else None
    if proposal is None:
        return None
    match verb:
        case RateVerb.CHANGE:
            return _FIXED
        case RateVerb.ADOPT:
            return None if proposal.state == ProposalState.ADOPTED else _HELD_BY_SUBMITTED
        case RateVerb.WITHDRAW:
            return _HELD_BY_ADOPTED if proposal.state == ProposalState.ADOPTED else None
