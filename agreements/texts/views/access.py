"""Who gets to the pages on which agreements are kept, which agreement a page is about, and the
forms of its parts.
"""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.urls import reverse

from agreements.texts.models import Agreement
from agreements.texts.reports.clock import agreements_with_parts
from agreements.texts.rules import why_not_edit_agreements
from agreements.texts.services.edits import add_row, change_row
from ivz.accounts.models import User
from ivz.web.records import RemovalForm
from ivz.web.saving import EditPage, edit

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


def saved_or_form(
    request: HttpRequest, form: Any, agreement: Agreement, title: str, **more: Any
) -> HttpResponse:
    """Back to the agreement when the form of a part was saved; else the form."""
    page = part_page(agreement, title, done=lambda row: f"Opgeslagen: {row}.")
    return edit(
        request, form, page, lambda: keep(form, by=request.user), agreement=agreement, **more
    )


def keep(form: Any, *, by: User) -> Any:
    """Add or change what a form is about.

    Raises:
        Refused: what the services say, or somebody else saved in between (StaleEdit).
    """
    row = form.instance
    if form.is_new:
        add_row(row, by=by)
    else:
        change_row(row, form.values, seen=form.seen_marks, reason=form.reason, by=by)
    return row


def removed_or_form(
    request: HttpRequest,
    verb: Callable[..., Any],
    pk: int,
    agreement: Agreement,
    title: str,
    done: str,
) -> HttpResponse:
    """A form that asks only why, and does `verb`."""
    form = RemovalForm(posted(request))
    page = part_page(agreement, title, done, submit=title.partition(":")[0], danger=True)
    return edit(
        request,
        form,
        page,
        lambda: verb(pk, reason=form.cleaned_data["reason"], by=request.user),
    )


def part_page(
    agreement: Agreement, title: str, done: str | Callable[[Any], str], **more: Any
) -> EditPage:
    """The page with the form of a part of an agreement; after saving, back to the agreement."""
    return EditPage(
        title=title,
        trail=agreement_trail(agreement, (title, "")),
        back=agreement.get_absolute_url(),
        done=done,
        **{"template": "agreements/texts/part_form.html", **more},
    )
