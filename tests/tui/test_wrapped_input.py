"""A long line in several rows: how it is broken, and what keys do in it."""

from rich.cells import cell_len

from mot_tui.tui.screens.amend import AmendScreen
from mot_tui.tui.shown.rows import rows_of
from mot_tui.tui.widgets.wrapped_input import WrappedInput
from tests.casefile import Told
from tests.tui.stage import on_stage

LONG = " ".join(f"word{n}" for n in range(60))


def shown(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in rows_of(text, width)]


def test_a_text_is_broken_behind_blanks_and_breaks_and_nothing_is_lost() -> None:
    assert shown("one two three", 8) == ["one two ", "three"]
    assert shown("one \\n two", 20) == ["one \\n ", "two"]
    assert shown(r"C:\new \note:1 \n", 40) == [r"C:\new \note:1 \n", ""]
    assert shown("", 8) == [""]
    for text in (LONG, "가나다 라마바사아자차카타파하 " * 5, "x" * 50, " " * 30):
        rows = shown(text, 11)
        assert "".join(rows) == text
        assert max(map(cell_len, rows)) <= 11


async def test_a_long_entry_is_amended_in_rows(told: Told) -> None:
    """
    10:00 call @101 first
    """
    told.log(f"11:00 call @101 {LONG} [/b] *2")
    async with on_stage(told, size=(80, 24)) as stage:
        await stage.press("escape", "end", "e")
        assert isinstance(stage.app.screen, AmendScreen)
        line = stage.app.focused
        assert isinstance(line, WrappedInput)
        first = line.value
        assert len(line.rows) > 4
        assert all(it in stage.text for it in ("word20 ", "word30 ", "word59 [/b] *2"))
        # ↑ keeps the column, what is typed stands there, and can be taken back.
        await stage.press("up", "home", *"now", "space")
        start = line.rows[-2][0]
        assert line.value == f"{first[:start]}now {first[start:]}"
        await stage.press("ctrl+z")
        assert line.value == f"{first[:start]}now{first[start:]}"
        await stage.press("ctrl+z", "ctrl+z")
        assert line.value == first
        await stage.press("end", "ctrl+j")
        assert line.value.count(" \\n ") == 1
        await stage.press("ctrl+z", "end", "end", "down")
        assert stage.app.focused is not None
        assert stage.app.focused.id == "reason"
        await stage.press("up")
        await stage.type(" #x")
        await stage.press("enter")
        entry = max(told.book.entries(told.case_id), key=lambda it: it.number)
        assert entry.content.tags == ("x",)
        assert entry.content.text == f"{LONG} [/b]"


async def test_breaks_are_shown_as_breaks_and_hostile_text_as_signs(told: Told) -> None:
    """
    10:00 call @101 first
    """
    told.log("10:00 call @101 first line\\nthen \u202emore")
    async with on_stage(told, size=(80, 24)) as stage:
        await stage.press("escape", "end", "e")
        line = stage.app.focused
        assert isinstance(line, WrappedInput)
        assert "first line ↵" in stage.text
        assert "\n" in stage.text[stage.text.index("↵") : stage.text.rindex("then")]
        assert "\u202e" not in stage.text
        await stage.press("home")
        assert line.cursor_position == line.rows[1][0]
        await stage.press("up", "home")
        assert line.cursor_position == 0
        # However it wraps: all that is written up to the line break.
        await stage.press("ctrl+e")
        first = line.value.index("\\n")
        assert line.cursor_position == first
        await stage.press("left", "left", "ctrl+u")
        assert line.value.startswith("e \\n then")
        line.fill(f"{LONG} \\n second")
        await stage.press("up", "up", "ctrl+a", "ctrl+k")
        assert line.value == "\\n second"
        await stage.press("down", "ctrl+k")
        assert line.value == "\\n "
