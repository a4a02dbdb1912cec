"""Which classes a screen has by its size, before Textual sets them at the first resize.

Known from the start, all within a screen is styled once and not once more.
"""

from typing import TypeVar

from textual.geometry import Size
from textual.screen import Screen

Result = TypeVar("Result")


def classes_for(screen: type[Screen[Result]], size: Size) -> str:
    """The classes of the breakpoints that a screen of this size has passed last."""
    across = [name for least, name in screen.HORIZONTAL_BREAKPOINTS or () if size.width >= least]
    down = [name for least, name in screen.VERTICAL_BREAKPOINTS or () if size.height >= least]
    return " ".join([*across[-1:], *down[-1:]])
