"""What a search finds of source documents."""

from collections.abc import Iterator

from ivz.sources.models import SourceDocument
from ivz.web.searching import MOST_HITS, Hit, Wanted


def found_sources(wanted: Wanted) -> Iterator[Hit]:
    matching = wanted.among("title", "publisher", "reference", "description")
    for source in SourceDocument.objects.filter(matching)[: MOST_HITS + 1]:
        note = ", ".join(filter(None, [source.get_kind_display(), source.publisher]))
        yield Hit(source.title, source.get_absolute_url(), note)
