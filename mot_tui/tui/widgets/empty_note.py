"""What stands in place of the timeline where there is nothing to show."""

from textual.content import Content
from textual.reactive import reactive

from mot_tui.texts.language import _
from mot_tui.tui.keys import named
from mot_tui.tui.messages import ActionPicked
from mot_tui.tui.shown.reading import example
from mot_tui.tui.widgets.worded import Worded


class EmptyNote(Worded):
    """Says what to do first."""

    without_case: reactive[bool] = reactive(False)

    def on_click(self) -> None:
        """Do first what it says."""
        self.post_message(ActionPicked("screen.new_case" if self.without_case else "screen.entry"))

    def render(self) -> Content:
        """A few words, and what to type."""
        if self.without_case:
            return self.words(
                (_("No case yet."), "strong"),
                ("\n\n" + _("A case is one matter that drags on: a move, a repair, a refund."), ""),
                (named("\n\n{key}", "new", typing=True), "accent"),
                (" " + _("opens one; so does, in a shell,"), "muted"),
                (" " + _("mot new 'TITLE'"), ""),
            )
        more = _("Every reading is shown before it is saved. {key} tells more.")
        return self.words(
            (_("Nothing written yet."), "strong"),
            ("\n\n" + _("Type one line for each contact, while it happens:"), ""),
            (f"\n\n  {example()}", "accent"),
            (
                "\n\n" + _("who, what they said, what they promised, and how it was from 5 to 0."),
                "muted",
            ),
            ("\n" + named(more, "help", typing=True), "muted"),
        )
