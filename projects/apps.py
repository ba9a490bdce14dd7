"""Registers the app with its subjects."""

from ivz.data import subjects


class ProjectsConfig(subjects.SubjectsConfig):
    name = "projects"
