"""Undo, search, cases, help, palette, themes: what the keys do."""

from textual.command import CommandPalette

from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField
from mot_tui.tui.screens.cases import CasesScreen
from mot_tui.tui.screens.entry import EntryScreen
from mot_tui.tui.screens.help import HelpScreen
from mot_tui.tui.screens.new_case import NewCaseScreen
from mot_tui.tui.screens.search import SearchScreen
from mot_tui.tui.themes import DARK, LIGHT
from mot_tui.tui.widgets.key_line import KeyLine
from tests.casefile import Told
from tests.tui.stage import on_stage


def second_case(told: Told, title: str = "Another matter") -> str:
    return told.book.open_case(CaseRequest(((CaseField.TITLE, title),))).id


async def test_undo_names_what_it_takes_back_and_redo_gives_it_back(told: Told) -> None:
    """
    10:00 call @101 parcel lost *2
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "u")
        assert stage.toasts[-1] == "Taken back: e1 written: parcel lost"
        assert "Nothing written yet." in stage.text
        await stage.press("ctrl+y")
        assert stage.toasts[-1] == "Given back: e1 written: parcel lost"
        assert "parcel lost" in stage.text


async def test_nothing_to_redo_is_said_in_a_sentence(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("escape", "U")
        assert "nothing to give back" in stage.toasts[-1]


async def test_search_finds_while_typing_and_goes_there(told: Told) -> None:
    """
    10:00 call @101 parcel lost
    11:00 visit @kim "a new router" !callback 2026-03-03 10:00
    12:00 call third
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "/")
        assert isinstance(stage.app.screen, SearchScreen)
        await stage.type("parc")
        assert "e1 parcel lost" in stage.text
        await stage.press("enter")
        assert stage.screen.timeline.cursor == 0
        await stage.press("ctrl+f")
        await stage.type("router")
        assert "s1 a new router" in stage.text
        await stage.press("enter")
        assert stage.screen.timeline.cursor == 1
        await stage.press("ctrl+f")
        await stage.type("nowhere")
        assert "nothing found" in stage.text
        await stage.press("escape")
        assert stage.screen.timeline.cursor == 1


async def test_search_leads_into_other_cases(told: Told) -> None:
    """
    10:00 call here
    """
    first = told.case_id
    told.case_id = second_case(told)
    told.say("11:00 call there")
    async with on_stage(told, case_id=first) as stage:
        await stage.press("ctrl+f")
        await stage.type("there")
        await stage.press("enter")
        assert stage.screen.desk.case is not None
        assert stage.screen.desk.case.title == "Another matter"


async def test_another_case_can_be_chosen(told: Told) -> None:
    """
    10:00 call @101 *2 !callback 2026-03-02 17:00
    """
    second_case(told)
    async with on_stage(told) as stage:
        await stage.press("ctrl+o")
        assert isinstance(stage.app.screen, CasesScreen)
        for words in (
            "The move",
            "score 45",
            "▲ 1 overdue",
            "p1 callback 1 h late",
            "Another matter",
        ):
            assert words in stage.text
        await stage.press("down", "enter")
        assert "Another matter" in stage.text
        assert "Nothing written yet." in stage.text


async def test_the_line_of_each_case_waits_where_it_was_left(told: Told) -> None:
    """
    10:00 call
    """
    other = second_case(told)
    async with on_stage(told) as stage:
        await stage.type("call one")
        stage.screen.open_case(other)
        await stage.pilot.pause()
        assert stage.line == ""
        await stage.type("call two")
        stage.screen.open_case(told.case_id)
        await stage.pilot.pause()
        assert stage.line == "call one"


async def test_a_case_can_be_opened(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("ctrl+n")
        assert isinstance(stage.app.screen, NewCaseScreen)
        await stage.type("A refund")
        await stage.press("enter")
        assert "A refund" in stage.text
        assert [case.title for case in told.book.cases()].count("A refund") == 1


async def test_without_a_case_the_screen_says_how_to_open_one(told: Told) -> None:
    told.book.undo(told.case_id)
    async with on_stage(told, case_id=None) as stage:
        assert "No case yet." in stage.text
        await stage.type("call @101 first")
        await stage.press("enter")
        assert isinstance(stage.app.screen, NewCaseScreen)
        await stage.type("The move")
        await stage.press("enter")
        assert stage.line == "call @101 first"
        await stage.press("enter")
        assert "saved e1" in stage.text


async def test_enter_reads_the_whole_entry(told: Told) -> None:
    """
    10:00 call @101 a long story
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "enter")
        assert isinstance(stage.app.screen, EntryScreen)
        assert "a long story" in stage.text
        await stage.press("escape")
        assert not isinstance(stage.app.screen, EntryScreen)


async def test_help_tells_the_keys_of_the_table(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("f1")
        assert isinstance(stage.app.screen, HelpScreen)
        assert "what they said, word for word" in stage.text
        await stage.press("end")
        assert "not evidence" in stage.text
        await stage.press("escape")
        await stage.press("escape", "?")
        assert isinstance(stage.app.screen, HelpScreen)


async def test_the_palette_finds_actions_and_cases(told: Told) -> None:
    """
    10:00 call parcel
    """
    second_case(told)
    async with on_stage(told) as stage:
        await stage.press("ctrl+p")
        assert isinstance(stage.app.screen, CommandPalette)
        await stage.type("undo")
        await stage.app.workers.wait_for_complete()
        await stage.pilot.pause()
        await stage.press("enter")
        await stage.pilot.pause()
        assert told.book.case(told.case_id).entries == 0
        await stage.press("ctrl+p")
        await stage.type("another")
        await stage.app.workers.wait_for_complete()
        await stage.pilot.pause()
        await stage.press("enter")
        await stage.pilot.pause()
        assert "Another matter" in stage.text


async def test_the_theme_turns(told: Told) -> None:
    async with on_stage(told) as stage:
        assert stage.app.theme == DARK
        await stage.press("escape", "t")
        assert stage.app.theme == LIGHT
        await stage.press("shift+f9")
        assert stage.app.theme == DARK


async def test_the_row_of_keys_follows_the_focus_and_can_be_clicked(told: Told) -> None:
    """
    10:00 call
    """
    async with on_stage(told) as stage:
        assert "^Z undo" in stage.text
        await stage.press("escape")
        assert "u undo" in stage.text
        row = stage.text.splitlines()[-1]
        await stage.pilot.click(KeyLine, offset=(row.index("? help"), 0))
        assert isinstance(stage.app.screen, HelpScreen)


async def test_quitting_ends_the_app(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("ctrl+q")
        assert stage.app.return_code == 0
