"""The entry line: read live, saved by Enter, never losing what was typed."""

import pytest
from textual.events import Paste

from mot_tui.casebook import Preview
from mot_tui.domain.requests import EntryRequest
from mot_tui.errors import Unusable
from mot_tui.journal.store import Journal
from mot_tui.texts import language
from mot_tui.tui.app import MotApp
from mot_tui.tui.completing import Completing
from mot_tui.tui.desk import Desk
from mot_tui.tui.drafting import SOON_S
from mot_tui.tui.shown.ink import plain
from mot_tui.tui.widgets.entry_bar import EntryBar
from mot_tui.tui.widgets.language_input import LanguageInput
from mot_tui.tui.widgets.line_input import MOST
from tests.casefile import Told
from tests.tui.stage import Stage, on_stage


def reading_of(stage: Stage) -> str:
    """What stands below the line, in one row."""
    shown = stage.screen.reading.reading
    said = "".join(text for text, _ in (*shown.line, (" ", ""), *shown.problems))
    return said.replace("\u00a0", " ")


async def test_the_line_has_the_focus_at_the_start(told: Told) -> None:
    async with on_stage(told) as stage:
        assert isinstance(stage.app.focused, EntryBar)
        await stage.type("call")
        assert stage.line == "call"


async def test_every_part_is_read_while_it_is_typed(told: Told) -> None:
    """
    10:00 call *2
    """
    async with on_stage(told) as stage:
        stage.screen.bar.fill('call> @101 "we will" !visit tomorrow 10am-12pm *2 ~12m // tired')
        await stage.pilot.pause()
        stage.screen.measure()
        reading = reading_of(stage)
        for part in (
            "call, out · 101 (new name) · “we will”",
            "promise: visit Tue 3 Mar 10:00–12:00 KST",
            "took 12 min",
            "// tired",
            "rating 2: score 50 → 25",
        ):
            assert part in reading


async def test_a_final_score_says_what_it_would_be_without_the_zero(told: Told) -> None:
    """
    10:00 call *2
    11:00 call *0
    """
    async with on_stage(told) as stage:
        await stage.type("call *2")
        stage.screen.measure()
        assert "rating 2: 0 stays 0 (without it: 50 → 25)" in reading_of(stage)
        await stage.press("backspace", "backspace")
        stage.screen.measure()
        assert "0 stays 0 (without it: 50)" in reading_of(stage)


