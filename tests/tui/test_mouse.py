"""What keys do on the main screen is reached by clicks too."""

from textual.geometry import Offset

from mot_tui.tui.screens.cases import CasesScreen
from mot_tui.tui.screens.entry import EntryScreen
from mot_tui.tui.screens.main import MainScreen
from mot_tui.tui.screens.new_case import NewCaseScreen
from mot_tui.tui.widgets.case_head import CaseHead
from mot_tui.tui.widgets.empty_note import EmptyNote
from mot_tui.tui.widgets.entry_strip import EntryStrip
from mot_tui.tui.widgets.promise_list import PromiseList
from mot_tui.tui.widgets.reading_line import ReadingLine
from tests.casefile import Told
from tests.tui.stage import Stage, on_stage


async def click_on(stage: Stage, words: str) -> None:
    """Click where these words stand."""
    rows = stage.text.splitlines()
    y = max(n for n, row in enumerate(rows) if words in row)
    await stage.pilot.click(offset=Offset(rows[y].index(words), y))
    # The click becomes a key, the key an action.
    for _ in range(3):
        await stage.pilot.pause()


async def test_the_row_of_keys_and_the_rows_of_the_case(told: Told) -> None:
    """
    10:00 call @101 first !callback 2026-03-03 10:00
    11:00 call @101 second
    """
    async with on_stage(told) as stage:
        await stage.type("mail third")
        await click_on(stage, "Enter save")
        assert told.book.case(told.case_id).entries == 3
        await click_on(stage, "Esc timeline")
        assert stage.screen.timeline.has_focus
        await click_on(stage, "u undo")
        assert told.book.case(told.case_id).entries == 2
        await click_on(stage, "first")
        assert stage.screen.timeline.cursor == 0
        await click_on(stage, "Enter read")
        assert isinstance(stage.app.screen, EntryScreen)
        await click_on(stage, "Esc closes")
        assert isinstance(stage.app.screen, MainScreen)
        await stage.pilot.click(EntryStrip)
        assert isinstance(stage.app.screen, EntryScreen)
        await stage.press("escape")
        await stage.pilot.click(PromiseList)
        assert stage.screen.promise_list.has_focus
        for words in ("Enter all about it", "s settle", "k chase", "m move"):
            assert words in stage.text
        assert "amend" not in stage.text.splitlines()[-1]
        await stage.pilot.click(CaseHead)
        assert isinstance(stage.app.screen, CasesScreen)
        await stage.press("escape", "i")
        await stage.type("call !visit 3pm")
        await stage.pilot.click(ReadingLine)
        assert stage.line.startswith("call !visit 3")


async def test_the_panel_of_a_narrow_screen_and_an_empty_case(told: Told) -> None:
    async with on_stage(told, size=(80, 24)) as stage:
        assert not stage.screen.has_class("-panel")
        await stage.pilot.click(CaseHead, offset=(1, 1))
        assert stage.screen.has_class("-panel")
        await stage.pilot.click(CaseHead, offset=(1, 1))
        await stage.press("escape")
        await stage.pilot.click(EmptyNote)
        assert stage.screen.bar.has_focus
        await stage.press("ctrl+z")
        assert "No case yet." in stage.text
        await stage.pilot.click(EmptyNote)
        assert isinstance(stage.app.screen, NewCaseScreen)
