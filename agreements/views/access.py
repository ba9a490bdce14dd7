"""Who gets to the pages on which agreements are kept, and which agreement a page is about."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, QueryDict
from django.urls import reverse

from agreements.models import Agreement
from agreements.reports.clock import agreements_with_parts
from agreements.rules.agreements import why_not_edit_agreements

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
    """What a form is bound to: the data that was sent, even when it is empty; nothing when the page is only asked for."""
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
    return [("Home", reverse("overview:home")), ("Overeenkomsten", reverse("agreements:agreement_list") if rest else ""), *rest]


def agreement_trail(agreement: Agreement, *rest: tuple[str, str]) -> Trail:
    """Below one agreement."""
    return agreements_trail((agreement.title, agreement.get_absolute_url() if rest else ""), *rest)
