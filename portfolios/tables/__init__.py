"""Lists: one module per noun."""

from portfolios.tables.bodies import BodyTable
from portfolios.tables.decisions import DecisionTable

__all__ = ["BodyTable", "DecisionTable"]
