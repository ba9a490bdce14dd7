"""Registers the app."""

from django.apps import AppConfig


class SourcesConfig(AppConfig):
    name = "ivz.sources"
