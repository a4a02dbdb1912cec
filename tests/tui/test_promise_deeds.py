"""What keys do to promises: settle, chase, move, each as an entry that a line could say."""

import pytest
from textual.widgets import Input

from mot_tui import demo
from mot_tui.domain.promises import Standing
from mot_tui.domain.words import Kind, Outcome
from mot_tui.read.views import EntryView
from mot_tui.texts import language
from mot_tui.tui.screens.act import MoveScreen, SettleScreen
from mot_tui.tui.screens.chase import ChaseScreen
from mot_tui.tui.screens.choose import ChooseScreen
from mot_tui.tui.screens.main import MainScreen
from tests.casefile import Told, at, read
from tests.examples import few
from tests.tui.stage import Stage, on_stage


def promise(told: Told, number: int = 1) -> Standing:
    views = told.book.promises(told.case_id)
    return next(it.standing for it in views if it.number == number)


def newest(told: Told) -> EntryView:
    return max(told.book.entries(told.case_id), key=lambda it: it.number)


def on_main(stage: Stage) -> bool:
    return isinstance(stage.app.screen, MainScreen)


# -- settle


@pytest.mark.parametrize(
    ("key", "outcome"),
    few(
        [
            ("b", Outcome.BROKEN),
            ("ㅏ", Outcome.KEPT),
            ("k", Outcome.KEPT),
            ("o", Outcome.OWN),
            ("g", Outcome.GAVE_UP),
            ("r", Outcome.REFUSED),
            ("w", Outcome.WITHDRAWN),
        ],
        2,
    ),
)
async def test_one_key_says_how_a_promise_ended(told: Told, key: str, outcome: Outcome) -> None:
    """
    10:00 call @101 *5 !callback 2026-03-02 17:00
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "s")
        assert isinstance(stage.app.screen, SettleScreen)
        assert "p1 callback · 1 h late" in stage.text
        await stage.press(key, "enter")
        assert on_main(stage)
        assert promise(told).outcome is outcome


async def test_a_settling_is_the_entry_that_the_command_line_writes(told: Told) -> None:
    """
    10:00 call @101 *5 !callback 2026-03-02 17:00
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "s", "k", "4", "enter")
        assert told.book.request(told.case_id, 2) == read("18:00 note +p1 *4")
        assert stage.toasts == ["p1 kept · saved e2 · score 90"]
        await stage.press("u")
        assert stage.toasts[-1] == "Taken back: e2 written: note +p1 *4"
        assert promise(told).outcome is None


async def test_a_line_may_say_what_happened_and_when(told: Told) -> None:
    """
    10:00 call @101 *5 !visit 2026-03-02 17:00
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "s", "k", "tab")
        await stage.type("16:30 visit @tech1 came at last ~20m *4")
        await stage.pilot.pause(0.1)
        assert "tech1" in stage.text
        assert "p1 kept" in stage.text
        await stage.press("enter")
        wanted = read("16:30 visit @tech1 came at last ~20m *4 +p1")
        assert told.book.request(told.case_id, 2) == wanted


async def test_without_a_way_it_ended_nothing_is_saved(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 17:00
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "s", "enter")
        assert "A letter says how it ended." in stage.text
        assert isinstance(stage.app.screen, SettleScreen)
        assert newest(told).number == 1


async def test_a_zero_with_it_is_asked_for_twice(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 17:00
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "s", "b", "0", "enter")
        assert newest(told).number == 1
        assert "0 is final" in stage.text
        await stage.press("0")
        assert newest(told).content.rating == 0


async def test_ways_and_ratings_can_be_clicked_and_taken_back(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 17:00
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "s")
        await stage.pilot.click("#outcome", offset=(3, 2))
        await stage.pilot.click("#rating", offset=(9, 0))
        assert "p1 broken" in stage.text
        assert "rating 5" in stage.text
        await stage.press("backspace", "enter")
        assert promise(told).outcome is Outcome.BROKEN
        assert newest(told).content.rating is None


async def test_of_several_promises_one_is_chosen(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 17:00 !visit 2026-03-04
    11:00 note nothing yet
    """
    async with on_stage(told) as stage:
        for keys in (("escape", "s"), ("up", "s")):
            await stage.press(*keys)
            assert isinstance(stage.app.screen, ChooseScreen)
            assert "p1 callback" in stage.text
            await stage.type("vis")
            await stage.press("enter")
            assert isinstance(stage.app.screen, SettleScreen)
            assert "p2 visit" in stage.text
            await stage.press("escape")


