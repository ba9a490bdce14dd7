"""The safety agenda, hours, figures, projects, and the budget they are paid from."""
