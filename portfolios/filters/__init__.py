"""Filters of lists: one module per noun."""

from portfolios.filters.decisions import DecisionFilter

__all__ = ["DecisionFilter"]
