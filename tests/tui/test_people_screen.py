"""The people of a case on screen; an entry that goes to another case."""

import pytest
from textual.widgets import Input, OptionList

from mot_tui.casebook import people
from mot_tui.domain.people import Person
from mot_tui.domain.requests import CaseRequest, EntryRequest
from mot_tui.domain.words import CaseField, PersonField
from mot_tui.frozen import changed
from mot_tui.texts import language
from mot_tui.tui.completing import Completing
from mot_tui.tui.desk import Desk
from mot_tui.tui.screens.choose import ChooseScreen
from mot_tui.tui.screens.main import MainScreen
from mot_tui.tui.screens.people import PeopleScreen
from mot_tui.tui.screens.person import PersonScreen
from mot_tui.tui.shown.entry import facts_of
from mot_tui.tui.shown.ink import plain
from tests.casefile import Told, read
from tests.examples import SLOW
from tests.tui.stage import HOSTILE_SAMPLE, RISKY, on_stage


def known(told: Told) -> dict[str, Person]:
    return {it.name: it for it in people.people(told.book, told.case_id)}


@pytest.mark.parametrize("spoken", ["en", pytest.param("ko", marks=SLOW)])
async def test_people_are_described_made_one_and_parted_by_keys(told: Told, spoken: str) -> None:
    """
    10:00 visit @tech1 came late
    11:00 call @101 denies it
    12:00 call @kim the technician himself
    """
    language.use(spoken)
    key = {"en": "w", "ko": "ㅈ"}[spoken]
    async with on_stage(told, size=(80, 24)) as stage:
        await stage.press("escape", key)
        assert isinstance(stage.app.screen, PeopleScreen)
        assert "e3" in stage.text
        await stage.press("enter")
        assert isinstance(stage.app.screen, PersonScreen)
        await stage.type("technician")
        await stage.press("escape")
        assert known(told)["kim"].role == ""
        await stage.press("enter")
        assert "technician" in stage.text
        await stage.press("down", "down")
        await stage.type("010-1234")
        await stage.press("enter")
        assert known(told)["kim"].details == {
            PersonField.ROLE: "technician", PersonField.FIRM: "", PersonField.NUMBER: "010-1234"
        }  # fmt: skip
        assert "@kim · technician · 010-1234" in stage.text
        screen = stage.app.screen
        assert isinstance(screen, PeopleScreen)
        assert screen.copied() == "kim · technician · 010-1234"
        assert told.book.left_drafts(f"form:person:{told.case_id}:kim") == []
        await stage.press("f6")
        assert isinstance(stage.app.screen, ChooseScreen)
        await stage.type("tech1")
        await stage.press("enter")
        assert "@kim" in stage.text
        assert "@tech1" in stage.text
        await stage.press("enter")
        assert "@kim = @tech1 · technician" in stage.text
        assert len(known(told)["kim"].entries) == 2
        await stage.press("escape")
        assert "tech1" not in stage.text.replace("@tech1", "")
        await stage.press("ctrl+d", "f7", "enter")
        assert known(told)["tech1"].aliases == ()
        await stage.press("escape", "u", "u")
        assert "tech1" in known(told)
        assert stage.toasts[-1].endswith("tech1 is the same person as @kim") or spoken == "ko"


async def test_a_click_edits_the_person_and_letters_filter(told: Told) -> None:
    """
    10:00 visit @tech1 came late
    11:00 call @101 denies it
    """
    async with on_stage(told) as stage:
        await stage.press("escape", "w")
        await stage.type("@tec")
        screen = stage.app.screen
        assert screen.query_one(OptionList).option_count == 1
        await stage.press("f7")
        assert stage.toasts[-1].startswith("Nobody here goes by a second name")
        await stage.pilot.click(OptionList, offset=(3, 0))
        assert isinstance(stage.app.screen, PersonScreen)
        await stage.press("enter")
        assert stage.app.screen is screen
        screen.query_one(Input).value = "nobody"
        await stage.pilot.pause()
        assert "nothing found" in stage.text


