"""A user without a mouse: reaches everything with Tab, and must see all the way where
the focus is.
"""

from playwright.sync_api import Locator, Page

FARTHEST = 250  # stops; more than any page has
SHOWS_FOCUS = """() => {
    const at = document.activeElement, style = getComputedStyle(at);
    // between the page and the browser; in the small parts of a date field
    if (at === document.body || !at.matches(":focus")) return true;
    return style.boxShadow !== "none"
        || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0);
}"""


class Keyboard:
    """Keys only. What is asked for by role and name is looked for with Tab, from where the focus
    is.
    """

    def __init__(self, page: Page) -> None:
        self.page = page

    def to(self, role: str, name: str) -> Locator:
        """Tabs on until the focus is there."""
        wanted = self.page.get_by_role(role, name=name, exact=True)
        for _ in range(FARTHEST):
            self.page.keyboard.press("Tab")
            assert self.page.evaluate(SHOWS_FOCUS), (
                f"no focus to see on {self.page.evaluate('document.activeElement.outerHTML')}"
            )
            if wanted.evaluate("it => it === document.activeElement"):
                return wanted
        raise AssertionError(f"{role} {name} cannot be reached with Tab on {self.page.url}")

    def follow(self, name: str, role: str = "link") -> None:
        """Opens a link or pushes a button, and waits for the page it leads to."""
        self.to(role, name)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def type(self, name: str, text: str) -> None:
        self.to("textbox", name)
        self.page.keyboard.type(text)
