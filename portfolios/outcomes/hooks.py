"""What outcomes hand in to the rooms below: the page of actions in the menu."""

from ivz.web import navigation

navigation.BOARD.register(navigation.Entry(20, "Acties", "portfolios:action_list"))
