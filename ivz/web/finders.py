"""Static files out of node_modules, by an allow list: nothing else leaks out."""

import os
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.checks import Error
from django.core.files.storage import FileSystemStorage


class _AllowListStorage(FileSystemStorage):
    prefix = None

    def path(self, name):
        return os.fspath(Path(self.location) / settings.NPM_FILES[name.replace(os.sep, "/")])


class NpmFinder(BaseFinder):
    """Finds the files of the setting NPM_FILES (static name to path inside node_modules)."""

    def __init__(self, *args, **kwargs):
        self.storage = _AllowListStorage(location=settings.NPM_ROOT)

    def check(self, **kwargs):
        return [
            Error(f"{source} is missing from node_modules.", hint="Run: npm ci", id="web.E001")
            for name, source in settings.NPM_FILES.items()
            if not Path(self.storage.path(name)).exists()
        ]

    def find(self, path, find_all=False, **kwargs):
        name = path.replace(os.sep, "/")
        if name not in settings.NPM_FILES or not Path(self.storage.path(name)).exists():
            return []
        return [self.storage.path(name)] if find_all else self.storage.path(name)

    def list(self, ignore_patterns):
        for name in settings.NPM_FILES:
            yield name, self.storage
