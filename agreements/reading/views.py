"""Reading in the text of an agreement: paste or upload, review the passages, keep or drop."""

from django.contrib import messages
from django.forms import formset_factory
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from agreements.reading import services as text_imports
from agreements.reading.calculation.splitting import MOST_PASSAGES
from agreements.reading.enums import ImportState
from agreements.reading.forms import PassageForm, TextForm
from agreements.reading.models import TextImport
from agreements.reading.rules import why_not_import, why_not_save_import
from agreements.texts.views.access import agreement_of, agreement_trail, for_editors, posted
from ivz.core.refusal import Refused

PassageSet = formset_factory(
    PassageForm, extra=1, absolute_max=MOST_PASSAGES + 1, max_num=MOST_PASSAGES + 1
)


@require_http_methods(["GET", "HEAD", "POST"])
def text_upload(request: HttpRequest, key: str) -> HttpResponse:
    """Paste the text, or choose a file with it."""
    for_editors(request)
    agreement = agreement_of(key)
    waiting = agreement.imports.filter(state=ImportState.REVIEW).first()
    if waiting is not None and (reason := why_not_import(request.user, agreement)):
        messages.warning(request, reason)
        return redirect("agreements:text_review", agreement.key, waiting.pk)
    form = TextForm(posted(request), request.FILES or None)
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["file"]
        found = (
            {"file_name": upload.name, "content": upload.read()}
            if upload
            else {"text": form.cleaned_data["text"]}
        )
        try:
            made = text_imports.start_import(agreement.pk, by=request.user, **found)
        except Refused as refusal:
            form.add_error("file" if upload else "text", str(refusal))
        else:
            return redirect("agreements:text_review", agreement.key, made.pk)
    title = "Tekst inlezen"
    context = {
        "form": form,
        "title": title,
        "trail": agreement_trail(agreement, (title, "")),
        "submit": "Tekst splitsen",
        "cancel_url": agreement.get_absolute_url(),
        "intro": (
            "De tekst wordt gesplitst in artikelen. U kijkt ze na; pas als u ze overneemt, worden"
            " ze de tekst van deze overeenkomst."
        ),
    }
    return render(request, "web/form_page.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def text_review(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Look at the passages, change them, and keep them or not."""
    for_editors(request)
    text = get_object_or_404(
        TextImport.objects.select_related("agreement"), pk=pk, agreement__key=key
    )
    if reason := why_not_save_import(request.user, text):
        messages.warning(request, reason)
        return redirect(text.agreement)
    forms = PassageSet(posted(request), initial=text.passages, prefix="stuk")
    refusal = ""
    if request.method == "POST" and forms.is_valid():
        rows = [form.cleaned_data for form in forms]
        try:
            text = text_imports.change_import(
                text.pk, rows, seen=request.POST.get("gezien", ""), by=request.user
            )
            if "save" in request.POST:
                agreement = text_imports.save_import(text.pk, by=request.user)
                messages.success(request, f"De tekst is overgenomen: {len(text.passages)} stukken.")
                return redirect(agreement)
        except Refused as refused:
            refusal = str(refused)
            text.refresh_from_db()
        else:
            messages.success(
                request, "Uw wijzigingen zijn bewaard. De tekst is nog niet overgenomen."
            )
            return redirect("agreements:text_review", key, pk)
    return render(
        request, "agreements/reading/text_review.html", _review_context(text, forms, refusal)
    )


@require_POST
def text_drop(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Choose not to use a text that waits for review."""
    for_editors(request)
    text = get_object_or_404(TextImport, pk=pk, agreement__key=key)
    try:
        agreement = text_imports.drop_import(text.pk, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("agreements:agreement_detail", key)
    messages.success(
        request, "De ingelezen tekst wordt niet gebruikt. De overeenkomst is niet veranderd."
    )
    return redirect(agreement)


def _review_context(text: TextImport, forms, refusal: str) -> dict:
    title = "Ingelezen tekst nakijken"
    return {
        "title": title,
        "text": text,
        "trail": agreement_trail(text.agreement, (title, "")),
        "forms": forms,
        "form": next(
            (form for form in forms if form.errors), None
        ),  # whose errors the page title counts
        "has_errors": forms.is_bound and not forms.is_valid(),
        "refusal": refusal,
        "seen": (
            text_imports.review_mark(text)
            if refusal or not forms.is_bound
            else forms.data.get("gezien", "")
        ),
        "warnings": text_imports.import_warnings(text),
        "drop_url": reverse("agreements:text_drop", args=[text.agreement.key, text.pk]),
        "cancel_url": text.agreement.get_absolute_url(),
    }
