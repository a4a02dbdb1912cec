"""The timeline: a line an entry under day headings, read page by page and drawn line by line."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, tzinfo

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from mot_tui.entry.absolute import local
from mot_tui.frozen import changed
from mot_tui.read.views import EntryView
from mot_tui.texts.language import _
from mot_tui.tui.messages import EntryChosen, EntryOpened
from mot_tui.tui.shown.days import Days, heading_of
from mot_tui.tui.shown.ink import Part
from mot_tui.tui.shown.line import Line, Widest, line_of
from mot_tui.tui.widgets.columns import heading_parts, line_parts, rows_of

UNSTRUCK = Style(strike=False)
"""Blanks are never struck through."""

PAGE = 128
PAGES_KEPT = 8
STRIPS_KEPT = 512

Page = Callable[[int, int], Sequence[EntryView]]
"""Gives entries from a place on, at most so many."""


class Timeline(ScrollView, can_focus=True):
    """Shows the entries of one case; the cursor stands on one of them, never on a heading."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {
        "timeline--number",
        "timeline--night",
        "timeline--time",
        "timeline--sign",
        "timeline--word",
        "timeline--party",
        "timeline--text",
        "timeline--marks",
        "timeline--rating",
        "timeline--running",
        "timeline--day",
        "timeline--rest",
        "timeline--gap",
        "timeline--zero",
        "timeline--struck",
        "timeline--ahead",
        "timeline--cursor",
    }
    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "move(-10000000)", show=False),
        Binding("end", "move(10000000)", show=False),
        Binding("enter", "open", show=False),
    ]

    cursor: reactive[int] = reactive(0, repaint=False)

    def __init__(self) -> None:
        super().__init__(id="timeline")
        self._days = Days()
        self._widest = Widest()
        self._zone: tzinfo = UTC
        self._now = datetime.fromtimestamp(0, UTC)
        self._read: Page = lambda _start, _most: ()
        self._pages: OrderedDict[int, Sequence[EntryView]] = OrderedDict()
        self._strips: OrderedDict[tuple[int, bool, int], Strip] = OrderedDict()

    # -- what is shown

    def show(
        self,
        days: Days,
        read: Page,
        zone: tzinfo,
        now: datetime,
        *,
        widest: Widest,
        at: int | None,
    ) -> None:
        """Show other entries, or the same ones anew, with the cursor `at` one of them.

        Without `at` the cursor stays, or stays at the end where it was there.
        """
        last = self._days.entries - 1
        followed = self.cursor >= last
        self._days, self._widest = days, widest
        self._read, self._zone, self._now = read, zone, now
        self._pages.clear()
        self._lay_out(self.size.width)
        newest = max(0, days.entries - 1)
        chosen = at if at is not None else newest if followed else min(self.cursor, newest)
        self._tell() if chosen == self.cursor else self.go(chosen)
        self.call_after_refresh(self._scroll_to_cursor)
        self.refresh()

    @property
    def chosen(self) -> EntryView | None:
        """The entry under the cursor."""
        return self._entry(self.cursor) if self._days.entries else None

    def go(self, entry: int) -> None:
        """Put the cursor on an entry, by its place."""
        self.cursor = entry

    def _entry(self, place: int) -> EntryView | None:
        page, at = divmod(place, PAGE)
        views = self._pages.get(page)
        if views is None:
            views = self._pages[page] = self._read(page * PAGE, PAGE)
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        return views[at] if at < len(views) else None

    # -- the cursor

    def validate_cursor(self, cursor: int) -> int:
        """Keep it on an entry."""
        return max(0, min(cursor, self._days.entries - 1))

    def watch_cursor(self, before: int, now: int) -> None:
        """Draw the two lines that look different, and no more."""
        for place in (before, now):
            if place < self._days.entries:
                self._refresh_line(self._days.line_of(place))
        self._scroll_to_cursor()
        self._tell()

    def action_move(self, by: int) -> None:
        """Move the cursor by so many entries."""
        self.cursor += by

    def action_page(self, by: int) -> None:
        """Move the cursor by a screenful."""
        self.cursor += by * max(1, self.size.height // self._days.tall - 2)

    def action_open(self) -> None:
        """Read the whole entry."""
        if view := self.chosen:
            self.post_message(EntryOpened(view))

    def _tell(self) -> None:
        self.post_message(EntryChosen(self.chosen))

    def _scroll_to_cursor(self) -> None:
        if not self._days.entries:
            return
        line = self._days.line_of(self.cursor)
        # The heading above belongs to its first entry.
        top = line - 1 if self._days.heading_at(line - 1) is not None else line
        rows = line - top + self._days.tall
        self.scroll_to_region(Region(0, top, 1, rows), animate=False, force=True, immediate=True)

    def _refresh_line(self, line: int) -> None:
        top = line - self.scroll_offset.y
        self.refresh(Region(0, top, self.size.width, self._days.tall))

    def on_click(self, event: Click) -> None:
        """Put the cursor there; a double click reads the entry."""
        line = event.y + self.scroll_offset.y
        if line < self._days.lines:
            self.cursor = self._days.entry_at(line)[0]
        if event.chain > 1:
            self.action_open()

    # -- drawing

    def on_resize(self, event: Resize) -> None:
        """Lay out the columns anew."""
        self._lay_out(event.size.width)
        self._scroll_to_cursor()

    def _lay_out(self, width: int) -> None:
        self._strips.clear()
        self._days = changed(self._days, tall=rows_of(width))
        self.virtual_size = Size(width, self._days.lines)

    def notify_style_update(self) -> None:
        """Forget what was drawn under another theme."""
        super().notify_style_update()
        self._strips.clear()

    def watch_has_focus(self, has_focus: bool) -> None:
        """The cursor looks different where letters are keys."""
        super().watch_has_focus(has_focus)
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """One line of what is in sight."""
        line = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if line >= self._days.lines:
            return Strip.blank(width, self.rich_style)
        heading = self._days.heading_at(line)
        place, row = self._days.entry_at(line)
        at_cursor = heading is None and place == self.cursor
        key = (line, at_cursor, width)
        if (strip := self._strips.get(key)) is None:
            segments = (
                self._line(place, row, at_cursor, width)
                if heading is None
                else self._heading(heading, width)
            )
            # Where there is room for nothing, a row would stand over the edge.
            strip = self._strips[key] = Strip(segments).adjust_cell_length(width)
            if len(self._strips) > STRIPS_KEPT:
                self._strips.popitem(last=False)
        return strip

    def _heading(self, place: int, width: int) -> list[Segment]:
        last = "" if place else _("rating → score")
        heading = heading_of(self._days, place, local(self._now, self._zone).date())
        return self._segments(heading_parts(heading, width, last), Style.null())

    def _line(self, place: int, row: int, at_cursor: bool, width: int) -> list[Segment]:
        view = self._entry(place)
        if view is None:
            return [Segment(" " * width, self.rich_style)]
        line = line_of(view, self._zone, self._now)
        parts = line_parts(line, self._widest, width, row)
        return self._segments(parts, self._over(line, at_cursor))

    def _segments(self, parts: list[Part], over: Style) -> list[Segment]:
        blank = over + UNSTRUCK
        return [
            Segment(words, self._look(part) + (over if words.strip() else blank))
            for words, part in parts
        ]

    def _look(self, part: str) -> Style:
        return self.get_component_rich_style(f"timeline--{part}")

    def _over(self, line: Line, at_cursor: bool) -> Style:
        over = {"struck": line.struck, "ahead": line.ahead, "cursor": at_cursor}
        names = [name for name, is_so in over.items() if is_so]
        looks = (self.get_component_rich_style(f"timeline--{it}", partial=True) for it in names)
        return sum(looks, Style.null())
