"""Pages of bodies, people, portfolios, the year cycle, meetings, and what they decide."""
