"""Saying of all meetings of a year that are over which ones were held."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ivz.core.refusal import Refused
from ivz.web.guards import allow
from ivz.web.saving import EditPage, edit
from portfolios.cycle.forms import PastMeetingsForm
from portfolios.cycle.reports.years import cycle_year, settled_among
from portfolios.cycle.rules import why_not_edit_cycle
from portfolios.cycle.services.planning import settle_past
from portfolios.cycle.views.years import cycle_trail, real_year
from portfolios.meetings.enums import MeetingState


@require_http_methods(["GET", "HEAD", "POST"])
def cycle_past(request: HttpRequest, year: int) -> HttpResponse:
    """The meetings of a year that are over, each with what became of it. `?alles=gehouden` chooses
    that for all, to change and to save.
    """
    allow(why_not_edit_cycle(request.user))
    over = list(
        dict.fromkeys(one.meeting for one in cycle_year(real_year(year)).unheld_on(request.today))
    )
    chosen = MeetingState.HELD.value if request.GET.get("alles") == "gehouden" else ""
    form = PastMeetingsForm(
        request.POST if request.method == "POST" else None, meetings=over, chosen=chosen
    )
    title, back = "Wat is er gehouden?", reverse("portfolios:cycle_year", args=[year])
    page = EditPage(
        title,
        cycle_trail((f"Jaarcyclus {year}", back), (title, "")),
        back,
        str,
        intro=(
            f"Deze vergaderingen van {year} zijn voorbij. Kies per vergadering of ze is gehouden of"
            " vervallen."
        ),
        template="portfolios/cycle/cycle_past.html",
    )
    return edit(
        request, form, page, lambda: _settled(request, form), year=year, all_held=bool(chosen)
    )


def _settled(request: HttpRequest, form: PastMeetingsForm) -> str:
    """Settles what was chosen; says of how many."""
    before = settled_among(form.others)
    if not form.states and not before:
        raise Refused("U hebt nog bij geen enkele vergadering iets gekozen.")
    number = settle_past(form.states, by=request.user, today=request.today)
    said = [f"Vastgelegd bij {_meetings(number)}."] if number else []
    if before := before + len(form.states) - number:
        said.append(f"Bij {_meetings(before)} was al iets vastgelegd. Dat is zo gebleven.")
    return " ".join(said)


def _meetings(number: int) -> str:
    return "1 vergadering" if number == 1 else f"{number} vergaderingen"
