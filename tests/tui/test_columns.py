"""A line of the timeline fills its width, and says by sign and word what colour says too."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from mot_tui.read.views import EntryView
from mot_tui.tui.shown.days import Heading
from mot_tui.tui.shown.ink import plain
from mot_tui.tui.shown.line import Line, Widest, line_of
from mot_tui.tui.widgets.columns import heading_parts, line_parts, rows_of
from tests.casefile import ZONE, Told, at

WIDTHS = st.integers(28, 160)
words = st.text("a기 …", max_size=30)
lines = st.builds(
    Line,
    number=st.sampled_from(["e1", "e1234"]),
    night=st.sampled_from(["", "☾"]),
    time=st.sampled_from(["–", "09:05", "~22:40"]),
    sign=st.just("☏"),
    word=words,
    arrow=st.sampled_from(["", "▸"]),
    party=words,
    text=words,
    marks=st.sampled_from(["", "!p1", "+p2 +p3 ≠s1 ≠s2"]),
    final=st.sampled_from(["", "■"]),
    rating=st.sampled_from(["", "0"]),
    running=st.sampled_from(["", "0", ">99.9"]),
)


@given(lines, st.builds(Widest, st.integers(2, 6), st.integers(0, 40)), WIDTHS)
def test_every_row_is_as_wide_as_the_timeline(line: Line, widest: Widest, width: int) -> None:
    for row in range(rows_of(width)):
        assert cell_len(plain(tuple(line_parts(line, widest, width, row)))) == width


@given(st.builds(Heading, words, words, words), WIDTHS)
def test_a_heading_is_as_wide_as_the_timeline(heading: Heading, width: int) -> None:
    told = plain(tuple(heading_parts(heading, width, "rating → score")))
    assert cell_len(told) == width or width < cell_len(f" {heading.day} {heading.rest} ") + 3


def test_on_a_phone_an_entry_takes_two_rows(told: Told) -> None:
    """
    10:00 visit @tech1 only the small room works *2 !visit 2026-03-03 10:00
    """
    (view,) = told.book.entries(told.case_id)
    line = line_of(view, ZONE, at("2 Mar 12:00"))
    upper, lower = (plain(tuple(line_parts(line, Widest(2, 5), 45, row))) for row in (0, 1))
    assert upper == "  10:00 visit  ◂ tech1        !p1  2 →    50 "
    assert lower == "        only the small room works            "


@pytest.mark.parametrize(
    ("place", "signs"), [(0, ["☾", "e1"]), (1, ["■0 →"]), (2, ["struck out"]), (3, ["»"])]
)
def test_nothing_is_told_by_colour_alone(told: Told, place: int, signs: list[str]) -> None:
    """
    05:00 call in the night
    10:00 call *0
    11:00 call typed twice
    12:00 visit that is planned
    """
    told.book.strike(told.case_id, 3, "typed twice")
    view: EntryView = told.book.entries(told.case_id)[place]
    line = line_of(view, ZONE, at("2 Mar 12:00") - timedelta(minutes=1))
    row = plain(tuple(line_parts(line, Widest(2, 0), 100)))
    assert all(sign in row for sign in signs), row
