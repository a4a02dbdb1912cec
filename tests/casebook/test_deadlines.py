"""Deadlines in a casebook: reckoned once, in the zone and by the calendar of the case."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from mot_tui.casebook import deadlines, safekeeping
from mot_tui.domain.content import Due
from mot_tui.domain.deadline_commands import DeadlineRequest
from mot_tui.domain.deadline_facts import StartEvent
from mot_tui.domain.words import CaseField, DeadlineEnd, Kind
from mot_tui.errors import Refused
from mot_tui.frozen import changed
from mot_tui.read.views import DeadlineView
from mot_tui.texts.changes import change_text
from tests.casefile import Told, at, rows_of

SIGNED = StartEvent(date(2026, 3, 2), "contract signed")
INSTALLED = StartEvent(date(2026, 3, 5), "installed")
CANCEL = DeadlineRequest("cancel without penalty", (INSTALLED, SIGNED), 14)


def only(told: Told) -> DeadlineView:
    (found,) = told.book.deadlines(told.case_id)
    return found


def test_the_day_of_the_event_does_not_count_and_the_last_day_ends_it(told: Told) -> None:
    assert deadlines.enter(told.book, told.case_id, CANCEL) == 1
    view = only(told)
    assert (view.number, view.case) == (1, 1)
    due = Due(at("17 Mar 00:00"), at("16 Mar 00:00"), "days", "Asia/Seoul")
    assert view.deadline.due == due
    assert view.deadline.first == SIGNED


def test_business_days_go_by_the_calendar_of_the_case(told: Told) -> None:
    told.book.describe(told.case_id, [(CaseField.CALENDAR, "2026-03-04")])
    asked = changed(CANCEL, days=3, business=True)
    deadlines.enter(told.book, told.case_id, asked)
    due = only(told).deadline.due
    # Tue 3, Thu 5 and Fri 6: the Wednesday is a day off.
    assert (due.start, due.end) == (at("6 Mar 00:00"), at("7 Mar 00:00"))
    assert (due.rule, due.calendar) == ("business-days", "; 2026-03-04")


def test_what_was_reckoned_stays_when_only_words_or_the_calendar_change(told: Told) -> None:
    asked = changed(CANCEL, days=3, business=True)
    deadlines.enter(told.book, told.case_id, asked)
    before = only(told).deadline.due
    told.book.describe(told.case_id, [(CaseField.CALENDAR, "2026-03-04")])
    deadlines.change(told.book, told.case_id, 1, changed(asked, words="in writing"))
    assert (only(told).deadline.due, only(told).deadline.moves) == (before, 0)
    deadlines.change(told.book, told.case_id, 1, changed(asked, days=4))
    assert (only(told).deadline.due.end, only(told).deadline.moves) == (at("10 Mar 00:00"), 1)


def test_a_life_of_a_deadline_can_be_undone_and_is_told(told: Told) -> None:
    book, case_id = told.book, told.case_id
    deadlines.enter(book, case_id, CANCEL)
    deadlines.end(book, case_id, 1, DeadlineEnd.MET, at=at("9 Mar 10:00"))
    assert only(told).deadline.ended_at == at("9 Mar 10:00")
    deadlines.reopen(book, case_id, 1)
    deadlines.end(book, case_id, 1, DeadlineEnd.DROPPED, reason="moved out")
    said = [change_text(it.code, it.values) for it in book.history(case_id)][1:]
    assert said == [
        "d1 deadline set: cancel without penalty",
        "d1 met",
        "d1 open again",
        "d1 dropped: moved out",
    ]
    for _ in range(4):
        book.undo(case_id)
    assert book.deadlines() == []
    book.redo(case_id)
    assert only(told).number == 1


def test_rows_are_those_of_a_rebuild_and_can_be_found(told: Told) -> None:
    deadlines.enter(told.book, told.case_id, changed(CANCEL, said_by="the consumer office"))
    assert told.found("penalty") == told.found("installed") == told.found("consumer") == ["d1"]
    deadlines.change(told.book, told.case_id, 1, CANCEL)
    assert told.found("consumer") == []
    before = rows_of(told.book)
    told.book.ledger.rebuild()
    assert rows_of(told.book) == before


def test_words_of_a_deadline_are_erased_for_good(told: Told, tmp_path: Path) -> None:
    book, case_id = told.book, told.case_id
    secret = changed(CANCEL, starts=(changed(SIGNED, label="4111 1111"),), words="card 4111 1111")
    deadlines.enter(book, case_id, secret)
    deadlines.change(book, case_id, 1, CANCEL)
    erased = safekeeping.erase(book, case_id, 1, "4111 1111", tmp_path, kind=Kind.DEADLINE)
    assert erased.records == 1
    assert b"4111 1111" not in (told.folder / "mot.db").read_bytes()
    assert only(told).deadline.terms.what == CANCEL.what
    with pytest.raises(Refused, match="words-not-found"):
        safekeeping.erase(book, case_id, 1, "4111 1111", tmp_path, kind=Kind.DEADLINE)


def test_an_end_beyond_the_calendar_is_refused(told: Told) -> None:
    late = changed(CANCEL, starts=(StartEvent(date(9999, 12, 30)),))
    early = changed(CANCEL, starts=(StartEvent(date(1899, 12, 30)),))
    with pytest.raises(Refused, match="deadline-days"):
        deadlines.enter(told.book, told.case_id, early)
    for business in (False, True):
        with pytest.raises(Refused, match="deadline-days"):
            deadlines.enter(told.book, told.case_id, changed(late, business=business))
    with pytest.raises(Refused, match="unknown-number"):
        deadlines.end(told.book, told.case_id, 1, DeadlineEnd.MET)


def test_the_day_is_that_of_the_zone_of_the_case_also_where_clocks_change(told: Told) -> None:
    told.book.describe(told.case_id, [(CaseField.TIMEZONE, "Europe/London")])
    asked = changed(CANCEL, starts=(StartEvent(date(2026, 3, 28)),), days=1)
    deadlines.enter(told.book, told.case_id, asked)
    due = only(told).deadline.due
    assert due.start is not None
    assert due.end - due.start == timedelta(hours=23)
