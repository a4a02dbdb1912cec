"""What somebody typed or pasted is text, wherever it is shown."""

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Input

from mot_tui.domain.content import Content, Due
from mot_tui.domain.requests import CaseRequest, EntryRequest, PromiseRequest
from mot_tui.domain.words import CaseField, Channel
from mot_tui.tui.app import MotApp
from mot_tui.tui.terminal import title_sequence
from tests.casefile import Told, at
from tests.tui.stage import HOSTILE, HOSTILE_SAMPLE, RISKY, on_stage


def hostile_case(told: Told, text: str) -> str:
    """A case in which everything that can be typed is this text."""
    content = Content(
        occurred_at=at("2 Mar 10:00"),
        channel=Channel.CALL,
        text=text,
        party=text,
        mentions=(text,),
        rating=3,
        feeling=text,
        place=text,
        references=(text,),
        tags=(text,),
    )
    due = Due(end=at("2 Mar 18:30"), start=at("2 Mar 18:30"))
    request = EntryRequest(content, (PromiseRequest(text, text, due),), (text,))
    fields = ((CaseField.TITLE, f"case {text}"), (CaseField.COMPANY, text))
    return told.book.open_case(CaseRequest(fields), [request]).id


@pytest.mark.parametrize("text", HOSTILE_SAMPLE, ids=ascii)
async def test_it_is_shown_and_does_nothing(told: Told, text: str) -> None:
    case = hostile_case(told, text)
    async with on_stage(told, case_id=case) as stage:

        async def look(pilot: Pilot[None]) -> None:
            await pilot.pause()
            assert not set(RISKY) & set(stage.text)
            assert not set(RISKY) & set("".join(stage.toasts))

        await look(stage.pilot)
        stage.screen.bar.fill(f"call> {text}")
        await look(stage.pilot)
        assert stage.line == f"call> {text}"
        stage.screen.bar.fill("")
        for keys in (["ctrl+o"], ["ctrl+n"], ["escape", "enter"], ["f1"]):
            await stage.press(*keys)
            await look(stage.pilot)
            await stage.press("escape")
        await stage.press("p")
        for keys in (["enter"], ["y"], ["k"], ["m"], ["e"], ["y"]):
            await stage.press(*keys)
            await look(stage.pilot)
        await stage.press("escape", "escape", "escape")
        assert stage.app.screen is stage.screen
        await stage.press("ctrl+f")
        await stage.type("case")
        await look(stage.pilot)
        await stage.press("escape")
        await stage.press("ctrl+p")
        await stage.type("case")
        await stage.app.workers.wait_for_complete()
        await look(stage.pilot)
        await stage.press("escape")


@pytest.mark.parametrize("text", HOSTILE_SAMPLE, ids=ascii)
async def test_toasts_and_the_title_do_nothing(told: Told, text: str) -> None:
    case = hostile_case(told, text)
    async with on_stage(told, case_id=case) as stage:
        told.clock.now = at("2 Mar 19:00")
        await stage.look()
        assert len(stage.toasts) == 1
        await stage.press("ctrl+z")
        assert len(stage.toasts) == 2
        assert not set(RISKY) & set("".join(stage.toasts))
        assert not set(RISKY) & set(stage.text)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_a_title_ends_only_itself(text: str) -> None:
    sequence = title_sequence(text)
    assert sequence.startswith("\x1b]2;")
    assert sequence.endswith("\x07")
    assert not set(RISKY) & set(sequence[4:-1])
    sequence.encode("utf-8")


@pytest.mark.parametrize("keys", ["ctrl+f", "ctrl+n"])
@pytest.mark.parametrize("text", HOSTILE_SAMPLE, ids=ascii)
async def test_every_line_to_type_in_is_harmless(told: Told, text: str, keys: str) -> None:
    async with on_stage(told) as stage:
        await stage.press(keys)
        line = stage.app.focused
        assert isinstance(line, Input)
        line.insert_text_at_cursor(text)
        await stage.pilot.pause()
        assert not set(RISKY) & set(stage.text)
        assert line.value == text


@pytest.mark.parametrize("text", HOSTILE_SAMPLE, ids=ascii)
async def test_a_paste_into_the_palette_is_harmless(told: Told, text: str) -> None:
    async with on_stage(told) as stage:
        await stage.press("ctrl+p")
        stage.app.post_message(Paste(f"x{text}"))
        await stage.pilot.pause()
        await stage.app.workers.wait_for_complete()
        await stage.pilot.pause()
        line = stage.app.focused
        assert isinstance(line, Input)
        assert line.value.startswith("x")
        assert not set(RISKY) & set(stage.text)


async def test_a_click_on_markup_runs_nothing(told: Told) -> None:
    """
    10:00 call [@click=app.quit]click[/]
    """
    async with on_stage(told) as stage:
        for y, row in enumerate(stage.text.splitlines()):
            if "click" in row:
                await stage.pilot.click(offset=(row.index("click") + 1, y))
        assert stage.app.return_code is None
        assert isinstance(stage.app, MotApp)


async def test_ten_megabytes_in_one_line_are_shown_in_part(told: Told) -> None:
    content = Content(occurred_at=at("2 Mar 10:00"), text="long " * 2_000_000)
    told.book.log(told.case_id, EntryRequest(content))
    async with on_stage(told) as stage:
        assert "long long" in stage.text
        await stage.press("escape", "enter")
        assert "long long" in stage.text
