"""Which characters paper can carry, and what stands for the others. Knows the fonts by rule, so
that web processes can ask too.
"""

import unicodedata

# Latin letters of Europe and these; a test compares the rule with the fonts themselves.
EXTRA = frozenset("–—‘’‚“”„•…€×−")
STANDS_FOR = {
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "–",
    "\u2015": "—",
    "\u2192": "-",
    "\u2265": ">=",
    "\u2264": "<=",
}


def can_write(character: str) -> bool:
    """Whether both weights of the paper's fonts have this character."""
    return (
        "\u0020" <= character <= "\u007e" or "\u00a0" <= character <= "\u024f" or character in EXTRA
    )


def writable(text: str) -> str:
    """`text` as paper can carry it: composed letters, and for what no font has its nearest form,
    else a question mark.

    Facts are frozen and numbered before anything is drawn: a strange character in the title of a
    source may not stop an invoice for good.
    """
    composed = unicodedata.normalize("NFC", text)
    return "".join(c if can_write(c) else _stand_in(c) for c in composed)


def _stand_in(character: str) -> str:
    if character in STANDS_FOR:
        return STANDS_FOR[character]
    if character.isspace():
        return " "
    nearest = "".join(c for c in unicodedata.normalize("NFKD", character) if can_write(c))
    return nearest or ("" if unicodedata.category(character) in {"Cc", "Cf", "Mn"} else "?")
