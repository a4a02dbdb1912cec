"""What keys do to the entry under the cursor: rate, amend, strike, contradict; and its history."""

import pytest
from textual.widgets import Input

from mot_tui import demo
from mot_tui.read.views import EntryView
from mot_tui.texts import language
from mot_tui.tui.screens.amend import AmendScreen
from mot_tui.tui.screens.choose import ChooseScreen
from mot_tui.tui.screens.main import MainScreen
from mot_tui.tui.screens.rate import RateScreen
from mot_tui.tui.screens.strike import StrikeScreen
from tests.casefile import Told
from tests.examples import few
from tests.tui.stage import HOSTILE, RISKY, Stage, on_stage


def entry(told: Told, number: int) -> EntryView:
    return next(it for it in told.book.entries(told.case_id) if it.number == number)


def rating(told: Told, number: int) -> int | None:
    return entry(told, number).content.rating


def reasons(told: Told, number: int) -> list[str]:
    folded = told.book.folded(told.case_id)
    return [it.reason for it in folded.entries[entry(told, number).id].revisions]


def on_main(stage: Stage) -> bool:
    return isinstance(stage.app.screen, MainScreen)


# -- rate


async def test_a_digit_rates_at_once_where_there_was_no_rating(told: Told) -> None:
    """
    10:00 call @101 first *5
    11:00 call @101 second
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "2")
        assert rating(told, 2) == 2
        assert on_main(stage)
        assert stage.toasts == ["e2 is rated 2 now · score 50"]
        assert "2 →    50" in stage.text
        await stage.press("u")
        assert stage.toasts[-1] == "Taken back: e2 amended: second"
        assert rating(told, 2) is None


async def test_another_rating_may_have_a_reason_and_shows_what_it_does(told: Told) -> None:
    """
    10:00 call @101 first *5
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "3")
        assert isinstance(stage.app.screen, RateScreen)
        await stage.pilot.pause(0.1)
        assert "rating 5 → 3 · score 100 → 70" in stage.text.replace("\xa0", " ")
        await stage.type("pressed the wrong key")
        await stage.press("enter")
        assert rating(told, 1) == 3
        assert reasons(told, 1) == ["pressed the wrong key"]
        await stage.press("4", "enter")
        assert (rating(told, 1), reasons(told, 1)[-1]) == (4, "")


async def test_escape_leaves_the_rating_as_it_is(told: Told) -> None:
    """
    10:00 call @101 first *5
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "3", "escape")
        assert on_main(stage)
        assert rating(told, 1) == 5


@pytest.mark.parametrize("again", ["0", "enter"])
async def test_a_zero_is_final_and_asked_for_twice(told: Told, again: str) -> None:
    """
    10:00 call @101 first
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "0")
        assert isinstance(stage.app.screen, RateScreen)
        assert rating(told, 1) is None
        assert "0 is final: nothing later lifts it." in stage.text
        await stage.press(again)
        assert rating(told, 1) == 0
        assert on_main(stage)
        await stage.press("u")
        assert rating(told, 1) is None


async def test_a_zero_can_be_thought_over(told: Told) -> None:
    """
    10:00 call @101 first
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "0", "escape", "escape")
        assert on_main(stage)
        assert rating(told, 1) is None


async def test_a_changed_rating_of_zero_asks_too(told: Told) -> None:
    """
    10:00 call @101 first *3
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "0")
        await stage.type("gave up on them")
        await stage.press("enter")
        assert rating(told, 1) == 3
        assert "Enter again saves it" in stage.text
        await stage.press("enter")
        assert (rating(told, 1), reasons(told, 1)) == (0, ["gave up on them"])


