"""Long texts that people write: a small safe part of Markdown as HTML, for a page and for paper.

Paragraphs, lists, bold, italic, headings and links; HTML that somebody types stays visible as text.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from urllib.parse import urlsplit

from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

SCHEMES = frozenset({"http", "https", "mailto"})
DEEPEST = 6
_ALLOWED = ("list", "heading", "emphasis", "link", "escape", "newline")
_SPECIAL = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


def prose(text: str, *, highest: int = 3, on_paper: bool = False) -> SafeString:
    """`text` as HTML. Its headings begin at `highest` and skip no level, whatever was typed.

    On paper a link is its words with the address behind them, which a reader can type over.
    """
    tokens = _reader().parse(text)
    _set_levels(tokens, highest)
    tokens = list(_without_empty(tokens))
    for token in tokens:
        if token.children:
            token.children = list(_links(token.children, on_paper))
    return mark_safe(_reader().renderer.render(tokens, _reader().options, {}))  # noqa: S308


def plain(text: str) -> str:
    """`text` without its marks, on one line: for a summary or a search."""
    words = []
    for token in _reader().parse(text):
        if token.type == "inline":
            words.append(
                "".join(
                    " " if child.type.endswith("break") else child.content
                    for child in token.children or ()
                )
            )
    return " ".join(" ".join(words).split())


def escaped(value: str) -> str:
    """`value` on one line, so that no character of it means anything in Markdown."""
    return "".join(f"\\{c}" if c in _SPECIAL else " " if c in "\r\n\t" else c for c in value)


@cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt(
        "zero", {"html": False, "breaks": False, "linkify": False, "typographer": False}
    )
    reader.enable(list(_ALLOWED))
    reader.validateLink = _is_safe  # type: ignore[assignment,method-assign]  # the library's own way to say which addresses are links
    return reader


def _is_safe(address: str) -> bool:
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return False
    return parts.scheme.lower() in SCHEMES and bool(
        parts.netloc or (parts.scheme.lower() == "mailto" and parts.path)
    )


def _set_levels(tokens: Sequence[Token], highest: int) -> None:
    """Renumbers headings: the highest that was typed becomes `highest`, and none is more than one
    below the one before it.
    """
    headings = [token for token in tokens if token.type in ("heading_open", "heading_close")]
    typed = min((int(token.tag[1]) for token in headings), default=1)
    before, wanted = highest - 1, highest
    for token in headings:
        if token.type == "heading_open":
            wanted = before = min(highest + int(token.tag[1]) - typed, before + 1, DEEPEST)
        token.tag = f"h{wanted}"


def _without_empty(tokens: Sequence[Token]) -> Iterator[Token]:
    """Leaves out headings and items of a list without words: a screen reader would
    stop at nothing.
    """
    kept = list(tokens)
    while True:
        shorter = list(_one_pass(kept))
        if len(shorter) == len(kept):
            return (yield from kept)
        kept = shorter


def _one_pass(tokens: Sequence[Token]) -> Iterator[Token]:
    at = 0
    while at < len(tokens):
        token, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
        if token.type == "inline" and not token.content.strip():
            at += 1
        elif (
            after is not None
            and token.nesting == 1
            and after.nesting == -1
            and token.type[:-5] == after.type[:-6]
        ):
            at += 2
        else:
            yield token
            at += 1


def _links(children: Sequence[Token], on_paper: bool) -> Iterator[Token]:
    """The words of a line with their links; a link without words shows its address."""
    address = ""
    words: list[str] = []
    for child in children:
        if child.type == "link_open":
            address, words = str(child.attrs["href"]), []
            child.attrs = {"href": address, "class": "utrecht-link"}
            if not address.startswith("mailto:"):
                child.attrs["rel"] = "noopener noreferrer"
        elif child.type != "link_close":
            words.append(child.content)
        if child.type == "link_close":
            yield from _end_of_link(address, "".join(words).strip(), on_paper)
        if not on_paper or child.type not in ("link_open", "link_close"):
            yield child


def _end_of_link(address: str, words: str, on_paper: bool) -> Iterator[Token]:
    shown = address.removeprefix("mailto:")
    if not words:
        yield _text(shown)
    elif on_paper and words != shown:
        yield _text(f" ({shown})")


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)
