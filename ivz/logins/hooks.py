"""What logging in hands in to the menu of the user."""

from ivz.web import navigation

navigation.USER.register(navigation.Entry(40, "Beheer", "admin:index", ("manage_users",)))
navigation.USER.register(navigation.Entry(50, "Wachtwoord wijzigen", "account_change_password"))
navigation.USER.register(navigation.Entry(60, "Inloggen in twee stappen", "mfa_index"))
