"""Close, reopen, put away; the list of cases."""

from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField, CaseOutcome
from mot_tui.tui.screens.cases import CasesScreen
from mot_tui.tui.screens.end_case import EndCaseScreen
from mot_tui.tui.screens.main import MainScreen
from tests.casefile import Told
from tests.tui.stage import Stage, on_stage


def another(told: Told, title: str, *lines: str) -> str:
    first = told.case_id
    fields = ((CaseField.TITLE, title), (CaseField.TIMEZONE, "Asia/Seoul"))
    told.case_id = told.book.open_case(CaseRequest(fields)).id
    for line in lines:
        told.say(line)
    case, told.case_id = told.case_id, first
    return case


def order(stage: Stage, *titles: str) -> list[str]:
    """The titles that are on the list, from the top."""
    screen = stage.app.screen
    assert isinstance(screen, CasesScreen)
    return [it.title for it in screen._shown if it.title in titles]


async def test_a_case_is_closed_with_an_outcome(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 17:00
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "z")
        assert isinstance(stage.app.screen, EndCaseScreen)
        assert "1 promise is still open and goes on being counted." in stage.text
        await stage.press("down", "enter")
        assert told.book.case(told.case_id).outcome is CaseOutcome.LEFT
        assert "closed: left the company" in stage.text
        assert "▲ 1 overdue" in stage.text
        assert stage.toasts[-1] == "closed: left the company · The move"


async def test_a_closed_case_is_reopened(told: Told) -> None:
    told.book.close_case(told.case_id, CaseOutcome.SOLVED)
    async with on_stage(told) as stage:
        await stage.press("f7")
        assert "Given up" not in stage.text
        await stage.press("enter")
        assert told.book.case(told.case_id).outcome is None
        assert "closed" not in stage.text.splitlines()[0]


async def test_closing_can_be_taken_back(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("f7", "enter", "ctrl+z")
        assert told.book.case(told.case_id).outcome is None


async def test_the_head_tells_that_a_case_was_put_away(told: Told) -> None:
    told.book.close_case(told.case_id, CaseOutcome.SOLVED)
    async with on_stage(told) as stage:
        await stage.press("f7", "down", "enter")
        assert "closed: solved · put away" in stage.text
        await stage.app.run_action("screen.archive_case", stage.screen)
        await stage.pilot.pause()
        assert "put away already" in stage.toasts[-1]
        await stage.app.run_action("screen.reopen_case", stage.screen)
        await stage.pilot.pause()
        assert "put away" not in stage.text.splitlines()[0]


async def test_the_palette_closes_and_puts_away(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("ctrl+p")
        await stage.type("put case away")
        await stage.app.workers.wait_for_complete()
        await stage.pilot.pause()
        await stage.press("enter")
        await stage.pilot.pause()
        assert told.book.case(told.case_id).archived


async def test_cases_stand_with_what_is_overdue_first(told: Told) -> None:
    """
    10:00 call
    """
    another(told, "Calm", "11:00 call")
    another(told, "Soon", "09:00 call !callback 2026-03-03 10:00")
    another(told, "Late", "08:00 call !callback 2026-03-02 12:00 !refund 2026-03-05 12:00")
    closed = another(told, "Over", "12:00 call")
    told.book.close_case(closed, CaseOutcome.GIVEN_UP)
    async with on_stage(told) as stage:
        await stage.press("ctrl+o")
        titles = "Late", "Soon", "Calm", "Over"
        assert order(stage, *titles) == list(titles)
        for words in ("▲ 1 overdue", "○ 1 waiting", "▲ p1 callback 6 h late", "closed: given up"):
            assert words in stage.text


async def test_the_list_is_filtered_while_typing(told: Told) -> None:
    told.book.describe(told.case_id, [(CaseField.COMPANY, "L-Telecom")])
    another(told, "A refund")
    async with on_stage(told) as stage:
        await stage.press("ctrl+o")
        await stage.type("TELE mov")
        assert order(stage, "The move", "A refund") == ["The move"]
        await stage.type("zz")
        assert "nothing found" in stage.text
        await stage.press("enter")
        assert isinstance(stage.app.screen, CasesScreen)


async def test_hangul_typed_in_pieces_is_found(told: Told) -> None:
    another(told, "인터넷 이사")
    async with on_stage(told) as stage:
        await stage.press("ctrl+o")
        await stage.type("인터")
        await stage.press("enter")
        assert stage.screen.desk.case is not None
        assert stage.screen.desk.case.title == "인터넷 이사"


async def test_what_was_put_away_is_hidden_unless_asked_for(told: Told) -> None:
    gone = another(told, "A refund")
    told.book.archive_case(gone)
    async with on_stage(told) as stage:
        await stage.press("ctrl+o")
        assert "A refund" not in stage.text
        assert "Tab shows 1 put away" in stage.text
        await stage.press("tab")
        assert "A refund" in stage.text
        await stage.press("down", "enter")
        assert "put away" in stage.text.splitlines()[0]


async def test_a_case_is_closed_and_described_from_the_list(told: Told) -> None:
    other = another(told, "A refund")
    async with on_stage(told) as stage:
        await stage.press("ctrl+o")
        await stage.type("refund")
        await stage.press("f7", "enter")
        assert isinstance(stage.app.screen, CasesScreen)
        assert told.book.case(other).outcome is CaseOutcome.SOLVED
        assert "closed: solved" in stage.text
        await stage.press("f6")
        await stage.type(" of March")
        await stage.press("enter")
        assert "A refund of March" in stage.text
        assert told.book.named(None).id == told.case_id
        await stage.press("escape")
        assert "The move" in stage.text.splitlines()[0]


async def test_a_case_that_another_window_took_back_is_told_not_opened(told: Told) -> None:
    """
    10:00 call @101 parcel
    """
    async with on_stage(told) as stage:
        other = told.book.opened_again()
        for _change in ("the entry", "its opening"):
            other.undo(told.case_id)
        other.close()
        screen = stage.app.screen
        assert isinstance(screen, MainScreen)
        for action in (screen.action_export, screen.action_letter, screen.action_brief):
            action()
            await stage.pilot.pause()
            assert stage.app.screen is screen
        (told_once,) = stage.toasts
        assert told_once.startswith("There is no case")
