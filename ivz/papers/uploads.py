"""Keeps a PDF that somebody brought, after it was looked at."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile

from ivz.accounts.models import User
from ivz.papers.models import StoredFile
from ivz.papers.store import keep
from ivz.pdf.uploads import CheckedPdf, checked_upload


def store_pdf(upload: "UploadedFile[Any] | CheckedPdf", *, by: User) -> StoredFile:
    """Keep a PDF that somebody uploaded, checked and cleaned; what `PdfField` gives has been
    checked already.

    Raises:
        UnusablePdf: it cannot be used.
    """
    return store_checked(
        upload if isinstance(upload, CheckedPdf) else checked_upload(upload), by=by
    )


def store_checked(checked: CheckedPdf, *, by: User) -> StoredFile:
    """Keep a PDF that was checked."""
    return keep(
        checked.name or "document.pdf",
        checked.content,
        by=by,
        pages=checked.pages,
        notes=checked.notes,
    )
