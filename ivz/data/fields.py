"""Fields of amounts, rates and hours, and the years that one can be of."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

YEARS = [MinValueValidator(1990), MaxValueValidator(2199)]
MOST_HOURS = 40


class _PlainField(models.DecimalField):
    """A decimal field with its measures filled in: migrations know it as a plain one."""

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.DecimalField", list(args), kwargs


class RateField(_PlainField):
    """Euros per inhabitant, up to six decimals."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_digits": 12, "decimal_places": 6, **kwargs})


class MoneyField(_PlainField):
    """Euros with cents."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_digits": 12, "decimal_places": 2, **kwargs})


class HoursField(_PlainField):
    """Hours a week, with one decimal."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        measures = {
            "max_digits": 4,
            "decimal_places": 1,
            "validators": [MinValueValidator(0), MaxValueValidator(MOST_HOURS)],
        }
        super().__init__(*args, **{**measures, **kwargs})
