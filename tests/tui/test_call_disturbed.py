"""What comes in between while a call goes on: other windows, other sizes, odd text, odd clocks."""

from datetime import timedelta

import pytest
from textual.events import Paste

from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField
from mot_tui.journal import draft as drafts
from mot_tui.texts import language
from mot_tui.tui.calling import place_of
from tests.casefile import Told, read
from tests.tui.stage import HOSTILE_SAMPLE, RISKY, Stage, on_stage

pytestmark = pytest.mark.slow

GONE, GONE_TOO = "999999999", "999999998"
"""No process has these numbers."""


async def say(stage: Stage, *lines: str) -> None:
    for line in lines:
        await stage.type(line)
        await stage.press("enter")


async def paste(stage: Stage, text: str) -> None:
    stage.app.post_message(Paste(text))
    await stage.pilot.pause()


@pytest.mark.parametrize("ending", [False, True])
async def test_another_language_and_other_sizes(told: Told, ending: bool) -> None:
    """
    10:00 call> @101 "the fee is waived"
    """
    async with on_stage(told) as stage:
        await stage.press("f2")
        await say(stage, "@kim one")
        await stage.type("two")
        if ending:
            await stage.press("f2")
        language.use("ko")
        stage.screen.call_later(stage.screen.show_anew)
        await stage.pilot.pause()
        assert "@kim one" in stage.text
        for size in ((20, 5), (1, 1), (80, 24)):
            await stage.pilot.resize_terminal(*size)
            await stage.pilot.pause()
        if not ending:
            assert stage.line == "two"
            await stage.press("f2")
        await stage.press("4")
        (entry,) = told.book.entries(told.case_id)[1:]
        assert entry.content.text == "18:00 kim – one\n18:00 two"


@pytest.mark.parametrize("text", HOSTILE_SAMPLE)
async def test_what_is_pasted_stays_text(told: Told, text: str) -> None:
    """
    10:00 call> @101 "the fee is waived"
    """
    async with on_stage(told) as stage:
        await stage.press("f2")
        for pasted in (text, f'@"{text}" "{text}" !{text}', "x" * 10_000):
            await paste(stage, pasted)
            await stage.press("enter")
            assert not any(it in stage.text for it in RISKY)
        await stage.press("f2", "3")
        assert not any(it in stage.text for it in RISKY)
        (entry,) = told.book.entries(told.case_id)[1:]
        assert "x" * 10_000 in entry.content.text
        assert entry.content.text.startswith(f"18:00 {text}")


async def test_another_window_writes_and_takes_the_case_away(told: Told) -> None:
    second = told.book.open_case(CaseRequest(((CaseField.TITLE, "Second"),))).id
    other = told.open_again()
    async with on_stage(told) as stage:
        await stage.press("f2")
        await say(stage, "@kim one")
        await stage.type("two")
        other.log(told.case_id, read('11:00 call @101 "the router is fine"'))
        await stage.look()
        assert "the router is fine" in stage.text
        assert stage.line == "two"
        other.undo(told.case_id)
        other.undo(told.case_id)
        await stage.look()
        # It is of no other case, and nothing of it goes.
        await stage.press("f2", "4")
        assert stage.screen.call is not None
        assert told.book.left_drafts(place_of(told.case_id))
        assert told.book.entries(second) == []
        other.redo(told.case_id)
        await stage.look()
        await stage.press("4")
        (entry,) = told.book.entries(told.case_id)
        assert entry.content.text == "18:00 kim – one\n18:00 two"
    other.close()


async def test_a_call_left_in_another_case_and_a_line_begun_here(told: Told) -> None:
    second = told.book.open_case(CaseRequest(((CaseField.TITLE, "Second"),))).id
    async with on_stage(told) as stage:
        await stage.press("f2")
        await stage.type("of the first")
        stage.screen.keep_now()
        (left,) = told.book.left_drafts(place_of(told.case_id))
    connection = told.book.ledger.connection
    drafts.drop(connection, left.place, left.process)
    # A program that was killed while it took over what another one had left.
    for process in (GONE, GONE_TOO):
        drafts.save(connection, left.place, process, left.text, left.at)
    async with on_stage(told, case_id=second) as stage:
        await stage.type("of the second")
        stage.screen.open_case(told.case_id)
        await stage.pilot.pause()
        assert stage.line == "of the first"
        await stage.press("f2", "4")
        assert stage.screen.call is None
        assert not told.book.left_drafts(place_of(told.case_id))
        stage.screen.open_case(second)
        await stage.pilot.pause()
        assert stage.screen.call is None
        assert stage.line == "of the second"


async def test_a_clock_that_is_set_back_changes_no_order(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("f2")
        await say(stage, "one")
        await stage.press("f3")
        told.clock.go(timedelta(hours=-2))
        await stage.look()
        await stage.press("f3")
        await say(stage, "two", "15:40 they pick up")
        assert stage.text.index("one") < stage.text.index("two")
        await stage.press("f2", "f2")
        (entry,) = told.book.entries(told.case_id)
        assert entry.content.text == "15:40 they pick up\n18:00 one\n16:00 two"
