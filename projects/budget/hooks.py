"""What the budget hands in to the rooms below."""

from ivz.data.fixtures import Fixtures, FixtureTable, fixtures
from ivz.web import navigation
from projects.budget.models import (
    Benchmark,
    BudgetLine,
    CoordinationBudget,
    CoordinationTask,
    DroppedTask,
    ReserveMovement,
    Scenario,
)

navigation.MONEY.register(navigation.Entry(60, "Begroting", "projects:budget_home"))
fixtures.register(
    Fixtures(
        100,
        (
            FixtureTable(
                "coordination_budgets",
                CoordinationBudget,
                "coördinatiebegrotingen",
                ("key",),
                "key",
                {"fund": "funds"},
            ),
            FixtureTable(
                "coordination_tasks",
                CoordinationTask,
                "taken",
                ("budget", "number"),
                references={"budget": "coordination_budgets"},
            ),
            FixtureTable(
                "scenarios",
                Scenario,
                "scenario's",
                ("budget", "name"),
                references={"budget": "coordination_budgets"},
            ),
            FixtureTable(
                "scenario_drops",
                DroppedTask,
                "taken die vervallen",
                ("scenario", "task"),
                references={"scenario": "scenarios", "task": "coordination_tasks"},
            ),
            FixtureTable("benchmarks", Benchmark, "vergelijkingen", ("name", "year")),
            FixtureTable(
                "budget_lines",
                BudgetLine,
                "begrotingsposten",
                ("fund", "direction", "text", "first_year"),
                references={"fund": "funds"},
            ),
            FixtureTable(
                "reserve_movements",
                ReserveMovement,
                "mutaties van de reserve",
                ("fund", "text", "valid_from"),
                references={"fund": "funds"},
            ),
        ),
    )
)
