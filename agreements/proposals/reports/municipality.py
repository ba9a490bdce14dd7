"""What a rate proposal that lies with the colleges means for one municipality."""

from dataclasses import dataclass

from django.db.models import Q

from agreements.proposals.models import RateProposal
from agreements.proposals.reports.consents import ConsentRow, consent_report
from agreements.proposals.reports.effect import EffectLine, ProposalEffect, proposal_effect
from ivz.region.sheet import SheetAsked


@dataclass(frozen=True, slots=True)
class PendingProposal:
    """A proposal, its line for this municipality in the first year of the new rate, and what its
    college said.
    """

    proposal: RateProposal
    effect: ProposalEffect
    line: EffectLine
    answer: ConsentRow | None


def pending_proposals(asked: SheetAsked) -> list[PendingProposal]:
    """The proposals that lay with the colleges on the day, as far as no later state is known, with
    the figures of today.
    """
    organisation = asked.organisation
    known = Q(submitted_on__isnull=True) | Q(submitted_on__lte=asked.day)
    found = []
    for proposal in RateProposal.objects.underway().filter(known).with_rows():
        effect = proposal_effect(proposal, today=asked.today)
        line = effect.first.of(organisation)
        if line is not None:
            found.append(
                PendingProposal(proposal, effect, line, consent_report(proposal).of(organisation))
            )
    return found
