"""What the subjects above add to the page of an agreement."""

from collections.abc import Callable
from dataclasses import dataclass

from agreements.texts.models import Agreement
from ivz.core.registry import Registry


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something about an agreement that waits for who keeps it: a sentence, and where to go on."""

    text: str
    url: str
    url_text: str


type WaitingOf = Callable[[Agreement], Waiting | None]

waiting: Registry[WaitingOf] = Registry("what waits at an agreement")


def waiting_at(agreement: Agreement) -> list[Waiting]:
    """All that waits at `agreement`."""
    return [found for find in waiting if (found := find(agreement))]
