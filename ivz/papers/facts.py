"""Frozen facts: a document's dataclass as JSON and back, so that paper can be made from what was
laid down.
"""

import datetime as dt
import hashlib
import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from ivz.core.typography import writable


def to_facts(document: Any) -> dict[str, Any]:
    """The fields of a dataclass as JSON values: decimals as text, days as ISO, tuples as lists."""
    return {field.name: _plain(getattr(document, field.name)) for field in fields(document)}


def from_facts[D](kind: type[D], facts: Mapping[str, Any]) -> D:
    """The dataclass that `facts` was made from. A field that the facts do not have yet gets its
    default.
    """
    hints = get_type_hints(kind)
    return kind(
        **{name: _value(hint, facts[name]) for name, hint in hints.items() if name in facts}
    )


def written[D](document: D) -> D:
    """A paper's dataclass with every text in it made writable."""
    names = [field.name for field in fields(document)]  # type: ignore[arg-type]
    changed: dict[str, Any] = {name: _written(getattr(document, name)) for name in names}
    return replace(document, **changed)  # type: ignore[type-var]


def canonical_json(facts: Mapping[str, Any]) -> str:
    """`facts` as one text, whatever order they come in: what a hash of them is taken over.

    Raises:
        TypeError: a value that JSON cannot hold exactly, such as a float.
    """
    _refuse_floats(facts)
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def facts_hash(facts: Mapping[str, Any]) -> str:
    """SHA-256 of the canonical JSON, in hexadecimal."""
    return hashlib.sha256(canonical_json(facts).encode()).hexdigest()


def _written(value: Any) -> Any:
    if type(value) is str:  # not an enumeration, whose values are ours
        return writable(value)
    if isinstance(value, tuple):
        return tuple(_written(item) for item in value)
    return written(value) if is_dataclass(value) and not isinstance(value, type) else value


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return to_facts(value)
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def _value(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(choice for choice in get_args(hint) if choice is not types.NoneType)
    if get_origin(hint) is tuple:
        return tuple(_value(get_args(hint)[0], item) for item in value)
    if isinstance(hint, type) and is_dataclass(hint):
        return from_facts(hint, value)
    if hint is dt.date:
        return dt.date.fromisoformat(value)
    return hint(value)


def _refuse_floats(value: Any) -> None:
    if isinstance(value, float):
        raise TypeError(f"A float is not exact: {value!r}.")
    for item in (
        value.values()
        if isinstance(value, Mapping)
        else value
        if isinstance(value, (list, tuple))
        else ()
    ):
        _refuse_floats(item)
