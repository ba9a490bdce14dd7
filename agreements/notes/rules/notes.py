"""Who may write, send and read notes and letters, and in which state of the proposal."""

import datetime as dt

from agreements.notes.enums import NoteKind
from agreements.notes.models import NoteRun, NoteText
from agreements.proposals.enums import ProposalState
from agreements.proposals.models import RateProposal
from agreements.proposals.rules import prepared_on
from ivz.accounts.roles import Actor, Permission
from ivz.accounts.sentences import why_not
from ivz.core import dutch

_YEAR = dt.timedelta(days=366)  # how far ahead of the day on which it is made a paper may be dated
_WORDS = {NoteKind.DECISION_NOTE: "collegevoorstellen", NoteKind.COUNCIL_LETTER: "raadsbrieven"}


def in_words(kind: str) -> str:
    """What is made of this kind, in the plural."""
    return _WORDS[NoteKind(kind)]


def why_not_write_notes(user: Actor, proposal: RateProposal, kind: str) -> str | None:
    """Why `user` may not change the shared text of a proposal's notes or letters, nor the passages
    of municipalities.
    """
    if reason := why_not(
        user,
        Permission.EDIT_AGREEMENTS,
        "schrijft voorstellen en brieven",
        "schrijven voorstellen en brieven",
    ):
        return reason
    if proposal.state == ProposalState.WITHDRAWN:
        return "Dit tariefvoorstel is ingetrokken. De teksten veranderen niet meer."
    if proposal.state == ProposalState.ADOPTED and kind == NoteKind.DECISION_NOTE:
        return "Dit tariefvoorstel is vastgesteld. De collegevoorstellen veranderen niet meer."
    return None


def why_not_send_notes(user: Actor, text: NoteText) -> str | None:
    """Why no notes or letters can be made from `text` now; what is missing in the text itself is in
    `reports.notes`.
    """
    if reason := why_not_write_notes(user, text.proposal, text.kind):
        return reason
    if text.proposal.state == ProposalState.DRAFT:
        return "Dit tariefvoorstel is nog in voorbereiding. Leg het eerst voor aan de colleges."
    if NoteRun.objects.filter(text=text, finished_at__isnull=True).exists():
        return f"De {in_words(text.kind)} worden al gemaakt. Wacht tot ze klaar zijn."
    return None


def why_not_note_day(proposal: RateProposal, day: dt.date, today: dt.date) -> str | None:
    """Why a note or letter that is made on `today` cannot bear this date."""
    if day > today + _YEAR:
        return "Deze datum ligt meer dan een jaar vooruit. Controleer het jaar."
    if proposal.submitted_on and day < proposal.submitted_on:
        return "Deze datum ligt voor de dag waarop het voorstel aan de colleges is voorgelegd."
    since = prepared_on(proposal) or today - _YEAR
    return (
        f"Kies een datum vanaf {dutch.long_date(since)}. Daarvoor was er nog geen voorstel."
        if day < since
        else None
    )


def why_not_download_notes(text: NoteText) -> str | None:
    """Why the papers cannot be had in one file now."""
    if NoteRun.objects.filter(text=text, finished_at__isnull=True).exists():
        return f"De {in_words(text.kind)} worden nog gemaakt. Wacht tot ze allemaal klaar zijn."
    if not text.proposal.notes.filter(kind=text.kind).exists():
        return f"Er zijn nog geen {in_words(text.kind)} gemaakt."
    return None
