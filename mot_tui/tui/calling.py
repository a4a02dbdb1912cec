"""A call that goes on: its notes, how they read, what was said before; no widgets."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from mot_tui.casebook import EntrySaved
from mot_tui.domain.case import Case
from mot_tui.domain.earlier import Earlier, earlier, matching, of_firm
from mot_tui.domain.requests import EntryRequest
from mot_tui.domain.wire import Unreadable, from_plain, to_plain
from mot_tui.domain.words import PersonField
from mot_tui.entry.call import Heard, as_entry
from mot_tui.entry.context import Context, Reading
from mot_tui.entry.escapes import fold
from mot_tui.entry.notes import Hold, Jotted, Notes
from mot_tui.entry.parser import parse
from mot_tui.entry.words import DIRECTIONS
from mot_tui.frozen import changed
from mot_tui.texts.language import _
from mot_tui.texts.times import span_text
from mot_tui.tui.call_actions import marks
from mot_tui.tui.desk import Desk


def place_of(case_id: str) -> str:
    """Where the notes of a call are kept while it goes on."""
    return f"call:{case_id}"


def hold_text(span: timedelta) -> str:
    """`on hold 4 min`, as the entry tells it."""
    return _("on hold {span}").format(span=span_text(span))


_BARE = ("@", "!=", "!", "ref:")
"""Signs that a key put there, and nobody went on with."""


def without_bare_sign(text: str) -> str:
    """A line without a sign at its end that has nothing behind it yet."""
    words = text.split()
    if words and words[-1] in _BARE:
        return text.rstrip().removesuffix(words[-1]).rstrip()
    return text if words else ""


class Calling:
    """The call of one case; instants come from the casebook's clock."""

    def __init__(self, desk: Desk, case_id: str, notes: Notes) -> None:
        self.desk, self.case_id, self.notes = desk, case_id, notes
        self.zone = desk.zone
        self.heard: tuple[Heard, ...] = ()
        self._said: tuple[Earlier, ...] = ()
        self.renew()

    @classmethod
    def begun(cls, desk: Desk, case_id: str, typing: str = "") -> "Calling":
        """A call that begins now, with what stands in the line."""
        # To the second: nobody says it more exactly, and it is read in the line that amends it.
        now = desk.book.now().replace(microsecond=0)
        return cls(desk, case_id, Notes(now, typing=typing))

    @classmethod
    def resumed(cls, desk: Desk, case_id: str, kept: str) -> "Calling | None":
        """The call whose notes were kept as text; None where that is none."""
        try:
            notes = from_plain(Notes, json.loads(kept))
        except (ValueError, RecursionError, Unreadable):
            return None
        return cls(desk, case_id, changed(notes, broken=True))

    @property
    def now(self) -> datetime:
        """The present instant."""
        return self.desk.book.now()

    def kept(self, typing: str) -> str:
        """The notes with what stands in the line, as text to be kept."""
        self.notes = changed(self.notes, typing=typing, seen_at=self._seen())
        return json.dumps(to_plain(self.notes))

    def _seen(self) -> datetime:
        """Nothing new is known of a call that broke off while nobody goes on with it."""
        known = self.notes.seen_at if self.notes.broken else None
        return known or self.now

    # -- what people do

    def give(self, typed: str) -> None:
        """Note a line; a bare `<` before it says that they called."""
        head, _blank, _rest = typed.partition(" ")
        line = Jotted(self.now, f"call{typed}" if fold(head) in DIRECTIONS else typed)
        self.notes = changed(self.notes, lines=(*self.notes.lines, line), typing="", broken=False)
        self.heard = (*self.heard, self._hear(line))
        if self.notes.on_hold and _somebody_talks(self.heard[-1]):
            self.hold()

    def mark_last(self, sign: str) -> bool:
        """Put a sign behind the words that were quoted last; False where none were just now."""
        if not self.heard or not self.heard[-1].reading.request.statements:
            return False
        *lines, last = self.notes.lines
        if sign not in last.typed.split():
            line = changed(last, typed=f"{last.typed} {sign}")
            self.notes = changed(self.notes, lines=(*lines, line))
            self.heard = (*self.heard[:-1], self._hear(line))
        return True

    def take_back(self) -> str | None:
        """Forget the last line, and give it; None where there is none."""
        if not self.notes.lines:
            return None
        *lines, last = self.notes.lines
        self.notes = changed(self.notes, lines=tuple(lines))
        self.heard = self.heard[:-1]
        return last.typed

    def hold(self) -> None:
        """They keep one on hold, or are back."""
        holds, now = self.notes.holds, self.now
        if self.notes.on_hold:
            ended = Hold(holds[-1].since, max(now, holds[-1].since))
            # One that was over at once was a mistake.
            holds = (*holds[:-1], ended) if ended.length(now) else holds[:-1]
        else:
            holds = (*holds, Hold(now))
        self.notes = changed(self.notes, holds=holds, broken=False)

    def save(self, rating: int | None) -> EntrySaved:
        """Save all of it as one entry, one record. Raises what the casebook raises."""
        request = self.request(rating)
        return self.desk.book.log(self.case_id, request, draft=place_of(self.case_id))

    # -- what it says

    def renew(self) -> None:
        """Read everything anew: the case has changed."""
        # Where it was taken away, another one lies on the desk.
        if self.desk.case and self.desk.case.id == self.case_id:
            self.zone = self.desk.zone
        self.heard = ()
        for line in self.notes.lines:
            self.heard = (*self.heard, self._hear(line))
        self._said = earlier(self._case)

    def read(self, typed: str) -> Reading:
        """How a line reads that is typed now; a sign just begun is no mistake yet."""
        return self._hear(Jotted(self.now, without_bare_sign(typed))).reading

    def request(self, rating: int | None = None) -> EntryRequest:
        """The entry that it would be if it ended now."""
        ended_at = self.notes.ended_at(self.now)
        return as_entry(
            self.notes,
            self.heard,
            ended_at,
            zone=self.zone,
            hold_words=hold_text,
            rating=rating,
        )

    @property
    def rating(self) -> int | None:
        """What the lines rate it."""
        rated = [it.content.rating for it in self.heard if it.content.rating is not None]
        return rated[-1] if rated else None

    @property
    def is_over(self) -> bool:
        """Whether nobody is there any more to be asked."""
        tags = {f"#{tag}" for it in self.heard for tag in it.content.tags}
        return not tags.isdisjoint(it.sign for it in marks().values() if it.ends)

    def said_before(self, typed: str) -> tuple[Sequence[Earlier], Sequence[Earlier]]:
        """What fits the words typed or the people of the call, then all else, newest first."""
        people = self._people
        firm = next(
            (it for name in people if (it := self._case.details.get((name, PersonField.FIRM)))), ""
        )
        said = of_firm(self._case, self._said, firm)
        # Words first: the person alone would bring the same all through the call.
        found = matching(said, typed) or matching(said, "", people)
        known = {(it.of, it.id) for it in found}
        return found, [it for it in said if (it.of, it.id) not in known]

    # -- parts

    @property
    def _case(self) -> Case:
        return self.desk.book.folded(self.case_id)

    @property
    def _people(self) -> frozenset[str]:
        """Who is named in the call so far."""
        contents = [it.content for it in self.heard]
        named = {name for it in contents for name in (it.party, *it.mentions) if name}
        return frozenset(self._case.called(it) for it in named)

    def _hear(self, line: Jotted) -> Heard:
        context = self._context(line.at)
        return Heard(line, parse(line.typed, context), context)

    def _context(self, at: datetime) -> Context:
        known = self.desk.book.context(self.case_id)
        named = {name for it in self.heard for name in (it.content.party, *it.content.mentions)}
        people = frozenset({*known.people, *filter(None, named)})
        return changed(known, now=at.astimezone(self.zone), people=people)


def _somebody_talks(heard: Heard) -> bool:
    """Whether a line says that a hold is over, though nobody pressed its key."""
    request = heard.reading.request
    content = request.content
    named = bool(content.party or content.mentions)
    return named or bool(request.statements or request.promises)
