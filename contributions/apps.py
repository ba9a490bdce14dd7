"""Registers the app with its subjects."""

from ivz.data import subjects


class ContributionsConfig(subjects.SubjectsConfig):
    name = "contributions"
