"""A letter that was sent: how, to whom, and whether its answer has a deadline."""

from collections.abc import Iterator

from textual.widget import Widget

from mot_tui.domain.words import CaseField, Channel
from mot_tui.entry.moment import unsaid
from mot_tui.exporters.letter import CHANNELS, log_sent, sent, sent_told
from mot_tui.exporters.letter_words import last_text
from mot_tui.texts.language import _
from mot_tui.texts.letters import kind_text
from mot_tui.texts.words import channel_text
from mot_tui.tui.desk import Desk
from mot_tui.tui.done import Done
from mot_tui.tui.lettering import Lettering
from mot_tui.tui.screens.words import WordsDialog
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.shown.letters import gap_parts, sent_parts
from mot_tui.tui.shown.reading import ReadingShown
from mot_tui.tui.widgets.choices import Choice, Choices
from mot_tui.tui.widgets.line_input import LineInput

KEYS = dict(zip(CHANNELS, "mptcwh", strict=True))
"""The key of each way to send it."""


class SentScreen(WordsDialog):
    """Gives what was saved: the letter word for word, and the deadline that it set."""

    PLACE = "sent"

    def __init__(self, desk: Desk, case_id: str, writing: Lettering) -> None:
        super().__init__(desk, f"sent:{case_id}")
        self._case_id, self._writing, self._letter = case_id, writing, writing.letter
        self._warned = False

    def heading(self) -> str:
        """Which letter."""
        return _("Sent: {kind}").format(kind=kind_text(self._letter.kind))

    def about(self) -> Parts:
        """What is saved."""
        return sent_parts(self._writing, self._company(), self.desk.zone)

    def _company(self) -> str:
        return self.desk.book.case(self._case_id).field(CaseField.COMPANY)

    def parts(self) -> Iterator[Widget]:
        """How, to whom, and a deadline for the answer."""
        ways = [Choice(key, channel_text(it), it) for it, key in KEYS.items()]
        how = Choices(ways, id="how", columns=3)
        how.choose(Channel.MAIL)
        yield how
        who = LineInput(_("to whom: head office"), id="who", breaks=" ")
        who.value = self._letter.to or self._company()
        yield who
        when = last_text(self._letter.until, self.desk.zone)
        told = [
            Choice("y", _("tell me when no answer came by {when}").format(when=when), True),
            Choice("n", _("no deadline for the answer"), False),
        ]
        ends = Choices(told, id="ends")
        ends.choose(True)
        yield ends

    def read(self, *, measured: bool) -> ReadingShown:
        """That something is still missing."""
        return ReadingShown(gap_parts(self._writing, keyed=False))

    def save(self) -> Done | None:
        """Save it; one with gaps after a second Enter."""
        if self._writing.gaps and not self._warned:
            self._warned = True
            self._say(
                ((_("Something is still missing in it; Enter once more saves it so."), "warn"),)
            )
            return None
        book, case_id, letter = self.desk.book, self._case_id, self._letter
        channel = self.query_one("#how", Choices).value
        assert isinstance(channel, Channel)  # noqa: S101 - one is always chosen
        who = self.query_one("#who", LineInput).value.strip()
        request = sent(letter, channel, who, unsaid(book.context(case_id)))
        wanted = self.query_one("#ends", Choices).value is True
        done = log_sent(book, case_id, letter, request, answer=wanted, draft=self._writing.place)
        # Also what was edited of it before this app was started.
        self._writing.forget()
        book.keep_draft(self._place, "")
        return Done(sent_told(done, letter, self.desk.zone), done.entry.entry)