async def test_a_case_without_people_says_how_they_come(told: Told) -> None:
    """
    10:00 call
    """
    async with on_stage(told, size=(80, 24)) as stage:
        await stage.press("escape", "w")
        assert "Nobody is named yet; @kim in a line names somebody." in stage.text
        await stage.press("enter", "f6", "f7")
        assert isinstance(stage.app.screen, PeopleScreen)


async def test_half_a_character_in_a_name_and_somebody_who_went_away(told: Told) -> None:
    """
    10:00 call @kim
    """
    name = "a\ud800b"
    told.book.log(told.case_id, said_by(name))
    async with on_stage(told) as stage:
        await stage.press("escape", "w", "down", "enter")
        await stage.type("clerk")
        await stage.press("escape", "enter", "enter")
        assert known(told)[name].role == "clerk"
        told.book.undo(told.case_id)
        told.book.undo(told.case_id)
        await stage.press("enter")
        assert stage.toasts[-1].startswith("Nobody is called")
        assert isinstance(stage.app.screen, PeopleScreen)
        assert stage.app.screen.query_one(OptionList).option_count == 1


@pytest.mark.parametrize("text", HOSTILE_SAMPLE)
async def test_no_name_and_nothing_said_of_one_acts(told: Told, text: str) -> None:
    """
    10:00 call @kim
    """
    name = text.replace("\n", " ").strip()
    told.book.log(told.case_id, said_by(name))
    details = dict.fromkeys(PersonField, text)
    people.describe(told.book, told.case_id, "kim", details.items())
    async with on_stage(told) as stage:
        await stage.press("escape", "w", "f6", "enter", "enter")
        assert isinstance(stage.app.screen, PeopleScreen)
        assert known(told)["kim"].aliases == (name,)
        assert not any(sign in stage.text for sign in RISKY)
        await stage.press("enter", "escape", "f7", "enter")
        assert known(told)["kim"].aliases == ()
        assert not any(sign in "".join(stage.toasts) for sign in RISKY)


def said_by(name: str) -> EntryRequest:
    request = read("09:00 call")
    return changed(request, content=changed(request.content, party=name))


async def test_an_entry_goes_to_the_right_case_and_comes_back(told: Told) -> None:
    """
    10:00 call @shop the modem !callback
    11:00 call @shop rang +p1
    12:00 call @101 the move
    """
    async with on_stage(told, size=(80, 24)) as stage:
        await stage.press("escape", "f11")
        assert stage.toasts == ["There is no other case yet; n opens one."]
        other = told.book.open_case(CaseRequest(((CaseField.TITLE, "Modem"),))).id
        told.book.use(told.case_id)
        stage.screen.show_case()
        await stage.press("up", "ㅎ")
        assert isinstance(stage.app.screen, ChooseScreen)
        assert "e1, e2 go together" in stage.text
        await stage.press("enter")
        assert isinstance(stage.app.screen, MainScreen)
        assert stage.toasts[-1] == "e1, e2 moved to c2 Modem, there e1, e2; u takes it back"
        await stage.press("enter")
        assert "moved to the case “Modem”" in stage.text
        await stage.press("escape")
        first, _ = told.book.entries(other)
        assert first.recorded_at != first.stated_recorded_at
        assert (
            "moved here from the case “The move” · written down beforehand: Mon 2 Mar 00:01"
            in plain(facts_of(first, stage.screen.desk.zone))
        )
        await stage.press("e")
        assert "was moved to the case “Modem”" in stage.toasts[-1]
        await stage.press("u")
        assert stage.toasts[-1] == "Taken back: e1, e2 moved to the case “Modem”"
        assert told.book.entries(other) == []


def test_the_one_name_is_offered_and_both_take_korean_particles(told: Told) -> None:
    """
    10:00 visit @기사1
    11:00 call @김대리
    """
    people.join(told.book, told.case_id, "김대리", "기사1")
    desk = Desk(told.book, told.case_id)
    desk.reload()
    offers = [Completing(desk).next(typed, len(typed), None) for typed in ("@기사", "@김")]
    assert [it.text if it else None for it in offers] == [None, "@김대리"]
    (first, _) = told.book.entries(told.case_id)
    assert plain(facts_of(first, desk.zone)).startswith("also @기사1")
    told.book.strike(told.case_id, 1, "typed twice")
    assert told.book.read(told.case_id, "call @기사1에서").request.content.party == "기사1"
