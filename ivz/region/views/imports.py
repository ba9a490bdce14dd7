"""Pages to read a file of counts: choose it, look at what it would do, let it or drop it."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from ivz.core import dutch
from ivz.core.merging import write_marks
from ivz.core.refusal import Refused
from ivz.region.enums import ImportState
from ivz.region.forms import ConfirmForm, UploadForm
from ivz.region.models import CountImport
from ivz.region.reports import ImportPreview, import_preview
from ivz.region.services.imports import (
    Confirmation,
    confirm_import,
    counts_of_day,
    drop_import,
    read_upload,
)
from ivz.region.tables import FirstPreviewTable, ImportTable, PreviewTable
from ivz.region.views.access import for_editors, trail
from ivz.web.saving import EditPage, edit, sent

RECENT = 20
TONES = {
    ImportState.PREVIEW: "warning",
    ImportState.CONFIRMED: "valid",
    ImportState.DROPPED: "inactive",
}
_trail = partial(trail, "Inwonertallen", "region:count_list")


def count_upload(request: HttpRequest) -> HttpResponse:
    """Choose a file of counts; its preview changes nothing yet."""
    for_editors(request)
    form = UploadForm(
        *((request.POST, request.FILES) if request.method == "POST" else ()), today=request.today
    )
    page = EditPage(
        title="Inwonertallen inlezen",
        trail=_trail(("Bestand inlezen", "")),
        back=reverse("region:count_list"),
        done="",  # the preview says it
        shows_saved=True,
        template="region/count_upload.html",
        refused_at="file",
    )

    def save() -> CountImport:
        given = dict(form.cleaned_data)
        upload = given.pop("file")
        return read_upload(
            file=upload.file, file_name=upload.name, by=request.user, today=request.today, **given
        )

    recent = CountImport.objects.select_related("uploaded_by").defer("rows", "skipped")[:RECENT]
    table = ImportTable(recent, request=request, caption="Eerder gekozen bestanden")
    return edit(request, form, page, save, recent=table)


def count_import(request: HttpRequest, pk: int) -> HttpResponse:
    """The preview of a file, and after confirming what it did. POST confirms it."""
    made = get_object_or_404(
        CountImport.objects.visible_to(request.user).select_related("source", "uploaded_by"), pk=pk
    )
    preview = import_preview(made)
    form = ConfirmForm(
        request.POST if request.method == "POST" else None,
        initial={"shown": write_marks(counts_of_day(made))},
        needs_a_look=preview.needs_a_look,
    )
    if request.method == "POST":
        for_editors(request)
        page = EditPage(title="", trail=[], back=made.get_absolute_url(), done=_said)
        if done := sent(
            request,
            form,
            lambda: confirm_import(pk, by=request.user, seen=form.cleaned_data["shown"]),
            page=page,
        ):
            return done
        if refused := form.non_field_errors():  # the page is another one now
            messages.error(request, refused[0])
            return redirect(made)
    return render(request, "region/count_import.html", _import_context(request, preview, form))


def _said(done: Confirmation) -> str:
    if done.was_confirmed_before:
        return "Dit bestand was al ingelezen. Er is niets gewijzigd."
    return f"Ingelezen: {_counted(done.recorded)} vastgelegd, {done.unchanged} ongewijzigd."


@require_POST
def count_import_drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a preview go."""
    get_object_or_404(CountImport.objects.visible_to(request.user), pk=pk)
    for_editors(request)
    try:
        drop_import(pk, by=request.user)
        messages.success(request, "Het bestand wordt niet ingelezen. Er is niets gewijzigd.")
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("region:count_import", pk)
    return redirect("region:count_upload")


def _import_context(
    request: HttpRequest, preview: ImportPreview, form: ConfirmForm
) -> dict[str, object]:
    made = preview.count_import
    table_class = PreviewTable if preview.total_old is not None else FirstPreviewTable
    confirmed = f", ingelezen op {dutch.moment(made.confirmed_at)}" if made.confirmed_at else ""
    return {
        "made": made,
        "tone": TONES[ImportState(made.state)],
        "preview": preview,
        "form": form,
        "can_act": made.state == ImportState.PREVIEW and request.user.may("edit_region"),
        "table": table_class(
            preview.rows, caption=f"Inwonertallen op {dutch.long_date(made.reference_date)}"
        ),
        "large": [
            f"{row.municipality}: {dutch.percentage(row.percent)}"
            for row in preview.large
            if row.percent is not None
        ],
        "demoted": [str(row.old) for row in preview.demoted],
        "trail": _trail(("Bestand inlezen", reverse("region:count_upload")), (made.file_name, "")),
        "facts": [
            ("Bestand", made.file_name),
            ("Soort bestand", made.format_name),
            ("Peildatum", dutch.long_date(made.reference_date)),
            ("Status", made.get_status_display()),
            (
                "Bron",
                ", ".join(filter(None, [str(made.source), made.source_text])),
                made.source.get_absolute_url(),
            ),
            ("Ontvangen", f"{dutch.moment(made.uploaded_at)}, van {made.uploaded_by}{confirmed}"),
            ("SHA-256 van het bestand", made.sha256),
        ],
    }


def _counted(number: int) -> str:
    return "1 inwonertal" if number == 1 else f"{number} inwonertallen"
