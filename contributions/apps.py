"""Registers the app, and what it asks of the archive and of organisations."""

from django.apps import AppConfig


class ContributionsConfig(AppConfig):
    name = "contributions"

    def ready(self) -> None:
        from contributions import rules  # noqa: F401, PLC0415
        from contributions.services import archive_checks  # noqa: F401, PLC0415
