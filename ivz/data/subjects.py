"""An app that is divided into subjects, or is one room on the ground."""

from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

from django.apps import AppConfig


class SubjectsConfig(AppConfig):
    """Loads of the room, or of each of its subjects, what works by being there: what it hands in
    (`hooks`), and what the worker does for it (`tasks`).

    Import this module, not the class: Django takes an app's configuration from `apps.py` by itself
    only while there is one class of the kind in it.
    """

    def ready(self) -> None:
        subjects = [found.name for found in iter_modules([self.path]) if found.ispkg]
        for name in [self.name, *(f"{self.name}.{subject}" for subject in subjects)]:
            for module in (f"{name}.hooks", f"{name}.tasks"):
                if find_spec(module):
                    import_module(module)
