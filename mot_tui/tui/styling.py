"""How a screen is styled once, where Textual would do it three times before it is seen."""

from typing import TypeVar

from textual.geometry import Size
from textual.screen import Screen

Result = TypeVar("Result")


def classes_for(screen: type[Screen[Result]], size: Size) -> str:
    """The classes of the breakpoints that a screen of this size has passed last.

    Given from the start they are there before the first resize sets them.
    """
    across = [name for least, name in screen.HORIZONTAL_BREAKPOINTS or () if size.width >= least]
    down = [name for least, name in screen.VERTICAL_BREAKPOINTS or () if size.height >= least]
    return " ".join([*across[-1:], *down[-1:]])


class StyledOnce:
    """A screen whose widgets are styled as they come, and not all again when it first shows."""

    _is_new = True

    def update_node_styles(self, animate: bool = True) -> None:
        """Style it and all within; at first it alone, whose own sheet came after it did."""
        # What this is mixed into is a screen.
        if self._is_new:
            self._is_new = False
            self.app.stylesheet.apply(self)  # type: ignore[attr-defined]
        else:
            super().update_node_styles(animate)  # type: ignore[misc]
