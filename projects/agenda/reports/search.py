"""What a search finds of themes."""

from collections.abc import Iterator

from django.db.models import Q

from ivz.core import dutch
from ivz.web.searching import MOST_HITS, Hit, Wanted
from projects.agenda.models.agenda import Theme


def found_themes(wanted: Wanted) -> Iterator[Hit]:
    matching = Q(sort_key__contains=dutch.folded(wanted.text)) | wanted.among("description")
    for theme in Theme.objects.filter(matching)[: MOST_HITS + 1]:
        yield Hit(theme.name, theme.get_absolute_url(), theme.get_field_display())
