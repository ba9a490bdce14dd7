"""The note or letter of one municipality as a concept, made by the worker when somebody asks."""

import datetime as dt
from typing import Any

from agreements.notes.documents.papers import NotePapers
from agreements.notes.models import NoteText
from ivz.core.refusal import Refused
from ivz.papers.kinds import paper_html
from ivz.papers.making import render_page
from ivz.papers.registry import builders


@builders.named("agreements.note_concept")
def build_note_concept(arguments: dict[str, Any]) -> tuple[str, bytes]:
    """The note or letter that one municipality would get now, marked as a concept."""
    text = NoteText.objects.select_related("proposal__fund").get(pk=arguments["text"])
    on = dt.date.fromisoformat(arguments["on"])
    papers = NotePapers(text, today=on)
    municipality = next(
        (found for found in papers.municipalities if found.slug == arguments["municipality"]), None
    )
    if municipality is None:
        raise Refused("Deze gemeente betaalt niet mee aan dit fonds. Er is geen stuk te maken.")
    paper = papers.paper(municipality, version=arguments["version"], day=on)
    name = f"concept-{text.proposal.key}-{municipality.slug[:50]}"
    return f"{name}.pdf", render_page(paper_html(paper, concept=True), name, on)
