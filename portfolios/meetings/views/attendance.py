"""The page on which a secretary keeps who is invited and who was there."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from ivz.core.refusal import Refused
from ivz.web.edits import StaleEdit
from ivz.web.guards import allow
from portfolios.meetings.forms.meetings import InviteForm, PresenceForm
from portfolios.meetings.models.meetings import Meeting
from portfolios.meetings.reports.members import expected_at
from portfolios.meetings.rules import why_not_edit_agenda
from portfolios.meetings.services import meetings as services
from portfolios.meetings.views.access import meeting_of, meeting_trail


@require_http_methods(["GET", "HEAD", "POST"])
def attendance(request: HttpRequest, key: str) -> HttpResponse:
    """Who is invited and who came; the members of the body can be put on the list at once."""
    meeting = meeting_of(key)
    allow(why_not_edit_agenda(request.user, meeting))
    invited = meeting.attendances.select_related(
        "office__person", "office__organisation", "organisation"
    )
    asked = request.POST.get("wat") if request.method == "POST" else None
    presence = PresenceForm(request.POST if asked == "aanwezigheid" else None, invited=invited)
    invite = InviteForm(request.POST if asked == "genodigde" else None, day=meeting.day)
    if asked and _done(request, meeting, asked, presence, invite):
        return redirect("portfolios:attendance", key)
    context = {
        "title": "Aanwezigheid",
        "trail": meeting_trail(meeting, ("Aanwezigheid", "")),
        "meeting": meeting,
        "presence": presence,
        "invite": invite,
        "form": invite if asked == "genodigde" else presence,
        "expected": len(expected_at(meeting)),
    }
    return render(request, "portfolios/meetings/attendance.html", context)


def _done(
    request: HttpRequest, meeting: Meeting, asked: str, presence: PresenceForm, invite: InviteForm
) -> bool:
    """Does what was asked; False when a form has to say what is wrong."""
    try:
        match asked:
            case "leden":
                new = services.invite(meeting.pk, expected_at(meeting), by=request.user)
                messages.success(
                    request,
                    f"{new} genodigden toegevoegd." if new != 1 else "1 genodigde toegevoegd.",
                )
            case "genodigde" if invite.is_valid():
                services.invite(meeting.pk, [invite.cleaned_data], by=request.user)
                messages.success(request, "De genodigde staat op de lijst.")
            case "aanwezigheid" if presence.is_valid():
                services.set_presence(
                    meeting.pk, presence.presences, seen=presence.seen_marks, by=request.user
                )
                messages.success(request, "De aanwezigheid is opgeslagen.")
            case "weg":
                key = request.POST.get("genodigde", "")
                services.uninvite(
                    meeting.pk,
                    int(key) if key.isascii() and key.isdigit() and len(key) < 10 else 0,
                    by=request.user,
                )
                messages.success(request, "De genodigde is van de lijst gehaald.")
            case _:
                return False
    except StaleEdit as stale:
        presence.show_stale(stale.merge, services.stored_presences(meeting.attendances.all()))
        return False
    except Refused as refusal:
        messages.error(request, str(refusal))
    return True
