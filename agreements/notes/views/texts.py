"""Writing notes and letters: the shared text with its sections and preview, own passages of
municipalities, and letter details.
"""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_http_methods, require_safe

from agreements.notes.calculation.fields import FIELDS, FieldError
from agreements.notes.documents.figures import field_values
from agreements.notes.documents.papers import NotePapers, Standing
from agreements.notes.enums import NoteKind, PointKind, SectionKey
from agreements.notes.forms.notes import (
    BasePointFormSet,
    LetterDetailsForm,
    OwnPassageForm,
    SectionForm,
    SubjectForm,
    point_formset,
)
from agreements.notes.models import NoteText
from agreements.notes.reports.notes import (
    POINTS,
    Content,
    content_of,
    mark_of,
    readiness,
    sections_of,
)
from agreements.notes.rules.notes import (
    why_not_download_notes,
    why_not_send_notes,
    why_not_write_notes,
)
from agreements.notes.services import notes as writing
from agreements.notes.tables import MunicipalityRow, MunicipalityTable, SectionRow, SectionTable
from agreements.notes.views.addresses import (
    SectionConverter,
    addressed,
    kind_word,
    municipality_of,
    need_inside,
    notes_trail,
    section_of,
    text_of,
    text_to_write,
    text_trail,
)
from agreements.notes.views.letterheads import incomplete_letterheads
from agreements.proposals.views.proposals import proposal_of
from ivz.accounts.roles import Permission
from ivz.core.refusal import Refused
from ivz.web.guards import allow, need
from ivz.web.history import history_of
from ivz.web.saving import EditPage, edit, sent

DEFAULT_MUNICIPALITY = "almelo"


