"""Registers the app, and as the lowest of ours the check of every database."""

from django.apps import AppConfig
from django.core.checks import Tags, register

from ivz.data.versions import check_migrations


class AccountsConfig(AppConfig):
    name = "ivz.accounts"
    verbose_name = "Gebruikers"

    def ready(self) -> None:
        register(check_migrations, Tags.database)
