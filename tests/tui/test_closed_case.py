"""A closed case keeps what is open: wherever promises are shown it stands, and it stays late."""

from datetime import timedelta

from mot_tui.casebook.telling import Remembered, look
from mot_tui.domain.words import CaseOutcome, PromiseState
from mot_tui.exporters import casefile, markdown
from mot_tui.exporters.life import life_of
from mot_tui.exporters.report import build
from mot_tui.exporters.subscription import calendar_of
from tests.casefile import Told, at
from tests.tui.stage import on_stage

CLOSED = "4 Mar 12:00"


async def test_what_is_open_stays_open_late_and_seen(told: Told) -> None:
    """
    10:00 call @101 *5 !visit: 2026-03-03 10:00 !letter: 2026-03-20 10:00
    """
    told.clock.now = at(CLOSED)
    case_id, book = told.case_id, told.book
    before = life_of(book, case_id, 1)
    book.close_case(case_id, CaseOutcome.LEFT)
    assert life_of(book, case_id, 1) == before
    told_of = look(book, Remembered(), book.now()).news
    assert [it.alert.subject for it in told_of] == [before.view.standing.id]
    async with on_stage(told, CLOSED) as stage:
        assert "closed: left the company" in stage.text
        assert "▲ 1 overdue" in stage.text
        assert "▲ p1 visit" in stage.text
        await stage.press("ctrl+o")
        assert "▲ 1 overdue" in stage.text
        await stage.press("ctrl+o")
        assert "p1 visit" in stage.text
        assert "▲ 1 overdue · ○ 1 waiting" in stage.text
        await stage.press("enter")
        assert "▲ overdue, 1 d 2 h late" in stage.text
    told.clock.go(timedelta(days=6))
    late = life_of(book, case_id, 1)
    assert late.cost.factor is not None
    assert late.cost.factor.exact() == "0.3"
    report = build(book, case_id, feelings=False)
    assert [it.state for it in report.promises] == [PromiseState.OVERDUE, PromiseState.WAITING]
    assert '"state": "overdue"' in casefile.write(report).decode()
    assert "7 d 2 h" in markdown.write(report).decode()
    calendar = calendar_of(book, [case_id], "The move").content.decode()
    assert calendar.count("BEGIN:VEVENT") == 2
    assert "STATUS:CANCELLED" not in calendar


def test_no_entry_touches_a_promise_that_it_does_not_name(told: Told) -> None:
    """
    10:00 call @101 *5 !visit: 2026-03-03 10:00
    """
    (before,) = told.book.promises(told.case_id)
    told.say(
        """
        ## 2026-03-03
        09:00 visit @tech1 came for something else *5 !visit: 2026-03-05 10:00
        11:00 call< @101 it is all settled, they say; the visit was kept *4
        12:00 up
        """
    )
    assert told.book.promises(told.case_id)[0] == before
