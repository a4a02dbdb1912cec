"""An entry struck out: what goes with it, and why."""

from collections.abc import Iterator

from textual.widget import Widget

from mot_tui.read.views import EntryView
from mot_tui.texts.language import _
from mot_tui.tui.desk import Desk
from mot_tui.tui.done import Done
from mot_tui.tui.keys import named
from mot_tui.tui.screens.words import WordsDialog
from mot_tui.tui.shown.deeds import entry_parts
from mot_tui.tui.shown.entry import act_text
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.shown.reading import ReadingShown
from mot_tui.tui.widgets.line_input import LineInput


class StrikeScreen(WordsDialog):
    """Gives what was struck out, or nothing."""

    PLACE = "strike"

    def __init__(self, desk: Desk, case_id: str, view: EntryView) -> None:
        super().__init__(desk, f"strike:{view.id}")
        self._case_id, self._view = case_id, view

    def heading(self) -> str:
        """Which entry."""
        return _("Strike out {name}").format(name=f"e{self._view.number}")

    def about(self) -> Parts:
        """The entry."""
        return entry_parts(self._view, self.desk.zone)

    def _gone(self) -> str:
        """What does not count any more either."""
        view = self._view
        names = [f"p{n}" for n in view.promises] + [f"s{said.number}" for said in view.statements]
        names += [act_text(act, self.desk.zone) for act in view.acts]
        return _("Out with it: {names}").format(names=", ".join(names)) if names else ""

    def parts(self) -> Iterator[Widget]:
        """A line for the reason."""
        yield LineInput(_("why: typed twice, wrong case …"), id="reason", breaks=" ")

    def read(self, *, measured: bool) -> ReadingShown:
        """That nothing is lost, and what does not count any more either."""
        return ReadingShown(
            ((named(_("It stays in the history, and {key} takes it back."), "undo"), "muted"),),
            ((gone, "warn"),) if (gone := self._gone()) else (),
        )

    def save(self) -> Done | None:
        """Strike it out, once there is a reason."""
        reason = self.lines[0].value.strip()
        if not reason:
            self._say(((_("Say why, in a word or two; whoever reads this asks."), "warn"),))
            return None
        number = self._view.number
        self.desk.book.strike(self._case_id, number, reason, draft=self._place)
        told = named(_("struck out {name}; {key} takes it back"), "undo")
        return Done(told.format(name=f"e{number}"), number)
