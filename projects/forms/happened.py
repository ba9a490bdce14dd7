"""Forms of what has happened: a day that is still to come is a slip of the pen."""

import datetime as dt
from typing import Any, ClassVar

from projects.forms.kept import KeptForm


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
