"""Who may read in a text, and when what was found may be saved."""

from agreements.reading.enums import ImportState
from agreements.reading.models import TextImport
from agreements.texts.models import Agreement
from agreements.texts.rules import why_not_edit_agreements
from ivz.accounts.roles import Actor


def why_not_import(user: Actor, agreement: Agreement) -> str | None:
    """Why no text can be read in for this agreement."""
    if reason := why_not_edit_agreements(user):
        return reason
    if agreement.imports.filter(state=ImportState.REVIEW).exists():
        return (
            "Er staat al een ingelezen tekst klaar om na te kijken. Neem die eerst over, of kies"
            " dat u hem niet gebruikt."
        )
    return None


def why_not_save_import(user: Actor, text: TextImport) -> str | None:
    """Why a reviewed text cannot become the text of the agreement."""
    if reason := why_not_edit_agreements(user):
        return reason
    if text.state == ImportState.SAVED:
        return "Deze tekst is al overgenomen."
    return (
        "Er is gekozen deze tekst niet te gebruiken. Lees de tekst opnieuw in."
        if text.state == ImportState.DROPPED
        else None
    )
