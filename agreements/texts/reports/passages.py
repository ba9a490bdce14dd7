"""How the passages of an agreement are headed."""

from agreements.texts.enums import PassageKind
from agreements.texts.models import Article


def passage_title(article: Article) -> str:
    """An article by its number, anything else by what it is, with its own heading behind it."""
    if article.kind != PassageKind.ARTICLE:
        return part_title(article)
    return f"Artikel {article.number} {article.heading}".strip()


def part_title(article: Article) -> str:
    """What a part is, and its heading; a heading that says itself what the part is ("Bijlage 1
    Tarieven") stands alone.
    """
    kind, heading = article.get_kind_display(), article.heading
    return (
        heading if heading.casefold().startswith(kind.casefold()) else f"{kind} {heading}".strip()
    )
