"""The summary as text for a message: short lines, no tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mot_tui.exporters import text
from mot_tui.exporters.document import Document, Item, Items, Paragraph, Section, Table, items
from mot_tui.texts import language
from mot_tui.texts.visible import visible
from tests.exporters.telling import Telling, golden_report, is_golden
from tests.tui.stage import HOSTILE, RISKY


@given(st.text(st.characters(exclude_categories=()), min_size=1) | st.sampled_from(HOSTILE))
def test_the_text_is_unchanged_and_nothing_hides(typed: str) -> None:
    blocks = (Paragraph(typed), Items((Item(typed, typed, (typed,)),)))
    document = Document(typed, items(typed), (Section("one", "One", blocks),))
    written = text.render(document).decode()
    shown = visible(typed)
    assert written == (f"{shown}\n\n- {shown}\n\n■ One\n{shown}\n\n- {shown} {shown}\n  {shown}\n")
    assert not {*RISKY} & {*written}


def test_short_cells_share_a_line_and_long_ones_have_their_own() -> None:
    table = Table(
        ("", "What", "Due", "Late"), (("p1", "visit", "Tue", "–"), ("p2", "x", "", "y" * 60))
    )
    document = Document("A", items(), (Section("one", "One", (table,)),))
    assert text.render(document).decode().splitlines()[4:] == [
        "■ One", "- p1 visit", "  Due: Tue", "- p2 x", f"  Late: {'y' * 60}"
    ]  # fmt: skip


@pytest.mark.parametrize("spoken", ["en", "ko"])
def test_the_bytes_are_those_of_the_golden_file(telling: Telling, spoken: str) -> None:
    report = golden_report(telling)
    with language.speaking(spoken):
        assert is_golden(f"case.{spoken}.txt", text.write(report))
