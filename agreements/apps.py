"""Registers the app with its subjects."""

from ivz.data import subjects


class AgreementsConfig(subjects.SubjectsConfig):
    name = "agreements"
    verbose_name = "Overeenkomsten en voorstellen"
