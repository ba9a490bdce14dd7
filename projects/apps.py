"""Registers the app, and what it tells the apps below."""

from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    name = "projects"

    def ready(self) -> None:
        from projects.reports import ruled_pages  # noqa: F401, PLC0415
