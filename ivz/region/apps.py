"""Registers the app."""

from django.apps import AppConfig


class RegionConfig(AppConfig):
    name = "ivz.region"
