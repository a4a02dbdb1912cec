"""Cases of which every text that a person can type is a hostile one, told by their facts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import cycle

from mot_tui.casebook import Casebook
from mot_tui.casebook.ledger import new_id
from mot_tui.domain import facts as f
from mot_tui.domain.content import Attempts, Content, Due, Measurement, Money
from mot_tui.domain.deadline_facts import (
    DeadlineDropped,
    DeadlineMet,
    DeadlineSet,
    StartEvent,
    Terms,
)
from mot_tui.domain.evidence import EvidenceKept, EvidenceStruck
from mot_tui.domain.given import EntryGiven, EntryTaken
from mot_tui.domain.naming import NamesJoined, PersonDescribed
from mot_tui.domain.words import (
    CaseField,
    CaseOutcome,
    Channel,
    Direction,
    Outcome,
    Payment,
    PersonField,
)
from tests.casefile import OPENED
from tests.hostile import NAME

ENTRIES = 20
TYPED = tuple(
    it for it in CaseField if it not in (CaseField.TIMEZONE, CaseField.LANGUAGE, CaseField.CALENDAR)
)
"""Of the case; the other fields are checked before they are saved."""

_CHANNELS = (Channel.CALL, Channel.VISIT, Channel.TEXT, Channel.NOTE, Channel.DOWN, Channel.UP)
_OUTCOMES = (Outcome.KEPT, Outcome.OWN, Outcome.BROKEN, Outcome.REFUSED)
_PAYMENTS = tuple(Payment)
_STATES = {3: "struck ", 4: "old ", 5: "given ", 10: "undated ", 15: "undated ", 20: "undated "}


@dataclass
class Teller:
    """Makes the facts of a case; `said` is where each text went, by the name of its place.

    What was struck out, given away, written anew or has no date says so before it.
    """

    words: Iterator[str]
    state: str = ""
    said: list[tuple[str, str]] = field(default_factory=list)
    facts: list[f.Fact] = field(default_factory=list)

    def next(self, place: str) -> str:
        """The next text, for a place."""
        text = next(self.words)
        self.said.append((self.state + place, text))
        return text

    def case(self) -> None:
        """All of it."""
        self.facts.append(f.CaseOpened(OPENED))
        self.facts.append(f.CaseDescribed(CaseField.TIMEZONE, "Asia/Seoul"))
        for it in TYPED:
            self.facts.append(f.CaseDescribed(it, self.next(f"case {it}")))
        self.facts += [f.CriterionSet(f"k{n}", self.next("criterion")) for n in range(2)]
        for n in range(1, ENTRIES + 1):
            self._entry(n)
        self._afterwards()
        for n in range(2):
            self._deadline(n)
            self._file(n)
        self.facts.append(f.CaseClosed(CaseOutcome.LEFT, _at(ENTRIES)))

    def _entry(self, n: int) -> None:
        entry, made = f"e{n}", _at(n)
        self.state = _STATES.get(n, "")
        party = self.next("party")
        self.facts.append(f.EntryMade(entry, self._content(n, party)))
        self.facts.append(f.StatementMade(f"s{2 * n}", entry, self.next("statement")))
        by = self.next("speaker")
        self.facts.append(f.StatementMade(f"s{2 * n + 1}", entry, self.next("statement"), by))
        due = Due(made + timedelta(days=n % 4), made if n % 3 else None, zone="Asia/Seoul")
        what, said = self.next("promise"), self.next("due words")
        dated = None if n % 5 == 0 else due
        self.facts.append(f.PromiseMade(f"p{n}", entry, what, said, dated, by if n % 2 else None))
        self.facts.append(f.Contradicted(entry, f"s{2 * n}", f"s{2 * n + 1}" if n % 2 else None))
        if n > 2:
            self._act(n, entry, due)
        self.state = ""

    def _act(self, n: int, entry: str, due: Due) -> None:
        promise = f"p{n - 2}"
        if n % 4 == 0:
            self.facts.append(f.PromiseChased(promise, entry))
        elif n % 4 == 1:
            moved = f.PromiseMoved(promise, entry, self.next("move"), due, at_my_wish=n % 8 == 1)
            self.facts.append(moved)
        else:
            self.facts.append(f.PromiseSettled(promise, entry, _OUTCOMES[n % len(_OUTCOMES)]))

    def _content(self, n: int, party: str) -> Content:
        money = Money("1.50", self.next("currency"), _PAYMENTS[n % len(_PAYMENTS)])
        what, unit = self.next("measured"), self.next("unit")
        return Content(
            _at(n), _CHANNELS[n % len(_CHANNELS)], self.next("text"),
            direction=(*Direction, None)[n % 3],
            party=party,
            mentions=(self.next("mention"), f"{NAME}" if n == 1 else self.next("mention")),
            rating=n % 5 + 1,
            feeling=self.next("feeling"),
            duration_s=60 * n,
            attempts=Attempts(n),
            place=self.next("place"),
            references=(self.next("reference"), self.next("reference")),
            measurements=(Measurement(what, ">=", "2.0", unit),),
            money=(money,),
            tags=(self.next("tag"), self.next("tag")),
        )  # fmt: skip

    def _afterwards(self) -> None:
        """Struck, amended, given away, taken; people described and joined."""
        self.facts += [
            f.EntryStruck("e3", self.next("strike")),
            f.EntryAmended("e4", self._content(4, self.next("party")), self.next("amendment")),
            EntryGiven("e5", "there", self.next("given to")),
            EntryTaken("e6", "there", "e1", self.next("taken from")),
        ]
        names = [text for place, text in self.said if place == "party"][6:8]
        self.facts += [
            PersonDescribed(name, it, self.next(f"person {it}"))
            for name in names for it in PersonField
        ]  # fmt: skip
        self.facts.append(NamesJoined(names[0], self.next("alias")))

    def _deadline(self, n: int) -> None:
        starts = tuple(StartEvent(date(2026, 3, 2 + it), self.next("start")) for it in range(2))
        terms = Terms(
            self.next("deadline"), Due(_at(9), _at(8)), starts, 14 - n or None,
            words=self.next("rule"), said_by=self.next("said by"),
        )  # fmt: skip
        self.facts.append(DeadlineSet(f"d{n}", OPENED, terms))
        if n:
            self.facts.append(DeadlineDropped(f"d{n}", _at(9), self.next("dropped")))
        else:
            self.facts.append(DeadlineMet(f"d{n}", _at(9)))

    def _file(self, n: int) -> None:
        name = self.next("struck file" if n else "file")
        self.facts.append(EvidenceKept(f"v{n}", name, 1000, "0" * 64, _at(2), f"e{n + 1}"))
        if n:
            self.facts.append(EvidenceStruck(f"v{n}", self.next("file struck")))


@dataclass
class Hostile:
    """A case of a casebook, and every text in it by the name of its place."""

    id: str
    said: list[tuple[str, str]]


def take(book: Casebook, texts: Sequence[str]) -> list[Hostile]:
    """As many cases as it takes to say all texts; behind the last one it begins again."""
    words = cycle(texts)
    made: list[Hostile] = []
    while sum(len(it.said) for it in made) < len(texts):
        teller = Teller(words)
        teller.case()
        made.append(Hostile(book.take_case(new_id(), teller.facts).id, teller.said))
    return made


def kinds_told() -> set[type]:
    """The kinds of facts that such a case is told by."""
    teller = Teller(cycle(["x"]))
    teller.case()
    return {type(it) for it in teller.facts}


def _at(n: int) -> datetime:
    return OPENED + timedelta(days=n, hours=10)
