"""Laws of the casebook: rows as a rebuild would write them, undo and redo as two stacks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from mot_tui.casebook import Casebook, deadlines, evidence, giving, people
from mot_tui.domain import requests as r
from mot_tui.domain.case import Case
from mot_tui.domain.deadline_commands import DeadlineRequest
from mot_tui.domain.deadline_facts import StartEvent
from mot_tui.domain.words import CaseField, CaseOutcome, DeadlineEnd, Kind, PersonField
from mot_tui.errors import Refused
from mot_tui.frozen import changed
from tests.anyfacts import Step, steps
from tests.casefile import IN_MEMORY, SetClock, Told, repeatable_ids, rows_of

PHASES = (Phase.explicit, Phase.generate)
"""Looking for a smaller example takes minutes here; the one that fails is small enough."""

KINDS = (
    *("log", "log", "amend", "strike", "describe", "criteria", "close", "undo", "undo", "redo"),
    *("person", "join", "part", "give", "deadline", "deadline", "attach", "attach"),
)
NAMES = ("kim", "김대리", "101")


@dataclass(frozen=True)
class Doing:
    """One thing that a person does; `nth` says to which entry, counted round."""

    kind: str
    nth: int
    step: Step
    words: str


DOINGS = st.lists(
    st.builds(
        Doing,
        kind=st.sampled_from(KINDS),
        nth=st.integers(0, 9),
        step=steps().filter(bool).map(lambda done: done[0]),
        words=st.sampled_from(["", "router", "콜백 약속", "a\x00b \ud800", "Straße ﬁ"]),
    ),
    max_size=12,
)


def act(book: Casebook, case_id: str, doing: Doing, other: str = "") -> bool:
    """Do it; whether it was more than a refusal. `other` is the case that entries are given to."""
    numbers = book.numbers(case_id)
    entries = [n for (kind, _), n in numbers.items() if kind is Kind.ENTRY] or [1]
    number = entries[doing.nth % len(entries)]
    try:
        match doing.kind:
            case "log":
                book.log(case_id, request(book, case_id, doing))
            case "amend":
                book.amend(case_id, number, request(book, case_id, doing), doing.words)
            case "strike":
                book.strike(case_id, number, doing.words)
            case "describe":
                book.describe(case_id, [(CaseField.WANTED, doing.words)])
            case "criteria":
                book.describe(case_id, criteria=[doing.words, "both rooms"][: doing.nth])
            case "close":
                book.close_case(case_id, CaseOutcome.LEFT)
            case "attach" | "deadline":
                set_beside(book, case_id, doing, number)
            case "person" | "join" | "part":
                name_people(book, case_id, doing)
            case "give":
                giving.give(book, case_id, giving.tied(book, case_id, number), other)
            case "undo":
                book.undo(case_id)
            case _:
                book.redo(case_id)
    except Refused:
        return False
    return True


def set_beside(book: Casebook, case_id: str, doing: Doing, entry: int) -> None:
    if doing.kind == "attach":
        keep_file(book, case_id, doing, entry)
    else:
        set_deadline(book, case_id, doing)


def set_deadline(book: Casebook, case_id: str, doing: Doing) -> None:
    """Enter one; where there is one, enter it anew or end it."""
    starts = (StartEvent(doing.step.when.date(), doing.words),)
    asked = DeadlineRequest(doing.words, starts, doing.nth + 1, business=doing.nth > 4)
    if not book.deadlines(case_id):
        deadlines.enter(book, case_id, asked)
    elif doing.nth % 2:
        deadlines.change(book, case_id, 1, asked)
    else:
        deadlines.end(book, case_id, 1, DeadlineEnd(("met", "dropped")[doing.nth // 2 % 2]))


def keep_file(book: Casebook, case_id: str, doing: Doing, entry: int) -> None:
    """Keep one, of an entry or of the case; where there is one, at times strike it out."""
    if doing.nth % 3 == 0 and book.evidence(case_id):
        evidence.strike(book, case_id, 1, doing.words)
        return
    path = book.ledger.journal.path.with_name(f"{doing.nth}.png")
    path.write_text(doing.words.encode("utf-8", "replace").decode("utf-8"))
    evidence.attach(book, case_id, path, entry if doing.nth % 2 else None)


def name_people(book: Casebook, case_id: str, doing: Doing) -> None:
    name, other = NAMES[doing.nth % 3], NAMES[doing.step.at % 3]
    match doing.kind:
        case "person":
            people.describe(book, case_id, name, [(PersonField.ROLE, doing.words)])
        case "join":
            people.join(book, case_id, name, other)
        case _:
            people.part(book, case_id, name)


def request(book: Casebook, case_id: str, doing: Doing) -> r.EntryRequest:
    """An entry that also quotes, and sets what it quotes against the first statement."""
    asked = doing.step.request(len(book.folded(case_id).promises))
    content = changed(asked.content, party=NAMES[doing.nth % 3], mentions=(doing.words or "lee",))
    said = (doing.words, "we come") if doing.nth % 2 else ()
    against = (r.Contradiction(r.Quote(1), None),) if said else ()
    return r.EntryRequest(content, asked.promises, said, asked.acts, against)


def own_numbers(book: Casebook, case_id: str) -> dict[tuple[Kind, str], int]:
    found = book.numbers(case_id)
    return {it: n for it, n in found.items() if it[0] is not Kind.CASE or it[1] == case_id}


def fresh(folder: str) -> Told:
    return Told(Path(folder), clock=SetClock())


def assert_rebuilt_alike(book: Casebook) -> None:
    written = rows_of(book)
    connection = book.ledger.connection
    connection.execute("INSERT INTO search_pairs (search_pairs) VALUES ('integrity-check')")
    book.ledger.rebuild()
    assert rows_of(book) == written


def check_rows(doings: Sequence[Doing]) -> None:
    """Two casebooks take turns on one file, each with what it remembers, at times a grace too."""
    with TemporaryDirectory(dir=IN_MEMORY) as folder, repeatable_ids():
        told = fresh(folder)
        other = told.open_again(grace_minutes=90 if len(doings) % 3 == 0 else 0)
        last = told.book
        second = told.book.open_case(r.CaseRequest(((CaseField.TITLE, "The modem"),))).id
        for n, doing in enumerate(doings):
            told.clock.go(timedelta(minutes=doing.nth - 4))
            book = other if n % 3 == 1 else told.book
            here, there = told.case_id, second
            if doing.nth == 0:
                here, there = there, here
            if act(book, here, doing, there):
                last = book
        for book in (told.book, other):
            for case_id in (told.case_id, second):
                anew = told.open_again(grace_minutes=last.settings.grace_minutes)
                assert book.folded(case_id) == anew.folded(case_id)
                assert own_numbers(book, case_id) == own_numbers(anew, case_id)
                anew.close()
        assert_rebuilt_alike(last)
        told.book.close()
        other.close()


@settings(phases=PHASES, max_examples=12)
@given(DOINGS)
def test_written_rows_are_rebuilt_rows(doings: list[Doing]) -> None:
    check_rows(doings)


@pytest.mark.slow
@settings(phases=PHASES, max_examples=300)
@given(DOINGS)
def test_written_rows_are_rebuilt_rows_many_times(doings: list[Doing]) -> None:
    check_rows(doings)


def check_stacks(doings: Sequence[Doing]) -> None:
    """Undo and redo are two stacks of cases; an edit empties the second."""
    with TemporaryDirectory(dir=IN_MEMORY) as folder, repeatable_ids():
        told = fresh(folder)
        book, case_id = told.book, told.case_id
        now: Case = book.folded(case_id)
        done: list[Case] = []
        undone: list[Case] = []
        for n, doing in enumerate(doings):
            told.clock.go(timedelta(minutes=doing.nth - 4))
            if doing.kind == "undo" and not done:
                # The opening itself is left alone: without a case there is nothing to edit.
                continue
            did = act(book, case_id, doing)
            if doing.kind == "undo":
                assert did
                undone.append(now)
                now = done.pop()
            elif doing.kind == "redo":
                assert did is bool(undone)
                if undone:
                    done.append(now)
                    now = undone.pop()
            elif did:
                done.append(now)
                undone.clear()
                now = book.folded(case_id)
            if n % 4 == 3:
                book.close()
                book = told.open_again()
            assert book.folded(case_id) == now
        book.close()
        told.book.close()


@settings(phases=PHASES, max_examples=20)
@given(DOINGS)
def test_undo_and_redo_are_two_stacks(doings: list[Doing]) -> None:
    check_stacks(doings)


@pytest.mark.slow
@settings(phases=PHASES, max_examples=400)
@given(DOINGS)
def test_undo_and_redo_are_two_stacks_many_times(doings: list[Doing]) -> None:
    check_stacks(doings)
