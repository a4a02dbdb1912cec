"""Keys that come together, as over a slow line, are taken one after the other."""

from textual.events import Key

from mot_tui.tui.messages import LineGiven
from tests.casefile import Told
from tests.tui.stage import Stage, on_stage


async def together(stage: Stage, *keys: str) -> None:
    """Have keys come in without a rest between them."""
    for key in keys:
        stage.app.post_message(Key(key, key if len(key) == 1 else None))
    for _ in keys:
        await stage.pilot.pause()


async def test_what_is_typed_behind_enter_belongs_to_the_next_line(told: Told) -> None:
    async with on_stage(told) as stage:
        await together(stage, *"abx", "backspace", "c", "left", "d", "end", "enter", *"ef")
        assert [it.content.text for it in told.book.entries(told.case_id)] == ["abdc"]
        assert stage.line == "ef"
        await together(stage, "enter", *"gh", "enter", *"ij")
        assert [it.content.text for it in told.book.entries(told.case_id)] == ["abdc", "ef", "gh"]
        stage.screen.keep_now()
        assert [it.text for it in told.book.left_drafts(f"entry:{told.case_id}")] == ["ij"]


async def test_what_is_typed_while_a_line_still_waits_to_be_saved_is_kept(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.type("call it rings")
        stage.screen.on_line_given(LineGiven("call it"))
        await stage.pilot.pause()
        assert [it.content.text for it in told.book.entries(told.case_id)] == ["it"]
        assert stage.line == " rings"
        stage.screen.keep_now()
        assert [it.text for it in told.book.left_drafts(f"entry:{told.case_id}")] == [" rings"]


async def test_what_is_typed_behind_enter_is_no_part_of_a_reason(told: Told) -> None:
    """
    10:00 call parcel lost
    """
    async with on_stage(told) as stage:
        await stage.press("ctrl+l")
        await together(stage, *"twice", "enter", *"xyz")
        assert [it.struck for it in told.book.entries(told.case_id)] == ["twice"]
        assert stage.app.screen is stage.screen


async def test_keys_of_a_call_mean_what_stands_in_the_line_when_they_are_pressed(
    told: Told,
) -> None:
    async with on_stage(told) as stage:
        await together(stage, "f2", *"abc", "f4", *"de", "enter", *"fg", "f9", "f2", "3", *"hi")
        (entry,) = told.book.entries(told.case_id)
        assert entry.content.text == "18:00 abc de\n18:00 fg"
        assert (entry.content.rating, entry.content.tags) == (3, ("refusal",))
        # What comes behind the rating is no more of this call.
        assert stage.line == "hi"
        await together(stage, *"j", "f2", *"k", "f2", "4", "4", "5")
        assert [it.content.rating for it in told.book.entries(told.case_id)] == [3, 4]
        assert stage.line == "45"


async def test_a_line_of_a_call_is_not_taken_back_behind_one_that_is_begun(told: Told) -> None:
    async with on_stage(told) as stage:
        await together(stage, "f2", "a", "enter", "b", "ctrl+z", "c", "enter", "ctrl+z", "d")
        assert [it.typed for it in stage.screen.call.calling.notes.lines] == ["a"]
        assert stage.line == "bcd"


async def test_a_call_that_is_over_before_it_stands_leaves_nothing(told: Told) -> None:
    async with on_stage(told) as stage:
        await together(stage, *["f2"] * 6, "x")
        assert stage.screen.call is None
        assert stage.line == "x"
        assert not told.book.left_drafts(f"call:{told.case_id}")
