"""`manage.py worker`: takes work out of the database, such as issuing a year or making a PDF."""

from argparse import ArgumentParser
from contextlib import suppress
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from ivz.data.versions import applied_migrations, why_not_use
from ivz.papers.tasks import go_on


class Command(BaseCommand):
    help = (
        "Voert achtergrondwerk uit: facturen van een jaar maken, losse PDF's, berichten. Start er"
        " één of meer, en laat hem opnieuw starten als hij stopt. SIGTERM of Ctrl-C: maakt af waar"
        " hij mee bezig is. Wat een gedode worker liet liggen, gaat vanzelf verder."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--concurrency",
            type=int,
            default=2,
            help=(
                "Zoveel taken tegelijk (standaard 2: een PDF waar iemand op wacht hoeft niet te"
                " wachten op een heel jaar)."
            ),
        )
        parser.add_argument(
            "--until-empty", action="store_true", help="Stop als er geen werk meer is."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        # starts the private server, where there is one; the worker has connections of its own
        connection.ensure_connection()
        if reason := why_not_use(applied_migrations()):
            raise CommandError(reason)
        with suppress(AlreadyEnqueued):
            go_on.defer()  # what a killed worker left is gone on with at once
        with app.replace_connector(app.connector.get_worker_connector()):  # type: ignore[attr-defined]
            app.run_worker(
                concurrency=options["concurrency"],
                wait=not options["until_empty"],
                delete_jobs="successful",
            )
