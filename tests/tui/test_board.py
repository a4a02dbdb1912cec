"""The board over all cases: what is open, overdue first, kept right by the clock."""

from datetime import timedelta

from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField
from mot_tui.tui.screens.board import BoardScreen
from mot_tui.tui.screens.cases import CasesScreen
from mot_tui.tui.widgets.row_list import RowList
from tests.casefile import Told
from tests.tui.stage import Stage, on_stage

TICK = timedelta(microseconds=1)


def another(told: Told, title: str, *lines: str) -> str:
    first = told.case_id
    fields = ((CaseField.TITLE, title), (CaseField.TIMEZONE, "Europe/London"))
    told.case_id = told.book.open_case(CaseRequest(fields)).id
    for line in lines:
        told.say(line)
    case, told.case_id = told.case_id, first
    return case


def rows(stage: Stage) -> list[str]:
    """The rows of the list that are in sight."""
    listed = stage.app.screen.query_one(RowList)
    drawn = ("".join(text for text, _role in listed._row_of(it)) for it in listed.in_sight)
    return [" ".join(row.split()) for row in drawn]


def elsewhere(told: Told, line: str) -> None:
    """Another process writes a line."""
    other = told.open_again()
    other.log(told.case_id, other.read(told.case_id, line).request)
    other.close()


async def look(stage: Stage) -> None:
    """Let its timer look, as it does twice a second."""
    screen = stage.app.screen
    assert isinstance(screen, BoardScreen)
    screen.poll()
    await stage.pilot.pause()


async def test_what_is_open_anywhere_is_one_key_away_from_the_cases(told: Told) -> None:
    """
    10:00 call @101 !callback 2026-03-02 18:30 !visit 2026-03-02 17:00-19:00
    10:01 call !answer
    """
    heating = another(told, "Heating [/]", "call @tech9 !repair 2026-03-02 12:00")
    async with on_stage(told, "2 Mar 18:00") as stage:
        await stage.press("ctrl+o", "ctrl+o")
        assert rows(stage) == [
            "▲ 6 h late repair @tech9 · Heating [/]",
            "● 1 h left visit @101 · The move",
            "◐ in 30 min callback @101 · The move",
            "? 7 h 59 min old answer The move",
        ]
        assert "▲ 1 overdue · ● 1 due now · ◐ 1 soon · ? 1 undated" in stage.text
        assert "p1 repair 2026-03-02 12:00 · @tech9" in stage.text
        assert "Mon 2 Mar 03:00 GMT · overdue · c2 Heating [/]" in stage.text

        await stage.press("ctrl+o")
        assert isinstance(stage.app.screen, CasesScreen)
        await stage.press("ctrl+o", "down", "down", "up")
        assert "p2 visit 2026-03-02 17:00-19:00 · @101" in stage.text
        await stage.type("tech9 heat")
        assert [it[:8] for it in rows(stage)] == ["▲ 6 h la"]
        await stage.press("enter")
        desk = stage.screen.desk
        assert desk.case is not None
        assert desk.case.id == heating
        assert stage.screen.promise_list.has_focus
        assert stage.screen.promise_list.number == 1


async def test_it_goes_with_the_clock_and_the_mark_stays_where_it_was(told: Told) -> None:
    """
    10:00 call @101 !callback 2026-03-02 18:30
    10:01 call @102 !visit 2026-03-03 10:00
    """
    async with on_stage(told, "2 Mar 18:00") as stage:
        await stage.app.run_action("board", stage.screen)
        await stage.press("down")
        assert [it[:11] for it in rows(stage)] == ["◐ in 30 min", "◐ in 16 h v"]
        told.clock.go(timedelta(minutes=30))
        await look(stage)
        assert rows(stage)[0].startswith("◐ in <1 min callback")
        drawn = stage.app.screen
        assert isinstance(drawn, BoardScreen)
        asked = drawn._board
        told.clock.go(timedelta(0))
        await look(stage)
        assert drawn._board is asked
        told.clock.go(TICK)
        await look(stage)
        assert rows(stage)[0].startswith("▲ <1 min late callback")
        assert "▲ 1 overdue · ◐ 1 soon" in stage.text

        elsewhere(told, "call !letter 2026-03-02 20:00")
        await look(stage)
        starts = ["▲ <1 min late c", "◐ in 1 h 29 min", "◐ in 15 h 29 mi"]
        assert [it[:15] for it in rows(stage)] == starts
        assert drawn.marked is not None
        assert drawn.marked.what == "visit"
        told.clock.go(timedelta(hours=-3))
        await look(stage)
        assert rows(stage)[0].startswith("◐ in 2 h 59 min callback")
        assert "overdue" not in stage.text


async def test_where_nothing_is_open_or_found_it_says_so(told: Told) -> None:
    async with on_stage(told, size=(45, 30)) as stage:
        await stage.app.run_action("board", stage.screen)
        await stage.pilot.pause()
        assert "Nothing is open." in stage.text
        await stage.press("enter")
        assert isinstance(stage.app.screen, BoardScreen)
        elsewhere(told, "call !callback 2026-03-02 18:30")
        await look(stage)
        assert "in 30 min  callback" in stage.text
        await stage.type("nobody")
        assert "nothing found" in stage.text
        await stage.press("escape")
        assert not isinstance(stage.app.screen, BoardScreen)