@require_safe
def note_text(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """A shared text: its sections, what is wrong with it, what each municipality gets, and the way
    to send it.
    """
    need_inside(request)
    text = text_of(key, kind)
    papers = NotePapers(text, today=request.today)
    found = readiness(papers.content)
    rows = [municipality_row(text, standing) for standing in papers.standings(request.today)]
    context = {
        "title": f"{kind_word(kind)}: {text.proposal.title}",
        "trail": text_trail(text),
        "text": text,
        "found": found,
        "actions": _text_actions(request, text, found.refusals),
        "sections": SectionTable(
            _section_rows(text, papers.content), caption="Onderdelen van de tekst", orderable=False
        ),
        "municipalities": MunicipalityTable(
            rows, caption="Wat elke gemeente krijgt", request=request, prefix="gemeente-"
        ),
        "impossible": [row.why_not for row in rows if row.why_not],
        "letterheads": (
            incomplete_letterheads(request, papers.municipalities)
            if kind == NoteKind.COUNCIL_LETTER
            else []
        ),
        "runs": [
            (run, addressed("note_progress", text, run.pk))
            for run in text.runs.select_related("requested_by")[:5]
        ],
        "history": history_of(text) if request.user.may(Permission.READ_HISTORY) else None,
    }
    return render(request, "agreements/notes/note_text.html", context)


def municipality_row(text: NoteText, standing: Standing) -> MunicipalityRow:
    """A municipality in the tables of a text."""
    municipality, line = standing.municipality, standing.line
    return MunicipalityRow(
        name=municipality.name,
        sort_key=municipality.sort_key,
        url=addressed("note_detail", text, municipality.slug)
        + ("?concept=1" if standing.state in ("new", "changed") else ""),
        old=line.old,
        new=line.new,
        rise=line.rise,
        state=standing.state,
        version=standing.version,
        why_not=standing.why_not,
    )


def _section_rows(text: NoteText, content: Content) -> list[SectionRow]:
    names = {
        passage.municipality_id: passage.municipality.name
        for passage in text.own_passages.select_related("municipality")
    }
    return [
        SectionRow(
            label=section.label,
            url=addressed("note_section", text, section.value),
            words=len(content.shared(section).split()),
            own=", ".join(sorted(names[pk] for pk, key in content.own if key == section)) or None,
        )
        for section in sections_of(text.kind)
    ]


def _text_actions(
    request: HttpRequest, text: NoteText, refusals: tuple[str, ...]
) -> list[dict[str, Any]]:
    actions: list[dict[str, Any]] = [
        {"label": "Tariefvoorstel", "url": text.proposal.get_absolute_url()}
    ]
    if why_not_write_notes(request.user, text.proposal, text.kind) is None:
        actions.append(
            {
                "label": "Onderwerp wijzigen",
                "url": reverse("agreements:note_subject", args=[text.proposal.key, text.kind]),
            }
        )
    if why_not_download_notes(text) is None:
        actions.append(
            {"label": "Alle stukken (ZIP)", "url": addressed("note_zip", text), "download": True}
        )
    if request.user.may(Permission.EDIT_AGREEMENTS):
        why_not = why_not_send_notes(request.user, text) or (" ".join(refusals) or None)
        actions.append(
            {
                "label": "Stukken maken",
                "url": addressed("note_issue", text),
                "primary": True,
                "why_not": why_not,
            }
        )
    return actions


@require_http_methods(["GET", "HEAD", "POST"])
def note_subject(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """The subject of a shared text; sent back for the first time it begins the text."""
    need_inside(request)
    proposal = proposal_of(request, key)
    allow(why_not_write_notes(request.user, proposal, kind))
    text = NoteText.objects.filter(proposal=proposal, kind=kind).first()
    subject, revision = (text.subject, text.revision) if text else ("", 0)
    form = SubjectForm(
        request.POST or None,
        initial={
            "subject": subject or proposal.title,
            "revision": revision,
            "seen": mark_of(subject),
        },
    )

    def save() -> NoteText:
        data = form.cleaned_data
        if text is None:
            return writing.begin_text(
                proposal=proposal, kind=kind, subject=data["subject"], by=request.user
            )
        return writing.save_subject(text.pk, **data, by=request.user)

    title = "Onderwerp" if text else f"{kind_word(kind)} beginnen"
    page = EditPage(
        title=title,
        trail=text_trail(text, (title, "")) if text else notes_trail((title, "")),
        back=text.get_absolute_url() if text else reverse("agreements:note_list"),
        shows_saved=True,
        done="",
        submit="Bewaren",
        template="agreements/notes/note_form.html",
    )
    return edit(request, form, page, save)


@require_http_methods(["GET", "HEAD", "POST"])
def note_section(request: HttpRequest, key: str, kind: str, section: str) -> HttpResponse:
    """The editor of one section beside the finished paper; `preview` in what is sent back shows it
    without saving.
    """
    need_inside(request)
    text = text_of(key, kind)
    of = section_of(text, section)
    why_not = why_not_write_notes(request.user, text.proposal, kind)
    content = content_of(text)
    editor = _Editor(request, text, of, content)
    if request.method == "POST":
        allow(why_not)
        if "preview" not in request.POST and (saved := editor.sent()):
            return saved
    return _editor_page(request, text, of, editor, why_not)


class _Editor:
    """The form of one section, or of its numbered points."""

    def __init__(
        self, request: HttpRequest, text: NoteText, section: SectionKey, content: Content
    ) -> None:
        self.request, self.text, self.section, self.content = request, text, section, content
        data = request.POST if request.method == "POST" else None
        self.points: BasePointFormSet | None = (
            point_formset(section, content, data) if section in POINTS else None
        )
        initial = {
            "body": content.sections.get(section, ""),
            "revision": text.revision,
            "seen": mark_of(content.as_saved(section)),
        }
        self.form = SectionForm(data, section=section, points=self.points, initial=initial)

    def sent(self) -> HttpResponse | None:
        """Where to go when it was saved; otherwise the form says why not."""
        page = EditPage(
            title=self.section.label,
            trail=(),
            back=addressed("note_section", self.text, self.section.value),
            done=f"«{self.section.label}» is bewaard.",
        )
        return sent(self.request, self.form, self._save, page=page)

    def _save(self) -> NoteText:
        data, by = self.form.cleaned_data, self.request.user
        if self.points is None:
            return writing.save_section(self.text.pk, self.section, by=by, **data)
        return writing.save_points(self.text.pk, self.section, self.points.points(), by=by, **data)

    def as_typed(self) -> Content:
        """The whole text with this section as it stands on the screen."""
        if self.request.method != "POST":
            return self.content
        self.form.is_valid()
        if self.points is None:
            typed = self.form.data.get("body", "")
            return replace(self.content, sections={**self.content.sections, self.section: typed})
        self.points.is_valid()
        others = [point for point in self.content.points if point.kind != POINTS[self.section]]
        return replace(self.content, points=[*others, *self.points.points()])


def _editor_page(
    request: HttpRequest, text: NoteText, section: SectionKey, editor: _Editor, why_not: str | None
) -> HttpResponse:
    chosen = request.POST.get("gemeente") or request.GET.get("gemeente") or DEFAULT_MUNICIPALITY
    preview = _preview(request, text, editor.as_typed(), chosen)
    row = text.sections.filter(section=section).first()
    context = {
        "title": section.label,
        "trail": text_trail(text, (section.label, "")),
        "text": text,
        "form": editor.form,
        "points": editor.points,
        "are_decisions": POINTS.get(section) == PointKind.DECISION,
        "why_not": why_not,
        "theirs": editor.form.theirs,
        "wrong": (
            editor.points.sentences()
            if editor.points is not None and request.method == "POST"
            else []
        ),
        "sections": [
            (one.label, addressed("note_section", text, one.value), one == section)
            for one in sections_of(text.kind)
        ],
        "place": SectionConverter.words[section.value],
        "history": history_of(row) if row and request.user.may(Permission.READ_HISTORY) else None,
        **preview,
    }
    is_part = request.htmx and request.method == "POST" and "preview" in request.POST
    response = render(
        request,
        "agreements/notes/note_section.html#preview"
        if is_part
        else "agreements/notes/note_section.html",
        context,
    )
    patch_vary_headers(response, ["HX-Request"])
    return response


def _preview(request: HttpRequest, text: NoteText, content: Content, chosen: str) -> dict[str, Any]:
    """The finished paper of one municipality with the text as it stands, or the sentence that says
    why there is none.
    """
    papers = NotePapers(text, today=request.today, content=content)
    municipality = next(
        (found for found in papers.municipalities if found.slug == chosen),
        next(iter(papers.municipalities), None),
    )
    shown: dict[str, Any] = {
        "municipalities": papers.municipalities,
        "chosen": municipality,
        "is_letter": text.kind == NoteKind.COUNCIL_LETTER,
    }
    if municipality is None:
        return shown | {
            "problem": "Er is nog geen gemeente met een inwonertal.",
            "fields": [(name, words, "") for name, words in FIELDS.items()],
        }
    try:
        paper = papers.paper(municipality, version=1, day=request.today)
        values = field_values(paper.figures, municipality, papers.agreements)
        fields = [(name, words, values[name]) for name, words in FIELDS.items()]
        return shown | {
            "paper": paper,
            "problem": "",
            "fields": fields,
            "asked": readiness(content).warnings,
        }
    except (Refused, FieldError) as refusal:
        return shown | {
            "problem": str(refusal),
            "fields": [(name, words, "") for name, words in FIELDS.items()],
        }


@require_http_methods(["GET", "HEAD", "POST"])
def own_passage(request: HttpRequest, key: str, kind: str, slug: str, section: str) -> HttpResponse:
    """What one municipality adds to a section or says in its place, with the shared
    text above it.
    """
    text = text_to_write(request, key, kind)
    municipality, of = municipality_of(slug), section_of(text, section)
    content = content_of(text)
    passage = content.own.get((municipality.pk, of))
    initial = {"mode": passage.mode, "body": passage.body} if passage else {}
    seen = mark_of(content.own_as_saved(municipality.pk, of))
    form = OwnPassageForm(
        request.POST or None,
        section=of,
        initial={**initial, "revision": text.revision, "seen": seen},
    )
    back = addressed("note_detail", text, slug)
    page = EditPage(
        title=f"{of.label}: eigen passage van {municipality}",
        trail=text_trail(text, (municipality.name, back), ("Eigen passage", "")),
        back=back,
        done=f"De eigen passage van {municipality} bij «{of.label}» is bewaard.",
        submit="Bewaren",
        template="agreements/notes/own_passage.html",
    )
    return edit(
        request,
        form,
        page,
        lambda: writing.save_own_passage(
            text.pk, municipality, of, by=request.user, **form.cleaned_data
        ),
        shared=content.shared(of),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def letter_details(request: HttpRequest, key: str, kind: str, slug: str) -> HttpResponse:
    """Case number and reference on the letter of one municipality."""
    text = text_to_write(request, key, kind)
    need(kind == NoteKind.COUNCIL_LETTER)
    municipality, content = municipality_of(slug), content_of(text)
    case_number, their_reference = content.details.get(municipality.pk, ("", ""))
    seen = mark_of(content.details_as_saved(municipality.pk))
    initial = {
        "case_number": case_number,
        "their_reference": their_reference,
        "revision": text.revision,
        "seen": seen,
    }
    form = LetterDetailsForm(request.POST or None, initial=initial)
    back = addressed("note_detail", text, slug)
    page = EditPage(
        title=f"Gegevens van de brief van {municipality}",
        trail=text_trail(text, (municipality.name, back), ("Gegevens van de brief", "")),
        back=back,
        done="",
        submit="Bewaren",
        template="agreements/notes/note_form.html",
    )
    return edit(
        request,
        form,
        page,
        lambda: writing.save_details(text.pk, municipality, by=request.user, **form.cleaned_data),
    )
