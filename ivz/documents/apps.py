"""Registers the app."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "ivz.documents"
