"""The strip below the timeline: the whole entry under the cursor."""

from datetime import UTC, tzinfo

from textual.content import Content
from textual.reactive import reactive

from mot_tui.read.views import EntryView
from mot_tui.tui.shown.entry import body_of, facts_of, heading_of
from mot_tui.tui.widgets.worded import Worded

MOST = 1200
"""Characters of one text that fit here at the most; Enter shows all of it."""


class EntryStrip(Worded):
    """Shows one entry, or nothing."""

    view: reactive[EntryView | None] = reactive(None)
    zone: tzinfo = UTC

    def render(self) -> Content:
        """Its heading, its words, its facts."""
        if self.view is None:
            return Content("")
        parts = [
            heading_of(self.view, self.zone),
            facts_of(self.view, self.zone),
            body_of(self.view, MOST),
        ]
        return Content("\n").join([self.words(*it) for it in parts if it])
