"""Registers the app with its subjects."""

from ivz.data import subjects


class PortfoliosConfig(subjects.SubjectsConfig):
    name = "portfolios"
