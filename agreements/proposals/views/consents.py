"""What the college of one municipality said about a proposal: the page on which it is recorded."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from agreements.proposals.forms import ConsentForm
from agreements.proposals.models import RateProposal
from agreements.proposals.rules import municipalities_of, why_not_record_consent
from agreements.proposals.services.consents import consent_of, record_consent
from agreements.proposals.views.proposals import proposal_of
from agreements.proposals.views.words import proposal_trail
from ivz.accounts.roles import Permission
from ivz.core.refusal import Refused
from ivz.region.models import Organisation
from ivz.web.edits import StaleEdit
from ivz.web.guards import allow
from ivz.web.history import history_of


@require_http_methods(["GET", "HEAD", "POST"])
def consent_edit(request: HttpRequest, key: str, slug: str) -> HttpResponse:
    """Records or corrects the answer of one college."""
    proposal = proposal_of(request, key)
    allow(why_not_record_consent(request.user, proposal))
    municipality = get_object_or_404(municipalities_of(proposal), slug=slug)
    consent = consent_of(proposal, municipality)
    form = ConsentForm(request.POST or None, instance=consent, today=request.today)
    if (
        request.method == "POST"
        and form.is_valid()
        and _recorded(request, proposal, municipality, form)
    ):
        messages.success(request, f"Het oordeel van {municipality} is vastgelegd.")
        return redirect(f"{proposal.get_absolute_url()}#colleges")
    title = f"Oordeel van {municipality}"
    context = {
        "title": title,
        "trail": proposal_trail(proposal, (title, "")),
        "form": form,
        "submit": "Vastleggen",
        "intro": f"Wat het college besloot over: {proposal}.",
        "cancel_url": f"{proposal.get_absolute_url()}#colleges",
        "changes": history_of(consent)
        if consent.pk and request.user.may(Permission.READ_HISTORY)
        else None,
    }
    return render(request, "agreements/proposals/consent_form.html", context)


def _recorded(
    request: HttpRequest, proposal: RateProposal, municipality: Organisation, form: ConsentForm
) -> bool:
    """Whether it was saved; otherwise the form says why not, or what somebody else recorded
    meanwhile.
    """
    why = form.cleaned_data.get("reason", "")
    try:
        record_consent(
            proposal.pk,
            municipality,
            by=request.user,
            today=request.today,
            why=why,
            seen=form.seen_marks,
            **form.values,
        )
    except StaleEdit as stale:
        form.show_stale(stale.merge, form.stored_values(consent_of(proposal, municipality)))
        return False
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