async def test_the_same_rating_again_changes_nothing(told: Told) -> None:
    """
    10:00 call @101 first *3
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "3")
        assert stage.toasts == ["e1 is rated 3 already."]
        assert entry(told, 1).revisions == 0


async def test_what_each_rating_means_can_be_seen_before(told: Told) -> None:
    """
    10:00 call @101 first
    """
    async with on_stage(told) as stage:
        await stage.press("f12")
        assert "5 as promised, no push needed" in stage.text
        await stage.press("4")
        assert on_main(stage)
        assert rating(told, 1) == 4


async def test_ratings_can_be_chosen_by_arrow(told: Told) -> None:
    """
    10:00 call @101 first
    """
    async with on_stage(told) as stage:
        await stage.press("f12", "down", "down")
        assert rating(told, 1) is None
        await stage.press("enter")
        assert rating(told, 1) == 4


# -- amend


@pytest.mark.parametrize("key", few(["ㄷ", "e", "f5"]))
async def test_the_whole_line_can_be_amended(told: Told, key: str) -> None:
    """
    10:00 call @101 parcel lost *2
    """
    async with on_stage(told) as stage:
        await stage.press("escape", key)
        assert isinstance(stage.app.screen, AmendScreen)
        line = stage.app.screen.lines[0]
        assert line.value == "10:00 call @101 parcel lost *2"
        assert "Nothing changed yet." in stage.text
        line.fill("10:00 call @102 parcel found *4")
        await stage.pilot.pause(0.1)
        assert "102" in stage.text
        assert "score 50 → 90" in stage.text.replace("\xa0", " ")
        await stage.press("tab")
        await stage.type("misheard")
        await stage.press("enter")
        assert entry(told, 1).content.text == "parcel found"
        assert reasons(told, 1) == ["misheard"]
        assert stage.toasts == ["amended e1 · score 90"]
        await stage.press("u")
        assert stage.toasts[-1] == "Taken back: e1 amended: parcel found"
        assert entry(told, 1).content.text == "parcel lost"


async def test_what_is_not_in_the_new_line_is_named_before_it_goes(told: Told) -> None:
    """
    10:00 call @101 "soon" !callback 2026-03-03 10:00
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "e")
        assert isinstance(stage.app.screen, AmendScreen)
        stage.app.screen.lines[0].fill("10:00 call @101")
        await stage.pilot.pause()
        assert "not in this line, and so gone: p1, s1" in stage.text
        stage.app.screen.lines[0].fill("10:00 call @101 !callback next friday")
        await stage.pilot.pause()
        assert "promise: callback Fri 13 Mar" in stage.text
        assert "Tab:" not in stage.text


async def test_a_refused_line_stays_to_be_mended(told: Told) -> None:
    """
    10:00 call @101 parcel
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "e")
        await stage.type(" +p9")
        await stage.press("enter")
        assert "There is no p9 in this case" in stage.text
        assert isinstance(stage.app.screen, AmendScreen)
        assert stage.app.screen.lines[0].value == "10:00 call @101 parcel +p9"
        assert entry(told, 1).revisions == 0


async def test_a_zero_in_an_amended_line_is_asked_for_twice(told: Told) -> None:
    """
    10:00 call @101 parcel
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "e")
        await stage.type(" *0")
        await stage.press("enter")
        assert rating(told, 1) is None
        assert "0 is final" in stage.text
        await stage.press("enter")
        assert rating(told, 1) == 0


async def test_what_was_typed_and_left_is_there_again(told: Told) -> None:
    """
    10:00 call @101 parcel
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "e")
        await stage.type(" lost")
        await stage.press("tab")
        await stage.type("half a rea")
        await stage.press("escape")
    place = f"amend:{entry(told, 1).id}"
    (draft,) = told.book.left_drafts(place)
    assert draft.text == "10:00 call @101 parcel lost\nhalf a rea"
    async with on_stage(told) as stage:
        await stage.press("escape", "e")
        assert isinstance(stage.app.screen, AmendScreen)
        assert [it.value for it in stage.app.screen.lines] == draft.text.split("\n")
        assert "here it is again" in stage.toasts[-1]
        await stage.press("enter")
        assert entry(told, 1).content.text == "parcel lost"
        assert told.book.left_drafts(place) == []


async def test_what_is_typed_is_on_the_disk_half_a_second_later(told: Told) -> None:
    """
    10:00 call @101 parcel
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "x")
        await stage.type("typed twi")
        await stage.pilot.pause(0.4)
        other = told.open_again()
        (draft,) = other.left_drafts(f"strike:{entry(told, 1).id}")
        assert draft.text == "typed twi"
        other.close()


# -- strike


@pytest.mark.parametrize("key", ["x", "ㅌ"])
async def test_an_entry_is_struck_out_with_a_reason(told: Told, key: str) -> None:
    """
    10:00 call @101 parcel !callback 2026-03-03 10:00
    """
    async with on_stage(told) as stage:
        await stage.press("escape", key)
        assert isinstance(stage.app.screen, StrikeScreen)
        assert "It stays in the history, and u takes it back." in stage.text
        assert "Out with it: p1" in stage.text
        await stage.press("enter")
        assert "Say why" in stage.text
        assert entry(told, 1).struck is None
        await stage.type("wrong case")
        await stage.press("enter")
        assert entry(told, 1).struck == "wrong case"
        assert stage.toasts == ["struck out e1; u takes it back"]
        await stage.press("u")
        assert stage.toasts[-1] == "Taken back: e1 struck out: wrong case"
        assert entry(told, 1).struck is None


@pytest.mark.parametrize("key", few(["3", "e", "x", "!"]))
async def test_a_struck_entry_is_left_alone(told: Told, key: str) -> None:
    """
    10:00 call @101 "parcel"
    """
    told.book.strike(told.case_id, 1, "typed twice")
    async with on_stage(told) as stage:
        await stage.press("escape", key)
        assert on_main(stage)
        assert stage.toasts[-1].startswith("e1 was struck out (typed twice); u takes that back")


