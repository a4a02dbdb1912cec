"""A call on the main screen: notes while somebody talks, one entry at the end."""

import json

import pytest

from mot_tui.domain.words import Direction
from mot_tui.errors import Unusable
from mot_tui.journal.store import Journal
from mot_tui.tui.calling import place_of
from mot_tui.tui.widgets.call_log import CallLog, MarkBar
from mot_tui.tui.widgets.entry_bar import EntryBar
from mot_tui.tui.widgets.said_before import SaidBefore
from tests.casefile import Told, at
from tests.tui.stage import Stage, on_stage


async def later(stage: Stage, when: str) -> None:
    """The clock stands at a time, and the screen shows it."""
    stage.told.clock.now = at(when)
    stage.screen.call.tick()
    await stage.pilot.pause()


async def say(stage: Stage, *lines: str) -> None:
    for line in lines:
        await stage.type(line)
        await stage.press("enter")


def chosen(stage: Stage) -> str:
    said = stage.screen.query_one(SaidBefore).chosen
    return said.name if said else ""


async def test_a_ten_minute_call_becomes_one_entry_and_one_undo_takes_it_back(told: Told) -> None:
    """
    10:00 call> @101 ordered "there is a hub already" !callback 2026-03-02 12:00 *5
    """
    records = len(told.book.history(told.case_id))
    async with on_stage(told, "2 Mar 14:30") as stage:
        await stage.press("f2")
        assert "no name · no reference · no date" in stage.text
        await say(stage, "@101 third time this week")
        await later(stage, "2 Mar 14:33")
        await stage.press("f3")
        await later(stage, "2 Mar 14:37")
        assert "ON HOLD 04:00" in stage.text
        await stage.press("f3")
        await stage.type('no "hub was ever there"')
        assert chosen(stage) == "s1"
        await stage.press("f5", "enter", "f4")
        await stage.type("callback tomorrow 10am")
        await stage.press("enter", "f6")
        await stage.type("lee")
        await stage.press("enter", "f9", "f10")
        await later(stage, "2 Mar 14:40")
        await stage.press("f12")
        # Hung up on: nobody can be asked, and the rating is asked for.
        assert "10 min on the phone" in stage.text
        await stage.press("1")
        assert "saved e2 · promised p2" in stage.text
        assert len(told.book.history(told.case_id)) == records + 1
        (entry,) = told.book.entries(told.case_id)[1:]
        content = entry.content
        assert content.text.splitlines() == [
            "14:30 101 – third time this week",
            "14:33 on hold 4 min",
            "14:37 no “hub was ever there”",
            "14:37 callback tomorrow 10am",
            "14:37 handed on to lee",
            "14:37 they refuse",
            "14:37 they want to sell me something",
            "14:40 they hang up on me",
        ]
        assert (content.duration_s, content.hold_s, content.rating) == (600, 240, 1)
        assert (content.party, content.mentions) == ("101", ("lee",))
        assert content.tags == ("handoff", "refusal", "upsell", "hang-up-by-them")
        assert [(it.first, it.second) for it in entry.opposed] == [(2, 1)]
        await stage.press("escape", "u")
        assert len(told.book.entries(told.case_id)) == 1
        assert not told.book.left_drafts(place_of(told.case_id))


async def test_a_call_is_on_the_disk_with_every_line_and_comes_back(told: Told) -> None:
    """
    10:00 call> @101 ordered *5
    """
    async with on_stage(told, "2 Mar 14:30") as stage:
        await stage.press("f2")
        await say(stage, "@101 first")
        await stage.press("f3")
        await stage.type("second")
    (draft,) = told.book.left_drafts(place_of(told.case_id))
    kept = json.loads(draft.text)
    assert [it["typed"] for it in kept["lines"]] == ["@101 first"]
    assert kept["typing"] == "second"
    async with on_stage(told, "2 Mar 18:00") as stage:
        assert "here it is again" in stage.toasts[-1]
        assert stage.line == "second"
        assert "first" in stage.text
        assert "broken off" in stage.text
        # The line waited for nobody: the call ended when it was last heard of.
        await stage.press(*["backspace"] * 6, "f2", "enter")
        (_, entry) = told.book.entries(told.case_id)
        assert entry.content.duration_s == 0
        assert entry.content.rating is None


