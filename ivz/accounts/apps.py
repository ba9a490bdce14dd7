"""Registers the app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "ivz.accounts"
    verbose_name = "Gebruikers"
