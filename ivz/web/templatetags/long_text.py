"""Long texts in templates: `{{ text|prose }}` on a page, `{{ text|paper:4 }}` on paper; the number
is the highest level of a heading.
"""

from collections.abc import Sequence

from django import template
from django.utils.safestring import SafeString

from ivz.web import prose as texts

register = template.Library()


@register.filter
def prose(text: str | Sequence[str], highest: int = 3) -> SafeString:
    """Markdown as HTML for a page."""
    return texts.prose(_joined(text), highest=highest)


@register.filter
def paper(text: str | Sequence[str], highest: int = 3) -> SafeString:
    """Markdown as HTML for paper, with the addresses of links written out."""
    return texts.prose(_joined(text), highest=highest, on_paper=True)


def _joined(text: str | Sequence[str] | None) -> str:
    return text if isinstance(text, str) else "\n".join(text or ())
