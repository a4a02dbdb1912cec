"""Deadlines in the calendar: told in time, moved, met, dropped, and taken back."""

from collections.abc import Callable
from datetime import date, timedelta

from mot_tui.casebook import deadlines
from mot_tui.domain.deadline_commands import DeadlineRequest
from mot_tui.domain.deadline_facts import StartEvent
from mot_tui.domain.words import DeadlineEnd
from mot_tui.exporters.agenda import agenda
from mot_tui.exporters.appointment import Appointment, Ring
from mot_tui.exporters.subscription import calendar_of_all
from mot_tui.frozen import changed
from tests.casefile import at
from tests.exporters.reading import by_vobject
from tests.exporters.telling import Telling

STARTS = (StartEvent(date(2026, 3, 5), "installed"), StartEvent(date(2026, 3, 2), "signed"))
CANCEL = DeadlineRequest("cancel without penalty", STARTS, 14, words="14 days", said_by="the shop")


def only(telling: Telling, case_id: str) -> Appointment:
    (found,) = agenda(telling.book, case_id)
    return found


def test_it_takes_its_last_day_and_rings_a_week_before(telling: Telling) -> None:
    case_id = telling.open(company="L-Telecom")
    deadlines.enter(telling.book, case_id, CANCEL)
    it = only(telling, case_id)
    assert it.name == "Deadline: cancel without penalty · L-Telecom"
    assert (it.begins, it.ends) == (date(2026, 3, 16), date(2026, 3, 17))
    nine = timedelta(hours=9)
    assert it.rings == (Ring(nine - timedelta(days=7)), Ring(nine))
    told = " / ".join(it.words)
    for part in ("signed", "installed", "“14 days”, said by the shop", "as you entered it; check"):
        assert part in told
    telling.clock.now = at("17 Mar 10:00")
    it = only(telling, case_id)
    assert it.name.startswith("Passed: deadline: cancel")
    assert it.changed_at.replace(microsecond=0) == at("17 Mar 00:00")


def test_each_change_raises_the_revision_and_what_is_gone_is_cancelled(telling: Telling) -> None:
    book, case_id = telling.book, telling.open()

    def drop() -> None:
        deadlines.end(book, case_id, 1, DeadlineEnd.DROPPED)

    steps: list[Callable[[], object]] = [
        lambda: deadlines.enter(book, case_id, CANCEL),
        lambda: deadlines.change(book, case_id, 1, changed(CANCEL, days=20)),
        lambda: deadlines.end(book, case_id, 1, DeadlineEnd.MET),
        lambda: deadlines.reopen(book, case_id, 1),
        drop,
        *[lambda: book.undo(case_id)] * 5,
    ]
    seen, uids = [], set()
    for step in steps:
        telling.clock.go()
        step()
        it = only(telling, case_id)
        uids.add(it.uid)
        seen.append((it.revision, it.begins, it.cancelled, bool(it.rings)))
    early, late = date(2026, 3, 16), date(2026, 3, 22)
    assert seen == [
        (0, early, False, True),
        (1, late, False, True),
        (2, late, False, False),
        (3, late, False, True),
        (4, late, True, False),
        (5, late, False, True),
        (6, late, False, False),
        (7, late, False, True),
        (8, early, False, True),
        (9, late, True, False),
    ]
    assert len(uids) == 1
    (gone,) = by_vobject(calendar_of_all(book).content).values()
    assert gone.cancelled
    assert (
        gone.name == "No longer stands: deadline: cancel without penalty · Internet after the move"
    )
