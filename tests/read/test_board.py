"""The board over all cases: what SQL says of a row is what the domain says of it."""

from datetime import UTC, date, datetime, timedelta

from mot_tui.casebook import deadlines
from mot_tui.domain.deadline_commands import DeadlineRequest
from mot_tui.domain.deadline_facts import StartEvent
from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField, DeadlineEnd, Kind, PromiseState
from mot_tui.journal.record import micros
from mot_tui.read import board
from mot_tui.read.rows import instant_of
from tests.casefile import Told, at

TICK = timedelta(microseconds=1)
STATES = ["overdue", "due", "soon", "waiting", "undated"]


def clock(now: datetime, soon: timedelta = timedelta(hours=24)) -> board.Clock:
    hour = timedelta(hours=1) // TICK
    return board.Clock(micros(now), soon // TICK, 7 * 24 * hour)


def seen(told: Told, now: datetime) -> list[str]:
    """Each row as `p1 waiting`, in order."""
    found = board.rows(told.book.ledger.connection, clock(now))
    return [f"{it.kind}{it.number} {it.state}" for it in found]


def test_every_state_is_the_domains_at_before_and_after_its_instant(told: Told) -> None:
    """
    09:00 call !callback 2026-03-03 10:00
    09:01 call !visit 2026-03-04 10:00-12:00
    09:02 call !letter 2026-03-05
    09:03 call !refund by 2026-03-06
    09:04 call !fix
    09:05 call !answer
    ## 2026-03-05
    12:00 call ?p6 >p1 2026-03-08 09:00
    """
    connection = told.book.ledger.connection
    standings = {it.number: it.standing for it in told.book.promises()}
    began = at("1 Mar 00:00")
    changes = {when for it in standings.values() for when in it.changes_after(began)}
    checked = set()
    for when in (it + by for it in changes for by in (-TICK, timedelta(0), TICK)):
        found = board.rows(connection, clock(when))
        said = [standings[it.number].state(when) for it in found]
        assert [it.state for it in found] == said
        assert [STATES.index(it) for it in said] == sorted(STATES.index(it) for it in said)
        assert board.counts(connection, clock(when)) == {it: said.count(it) for it in said}
        late = board.rows(connection, clock(when), late=True)
        assert late == [it for it in found if it.state is PromiseState.OVERDUE]
        checked |= {*said}
    assert checked == {*STATES}


def test_nothing_on_the_board_changes_before_it_is_foretold(told: Told) -> None:
    """
    09:00 call !callback 2026-03-03 10:00
    09:01 call !visit 2026-03-04 10:00-12:00
    09:02 call !letter 2026-03-05
    """
    connection = told.book.ledger.connection
    now, steps = at("1 Mar 00:00"), 0
    while (wake := board.next_change(connection, clock(now))) is not None:
        then = instant_of(wake)
        assert seen(told, now) == seen(told, then - TICK)
        now, steps = then, steps + 1
    assert steps == 8
    assert seen(told, now) == ["p1 overdue", "p2 overdue", "p3 overdue"]


def test_only_what_is_open_is_on_the_board_whatever_is_taken_back(told: Told) -> None:
    """
    09:00 call !callback 2026-03-03 10:00 !visit 2026-03-04
    """
    now = at("2 Mar 12:00")
    assert seen(told, now) == ["p1 soon", "p2 waiting"]
    told.say("10:00 call +p1")
    assert seen(told, now) == ["p2 waiting"]
    told.book.undo(told.case_id)
    assert seen(told, now) == ["p1 soon", "p2 waiting"]
    told.book.strike(told.case_id, 1, "typed twice")
    assert seen(told, now) == []


def test_a_row_is_found_by_its_words_and_by_those_of_its_case(told: Told) -> None:
    """
    09:00 call @김기사 !방문 2026-03-03 10:00
    09:01 call @101 !callback 2026-03-03 11:00
    """
    other = told.book.open_case(CaseRequest(((CaseField.TITLE, "Heating \ud800[/]"),))).id
    told.book.log(other, told.book.read(other, "call @101 !visit 2026-03-01 10:00").request)
    connection, now = told.book.ledger.connection, clock(at("2 Mar 12:00"))

    def found(words: str) -> list[str]:
        rows = board.rows(connection, now, words=words)
        assert sum(board.counts(connection, now, words).values()) == len(rows)
        return [f"c{it.case} {it.kind}{it.number}" for it in rows]

    assert found("") == ["c2 p1", "c1 p1", "c1 p2"]
    assert found("기사") == ["c1 p1"]
    assert found("101 CALL") == ["c1 p2"]
    assert found("heating") == ["c2 p1"]
    assert found("c1") == ["c1 p1", "c1 p2"]
    assert found("%") == found("nobody") == []
    told.book.describe(other, ((CaseField.TITLE, "Boiler"),))
    assert found("heating") == []
    assert [it.title for it in board.rows(connection, now, words="boiler")] == ["Boiler"]


def test_a_page_is_a_slice_and_the_alarm_knows_the_next_instant(told: Told) -> None:
    """
    09:00 call !callback 2026-03-03 10:00
    09:01 call !visit 2026-03-02 10:00
    09:02 call !letter 2026-03-05 10:00
    """
    connection, now = told.book.ledger.connection, at("3 Mar 10:00")
    rows = board.rows(connection, clock(now))
    assert rows[1:2] == board.rows(connection, clock(now), start=1, most=1)
    assert rows == board.rows(connection, clock(now), case_id=told.case_id)
    assert board.rows(connection, clock(now), case_id="another") == []
    assert board.overdue(connection, micros(now)) == [("p", 1, 2)]
    wake = board.next_overdue(connection, micros(now))
    assert wake == micros(now) + 1
    assert {*board.overdue(connection, wake)} == {("p", 1, 1), ("p", 1, 2)}
    assert board.next_overdue(connection, micros(at("6 Mar 10:00"))) is None
    assert rows[0].kind is Kind.PROMISE
    assert rows[0].state is PromiseState.OVERDUE
    assert instant_of(rows[0].made).tzinfo is UTC


def test_a_deadline_stands_beside_the_promises_by_its_own_rule(told: Told) -> None:
    """
    09:00 call !letter 2026-03-10
    """
    signed = StartEvent(date(2026, 3, 2), "signed")
    deadlines.enter(told.book, told.case_id, DeadlineRequest("cancel", (signed,), 10))
    deadlines.enter(told.book, told.case_id, DeadlineRequest("object", (signed,), 30))
    connection = told.book.ledger.connection
    found = {it.number: it.deadline for it in told.book.deadlines()}
    changes = {when for it in found.values() for when in it.changes_after(at("1 Mar 00:00"))}
    for when in (it + by for it in changes for by in (-TICK, timedelta(0), TICK)):
        rows = [it for it in board.rows(connection, clock(when)) if it.kind is Kind.DEADLINE]
        assert [it.state for it in rows] == [found[it.number].state(when) for it in rows]
        assert len(rows) == 2
    assert seen(told, at("12 Mar 12:00")) == ["p1 overdue", "d1 due", "d2 waiting"]
    deadlines.end(told.book, told.case_id, 1, DeadlineEnd.MET)
    assert seen(told, at("12 Mar 12:00")) == ["p1 overdue", "d2 waiting"]
