"""Registers the app with what it hands in."""

from ivz.data import subjects


class LoginsConfig(subjects.SubjectsConfig):
    name = "ivz.logins"
