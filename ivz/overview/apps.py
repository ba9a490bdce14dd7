"""Registers the app with what it hands in."""

from ivz.data import subjects


class OverviewConfig(subjects.SubjectsConfig):
    name = "ivz.overview"
