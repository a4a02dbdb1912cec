"""An entry written anew: the whole line to change, how it reads, and why."""

from collections.abc import Iterator

from textual.widget import Widget

from mot_tui.casebook.again import Again
from mot_tui.domain.requests import EntryRequest
from mot_tui.errors import Refused
from mot_tui.frozen import changed
from mot_tui.read.views import EntryView
from mot_tui.texts.language import _
from mot_tui.tui.desk import Desk
from mot_tui.tui.done import Done
from mot_tui.tui.keys import named
from mot_tui.tui.screens.words import WordsDialog
from mot_tui.tui.shown.deeds import entry_parts, saved_line
from mot_tui.tui.shown.ink import Parts, joined
from mot_tui.tui.shown.reading import ReadingShown, reading_of
from mot_tui.tui.widgets.line_input import LineInput
from mot_tui.tui.widgets.wrapped_input import WrappedInput


class AmendScreen(WordsDialog):
    """Gives what was amended, or nothing."""

    PLACE = "amend"
    AUTO_FOCUS = "#line"

    def __init__(self, desk: Desk, case_id: str, view: EntryView) -> None:
        super().__init__(desk, f"amend:{view.id}")
        self._case_id, self._view = case_id, view
        self._again = Again(desk.book, case_id, view.number)

    def heading(self) -> str:
        """Which entry."""
        return _("Amend {name}").format(name=f"e{self._view.number}")

    def about(self) -> Parts:
        """The entry as it stands."""
        return entry_parts(self._view, self.desk.zone)

    def parts(self) -> Iterator[Widget]:
        """The line as it stands, and a line for the reason."""
        line = WrappedInput(_("the whole line"), id="line")
        line.fill(self._again.line)
        yield line
        yield LineInput(_("why, if you like"), id="reason", breaks=" ")

    def action_turn(self, by: int) -> None:
        """Go from one line to the other: there is nothing to choose."""
        if by < 0:
            self.focus_previous()
        else:
            self.focus_next()

    def read(self, *, measured: bool) -> ReadingShown:
        """The line in the place of the old one."""
        line = self.lines[0].value
        if not line.strip():
            out = named(_("An entry is struck out by {key}, not emptied."), "strike")
            return ReadingShown(((out, "muted"),))
        reading = self._again.read(line)
        if reading.request == self._again.before:
            kept = _(
                "Nothing changed yet. The old line stays in the history; {key} brings it back."
            )
            return ReadingShown(((named(kept, "undo"), "muted"),))
        preview = None
        if measured:
            try:
                preview = self._again.preview(reading.request)
            except Refused:
                preview = None
        shown = reading_of(reading, preview, self.desk.zone, self.desk.book.now())
        return changed(shown, problems=joined([self._gone(reading.request), shown.problems]))

    def _gone(self, request: EntryRequest) -> Parts:
        """The promises and statements that the new line does not hold any more."""
        view = self._view
        names = [
            *(f"p{n}" for n in view.promises[len(request.promises) :]),
            *(f"s{said.number}" for said in view.statements[len(request.statements) :]),
        ]
        if not names:
            return ()
        return (
            (_("not in this line, and so gone: {names}").format(names=", ".join(names)), "warn"),
        )

    def save(self) -> Done | None:
        """Write it anew; a new zero is asked about once."""
        line, reason = (it.value for it in self.lines)
        request = self._again.read(line).request
        was, rating = self._again.before.content.rating, request.content.rating
        if rating != was and not self.sure(rating):
            return None
        saved = self.desk.book.amend(
            self._case_id, self._view.number, request, reason.strip(), draft=self._place
        )
        return Done(saved_line(_("amended {name}"), saved), saved.entry)
