"""Saying no with a reason: rules answer with a sentence, services refuse with the same sentence."""


class Refused(Exception):
    """Something may not be done now; Dutch sentences say why and what to do."""

    def __init__(self, *sentences: str) -> None:
        self.sentences = sentences
        super().__init__(" ".join(sentences))


def require(reason: str | None) -> None:
    """Go on when there is no reason against it.

    Raises:
        Refused: `reason` is a sentence.
    """
    if reason:
        raise Refused(reason)
