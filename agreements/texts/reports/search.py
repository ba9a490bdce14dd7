"""What a search finds of agreements."""

from collections.abc import Iterator

from django.db.models import Q

from agreements.texts.models import Agreement, Article
from ivz.core import dutch
from ivz.web.searching import MOST_HITS, Hit, Wanted


def found_agreements(wanted: Wanted) -> Iterator[Hit]:
    """By title or number, or by a heading or text of one of their articles."""
    in_article = Article.objects.filter(wanted.among("heading", "text")).values("agreement")
    matching = wanted.among("title", "document_number", "key", "summary") | Q(pk__in=in_article)
    for agreement in Agreement.objects.filter(matching)[: MOST_HITS + 1]:
        day = agreement.signed_on
        signed = f"ondertekend op {dutch.long_date(day)}" if day else ""
        words = [agreement.get_kind_display(), agreement.document_number, signed]
        yield Hit(agreement.title, agreement.get_absolute_url(), ", ".join(filter(None, words)))
