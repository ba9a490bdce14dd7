"""The form of every record here: two people in it at once lose nothing of each other."""

from typing import Any

from django.db.models import Manager

from ivz.web.shared_forms import RecordForm


class KeptForm(RecordForm):
    """As a record form, also for fields that hold several rows."""

    def stored_values(self, row: Any) -> dict[str, Any]:
        values = super().stored_values(row)
        return {
            name: list(value.all()) if isinstance(value, Manager) else value
            for name, value in values.items()
        }
