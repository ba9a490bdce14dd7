"""What outcomes hand in to the rooms below."""

from ivz.web import navigation

navigation.BOARD.register(navigation.Entry(20, "Acties", "portfolios:action_list"))
