"""Who may have a bundle made, sent or thrown away, and who may read one; each answer is a sentence,
or None.
"""

from ivz.accounts.roles import Actor
from portfolios.bundles.enums import BundleState
from portfolios.bundles.models import Bundle
from portfolios.meetings.enums import MeetingState
from portfolios.meetings.models.meetings import Meeting
from portfolios.meetings.rules import may_see, why_not_edit_meetings


def why_not_bundle(user: Actor, meeting: Meeting) -> str | None:
    """Why no bundle of `meeting` can be made."""
    if reason := why_not_edit_meetings(user):
        return reason
    if meeting.state == MeetingState.CANCELLED:
        return "Deze vergadering is vervallen."
    if not meeting.items.exists():
        return "Er staan nog geen punten op de agenda."
    return None


def why_not_since(earlier: Bundle, meeting: Meeting, *, is_public: bool) -> str | None:
    """Why a bundle of `meeting` cannot hold only what is new since `earlier`."""
    if earlier.meeting_id != meeting.pk or not earlier.is_sent:
        return "Kies een bundel van deze vergadering die is verstuurd."
    if earlier.is_public and not is_public:
        return (
            "Die bundel was een openbare versie. Kies voor een volledige nazending een volledige"
            " bundel."
        )
    if is_public and not earlier.is_public:
        return (
            "Die bundel was een volledige versie. Kies voor een openbare nazending een openbare"
            " bundel."
        )
    return None


def why_not_send(user: Actor, bundle: Bundle, fingerprint: str) -> str | None:
    """Why `bundle` cannot be put into the archive as sent; `fingerprint` is that of the agenda as
    it is now.
    """
    if reason := why_not_edit_meetings(user):
        return reason
    if bundle.is_sent:
        return "Deze bundel is al verstuurd."
    if bundle.state != BundleState.READY:
        return "Deze bundel is nog niet klaar."
    if bundle.fingerprint != fingerprint:
        return (
            "De agenda is veranderd nadat deze bundel is gemaakt. Maak een nieuwe bundel en"
            " verstuur die."
        )
    return None


def why_not_drop(user: Actor, bundle: Bundle) -> str | None:
    """Why `bundle` cannot be thrown away."""
    if reason := why_not_edit_meetings(user):
        return reason
    if bundle.is_sent:
        return "Deze bundel is verstuurd en blijft in het archief."
    if bundle.state == BundleState.MAKING:
        return "Deze bundel wordt nu gemaakt. Wacht tot hij klaar is."
    return None


def why_not_retry(user: Actor, bundle: Bundle) -> str | None:
    """Why `bundle` cannot be tried again."""
    if reason := why_not_edit_meetings(user):
        return reason
    return None if bundle.state == BundleState.FAILED else "Deze bundel is niet mislukt."


def may_read_bundle(user: Actor, bundle: Bundle) -> bool:
    """Whether `user` may open `bundle`. Others than those who make bundles have what was sent, and
    no copy in somebody's name.
    """
    if not may_see(user, bundle.secrecy):
        return False
    if why_not_edit_meetings(user) is None:
        return True
    return bundle.is_sent and not bundle.addressee
