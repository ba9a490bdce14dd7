"""The letterhead of a municipality: the page on which it is kept, and where other
pages lead to it.
"""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agreements.notes.forms.letterheads import LetterheadForm
from agreements.notes.reports.letterheads import letterhead_states
from agreements.notes.rules.letterheads import why_not_keep_letterhead
from agreements.notes.services.letterheads import keep_letterhead, letterhead_of
from agreements.notes.views.addresses import municipality_of
from ivz.accounts.roles import Permission
from ivz.region.models import Organisation
from ivz.web.guards import allow
from ivz.web.history import history_of
from ivz.web.saving import EditPage, edit


@require_http_methods(["GET", "HEAD", "POST"])
def letterhead_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Records or changes how the letters of one municipality are headed."""
    municipality = municipality_of(slug)
    allow(why_not_keep_letterhead(request.user, municipality))
    contact = letterhead_of(municipality)
    form = LetterheadForm(request.POST or None, instance=contact)
    title = f"Briefhoofd van {municipality}"
    sheet = municipality.get_absolute_url()
    page = EditPage(
        title=title,
        trail=[("Home", reverse("overview:home")), (municipality.name, sheet), ("Briefhoofd", "")],
        back=sheet,
        done=f"Het briefhoofd van {municipality} is opgeslagen. Nieuwe brieven krijgen het.",
        intro=_intro(municipality),
        template="agreements/notes/letterhead_form.html",
    )
    may_read = contact.pk and request.user.may(Permission.READ_HISTORY)
    return edit(
        request,
        form,
        page,
        lambda: keep_letterhead(
            municipality,
            form.values,
            by=request.user,
            why=form.reason,
            seen=form.opened_marks,
        ),
        changes=history_of(contact) if may_read else None,
    )


def incomplete_letterheads(
    request: HttpRequest, municipalities: Iterable[Organisation]
) -> list[tuple[str, str, str]]:
    """Municipalities whose letterhead lacks something that this user may fill in: name, what is
    missing, and where.
    """
    if not request.user.may(Permission.EDIT_AGREEMENTS):
        return []
    states = [state for state in letterhead_states(municipalities) if not state.is_whole]
    return [
        (state.municipality.name, f"Vul aan: {state.missing}", letterhead_url(state.municipality))
        for state in states
    ]


def letterhead_url(municipality: Organisation) -> str:
    """The page on which the letterhead of a municipality is kept."""
    return reverse("agreements:letterhead_edit", args=[municipality.slug])


def _intro(municipality: Organisation) -> str:
    postal = ", ".join(
        filter(
            None,
            [
                municipality.postal_line,
                f"{municipality.postal_postcode} {municipality.postal_city}".strip(),
            ],
        )
    )
    address = (
        f"Het postadres komt uit de gegevens van de gemeente: {postal}."
        if postal
        else "Van deze gemeente is nog geen postadres bekend."
    )
    return f"Dit staat rechtsboven op brieven aan de raad. {address}"
