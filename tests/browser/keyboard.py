"""Somebody who has only a keyboard: every step is a key, and the page tells afterwards whether a pointer was used."""

from playwright.sync_api import expect

# Says where the focus is and whether the goal lies behind it; the goal is the first one that is shown.
_WHERE = """selector => {
    const here = document.activeElement;
    const seen = each => each.checkVisibility({visibilityProperty: true});
    const goal = [...document.querySelectorAll(selector)].find(seen);
    const box = here.getBoundingClientRect();
    const shown = here === document.body || (box.width > 0 && box.height > 0 && !here.closest('[aria-hidden="true"]'));
    return {
        there: here === goal,
        known: goal !== undefined,
        behind: goal && Boolean(here.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_FOLLOWING),
        shown,
        name: here.id || here.getAttribute("href") || `${here.tagName} ${here.className} ${here.name}=${here.value}`,
    };
}"""
# Told to Python at once, for a page forgets when the next one comes.
_WATCH = """
for (const kind of ["pointerdown", "mousedown", "touchstart"])
    addEventListener(kind, event => { if (event.isTrusted) window.pointerUsed(); }, true);
"""


class Keyboard:
    """Keys of a person (`tests.browser.conftest.Person`). Elements are named by CSS selectors."""

    MOST = 400

    def __init__(self, person):
        self.page = person.page
        self.unseen = set()  # what had the focus without being seen (WCAG 2.4.7)
        self.pointer_uses = 0
        self.page.expose_function("pointerUsed", self._count)
        self.page.add_init_script(_WATCH)

    def _count(self):
        self.pointer_uses += 1

    def press(self, *keys):
        """Press keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def reach(self, place):
        """Walk with Tab, or back with Shift and Tab, until the focus is there."""
        self.page.locator(place).locator("visible=true").first.wait_for()
        path = []
        for _step in range(self.MOST):
            where = self.page.evaluate(_WHERE, place)
            if where["there"]:
                return
            path.append(where["name"])
            if not where["shown"]:
                self.unseen.add(where["name"])
            assert len(set(path[-6:])) > 1 or len(path) < 6, f"trapped at {path[-1]} on the way to {place}"
            self.press("Tab" if where["behind"] else "Shift+Tab")
        raise AssertionError(f"{place} cannot be reached; the last steps were {path[-20:]}")

    def type(self, place, text):
        """Go to a field or a rich text editor and type."""
        self.reach(place)
        self.page.keyboard.type(text)

    def replace(self, place, text):
        """Type instead of what is in the field."""
        self.reach(place)
        self.press("Control+a")
        self.page.keyboard.type(text)

    def tick(self, place):
        """Go to a box and tick it."""
        self.reach(place)
        self.press("Space")
        assert self.page.locator(place).locator("visible=true").first.is_checked(), place

    def choose(self, place, value):
        """Go to a list and walk down to a value."""
        self.reach(place)
        chosen = self.page.locator(place)
        for _step in range(self.MOST):
            if chosen.input_value() == str(value):
                return
            self.press("ArrowDown")
        raise AssertionError(f"{place} has no {value}")

    def answer(self, name, value):
        """Go to a group of radio buttons and choose one with the arrows."""
        self.reach(f'input[name="{name}"]')
        self.press("Space")
        goal = self.page.locator(f'input[name="{name}"][value="{value}"]')
        for _step in range(20):
            if goal.is_checked():
                return
            self.press("ArrowDown")
        raise AssertionError(f"{name} has no {value}")

    def enter(self, place):
        """Follow a link or press a button that leads to another page."""
        self.reach(place)
        with self.page.expect_navigation():
            self.press("Enter")

    def add_row(self, relation):
        """Add a row to a list of rows; the focus has to be somewhere near it. Returns the prefix of its fields."""
        number = self.page.locator(f"#id_{relation}-TOTAL_FORMS").input_value()
        self.reach(f"#id_{relation}-ADD")
        self.press("Enter")
        expect(self.page.locator(f"#id_{relation}-TOTAL_FORMS")).to_have_value(str(int(number) + 1))
        return f"#id_{relation}-{number}"

    def open_tab(self, code):
        """Go to the tabs and along them with the arrows."""
        tab = self.page.locator(f"#tab-label-{code}")
        self.reach('[role="tab"][aria-selected="true"]')
        self.press("Home")
        for _step in range(12):
            if tab.get_attribute("aria-selected") == "true":
                return
            self.press("ArrowRight")
        raise AssertionError(f"there is no tab {code}")

    def used_no_pointer(self):
        """Whether every page was used with keys alone."""
        return self.pointer_uses == 0
