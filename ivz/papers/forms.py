"""Fields for PDFs that people bring."""

from django import forms
from django.conf import settings

from ivz.pdf.uploads import CheckedPdf, UnusablePdf, checked_upload
from ivz.web.forms import UploadField

LIMITS = (
    f"Een PDF van hooguit {settings.PDF_UPLOAD_LIMIT // (1024 * 1024)} MB en"
    f" {settings.PDF_PAGE_LIMIT} bladzijden. Het bestand wordt nagekeken voordat het wordt bewaard."
)


class PdfField(UploadField):
    """A PDF; `cleaned_data` holds a `CheckedPdf`, looked at and cleaned, to hand to `store_pdf`.
    Too big is refused unread.
    """

    def __init__(self, **kwargs):
        kwargs.setdefault("label", "PDF-bestand")
        kwargs.setdefault("help_text", LIMITS)
        super().__init__(extensions=("pdf",), limit="PDF_UPLOAD_LIMIT", **kwargs)

    def to_python(self, data) -> CheckedPdf | None:
        upload = super().to_python(data)
        if upload is None:
            return None
        try:
            return checked_upload(upload)
        except UnusablePdf as reason:
            raise forms.ValidationError(str(reason), code="unusable") from reason
