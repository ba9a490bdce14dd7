"""Who may write, send and read notes and letters, and in which state of the proposal."""

import datetime as dt

from agreements.enums import NoteKind, ProposalState
from agreements.models import NoteRun, NoteText, RateProposal
from contributions.rules import Actor
from ivz.accounts.roles import Permission

EARLIEST, LATEST = dt.date(2000, 1, 1), dt.date(2199, 12, 31)
_WORDS = {NoteKind.DECISION_NOTE: "collegevoorstellen", NoteKind.COUNCIL_LETTER: "raadsbrieven"}


def in_words(kind: str) -> str:
    """What is made of this kind, in the plural."""
    return _WORDS[NoteKind(kind)]


def why_not_write_notes(user: Actor, proposal: RateProposal, kind: str) -> str | None:
    """Why `user` may not change the shared text of a proposal's notes or letters, nor the passages of municipalities."""
    if not user.may(Permission.EDIT_AGREEMENTS):
        return "Alleen de regiocoördinator schrijft voorstellen en brieven."
    if proposal.state == ProposalState.WITHDRAWN:
        return "Dit tariefvoorstel is ingetrokken. De teksten veranderen niet meer."
    if proposal.state == ProposalState.ADOPTED and kind == NoteKind.DECISION_NOTE:
        return "Dit tariefvoorstel is vastgesteld. De collegevoorstellen veranderen niet meer."
    return None


def why_not_send_notes(user: Actor, text: NoteText) -> str | None:
    """Why no notes or letters can be made from `text` now; what is missing in the text itself is in `reports.notes`."""
    if reason := why_not_write_notes(user, text.proposal, text.kind):
        return reason
    if text.proposal.state == ProposalState.DRAFT:
        return "Dit tariefvoorstel is nog in voorbereiding. Leg het eerst voor aan de colleges."
    if NoteRun.objects.filter(text=text, finished_at__isnull=True).exists():
        return f"De {in_words(text.kind)} worden al gemaakt. Wacht tot ze klaar zijn."
    return None


def why_not_note_day(proposal: RateProposal, day: dt.date) -> str | None:
    """Why a note or letter cannot bear this date."""
    if not EARLIEST <= day <= LATEST:
        return f"Kies een datum van {EARLIEST.year} tot en met {LATEST.year}."
    if proposal.submitted_on and day < proposal.submitted_on:
        return "Deze datum ligt voor de dag waarop het voorstel aan de colleges is voorgelegd."
    return None


def why_not_download_notes(text: NoteText) -> str | None:
    """Why the papers cannot be had in one file now."""
    if NoteRun.objects.filter(text=text, finished_at__isnull=True).exists():
        return f"De {in_words(text.kind)} worden nog gemaakt. Wacht tot ze allemaal klaar zijn."
    if not text.proposal.notes.filter(kind=text.kind).exists():
        return f"Er zijn nog geen {in_words(text.kind)} gemaakt."
    return None
