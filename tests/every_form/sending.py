"""Sends a form as a person does, and tells in a word what came of it."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from tests.every_form import database
from tests.every_form.clicking import Twins
from tests.every_form.described import (
    LOSES_NOTHING,
    MADE,
    NOTHING,
    SAVED,
    TOLD,
    Choice,
    File,
    Typed,
)
from tests.every_form.reading import FoundForm
from tests.every_form.walking import Place

TOLD_WORDS = ("Iemand anders heeft", "is gewijzigd sinds u deze pagina opende")


@dataclass
class Sender:
    """Somebody with two browsers, who has one form before them."""

    place: Place
    clients: tuple[Client, Client]
    twins: Twins
    asks_once_more: bool = False  # with all that was typed, on a page with one button

    def once(self, typed: Typed) -> HttpResponse:
        """Opened, filled and sent."""
        return self._post(0, self._ready(typed))

    def twice(self, typed: Typed) -> str:
        """What comes of a double click, set beside one click."""
        one = self.once(typed)
        after_one = database.changes()
        database.put_back()
        sent = self._ready(typed)
        both = self.twins.at_once(lambda: self._post(0, sent), lambda: self._post(1, sent))
        return _in_a_word(one, after_one, both, database.changes())

    def stale(self, typed: Typed, other: Typed) -> str:
        """What comes of a form that somebody else sent meanwhile, with something else in it."""
        mine = self._open()
        first = self.once(other)
        if not _is_done(first):
            return f"the other one was not saved: {_errors(first)}"
        saved = database.changes()
        there = self._open().data()
        late = self._post(1, self._filled(mine, typed))
        if "reason" in _errors(late):  # a new row is one that changes by now, which asks why
            late = self._post(1, self._filled(self.place.form_in(late.content.decode()), {}))
        if _is_done(late):
            now = self._open().data()
            lost = [name for name in other if now.get(name) != there.get(name)]
            return f"lost: {', '.join(lost)}" if lost else "merged, nobody told"
        if database.changes() != saved or _fields(self._open().data()) != _fields(there):
            return "refused, and yet something changed"
        text = late.content.decode()
        told = any(words in text for words in TOLD_WORDS)
        return LOSES_NOTHING if told else f"refused: {_errors(late)}"

    def _ready(self, typed: Typed) -> dict[str, Any]:
        """All that the last click sends."""
        sent = self._filled(self._open(), typed)
        if not self.asks_once_more:
            return sent
        asked = self._post(0, sent).content.decode()
        return self._filled(self.place.form_in(asked), {})

    def _open(self) -> FoundForm:
        response = self.clients[0].get(self.place.url)
        return self.place.form_in(response.content.decode())

    def _filled(self, form: FoundForm, typed: Typed) -> dict[str, Any]:
        data: dict[str, Any] = form.data()
        if self.place.button:
            data[self.place.button[0]] = [self.place.button[1]]
        names = {control.name for control in form.controls}
        if "reason" in names:
            data["reason"] = ["Proef"]
        for name, value in typed.items():
            assert name in names, f"no field {name}: {sorted(names)}"
            data[name] = value
            if isinstance(value, Choice):
                data[name] = [_chosen(form, name, value)]
        return data

    def _post(self, browser: int, data: dict[str, Any]) -> HttpResponse:
        files = {
            name: SimpleUploadedFile(value.name, value.content)
            if isinstance(value, File)
            else value
            for name, value in data.items()
        }
        return self.clients[browser].post(self.place.sent_to, files)


def _fields(data: dict[str, list[str]]) -> dict[str, list[str]]:
    return {
        name: values
        for name, values in data.items()
        if not name.endswith(("seen", "once", "csrfmiddlewaretoken"))
    }


def _chosen(form: FoundForm, name: str, choice: Choice) -> str:
    options = form.options(name)
    if choice.other:
        return next(one for one in options if one not in form.data().get(name, []))
    return options[choice.place]


def _is_done(response: HttpResponse) -> bool:
    return response.status_code == 302


def _in_a_word(
    one: HttpResponse, after_one: Counter[str], both: list[HttpResponse], after_both: Counter[str]
) -> str:
    if max(one.status_code, *(response.status_code for response in both)) >= 500:
        return "error"
    if not after_one and not _is_done(one) and _errors(one):
        return f"not saved: {_errors(one)}"
    if after_both != after_one:
        return f"done twice: {dict(after_one)} became {dict(after_both)}"
    if not after_one:
        return NOTHING
    if not all(map(_is_done, both)):
        return TOLD
    if len({response["Location"] for response in both}) > 1:
        return f"led elsewhere: {[response['Location'] for response in both]}"
    more = [
        table
        for table in after_one
        if table[0] == "+" and not table.endswith("event") and after_one["-" + table[1:]] == 0
    ]
    return MADE if more else SAVED


def _errors(response: HttpResponse) -> str:
    """What a page says is wrong."""
    if response.status_code != 200:
        return str(response.status_code)
    context = response.context or {}
    for name in ("form", "forms", "formset", "new", "existing"):
        found = context.get(name) if hasattr(context, "get") else None
        if any(getattr(found, "errors", None) or []):
            return str(found.errors.as_json() if hasattr(found.errors, "as_json") else found.errors)
    return ""
