"""Input to clean data: one module per noun."""

from portfolios.forms.bodies import BodyForm
from portfolios.forms.decisions import DecisionForm

__all__ = ["BodyForm", "DecisionForm"]
