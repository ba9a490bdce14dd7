"""What every template may use: Dutch figures and dates, icons, addresses on the day of the page,
permissions.
"""

import datetime as dt
import functools
from collections.abc import Callable
from decimal import Decimal
from uuid import uuid4

from django import template
from django.forms.boundfield import BoundField
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from ivz.accounts import sentences
from ivz.accounts.roles import Permission
from ivz.core import dutch
from ivz.web import links, navigation

register = template.Library()


@register.simple_tag
def once() -> SafeString:
    """The mark of a form that is no more than a button (`ivz.web.saving.press`)."""
    return format_html('<input type="hidden" name="once" value="{}">', uuid4())


def _writes(function: Callable[..., str]) -> Callable[..., str]:
    """Registers a filter that writes a value, and nothing for None or an empty text."""

    @functools.wraps(function)  # Django reads the number of arguments from what is wrapped
    def written(value, *args):
        return "" if value is None or value == "" else function(value, *args)

    return register.filter(function.__name__, written)


@_writes
def euro(value: Decimal | int, places: int = 2) -> str:
    """€ 24.220,16."""
    return dutch.euro(Decimal(value), places)


@_writes
def amount(value: Decimal | int) -> str:
    """24.220,16, for columns."""
    return dutch.amount(Decimal(value))


@_writes
def number(value: Decimal | int, places: int = 0) -> str:
    """74.317."""
    return dutch.grouped(Decimal(value), places)


@_writes
def rate(value: Decimal | int) -> str:
    """0,365."""
    return dutch.rate(Decimal(value))


@_writes
def percentage(value: Decimal | int, places: int = 1) -> str:
    """3,4%."""
    return dutch.percentage(Decimal(value), places)


@_writes
def long_date(value: dt.date | dt.datetime) -> str:
    """1 januari 2028."""
    return dutch.long_date(_day(value))


@_writes
def short_date(value: dt.date | dt.datetime) -> str:
    """01-01-2028, for columns."""
    return dutch.short_date(_day(value))


@_writes
def moment(value: dt.datetime) -> str:
    """22 november 2026 om 14.05 uur, in the Netherlands."""
    return dutch.moment(value)


def _day(value: dt.date | dt.datetime) -> dt.date:
    """The day in the Netherlands."""
    return timezone.localtime(value).date() if isinstance(value, dt.datetime) else value


ICONS = {
    "info": "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1 15h-2v-6h2v6zm0-8h-2V7h2v2z",
    "error": "M12 2 1 21h22L12 2zm1 16h-2v-2h2v2zm0-4h-2V9h2v5z",
    "ok": "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-2 15-5-5 1.4-1.4L10 14.2l7.6-7.6L19 8l-9 9z",
    "warning": "M12 2 1 21h22L12 2zm1 16h-2v-2h2v2zm0-4h-2V9h2v5z",
    "download": "M5 20h14v-2H5v2zM19 9h-4V3H9v6H5l7 7 7-7z",
    "clock": "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1 11h-2V6h2v7zm0 0 4 3-1 1.5-5-3.5z",
    "search": (
        "M10 3a7 7 0 1 0 4.3 12.5l5.1 5.1 1.4-1.4-5.1-5.1A7 7 0 0 0 10 3zm0 2a5 5 0 1 1 0 10 5 5 0"
        " 0 1 0-10z"
    ),
    "user": (
        "M12 3a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zm0 11c-4.5 0-8 2.3-8 5v2h16v-2c0-2.7-3.5-5-8-5z"
    ),
    "up": "m12 6-6 8h12z",
    "down": "m12 18 6-8H6z",
    "both": "m12 3-5 7h10zm0 18 5-7H7z",
}

_ICON = (
    '<svg class="app-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"'
    ' focusable="false"><path d="{}"/></svg>'
)


@register.simple_tag
def icon(name: str) -> SafeString:
    """An icon for the eye only; the words stand beside it."""
    return format_html(_ICON, ICONS[name])


@register.simple_tag(takes_context=True)
def url_as_of(context: template.Context, name: str, *args: object, **kwargs: object) -> str:
    """The address of a page by its name, on the day of this page."""
    return links.url_as_of(context.get("request"), name, *args, **kwargs)


@register.simple_tag(takes_context=True)
def on_day(context: template.Context, url: str) -> str:
    """`url` on the day of this page; no address stays none."""
    return links.carry_day(context.get("request"), url) if url else ""


@register.simple_tag(takes_context=True)
def may(context: template.Context, permission: str) -> bool:
    """Whether the user of this page has the permission: {% may "issue" as may_issue %}."""
    return user_may(context.get("user"), permission)


@register.filter("may")
def user_may(user: object, permission: str) -> bool:
    """Whether this user has the permission: {% if user|may:"issue" %}."""
    asked = getattr(user, "may", None)
    return bool(asked and asked(permission))


@register.simple_tag
def who_may(permission: str) -> str:
    """Whom to turn to for something: {% who_may "manage_users" %} gives "de beheerder"."""
    return sentences.who_may(Permission(permission))


@register.simple_tag
def who_does(does: str, do: str, permission: str) -> str:
    """Who does something: {% who_does "leest ze in" "lezen ze in" "edit_projects" %}."""
    return sentences.who_does(does, do, Permission(permission))


@register.simple_tag(takes_context=True)
def main_menu(context: template.Context) -> list[navigation.MenuLink]:
    """The links of the main menu for this user."""
    return navigation.main_menu(context["request"])


@register.simple_tag(takes_context=True)
def room_menu(context: template.Context) -> list[navigation.MenuLink]:
    """The pages of the part of the site that is open: a second row under the main menu."""
    return navigation.room_menu(context["request"])


@register.simple_tag(takes_context=True)
def user_menu(context: template.Context) -> list[navigation.MenuLink]:
    """The links of the user menu for this user."""
    return navigation.menu(navigation.USER, context["request"])


@register.filter
def or_dash(value: object) -> object:
    """The value, or a dash when there is none; 0 is a value."""
    return "–" if value is None or value == "" else value


@register.filter
def error_count(form: object) -> int:
    """How many errors a form has; 0 for what is no form."""
    errors = getattr(form, "errors", None)
    return sum(len(messages) for messages in errors.values()) if errors else 0


@register.filter
def named(error: str, label: str) -> str:
    """An error that says which field it is about, for where it stands apart from its field."""
    return error if str(label) in error else f"{label}: {error}"


@register.filter
def message_kind(tags: str) -> str:
    """The kind of alert that goes with a message."""
    return next(
        (
            kind
            for tag, kind in (("error", "error"), ("warning", "warning"), ("success", "ok"))
            if tag in tags.split()
        ),
        "info",
    )


@register.filter
def optional_mark(field: BoundField) -> str:
    """The words behind the label of a field that may stay empty; none in forms where every field
    may.
    """
    if field.field.required or getattr(field.form, "all_optional", False):
        return ""
    return format_html(' <span class="app-optional">({})</span>', "niet verplicht")


@register.filter
def axis_value(value: float) -> str:
    """A figure beside an axis: no more decimals than it needs."""
    return f"{value:,.10g}".translate(str.maketrans(",.", ".,"))