async def test_a_problem_is_marked_with_its_column(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.type("call *7 +p9")
        assert "column 6: “*7” looks like a sign" in reading_of(stage)
        assert "column 9: there is no promise p9" in reading_of(stage)


async def test_letters_in_a_text_cost_no_score(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    10:00 call *2
    """
    asked: list[EntryRequest] = []
    preview = told.book.preview

    def counted(case_id: str, request: EntryRequest) -> Preview:
        asked.append(request)
        return preview(case_id, request)

    monkeypatch.setattr(told.book, "preview", counted)
    async with on_stage(told) as stage:
        await stage.type("call *2 they")
        stage.screen.measure()
        count = len(asked)
        await stage.type(" say nothing")
        stage.screen.measure()
        assert len(asked) == count


async def test_enter_saves_and_says_so(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.type("call> @101 lost !callback tomorrow 10am *2")
        await stage.press("enter")
        assert stage.line == ""
        assert "saved e1 · promised p1 · score 50" in reading_of(stage)
        assert "lost" in stage.text
        assert "p1 callback" in stage.text
        assert told.book.case(told.case_id).entries == 1
        await stage.press("escape", "4", "enter")
        assert stage.toasts == ["e1 is rated 4 now · score 90"]
        assert "saved e1" not in reading_of(stage)


async def test_an_empty_line_saves_nothing(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("space", "enter")
        assert told.book.case(told.case_id).entries == 0
        assert stage.toasts == []


async def test_what_is_refused_stays_in_the_line(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.type("call +p9")
        await stage.press("enter")
        assert stage.line == "call +p9"
        assert "There is no p9 in this case" in stage.toasts[-1]


async def test_what_cannot_be_written_stays_in_the_line(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with on_stage(told) as stage:
        await stage.type("call something")

        def full(_self: Journal) -> None:
            raise Unusable("disk-full", path="mot.db")

        monkeypatch.setattr(Journal, "transaction", full)
        await stage.press("enter")
        assert stage.line == "call something"
        assert "There is no room left" in stage.toasts[-1]


async def test_a_zero_is_asked_about_once(told: Told) -> None:
    """
    10:00 call *2
    """
    async with on_stage(told) as stage:
        await stage.type("call *0")
        await stage.press("enter")
        assert "0 is final: nothing later lifts it." in stage.text
        assert told.book.case(told.case_id).entries == 1
        # A digit may be the next word, typed on in one go.
        await stage.press(*" 10", "enter")
        assert stage.line == "call *0 10"
        assert told.book.case(told.case_id).entries == 1
        assert "0 is final" in stage.text
        await stage.press("enter")
        assert told.book.case(told.case_id).zero == 2
        assert stage.line == ""


async def test_a_zero_can_be_taken_back_before_it_is_saved(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.type("call *0")
        await stage.press("enter", "escape")
        assert "0 is final" not in stage.text
        assert stage.line == "call *0"
        await stage.press("backspace")
        await stage.type("5")
        await stage.press("enter")
        assert told.book.case(told.case_id).zero is None


async def test_escape_gives_the_letters_to_the_timeline_and_i_takes_them_back(told: Told) -> None:
    """
    10:00 call
    """
    async with on_stage(told) as stage:
        await stage.type("call x")
        await stage.press("escape", "i")
        assert stage.line == "call x"
        assert isinstance(stage.app.focused, EntryBar)


async def test_keys_work_under_a_hangul_input_method(told: Told) -> None:
    """
    10:00 call
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "ㅕ")
        assert told.book.case(told.case_id).entries == 0


async def test_hangul_can_be_typed(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.type("전화 @기사1 안 온다고 함 *1")
        assert "call, out · 기사1 (new name)" in reading_of(stage)
        await stage.press("enter")
        await stage.type("전화 @기사1이 ")
        assert "call, out · 기사1 · " in reading_of(stage)
        assert "안 온다고 함" in stage.text


async def test_arrows_move_the_timeline_while_typing(told: Told) -> None:
    """
    10:00 call first
    11:00 call second
    """
    async with on_stage(told) as stage:
        await stage.type("call")
        await stage.press("up")
        assert stage.screen.timeline.cursor == 0
        assert stage.line == "call"
        await stage.press("down")
        assert stage.screen.timeline.cursor == 1


async def test_tab_completes_and_goes_round(told: Told) -> None:
    """
    10:00 call @kim
    11:00 call @kilroy
    """
    async with on_stage(told) as stage:
        await stage.type("call @ki")
        await stage.pilot.press("tab")
        first = stage.line
        await stage.pilot.press("tab")
        second = stage.line
        assert {first, second} == {"call @kim", "call @kilroy"}
        await stage.press("tab")
        assert stage.line == first
        # What else there is stands below the line, until the line is another one.
        assert "Tab  @kilroy · @kim" in stage.text
        await stage.press("space")
        assert "Tab  @kilroy" not in stage.text


async def test_what_is_understood_looks_so_in_the_line(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.type("call @101 nobody knows *7 *2")
        shown = stage.screen.bar._value
        looks = {shown.plain[it.start : it.end]: it.style for it in shown.spans}
        look = stage.screen.bar.get_component_rich_style
        assert looks["call"] == looks["@101"] == looks["*2"] == look("entry-bar--accent")
        assert looks["*7"] == look("entry-bar--warn")
        assert "nobody" not in "".join(looks)


@pytest.mark.parametrize("sign", ["!callback by", ">p1"])
async def test_tab_takes_the_other_reading_of_a_due(told: Told, sign: str) -> None:
    """
    10:00 call !visit tomorrow
    """
    async with on_stage(told) as stage:
        await stage.type(f"call {sign} next friday ")
        before = reading_of(stage)
        assert "Tab: " in before
        await stage.pilot.press("tab")
        assert "next friday (" in stage.line
        after = reading_of(stage)
        assert before.split("Tab: ")[1].split(" KST")[0] in after
        await stage.pilot.press("tab")
        assert "next friday" in stage.line


async def test_tab_takes_the_due_before_the_cursor_and_its_words_stay(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.type("call !callback next friday !visit next thursday #ok ")
        await stage.press("tab")
        assert stage.line.startswith("call !callback next friday !visit next thursday (2026-03-")
        assert "Tab  2026-03-05 · next thursday" in stage.text
        await stage.press("enter")
        first, second = told.book.promises(told.case_id)
        assert (first.standing.said, second.standing.said) == ("next friday", "next thursday")
        assert second.standing.what == "visit"
        await stage.type("call !callback next friday !visit next thursday")
        await stage.press(*["left"] * 21, "tab")
        assert "next friday (2026-03-" in stage.line
        assert stage.line.endswith(") !visit next thursday")


async def test_all_lines_of_a_paste_behind_words_are_taken(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.type("note ")
        stage.screen.bar.post_message(Paste("one\r\ntwo\nthree\n"))
        await stage.pilot.pause()
        assert stage.line == "note one\\ntwo\\nthree"
        await stage.press("enter")
        (entry,) = told.book.entries(told.case_id)
        assert entry.content.text == "one\ntwo\nthree"


async def test_a_paste_too_long_is_refused_whole(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.type("call ")
        stage.screen.bar.post_message(Paste("x" * 10_000_000))
        await stage.pilot.pause()
        assert stage.line == "call "
        assert "10000000 characters" in stage.toasts[-1]
        assert MOST < 10_000_000


async def test_a_draft_survives_the_app(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.type("call> @101 half a l")
        stage.screen.drafting.flush()
    async with on_stage(told) as stage:
        assert stage.line == "call> @101 half a l"
        assert "not saved before" in stage.toasts[-1]
        assert SOON_S <= 0.25


async def test_a_draft_is_written_soon_after_the_first_key(told: Told) -> None:
    async with on_stage(told) as stage:
        later = []
        stage.screen.drafting._later = lambda delay, write: later.append((delay, write))
        await stage.type("cal")
        ((delay, write),) = later
        assert delay == SOON_S
        write()
        assert [it.text for it in told.book.left_drafts(stage.screen.drafting.place)] == ["cal"]


async def test_a_saved_line_leaves_no_draft(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.type("call hello")
        stage.screen.drafting.flush()
        await stage.press("enter")
        stage.screen.drafting.flush()
        assert told.book.left_drafts(stage.screen.drafting.place) == []


async def test_quitting_keeps_what_was_typed(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.type("call bye")
        await stage.press("ctrl+q")
    app = MotApp(told.book, told.case_id)
    async with app.run_test():
        assert app.screen.query_one(EntryBar).value == "call bye"


async def test_korean_is_spoken_where_it_is_chosen(told: Told) -> None:
    """
    10:00 call @101 first
    """
    language.use("ko")
    async with on_stage(told) as stage:
        assert "3월 2일 (월)" in stage.text


async def test_tab_takes_the_part_that_was_read_and_drops_no_word(told: Told) -> None:
    """
    10:00 call @101 *4
    """
    async with on_stage(told) as stage:
        await stage.type("call !callback in 2 hours they said sorry *2 // fuming")
        assert "Tab:" in stage.text
        await stage.pilot.press("tab")
        assert stage.line == "call !callback in 2 hours; they said sorry *2 // fuming"


async def test_what_was_not_understood_is_told_after_saving_too(told: Told) -> None:
    """
    10:00 call @101 *4
    """
    async with on_stage(told) as stage:
        await stage.type("call nobody knows *7")
        await stage.press("enter")
        assert "saved e2" in stage.text
        assert "*7" in stage.text.split("saved e2", 1)[1]


async def test_undo_by_reflex_leaves_the_record_alone_while_a_line_is_written(told: Told) -> None:
    """
    10:00 call @101 *4
    """
    async with on_stage(told) as stage:
        await stage.type("call somebody")
        await stage.press("ctrl+z")
        assert len(told.book.entries(told.case_id)) == 1
        assert stage.line == "call somebody"


async def test_even_the_opening_of_a_case_can_be_given_back(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("escape", "u")
        assert told.book.cases() == []
        await stage.press("ctrl+y")
        assert [case.id for case in told.book.cases()] == [told.case_id]
        assert "The move" in stage.text


async def test_what_could_follow_stands_behind_the_line_and_enter_never_takes_it(
    told: Told,
) -> None:
    """
    10:00 call @kim !visit 2026-03-03 10:00 #late
    11:00 call @기사1 #late #slow
    """
    async with on_stage(told) as stage:
        bar = stage.screen.bar
        await stage.type("call @ki")
        assert "call @kim" in stage.text
        await stage.press("right")
        assert stage.line == "call @kim"
        await stage.type(" +p1")
        # What it stands for, to be read and not to be taken.
        assert "+p1  visit · Tue 3 Mar 10:00 · kim" in stage.text
        await stage.press("right", "tab")
        assert stage.line == "call @kim +p1"
        await stage.type(" #l")
        assert "+p1 #late" in stage.text
        await stage.press("left")
        assert "#late" not in stage.text.split("+p1")[-1].split("\n")[0]
        await stage.press("end", "enter")
        assert told.book.entries(told.case_id)[-1].content.tags == ("l",)
        assert stage.line == ""
        # As an input method gives it, before the syllable is whole.
        await stage.type("전화 @ㄱ")
        assert "@ㄱ → @기사1" in stage.text
        await stage.press("right")
        assert stage.line == "전화 @기사1"
        assert bar.cursor_at_end


async def test_lines_of_dialogs_are_completed_too(told: Told) -> None:
    """
    10:00 call @kim waits #late
    11:00 call @kilroy comes #late
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "e")
        line = stage.app.focused
        assert isinstance(line, LanguageInput)
        before = line.value
        # Nothing typed yet: Tab goes to the reason and back.
        await stage.press("tab")
        assert stage.app.focused is not line
        await stage.press("shift+tab")
        await stage.type(" @ki")
        assert f"{before} @kilroy" in stage.text
        await stage.press("tab")
        assert line.value == f"{before} @kilroy"
        assert "Tab  @kilroy · @kim" in stage.text
        await stage.press("space", "tab")
        assert stage.app.focused is not line


def test_of_many_offers_those_around_the_taken_one_are_told(told: Told) -> None:
    """
    10:00 call "first one said" "second one said" "third one said" "fourth one said"
    11:00 call "fifth one said" "sixth one said"
    """
    desk = Desk(told.book, told.case_id)
    desk.reload()
    completing, line, rows = Completing(desk), "note !=", []
    for _ in range(4):
        offered = completing.next(line, len(line), None)
        assert offered is not None
        line = offered.text
        rows.append(plain(completing.row(line)))
    assert rows[0].startswith("Tab  !=s6 “sixth one said” · !=s5 ")
    assert rows[3].startswith("Tab  … · !=s4 “fourth one said” · !=s3 “third one said” · !=s2 ")
    assert all(row.endswith(" · …") for row in rows)
