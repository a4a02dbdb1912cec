"""Deadlines on screen: entered, counted while typed, near in the head, ended, erased."""

from datetime import timedelta

import pytest
from textual.widgets import Input

from mot_tui.casebook import deadlines
from mot_tui.domain.deadlines import Deadline
from mot_tui.domain.words import DeadlineEnd
from mot_tui.frozen import changed
from mot_tui.tui.screens.deadline import DeadlineScreen
from mot_tui.tui.screens.deadlines import DeadlinesScreen
from tests.casebook.test_deadlines import CANCEL
from tests.casefile import Told, at
from tests.tui.stage import HOSTILE_SAMPLE, RISKY, Stage, on_stage


def only(told: Told) -> Deadline:
    (view,) = told.book.deadlines(told.case_id)
    return view.deadline


async def put(stage: Stage, name: str, text: str) -> None:
    stage.app.screen.query_one(f"#{name}", Input).value = text
    await stage.pilot.pause()


async def test_one_is_entered_changed_and_ended_by_keys(told: Told) -> None:
    async with on_stage(told, size=(80, 24)) as stage:
        await stage.press("escape", "d", "f7")
        assert isinstance(stage.app.screen, DeadlineScreen)
        await stage.type("cancel")
        await put(stage, "starts-0", "2026-03-05 = installed, 2026-03-02 signed")
        assert "Mon 16 Mar" not in stage.text
        await put(stage, "days-0", "14")
        assert "Mon 16 Mar KST – 14 days, the day of the event not counted" in stage.text
        await stage.press("escape")
        assert told.book.deadlines() == []
        await stage.press("f7", "enter")
        assert only(told).due.end == at("17 Mar 00:00")
        assert stage.toasts[-1] == "d1 entered: check it. Undo takes it back."
        assert isinstance(stage.app.screen, DeadlinesScreen)
        assert "Thu 5 Mar installed" in stage.text
        assert "as you entered it; check it" in stage.text
        assert stage.app.screen.copied().startswith("d1 cancel\nMon 16 Mar KST · 14 d left\n")
        await stage.press("enter")
        await put(stage, "days-0", "-3")
        await stage.press("enter")
        assert "This is a whole number" in stage.text
        await put(stage, "days-0", "")
        await put(stage, "until-0", "2026-03-20 17:00")
        await stage.press("enter")
        assert only(told).due.end == at("20 Mar 17:00")
        await stage.press("f6")
        assert only(told).ended is DeadlineEnd.MET
        await stage.press("f6", "f7")
        assert only(told).ended is DeadlineEnd.DROPPED
        await stage.press("escape", "escape")
        for _ in range(4):
            await stage.press("u")
        assert only(told).due.end == at("17 Mar 00:00")
        await stage.press("u")
        assert told.book.deadlines() == []


async def test_words_typed_on_a_choice_turn_nothing_and_a_day_typed_again_counts_once(
    told: Told,
) -> None:
    async with on_stage(told, size=(80, 24)) as stage:
        await stage.press("escape", "d", "f7")
        await stage.type("cancel")
        await put(stage, "days-0", "14")
        await put(stage, "starts-0", "2026-03-02 = signed")
        assert "another day, if any; the earliest counts" in stage.text
        await stage.press("escape", "f7")
        await put(stage, "starts-1", "2026-03-02 = signed")
        stage.app.screen.query_one("#business-0").focus()
        await stage.press("b", "u", "space", "d")
        assert "Here ← → choose, or Space." in stage.text
        assert "every day" in stage.text
        await stage.press("enter")
        (start,) = only(told).terms.starts
        assert (start.label, only(told).terms.business) == ("signed", False)


async def test_what_is_near_stands_in_the_head_and_ticks(told: Told) -> None:
    """
    10:00 call @101 lost
    """
    deadlines.enter(told.book, told.case_id, CANCEL)
    async with on_stage(told, "9 Mar 23:00") as stage:
        assert "7 d left" in stage.text
        assert "14 d left" not in stage.text
        head = stage.text.splitlines()[0]
        assert "cancel without penalty" not in head
        for now, said in (
            ("10 Mar 00:00", "6 d left: cancel without penalty – as you entered it; check it"),
            ("15 Mar 00:00", "ends tomorrow: cancel without penalty"),
            ("16 Mar 00:00", "last day, 1 d left: cancel without penalty"),
            ("16 Mar 23:59", "last day, 1 min left: cancel without penalty"),
        ):
            assert stage.screen._wake is not None
            assert stage.screen._wake <= at(now)
            told.clock.now = at(now)
            await stage.look()
            assert said in stage.text.splitlines()[0]
        told.clock.now = at("17 Mar 00:00") + timedelta(microseconds=1)
        await stage.look()
        assert "▲ d1 cancel" in stage.text
        assert "passed <1 min ago: cancel" in stage.text.splitlines()[0]
        told.clock.now = at("24 Mar 00:00") + timedelta(microseconds=1)
        await stage.look()
        assert "passed" not in stage.text.splitlines()[0]
        assert "▲ 1 overdue" in stage.text.splitlines()[0]
        assert len(stage.screen.desk.shown().late) == 1
        assert [it.late for it in stage.screen.desk.listed()] == [1]
        assert "▲ d1 cancel" in stage.text
        await stage.pilot.click("#deadlines")
        assert isinstance(stage.app.screen, DeadlinesScreen)
        await stage.press("f6", "escape")
        assert "▲ d1 cancel" not in stage.text


@pytest.mark.parametrize("text", HOSTILE_SAMPLE)
async def test_nothing_typed_in_a_deadline_acts(told: Told, text: str) -> None:
    start = changed(CANCEL.starts[0], label=text)
    asked = changed(CANCEL, what=text, starts=(start,), words=text, said_by=text)
    deadlines.enter(told.book, told.case_id, changed(CANCEL, what="first", days=2))
    deadlines.enter(told.book, told.case_id, changed(asked, what=f"x {text}"))
    async with on_stage(told, "14 Mar 12:00") as stage:
        assert not set(RISKY) & set(stage.text)
        await stage.press("ctrl+f")
        await stage.type("x ")
        await stage.press("enter")
        assert isinstance(stage.app.screen, DeadlinesScreen)
        assert stage.app.screen.copied().startswith("d2 x ")
        assert not set(RISKY) & set(stage.text)
        await stage.press("enter", "enter")
        assert not set(RISKY) & set(stage.text)
        assert len(told.book.history(told.case_id)) == 3
        await stage.press("f6")
        assert not set(RISKY) & set("".join(stage.toasts))
        assert told.book.deadlines()[1].deadline.terms.words == text.strip()


async def test_words_of_a_deadline_are_erased_and_what_was_entered_elsewhere_is_seen(
    told: Told,
) -> None:
    deadlines.enter(told.book, told.case_id, CANCEL)
    async with on_stage(told, "14 Mar 12:00", size=(80, 24)) as stage:
        assert "2 d left: cancel without penalty" in stage.text.splitlines()[0]
        await stage.app.run_action("screen.deadlines", stage.screen)
        await stage.pilot.pause()
        await stage.press("delete")
        assert "Erase words in d1" in stage.text
        await stage.type("penalty")
        await stage.press("enter")
        await stage.type("yes")
        await stage.press("enter")
        assert only(told).terms.what == "cancel without ▒▒▒"
        deadlines.end(told.book, told.case_id, 1, DeadlineEnd.MET)
        await stage.press("f6")
        assert "This deadline was met" in stage.toasts[-1]
        await stage.press("down", "f6", "f7", "delete", "enter")
        assert isinstance(stage.app.screen, DeadlineScreen)
