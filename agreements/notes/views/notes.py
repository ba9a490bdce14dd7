"""Notes and letters as readers find them: the list, one paper with its versions, and the PDFs out
of the archive.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from agreements.notes.calculation.fields import FieldError
from agreements.notes.documents.papers import NotePapers
from agreements.notes.enums import NoteKind, SectionKey
from agreements.notes.filters import NoteFilter
from agreements.notes.models import IssuedNote, NoteText
from agreements.notes.reports.letterheads import letterhead_state
from agreements.notes.reports.notes import sections_of
from agreements.notes.rules.letterheads import why_not_keep_letterhead
from agreements.notes.rules.notes import why_not_write_notes
from agreements.notes.tables import NoteTable, VersionRow, VersionTable
from agreements.notes.views.addresses import (
    addressed,
    municipality_of,
    need_inside,
    notes_trail,
    text_of,
)
from agreements.notes.views.letterheads import letterhead_url
from agreements.proposals.models import RateProposal
from agreements.proposals.views.proposals import proposal_of
from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.core.refusal import Refused
from ivz.papers.kinds import kinds
from ivz.papers.views import download, pdf_response
from ivz.region.models import Organisation
from ivz.web.guards import need
from ivz.web.lists import list_page

_INTRO = (
    "De voorstellen aan de colleges en de brieven aan de raden. Van een andere gemeente ziet u het"
    " openbare deel."
)
_INTRO_ALL = "De voorstellen aan de colleges en de brieven aan de raden."


@require_safe
def note_list(request: HttpRequest) -> HttpResponse:
    """The newest version of every paper that this user may see something of; for the region the
    texts they are made from.
    """
    sees_all = request.user.may(Permission.READ_ALL_NOTES)
    notes = IssuedNote.objects.visible_to(request.user).newest_sealed().with_reading(request.user)
    context = {
        "title": "Nota's en brieven",
        "trail": notes_trail(),
        "intro": _INTRO_ALL if sees_all else _INTRO,
        "texts": _texts(request) if sees_all else [],
    }
    return list_page(
        request,
        template="agreements/notes/note_list.html",
        table_class=NoteTable,
        filter_class=NoteFilter,
        queryset=notes.select_related("municipality", "proposal", "run").defer("facts"),
        caption="Gemaakte stukken",
        count_words=("stuk", "stukken"),
        context=context,
    )


def _texts(request: HttpRequest) -> list[tuple[str, str, str]]:
    """Every shared text: (proposal, kind, address), and where the coordinator can begin one."""
    texts = {(text.proposal_id, text.kind): text for text in NoteText.objects.all()}
    found = []
    for proposal in RateProposal.objects.all():
        for kind in NoteKind:
            if (proposal.pk, kind) in texts:
                found.append(
                    (
                        proposal.title,
                        kind.label,
                        reverse("agreements:note_text", args=[proposal.key, kind]),
                    )
                )
            elif why_not_write_notes(request.user, proposal, kind) is None:
                found.append(
                    (
                        proposal.title,
                        f"{kind.label} beginnen",
                        reverse("agreements:note_subject", args=[proposal.key, kind]),
                    )
                )
    return found


@require_safe
def note_detail(request: HttpRequest, key: str, kind: str, slug: str) -> HttpResponse:
    """One paper: for its own municipality and the region whole, for others the public part; before
    it is made a concept for the region.
    """
    proposal, municipality = proposal_of(request, key), municipality_of(slug)
    notes = IssuedNote.objects.filter(proposal=proposal, kind=kind, municipality=municipality)
    inside = request.user.may(Permission.READ_ALL_NOTES)
    shown = _newest(request, notes)
    need(
        shown is not None
        or (inside and NoteText.objects.filter(proposal=proposal, kind=kind).exists())
    )
    concept, why_not = (None, "")
    if inside and (shown is None or "concept" in request.GET):
        concept, why_not = _concept(request, key, kind, municipality)
    is_whole = inside or bool(shown and shown.is_whole)
    title = f"{NoteKind(kind).label} {municipality.name}"
    context = {
        "title": title,
        "trail": notes_trail((title, "")),
        "is_whole": is_whole,
        "is_concept": bool(concept),
        "why_not": why_not,
        "paper": concept
        if concept or why_not or shown is None
        else kinds.get(kind).read(shown.facts),
        "is_letter": kind == NoteKind.COUNCIL_LETTER,
        "facts": _facts(proposal, shown),
        "actions": _actions(request, proposal, kind, municipality, shown),
        "versions": _versions(proposal, kind, municipality, notes) if shown and is_whole else None,
        "own": _own(request, proposal, kind, municipality) if inside else [],
        "details_url": _details_url(request, proposal, kind, slug),
        "letterhead": _letterhead(request, kind, municipality),
    }
    return render(request, "agreements/notes/note_detail.html", context)


def _newest(request: HttpRequest, notes: Any) -> IssuedNote | None:
    """The version that counts, when the reader may see something of it."""
    mine = notes.visible_to(request.user).with_reading(request.user).newest_sealed()
    return mine.select_related("run", "document", "public_document").first()


def _concept(
    request: HttpRequest, key: str, kind: str, municipality: Organisation
) -> tuple[Any, str]:
    """What the municipality would get today, or why it would get nothing."""
    papers = NotePapers(text_of(key, kind), today=request.today)
    try:
        need(any(found.pk == municipality.pk for found in papers.municipalities))
        return papers.paper(municipality, version=1, day=request.today), ""
    except (Refused, FieldError) as refusal:
        return None, str(refusal)


def _facts(proposal: RateProposal, note: IssuedNote | None) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [("Tariefvoorstel", proposal.title, proposal.get_absolute_url())]
    if note:
        rows += [("Versie", str(note.version)), ("Datum", dutch.long_date(note.run.issued_on))]
    return rows


def _actions(
    request: HttpRequest,
    proposal: RateProposal,
    kind: str,
    municipality: Organisation,
    note: IssuedNote | None,
) -> list[dict[str, Any]]:
    args = [proposal.key, kind, municipality.slug]
    actions: list[dict[str, Any]] = []
    if request.user.may(Permission.READ_ALL_NOTES):
        actions.append(
            {"label": "Gezamenlijke tekst", "url": reverse("agreements:note_text", args=args[:2])}
        )
        actions.append(
            {"label": "Concept (PDF)", "url": reverse("agreements:note_concept", args=args)}
        )
    if note and note.public_document_id:
        actions.append(
            {
                "label": "Openbaar deel (PDF)",
                "url": reverse("agreements:note_public_pdf", args=[*args, note.version]),
            }
        )
    if note and note.is_whole:
        actions.append(
            {
                "label": "PDF",
                "url": reverse("agreements:note_pdf", args=[*args, note.version]),
                "primary": True,
            }
        )
    return actions


def _versions(
    proposal: RateProposal, kind: str, municipality: Organisation, notes: Any
) -> VersionTable:
    args = [proposal.key, kind, municipality.slug]
    rows = [
        VersionRow(
            version=note.version,
            url=reverse("agreements:note_pdf", args=[*args, note.version]),
            day=note.run.issued_on,
            by=str(note.run.requested_by),
            public="PDF" if note.public_document_id else None,
            public_url=reverse("agreements:note_public_pdf", args=[*args, note.version]),
        )
        for note in (
            notes.sealed().select_related("run__requested_by").defer("facts").order_by("-version")
        )
    ]
    left_out = ("public",) if kind == NoteKind.COUNCIL_LETTER else ()
    return VersionTable(rows, caption="Gemaakte versies", orderable=False, exclude=left_out)


def _details_url(request: HttpRequest, proposal: RateProposal, kind: str, slug: str) -> str:
    if kind != NoteKind.COUNCIL_LETTER or why_not_write_notes(request.user, proposal, kind):
        return ""
    return reverse("agreements:letter_details", args=[proposal.key, kind, slug])


def _letterhead(
    request: HttpRequest, kind: str, municipality: Organisation
) -> dict[str, Any] | None:
    """Where this reader keeps the head of the letter, and what is missing in it."""
    if kind != NoteKind.COUNCIL_LETTER or why_not_keep_letterhead(request.user, municipality):
        return None
    return {"url": letterhead_url(municipality), "missing": letterhead_state(municipality).missing}


def _own(
    request: HttpRequest, proposal: RateProposal, kind: str, municipality: Organisation
) -> list[tuple[str, str, str]]:
    """Each section with the municipality's own passage, and where the coordinator can write one."""
    text = (
        NoteText.objects.filter(proposal=proposal, kind=kind)
        .prefetch_related("own_passages")
        .first()
    )
    if text is None:
        return []
    own = {
        passage.section: passage
        for passage in text.own_passages.all()
        if passage.municipality_id == municipality.pk
    }
    may_write = why_not_write_notes(request.user, proposal, kind) is None
    rows = []
    for section in sections_of(kind):
        passage = own.get(section)
        url = (
            addressed("own_passage", text, municipality.slug, SectionKey(section).value)
            if may_write
            else ""
        )
        if passage or may_write:
            rows.append((section.label, passage.get_mode_display() if passage else "–", url))
    return rows


