"""What a person can ask of their cases; nothing here changes them."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import date, datetime, tzinfo

from mot_tui.casebook.board import Board
from mot_tui.casebook.ledger import CASES, CURRENT, Ledger, new_id
from mot_tui.casebook.reading import context, zone_of
from mot_tui.casebook.saved import Change, Preview
from mot_tui.clock import Now
from mot_tui.config import Settings
from mot_tui.domain import commands
from mot_tui.domain import requests as r
from mot_tui.domain.case import Case
from mot_tui.domain.fold import Deed, fold
from mot_tui.domain.score import Score, score
from mot_tui.domain.words import CaseField, Kind
from mot_tui.entry.context import Context, Reading
from mot_tui.errors import Refused
from mot_tui.frozen import changed
from mot_tui.journal import handle
from mot_tui.read import queries
from mot_tui.read.views import CaseView, DeadlineView, EntryView, EvidenceView, Hit, PromiseView


class Questions:
    """The asking half of the casebook. Cases are named by their id, all else by its number."""

    def __init__(self, ledger: Ledger, now: Now, settings: Settings) -> None:
        self.ledger = ledger
        self.now = now
        self.settings = settings
        self._seen: tuple[int, tuple[int, int]] = (-1, (0, 0))

    def has_changed(self) -> bool:
        """Whether records have come since this was last asked; costs next to nothing."""
        journal = self.ledger.journal
        if journal.data_version() == self._seen[0]:
            return False
        _version, tip = self._seen
        self.catch_up()
        return self._seen[1] != tip

    def catch_up(self) -> None:
        """Take all that stands for seen: `has_changed` speaks of what comes after this."""
        journal = self.ledger.journal
        self._seen = (journal.data_version(), journal.tip())

    def one_moment(self) -> AbstractContextManager[None]:
        """What is asked inside is of one moment; not for long, since who saves waits for it."""
        return self.ledger.one_moment()

    def cases(self) -> list[CaseView]:
        """All cases, the one with the newest entry first."""
        return queries.cases(self.ledger.connection)

    def case(self, case_id: str) -> CaseView:
        """One case. Refuses one that is not there."""
        if (found := queries.case(self.ledger.connection, case_id)) is None:
            raise Refused("unknown-case", name=case_id)
        return found

    def named(self, name: str | None) -> CaseView:
        """The case that a person means: `c2`, the start of a title, or the one used last."""
        found = self.cases()
        if name is None:
            if not found:
                raise Refused("no-case")
            current = self.ledger.state(CURRENT)
            return next((it for it in found if it.id == current), found[0])
        if not name.strip():
            # A variable that a script left empty must not mean whatever case there is.
            raise Refused("unknown-case", name=name)
        wanted = name.casefold()
        for it in found:
            if wanted == f"{Kind.CASE}{it.number}":
                return it
        begun = [it for it in found if it.title.casefold().startswith(wanted)]
        if len(begun) == 1:
            return begun[0]
        code = "ambiguous-case" if begun else "unknown-case"
        raise Refused(code, name=name, numbers=[it.number for it in begun])

    def taken_back(self, name: str | None) -> str | None:
        """The id of a case whose very opening was undone: `c2`, or the one used last."""
        connection = self.ledger.connection
        if name is None:
            meant = self.ledger.state(CURRENT)
        else:
            known = handle.numbers(connection, CASES)
            meant = next((id for (_, id), n in known.items() if name.casefold() == f"c{n}"), None)
        return meant if meant and queries.case(connection, meant) is None else None

    def entries(self, case_id: str, start: int = 0, most: int = -1) -> list[EntryView]:
        """Entries in the order of the timeline, struck ones too; a page of them."""
        return queries.entries(self.ledger.connection, case_id, start, most)

    def promises(self, case_id: str | None = None) -> list[PromiseView]:
        """Promises of a case, or of all cases."""
        return queries.promises(self.ledger.connection, case_id)

    def deadlines(self, case_id: str | None = None) -> list[DeadlineView]:
        """Deadlines of a case, or of all cases; those that ended too."""
        return queries.deadlines(self.ledger.connection, case_id)

    def evidence(self, case_id: str | None = None) -> list[EvidenceView]:
        """Files kept in a case, or in all cases; those struck out too."""
        return queries.evidence(self.ledger.connection, case_id)

    def board(self) -> Board:
        """What is open in all cases, now."""
        return Board(self.ledger.connection, self.now(), self.settings)

    def search(self, text: str, case_id: str | None = None) -> list[Hit]:
        """Entries, promises, statements and cases in which every word of `text` stands."""
        return queries.hits(self.ledger.connection, text, case_id)

    def folded(self, case_id: str) -> Case:
        """The case as its facts tell it, with ids."""
        return self.ledger.case(case_id)

    def numbers(self, case_id: str) -> dict[tuple[Kind, str], int]:
        """The number of each id of a case."""
        return dict(self.ledger.numbers(case_id))

    def names(self, case_id: str) -> dict[tuple[Kind, int], str]:
        """The id behind each number of a case."""
        return {(kind, n): id for (kind, id), n in self.ledger.numbers(case_id).items()}

    def score(
        self,
        case_id: str,
        *,
        as_of: datetime | None = None,
        without: Iterable[int] = (),
        ratings: dict[int, int] | None = None,
    ) -> Score:
        """The score now, or as of an instant; entries left out, or rated otherwise, by number."""
        case = self.folded(case_id)
        names = self.names(case_id)
        at = as_of or self.now()
        return score(
            case.as_of(at) if as_of else case,
            at,
            without=frozenset(commands.known(names, Kind.ENTRY, n) for n in without),
            ratings={commands.known(names, Kind.ENTRY, n): r for n, r in (ratings or {}).items()},
            grace=self.settings.grace,
        )

    def request(self, case_id: str, number: int) -> r.EntryRequest:
        """An entry as the request that would make it."""
        from mot_tui.domain.restate import request_of

        with self.one_moment():
            entry = commands.known(self.names(case_id), Kind.ENTRY, number)
            numbers = {id: n for (_, id), n in self.ledger.numbers(case_id).items()}
            return request_of(self.folded(case_id), entry, numbers)

    def context(self, case_id: str) -> Context:
        """What a line typed now in a case is read against."""
        with self.one_moment():
            numbers = self.ledger.numbers(case_id)
            return context(self.folded(case_id), numbers, self.now(), self.settings)

    def read(self, case_id: str, line: str, day: date | None = None) -> Reading:
        """How a line would be read now; saves nothing, and never raises for what was typed.

        `day` is that of lines below a day's heading.
        """
        # Nobody who only looks at a case pays for the parser.
        from mot_tui.entry.parser import parse

        known = self.context(case_id)
        return parse(line, known if day is None else changed(known, day=day))

    def zone(self, case_id: str) -> tzinfo:
        """The time zone that a case is told in."""
        return zone_of(self.folded(case_id).fields.get(CaseField.TIMEZONE, ""))

    def preview(self, case_id: str, request: r.EntryRequest) -> Preview:
        """What saving would do to the score; saves nothing. Refuses what saving would refuse."""
        with self.one_moment():
            case, at = self.folded(case_id), self.now()
            names = self.names(case_id)
        facts = commands.make_entry(case, new_id(), request, names, new_id)
        after = fold([Deed(at, tuple(facts))], case)
        grace = self.settings.grace
        return Preview(score(case, at, grace=grace), score(after, at, grace=grace))

    def history(self, case_id: str) -> list[Change]:
        """Every record of a case, oldest first, in words."""
        from mot_tui.casebook.history import changes

        return changes(self.ledger.journal.records(case_id), self.numbers(case_id))
