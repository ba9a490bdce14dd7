"""Who gets to the pages on which agreements are kept, which agreement a page is about, and the
forms of its parts.
"""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from agreements.texts.forms import ReasonForm
from agreements.texts.models import Agreement
from agreements.texts.reports.clock import agreements_with_parts
from agreements.texts.rules import why_not_edit_agreements
from agreements.texts.services.edits import add_row, change_row
from ivz.core.refusal import Refused
from ivz.web.edits import StaleEdit

type Trail = list[tuple[str, str]]


def may_edit(request: HttpRequest) -> bool:
    """Whether this user keeps agreements."""
    return why_not_edit_agreements(request.user) is None


def for_editors(request: HttpRequest) -> None:
    """Goes on for who may keep agreements.

    Raises:
        PermissionDenied: with the sentence that says who may.
    """
    if reason := why_not_edit_agreements(request.user):
        raise PermissionDenied(reason)


def posted(request: HttpRequest) -> QueryDict | None:
    """What a form is bound to: the data that was sent, even when it is empty; nothing when the page
    is only asked for.
    """
    return request.POST if request.method == "POST" else None


def agreement_of(key: str) -> Agreement:
    """The agreement with all its parts.

    Raises:
        Http404: there is none.
    """
    found = agreements_with_parts().filter(key=key).first()
    if found is None:
        raise Http404("Deze overeenkomst is er niet.")
    return found


def agreements_trail(*rest: tuple[str, str]) -> Trail:
    """Below the list of agreements."""
    return [
        ("Home", reverse("overview:home")),
        ("Overeenkomsten", reverse("agreements:agreement_list") if rest else ""),
        *rest,
    ]


def agreement_trail(agreement: Agreement, *rest: tuple[str, str]) -> Trail:
    """Below one agreement."""
    return agreements_trail((agreement.title, agreement.get_absolute_url() if rest else ""), *rest)


def is_saved(request: HttpRequest, form: Any) -> bool:
    """Whether a form was sent, is right and was saved; what a service refuses stands
    in the form.
    """
    if request.method != "POST" or not form.is_valid():
        return False
    row = form.instance
    try:
        if row._state.adding:
            add_row(row, by=request.user)
        else:
            change_row(
                row,
                form.values,
                seen=form.seen_marks,
                reason=form.cleaned_data["reason"],
                by=request.user,
            )
    except StaleEdit as stale:
        form.show_stale(stale.merge, form.stored_values(type(row)._default_manager.get(pk=row.pk)))
    except Refused as refusal:
        form.add_error(None, str(refusal))
    else:
        messages.success(request, f"Opgeslagen: {row}.")
        return True
    return False


def saved_or_form(
    request: HttpRequest, form: Any, agreement: Agreement, title: str, **more: Any
) -> HttpResponse:
    """Back to the agreement when the form of a part was saved; else the form."""
    return (
        redirect(agreement)
        if is_saved(request, form)
        else form_page(request, form, agreement, title, **more)
    )


def removed_or_form(
    request: HttpRequest,
    verb: Callable[..., Any],
    pk: int,
    agreement: Agreement,
    title: str,
    done: str,
) -> HttpResponse:
    """A form that asks only why, and does `verb`."""
    form = ReasonForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            verb(pk, reason=form.cleaned_data["reason"], by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, done)
            return redirect(agreement)
    return form_page(request, form, agreement, title, submit=title.partition(":")[0], danger=True)


def form_page(
    request: HttpRequest,
    form: Any,
    agreement: Agreement,
    title: str,
    submit: str = "Opslaan",
    danger: bool = False,
    **more: Any,
) -> HttpResponse:
    """The page with the form of a part of an agreement."""
    context = {
        "form": form,
        "title": title,
        "trail": agreement_trail(agreement, (title, "")),
        "submit": submit,
        "danger": danger,
        "cancel_url": agreement.get_absolute_url(),
        "agreement": agreement,
        **more,
    }
    return render(request, "agreements/texts/part_form.html", context)
