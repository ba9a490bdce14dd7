"""The form pages of people, bodies and portfolios: saving, and the form with its history."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from ivz.accounts.roles import Permission
from ivz.web.history import history_of
from ivz.web.saving import EditPage, edit
from portfolios.bodies.rules.removals import why_not_remove


def edit_row(
    request: HttpRequest,
    form: Any,
    title: str,
    trail: list[tuple[str, str]],
    back: str,
    save: Callable[[], Any] | None = None,
    **page: Any,
) -> HttpResponse:
    """A form, with the history of its row below it for who may read that. `save` is a service where
    a rule protects the row; `page` is what else an `EditPage` has.
    """
    given = {"done": said, "template": "portfolios/bodies/body_form.html"} | page
    row = getattr(form, "instance", None)
    told = row is not None and not form.is_new and request.user.may(Permission.READ_HISTORY)
    if row is not None and given.get("remove"):
        given["why_not_remove"] = why_not_remove(request.user, row) or ""
    return edit(
        request,
        form,
        EditPage(title, trail, back, **given),
        save or form.save,
        changes=history_of(row) if told else None,
    )


def said(row: Any) -> str:
    """What is said of a row that was saved."""
    return f"Opgeslagen: {row}."
