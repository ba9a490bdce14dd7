"""Registers the app, and what it asks of rates and of the archive."""

from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    name = "agreements"
    verbose_name = "Overeenkomsten en voorstellen"

    def ready(self) -> None:
        from agreements.reports import article_rules, rate_links  # noqa: F401, PLC0415
        from agreements.rules import proposals  # noqa: F401, PLC0415
        from agreements.services import archive_checks  # noqa: F401, PLC0415