@require_safe
def note_pdf(request: HttpRequest, key: str, kind: str, slug: str, version: int) -> HttpResponse:
    """A whole paper out of the archive."""
    notes = IssuedNote.objects.whole_for(request.user).sealed().select_related("document")
    note = get_object_or_404(
        notes, proposal__key=key, kind=kind, municipality__slug=slug, version=version
    )
    return download(request, note.document)


@require_safe
def note_public_pdf(
    request: HttpRequest, key: str, kind: str, slug: str, version: int
) -> HttpResponse:
    """The public part of a note out of the archive, for everybody who is logged in."""
    notes = (
        IssuedNote.objects.visible_to(request.user)
        .sealed()
        .filter(kind=NoteKind.DECISION_NOTE)
        .select_related("public_document")
    )
    note = get_object_or_404(
        notes, proposal__key=key, kind=kind, municipality__slug=slug, version=version
    )
    return download(request, note.public_document)


@require_safe
def note_concept(request: HttpRequest, key: str, kind: str, slug: str) -> HttpResponse:
    """The paper that a municipality would get today, as a PDF that is marked as a concept."""
    need_inside(request)
    text, municipality = text_of(key, kind), municipality_of(slug)
    last = (
        IssuedNote.objects.filter(proposal=text.proposal, kind=kind, municipality=municipality)
        .order_by("-version")
        .first()
    )
    arguments = {
        "text": text.pk,
        "municipality": slug,
        "on": request.today.isoformat(),
        "version": last.version + 1 if last else 1,
    }
    return pdf_response(request, builder="agreements.note_concept", arguments=arguments)
