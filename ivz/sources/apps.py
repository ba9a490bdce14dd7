"""Registers the app with what it hands in."""

from ivz.data import subjects


class SourcesConfig(subjects.SubjectsConfig):
    name = "ivz.sources"
