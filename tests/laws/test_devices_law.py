"""Three devices with clocks that disagree come to the same case and the same score."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mot_tui.casebook import Casebook
from mot_tui.config import Settings
from mot_tui.domain.facts import CaseOpened
from mot_tui.domain.score import score
from mot_tui.journal.check import check, errors
from tests.anyfacts import BEGAN, steps
from tests.casefile import IN_MEMORY, SetClock, repeatable_ids, rows_of
from tests.laws.test_casebook_laws import PHASES, Doing, act, assert_rebuilt_alike

CASE = "c0ffee"
LATER = BEGAN + timedelta(days=40)


@dataclass(frozen=True)
class Turn:
    """On device `here`: something is done, or what device `there` has is taken in."""

    here: int
    there: int
    doing: Doing | None
    clock_minutes: int


DONE = st.builds(
    Doing,
    kind=st.sampled_from(
        ["log", "log", "amend", "strike", "undo", "redo", "close", "person", "join", "part"]
    ),
    nth=st.integers(0, 9),
    step=steps().filter(bool).map(lambda done: done[0]),
    words=st.sampled_from(["router", "콜백"]),
)
TURNS = st.lists(
    st.builds(
        Turn,
        here=st.integers(0, 2),
        there=st.integers(0, 2),
        doing=st.none() | DONE,
        clock_minutes=st.integers(-60, 60),
    ),
    max_size=14,
)
SKEWS = st.tuples(*[st.integers(-48, 48)] * 3)


@contextmanager
def devices(skews: Sequence[int]) -> Iterator[list[tuple[Casebook, SetClock]]]:
    with TemporaryDirectory(dir=IN_MEMORY) as folder, repeatable_ids():
        made = []
        for n, hours in enumerate(skews):
            clock = SetClock(BEGAN + timedelta(hours=hours))
            place = Path(folder, str(n))
            book = Casebook.open(
                place / "mot.db", place / "identity.json", now=clock, settings=Settings()
            )
            made.append((book, clock))
        yield made
        for book, _ in made:
            book.close()


def take_in(book: Casebook, other: Casebook, shuffle: Random) -> None:
    records = list(other.ledger.journal.everything())
    shuffle.shuffle(records)
    book.ledger.adopt(records)


def check_devices(skews: Sequence[int], turns: Sequence[Turn], seed: int) -> None:
    shuffle = Random(seed)
    with devices(skews) as made:
        books = [book for book, _ in made]
        books[0].take_case(CASE, [CaseOpened(BEGAN)])
        for book in books[1:]:
            take_in(book, books[0], shuffle)
        for turn in turns:
            book, clock = made[turn.here]
            clock.go(timedelta(minutes=turn.clock_minutes))
            if turn.doing:
                act(book, CASE, turn.doing)
            elif turn.there != turn.here:
                take_in(book, books[turn.there], shuffle)
        for here, there in ((0, 1), (0, 2), (1, 0), (2, 0), (1, 2)):
            take_in(books[here], books[there], shuffle)
        assert_converged(books)


def assert_converged(books: Sequence[Casebook]) -> None:
    first, *others = books
    told = first.folded(CASE)
    figures = [score(told, now) for now in (BEGAN, LATER)]
    for book in others:
        assert book.folded(CASE) == told
        assert [score(book.folded(CASE), now) for now in (BEGAN, LATER)] == figures
        assert lives(book) == lives(first)
    for book in books:
        assert errors(check(book.ledger.journal)) == []
        assert_rebuilt_alike(book)
        assert len(rows_of(book)[0]) >= len(told.entries) * (told.opened is not None)


def lives(book: Casebook) -> list[tuple[str, bool, datetime]]:
    return [(it.key, it.live, it.recorded_at) for it in book.history(CASE)]


@settings(phases=PHASES, max_examples=8)
@given(SKEWS, TURNS, st.integers(0, 10**6))
def test_three_devices_converge(skews: tuple[int, ...], turns: list[Turn], seed: int) -> None:
    check_devices(skews, turns, seed)


@pytest.mark.slow
@settings(phases=PHASES, max_examples=300)
@given(SKEWS, TURNS, st.integers(0, 10**6))
def test_three_devices_converge_many_times(
    skews: tuple[int, ...], turns: list[Turn], seed: int
) -> None:
    check_devices(skews, turns, seed)
