"""The strip below the timeline: the whole entry under the cursor."""

from datetime import UTC, tzinfo

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive

from mot_tui.read.views import EntryView
from mot_tui.tui.shown.entry import body_of, facts_of, heading_of
from mot_tui.tui.shown.fit import short
from mot_tui.tui.shown.ink import Part, Parts, plain
from mot_tui.tui.widgets.worded import Worded

MOST = 1200
"""Characters of one text that fit here at the most; Enter shows all of it."""


class EntryStrip(Worded):
    """Shows one entry, or nothing; what has no room ends in `…`."""

    view: reactive[EntryView | None] = reactive(None)
    zone: tzinfo = UTC

    def show(self, view: EntryView | None, zone: tzinfo) -> None:
        """Show this entry, its times in that zone."""
        self.zone = zone
        self.view = view

    def render(self) -> Content:
        """Its heading, its words, its facts."""
        if self.view is None:
            return Content("")
        width, rows = self.size.width, self.size.height
        heading = heading_of(self.view, self.zone)
        facts = facts_of(self.view, self.zone)
        taken = 1 + min(2, -(-cell_len(plain(facts)) // max(1, width)))
        words = _flow(body_of(self.view, MOST), width * max(1, rows - taken) - width // 4)
        content = [self.words(*it) for it in (heading, words, facts) if it]
        content[0] = content[0].truncate(width, ellipsis=True)
        return Content("\n").join(content)


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
