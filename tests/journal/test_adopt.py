"""Records of other devices: a union, or nothing at all."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count, permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mot_tui.errors import Refused
from mot_tui.journal import rows, schema, undo
from mot_tui.journal.adopt import adopt
from mot_tui.journal.check import Finding, check_database
from mot_tui.journal.record import Body, Record, is_sealed, micros, seal
from mot_tui.journal.store import Journal
from mot_tui.journal.transaction import Transaction

Opening = Callable[..., Journal]
START = datetime(2026, 3, 3, 6, tzinfo=UTC)
CLOCK = micros(START)


def empty() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript(schema.TABLES)
    return connection


def everything(connection: sqlite3.Connection) -> list[Record]:
    return list(rows.all_rows(connection))


def chain(device: str, *words: str, first_at: int = CLOCK, case: str = "k") -> list[Record]:
    records: list[Record] = []
    for at, word in enumerate(words, first_at):
        records.append(
            seal(
                device=device,
                seq=len(records) + 1,
                prev=records[-1].hash if records else None,
                at=at,
                case_id=case,
                reverts=None,
                body=Body("t", ({"text": word},)).text(),
                salt="00",
            )
        )
    return records


def refusal(connection: sqlite3.Connection, records: list[Record]) -> Refused:
    before = everything(connection)
    with pytest.raises(Refused) as refused:
        adopt(connection, records, clock=CLOCK)
    assert everything(connection) == before
    return refused.value


def findings(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    found: list[Finding] = check_database(connection)
    return [(finding.severity, finding.code) for finding in found]


STEPS = st.lists(
    st.tuples(st.sampled_from(["edit", "edit", "undo", "redo", "erase"]), st.integers(-9, 9)),
    max_size=8,
)


def ticking(hours: list[int]) -> Callable[[], datetime]:
    """A clock that jumps by so many hours, forwards and back."""
    at = iter(hours)
    return lambda: START + timedelta(hours=next(at))


def act(connection: sqlite3.Connection, device: str, steps: list[tuple[str, int]]) -> None:
    """Edits, undoes, redoes and erases, by a clock that jumps about."""
    for number, (step, hour) in enumerate(steps):
        change = Transaction(connection, device, ticking([hour]), set_clock=False)
        records = rows.of_case(connection, "k")
        fixed = undo.erasures(records)
        erasable = [r for r in records if r.digest and r.key not in fixed]
        if step == "edit":
            change.append("k", [{"text": f"{device} {number}"}])
        elif step == "erase" and erasable:
            change.erase("k", {erasable[hour % len(erasable)].key: [{"text": "…"}]})
        elif step == "undo" and undo.to_undo(records, device):
            change.undo("k")
        elif step == "redo" and undo.to_redo(records, device):
            change.redo("k")


@given(STEPS, STEPS, STEPS, st.permutations(range(3)))
def test_in_whatever_order_they_meet_they_agree(
    first: list[tuple[str, int]],
    second: list[tuple[str, int]],
    third: list[tuple[str, int]],
    order: list[int],
) -> None:
    with closing(empty()) as a, closing(empty()) as b:
        act(a, "aa", first)
        early = everything(a)
        act(b, "bb", second)
        adopt(b, early, clock=CLOCK)
        act(b, "bb", third)
        act(a, "aa", second)
        given_here = [early, everything(a), everything(b)]
        with closing(empty()) as c, closing(empty()) as d:
            for number in range(3):
                adopt(c, given_here[number], clock=CLOCK)
                adopt(d, given_here[order[number]], clock=CLOCK)
            assert everything(c) == everything(d)
            said = [list(undo.facts(rows.of_case(meeting, "k"))) for meeting in (c, d)]
            assert said[0] == said[1]
            assert not [found for found in findings(c) if found[0] == "error"]


def test_what_is_known_is_counted_not_added_again() -> None:
    records = chain("bb", "one", "two", "three")
    with closing(empty()) as here:
        first = adopt(here, records[:2], clock=CLOCK)
        again = adopt(here, records, clock=CLOCK)
        assert (first.added, first.known) == (tuple(records[:2]), 0)
        assert (again.added, again.known) == (tuple(records[2:]), 2)
        assert (again.cases, again.devices, again.notices) == (("k",), ("bb",), ())
        assert everything(here) == records


def test_the_same_number_with_another_hash_is_a_fork_and_all_is_refused() -> None:
    with closing(empty()) as here:
        adopt(here, chain("bb", "one", "two"), clock=CLOCK)
        for other in (
            chain("bb", "one", "else"),
            chain("bb", "one", "else", "more")[2:],
            [*chain("cc", "fine"), *chain("bb", "else")],
        ):
            assert refusal(here, other).code == "fork"


def test_two_forked_copies_given_together_are_refused() -> None:
    with closing(empty()) as here:
        refused = refusal(here, chain("bb", "one") + chain("bb", "else"))
        assert (refused.code, refused.values) == ("fork", {"record": "bb:1"})


def test_an_older_row_that_does_not_fit_a_newer_one_is_a_fork() -> None:
    with closing(empty()) as here:
        adopt(here, chain("bb", "one", "two")[1:], clock=CLOCK)
        assert refusal(here, chain("bb", "else")).code == "fork"


def test_part_of_a_chain_is_taken_and_remarked_until_the_rest_comes() -> None:
    records = chain("bb", "one", "two", "three", "four")
    with closing(empty()) as here:
        adopt(here, [records[1], records[3]], clock=CLOCK)
        assert findings(here) == [("remark", "partial")] * 2
        adopt(here, records[:2], clock=CLOCK)
        assert findings(here) == [("remark", "partial")]
        adopt(here, records, clock=CLOCK)
        assert findings(here) == []


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_chain_may_come_in_any_order(order: tuple[int, ...]) -> None:
    records = chain("bb", "one", "two", "three")
    with closing(empty()) as here:
        for number in order:
            adopt(here, [records[number]], clock=CLOCK)
        assert everything(here) == records
        assert findings(here) == []


def test_more_than_a_day_ahead_of_the_clock_is_taken_with_a_word() -> None:
    day = 86_400_000_000
    with closing(empty()) as here:
        records = chain("bb", "just", first_at=CLOCK + day) + chain(
            "cc", "over", first_at=CLOCK + day + 1
        )
        adopted = adopt(here, records, clock=CLOCK)
        assert [(notice.code, notice.values["record"]) for notice in adopted.notices] == [
            ("ahead", "cc:1")
        ]
        assert len(adopted.added) == 2


def resealed(record: Record, **changes: object) -> Record:
    columns = {
        name: getattr(record, name)
        for name in ("device", "seq", "prev", "at", "case_id", "reverts", "salt", "body")
    }
    return seal(**columns | changes)


def bad_records() -> Iterator[tuple[str, Record]]:
    (record,) = chain("bb", "one")
    yield "hash", replace(record, at=record.at + 1)
    yield "hash", replace(record, seq=True)
    yield "hash", replace(record, at="x")  # type: ignore[arg-type]
    yield "digest", replace(record, body=Body("t", ({"text": "two"},)).text())
    yield "digest", replace(record, salt="11")
    yield "digest", replace(record, salt=None)
    yield "words-missing", replace(record, salt=None, body=None)
    yield "form", resealed(record, device="b:b")
    yield "form", resealed(record, device="")
    yield "form", resealed(record, case_id="ü")
    yield "form", resealed(record, seq=0)
    yield "form", resealed(record, seq=2)
    yield "form", resealed(record, at=2**62)
    yield "form", resealed(record, reverts="bb:1")
    yield "form", resealed(record, salt=None, body=None)
    for body in ("", "[]", '{"facts":[]}', '{"clock":"t","facts":[],"x":1.5}', "[" * 100_000):
        yield "body", resealed(record, body=body)
    yield "body", resealed(record, body='{"clock": "t","facts":[]}')


@pytest.mark.parametrize(("reason", "record"), list(bad_records()))
def test_what_does_not_verify_is_refused_whole(reason: str, record: Record) -> None:
    with closing(empty()) as here:
        refused = refusal(here, [*chain("cc", "fine"), record])
        assert (refused.code, refused.values["reason"]) == ("bad-record", reason)


def test_time_that_runs_back_along_a_chain_is_refused() -> None:
    first, second = chain("bb", "one", "two")
    early = resealed(second, at=first.at)
    with closing(empty()) as here:
        assert refusal(here, [first, early]).values["reason"] == "order"


def test_an_erasure_travels_and_takes_the_words_there_too(
    open_journal: Opening, tmp_path: Path
) -> None:
    here, there = (open_journal(tmp_path / n / "mot.db", tmp_path / n / "id") for n in "ab")
    with here.transaction() as change:
        record = change.append("k", [{"text": "card 4111"}])
    with there.transaction() as change:
        change.adopt([record])
    with here.transaction() as change:
        change.erase("k", {record.key: [{"text": "card …"}]})
    with there.transaction() as change:
        adoption = change.adopt(list(here.everything()))
    assert adoption.cases == ("k",)
    assert list(there.everything()) == list(here.everything())
    with there.transaction() as change:
        assert change.adopt([record]).known == 1
    assert list(there.everything()) == list(here.everything())


def test_records_of_this_very_device_end_its_name(open_journal: Opening, tmp_path: Path) -> None:
    """A folder copied with its identity: both copies go on under one name, then they meet."""
    here = open_journal()
    with here.transaction() as change:
        change.append("k", [{"text": "one"}])
    device = here.device
    with closing(empty()) as copy:
        adopt(copy, list(here.everything()), clock=CLOCK)
        Transaction(copy, device, ticking([1]), set_clock=False).append("k", [{"text": "two"}])
        with here.transaction() as change:
            change.adopt(everything(copy))
            assert change.append("k", [{"text": "three"}]).device == change.device != device
    assert here.head()[:2] == (change.device, 1)
    assert [(n.code, n.values["reason"]) for n in here.notices] == [("new-identity", "adopted")]
    with here.transaction() as change:
        assert change.append("k", [{"text": "four"}]).seq == 2
    assert len(here.notices) == 1


def test_after_a_row_of_the_future_order_is_kept(open_journal: Opening) -> None:
    here = open_journal()
    ahead = chain("bb", "later", first_at=CLOCK + 10**15)
    with here.transaction() as change:
        change.adopt(ahead)
        record = change.append("k", [{"text": "after it"}])
    assert record.at == ahead[0].at + 1
    assert is_sealed(record)


def test_many_rows_are_taken_at_once() -> None:
    numbers = count()
    records = chain("bb", *(f"word {next(numbers)}" for _ in range(2000)))
    with closing(empty()) as here:
        assert len(adopt(here, records, clock=CLOCK).added) == 2000
