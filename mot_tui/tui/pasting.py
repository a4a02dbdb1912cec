"""Several lines that were pasted: read a few at a time, mended, left out, and saved at once."""

from collections import Counter
from datetime import date

from mot_tui.casebook.several import AllSaved, log_all, several
from mot_tui.entry.several import COMMENT, HEADING, Part, Row, is_left_out, parted
from mot_tui.errors import Refused
from mot_tui.frozen import changed
from mot_tui.tui.desk import Desk
from mot_tui.tui.shown.catch_up import Counts, is_marked, is_timed, row_parts, when_cells
from mot_tui.tui.shown.ink import Parts

ENTRY, DAY, LEFT, REFUSED, UNREAD = "entry", "day", "left", "refused", "unread"
"""What a line is, for counting."""


class Pasting:
    """The lines of a paste into a case, the blank ones left behind; `numbers` are theirs in it."""

    def __init__(self, desk: Desk, case_id: str, text: str, day: date | None = None) -> None:
        self._desk, self._case_id = desk, case_id
        self._reader = several(desk.book, case_id)
        numbered = [(n, it) for n, it in enumerate(parted(text), 1) if it.strip()]
        self.numbers = [n for n, _text in numbered]
        self.texts = [text for _n, text in numbered]
        self.rows: list[Row | None] = [None] * len(self.texts)
        self._kinds = [UNREAD] * len(self.texts)
        self._wrong = [False] * len(self.texts)
        self._timed = [False] * len(self.texts)
        self._when = 0
        first = self._reader.first
        self._above = [changed(first, day=day or first.day)]

    # -- reading

    @property
    def is_read(self) -> bool:
        """Whether all lines are read."""
        return self.read_to == len(self.texts)

    @property
    def read_to(self) -> int:
        """How many lines are read."""
        return len(self._above) - 1

    def read(self, most: int) -> None:
        """Read some more lines, each against those above it."""
        for place in range(self.read_to, min(self.read_to + most, len(self.texts))):
            row, below = self._reader.read(self.texts[place], self._above[place])
            self.rows[place] = row
            self._kinds[place] = _kind(row)
            if row.reading:
                self._when = max(self._when, when_cells(row.reading.request, self._desk.zone))
            self._wrong[place] = row.request is not None and is_marked(row)
            self._timed[place] = is_timed(row)
            self._above.append(below)

    def tried(self, place: int, text: str) -> Row:
        """How another text in a place would read."""
        return self._reader.read(text, self._above[place])[0]

    def put(self, place: int, text: str) -> None:
        """Have another text in a place; what stands below it is to be read again."""
        self.texts[place] = text
        del self._above[place + 1 :]

    def turn(self, place: int) -> None:
        """Leave a line out, or take it in again."""
        text = self.texts[place]
        if not is_left_out(text):
            self.put(place, f"{COMMENT}{text}")
        elif taken := text[1:].strip():
            self.put(place, taken)

    def read_otherwise(self, place: int) -> bool:
        """Take the first words of a line as a time, or as words; whether there is a choice."""
        row = self.rows[place] if place < self.read_to else None
        if row is None or row.bare is None or not row.bare.other:
            return False
        self.put(place, row.bare.other)
        return True

    def line(self, place: int) -> str:
        """A line in the entry language, to be changed: that of a chat with its time and name."""
        row, text = self.rows[place], self.texts[place]
        if row is None or not row.line or row.bare:
            return text
        # Without the `^` a day that stands before a line still holds for those below.
        return row.line if text.lstrip().startswith("^") else row.line.removeprefix("^")

    def shown(self, place: int) -> Parts:
        """A line as a row, in columns with the others."""
        name = str(self.numbers[place]).rjust(len(str(self.numbers[-1])))
        return row_parts(name, self.rows[place], self._desk.zone, self._when)

    # -- what is known of them

    @property
    def counts(self) -> Counts:
        """How many there are of what, of those that are read."""
        kinds = Counter(self._kinds)
        return Counts(
            lines=len(self.texts),
            entries=kinds[ENTRY],
            days=kinds[DAY],
            left_out=kinds[LEFT],
            refused=kinds[REFUSED],
            wrong=sum(self._wrong),
            timed=sum(self._timed),
        )

    @property
    def unread_day(self) -> int | None:
        """The first line that is to say a day and does not: those below it would be misdated."""
        for place, row in enumerate(self.rows):
            if row and row.part is Part.DAY and row.day is None:
                return place
        return None

    @property
    def zeros(self) -> int:
        """How many lines have the rating that is final."""
        requests = (row.request for row in self.rows if row)
        return sum(it is not None and it.content.rating == 0 for it in requests)

    @property
    def draft(self) -> str:
        """All of it, to be read again as the same on another day."""
        return "\n".join([self._heading(self._above[0].day), *self.texts])

    def draft_with(self, place: int, text: str) -> str:
        """The same while a line is being mended."""
        texts = self.texts[:]
        texts[place] = text if text.strip() else texts[place]
        return "\n".join([self._heading(self._above[0].day), *texts])

    def save(self, place: str) -> AllSaved:
        """Save what can be; of the draft there only the rest is left. Raises what saving raises."""
        requests = [row.request for row in self.rows if row and row.request]
        if not requests:
            raise Refused("entry-empty")
        begins = self._reader.first.begins
        return log_all(
            self._desk.book, self._case_id, requests, begins, draft=place, left=self.left
        )

    @property
    def left(self) -> str:
        """The lines that cannot be saved as they stand, below their days."""
        found: list[str] = []
        day: date | None = None
        for place, row in enumerate(self.rows):
            if row and row.part is Part.ENTRY and row.is_refused:
                if (own := self._above[place].day) != day:
                    day = own
                    found.append(self._heading(day))
                found.append(self.texts[place])
        return "\n".join(found)

    def _heading(self, day: date | None) -> str:
        return f"{HEADING} {day}"


def _kind(row: Row) -> str:
    match row.part:
        case Part.ENTRY | Part.DAY if row.is_refused:
            return REFUSED
        case Part.ENTRY:
            return ENTRY
        case Part.DAY:
            return DAY
        case _:
            return LEFT
