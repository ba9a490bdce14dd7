"""What the college of one municipality said about a proposal: the page on which it is recorded."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from agreements.proposals.forms import ConsentForm
from agreements.proposals.rules import municipalities_of, why_not_record_consent
from agreements.proposals.services.consents import consent_of, record_consent
from agreements.proposals.views.proposals import proposal_of
from agreements.proposals.views.words import proposal_trail
from ivz.accounts.roles import Permission
from ivz.web.guards import allow
from ivz.web.history import history_of
from ivz.web.saving import EditPage, edit


@require_http_methods(["GET", "HEAD", "POST"])
def consent_edit(request: HttpRequest, key: str, slug: str) -> HttpResponse:
    """Records or corrects the answer of one college."""
    proposal = proposal_of(request, key)
    allow(why_not_record_consent(request.user, proposal))
    municipality = get_object_or_404(municipalities_of(proposal), slug=slug)
    consent = consent_of(proposal, municipality)
    form = ConsentForm(request.POST or None, instance=consent, today=request.today)
    title = f"Oordeel van {municipality}"
    page = EditPage(
        title=title,
        trail=proposal_trail(proposal, (title, "")),
        back=f"{proposal.get_absolute_url()}#colleges",
        done=f"Het oordeel van {municipality} is vastgelegd.",
        intro=f"Wat het college besloot over: {proposal}.",
        submit="Vastleggen",
        template="agreements/proposals/consent_form.html",
    )
    changes = (
        history_of(consent) if consent.pk and request.user.may(Permission.READ_HISTORY) else None
    )
    return edit(
        request,
        form,
        page,
        lambda: record_consent(
            proposal.pk,
            municipality,
            by=request.user,
            today=request.today,
            why=form.reason,
            seen=form.opened_marks,
            **form.values,
        ),
        changes=changes,
    )
