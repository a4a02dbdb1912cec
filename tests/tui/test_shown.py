"""Words for widgets: cut early, harmless, in cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from mot_tui.domain.content import Due
from mot_tui.read.views import ActView
from mot_tui.tui.shown.curve import ZERO, curve_rows
from mot_tui.tui.shown.entry import act_text
from mot_tui.tui.shown.fit import fit, fit_right, one_line, short, wrapped
from mot_tui.tui.shown.line import line_of
from mot_tui.tui.shown.score import tenth
from mot_tui.tui.widgets.plain_input import same_length
from mot_tui.tui.widgets.score_panel import large
from tests.casefile import ZONE, Told, at

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60).map(one_line)


@given(texts, st.integers(1, 40))
def test_a_text_fits_exactly(text: str, width: int) -> None:
    assert cell_len(short(text, width)) <= width
    assert cell_len(fit(text, width)) == cell_len(fit_right(text, width)) == width


def test_hangul_counts_two_cells() -> None:
    assert fit("기사 방문", 8) == "기사 방…"
    assert fit("기사", 7) == "기사   "


def test_a_text_of_ten_megabytes_is_cut_before_it_is_looked_at() -> None:
    assert len(one_line("x" * 10_000_000)) == 400


@given(st.text(), st.integers(4, 30))
def test_wrapped_rows_fit(text: str, width: int) -> None:
    shown = one_line(text)
    rows = wrapped(shown, width)
    assert all(cell_len(row) <= width for row in rows)
    assert "".join(rows).replace(" ", "") == shown.replace(" ", "")


@given(st.text(st.characters()))
def test_the_entry_line_shows_a_harmless_sign_for_every_character(text: str) -> None:
    shown = same_length(text)
    assert len(shown) == len(text)
    assert shown.isprintable() or not text.isprintable()
    assert "\x1b" not in shown


def test_only_a_zero_looks_like_one_in_the_curve() -> None:
    foot = curve_rows([1000, 500, 1, 0], 4, 2)[-1]
    assert foot == f"██▁{ZERO}"


@pytest.mark.parametrize(
    ("decimals", "shown"),
    [
        ("47.1429", "47.1"),
        ("5.25", "5.3"),
        ("0", "0"),
        ("100", "100"),
        (None, "–"),
        ("0.01", "<0.1"),
    ],
)
def test_figures_have_one_decimal(decimals: str | None, shown: str) -> None:
    assert tenth(decimals) == shown


def test_large_figures_are_three_rows_of_one_width() -> None:
    for text in ("100", "1.4", "–", "<0.1", ">99.9"):
        assert len({cell_len(row) for row in large(text)}) == 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("10:05 on hold 4 min\n10:09 nobody knows", "on hold 4 min / 10:09 nobody knows"),
        ("10:05 on hold 4 min", "on hold 4 min"),
        ("10:30 is when they come", "10:30 is when they come"),
        ("10:30 first\nand no time", "10:30 first / and no time"),
    ],
)
def test_a_row_of_the_timeline_does_not_say_its_time_twice(
    told: Told, text: str, shown: str
) -> None:
    told.log(f"10:05 call @101 \\{text}".replace("\n", " \\n "))
    (view,) = told.book.entries(told.case_id)
    assert view.content.text == text
    assert line_of(view, ZONE, told.book.now()).text == shown


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("17 Dec 00:00", "18 Dec 00:00", "p1 moved by them: Thu 17 Dec"),
        ("17 Dec 10:00", "17 Dec 12:00", "p1 moved by them: Thu 17 Dec 10:00–12:00"),
        (None, "18 Dec 00:00", "p1 moved by them: by Thu 17 Dec 24:00"),
    ],
)
def test_a_moved_due_reads_as_it_does_elsewhere(start: str | None, end: str, told: str) -> None:
    due = Due(at(end), at(start) if start else None)
    assert act_text(ActView(1, due=due), ZONE) == told
