"""The strip below the timeline: the whole entry under the cursor."""

from datetime import UTC, tzinfo

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive

from mot_tui.read.views import EntryView
from mot_tui.tui.messages import EntryOpened
from mot_tui.tui.shown.entry import body_of, facts_of, heading_of
from mot_tui.tui.shown.fit import short
from mot_tui.tui.shown.ink import Part, Parts, plain
from mot_tui.tui.widgets.worded import Worded

MOST = 1200
"""Characters of one text that fit here at the most; Enter shows all of it."""

HEADED = 3
"""From how many rows on there is room for a heading; the line above says the same in brief."""


class EntryStrip(Worded):
    """Shows one entry, or nothing; what has no room ends in `…`."""

    view: reactive[EntryView | None] = reactive(None)
    zone: tzinfo = UTC

    def show(self, view: EntryView | None, zone: tzinfo) -> None:
        """Show this entry, its times in that zone."""
        self.zone = zone
        self.view = view

    def on_click(self) -> None:
        """Read all of it."""
        if self.view is not None:
            self.post_message(EntryOpened(self.view))

    def render(self) -> Content:
        """Its heading, its words, its facts."""
        if self.view is None:
            return Content("")
        width, rows = self.size.width, self.size.height
        heading = heading_of(self.view, self.zone) if rows >= HEADED else ()
        facts = facts_of(self.view, self.zone)
        words = body_of(self.view, MOST)
        left = rows - bool(heading)
        # The words come first: the facts have a second row only where they leave one.
        wanted = min(2, _rows(facts, width), max(1, left - _rows(words, width)))
        content = [self.words(*heading)] if heading else []
        if words:
            room = width * max(1, left - wanted) - width // 4
            content.append(self.words(*_flow(words, room)))
        if facts:
            content.append(self.words(*_flow(facts, width * wanted - width // 8)))
        if heading:
            content[0] = content[0].truncate(width, ellipsis=True)
        return Content("\n").join(content)


def _rows(parts: Parts, width: int) -> int:
    """About how many rows it takes."""
    return -(-cell_len(plain(parts)) // max(1, width))


def _flow(parts: Parts, room: int) -> Parts:
    """Words in one paragraph, as many as there is room for, in cells."""
    flowing: list[Part] = []
    for text, role in parts:
        words = " ".join(text.split("\n")) or " "
        if room <= 0:
            break
        flowing.append((short(words, room), role))
        room -= cell_len(words)
    return tuple(flowing)
