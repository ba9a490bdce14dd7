"""What is known of the letterheads of municipalities, and what is missing in them."""

from collections.abc import Iterable
from dataclasses import dataclass

from agreements.notes.models import CollegeContact
from ivz.core import dutch
from ivz.region.models import Organisation

_PARTS = (
    ("visiting_address", "het bezoekadres"),
    ("phone", "het telefoonnummer"),
    ("email", "het e-mailadres"),
)


@dataclass(frozen=True, slots=True)
class LetterheadState:
    """The letterhead of a municipality as far as it is known; `missing` says what is not, empty
    when all is.
    """

    municipality: Organisation
    known: str
    missing: str

    @property
    def is_whole(self) -> bool:
        return not self.missing


def letterhead_state(municipality: Organisation) -> LetterheadState:
    """How far the letterhead of one municipality is known."""
    return letterhead_states([municipality])[0]


def letterhead_states(municipalities: Iterable[Organisation]) -> list[LetterheadState]:
    """How far the letterheads of municipalities are known, in the order given; one query."""
    wanted = list(municipalities)
    found = {
        contact.municipality_id: contact
        for contact in CollegeContact.objects.filter(municipality__in=wanted)
    }
    return [_state(municipality, found.get(municipality.pk)) for municipality in wanted]


def _state(municipality: Organisation, contact: CollegeContact | None) -> LetterheadState:
    values = [(getattr(contact, name, ""), words) for name, words in _PARTS]
    return LetterheadState(
        municipality=municipality,
        known=" · ".join(value for value, _ in values if value),
        missing=dutch.listing([words for value, words in values if not value]),
    )
