"""What the college of one municipality said about a proposal: the page on which it is recorded."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from agreements.forms.proposals import ConsentForm
from agreements.models import Consent
from agreements.rules.proposals import municipalities_of, why_not_record_consent
from agreements.services.consents import record_consent
from agreements.views.proposal_words import proposal_trail
from agreements.views.proposals import proposal_of
from contributions.views.access import allow
from ivz.accounts.roles import Permission
from ivz.core.refusal import Refused
from ivz.web.history import history_of


@require_http_methods(["GET", "HEAD", "POST"])
def consent_edit(request: HttpRequest, key: str, slug: str) -> HttpResponse:
    """Records or corrects the answer of one college."""
    proposal = proposal_of(request, key)
    allow(why_not_record_consent(request.user, proposal))
    municipality = get_object_or_404(municipalities_of(proposal), slug=slug)
    consent = Consent.objects.filter(proposal=proposal, municipality=municipality).first() or Consent(
        proposal=proposal, municipality=municipality
    )
    form = ConsentForm(request.POST or None, instance=consent, today=request.today)
    if request.method == "POST" and form.is_valid():
        given = {name: value for name, value in form.cleaned_data.items() if name != "reason"}
        try:
            record_consent(
                proposal.pk, municipality, by=request.user, today=request.today, why=form.cleaned_data.get("reason", ""), **given
            )
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Het oordeel van {municipality} is vastgelegd.")
            return redirect(f"{proposal.get_absolute_url()}#colleges")
    title = f"Oordeel van {municipality}"
    context = {
        "title": title, "trail": proposal_trail(proposal, (title, "")), "form": form, "submit": "Vastleggen",
        "intro": f"Wat het college besloot over: {proposal}.", "cancel_url": f"{proposal.get_absolute_url()}#colleges",
        "changes": history_of(consent) if consent.pk and request.user.may(Permission.READ_HISTORY) else None,
    }  # fmt: skip
    return render(request, "agreements/consent_form.html", context)
