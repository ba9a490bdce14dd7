"""The counts of inhabitants that the calculator can compute with: a set for each day or undated
source.
"""

from collections import defaultdict
from dataclasses import dataclass

from ivz.core import dutch
from ivz.region.enums import OrganisationKind
from ivz.region.models import InhabitantCount


@dataclass(frozen=True, slots=True)
class CountChoice:
    """Counts to choose: a key for the form, words, and the number of inhabitants of each
    municipality.
    """

    key: str
    label: str
    counts: tuple[int, ...]


def count_choices() -> list[CountChoice]:
    """Every day of which counts of municipalities are known, the latest first, then the lists
    without a day; one query.
    """
    rows = (
        InhabitantCount.objects.current()
        .filter(organisation__kind=OrganisationKind.MUNICIPALITY)
        .select_related("undated_source")
    )
    sets: dict[tuple[str, str], list[int]] = defaultdict(list)
    for row in rows.order_by("organisation__sort_key"):
        if row.reference_date:
            sets[row.reference_date.isoformat(), dutch.long_date(row.reference_date)].append(
                row.inhabitants
            )
        elif row.undated_source:
            sets[row.undated_source.key, f"{row.undated_source} (zonder peildatum)"].append(
                row.inhabitants
            )
    dated = sorted((key for key in sets if key[0][:1].isdigit()), reverse=True)
    undated = sorted(key for key in sets if not key[0][:1].isdigit())
    return [
        CountChoice(key, _label(words, sets[key, words]), tuple(sets[key, words]))
        for key, words in (*dated, *undated)
    ]


def _label(words: str, counts: list[int]) -> str:
    return f"{words}: {len(counts)} gemeenten, {dutch.grouped(sum(counts))} inwoners"
