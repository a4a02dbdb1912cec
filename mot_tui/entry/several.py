"""Several lines read one after the other, as if they were typed and saved in that order.

A day holds until the next one. Promises and statements count on from those of the case: `p2` is
always the case's p2, and what the lines themselves promise has the numbers that it will have.
"""

import re
from collections.abc import Container
from datetime import UTC, date, tzinfo
from enum import Enum, auto
from itertools import takewhile

from mot_tui.domain.requests import EntryRequest, Settle
from mot_tui.domain.words import CaseField, Precision
from mot_tui.entry.absolute import YEARS, local
from mot_tui.entry.bare import Bare, bare
from mot_tui.entry.context import Context, Reading, SpanKind
from mot_tui.entry.moment import past_run
from mot_tui.entry.parser import parse
from mot_tui.entry.stamps import Stamped, day_of, unstamped
from mot_tui.frozen import changed, frozen

HEADING = "##"
COMMENT = "# "
"""Before a line: it is left out."""


class Part(Enum):
    """What a line is among several."""

    ENTRY = auto()
    DAY = auto()
    LEFT_OUT = auto()
    BLANK = auto()


@frozen
class Begins:
    """The numbers that the next promise and the next statement of a case will have."""

    promise: int = 1
    statement: int = 1


@frozen
class Standing:
    """What a line is read against beside the case: what the lines above it said."""

    begins: Begins
    day: date | None
    settled: frozenset[int] = frozenset()
    people: frozenset[str] = frozenset()


