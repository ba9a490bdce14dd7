"""A coordination budget as the safety agenda 2020-2022 gives it (chapter 6)."""

from decimal import Decimal

from projects.budget.models import CoordinationBudget, CoordinationTask, DroppedTask, Scenario
from tests.factories.twente import Twente

HOURS = (2, 4, 4, 4, 10, 8, 2, 4, 4, 12, 4, 4)


def build_budget(twente: Twente) -> CoordinationBudget:
    """Twelve tasks of 62 hours together, and the scenario that drops tasks 7 to 12."""
    budget = CoordinationBudget.objects.create(
        key="2020",
        title="Coördinatie vanaf 2020",
        fund=twente.fund,
        first_year=2020,
        count_year=2019,
        cost_per_fte=Decimal("70312.50"),
        other_costs=Decimal("62500.00"),
        is_cost_inferred=True,
        printed_hours=Decimal(64),
        printed_amount=Decimal(187_500),
    )
    tasks = [
        CoordinationTask.objects.create(budget=budget, number=n, text=f"Taak {n}", hours=hours)
        for n, hours in enumerate(HOURS, 1)
    ]
    scenario = Scenario.objects.create(budget=budget, name="Alleen Twente", effect="Minder zicht.")
    for task in tasks[6:]:
        DroppedTask.objects.create(scenario=scenario, task=task)
    return budget
