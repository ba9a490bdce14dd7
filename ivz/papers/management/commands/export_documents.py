"""`manage.py export_documents`: writes issued documents as files, out of the archive, byte for
byte.
"""

import os
import tempfile
from argparse import ArgumentParser
from contextlib import closing
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from ivz.papers.enums import DocumentKind
from ivz.papers.models import IssuedDocument
from ivz.papers.services import DamagedDocument, a_few_at_a_time, read_bytes


class Command(BaseCommand):
    help = (
        "Schrijft de verstuurde documenten van een jaar als bestanden weg. Nog een keer uitvoeren"
        " kan: wat er al staat blijft staan."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--year",
            type=int,
            required=True,
            help="Het jaar waar de documenten over gaan, bijvoorbeeld 2022.",
        )
        parser.add_argument(
            "--kind", choices=DocumentKind.values, help="Alleen deze soort; zonder: alle soorten."
        )
        parser.add_argument(
            "--output",
            type=Path,
            required=True,
            help="De map waar de bestanden komen; wordt gemaakt als zij er niet is.",
        )

    def handle(self, *args: Any, year: int, kind: str | None, output: Path, **options: Any) -> None:
        chosen = IssuedDocument.objects.filter(
            year=year, **({"kind": kind} if kind else {})
        ).order_by("kind", "number", "version")
        total = written = 0
        try:
            output.mkdir(parents=True, exist_ok=True)
            with closing(
                a_few_at_a_time(chosen.defer(None).defer("facts"))
            ) as documents:  # with their bytes, in one query
                for document in documents:
                    total += 1
                    written += self._export(document, output)
        except OSError as error:
            raise CommandError(
                f"Schrijven in {output} lukt niet: {error.strerror or error}."
            ) from error
        noun = "document" if total == 1 else "documenten"
        self.stdout.write(
            f"{total} {noun}: {written} geschreven in {output}, {total - written} al aanwezig."
        )

    def _export(self, document: IssuedDocument, output: Path) -> bool:
        try:
            content = read_bytes(document)
        except DamagedDocument as damage:
            raise CommandError(
                f"{document}: {damage} Er is niets geschreven van dit document; voer verify_archive"
                " uit."
            ) from damage
        target = output / document.file_name
        if target.exists():
            if target.read_bytes() != content:
                raise CommandError(f"{target} bestaat al en is anders. Kies een andere map.")
            return False
        with tempfile.NamedTemporaryFile(
            dir=output, delete=False
        ) as file:  # a half file never carries the name of a document
            file.write(content)
        os.chmod(file.name, 0o644)  # noqa: PTH101
        Path(file.name).replace(target)
        if self.stderr.isatty():
            self.stderr.write(f"{target.name}")
        return True