@frozen
class Row:
    """One line of several. `day` is that of an entry, or the one that a day row sets.

    `line` is what the parser read; the columns of problems are those of `text`. A day row
    without a day says none that can be read. `bare` is set where words at its front could say
    when, without a `^`.
    """

    text: str
    part: Part
    day: date | None = None
    line: str = ""
    reading: Reading | None = None
    bare: Bare | None = None

    @property
    def is_refused(self) -> bool:
        """Whether it cannot be saved as it stands."""
        if self.part is Part.DAY:
            return self.day is None
        return self.reading is not None and (self.is_empty or bool(self.reading.refused))

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing but when."""
        return self.reading is not None and not self.reading.request.says_something

    @property
    def request(self) -> EntryRequest | None:
        """What is saved of it; None for what is no entry, or cannot be saved."""
        return None if self.reading is None or self.is_refused else self.reading.request


@frozen
class _More:
    """What the case knows, and what the lines above add to it."""

    known: Container[object]
    added: Container[object]

    def __contains__(self, it: object) -> bool:
        return it in self.known or it in self.added


class Several:
    """Reads lines against a case whose next numbers are `begins`."""

    def __init__(self, context: Context, begins: Begins, day: date | None) -> None:
        self._context = context
        self.first = Standing(begins, day)

    def read(self, text: str, above: Standing) -> tuple[Row, Standing]:
        """A line below others, and what the next one is read against."""
        if not text.strip():
            return Row(text, Part.BLANK), above
        if is_left_out(text):
            return Row(text, Part.LEFT_OUT), above
        is_day, day = self.day_said(text)
        if is_day:
            return Row(text, Part.DAY, day), changed(above, day=day or above.day)
        stamped, front = unstamped(text, self._context.language), None
        if stamped.line == text:
            front = bare(text, self._context, above.day)
        if front and front.alone:
            return Row(text, Part.DAY, front.day, bare=front), changed(above, day=front.day)
        if front and front.is_taken:
            longer = len(front.line) - len(text.rstrip())
            stamped = Stamped(front.line, longer, front.day)
        if stamped.day:
            above = changed(above, day=stamped.day)
        reading = self._reading(stamped.line, above)
        home = at_home(reading, stamped.longer, len(text))
        row = Row(text, Part.ENTRY, self._day(reading), stamped.line, home, front)
        return row, _below(row.request, above) if row.request else above

    def day_said(self, text: str) -> tuple[bool, date | None]:
        """Whether a line only says a day, and which: `## 2026-03-03`, `^yesterday`.

        Such a day counts from today, whatever day was said before.
        """
        if day := day_of(text):
            return True, day
        words = text.strip()
        if words.startswith(HEADING):
            said = words.lstrip("#").strip()
            return True, day_of(said) or self._in_words(said)
        day = self._in_words(words[1:]) if words.startswith("^") else None
        return day is not None, day

    def _in_words(self, words: str) -> date | None:
        run = past_run(words, 0, changed(self._context, day=None)) if words else None
        if run is None or run[0] != len(words) or run[1].precision is not Precision.DAY:
            return None
        day = local(run[1].at, self._zone).date()
        return day if day.year in YEARS else None

    def _reading(self, line: str, above: Standing) -> Reading:
        """Under the day that holds; a time in words, `^2h ago`, counts from now as everywhere."""
        context = self._against(above)
        if line.startswith("^"):
            reading = parse(line, changed(context, day=None))
            if any(it.kind is SpanKind.TIME for it in reading.spans):
                return reading
        reading = parse(line, context)
        said = (line[it.start] for it in reading.spans if it.kind is SpanKind.TIME)
        return parse(line, changed(context, day=None)) if "^" in said else reading

    def _day(self, reading: Reading) -> date:
        return local(reading.request.content.occurred_at, self._zone).date()

    @property
    def _zone(self) -> tzinfo:
        return self._context.now.tzinfo or UTC

    def _against(self, above: Standing) -> Context:
        context, first, now = self._context, self.first.begins, above.begins
        return changed(
            context,
            day=above.day,
            people=_More(context.people, above.people),
            promises=_More(context.promises or (), range(first.promise, now.promise)),
            statements=_More(context.statements or (), range(first.statement, now.statement)),
            settled=_More(context.settled, above.settled),
        )


def at_home(reading: Reading, longer: int, length: int) -> Reading:
    """The columns of its problems as those of the line before its front was written anew."""
    if not longer or not reading.problems:
        return reading
    moved = (changed(it, column=max(1, min(it.column - longer, length))) for it in reading.problems)
    return changed(reading, problems=tuple(moved))


def _below(request: EntryRequest, above: Standing) -> Standing:
    """What stands once an entry is made."""
    content, begins = request.content, above.begins
    names = {name for name in (content.party, *content.mentions) if name}
    ended = {it.number for it in request.acts if isinstance(it, Settle)}
    made = len(request.promises), len(request.statements)
    if any(made):
        begins = Begins(begins.promise + made[0], begins.statement + made[1])
    if begins is above.begins and names <= above.people and ended <= above.settled:
        return above
    return Standing(begins, above.day, above.settled | ended, above.people | names)


def is_left_out(text: str) -> bool:
    """Whether a line is a comment: `# so`; `#tag` is none."""
    return text == "#" or text.startswith((COMMENT, "#\t"))


def parted(text: str) -> list[str]:
    """The lines of a text, those left out that tell of a file or a chat as a whole."""
    lines = _BREAKS.split(text)
    about = _about(lines)
    return [f"{COMMENT}{it}" if n < about and it.strip() else it for n, it in enumerate(lines)]


def _about(lines: list[str]) -> int:
    """How many lines at the top are front matter, or the head of a chat; usually none."""
    first = next((n for n, it in enumerate(lines) if it.strip()), None)
    if first is None:
        return 0
    if lines[first].rstrip().endswith(_CHAT_HEAD):
        return first + 1 + any(it.startswith(_CHAT_SAVED) for it in lines[first + 1 : first + 2])
    if not lines[first].lower().startswith(f"{CaseField.TITLE}:"):
        return 0
    keys = takewhile(lambda it: it.partition(":")[0].strip().lower() in _KEYS, lines[first:])
    return first + sum(1 for _ in keys)


_BREAKS = re.compile(r"\r\n|\r|\n")
_KEYS = frozenset((*CaseField, "accept"))
_CHAT_HEAD, _CHAT_SAVED = "카카오톡 대화", "저장한 날짜"
