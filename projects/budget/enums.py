"""Choices of the budget and the reserve."""

from django.db import models


class BudgetDirection(models.TextChoices):
    """Whether money comes in or goes out."""

    INCOME = "income", "Inkomsten"
    EXPENSE = "expense", "Uitgaven"


class MovementKind(models.TextChoices):
    """A balance that was counted, or a change of the reserve. In this order on one day."""

    BALANCE = "balance", "Stand"
    CHANGE = "change", "Mutatie"