async def test_a_call_begun_by_mistake_leaves_nothing(told: Told) -> None:
    """
    10:00 call> @101 ordered *5
    """
    records = len(told.book.history(told.case_id))
    async with on_stage(told, "2 Mar 14:30") as stage:
        await stage.press("escape", "c", "f2")
        assert stage.toasts[-1] == "Nothing of the call was kept."
        assert "ordered" in stage.text
        assert isinstance(stage.app.focused, EntryBar)
    assert len(told.book.history(told.case_id)) == records
    assert not told.book.left_drafts(place_of(told.case_id))


async def test_throwing_a_call_away_is_asked_about(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("f2")
        await say(stage, "all for nothing")
        await stage.press("f2", "delete")
        assert "Del again throws it away" in stage.text
        await stage.press("escape", "f2", "delete", "delete")
        assert stage.toasts[-1] == "Nothing of the call was kept."
        assert told.book.entries(told.case_id) == []


async def test_a_zero_is_asked_about_once_and_esc_goes_back_to_the_call(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("f2")
        await say(stage, "no way")
        await stage.press("f2", "0")
        assert "0 is final" in stage.text
        await stage.press("escape")
        await say(stage, "@kim one more")
        await stage.press("f2", "0", "0")
        (entry,) = told.book.entries(told.case_id)
        assert (entry.content.rating, entry.content.party) == (0, "kim")


async def test_a_half_empty_call_is_saved_unrated_by_the_same_key(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("f2")
        await stage.type("half a line")
        await stage.press("f2", "f2")
        (entry,) = told.book.entries(told.case_id)
        assert entry.content.text == "18:00 half a line"
        assert entry.content.rating is None


async def test_the_last_line_comes_back_to_be_typed_anew(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("f2")
        await say(stage, "one", "tow")
        await stage.press("ctrl+z")
        assert stage.line == "tow"
        await stage.press("backspace", "backspace", "w", "o", "enter", "f2", "5")
        (entry,) = told.book.entries(told.case_id)
        assert entry.content.text == "18:00 one\n18:00 two"


async def test_a_mark_joins_the_line_that_is_begun(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("f2")
        await stage.type("only with a new contract")
        await stage.press("f10")
        assert stage.line == "only with a new contract #upsell "
        await stage.press("enter", "f7")
        assert stage.line == "ref:"
        await stage.type("A7731")
        await stage.press("enter")
        assert "no reference" not in stage.text


async def test_letters_are_marks_where_nothing_is_typed(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("f2", "escape")
        assert isinstance(stage.app.focused, CallLog)
        assert not stage.screen.query_one(MarkBar).typing
        await stage.press("ㄱ")
        assert "they refuse" in stage.text
        await stage.press("h")
        assert stage.screen.call.calling.notes.on_hold
        await stage.press("p")
        assert stage.line == "!"
        assert isinstance(stage.app.focused, EntryBar)


async def test_what_was_said_before_follows_the_words_and_the_arrows(told: Told) -> None:
    """
    10:00 call> @101 "the fee is waived"
    11:00 call> @102 "a technician will come" !callback 2026-03-02 12:00
    12:00 note "the fee stands in the bill"
    """
    async with on_stage(told) as stage:
        await stage.press("f2")
        assert chosen(stage) == "s2"
        await stage.type("now the fee")
        assert chosen(stage) == "s1"
        assert "the fee stands" not in stage.text
        await stage.press("down", "down")
        assert chosen(stage) == "p1"
        # A promise is asked after.
        await stage.press("f5")
        assert stage.line == "now the fee ?p1 "
        await stage.press("enter")
        await say(stage, "@101 good day")
        assert chosen(stage) == "s1"


async def test_a_call_that_they_made(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("f2")
        await say(stage, "< @kim rings back")
        await stage.press("f2", "4")
        (entry,) = told.book.entries(told.case_id)
        content = entry.content
        assert (content.direction, content.party) == (Direction.IN, "kim")
        assert content.text == "18:00 kim – rings back"


async def test_other_deeds_rest_during_a_call(told: Told) -> None:
    """
    10:00 call> @101 ordered *5
    """
    async with on_stage(told) as stage:
        await stage.press("f2", "ctrl+o")
        assert stage.toasts[-1] == "A call goes on: F2 ends it."
        await stage.press("f5")
        assert "!=" in stage.line
        await stage.press("f12")
        assert told.book.entries(told.case_id)[0].content.rating == 5
        await stage.press("f8", "f8", "f1", "escape")
        assert stage.screen.call is not None


async def test_a_call_that_cannot_be_saved_stays(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with on_stage(told) as stage:
        await stage.press("f2")
        await say(stage, "keep me")

        def full(*_: object, **__: object) -> None:
            raise Unusable("disk-full", path="mot.db")

        monkeypatch.setattr(Journal, "transaction", full)
        await stage.press("f2", "3")
        assert stage.screen.call is not None
        assert stage.toasts
        monkeypatch.undo()
        await stage.press("3")
        (entry,) = told.book.entries(told.case_id)
        assert entry.content.text == "18:00 keep me"


async def test_a_promise_that_is_gone_meanwhile_keeps_its_words(told: Told) -> None:
    """
    10:00 call> @101 !callback 2026-03-02 12:00
    """
    async with on_stage(told) as stage:
        await stage.press("f2")
        await say(stage, "where is it ?p1")
        told.book.undo(told.case_id)
        stage.screen.show_case()
        await stage.pilot.pause()
        assert "stays words" in stage.text
        await stage.press("f2", "2")
        (entry,) = told.book.entries(told.case_id)
        assert entry.content.text == "18:00 where is it ?p1"
        assert entry.acts == ()


async def test_what_stands_in_the_line_becomes_the_first_line(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.type("call> @101 they pick up")
        await stage.press("f2")
        assert stage.line == "call> @101 they pick up"
        await stage.press("enter", "f2", "enter")
        (entry,) = told.book.entries(told.case_id)
        assert (entry.content.party, entry.content.text) == ("101", "18:00 101 – they pick up")
    async with on_stage(told) as stage:
        assert stage.line == ""


async def test_help_in_a_call_tells_its_keys_first(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("f2", "f1")
        assert "They hang up on me." in stage.text
        await stage.press("escape")
        assert isinstance(stage.app.focused, EntryBar)


async def test_nobody_is_to_be_asked_who_hung_up(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("f2", "f2")
        await stage.press("f2")
        await say(stage, "hello")
        await stage.press("f2")
        assert "ask now" in stage.text
        await stage.press("escape", "f11")
        assert "no reference" in stage.text
        assert "ask now" not in stage.text


async def test_who_talks_is_back_from_hold_though_nobody_pressed_the_key(told: Told) -> None:
    async with on_stage(told, "2 Mar 14:30") as stage:
        await stage.press("f2", "f3")
        assert "F3 they are back" in stage.text
        await later(stage, "2 Mar 14:32")
        await say(stage, "still music")
        assert stage.screen.call.calling.notes.on_hold
        await say(stage, "@lim finally answers")
        await later(stage, "2 Mar 14:40")
        await stage.press("f2", "2")
        (entry,) = told.book.entries(told.case_id)
        assert (entry.content.hold_s, entry.content.duration_s) == (120, 600)


async def test_what_was_just_noted_is_set_against_what_was_said_before(told: Told) -> None:
    """
    10:00 call> @101 "the hub is there"
    """
    async with on_stage(told) as stage:
        await stage.press("f2")
        await say(stage, '"there is no hub"')
        await stage.press("f5", "f2", "2")
        entry = told.book.entries(told.case_id)[-1]
        assert [(it.first, it.second) for it in entry.opposed] == [(2, 1)]


async def test_a_sign_that_a_key_put_there_is_no_mistake_and_leaves_nothing(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("f2", "f7")
        assert stage.line == "ref:"
        assert "sign" not in stage.text
        await stage.press("enter", "f6", "enter")
        assert "handed on to" in stage.text
        assert "@" not in stage.text.split("handed on to")[1].splitlines()[0]


async def test_who_hangs_up_ends_the_line_that_is_begun(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("f2")
        await stage.type("but you said")
        await stage.press("f12", "1")
        (entry,) = told.book.entries(told.case_id)
        assert entry.content.text == "18:00 but you said\n18:00 they hang up on me"


async def test_the_row_of_keys_is_that_of_the_line_again(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("f2")
        await say(stage, "x")
        await stage.press("f2", "delete", "delete")
        assert stage.screen.where == "line"
        assert "F2 call" in stage.text
