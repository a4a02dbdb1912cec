"""The strip below the timeline: the whole entry under the cursor."""

from datetime import UTC, datetime, tzinfo

from textual.content import Content
from textual.reactive import reactive

from mot_tui.read.views import EntryView
from mot_tui.texts.words import ahead_text
from mot_tui.tui.messages import EntryOpened
from mot_tui.tui.shown.entry import body_of, facts_of, heading_of
from mot_tui.tui.shown.ink import Parts, joined
from mot_tui.tui.widgets.worded import Worded, cut

MOST = 1200
"""Characters of one text that fit here at the most; Enter shows all of it."""

HEADED = 3
"""From how many rows on there is room for a heading; the line above says the same in brief."""


class EntryStrip(Worded):
    """Shows one entry, or nothing; what has no room ends in `…`."""

    view: reactive[EntryView | None] = reactive(None)
    zone: tzinfo = UTC
    ahead: reactive[bool] = reactive(False)

    def show(self, view: EntryView | None, zone: tzinfo, now: datetime) -> None:
        """Show this entry, its times in that zone."""
        self.zone = zone
        self.ahead = view is not None and view.content.occurred_at > now
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
        shown = []
        if rows >= HEADED:
            heading = self.words(*heading_of(self.view, self.zone))
            shown.append(heading.truncate(width, ellipsis=True))
        words = self.words(*_flowing(body_of(self.view, MOST)))
        ahead: Parts = ((ahead_text(), "accent"),) if self.ahead else ()
        facts = self.words(*joined([ahead, facts_of(self.view, self.zone)]))
        left = rows - len(shown)
        # The words come first: the facts have a second row only where they leave one.
        wanted = max(1, left - len(words.wrap(max(1, width)))) if facts else 0
        below = cut(facts, width, min(2, wanted)) if facts else []
        if words:
            shown += cut(words, width, max(1, left - len(below)))
        return Content("\n").join([*shown, *below])


def _flowing(parts: Parts) -> Parts:
    """Words in one paragraph."""
    return tuple((" ".join(text.split("\n")) or " ", role) for text, role in parts)
