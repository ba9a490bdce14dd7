"""The one way in which this app shows a form, saves it and goes on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ivz.core.refusal import Refused
from ivz.web.edits import StaleEdit


@dataclass(frozen=True, slots=True)
class EditPage:
    """What stands around a form: its title and trail, where cancelling and saving lead, and what is
    said then.
    """

    title: str
    trail: Sequence[tuple[str, str]]
    back: str
    done: str
    intro: str = ""
    submit: str = "Opslaan"
    remove: str = ""  # the address of the button that takes the thing away
    remove_text: str = ""
    why_not_remove: str = ""
    asks_why_removed: bool = False  # that address is a page that asks for the reason
    danger: bool = False


def edit(
    request: HttpRequest, form: Any, page: EditPage, save: Callable[[], object]
) -> HttpResponse:
    """Show `form`, or save it and go back.

    A refusal of `save` becomes an error of the form; nothing is saved then. Who saves second reads
    what the first one changed.
    """
    if request.method == "POST" and form.is_valid():
        try:
            save()
        except StaleEdit as stale:
            form.show_stale(stale.merge, stale.stored)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, page.done)
            return redirect(page.back)
    context = {
        "title": page.title,
        "trail": page.trail,
        "intro": page.intro,
        "form": form,
        "submit": page.submit,
        "danger": page.danger,
        "cancel_url": page.back,
        "page": page,
    }
    return render(request, "web/edit.html", context)
