"""The case on screen: asks the casebook, and puts what it says into words for the widgets."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

from mot_tui.casebook import Casebook, EntrySaved, Preview, telling
from mot_tui.casebook.board import Board
from mot_tui.domain.requests import CaseRequest, EntryRequest
from mot_tui.domain.words import Kind, PromiseState
from mot_tui.entry.context import Reading
from mot_tui.errors import Refused
from mot_tui.exporters.wish import Wish
from mot_tui.frozen import changed, frozen
from mot_tui.read.opened import OpenView
from mot_tui.read.views import CaseView, DeadlineView, EntryView, Hit, PromiseView
from mot_tui.tui.shown.case_line import CaseLine, case_line, in_order
from mot_tui.tui.shown.days import Days
from mot_tui.tui.shown.deadline import DeadlineShown, deadlines_of, wakes
from mot_tui.tui.shown.entry import occurred
from mot_tui.tui.shown.head import HeadShown, head_of
from mot_tui.tui.shown.line import Widest
from mot_tui.tui.shown.promise import PromiseShown, promises_of
from mot_tui.tui.shown.score import ScoreShown, score_of
from mot_tui.tui.waking import next_wake

Late = frozenset[tuple[str, int, int]]
"""Overdue promises of all cases, each as the numbers of case and promise."""


@frozen
class CaseShown:
    """All that the panels show; `wake` is when it will look different by itself."""

    head: HeadShown = HeadShown()
    score: ScoreShown = ScoreShown()
    promises: tuple[PromiseShown, ...] = ()
    deadlines: tuple[DeadlineShown, ...] = ()
    wake: datetime | None = None
    late: Late = frozenset()


class Desk:
    """One case at a time, of one casebook; `case` is None where there is no case at all.

    `backups` is the folder of the automatic ones, `letters` that of a person's own templates; None
    for cases that nothing keeps. `exports` is how each case was exported last, by its id,
    and `redacted` names those of which the last file was written without names.
    """

    backups: Path | None = None
    letters: Path | None = None

    def __init__(self, book: Casebook, case_id: str | None) -> None:
        self.book = book
        self.case: CaseView | None = None
        self.zone: tzinfo = UTC
        self.days = Days()
        self.widest = Widest()
        self.exports: dict[str, Wish] = {}
        self.redacted: set[str] = set()
        self._cases: dict[int, CaseView] = {}
        self._promises: list[PromiseView] = []
        self._deadlines: list[DeadlineView] = []
        self._places: dict[str, int] = {}
        book.catch_up()
        self._effects: dict[EntryRequest, Preview] = {}
        self._case_id = case_id

    # -- looking

    def open(self, case_id: str) -> None:
        """Put another case on the desk."""
        self._case_id = case_id

    def reload(self) -> None:
        """Ask the casebook anew, once after every change."""
        self.book.catch_up()
        self._effects.clear()
        self._cases = {case.number: case for case in self.book.cases()}
        by_id = {case.id: case for case in self._cases.values()}
        # A case whose opening was taken back is gone; another one takes its place.
        self.case = by_id.get(self._case_id or "") or next(iter(by_id.values()), None)
        entries = []
        self._deadlines = self.book.deadlines(self.case.id) if self.case else []
        # Those of other cases are counted by the board: there may be thousands.
        self._promises = self.book.promises(self.case.id) if self.case else []
        if self.case:
            self._case_id = self.case.id
            self.zone = self.book.zone(self.case.id)
            folded = self.book.folded(self.case.id)
            entries = sorted(folded.entries.values(), key=lambda it: it.sort_key)
        self._places = {entry.id: place for place, entry in enumerate(entries)}
        self.days = Days.of((it.content.occurred_at for it in entries), self.zone)
        numbers = self.book.numbers(self.case.id) if self.case else {}
        self.widest = Widest.of(
            (numbers[Kind.ENTRY, it.id] for it in entries),
            (it.content.party or "" for it in entries),
        )

    def shown(self) -> CaseShown:
        """What is to be seen at this instant."""
        board = self.book.board()
        now, soon = board.now, self.book.settings.soon
        late = frozenset(board.overdue())
        if self.case is None:
            return CaseShown(late=late)
        score = self._score(self.case)
        own = self.own_promises()
        snoozed = telling.snoozed(self.book)
        promises = promises_of(own, self.zone, now, soon, snoozed)
        deadlines = deadlines_of(self._deadlines, self.zone, now, self.book.settings.near)
        return CaseShown(
            head=head_of(self.case, score, promises, deadlines, now),
            score=score,
            promises=promises,
            deadlines=deadlines,
            wake=min(
                (
                    at
                    for at in (self._wake(self.case, board, own, soon), *snoozed.values())
                    if at and at > now
                ),
                default=None,
            ),
            late=late,
        )

    def _score(self, case: CaseView) -> ScoreShown:
        entries = self.book.folded(case.id).entries
        live = (it.content for it in entries.values() if it.struck is None)
        zero = entries.get(self.book.names(case.id).get((Kind.ENTRY, case.zero or 0), ""))
        since = occurred(zero.content, self.zone) if zero else ""
        return score_of(self.book.score(case.id), live, case.zero, since)

    def _wake(
        self, case: CaseView, board: Board, own: Sequence[PromiseView], soon: timedelta
    ) -> datetime | None:
        now, next_overdue = board.now, board.next_overdue()
        ends = [next_overdue] if next_overdue else []
        out = [case.out_since] if case.out_since else []
        ages = [it.made_at for it in own if it.standing.state(now, soon) is PromiseState.UNDATED]
        wake = next_wake(now, [it.standing for it in own], [*out, *ages], soon)
        near = self.book.settings.near
        for it in self._deadlines:
            ends += wakes(it.deadline, now, near, self.zone)
        return min([*ends, *([wake] if wake else [])], default=None)

    def page(self, start: int, most: int) -> list[EntryView]:
        """Entries for the timeline."""
        return self.book.entries(self.case.id, start, most) if self.case else []

    def place_of(self, number: int) -> int | None:
        """The place of an entry on the timeline."""
        if self.case is None:
            return None
        id = self.book.names(self.case.id).get((Kind.ENTRY, number))
        return self._places.get(id or "")

    def _promise(self, case: int, number: int) -> PromiseView | None:
        """A promise of any case, by the numbers of both."""
        promises = self.book.promises(self._cases[case].id)
        return next((it for it in promises if it.number == number), None)

    def has_changed(self) -> bool:
        """Whether another process wrote something since the last reload; costs next to nothing."""
        return self.book.has_changed()

    # -- a line

    def read(self, line: str) -> Reading | None:
        """How a line is read; None without a case."""
        return self.book.read(self.case.id, line) if self.case else None

    def own_promises(self) -> list[PromiseView]:
        """The promises of the case on the desk."""
        return self._promises

    def known_effect(self, request: EntryRequest) -> Preview | None:
        """What saving would do to the score, where that was asked before."""
        return self._effects.get(self._scored(request))

    def effect(self, request: EntryRequest) -> Preview | None:
        """What saving would do to the score; None where saving would be refused."""
        key = self._scored(request)
        if key not in self._effects:
            if self.case is None:
                return None
            try:
                self._effects[key] = self.book.preview(self.case.id, request)
            except Refused:
                return None
        return self._effects[key]

    def _scored(self, request: EntryRequest) -> EntryRequest:
        """The same request without what cannot change the score: letters typed cost nothing."""
        at = request.content.occurred_at
        near = abs(at - self.book.now()) < timedelta(minutes=1)
        content = changed(
            request.content,
            occurred_at=datetime.fromtimestamp(0, UTC) if near else at,
            text="",
            feeling=None,
        )
        return changed(request, content=content, statements=(), contradictions=())

    def save(self, request: EntryRequest, draft: str) -> EntrySaved:
        """Save a line; raises what the casebook raises."""
        if self.case is None:
            raise Refused("no-case")
        return self.book.log(self.case.id, request, draft=draft)

    # -- all cases

    def listed(self) -> list[CaseLine]:
        """All cases, each with its score, what is due next, and what is overdue."""
        board = self.book.board()
        opened: dict[int, list[OpenView]] = {}
        for it in board.rows():
            opened.setdefault(it.case, []).append(it)
        return in_order(
            case_line(case, self.book.score(case.id), opened.get(case.number, []), board.now)
            for case in self._cases.values()
        )

    def new_case(self, request: CaseRequest) -> str:
        """Open a case; gives its id. Raises what the casebook raises."""
        return self.book.open_case(request).id

    def hits(self, text: str) -> list[tuple[Hit, str]]:
        """What a search finds in all cases, each with the title of its case."""
        return [
            (hit, self._cases[hit.case].title)
            for hit in self.book.search(text)
            if hit.case in self._cases
        ]

    def where(self, hit: Hit) -> tuple[CaseView, int | None]:
        """The case of a hit, and the number of the entry that it leads to."""
        case = self._cases[hit.case]
        match hit.kind:
            case Kind.ENTRY:
                return case, hit.number
            case Kind.PROMISE:
                found = self._promise(hit.case, hit.number)
                return case, found.entry if found else None
            case Kind.EVIDENCE:
                kept = (it for it in self.book.evidence(case.id) if it.number == hit.number)
                return case, next((it.entry for it in kept), None)
            case Kind.STATEMENT:
                id = self.book.names(case.id).get((Kind.STATEMENT, hit.number))
                made = self.book.folded(case.id).statements.get(id or "")
                return case, self.book.numbers(case.id).get(
                    (Kind.ENTRY, made.entry)
                ) if made else None
            case _:
                return case, None