@pytest.mark.parametrize("key", few(["3", "e", "x", "!"]))
async def test_without_an_entry_a_sentence_says_so(told: Told, key: str) -> None:
    async with on_stage(told) as stage:
        await stage.press("escape", key)
        assert on_main(stage)
        assert stage.toasts[-1] == "There is no entry here yet; write a line first."


# -- contradict


async def test_a_statement_is_set_against_another_one(told: Told) -> None:
    """
    10:00 call @101 "all rooms will work"
    11:00 visit @kim "the router is new"
    12:00 visit @tech1 "only the small room works" *2
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "!")
        assert isinstance(stage.app.screen, ChooseScreen)
        assert "s3 “only the small room works”" in stage.text
        assert "s2 “the router is new”" in stage.text
        await stage.type("rooms")
        assert "s2 “the router is new”" not in stage.text
        await stage.press("enter")
        assert [(it.first, it.second) for it in entry(told, 3).opposed] == [(3, 1)]
        assert reasons(told, 3) == ["s3 != s1"]
        assert "≠s1" in stage.text
        assert stage.toasts[-1] == "s3 ≠ s1 · e3 · score 50"
        await stage.press("u")
        assert entry(told, 3).opposed == ()


async def test_of_several_statements_the_contradicted_one_is_chosen_first(told: Told) -> None:
    """
    10:00 call @101 "all rooms will work"
    12:00 visit @tech1 "only the small room works" "that is normal"
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "!")
        assert "e2: which of these does not fit?" in stage.text
        await stage.type("normal")
        await stage.press("enter")
        assert "s3 “that is normal”" in stage.text
        await stage.press("down", "enter")
        assert [(it.first, it.second) for it in entry(told, 2).opposed] == [(3, 1)]


async def test_what_happened_contradicts_a_statement(told: Told) -> None:
    """
    10:00 call @101 "all rooms will work"
    12:00 note nothing works
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "!", "enter")
        assert [(it.first, it.second) for it in entry(told, 2).opposed] == [(1, None)]


async def test_with_nothing_to_contradict_a_sentence_says_so(told: Told) -> None:
    """
    10:00 call @101 "all rooms will work"
    11:00 call *3
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "!")
        assert stage.toasts[-1].startswith("e2 holds neither a quote nor words")
        await stage.press("up", "!")
        assert stage.toasts[-1].startswith("Nothing is quoted elsewhere in this case")


# -- history


async def test_the_whole_entry_tells_its_earlier_versions(told: Told) -> None:
    """
    10:00 call @101 parcel lost *3
    """
    told.amend(1, "10:00 call @101 parcel lost for good *3", "left out half of it")
    told.amend(1, "10:00 call @102 parcel lost for good *1")
    async with on_stage(told) as stage:
        await stage.press("escape", "enter")
        text = stage.text
        assert "amended 2 ×" in text
        assert "· left out half of it" in text
        assert "before: parcel lost " in text
        assert "rating 3 → 1" in text
        assert "101 → 102" in text
        assert text.index("rating 3 → 1") < text.index("before: parcel lost")


async def test_an_entry_never_amended_has_no_history(told: Told) -> None:
    """
    10:00 call @101 parcel lost *3
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "enter")
        assert "amended" not in stage.text


# -- all of them


@pytest.mark.slow
async def test_hostile_words_are_harmless_in_every_dialog(told: Told) -> None:
    text = " ".join(HOSTILE)
    typed = text.replace("\n", "\\n").replace('"', "")
    line = f'call @x {typed} "{typed}" !callback {typed} *3'
    told.book.log(told.case_id, told.book.read(told.case_id, line).request)
    told.book.log(told.case_id, told.book.read(told.case_id, f'note "{typed}"').request)
    told.book.amend(told.case_id, 1, told.book.read(told.case_id, f"{line} *2").request, text)
    async with on_stage(told) as stage:
        await stage.press("escape", "up")
        for key in ("e", "1", "x", "s", "k", "m", "!", "enter"):
            await stage.press(key)
            assert not on_main(stage), key
            if isinstance(stage.app.focused, Input):
                stage.app.focused.insert_text_at_cursor(text)
            await stage.pilot.pause(0.06)
            assert not set(RISKY) & set(stage.text), key
            await stage.press("escape")
            assert on_main(stage), key


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["en", "ko"])
async def test_dialogs_fit_a_small_screen_on_every_entry_of_the_demo(told: Told, lang: str) -> None:
    language.use(lang)
    case = demo.load(told.book, lang)[0]
    async with on_stage(told, "9 Mar 22:30", size=(80, 24), case_id=case.id) as stage:
        await stage.press("escape", "home")
        before = told.book.ledger.journal.tip()
        for place in range(case.entries):
            for key in (("e", "s"), ("x", "k"), ("!", "m"))[place % 3]:
                await stage.press(key)
                assert not on_main(stage), key
                assert "Esc" in stage.text, key
                await stage.press("escape")
            await stage.press("down")
        assert told.book.ledger.journal.tip() == before
