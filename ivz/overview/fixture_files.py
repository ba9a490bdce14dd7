"""Reads `fixtures/*.yaml` into plain records and says where a mistake stands; what the records mean
is for `loading`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

type Values = dict[str, Any]


class FixtureError(Exception):
    """One or more records cannot be loaded; `problems` are Dutch sentences that name the file, the
    line and the record.
    """

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a file."""

    file: str
    line: int
    name: str
    values: Values

    def problem(self, text: str) -> str:
        """`text` with the place it is about."""
        return f"fixtures/{self.file}, regel {self.line} ({self.name}): {text}"


class _Loader(yaml.SafeLoader):
    """Plain YAML that refuses a field written twice and remembers on which line each
    record begins.
    """

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=deep) for key, _ in node.value]
        twice = sorted({str(key) for key in keys if keys.count(key) > 1})
        if twice:
            raise yaml.constructor.ConstructorError(
                None, None, f"{', '.join(twice)} staat er twee keer", node.start_mark
            )
        return super().construct_mapping(node, deep=deep)


def read_records(folder: Path, table: str, name_fields: tuple[str, ...]) -> list[Record]:
    """The records of one file, called after the values of `name_fields`.

    Raises:
        FixtureError: the file is missing, is no YAML, or is no list of records.
    """
    file = f"{table}.yaml"
    try:
        node = yaml.compose((folder / file).read_text(encoding="utf-8"), Loader=_Loader)
        loader = _Loader("")
        if not isinstance(node, yaml.SequenceNode):
            raise FixtureError([f"fixtures/{file}: hier hoort een lijst van records te staan."])
        rows = [
            (item.start_mark.line + 1, loader.construct_object(item, deep=True))
            for item in node.value
        ]
    except OSError as error:
        raise FixtureError(
            [f"fixtures/{file}: het bestand is niet te lezen ({error.strerror})."]
        ) from error
    except (yaml.YAMLError, ValueError) as error:
        raise FixtureError(
            [f"fixtures/{file}: dit is geen geldig YAML-bestand: {error}"]
        ) from error
    records = [
        Record(file, line, _name(row, name_fields), row)
        for line, row in rows
        if isinstance(row, dict)
    ]
    strays = [
        f"fixtures/{file}, regel {line}: dit is geen record met velden."
        for line, row in rows
        if not isinstance(row, dict)
    ]
    if strays:
        raise FixtureError(strays)
    return records


def _name(row: Mapping[str, Any], name_fields: tuple[str, ...]) -> str:
    return " ".join(str(row.get(field, "zonder naam")) for field in name_fields)
