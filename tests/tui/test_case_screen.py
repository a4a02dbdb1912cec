"""What a person sees of a case, and how it keeps up with the clock and with other processes."""

from datetime import timedelta

from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField
from mot_tui.tui.widgets.entry_strip import EntryStrip
from mot_tui.tui.widgets.timeline import Timeline
from tests.casefile import Told, read
from tests.tui.stage import on_stage


async def test_the_case_is_on_screen_at_the_start(told: Told) -> None:
    """
    10:00 call> @101 ordered the move *5 !visit 2026-03-03 10:00
    12:00 down no internet
    13:00 visit< @tech1 only one room works *2 !callback 2026-03-02 17:00
    """
    async with on_stage(told) as stage:
        text = stage.text
        assert "The move" in text
        assert "6 h without service" in text
        assert "▲ 1 overdue" in text
        assert "Mon 2 Mar" in text
        for words in ("ordered the move", "!p1  5 →   100", "!p2  2 →    50"):
            assert words in text
        assert "▲ p2 callback" in text
        assert "1 h late" in text
        assert "settled 50" in text


async def test_a_zero_is_told_as_final(told: Told) -> None:
    """
    10:00 call *2
    11:00 call *0
    """
    async with on_stage(told) as stage:
        assert "■ final since e2" in stage.text
        assert "without it 50" in stage.text


async def test_nights_weekends_and_silence_are_in_sight(told: Told) -> None:
    """
    10:00 call *2
    ## 2026-03-07
    23:00 call still nothing
    ## 2026-03-09
    10:00 visit the day that they named
    """
    async with on_stage(told, "8 Mar 10:00") as stage:
        assert "» still to come" in stage.text
        assert "No promises yet." in stage.text
        await stage.press("up")
        assert "still to come" not in stage.text
        assert "Sat 7 Mar weekend ┄┄┄ 5 days later ┄┄┄" in stage.text
        assert "☾ 23:00 ☏ call" in stage.text
        assert "e2 · ☏ call, out · Sat 7 Mar 23:00 · ☾ night · weekend" in stage.text


async def test_the_cursor_begins_on_the_newest_entry_and_shows_it_whole(told: Told) -> None:
    """
    10:00 call @101 first
    11:00 visit @tech1 "we are done" ~20m // hardly
    """
    async with on_stage(told) as stage:
        strip = stage.screen.query_one(EntryStrip)
        assert strip.view is not None
        assert strip.view.number == 2
        assert "s1 “we are done”" in stage.text
        assert "took 20 min" in stage.text
        await stage.press("up")
        assert strip.view.number == 1


