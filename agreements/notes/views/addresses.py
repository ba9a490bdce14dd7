"""Where pages about notes and letters stand: their addresses in Dutch, the crumbs above them, and
who may know of them.
"""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.urls.converters import SlugConverter

from agreements.notes.enums import NoteKind, SectionKey
from agreements.notes.models import NoteText
from agreements.notes.reports.notes import sections_of
from agreements.notes.rules.notes import why_not_write_notes
from ivz.accounts.roles import Permission
from ivz.region.models import Organisation
from ivz.web.guards import allow, need

type Trail = list[tuple[str, str]]


class _DutchWords(SlugConverter):
    """A choice of ours by its Dutch word in an address; another word is no address."""

    words: ClassVar[dict[str, str]] = {}

    def to_python(self, value: str) -> str:
        found = next((key for key, word in self.words.items() if word == value), None)
        if found is None:
            raise ValueError(value)
        return found

    def to_url(self, value: str) -> str:
        return self.words[value]


class KindConverter(_DutchWords):
    """collegevoorstel or raadsbrief."""

    words: ClassVar = {
        NoteKind.DECISION_NOTE.value: "collegevoorstel",
        NoteKind.COUNCIL_LETTER.value: "raadsbrief",
    }


class SectionConverter(_DutchWords):
    """A section of a note."""

    words: ClassVar = {
        SectionKey.PUBLIC_SUMMARY.value: "toelichting",
        SectionKey.DECISION.value: "besluit",
        SectionKey.INTRODUCTION.value: "inleiding",
        SectionKey.AIM.value: "beoogd-effect",
        SectionKey.ARGUMENTS.value: "argumenten",
        SectionKey.CAVEATS.value: "kanttekeningen",
        SectionKey.COSTS.value: "kosten",
        SectionKey.EXECUTION.value: "uitvoering",
        SectionKey.ANNEXES.value: "bijlagen",
        SectionKey.PROCESS_INTERNAL.value: "intern-overleg",
        SectionKey.PROCESS_HOLDER.value: "portefeuillehouder",
        SectionKey.PROCESS_DIRECTORS.value: "directie-advies",
        SectionKey.COMMUNICATION.value: "communicatie",
        SectionKey.LETTER.value: "brief",
    }


def need_inside(request: HttpRequest) -> None:
    """Pages of the region itself: shared texts, concepts, runs."""
    need(request.user.may(Permission.READ_ALL_NOTES))


def text_of(key: str, kind: str) -> NoteText:
    """The shared text of a proposal's notes or letters; 404 when nobody has begun it."""
    texts = NoteText.objects.select_related("proposal__fund").prefetch_related(
        "sections", "points", "own_passages", "details"
    )
    return get_object_or_404(texts, proposal__key=key, kind=kind)


def text_to_write(request: HttpRequest, key: str, kind: str) -> NoteText:
    """The text for who may change it now."""
    need_inside(request)
    text = text_of(key, kind)
    allow(why_not_write_notes(request.user, text.proposal, kind))
    return text


def municipality_of(slug: str) -> Organisation:
    return get_object_or_404(Organisation, slug=slug, kind="municipality")


def section_of(text: NoteText, section: str) -> SectionKey:
    """The section, when this kind of paper has it."""
    need(section in sections_of(text.kind))
    return SectionKey(section)


def kind_word(kind: str) -> str:
    """What a shared text is called: "Collegevoorstellen" or "Raadsbrieven"."""
    return "Raadsbrieven" if kind == NoteKind.COUNCIL_LETTER else "Collegevoorstellen"


def notes_trail(*rest: tuple[str, str]) -> Trail:
    """Below the list of notes and letters."""
    return [
        ("Home", reverse("overview:home")),
        ("Nota's en brieven", reverse("agreements:note_list") if rest else ""),
        *rest,
    ]


def text_trail(text: NoteText, *rest: tuple[str, str]) -> Trail:
    """Below one shared text."""
    label = f"{kind_word(text.kind)} {text.proposal.key}"
    return notes_trail((label, text.get_absolute_url() if rest else ""), *rest)


def addressed(name: str, text: NoteText, *more: Any) -> str:
    """The address of a page of a text."""
    return reverse(f"agreements:{name}", args=[text.proposal.key, text.kind, *more])
