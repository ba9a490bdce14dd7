"""What the budget hands in to the rooms below: its page in the menu."""

from ivz.web import navigation

navigation.MONEY.register(navigation.Entry(60, "Begroting", "projects:budget_home"))
