"""A paste of several lines: looked at and mended, then saved as one change."""

from textual.binding import Binding

from mot_tui.errors import MotError, Refused
from mot_tui.texts.language import _, ngettext
from mot_tui.tui.screens.pasted_lines import PastedLines
from mot_tui.tui.shown.catch_up import saved_words
from mot_tui.tui.toasts import toast
from mot_tui.tui.widgets.row_list import RowList


class PasteScreen(PastedLines):
    """Gives what was saved last, or nothing."""

    PLACE = "pasted"
    BINDINGS = [
        Binding("ctrl+s", "save", show=False, priority=True),
        Binding("delete", "drop", show=False),
    ]

    def action_save(self) -> None:
        """Save all that can be, or say what is in the way; a zero is asked about once."""
        pasting = self._pasting
        if self._mended is not None or not pasting.is_read:
            return
        if (place := pasting.unread_day) is not None:
            self.query_one(RowList).cursor = place
            return
        if (n := pasting.zeros) and not self._sure(
            "zero",
            ngettext(
                "{n} line is rated 0, which is final. {key} again saves, Esc goes back.",
                "{n} lines are rated 0, which is final. {key} again saves, Esc goes back.",
                n,
            ).format(n=n, key="^S"),
        ):
            return
        left = pasting.left
        try:
            self._saved = pasting.save(self.drafting.place)
        except MotError as error:
            self._read_again(error)
            return
        self.drafting.saved()
        toast(self.app, saved_words(self._saved, pasting.counts.refused))
        if left:
            self.drafting.typed(left)
            self._begin(left)
        else:
            self.dismiss(self._saved)

    def action_drop(self) -> None:
        """Throw the lines away, at the second time."""
        text = _("None of these lines is saved: Del again throws them away, Esc goes back.")
        if self._mended is None and self._sure("drop", text):
            self.drafting.typed("")
            self.dismiss(self._saved)

    def _sure(self, what: str, text: str) -> bool:
        """Whether this was asked just before; else it is asked now."""
        if self._asked == what:
            self._asked = ""
            return True
        self._asked = what
        self._say(((text, "bad"),))
        return False

    def _read_again(self, error: MotError) -> None:
        """What another process wrote gives other numbers: all lines are read anew."""
        if isinstance(error, Refused) and error.code == "written-meanwhile":
            self._begin(self._pasting.draft)
        self.say_error(error)
