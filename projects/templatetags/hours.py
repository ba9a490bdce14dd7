"""Hours a week as people write them."""

from decimal import Decimal

from django import template

from projects.effort.calculation import hours_text

register = template.Library()


@register.filter
def hours(value: Decimal | None) -> str:
    """2, 1,5; nothing for None."""
    return hours_text(value)
