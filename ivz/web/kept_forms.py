"""Forms of records that two people may have open at once, and of days that have been."""

import datetime as dt
from typing import Any, ClassVar

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


class HappenedForm(KeptForm):
    """`happened` names the fields whose day is not after `today`."""

    happened: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, today: dt.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        for name in self.happened:
            if (day := data.get(name)) and day > self.today:
                self.add_error(
                    name, "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag."
                )
        return data
