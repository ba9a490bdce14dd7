"""The form pages of people, bodies and portfolios: saving, and showing the form again with its
history.
"""

from django.contrib import messages
from django.db import models
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ivz.accounts.roles import Permission
from ivz.core.refusal import Refused
from ivz.web.edits import StaleEdit
from ivz.web.history import history_of
from ivz.web.records import RecordForm
from portfolios.bodies.rules.removals import why_not_remove


def save_form(request: HttpRequest, form: RecordForm) -> models.Model | None:
    """The saved row when a right form was sent, with a message for the next page; else None, and
    the form says why.
    """
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        row = form.save()
    except StaleEdit as stale:
        form.show_stale(stale.merge, stale.stored)
        return None
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return None
    messages.success(request, f"Opgeslagen: {row}.")
    return row


def form_page(
    request: HttpRequest,
    form: BaseForm,
    title: str,
    trail: list,
    cancel_url: str,
    *,
    submit: str = "Opslaan",
    intro: str = "",
    remove_url: str = "",
) -> HttpResponse:
    """The form, with the history of the row below it for who may read that."""
    row = getattr(form, "instance", None)
    told = row is not None and not row._state.adding and request.user.may(Permission.READ_HISTORY)
    context = {
        "form": form,
        "title": title,
        "trail": trail,
        "cancel_url": cancel_url,
        "submit": submit,
        "intro": intro,
        "changes": history_of(row) if told else None,
        "remove_url": remove_url,
        "why_not_remove": why_not_remove(request.user, row)
        if remove_url and row is not None
        else None,
    }
    return render(request, "portfolios/bodies/body_form.html", context)
