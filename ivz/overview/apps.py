"""Registers the app."""

from django.apps import AppConfig


class OverviewConfig(AppConfig):
    name = "ivz.overview"
