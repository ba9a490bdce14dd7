"""Registers the app, whose tables keep the name they had before it was called papers."""

from django.apps import AppConfig


class PapersConfig(AppConfig):
    name = "ivz.papers"
    label = "documents"
