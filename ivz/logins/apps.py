"""Registers the app."""

from django.apps import AppConfig


class LoginsConfig(AppConfig):
    name = "ivz.logins"
