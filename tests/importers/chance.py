"""Cases made by chance: every part of an entry, any text, numbers that stand there already."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TypeVar
from zoneinfo import ZoneInfo

from mot_tui.domain import requests as r
from mot_tui.domain.content import Attempts, Content, Due, Measurement, Money
from mot_tui.domain.words import (
    USUAL_DIRECTION,
    CaseField,
    Channel,
    Direction,
    Outcome,
    Payment,
    Precision,
)
from mot_tui.entry.absolute import day_bounds
from tests.hostile import KINDS

T = TypeVar("T")

ZONES = ("Asia/Seoul", "America/New_York", "UTC", "Asia/Kathmandu")
CHECKED = (CaseField.TITLE, CaseField.TIMEZONE, CaseField.CALENDAR, CaseField.LANGUAGE)
LANGUAGE = r"""*2 *7 @kim @"Kim #tag !callback != !=s1 !! +p2, -p2:refused ?p3 >p2 <p2 ~20m x3 x3+
 $200 people:3 ref:A place:"b load:>=20s // “we ; : \ \\ "x"@kim !@kim \n \u{41} C:\new \*2 call
 전화 up 10:05 ^2h ^^ ~14:00 ＊２ ！콜백 ＠김 ＂ ： ； @101에서 +ㅔ2 tomorrow 내일 note: ## # by
 2026-03-03 | ”! -p""".split()
_TEXTS = (*LANGUAGE, *(text for kind in KINDS for text in kind))
_BEGAN = datetime(2026, 3, 1, tzinfo=UTC)


class Chance:
    """Makes a case in one of a few zones; promises and statements are counted as in a file."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.zone = ZoneInfo(chance.choice(ZONES))
        self.promises = self.statements = 0

    def case(self) -> tuple[r.CaseRequest, list[r.EntryRequest]]:
        """What is said of it, and its entries in any order of time."""
        fields = {CaseField.TITLE: self.words(), CaseField.TIMEZONE: self.zone.key}
        fields[CaseField.LANGUAGE] = self.chance.choice(("en", "ko"))
        fields |= self.maybe(lambda: {CaseField.CALENDAR: "KR"}) or {}
        for it in CaseField:
            if it not in CHECKED and (said := self.maybe(self.words)):
                fields[it] = said
        request = r.CaseRequest(tuple(fields.items()), tuple(self.some(self.words)))
        return request, [*self._entries()]

    def words(self) -> str:
        """A text that says something."""
        return self.text().strip() or "x"

    def text(self) -> str:
        """Any text."""
        between = self.chance.choice(("", " ", " ", "\n", "\t", "\u3000"))
        return between.join(self.chance.choice(_TEXTS) for _ in range(self.chance.randint(0, 3)))

    def some(self, make: Callable[[], T]) -> list[T]:
        """None to two."""
        return [make() for _ in range(self.chance.choice((0, 0, 1, 2)))]

    def maybe(self, make: Callable[[], T]) -> T | None:
        """One, or none."""
        return make() if self.chance.random() < 0.4 else None

    def _entries(self) -> Iterator[r.EntryRequest]:
        for _ in range(self.chance.randint(0, 8)):
            made = self._entry()
            if made.says_something:
                self.promises += len(made.promises)
                self.statements += len(made.statements)
                yield made

    def _entry(self) -> r.EntryRequest:
        content, said = self._content(), self.some(self.text)
        names = [None, *filter(None, (content.party, *content.mentions))]
        return r.EntryRequest(
            content,
            tuple(self._promise(names) for _ in self.some(str)),
            tuple(said),
            tuple(self.some(self._act)) if self.promises else (),
            tuple(filter(None, self.some(lambda: self._pair(len(said))))),
            r.speakers(self.chance.choice(names) for _ in said),
        )

    def _content(self) -> Content:
        at, until, precision = self._instant(), None, self.chance.choice([*Precision])
        if precision is Precision.DAY:
            at, until = self._day(at)
        channel = self.chance.choice([*Channel])
        party, whole = self.maybe(self.words), self.chance.randint
        usual = USUAL_DIRECTION.get(channel)
        return Content(
            at, channel, self.text(), precision, until,
            direction=self.maybe(lambda: self.chance.choice([*Direction])) or usual,
            party=party,
            mentions=tuple(dict.fromkeys(it for it in self.some(self.words) if it != party)),
            rating=self.maybe(lambda: whole(0, 5)),
            feeling=self.maybe(self.text),
            duration_s=self.maybe(lambda: whole(0, 9999)),
            hold_s=self.maybe(lambda: whole(0, 9999)),
            attempts=self.maybe(lambda: Attempts(whole(1, 99), self.chance.random() < 0.5)),
            people=self.maybe(lambda: whole(1, 9)),
            place=self.maybe(self.text),
            references=tuple(self.some(self.text)),
            measurements=tuple(self.some(self._measurement)),
            money=tuple(self.some(self._money)),
            tags=tuple(dict.fromkeys(self.some(self.text))),
        )  # fmt: skip

    def _instant(self) -> datetime:
        return _BEGAN + timedelta(minutes=self.chance.randint(0, 60 * 24 * 300))

    def _day(self, at: datetime) -> tuple[datetime, datetime]:
        bounds = day_bounds(at.astimezone(self.zone).date(), self.zone)
        assert bounds
        return bounds

    def _measurement(self) -> Measurement:
        operator = self.chance.choice((">=", ">", "=", "<", "<="))
        return Measurement(self.text(), operator, "2.50", self.text())

    def _money(self) -> Money:
        amount = self.chance.choice((None, "0", "12.50"))
        currency = self.chance.choice(("KRW", "usd", self.text()))
        return Money(amount, currency, self.chance.choice([*Payment]))

    def _promise(self, names: list[str | None]) -> r.PromiseRequest:
        due = self.maybe(self._due)
        return r.PromiseRequest(self.text(), self.text(), due, self.chance.choice(names))

    def _due(self) -> Due:
        end = self._instant()
        start: datetime | None = end - timedelta(minutes=self.chance.randint(0, 3000))
        if self.chance.random() < 0.3:
            start, end = self._day(end)
        return Due(
            end, self.chance.choice((start, start, None)), zone=self.zone.key,
            approximate=self.chance.random() < 0.3,
        )  # fmt: skip

    def _act(self) -> r.ActRequest:
        number = self.chance.randint(1, self.promises)
        move = r.Move(number, self.text(), self._due(), at_my_wish=self.chance.random() < 0.5)
        settle = r.Settle(number, self.chance.choice([*Outcome]))
        return self.chance.choice((r.Chase(number), settle, settle, move))

    def _pair(self, said: int) -> r.Contradiction | None:
        sides: list[r.Quote | r.Known] = [r.Quote(n) for n in range(1, said + 1)]
        sides += [r.Known(n) for n in range(1, self.statements + 1)]
        if not sides:
            return None
        return r.Contradiction(self.chance.choice(sides), self.chance.choice((None, *sides)))
