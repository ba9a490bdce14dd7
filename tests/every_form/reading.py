"""Reads the forms of a page as a browser does: what it would send, and where to."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any


@dataclass
class Control:
    """One field: its name, the value it has, and of a list what may be chosen."""

    kind: str
    name: str
    values: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)


@dataclass
class FoundForm:
    """One form; `buttons` are the names and values of those that have one, `is_plain` says that one
    has none.
    """

    action: str
    method: str
    key: str
    controls: list[Control] = field(default_factory=list)
    buttons: list[tuple[str, str]] = field(default_factory=list)
    is_plain: bool = False

    def data(self) -> dict[str, list[str]]:
        """What a browser sends when nobody types anything; no button is in it."""
        sent: dict[str, list[str]] = {}
        for control in self.controls:
            if control.kind != "file":
                sent.setdefault(control.name, []).extend(control.values)
        return {name: values for name, values in sent.items() if values}

    def options(self, name: str) -> list[str]:
        """What can be chosen in a field, in the order of the page; the empty choice is none."""
        found = [
            one for control in self.controls if control.name == name for one in control.options
        ]
        return [one for one in found if one]

    def hidden(self) -> dict[str, str]:
        return {
            control.name: control.values[0]
            for control in self.controls
            if control.kind == "hidden" and control.values
        }


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[FoundForm] = []
        self._form: FoundForm | None = None
        self._select: Control | None = None
        self._option: tuple[bool, str | None] | None = None
        self._area: Control | None = None
        self._text = ""

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        at = dict(attrs)
        if tag == "form":
            self._form = FoundForm(
                at.get("action") or "", (at.get("method") or "get").lower(), at.get("id") or ""
            )
            self.found.append(self._form)
        owner = self._owner(at)
        if owner is None or "disabled" in at:
            return
        name = at.get("name") or ""
        if tag == "input" and name:
            self._input(owner, name, at)
        elif tag == "button" and at.get("type", "submit") == "submit":
            owner.is_plain |= not name
            if name:
                owner.buttons.append((name, at.get("value") or ""))
        elif tag == "select" and name:
            kind = "selects" if "multiple" in at else "select"
            self._select = Control(kind, name)
            owner.controls.append(self._select)
        elif tag == "option" and self._select is not None:
            value = at.get("value") or ""
            self._select.options.append(value)
            if "selected" in at:
                self._select.values.append(value)
        elif tag == "textarea" and name:
            self._area, self._text = Control("text", name), ""
            owner.controls.append(self._area)

    def _owner(self, at: dict[str, str | None]) -> FoundForm | None:
        if at.get("form"):
            return next((form for form in self.found if form.key == at["form"]), None)
        return self._form

    @staticmethod
    def _input(owner: FoundForm, name: str, at: dict[str, str | None]) -> None:
        kind, value = at.get("type") or "text", at.get("value") or ""
        if kind in {"checkbox", "radio"}:
            value = at.get("value") or "on"
            same = next((one for one in owner.controls if one.name == name), None)
            if same is None:
                owner.controls.append(same := Control(kind, name))
            same.options.append(value)
            if "checked" in at:
                same.values.append(value)
        elif kind == "submit":
            owner.buttons.append((name, value))
        else:
            owner.controls.append(Control(kind, name, [] if kind == "file" else [value]))

    def handle_data(self, data: str) -> None:
        if self._area is not None:
            self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._area is not None:
            self._area.values = [self._text.removeprefix("\n")]
            self._area = None
        elif tag == "select" and self._select is not None:
            if self._select.kind == "select" and not self._select.values:
                self._select.values = self._select.options[:1]
            self._select = None
        elif tag == "form":
            self._form = None


def posting_forms(html: str) -> list[FoundForm]:
    """The forms of a page that send something."""
    parser = _Forms()
    parser.feed(html)
    return [form for form in parser.found if form.method == "post"]
