"""The paper of an agreement: its text as it is known here, and a block for each party
to sign in.
"""

import datetime as dt
from dataclasses import dataclass, replace

from agreements.texts.calculation.lines import Group, groups_of
from agreements.texts.enums import PassageKind, TextState
from agreements.texts.models import Agreement, Article
from agreements.texts.reports.clock import standing_on
from agreements.texts.reports.parties import party_rows, signature_notes
from agreements.texts.reports.passages import part_title
from ivz.papers.facts import written


@dataclass(frozen=True, slots=True)
class Clause:
    """A passage on paper. `is_top` heads a group; `lines` are its paragraphs and list items. An
    annex comes after the signatures.
    """

    title: str
    is_top: bool
    lines: tuple[str, ...]
    is_annex: bool = False

    @property
    def groups(self) -> tuple[Group, ...]:
        return groups_of(self.lines)


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Where a party signs, or what is known of its signature."""

    party: str
    capacity: str
    representative: str
    standing: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class AgreementDocument:
    """All that the paper of an agreement shows. `is_summary`: the text is in our own words and may
    not be signed.
    """

    title: str
    kind: str
    document_number: str
    day: dt.date
    standing: str
    is_summary: bool
    parties: tuple[str, ...]
    clauses: tuple[Clause, ...]
    blocks: tuple[SignatureBlock, ...]
    without_line: tuple[str, ...]
    notes: tuple[str, ...]
    source: str

    @property
    def body(self) -> tuple[Clause, ...]:
        """What the parties sign under."""
        return tuple(clause for clause in self.clauses if not clause.is_annex)

    @property
    def annexes(self) -> tuple[Clause, ...]:
        return tuple(clause for clause in self.clauses if clause.is_annex)


def agreement_document(agreement: Agreement, on: dt.date) -> AgreementDocument:
    """The paper as things stand on a day; the agreement comes from `agreements_with_parts`."""
    standing = standing_on(agreement, on)
    rows = party_rows(standing)
    paper = AgreementDocument(
        title=agreement.title,
        kind=agreement.get_kind_display(),
        document_number=agreement.document_number,
        day=on,
        standing=standing.why,
        is_summary=agreement.text_state == TextState.SUMMARY,
        parties=tuple(", ".join(filter(None, [row.name, row.capacity])) for row in rows),
        clauses=_clauses(list(agreement.articles.all())),
        blocks=tuple(
            SignatureBlock(
                row.name,
                row.capacity,
                row.representative,
                row.signature,
                is_open=not row.has_signed,
            )
            for row in rows
            if row.party.has_signature_line
        ),
        without_line=tuple(row.name for row in rows if not row.party.has_signature_line),
        notes=tuple(signature_notes(agreement)),
        source=agreement.source_text,
    )
    return written(paper)


def _clauses(articles: list[Article]) -> tuple[Clause, ...]:
    """The passages in order; recitals that follow each other stand under one heading."""
    found = []
    for before, article in zip([None, *articles], articles, strict=False):
        clause = _clause(article)
        if article.kind == PassageKind.RECITAL:
            follows = before is not None and before.kind == PassageKind.RECITAL
            clause = replace(
                clause,
                title="" if follows else article.heading or "Overwegingen",
                is_top=not follows,
            )
        found.append(clause)
    return tuple(found)


def _clause(article: Article) -> Clause:
    lines = tuple(filter(None, article.text.split("\n")))
    if article.kind == PassageKind.DEFINITION:
        return Clause(f"{article.heading}:" if article.heading else "", False, lines)
    if article.kind == PassageKind.ANNEX:
        return Clause(part_title(article), True, lines, is_annex=True)
    if article.kind != PassageKind.ARTICLE:
        return Clause("", False, lines)
    is_top = "." not in article.number
    title = (
        f"Artikel {article.number} {article.heading}".strip()
        if is_top
        else " ".join(filter(None, [article.number, article.heading]))
    )
    return Clause(title, is_top, lines)
