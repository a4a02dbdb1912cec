"""The line that is being written: how it reads, and what became of saving it."""

from collections.abc import Sequence
from typing import Any

from mot_tui.casebook import EntrySaved, Preview
from mot_tui.domain.words import Kind
from mot_tui.entry.context import Problem, Reading
from mot_tui.frozen import changed, frozen
from mot_tui.texts.language import _
from mot_tui.tui.completing import Completing, Ghost
from mot_tui.tui.desk import Desk
from mot_tui.tui.keys import named
from mot_tui.tui.shown.ink import Part, Parts, joined
from mot_tui.tui.shown.reading import ReadingShown, example, problem_parts, reading_of
from mot_tui.tui.shown.score import share_text


@frozen
class Written:
    """What was read last; `measured` where the effect on the score is in it."""

    shown: ReadingShown
    reading: Reading | None = None
    measured: bool = True


class Writing:
    """Reads lines against the case on the desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.last = Written(ReadingShown())
        self._said: Parts = ()
        self._completing = Completing(desk)
        # A `Calling`, while a call goes on: its lines are read as such.
        self.call: Any = None

    def say(self, parts: Parts) -> None:
        """Let this stand below the empty line until something is typed."""
        self._said = parts

    def read(self, text: str) -> Written:
        """How a line reads; its effect on the score only where it is known already."""
        if text.strip():
            self._said = ()
        reading = self._reading(text) if text.strip() else None
        if reading is None:
            self.last = Written(self._hint(text))
            return self.last
        offers = self._completing.row(text)
        known = None if self.call else self._desk.known_effect(reading.request)
        shown = self._shown(reading, known)
        measured = known is not None or self.call is not None
        self.last = Written(changed(shown, offers=offers), reading, measured)
        return self.last

    def measure(self) -> Written:
        """The last reading with its effect on the score."""
        reading = self.last.reading
        if reading is not None and not self.last.measured:
            effect = self._desk.effect(reading.request)
            shown = self._shown(reading, effect)
            self.last = Written(changed(shown, offers=self.last.shown.offers), reading)
        return self.last

    def _shown(self, reading: Reading, effect: Preview | None) -> ReadingShown:
        zone, now = self._desk.zone, self._desk.book.now()
        in_call = self.call is not None
        return reading_of(reading, effect, zone, now, tab_takes=True, in_call=in_call)

    def _reading(self, text: str) -> Reading | None:
        return self.call.read(text) if self.call else self._desk.read(text)

    def complete(self, text: str, cursor: int) -> tuple[str, int] | None:
        """The text with what it most likely goes on with, and where the cursor is then."""
        offered = self._completing.next(text, cursor, self.last.reading)
        return (offered.text, offered.cursor) if offered else None

    def renew(self) -> None:
        """The case may have changed: the first key of the next line need not wait for its words."""
        self._completing.renew()

    def ghost(self, text: str) -> Ghost:
        """What could follow at the end of the line."""
        self._completing.channels = self.call is None
        return self._completing.ghost(text)

    def _hint(self, text: str) -> ReadingShown:
        if self._desk.case is None:
            how = named(_("There is no case yet: {key} opens one."), "new", typing=True)
            return ReadingShown(((how, "warn" if text.strip() else "muted"),))
        if self._said:
            return ReadingShown(self._said)
        if self.call:
            return ReadingShown(((_("Each Enter notes a line with its own time."), "muted"),))
        line = ((_("Write what happens while it happens, as in"), "muted"), (f" {example()}", ""))
        return ReadingShown(line, brief=((example(), "muted"),))


def saved_text(saved: EntrySaved, problems: Sequence[Problem] = ()) -> Parts:
    """`saved e7 · promised p5 · score 22.5`, and what of the line was not understood."""
    made: list[Part] = [
        (_("promised {name}").format(name=f"{Kind.PROMISE}{n}"), "accent") for n in saved.promises
    ]
    groups: list[Parts] = [
        ((_("saved {name}").format(name=f"{Kind.ENTRY}{saved.entry}"), "good"),),
        *((part,) for part in made),
        ((_("score {score}").format(score=share_text(saved.score.live)), "muted"),),
    ]
    groups += [problem_parts(it) for it in problems]
    return joined(groups)
