"""A call that is handed on: who said and promised what, while it goes on and afterwards."""

from tests.casefile import Told
from tests.tui.stage import on_stage
from tests.tui.test_call import say


async def test_what_the_next_agent_says_and_promises_is_theirs(told: Told) -> None:
    """
    10:00 call> @101 ordered *5
    """
    async with on_stage(told, "2 Mar 14:30") as stage:
        await stage.press("f2")
        await say(stage, '@park "it is on its way"')
        await stage.press("f6")
        await say(stage, "lee", '"that is not possible" !refund tomorrow')
        await stage.type('"it is')
        await stage.press("f2", "2")
        (entry,) = told.book.entries(told.case_id)[1:]
        assert (entry.content.party, entry.content.mentions) == ("park", ("lee",))
        assert [(it.text, it.by) for it in entry.statements][:2] == [
            ("it is on its way", None),
            ("that is not possible", "lee"),
        ]
        (promise,) = told.book.promises(told.case_id)
        assert promise.party == "lee"
        await stage.type('"no" @lee says, "yes"@park !@kim check')
        reading = "“no” · park “yes” · promise by kim: check"
        assert reading in stage.text
        await stage.press(*["backspace"] * 60)
        await stage.press("escape", "end", "enter")
        assert "s1 “it is on its way”" in stage.text
        assert "s2 lee “that is not possible”" in stage.text
