"""What is told is told once, by whichever process; what could not be told is told later."""

from datetime import timedelta

import pytest

from mot_tui.casebook import telling as t
from mot_tui.casebook.book import Casebook
from mot_tui.casebook.telling import News
from mot_tui.domain.alerts import AlertKind
from mot_tui.domain.words import Kind
from tests.casefile import Told, at

HOUR = timedelta(hours=1)


def news(told: Told, book: Casebook | None = None) -> list[News]:
    """What is to be told now."""
    book = book or told.book
    return t.look(book, t.remembered(book), book.now()).news


def kinds(told: Told) -> list[tuple[str, AlertKind]]:
    return [(f"p{it.view.number}", it.alert.kind) for it in news(told)]


def promise(told: Told, number: int = 1) -> str:
    return told.book.names(told.case_id)[Kind.PROMISE, number]


def test_of_a_promise_the_newest_is_told_and_all_before_it_with_it(told: Told) -> None:
    """
    10:00 call !visit 2026-03-02 14:00-16:00 !callback 2026-03-02 15:00
    """
    told.clock.now = at("2 Mar 14:00")
    assert kinds(told) == [("p1", AlertKind.BEGINS)]
    told.clock.now = at("2 Mar 18:00")
    found = news(told)
    assert kinds(told) == [("p2", AlertKind.OVERDUE), ("p1", AlertKind.OVERDUE)]
    assert [len(it.covered) for it in found] == [1, 2]
    t.mark(told.book, t.claim(told.book, found))
    assert news(told) == []
    # Nothing is told a second time because a clock was put right.
    told.clock.now = at("2 Mar 15:30")
    assert news(told) == []


def test_what_one_process_is_at_no_other_tells(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    10:00 call !callback 2026-03-02 15:00
    """
    told.clock.now = at("2 Mar 16:00")
    other, (found,) = told.open_again(), news(told)
    assert t.claim(told.book, [found]) == [found]
    monkeypatch.setattr("mot_tui.casebook.telling.os.getpid", lambda: 1)
    assert t.claim(other, [found]) == []
    assert t.tell(other, [found], lambda _: pytest.fail("told twice")) == [found]
    # It could not be told, takes too long, or its process is gone: then another one tells it.
    told.clock.go(t.CLAIM)
    assert t.claim(other, [found]) == [found]
    t.give_back(other, [found])
    assert t.claim(told.book, [found]) == [found]
    other.close()


def test_told_by_one_it_is_told_for_all(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 15:00
    """
    told.clock.now = at("2 Mar 16:00")
    other, found = told.open_again(), news(told)
    said: list[News] = []
    assert t.tell(told.book, found, said.extend) == []
    assert said == found
    assert t.tell(other, found, lambda _: pytest.fail("told twice")) == []
    assert t.claim(other, found) == []
    assert news(told, other) == []
    other.close()


def test_a_claim_of_a_process_that_is_gone_is_none(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    10:00 call !callback 2026-03-02 15:00
    """
    told.clock.now = at("2 Mar 16:00")
    found = news(told)
    t.claim(told.book, found)
    monkeypatch.setattr("mot_tui.casebook.telling.os.getpid", lambda: 1)
    monkeypatch.setattr(t, "runs", lambda _process: False)
    monkeypatch.setattr("mot_tui.casebook.telling.os.name", "posix")
    assert t.claim(told.book, found) == found


def test_put_off_nothing_is_told_and_then_how_it_stands(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 15:00
    """
    told.clock.now = at("2 Mar 14:30")
    t.snooze(told.book, promise(told), at("2 Mar 16:00"))
    told.clock.now = at("2 Mar 15:59")
    assert news(told) == []
    told.clock.now = at("2 Mar 16:00")
    assert kinds(told) == [("p1", AlertKind.AGAIN)]
    t.mark(told.book, news(told))
    assert news(told) == []
    t.snooze(told.book, promise(told), told.clock.now + HOUR)
    t.snooze(told.book, promise(told), None)
    told.clock.go(2 * HOUR)
    assert news(told) == []


def test_kept_put_away_or_taken_back_it_is_not_told(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 15:00
    """
    told.clock.now = at("2 Mar 16:00")
    told.log("15:30 call +p1")
    assert news(told) == []
    told.book.undo(told.case_id)
    assert len(news(told)) == 1
    told.book.archive_case(told.case_id)
    assert news(told) == []


def test_what_is_long_over_is_forgotten(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 15:00 !visit 2026-03-02 15:00
    """
    told.clock.now = at("2 Mar 16:00")
    t.mark(told.book, news(told))
    t.snooze(told.book, promise(told), at("2 Mar 17:00"))
    t.snooze(told.book, promise(told, 2), at("2 Mar 17:00"))
    told.log("15:30 call +p1")
    kept = t.remembered(told.book)
    t.prune(told.book)
    assert t.remembered(told.book) == kept
    told.clock.go(t.KEPT + HOUR)
    t.prune(told.book)
    left = t.remembered(told.book)
    assert len(left.told) == 1
    assert left.snoozed.keys() == {promise(told, 2)}
    assert kinds(told) == [("p2", AlertKind.AGAIN)]
