"""PDFs for the browser: one made on request by the worker, and issued ones out of the archive."""

import logging
import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from typing import Any, cast
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.http import content_disposition_header

from ivz.accounts.models import User
from ivz.papers import services, tasks
from ivz.papers.enums import RenditionState
from ivz.papers.models import IssuedDocument, Rendition, StoredFile
from ivz.papers.store import DamagedFile, file_pieces, read_file

logger = logging.getLogger(__name__)
LARGE = 4 * 1024 * 1024  # bytes; what is larger goes out a piece at a time
# seconds that a click waits before it gets a page to wait on; meanwhile it holds a web process
PATIENCE = 3.0
PAUSE = 0.15
SLOW_AFTER = 60  # seconds; then the page says that the worker may be busy or stopped


def pdf_response(
    request: HttpRequest, *, builder: str, arguments: Mapping[str, Any], patience: float = PATIENCE
) -> HttpResponse:
    """The PDF that a registered builder makes from `arguments`; a redirect to a waiting page when
    it takes longer.

    Web processes never load the PDF library: the worker makes the document, this waits for it.
    """
    with transaction.atomic():
        rendition = services.request_rendition(
            builder=builder, arguments=arguments, user=cast(User, request.user), now=timezone.now()
        )
        tasks.make_rendition.defer(rendition_id=str(rendition.pk))
    until = time.monotonic() + patience
    while rendition.state == RenditionState.WAITING and time.monotonic() < until:
        time.sleep(PAUSE)
        rendition.refresh_from_db(fields=["state"])
    return _file(rendition) if rendition.state == RenditionState.READY else redirect(rendition)


def rendition_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Where one waits for a PDF, and finds it or the reason why there is none."""
    rendition = get_object_or_404(
        Rendition.objects.defer("content"), pk=pk, requested_by=cast(User, request.user)
    )
    waited = (timezone.now() - rendition.created_at).total_seconds()
    context = {"rendition": rendition, "is_slow": waited > SLOW_AFTER}
    template = "papers/rendition.html"
    response = render(
        request, f"{template}#state" if "HX-Request" in request.headers else template, context
    )
    patch_vary_headers(
        response, ["HX-Request"]
    )  # one address, two answers: a browser may not show a part as the page
    return response


def rendition_file(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The PDF itself, for whoever asked for it."""
    rendition = get_object_or_404(Rendition, pk=pk, requested_by=cast(User, request.user))
    if rendition.state != RenditionState.READY:
        raise Http404
    return _file(rendition)


def download(
    request: HttpRequest, document: IssuedDocument, *, inline: bool = True
) -> HttpResponseBase:
    """An issued document out of the archive, exactly as it was sealed; the caller has checked who
    may see it.
    """
    try:
        if document.size > LARGE:
            return _in_pieces(
                services.read_pieces(document),
                document.size,
                document.file_name,
                inline,
                "application/pdf",
            )
        content = services.read_bytes(document)
    except services.DamagedDocument as damage:
        logger.error("document %s: %s", document, damage)
        return render(
            request, "papers/damaged.html", {"document": document, "damage": damage}, status=500
        )
    return file_response(content, document.file_name, inline=inline)


def stored_response(
    request: HttpRequest, stored: StoredFile, *, inline: bool = True
) -> HttpResponseBase:
    """A file as it was kept; the caller has checked who may see it."""
    try:
        if stored.size > LARGE:
            return _in_pieces(
                file_pieces(stored), stored.size, stored.name, inline, stored.media_type
            )
        content = read_file(stored)
    except DamagedFile as damage:
        logger.error("file %s: %s", stored.pk, damage)
        return render(request, "papers/damaged.html", {"damage": damage}, status=500)
    return file_response(content, stored.name, inline=inline, content_type=stored.media_type)


def zip_response(
    request: HttpRequest,
    documents: QuerySet[IssuedDocument],
    file_name: str,
    *,
    path: Callable[[IssuedDocument], str] | None = None,
) -> HttpResponse:
    """Issued documents in one file, each under its own name or that of `path`; when one is damaged
    there is no file at all.

    The caller has checked who may see them. Some 50 kB each, so those of a year or a proposal fit
    in memory.
    """
    try:
        with closing(
            documents.iterator(chunk_size=20)
        ) as rows:  # also when one is damaged: the cursor must not stay open
            content = services.zipped(
                (path(document) if path else document.file_name, document) for document in rows
            )
    except services.DamagedDocument as damage:
        return render(request, "papers/damaged.html", {"damage": damage}, status=500)
    return file_response(content, file_name, inline=False, content_type="application/zip")


def file_response(
    content: bytes, file_name: str, *, inline: bool, content_type: str = "application/pdf"
) -> HttpResponse:
    """A file that only this reader may keep, under a name that cannot break out of its header."""
    return HttpResponse(content, content_type=content_type, headers=_headers(file_name, inline))


def _in_pieces(
    pieces: Iterator[bytes], size: int, file_name: str, inline: bool, content_type: str
) -> StreamingHttpResponse:
    """A file that is larger than a web process should hold."""
    headers = {**_headers(file_name, inline), "Content-Length": str(size)}
    return StreamingHttpResponse(
        _all_of(pieces, size, file_name), content_type=content_type, headers=headers
    )


def _all_of(pieces: Iterator[bytes], size: int, file_name: str) -> Iterator[bytes]:
    """The pieces; ends with a fault in the log, and a broken connection, when the file went away
    half-way.
    """
    sent = 0
    for piece in pieces:
        sent += len(piece)
        yield piece
    if sent != size:
        raise DamagedFile(f"{file_name}: {sent} of {size} bytes were there to send")


def _headers(file_name: str, inline: bool) -> dict[str, str]:
    name = re.sub(r"[^\w .()-]", "_", file_name).strip(". ") or "document"
    return {
        "Content-Disposition": content_disposition_header(not inline, name) or "",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }


def _file(rendition: Rendition) -> HttpResponse:
    rendition.refresh_from_db(fields=["file_name", "content"])
    return file_response(bytes(rendition.content or b""), rendition.file_name, inline=True)
