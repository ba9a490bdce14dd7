"""Verbs, each in a transaction: one module per noun."""

from portfolios.services.decisions import record_decision

__all__ = ["record_decision"]
