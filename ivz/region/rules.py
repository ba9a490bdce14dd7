"""Who may do what with organisations and counts, and in which state; each answer is a sentence, or
None when it may be done.
"""

import copy
import datetime as dt
from collections.abc import Mapping
from typing import Any

from ivz.accounts.models import User
from ivz.accounts.roles import Permission
from ivz.accounts.sentences import why_not
from ivz.core import dutch
from ivz.region.enums import ImportState, OrganisationKind
from ivz.region.models import CountImport, InhabitantCount, Organisation
from ivz.region.registry import why_not_change_existence

EARLIEST = dt.date(1900, 1, 1)
EXISTENCE = ("kind", "valid_from", "valid_until")
LARGE_CHANGE = 3  # percent: a larger change since the count before is looked at by a person


def why_not_edit_region(user: User) -> str | None:
    """Why `user` may not change organisations, counts of inhabitants and the issuer's settings."""
    return why_not(
        user,
        Permission.EDIT_REGION,
        "kan organisaties en inwonertallen wijzigen",
        "kunnen organisaties en inwonertallen wijzigen",
    )


def why_not_change_organisation(
    organisation: Organisation, changed: Mapping[str, Any]
) -> str | None:
    """Why `organisation` cannot become what `changed` says: what was done for it, such as a count
    or an invoice, keeps it in existence.
    """
    existence = {name: changed[name] for name in EXISTENCE if name in changed}
    if not existence:
        return None
    if "kind" in existence and organisation.counts.exists():
        return (
            "Van deze organisatie zijn inwonertallen vastgelegd. De soort kan niet meer wijzigen."
        )
    wanted = copy.copy(organisation)
    for name, value in existence.items():
        setattr(wanted, name, value)
    return why_not_change_existence(wanted)


def why_not_reference_date(day: dt.date, today: dt.date) -> str | None:
    """Why `day` cannot be a reference date: before 1900, or more than a year ahead."""
    if day < EARLIEST:
        return "Deze peildatum ligt te ver terug. Kies een dag na 1 januari 1900."
    if day > today + dt.timedelta(days=366):
        return (
            f"Deze peildatum ligt meer dan een jaar na {dutch.long_date(today)}. Controleer het"
            " jaartal."
        )
    return None


def why_not_count_of(organisation: Organisation, day: dt.date | None) -> str | None:
    """Why an organisation has no count of inhabitants on `day` (None: a day that no
    source gives).
    """
    if organisation.kind == OrganisationKind.PARTNER:
        return "Een partner heeft geen inwoners. Kies een gemeente of de veiligheidsregio."
    if day is not None and not organisation.holds_on(day):
        return (
            f"{organisation} bestond niet op {dutch.long_date(day)}. Kies een andere gemeente of"
            " peildatum."
        )
    return None


def why_not_withdraw(
    user: User, count: InhabitantCount, newest: InhabitantCount | None
) -> str | None:
    """Why `count` cannot be withdrawn; `newest` is the last version of the same observation."""
    if reason := why_not_edit_region(user):
        return reason
    if newest is not None and newest.withdrawn:
        return "Dit inwonertal is al ingetrokken."
    if newest is not None and newest.pk != count.pk:
        return "Er is een nieuwere versie van dit inwonertal. Trek die in."
    return None


def why_not_confirm(user: User, count_import: CountImport) -> str | None:
    """Why the counts of an uploaded file cannot come into force. A file that is in force already is
    no reason.
    """
    if reason := why_not_edit_region(user):
        return reason
    if count_import.state == ImportState.DROPPED:
        return "Iemand koos ervoor om dit bestand niet in te lezen. Kies het bestand opnieuw."
    return None


def why_not_drop(user: User, count_import: CountImport) -> str | None:
    """Why an uploaded file cannot be dropped."""
    if reason := why_not_edit_region(user):
        return reason
    if count_import.state == ImportState.CONFIRMED:
        return (
            "Dit bestand is al ingelezen. Trek een verkeerd inwonertal in, of lees een beter"
            " bestand in."
        )
    return None
