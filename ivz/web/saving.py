"""The one way to save: a form is shown, sent, refused with a sentence, or done once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from uuid import UUID, uuid5

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render

from ivz.core.refusal import Refused
from ivz.web.edits import StaleEdit
from ivz.web.forms import DutchForm
from ivz.web.models import SentForm


@dataclass(frozen=True, slots=True)
class EditPage:
    """What stands around a form: its title and trail, where cancelling leads, and what is said when
    it is done.

    `done` may be made from what was saved. After saving comes the page that `leads` says, that of
    what was saved when `shows_saved`, else `back`.
    """

    title: str
    trail: Sequence[tuple[str, str]]
    back: str
    done: str | Callable[[Any], str]
    intro: str = ""
    submit: str = "Opslaan"
    remove: str = ""  # the address of the button that takes the thing away
    remove_text: str = ""
    why_not_remove: str = ""
    asks_why_removed: bool = False  # that address is a page that asks for the reason
    danger: bool = False
    shows_saved: bool = False
    leads: Callable[[Any], str] | None = None
    template: str = "web/edit.html"
    refused_at: str | None = None  # the field that a refusal stands at

    def goes_on(self, saved: Any) -> str:
        """Where to go after `saved`."""
        if self.leads is not None:
            return self.leads(saved)
        return saved.get_absolute_url() if self.shows_saved else self.back

    def says(self, saved: Any) -> str:
        return self.done(saved) if callable(self.done) else self.done


def edit(
    request: HttpRequest,
    form: Any,
    page: EditPage,
    save: Callable[[], Any],
    **context: Any,
) -> HttpResponse:
    """Show `form`, or save it and go on; `context` is for the template of the page."""
    return sent(request, form, save, page=page) or show(request, form, page, **context)


def show(request: HttpRequest, form: Any, page: EditPage, **context: Any) -> HttpResponse:
    """The page with its form; `context` is for its template."""
    return render(
        request,
        page.template,
        {
            "title": page.title,
            "trail": page.trail,
            "intro": page.intro,
            "form": form,
            "submit": page.submit,
            "danger": page.danger,
            "cancel_url": page.back,
            "page": page,
            **context,
        },
    )


def sent(
    request: HttpRequest, form: Any, save: Callable[[], Any], *, page: EditPage
) -> HttpResponse | None:
    """Where to go when `form` was sent and saved; None when it has to be shown, with what is wrong.

    All that `save` does is one transaction. What it refuses becomes an error of the form, and
    nothing is saved then. Who saves second reads what the first one changed. A form that was sent
    already is not saved again: its sender goes where the first click went.
    """
    if request.method != "POST":
        return None
    if not form.is_valid():  # perhaps because the first click has done it
        return _done_before(request)
    try:
        with transaction.atomic():
            mark = _marked(getattr(form, "once_key", None), request)
            if mark is not None and mark.url:
                return HttpResponseRedirect(mark.url)
            saved = save()
            url = page.goes_on(saved)
            if mark is not None:
                SentForm.objects.filter(pk=mark.pk).update(url=url)
    except StaleEdit as stale:
        form.show_stale(stale.merge, stale.stored)
    except Refused as refusal:
        at = refusal.at or page.refused_at
        form.add_error(at if at in form.fields else None, list(refusal.sentences))
    else:
        if said := page.says(saved):
            messages.success(request, said)
        return redirect(url)
    return None


def press(
    request: HttpRequest,
    save: Callable[[], Any],
    back: str,
    done: str | Callable[[Any], str] = "",
    leads: Callable[[Any], str] | None = None,
) -> HttpResponse:
    """A button without fields was pressed: do it once, or say on the page it stands on (`back`) why
    not.
    """
    form = DutchForm(request.POST)
    if answer := sent(request, form, save, page=EditPage("", (), back, done, leads=leads)):
        return answer
    for reason in form.non_field_errors():
        messages.error(request, str(reason))
    return redirect(back)


def sent_before(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Leads a form that comes again to where it went the first time, also where its page is none
    any more: what was to be adopted is adopted, what was to go is gone.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if done := _done_before(request):
            return done
        response = get_response(request)
        refused = response.status_code >= HTTPStatus.BAD_REQUEST  # or the first click came between
        return (_done_before(request) if refused else None) or response

    return middleware


def _done_before(request: HttpRequest) -> HttpResponse | None:
    if request.method != "POST":
        return None
    names = [name for name in request.POST if name == "once" or name.endswith("-once")]
    try:
        keys = [_sending(UUID(request.POST[name]), request) for name in names]
    except ValueError:
        return None
    marks = SentForm.objects.filter(key__in=keys, sent_by=request.user.pk).exclude(url="")
    mark = marks.first() if keys else None
    return HttpResponseRedirect(mark.url) if mark else None


def _sending(once: UUID, request: Any) -> UUID:
    """The key of a form with what was typed in it: who goes back in the browser, types on and sends
    again has not clicked twice.
    """
    typed = [
        (name, values)
        for name, values in sorted(request.POST.lists())
        if name != "csrfmiddlewaretoken"
    ]
    files = [(name, file.name, file.size) for name, file in sorted(request.FILES.items())]
    return uuid5(once, repr((typed, files)))


def _marked(once: UUID | None, request: Any) -> SentForm | None:
    """The mark of a form, new or as an earlier click left it; waits for a click that is still at
    work.

    Raises:
        Refused: somebody else sent it.
    """
    if once is None:
        return None
    key = _sending(once, request)
    mark, _ = SentForm.objects.get_or_create(key=key, defaults={"sent_by": request.user})
    if mark.sent_by_id != request.user.pk:
        raise Refused("Dit formulier is al verstuurd. Open de pagina opnieuw.")
    return mark
