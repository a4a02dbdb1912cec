"""A new case, and other words for one that stands: the form, its templates, what it keeps."""

import pytest
from textual.events import Paste
from textual.widgets import Input

from mot_tui.config import Settings
from mot_tui.domain.words import CaseField
from mot_tui.errors import Unusable
from mot_tui.read.views import CaseView
from mot_tui.tui.screens.edit_case import EditCaseScreen
from mot_tui.tui.screens.form import Form
from mot_tui.tui.screens.new_case import NewCaseScreen
from tests.casefile import Told
from tests.tui.stage import HOSTILE, RISKY, Stage, on_stage


def newest(told: Told) -> CaseView:
    return max(told.book.cases(), key=lambda it: it.number)


def records(told: Told) -> int:
    return len(told.book.history(told.case_id))


async def fill(stage: Stage, name: str, text: str) -> None:
    """Have a field say something, as if it were typed over."""
    form = stage.app.screen
    assert isinstance(form, Form)
    line = form.query_one(f"#{name}-0", Input)
    line.focus()
    line.value = ""
    await stage.pilot.pause()
    await stage.type(text)


@pytest.fixture(autouse=True)
def seoul(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Seoul")


async def test_a_title_and_enter_open_a_case_in_the_zone_of_the_machine(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("ctrl+n")
        await stage.type("A refund")
        await stage.press("enter")
        assert newest(told).title == "A refund"
        assert newest(told).field(CaseField.TIMEZONE) == "Asia/Seoul"
        assert newest(told).field(CaseField.LANGUAGE) == "en"
        assert newest(told).criteria == ()
        assert "A refund" in stage.text
        assert stage.app.focused is stage.screen.bar


async def test_a_new_case_takes_zone_and_currency_of_the_settings(told: Told) -> None:
    told.book.settings = Settings(timezone="Europe/Berlin", currency="EUR")
    async with on_stage(told) as stage:
        await stage.press("escape", "n")
        await stage.type("A refund")
        await stage.press("enter")
        assert newest(told).field(CaseField.TIMEZONE) == "Europe/Berlin"
        assert newest(told).field(CaseField.CURRENCY) == "EUR"


async def test_all_of_a_new_case_can_be_said(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("ctrl+n")
        await stage.type("The router")
        await stage.press("down", "down")
        company = ("L-Telecom", "home internet", "AB-1", "4711", "Kim", "Mapo 1")
        for text in (*company, "peace", "it worked"):
            await stage.type(text)
            await stage.press("down")
        await stage.type("works in every room | no extra fee")
        await stage.press("down")
        await stage.type("within a week")
        await stage.press("down", "down")
        for text in ("30000 a month", "2028-03-01", "90000"):
            await stage.type(text)
            await stage.press("down")
        await stage.press("enter")
        case = newest(told)
        assert case.field(CaseField.COMPANY) == "L-Telecom"
        assert case.field(CaseField.REFERENCE) == "AB-1"
        assert case.field(CaseField.ADDRESS) == "Mapo 1"
        assert case.field(CaseField.BASELINE) == "it worked"
        assert case.field(CaseField.PENALTY) == "90000"
        assert case.criteria == ("works in every room", "no extra fee", "within a week")


async def test_a_template_fills_in_what_nobody_filled_in(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("ctrl+n")
        await stage.type("The flat")
        await fill(stage, "wanted", "my own words")
        form = stage.app.screen
        form.query_one("#template-0").focus()
        await stage.press("right")
        assert "home internet" in stage.text
        assert "works in every room" in stage.text
        await stage.press("right", "right")
        assert "works in every room" not in stage.text
        assert "no fault for two weeks" in stage.text
        await stage.press("enter")
        assert newest(told).field(CaseField.SERVICE) == "repair"
        assert newest(told).field(CaseField.WANTED) == "my own words"
        assert newest(told).criteria == ("no fault for two weeks", "the cause is named")


async def test_the_empty_template_takes_its_words_back(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("ctrl+n")
        await stage.type("The flat")
        await stage.press("down", "right", "left", "enter")
        assert newest(told).field(CaseField.SERVICE) == ""
        assert newest(told).criteria == ()


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("timezone", "Nowhere/City", "There is no time zone “Nowhere/City”"),
        ("calendar", "KR-99", "“KR-99” is no country whose holidays are known"),
        ("currency", "money", "A currency has three letters"),
    ],
)
async def test_what_cannot_be_is_said_below_the_rows(
    told: Told, field: str, text: str, said: str
) -> None:
    async with on_stage(told) as stage:
        await stage.press("ctrl+n")
        await stage.type("A refund")
        await fill(stage, field, text)
        await stage.press("enter")
        assert said in stage.text
        assert stage.app.focused is stage.app.screen.query_one(f"#{field}-0")
        assert newest(told).title != "A refund"
        await fill(stage, field, "krw" if field == "currency" else "UTC")
        await stage.pilot.pause()
        assert said not in stage.text
        await stage.press("enter")
        assert newest(told).field(CaseField(field)) in ("KRW", "UTC", "")


async def test_a_case_without_a_title_is_not_opened(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("ctrl+n", "enter")
        assert "A case needs a title." in stage.text
        assert len(told.book.cases()) == 1


async def test_the_details_of_a_case_are_said_anew(told: Told) -> None:
    """
    10:00 call
    """
    told.book.describe(told.case_id, criteria=["works | or so", "no fee"])
    async with on_stage(told) as stage:
        await stage.press("escape", "d")
        assert isinstance(stage.app.screen, EditCaseScreen)
        await fill(stage, "company", "L-Telecom")
        await fill(stage, "timezone", "Europe/Berlin")
        await stage.press("enter")
        case = told.book.case(told.case_id)
        assert case.field(CaseField.COMPANY) == "L-Telecom"
        assert case.criteria == ("works | or so", "no fee")
        assert "The move · L-Telecom" in stage.text
        assert "02:00" in stage.text


async def test_nothing_changed_makes_no_record(told: Told) -> None:
    async with on_stage(told) as stage:
        before = records(told)
        await stage.press("f6", "enter")
        assert not isinstance(stage.app.screen, EditCaseScreen)
        assert records(told) == before
        assert stage.toasts == []


async def test_criteria_are_taken_off_and_added(told: Told) -> None:
    told.book.describe(told.case_id, criteria=["first", "second"])
    async with on_stage(told) as stage:
        await stage.press("f6")
        await fill(stage, "criteria", "first of all")
        await stage.press("enter")
        assert set(told.book.case(told.case_id).criteria) == {"first of all", "second"}


async def test_what_is_typed_is_on_the_disk_and_offered_again(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("ctrl+n")
        await stage.type("A refund")
        await stage.press("down", "right")
        await stage.pilot.pause(0.4)
        (draft,) = told.book.left_drafts("form:new-case")
        assert "A refund" in draft.text
        await stage.press("escape", "ctrl+n")
        assert "A refund" in stage.text
        assert "works in every room" in stage.text
        assert "here it is again" in stage.text
        await stage.press("enter")
        assert newest(told).criteria == ("works in every room", "no cost that was not agreed")
        assert told.book.left_drafts("form:new-case") == []


async def test_what_was_kept_can_be_forgotten(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("f6")
        await fill(stage, "title", "Another name")
        await stage.press("escape", "f6")
        assert "Another name" in stage.text
        await stage.press("ctrl+r")
        assert "Another name" not in stage.text
        await stage.press("escape")
        assert told.book.left_drafts(f"form:case:{told.case_id}") == []


async def test_a_pasted_list_of_criteria_loses_none(told: Told) -> None:
    async with on_stage(told) as stage:
        await stage.press("f6")
        form = stage.app.screen
        form.query_one("#criteria-0").focus()
        await stage.pilot.pause()
        stage.app.post_message(Paste("one\ntwo\r\n\nthree\n"))
        await stage.press("enter")
        assert told.book.case(told.case_id).criteria == ("one", "two", "three")


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
async def test_hostile_words_are_text_in_a_form(told: Told, text: str) -> None:
    told.book.describe(told.case_id, [(CaseField.TITLE, f"x{text}"), (CaseField.COMPANY, text)])
    told.book.describe(told.case_id, criteria=[f"y{text}"])
    before = told.book.case(told.case_id)
    async with on_stage(told) as stage:
        for key in ("f6", "f7", "ctrl+o"):
            await stage.press(key)
            assert not set(RISKY) & set(stage.text)
            await stage.press("escape")
        await stage.press("f6", "enter")
        assert told.book.case(told.case_id) == before
        await stage.press("f6")
        stage.app.post_message(Paste(text))
        await stage.pilot.pause()
        assert not set(RISKY) & set(stage.text)


async def test_a_refused_save_leaves_the_form_open(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Unusable("disk-full", path=told.folder / "mot.db")

    async with on_stage(told) as stage:
        await stage.press("ctrl+n")
        await stage.type("A refund")
        with monkeypatch.context() as patch:
            patch.setattr(told.book, "open_case", full)
            await stage.press("enter")
        assert isinstance(stage.app.screen, NewCaseScreen)
        assert "There is no room left" in stage.text
        await stage.press("enter")
        assert newest(told).title == "A refund"


async def test_a_draft_that_cannot_be_kept_is_said_and_typing_goes_on(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Unusable("disk-full", path=told.folder / "mot.db")

    async with on_stage(told) as stage:
        await stage.press("ctrl+n")
        with monkeypatch.context() as patch:
            patch.setattr(told.book, "keep_draft", full)
            await stage.type("A refund")
            await stage.pilot.pause(0.4)
            assert "There is no room left" in stage.text
        await stage.press("enter")
        assert newest(told).title == "A refund"


async def test_whoever_comes_to_a_field_goes_on_at_its_end_and_the_line_before_is_kept(
    told: Told,
) -> None:
    """
    10:00 call @101 first
    """
    async with on_stage(told) as stage:
        await stage.type("call @101 half a line")
        await stage.press("ctrl+n")
        await stage.type("A refund")
        await fill(stage, "service", "home internet")
        line = stage.app.focused
        assert isinstance(line, Input)
        await stage.press("home", "up", "down", "y")
        assert line.value == "home internety"
        await stage.press("escape")
        assert stage.line == "call @101 half a line"
        await stage.press("ctrl+n")
        await stage.press("ctrl+n", "enter")
        assert newest(told).title == "A refund"
        # The new case has a line of its own; that of the old one is still there.
        assert stage.line == ""
        (draft,) = told.book.left_drafts(f"entry:{told.case_id}")
        assert draft.text == "call @101 half a line"