async def test_a_countdown_ticks_without_a_key(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 18:30
    """
    async with on_stage(told) as stage:
        assert "in 30 min" in stage.text
        told.clock.go(timedelta(minutes=1, seconds=1))
        await stage.look()
        assert "in 28 min" in stage.text


async def test_nothing_is_worked_out_before_something_changes(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 18:30
    """
    async with on_stage(told, "2 Mar 17:59") as stage:
        told.clock.go(timedelta(seconds=20))
        await stage.look()
        shown = stage.screen.promises
        told.clock.go(timedelta(seconds=20))
        await stage.look()
        assert stage.screen.promises is shown


async def test_a_promise_turns_overdue_in_its_minute_without_a_key(told: Told) -> None:
    """
    10:00 call *5 !callback 2026-03-02 18:30
    """
    async with on_stage(told, "2 Mar 18:30") as stage:
        assert "overdue" not in stage.text
        assert stage.screen.score.live == "100"
        told.clock.go(timedelta(microseconds=1))
        await stage.look()
        assert "▲ 1 overdue" in stage.text
        assert stage.screen.score.live == "90"
        assert stage.toasts == ["p1 callback is overdue now · The move"]
        assert stage.app.title == "▲ 1 overdue · The move – mot"
        told.clock.go(timedelta(minutes=1))
        await stage.look()
        assert len(stage.toasts) == 1


async def test_a_promise_of_another_case_is_told_too(told: Told) -> None:
    """
    10:00 call
    """
    first = told.case_id
    told.case_id = told.book.open_case(CaseRequest(((CaseField.TITLE, "Another matter"),))).id
    told.say("10:30 call !refund 2026-03-02 18:30")
    async with on_stage(told, case_id=first) as stage:
        told.clock.go(timedelta(minutes=31))
        await stage.look()
        assert stage.toasts == ["p1 refund is overdue now · Another matter"]


async def test_a_clock_that_jumps_back_is_followed(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 18:30
    """
    async with on_stage(told, "2 Mar 19:00") as stage:
        assert "▲ 1 overdue" in stage.text
        told.clock.go(timedelta(hours=-2))
        await stage.look()
        assert "overdue" not in stage.text
        assert "in 1 h 30 min" in stage.text


async def test_what_another_process_writes_appears(told: Told) -> None:
    """
    10:00 call @101 ours
    """
    async with on_stage(told) as stage:
        other = told.open_again()
        other.log(told.case_id, other.read(told.case_id, "visit @tech9 theirs *3").request)
        other.close()
        await stage.look()
        assert "theirs" in stage.text
        assert stage.screen.score.live == "70"


async def test_a_draft_of_another_process_changes_nothing(told: Told) -> None:
    """
    10:00 call
    """
    async with on_stage(told) as stage:
        other = told.open_again()
        other.keep_draft("elsewhere", "half a line")
        other.close()
        assert not stage.screen.desk.has_changed()


async def test_the_timeline_reads_only_pages_in_sight(told: Told) -> None:
    entries = [read(f"1{n // 60}:{n % 60:02} call entry {n}") for n in range(400)]
    many = told.book.open_case(CaseRequest(((CaseField.TITLE, "Long"),)), entries)
    async with on_stage(told, case_id=many.id) as stage:
        timeline = stage.screen.query_one(Timeline)
        assert timeline.virtual_size.height == 401
        assert timeline.cursor == 399
        assert "entry 399" in stage.text
        await stage.press("escape", "home")
        assert timeline.cursor == 0
        assert "entry 0 " in stage.text
        await stage.press("pagedown", "down")
        assert 1 < timeline.cursor < 40


async def test_a_click_chooses_an_entry_and_takes_the_letters(told: Told) -> None:
    """
    10:00 call first
    11:00 call second
    """
    async with on_stage(told) as stage:
        await stage.pilot.click(Timeline, offset=(30, 1))
        assert stage.screen.timeline.cursor == 0
        assert not stage.screen.typing


async def test_struck_entries_stay_in_sight(told: Told) -> None:
    """
    10:00 call first
    """
    told.book.strike(told.case_id, 1, "typed twice")
    async with on_stage(told) as stage:
        assert "first" in stage.text
        assert "struck out: typed twice" in stage.text


async def test_a_settled_promise_keeps_its_name_where_its_end_is_long(told: Told) -> None:
    """
    10:00 call !come back and finish: 2026-03-02 11:00
    17:00 visit +p1 *1
    """
    async with on_stage(told) as stage:
        assert "p1 come back and finish" in stage.text
        assert "kept, 6 h late" in stage.text


async def test_a_promise_leads_to_its_entry(told: Told) -> None:
    """
    10:00 call !callback 2026-03-02 17:00
    11:00 call
    """
    async with on_stage(told) as stage:
        await stage.pilot.click("#promises", offset=(4, 0))
        assert stage.screen.timeline.cursor == 0


async def test_an_empty_case_says_what_to_type(told: Told) -> None:
    async with on_stage(told) as stage:
        assert "Nothing written yet." in stage.text
        assert "call @101 nobody knows !callback tomorrow 10am *2" in stage.text
        await stage.type("call first *4")
        await stage.press("enter")
        assert "Nothing written yet." not in stage.text
        assert "first" in stage.text
