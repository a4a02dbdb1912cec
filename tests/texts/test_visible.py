"""The border to the screen: one row for every text, and nothing in it that acts."""

import pytest

from mot_tui.texts.changes import change_text
from mot_tui.texts.visible import visible, visible_lines
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.widgets.plain_input import same_length


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("one\ntwo", "one / two"),
        ("one \n\n  two\n", "one / two"),
        ("one\r\ntwo", "one / two"),
        ("\n", "␊"),
        ("a/b", "a/b"),
        ("a\x1b[2J\nb", "a␛[2J / b"),
    ],
)
def test_a_break_is_a_quiet_sign_in_a_row(text: str, row: str) -> None:
    assert visible(text) == one_line(text) == row
    assert "\n" in visible_lines("one\ntwo")


def test_in_a_line_to_type_in_every_character_keeps_its_place() -> None:
    assert same_length("a\nb\x1b\ud800") == "a␊b␛\ufffd"


def test_what_was_written_is_cut_where_a_change_is_told() -> None:
    text = "12:17 on hold 4 min\n12:21 " + "he said " * 100
    told = change_text("made-entry", {"number": 3, "text": text})
    assert told.startswith("e3 written: 12:17 on hold 4 min / 12:21 he said")
    assert told.endswith("…")
    assert len(told) < 110
