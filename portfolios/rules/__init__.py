"""Who may do what, in which state: one module per noun."""

from portfolios.rules.decisions import why_not_decided_on, why_not_edit_decisions, why_not_kind

__all__ = ["why_not_decided_on", "why_not_edit_decisions", "why_not_kind"]
