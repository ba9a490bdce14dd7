"""What the overview hands in to the menus."""

from ivz.web import navigation

navigation.HOME.register(navigation.Entry(10, "Home", "overview:home"))
navigation.MUNICIPALITIES.register(navigation.Entry(10, "Gemeenten", "overview:municipalities"))
navigation.USER.register(
    navigation.Entry(30, "Berichten", "overview:mail", ("read_mail",), demo_only=True)
)
