"""The page on which a secretary keeps who is invited and who was there."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ivz.web.guards import allow
from ivz.web.saving import EditPage, press, sent
from portfolios.meetings.forms.meetings import InviteForm, PresenceForm
from portfolios.meetings.models.meetings import Meeting
from portfolios.meetings.reports.members import expected_at
from portfolios.meetings.rules import why_not_edit_agenda
from portfolios.meetings.services import meetings as services
from portfolios.meetings.views.access import meeting_of, meeting_trail, number_in


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
    done = _done(request, meeting, asked, presence, invite) if asked else None
    if done:
        return done
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
) -> HttpResponse | None:
    """Where to go when what was asked is done; None when a form has to say what is wrong."""

    by, back = request.user, reverse("portfolios:attendance", args=[meeting.key])
    match asked:
        case "leden":
            return press(
                request,
                lambda: services.invite(meeting.pk, expected_at(meeting), by=by),
                back,
                lambda new: (
                    f"{new} genodigden toegevoegd." if new != 1 else "1 genodigde toegevoegd."
                ),
            )
        case "genodigde":
            return sent(
                request,
                invite,
                lambda: services.invite(meeting.pk, [invite.cleaned_data], by=by),
                page=EditPage("", (), back, "De genodigde staat op de lijst."),
            )
        case "aanwezigheid":
            return sent(
                request,
                presence,
                lambda: services.set_presence(
                    meeting.pk, presence.presences, seen=presence.seen_marks, by=by
                ),
                page=EditPage("", (), back, "De aanwezigheid is opgeslagen."),
            )
        case "weg":
            row = number_in(request.POST.get("genodigde"))
            return press(
                request,
                lambda: services.uninvite(meeting.pk, row, by=by),
                back,
                "De genodigde is van de lijst gehaald.",
            )
    return None
