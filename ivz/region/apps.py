"""Registers the app with what it hands in."""

from ivz.data import subjects


class RegionConfig(subjects.SubjectsConfig):
    name = "ivz.region"
