"""Reading in the text of an agreement: split for review, then kept as its articles, or dropped.
Nothing is kept before a person has looked.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import pghistory
from django.db import transaction

from agreements.reading.calculation.reading import Found, UnreadableText, checked, read_text
from agreements.reading.calculation.splitting import (
    MOST_PASSAGES,
    Part,
    Passage,
    duplicate_numbers,
    split,
    warnings,
)
from agreements.reading.enums import ImportState
from agreements.reading.models import TextImport
from agreements.reading.rules import why_not_import, why_not_save_import
from agreements.texts.enums import PassageKind, TextState
from agreements.texts.models import Agreement, Article, ArticleRule
from agreements.texts.rules import why_not_edit_agreements
from ivz.accounts.models import User
from ivz.core.merging import marks
from ivz.core.refusal import Refused, require

LONGEST_NUMBER, LONGEST_HEADING = 20, 200
STALE = (
    "Iemand anders heeft deze stukken bewaard terwijl u bezig was. Uw wijzigingen staan hieronder"
    " en zijn nog niet bewaard. Bewaart u ze nu, dan vervallen die van de ander."
)


def start_import(
    agreement_id: int, *, text: str = "", file_name: str = "", content: bytes = b"", by: User
) -> TextImport:
    """Split a pasted text, or that of a file, for review.

    Raises:
        Refused: `by` may not, another text waits for review, or nothing can be read from it.
    """
    require(why_not_import(by, Agreement.objects.get(pk=agreement_id)))
    try:
        found = read_text(file_name, content) if file_name else Found(checked(text))
    except UnreadableText as reason:
        raise Refused(str(reason)) from reason
    passages = split(found.text)
    require(_why_not_so_many(len(passages)))
    with transaction.atomic():  # only now: reading may take long, and nobody has to wait for it
        agreement = Agreement.objects.select_for_update(of=("self",)).get(pk=agreement_id)
        require(why_not_import(by, agreement))
        return TextImport.objects.create(
            agreement=agreement,
            file_name=file_name[-255:],
            text=found.text,
            notes=list(found.notes),
            passages=[_as_json(passage) for passage in passages],
            uploaded_by=by,
        )


def import_warnings(text: TextImport) -> list[str]:
    """What to look at before the text is kept: what was left out or not recognised, and links that
    would be lost.
    """
    found = [*text.notes, *warnings([_as_passage(row) for row in text.passages])]
    numbers = {
        row["number"]
        for row in text.passages
        if row["kind"] == PassageKind.ARTICLE and row["number"]
    }
    for rule in ArticleRule.objects.filter(article__agreement=text.agreement).select_related(
        "article"
    ):
        if rule.article.kind != PassageKind.ARTICLE or rule.article.number not in numbers:
            name = str(rule.article)
            told = (
                f"regelt nu “{rule.get_matter_display()}”, maar staat niet in deze tekst. Dat"
                " verband vervalt."
            )
            found.append(f"{name[:1].upper()}{name[1:]} {told}")
    return found


def review_mark(text: TextImport) -> str:
    """A short mark of the passages under review, equal as long as nobody changes them."""
    return marks({"passages": json.dumps(text.passages, sort_keys=True)})["passages"]


@transaction.atomic
def change_import(
    import_id: int, passages: Sequence[Mapping[str, str]], *, seen: str | None = None, by: User
) -> TextImport:
    """Keep what a person changed while reviewing; empty passages go. `seen` is the mark of what the
    person saw.

    Raises:
        Refused: `by` may not, the text is no longer under review, somebody else changed it, or
        there are too many passages.
    """
    text = _locked(import_id)
    require(why_not_save_import(by, text))
    kept = [
        _clean(row)
        for row in passages
        if any(str(row.get(name, "")).strip() for name in ("number", "heading", "text"))
    ]
    if seen is not None and seen != review_mark(text) and kept != text.passages:
        raise Refused(STALE)
    require(_why_not_so_many(len(kept)))
    text.passages = kept
    text.save(update_fields=["passages"])
    return text


@transaction.atomic
def save_import(import_id: int, *, by: User) -> Agreement:
    """Make the reviewed passages the text of the agreement, in place of what stood there.

    What an article rules goes over to the article with the same number. Another text lost this way
    stays in the history.

    Raises:
        Refused: `by` may not, the text is no longer under review, or two articles have one number.
    """
    text = _locked(import_id)
    require(why_not_save_import(by, text))
    require(_why_not_keep(text.passages))
    agreement = Agreement.objects.select_for_update(of=("self",)).get(pk=text.agreement_id)
    ruling = ArticleRule.objects.filter(article__agreement=agreement).select_related(
        "article", "rate"
    )
    rules = [(rule.article.number, rule.matter, rule.rate) for rule in ruling]
    with pghistory.context(
        why=f"Tekst ingelezen{f' uit {text.file_name}' if text.file_name else ''}"
    ):
        agreement.articles.all().delete()
        kept = Article.objects.bulk_create(
            _article(agreement, place, row, text.file_name)
            for place, row in enumerate(text.passages, start=1)
        )
        by_number = {
            article.number: article for article in kept if article.kind == PassageKind.ARTICLE
        }
        for number, matter, rate in rules:
            if number in by_number:
                ArticleRule.objects.create(article=by_number[number], matter=matter, rate=rate)
        agreement.text_state = TextState.FULL
        agreement.save(update_fields=["text_state"])
    text.state = ImportState.SAVED
    text.save(update_fields=["state"])
    return agreement


@transaction.atomic
def drop_import(import_id: int, *, by: User) -> Agreement:
    """Put a text that waits for review away.

    Raises:
        Refused: `by` may not, or the text is no longer under review.
    """
    text = _locked(import_id)
    require(why_not_edit_agreements(by))
    require(why_not_save_import(by, text))
    text.state = ImportState.DROPPED
    text.save(update_fields=["state"])
    return text.agreement


def _why_not_so_many(how_many: int) -> str | None:
    if how_many <= MOST_PASSAGES:
        return None
    return (
        f"Deze tekst valt in {how_many} stukken uiteen. Hooguit {MOST_PASSAGES} kunnen worden"
        " ingelezen. Voeg stukken samen."
    )


def _why_not_keep(passages: Sequence[Mapping[str, str]]) -> str | None:
    if twice := duplicate_numbers([_as_passage(row) for row in passages]):
        return (
            f"Artikel {', '.join(twice)} komt meer dan een keer voor. Geef elk artikel een eigen"
            " nummer."
        )
    return None if passages else "Er is geen tekst om over te nemen."


def _article(agreement: Agreement, place: int, row: Mapping[str, str], file_name: str) -> Article:
    origin = f"ingelezen tekst{f', {file_name}' if file_name else ''}"[:200]
    return Article(
        agreement=agreement,
        position=place,
        kind=row["kind"],
        number=row["number"],
        heading=row["heading"],
        text=row["text"],
        source=agreement.source,
        source_locator=origin,
    )


def _clean(row: Mapping[str, Any]) -> dict[str, str]:
    """A passage as it is stored; what does not fit is refused by the form before it comes here."""
    return {
        "kind": PassageKind(row["kind"]).value,
        "number": " ".join(str(row.get("number", "")).split())[:LONGEST_NUMBER],
        "heading": " ".join(str(row.get("heading", "")).split())[:LONGEST_HEADING],
        "text": str(row.get("text", "")).replace("\r\n", "\n").strip(),
    }


def _as_json(passage: Passage) -> dict[str, str]:
    """A passage for the review; a heading that is too long for its field goes before the text."""
    heading, text = passage.heading, passage.text
    if len(heading) > LONGEST_HEADING:
        heading, text = "", f"{heading}\n{text}".strip()
    return {"kind": passage.part.value, "number": passage.number, "heading": heading, "text": text}


def _as_passage(row: Mapping[str, str]) -> Passage:
    return Passage(Part(row["kind"]), row["number"], row["heading"], row["text"])


def _locked(import_id: int) -> TextImport:
    return (
        TextImport.objects.select_for_update(of=("self",))
        .select_related("agreement")
        .get(pk=import_id)
    )
