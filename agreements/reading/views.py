"""Reading in the text of an agreement: paste or upload, review the passages, keep or drop."""

from typing import Any

from django.contrib import messages
from django.forms import formset_factory
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from agreements.reading import services as text_imports
from agreements.reading.calculation.splitting import MOST_PASSAGES
from agreements.reading.enums import ImportState
from agreements.reading.forms import PassageForm, ReviewForm, TextForm
from agreements.reading.models import TextImport
from agreements.reading.rules import why_not_import, why_not_save_import
from agreements.texts.views.access import agreement_of, agreement_trail, for_editors, posted
from ivz.core.refusal import Refused
from ivz.web.saving import EditPage, sent, show

PassageSet = formset_factory(
    PassageForm, extra=1, absolute_max=MOST_PASSAGES + 1, max_num=MOST_PASSAGES + 1
)


@require_http_methods(["GET", "HEAD", "POST"])
def text_upload(request: HttpRequest, key: str) -> HttpResponse:
    """Paste the text, or choose a file with it."""
    for_editors(request)
    agreement = agreement_of(key)
    form = TextForm(posted(request), request.FILES or None)

    def save() -> TextImport:
        upload = form.cleaned_data["file"]
        found = (
            {"file_name": upload.name, "content": upload.read()}
            if upload
            else {"text": form.cleaned_data["text"]}
        )
        return text_imports.start_import(agreement.pk, by=request.user, **found)

    title = "Tekst inlezen"
    page = EditPage(
        title=title,
        trail=agreement_trail(agreement, (title, "")),
        back=agreement.get_absolute_url(),
        leads=_review_url,
        done="",
        intro=(
            "De tekst wordt gesplitst in artikelen. U kijkt ze na; pas als u ze overneemt, worden"
            " ze de tekst van deze overeenkomst."
        ),
        submit="Tekst splitsen",
        template="web/form_page.html",
        refused_at="file" if request.FILES.get("file") else "text",
    )
    if response := sent(request, form, save, page=page):
        return response
    waiting = agreement.imports.filter(state=ImportState.REVIEW).first()
    if waiting is not None and (reason := why_not_import(request.user, agreement)):
        messages.warning(request, reason)
        return redirect(_review_url(waiting))
    return show(request, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def text_review(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Look at the passages, change them, and keep them or not."""
    for_editors(request)
    text = get_object_or_404(
        TextImport.objects.select_related("agreement"), pk=pk, agreement__key=key
    )
    pieces = PassageSet(posted(request), initial=text.passages, prefix="stuk")
    form = ReviewForm(posted(request), pieces=pieces)
    taken_over = "save" in request.POST

    def save() -> TextImport:
        rows = [piece.cleaned_data for piece in pieces]
        changed = text_imports.change_import(
            pk, rows, seen=request.POST.get("gezien", ""), by=request.user
        )
        if taken_over:
            text_imports.save_import(pk, by=request.user)
        return changed

    title = "Ingelezen tekst nakijken"
    page = EditPage(
        title=title,
        trail=agreement_trail(text.agreement, (title, "")),
        back=text.agreement.get_absolute_url() if taken_over else _review_url(text),
        done=lambda saved: (
            f"De tekst is overgenomen: {len(saved.passages)} stukken."
            if taken_over
            else "Uw wijzigingen zijn bewaard. De tekst is nog niet overgenomen."
        ),
        template="agreements/reading/text_review.html",
    )
    if response := sent(request, form, save, page=page):
        return response
    text.refresh_from_db()  # as it is now: the first click may have taken it over
    if reason := why_not_save_import(request.user, text):
        messages.warning(request, reason)
        return redirect(text.agreement)
    wrong = next((piece for piece in form.pieces if piece.errors), None)
    return show(request, wrong, page, **_review_context(text, form))  # the title counts them


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


def _review_context(text: TextImport, form: ReviewForm) -> dict[str, Any]:
    refusal = " ".join(form.non_field_errors())
    return {
        "text": text,
        "forms": form.pieces,
        "has_errors": form.is_bound and not form.pieces.is_valid(),
        "refusal": refusal,
        "seen": (
            text_imports.review_mark(text)
            if refusal or not form.is_bound
            else form.data.get("gezien", "")
        ),
        "warnings": text_imports.import_warnings(text),
        "drop_url": reverse("agreements:text_drop", args=[text.agreement.key, text.pk]),
    }


def _review_url(text: TextImport) -> str:
    return reverse("agreements:text_review", args=[text.agreement.key, text.pk])
