"""What a search finds of rates."""

from collections.abc import Iterator

from contributions.funds.models import Rate
from ivz.core import dutch
from ivz.core.money import ZERO
from ivz.web.searching import Hit, Wanted


def found_rates(wanted: Wanted) -> Iterator[Hit]:
    """By value, written with a comma or a dot, or by a word of the remarks."""
    number = wanted.text.replace("€", "").replace(".", ",").strip()
    for rate in Rate.objects.exclude(value=None).select_related("fund"):
        written = dutch.rate(rate.value or ZERO)
        if (
            number in (written, written.removeprefix("0"))
            or wanted.text.casefold() in rate.note.casefold()
        ):
            note = f"{rate.fund}, {rate.get_status_display().lower()}"
            yield Hit(str(rate), rate.get_absolute_url(), note)
