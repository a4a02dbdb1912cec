"""A case of ten thousand entries as a service case would have them, the same in every run.

Calls with quotes, promises in all states, contradictions, outages, money, measurements, long call
notes, thirty people, entries that were amended or struck out; half English, half Korean.
`python -m tests.large FOLDER [ENTRIES]` makes a `MOT_HOME` of it, to be looked at by hand.
"""

import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from mot_tui.casebook import Casebook
from mot_tui.config import Settings
from mot_tui.domain import facts as f
from mot_tui.domain import words as w
from mot_tui.domain.content import Attempts, Content, Due, Measurement, Money
from mot_tui.domain.naming import PersonDescribed
from mot_tui.frozen import changed
from tests import large_words as said

ENTRIES = 10_000
BEGAN = datetime(2023, 1, 2, 0, 30, tzinfo=UTC)
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""When the case is looked at: `MOT_NOW` of the runs that are compared."""

CASE_ID = "large"
_ROWS = 40
"""Of a long call note."""

_CONTACTS = (w.Channel.CALL,) * 9 + (
    w.Channel.VISIT, w.Channel.TEXT, w.Channel.CHAT, w.Channel.MAIL, w.Channel.SHOP,
)  # fmt: skip
_OUTCOMES = (w.Outcome.KEPT,) * 6 + tuple(w.Outcome)
_FIELDS = {
    w.CaseField.TITLE: "Internet after the move, 3 years of it / 이사 뒤 인터넷",
    w.CaseField.COMPANY: "L-Telecom", w.CaseField.SERVICE: "home internet",
    w.CaseField.REFERENCE: "REF-2023-004711", w.CaseField.CUSTOMER: "8812345678",
    w.CaseField.HOLDER: "Kim Hana",
    w.CaseField.ADDRESS: "서울시 마포구 월드컵북로 12길 34, 101동 502호",
    w.CaseField.FEE: "KRW 38500 a month", w.CaseField.TIMEZONE: "Asia/Seoul",
    w.CaseField.CURRENCY: "KRW", w.CaseField.LANGUAGE: "en", w.CaseField.CALENDAR: "KR",
    w.CaseField.BASELINE: "Old flat, same complex: all rooms worked within a day",
    w.CaseField.WANTED: "Smooth internet at home as before, and the charge of 2023 waived",
}  # fmt: skip


def facts(entries: int = ENTRIES) -> Iterator[f.Fact]:
    """All facts of the case, in the order in which they were written down."""
    yield f.CaseOpened(BEGAN)
    yield from (f.CaseDescribed(field, value) for field, value in _FIELDS.items())
    yield from (
        f.CriterionSet(f"c{n}", text) for n, text in enumerate(("Works in all rooms", "KRW 0"))
    )
    for name, role, number in said.PEOPLE:
        yield PersonDescribed(name, w.PersonField.ROLE, role)
        yield PersonDescribed(name, w.PersonField.NUMBER, number)
    yield from _Teller().entries(entries)


def fill(folder: Path, entries: int = ENTRIES) -> None:
    """A `MOT_HOME` with the case as its only one."""
    book = Casebook.open(
        folder / "mot.db",
        folder / "config" / "identity.json",
        now=lambda: NOW,
        settings=Settings(),
    )
    with closing(book):
        book.take_case(CASE_ID, tuple(facts(entries)))


class _Teller:
    """Makes up one entry after the other, by chance that is the same in every run."""

    def __init__(self) -> None:
        self.chance = Random(6)
        self.open: list[str] = []
        self.statements: list[str] = []
        self.promises = 0

    def entries(self, count: int) -> Iterator[f.Fact]:
        """So many, until an hour before now; the one zero stands where a fifth is left."""
        pace = (NOW - BEGAN - timedelta(hours=1)) / count
        for n in range(count):
            content = self.content(BEGAN + n * pace, n)
            if n == count * 4 // 5:
                content = changed(content, rating=0)
            written = content.occurred_at + timedelta(minutes=3 if n % 12 else 300)
            yield f.EntryMade(f"e{n}", content, stated_recorded_at=written)
            if content.party:
                yield from self.words(f"e{n}", n)
                yield from self.promised(f"e{n}", content.occurred_at)
            if n % 50 == 20:
                better = changed(
                    content, text=self.text(), occurred_at=content.occurred_at - pace / 3
                )
                reason = self.chance.choice(said.REASONS)
                later = written + timedelta(minutes=4)
                yield f.EntryAmended(f"e{n}", better, reason, stated_recorded_at=later)
            if n % 100 == 75 and content.rating != 0:
                yield f.EntryStruck(f"e{n}", "typed twice")

    def content(self, at: datetime, n: int) -> Content:
        """What one entry says."""
        rare = n % 20
        if rare in (3, 11):
            return self.observed(at, n)
        if rare == 7:
            return Content(at, w.Channel.NOTE, self.text(), tags=self.tags())
        channel = self.chance.choice(_CONTACTS)
        is_long = n % 300 == 150
        is_call = channel is w.Channel.CALL
        minutes = self.chance.randint(2, 70)
        return Content(
            occurred_at=at,
            channel=w.Channel.CALL if is_long else channel,
            text=self.notes(at) if is_long else self.text(),
            precision=w.Precision.APPROXIMATE if n % 4 == 0 else w.Precision.EXACT,
            direction=w.USUAL_DIRECTION.get(channel) if n % 9 else w.Direction.IN,
            party=self.name(),
            mentions=(self.name(),) if n % 15 == 0 else (),
            rating=self.chance.choice((5, 4, 4, 3, 3, 2, 1)) if n % 10 else None,
            feeling="worn out" if n % 40 == 0 else None,
            duration_s=60 * minutes if is_call else None,
            hold_s=30 * minutes if is_call and n % 3 == 0 else None,
            attempts=Attempts(self.chance.randint(2, 6), at_least=True) if n % 30 == 0 else None,
            people=2 if channel is w.Channel.VISIT else None,
            references=(f"REF-{self.number()}",) if n % 25 == 0 else (),
            money=(self.money(),) if n % 30 == 5 else (),
            tags=self.tags(),
        )

    def observed(self, at: datetime, n: int) -> Content:
        """A test, or the service going and coming back."""
        place = self.chance.choice(said.PLACES) or None
        if n % 20 == 11 and n % 60 != 11:
            channel = w.Channel.DOWN if n % 40 == 11 else w.Channel.UP
            return Content(at, channel, self.text(), w.Precision.APPROXIMATE)
        load = Measurement("load", ">=", str(self.chance.randint(3, 40)), "s")
        speed = Measurement("down", "=", f"{self.chance.randint(1, 900) / 10}", "Mbit/s")
        return Content(at, w.Channel.TEST, self.text(), place=place, measurements=(load, speed))

    def words(self, entry: str, n: int) -> Iterator[f.Fact]:
        """What was said in it word for word, and what that contradicts."""
        for _ in range(self.chance.choice((0, 0, 0, 0, 1, 1, 2, 4))):
            statement = f"s{len(self.statements)}"
            by = self.name() if n % 11 == 0 else None
            yield f.StatementMade(statement, entry, self.filled(said.QUOTES), by)
            if n % 20 == 1 and len(self.statements) > 9:
                yield f.Contradicted(entry, statement, self.chance.choice(self.statements))
            self.statements.append(statement)

    def promised(self, entry: str, at: datetime) -> Iterator[f.Fact]:
        """What becomes of the promises that stand, and a new one now and then."""
        if self.open and self.chance.random() < 0.22:
            oldest = self.open[0]
            match self.chance.randrange(10):
                case 0 | 1:
                    yield f.PromiseChased(oldest, entry)
                case 2:
                    yield f.PromiseMoved(oldest, entry, "later this week", self.due(at))
                case 3:
                    # Nobody asks any more: it stays open.
                    self.open.pop(0)
                case _:
                    yield f.PromiseSettled(self.open.pop(0), entry, self.chance.choice(_OUTCOMES))
        if self.chance.random() < 0.16:
            self.promises += 1
            name = f"p{self.promises}"
            due = self.due(at) if self.chance.random() < 0.8 else None
            word = self.chance.choice(said.SAID) if due else ""
            yield f.PromiseMade(name, entry, self.chance.choice(said.PROMISED), word, due)
            self.open.append(name)

    def due(self, at: datetime) -> Due:
        """A window of two hours within five days."""
        end = at.replace(minute=0) + timedelta(hours=self.chance.randint(4, 120))
        return Due(end, end - timedelta(hours=2), "day window", "Asia/Seoul")

    def notes(self, at: datetime) -> str:
        """The notes of a long call, each line at its minute."""
        began = at.astimezone(ZoneInfo("Asia/Seoul"))
        minutes = (began + timedelta(minutes=n) for n in range(_ROWS))
        return "\n".join(f"{it:%H:%M} {self.text()}" for it in minutes)

    def money(self) -> Money:
        """A sum and what became of it."""
        known = str(self.number()) if self.chance.random() < 0.9 else None
        return Money(known, "KRW", self.chance.choice((*w.Payment,)))

    def text(self) -> str:
        """One line that happened."""
        return self.filled(said.TEXTS)

    def filled(self, texts: tuple[str, ...]) -> str:
        """One of some texts, with its people and numbers."""
        small = self.chance.sample(range(2, 10), 2)
        return self.chance.choice(texts).format(
            who=self.name(), n=self.number(), a=small[0], b=small[1]
        )

    def name(self) -> str:
        """Somebody; the first ones much more often."""
        return said.PEOPLE[min(int(self.chance.expovariate(0.15)), len(said.PEOPLE) - 1)][0]

    def number(self) -> int:
        """One of up to six digits."""
        return self.chance.randrange(1000, 400_000)

    def tags(self) -> tuple[str, ...]:
        """None mostly."""
        return (self.chance.choice(said.TAGS),) if self.chance.random() < 0.3 else ()


if __name__ == "__main__":
    fill(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else ENTRIES)
