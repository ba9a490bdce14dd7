"""`manage.py verify_archive`: recomputes every hash of the archive; exit code 1 when something is
wrong.
"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from ivz.papers.services import verify


class Command(BaseCommand):
    help = (
        "Controleert alle verstuurde documenten, hun gegevens, bewaking en nummers. Eindigt met"
        " code 1 als er iets niet klopt."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.total = 0
        findings = 0
        for finding in verify(self._progress):
            findings += 1
            self.stdout.write(str(finding))
        checked = f"{self.total} {'document' if self.total == 1 else 'documenten'} gecontroleerd"
        if findings:
            raise CommandError(
                f"{checked}, {findings} {'fout' if findings == 1 else 'fouten'} gevonden."
            )
        self.stdout.write(f"{checked}, alles klopt.")

    def _progress(self, done: int, total: int) -> None:
        self.total = total
        if self.stderr.isatty() and total:
            self.stderr.write(f"\r{done} van {total}", ending="\n" if done == total else "")
