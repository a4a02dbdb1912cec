"""What to tell the next agent, on the screen and on the clipboard."""

from mot_tui.tui.screens.brief import BriefScreen
from mot_tui.tui.shown.brief import brief_lines
from tests.casefile import Told
from tests.tui.stage import on_stage


async def test_one_key_shows_what_to_say_and_one_more_copies_it(told: Told) -> None:
    """
    10:00 call> @101 "[/] it comes" !visit 2026-03-02 12:00
    11:00 call> @102 "it does not" !=s1
    """
    async with on_stage(told, "2 Mar 18:00") as stage:
        await stage.type("half a line")
        await stage.press("ctrl+k")
        assert isinstance(stage.app.screen, BriefScreen)
        lines = (
            "My case: The move. Open since today.",
            "101 promised: visit, today at noon. It is 6 hours late.",
            "101 said today: “[/] it comes”, but 102: “it does not”.",
            "Why was it not kept, and by when for certain?",
        )
        assert brief_lines(stage.screen.desk) == lines
        assert all(line in stage.text for line in lines)
        assert "39 words · about 9 s aloud" in stage.text
        await stage.press("y")
        assert stage.app.clipboard == "\n".join(lines)
        await stage.press("escape")
        assert stage.line == "half a line"
        # The letter, and its twin under a Hangul input method.
        await stage.press("escape", "ㅁ")
        assert isinstance(stage.app.screen, BriefScreen)


async def test_without_a_case_there_is_nothing_to_tell(told: Told) -> None:
    told.book.undo(told.case_id)
    async with on_stage(told, case_id=None) as stage:
        await stage.press("ctrl+k")
        assert not isinstance(stage.app.screen, BriefScreen)
        assert brief_lines(stage.screen.desk) == ()


async def test_it_can_be_read_out_and_copied_while_a_call_goes_on(told: Told) -> None:
    """
    10:00 call> @101 "it comes" !visit 2026-03-02 12:00
    """
    async with on_stage(told, "2 Mar 18:00") as stage:
        await stage.press("f2")
        await stage.type("they say")
        await stage.press("ctrl+k")
        assert isinstance(stage.app.screen, BriefScreen)
        await stage.press("f10")
        assert stage.app.clipboard == "\n".join(brief_lines(stage.screen.desk))
        await stage.press("escape")
        assert (stage.line, stage.screen.call is not None) == ("they say", True)
