"""A promise on its own screen: its life, its countdown, its keys; and nobody who came."""

from datetime import timedelta

from mot_tui.domain.words import Channel, Direction, Outcome
from mot_tui.tui.messages import PromiseOpened
from mot_tui.tui.screens.act import SettleScreen
from mot_tui.tui.screens.chase import ChaseScreen
from mot_tui.tui.screens.letter import LetterScreen
from mot_tui.tui.screens.no_show import NoShowScreen
from mot_tui.tui.screens.promise import PromiseScreen
from tests.casefile import Told, at
from tests.tui.stage import Stage, on_stage
from tests.tui.test_promise_deeds import newest, on_main, promise


def on_promise(stage: Stage) -> bool:
    return isinstance(stage.app.screen, PromiseScreen)


def on_top(stage: Stage) -> PromiseScreen:
    assert isinstance(stage.app.screen, PromiseScreen)
    return stage.app.screen


async def test_enter_shows_all_about_it_and_once_more_goes_to_its_entry(told: Told) -> None:
    """
    10:00 call @101 "a technician comes" *5 !visit: 2026-03-02 15:00-17:00
    11:00 call @101 asked ?p1
    12:00 note else
    """
    async with on_stage(told, "2 Mar 16:59") as stage:
        await stage.press("escape", "p", "enter")
        assert on_promise(stage)
        assert "● due now, 1 min left" in stage.text
        assert "“a technician comes”" in stage.text
        assert "e2          Mon 2 Mar 2026 11:00 · chased · 101 · asked" in stage.text
        assert "kept 100 · done by my own effort 100 · broken 30" in stage.text
        told.clock.go(timedelta(minutes=62))
        on_top(stage).poll()
        await stage.pilot.pause()
        assert "▲ overdue, 1 h 1 min late" in stage.text
        assert "factor 0.9 while it is open: 90, without it 100" in stage.text
        told.log("18:01 call< +p1 *5")
        on_top(stage).poll()
        await stage.pilot.pause()
        assert "kept, 1 h 1 min late" in stage.text
        assert "z not now" not in stage.text
        assert on_top(stage).copied().startswith("p1 visit · The move\n✓ kept, 1 h 1 min late\n")
        await stage.press("enter")
        assert on_main(stage)
        assert stage.screen.timeline.cursor == 0


async def test_its_keys_do_something_and_come_back_to_it(told: Told) -> None:
    """
    10:00 call @101 *5 !visit: 2026-03-02 15:00-17:00
    """
    async with on_stage(told, "2 Mar 18:00") as stage:
        await stage.press("escape", "p", "enter", "k")
        assert isinstance(stage.app.screen, ChaseScreen)
        await stage.press("enter")
        assert on_promise(stage)
        assert "chased" in stage.text
        assert stage.toasts[-1].startswith("p1 chased · saved e2")
        await stage.press("z", "enter")
        assert stage.toasts[-1] == "p1: quiet until 19:00"
        assert "· quiet until 19:00" in stage.text
        told.clock.go(timedelta(hours=1))
        on_top(stage).poll()
        await stage.pilot.pause()
        assert "quiet until" not in stage.text.replace(stage.toasts[-1], "")
        await stage.press("s")
        assert isinstance(stage.app.screen, SettleScreen)
        await stage.press("k", "enter")
        assert on_promise(stage)
        assert promise(told).outcome is Outcome.KEPT
        await stage.press("k")
        assert on_promise(stage)
        assert stage.toasts[-1] == "p1 has ended already: there is nothing left to ask after."
        await stage.press("escape", "u", "u")
        assert promise(told).chases == ()


async def test_nobody_came_is_one_key_and_a_rating(told: Told) -> None:
    """
    10:00 call @101 *5 !visit: 2026-03-02 15:00-17:00
    """
    async with on_stage(told, "2 Mar 17:10") as stage:
        await stage.press("escape", "p", "enter", "n")
        assert isinstance(stage.app.screen, NoShowScreen)
        assert "waited 2 h 10 min, from 15:00 to 17:10" in stage.text
        await stage.press("1")
        assert on_promise(stage)
        content = newest(told).content
        assert (content.channel, content.text) == (Channel.VISIT, "nobody came")
        assert (content.duration_s, content.rating) == (130 * 60, 1)
        assert content.tags == ("no-show",)
        assert promise(told).outcome is Outcome.BROKEN
        assert stage.toasts[-1].startswith("Nobody came for p1 · saved e2 · score 30")
        assert "✗ broken" in stage.text
        await stage.press("u")
        assert on_promise(stage)
        assert "✗ broken" not in stage.text
        assert promise(told).outcome is None
        assert len(told.book.entries(told.case_id)) == 1
        await stage.press("u")
        assert on_main(stage)


async def test_within_the_window_it_stays_open_unless_one_says_otherwise(told: Told) -> None:
    """
    10:00 call @101 *5 !visit: 2026-03-02 15:00-17:00 !visit: 2026-03-03 10:00
    """
    async with on_stage(told, "2 Mar 16:00") as stage:
        await stage.press("escape", "p", "enter", "n", "enter")
        assert promise(told).outcome is None
        assert newest(told).content.text == "p1 nobody came"
        assert "e2  " in stage.text
        await stage.press("n", "b", "0")
        assert promise(told).outcome is None
        await stage.press("0")
        assert promise(told).outcome is Outcome.BROKEN
        await stage.press("escape", "up", "enter", "n")
        assert on_promise(stage)
        assert "nobody can be missing before that" in stage.toasts[-1]


async def test_the_words_of_a_chase_are_shown_copied_edited_and_kept(told: Told) -> None:
    """
    10:00 call @101 *5 !visit: 2026-03-02 15:00-17:00
    """
    async with on_stage(told, "2 Mar 18:00") as stage:
        await stage.press("escape", "p", "k")
        assert "It is 1 hour late." in stage.text
        assert "Please tell me by tomorrow at 6 pm." in stage.text
        await stage.press("y")
        assert stage.toasts[-1].startswith("Copied: 101 promised me today: visit")
        await stage.press("m")
        assert "Hello," in stage.text
        await stage.press("e")
        assert isinstance(stage.app.screen, LetterScreen)
        await stage.press("ctrl+home", "P", "S", "escape", "escape")
        assert on_main(stage)
        await stage.press("k")
        assert "PSHello," in stage.text
        await stage.press("4", "enter")
        content = newest(told).content
        assert (content.channel, content.direction) == (Channel.MAIL, Direction.OUT)
        assert content.text.startswith("PSHello,\n101 promised me on Mon 2 Mar 2026 10:00: visit")
        assert content.rating == 4
        assert len(promise(told).chases) == 1
        await stage.press("k", "m")
        assert isinstance(stage.app.screen, ChaseScreen)
        assert stage.app.screen.words.startswith("Hello,")
        assert "I have asked once since." in stage.app.screen.words


async def test_an_old_window_is_not_ended_by_itself_and_a_call_is_not_disturbed(
    told: Told,
) -> None:
    """
    10:00 call @101 *5 !visit: 2026-03-02 15:00-17:00
    """
    async with on_stage(told, "6 Mar 9:00") as stage:
        await stage.press("escape", "p", "enter", "n", "enter")
        assert promise(told).outcome is None
        assert newest(told).content.occurred_at == at("2 Mar 17:00")
        await stage.press("escape", "f2")
        stage.screen.on_promise_opened(PromiseOpened(1))
        await stage.pilot.pause()
        assert on_main(stage)
