"""Whether a screen is whole: nothing cut, nothing over something else, all within reach."""

from collections.abc import Iterator

from rich.cells import cell_len
from textual.geometry import Region
from textual.screen import Screen, SystemModalScreen
from textual.scroll_view import ScrollView
from textual.widget import Widget
from textual.widgets import Input

from mot_tui.tui.widgets.case_head import CaseHead
from mot_tui.tui.widgets.entry_strip import EntryStrip
from mot_tui.tui.widgets.figures import ScoreCurve
from mot_tui.tui.widgets.hints import Hints
from mot_tui.tui.widgets.key_line import KeyLine
from mot_tui.tui.widgets.plain_input import PlainInput
from mot_tui.tui.widgets.row_list import RowList
from mot_tui.tui.widgets.said_before import SaidBefore

FITTED = (Input, ScrollView, RowList, EntryStrip, KeyLine, ScoreCurve, SaidBefore)
"""What cuts its words to its own room, and marks that; or scrolls them."""

TALL = 24
"""From how many rows on a dialog shows its title together with what has the focus."""

ROOMY = 80
"""From how many columns on hints must not be cut."""


def faults(screen: Screen[object]) -> list[str]:
    """What is wrong, one sentence each."""
    if isinstance(screen, SystemModalScreen):
        # Textual's own palette is its own concern.
        return []
    shown = [it for it in screen.query("*") if _is_shown(it)]
    return [
        *(f"{it} is {part}" for it in shown for part in _cut(it)),
        *(f"{it} lies over {other}" for it, other in _overlapping(shown)),
        *(f"{it} is out of reach" for it in shown if not _is_within_reach(it, screen)),
        *(f"{it} is scrolled away" for it in shown if not _is_in_sight(it)),
        *(f"{it} stands aside" for it in screen.query(".dialog") if not _is_in_the_middle(it)),
    ]


def _is_in_the_middle(box: Widget) -> bool:
    """Whether there is as much room on its left as on its right, but for a cell."""
    left, right = box.region.x, box.screen.size.width - box.region.right
    return abs(left - right) <= 1


def _is_shown(widget: Widget) -> bool:
    return all(it.display for it in widget.ancestors_with_self if isinstance(it, Widget))


def _cut(widget: Widget) -> Iterator[str]:
    """Words that have no room."""
    if isinstance(widget, PlainInput):
        # Some forms say below what the chosen field is for; a hint shows where nothing is typed.
        told = widget.value or getattr(widget.screen, "EXPLAINS", False)
        roomy = widget.app.size.width >= ROOMY
        if roomy and not told and cell_len(widget.hint) > widget.content_size.width:
            yield "cut: its hint has no room"
    elif not widget.is_container and not isinstance(widget, FITTED):
        width, height = widget.content_size
        widget.clear_cached_dimensions()
        needed = widget.get_content_height(widget.size, widget.size, width)
        if isinstance(widget, CaseHead):
            # Its second row stands in for the panels; beside them it has no place.
            height = 2
        if width and needed > height:
            yield f"cut: {needed} rows in {height}"


def _overlapping(shown: list[Widget]) -> Iterator[tuple[Widget, Widget]]:
    """Siblings that share a cell."""
    for place, one in enumerate(shown):
        for other in shown[place + 1 :]:
            if one.parent is other.parent and one.styles.layer == other.styles.layer:
                docked = {one.styles.dock, other.styles.dock} != {"none"}
                if not docked and _region(one).overlaps(_region(other)):
                    yield one, other


def _is_within_reach(widget: Widget, screen: Screen[object]) -> bool:
    """On the terminal as a whole, or in something that scrolls to it."""
    if isinstance(widget, Hints) or not _scrolls(widget):
        region = widget.region
        return not region.area or screen.region.contains_region(region)
    return True


def _is_in_sight(widget: Widget) -> bool:
    """Whether a title, where there are rows enough, is not scrolled away."""
    if not widget.has_class("dialog-title") or widget.app.size.height < TALL:
        return True
    return isinstance(widget.parent, Widget) and widget.parent.region.contains_region(widget.region)


def _scrolls(widget: Widget) -> bool:
    parents = [it for it in widget.ancestors if isinstance(it, Widget)]
    return any(it.max_scroll_y > 0 and it.allow_vertical_scroll for it in parents)


def _region(widget: Widget) -> Region:
    return widget.virtual_region