@pytest.mark.parametrize("key", ["s", "k", "m"])
async def test_without_an_open_promise_a_sentence_says_so(told: Told, key: str) -> None:
    """
    10:00 call
    """
    async with on_stage(told) as stage:
        await stage.press("escape", key)
        assert on_main(stage)
        assert stage.toasts == ["No promise is open in this case, so there is none to do this to."]


# -- chase


@pytest.mark.parametrize("keys", [("escape", "k"), ("escape", "ㅏ"), ("ctrl+g",)])
async def test_a_promise_is_chased(told: Told, keys: tuple[str, ...]) -> None:
    """
    10:00 call !callback
    """
    async with on_stage(told) as stage:
        await stage.press(*keys)
        assert isinstance(stage.app.screen, ChaseScreen)
        await stage.press("2", "enter")
        assert told.book.request(told.case_id, 2) == read("18:00 note ?p1 *2")
        assert len(promise(told).chases) == 1
        await stage.press("ctrl+z")
        assert promise(told).chases == ()


# -- move


@pytest.mark.parametrize(("keys", "mine"), [((), False), (("down",), True)])
async def test_a_promise_is_moved(told: Told, keys: tuple[str, ...], mine: bool) -> None:
    """
    10:00 call !callback 2026-03-02 17:00
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "m")
        assert isinstance(stage.app.screen, MoveScreen)
        await stage.press("enter")
        assert "Write the new due as they said it." in stage.text
        await stage.type("tomorrow 5pm")
        await stage.press(*keys)
        await stage.pilot.pause(0.1)
        side = "at my wish" if mine else "by them"
        assert f"p1 moved {side} to Tue 3 Mar 17:00 KST" in stage.text
        await stage.press("enter")
        (move,) = promise(told).moves
        assert (move.said, move.at_my_wish, move.due.end) == (
            "tomorrow 5pm",
            mine,
            at("3 Mar 17:00"),
        )
        await stage.press("u")
        assert promise(told).moves == ()


async def test_a_due_that_is_not_understood_stays_to_be_mended(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 17:00
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "m")
        await stage.type("soonish")
        await stage.press("enter")
        assert "“soonish” was not understood: nothing was moved" in stage.text
        assert newest(told).number == 1
        await stage.press("escape", "m")
        assert isinstance(stage.app.focused, Input)
        assert stage.app.focused.value == "soonish"


async def test_a_new_due_counts_from_when_the_line_says(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 17:00
    """
    async with on_stage(told, "3 Mar 9:00") as stage:
        await stage.press("escape", "m")
        await stage.type("tomorrow 5pm")
        await stage.press("tab", "tab")
        while not isinstance(stage.app.focused, Input):
            await stage.press("tab")
        await stage.type("^yesterday 15:00 call< @101")
        await stage.press("enter")
        assert promise(told).moves[0].due.end == at("3 Mar 17:00")


# -- the list of promises


async def test_the_promise_chosen_in_the_list_is_meant(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 17:00
    11:00 call !visit 2026-03-04
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "p", "down", "s")
        assert isinstance(stage.app.screen, SettleScreen)
        assert "p2 visit" in stage.text
        await stage.press("w", "enter")
        assert promise(told, 2).outcome is Outcome.WITHDRAWN
        assert stage.screen.promise_list.has_focus
        assert stage.screen.promise_list.number == 2
        await stage.press("escape")
        assert stage.screen.timeline.has_focus


async def test_a_promise_is_not_rated_by_mistake(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 17:00
    11:00 note quiet
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "p", "2")
        assert stage.toasts[-1].startswith("p1 is chosen, not an entry")
        assert newest(told).content.rating is None
        await stage.press("enter", "enter")
        assert stage.screen.timeline.has_focus
        assert stage.screen.timeline.cursor == 0


async def test_the_list_is_reached_on_a_narrow_screen_too(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 17:00
    """
    async with on_stage(told, size=(80, 24)) as stage:
        await stage.press("escape", "p")
        assert stage.screen.promise_list.has_focus
        assert "per moment" in stage.text
        await stage.press("p")
        assert stage.screen.timeline.has_focus
        assert "per moment" not in stage.text


async def test_the_open_promise_of_the_demo_is_settled_in_four_keys(told: Told) -> None:
    language.use("ko")
    case = demo.load(told.book, "ko")[0]
    async with on_stage(told, "9 Mar 22:30", case_id=case.id) as stage:
        await stage.press("escape", "ㄴ")
        assert isinstance(stage.app.screen, ChooseScreen)
        await stage.press("enter", "ㅠ", "enter")
        numbers = told.book.names(case.id)
        assert (Kind.ENTRY, case.entries + 1) in numbers
        (settled,) = [
            it.standing
            for it in told.book.promises(case.id)
            if it.standing.outcome is Outcome.BROKEN
        ]
        assert settled.outcome is Outcome.BROKEN
