"""Several lines saved at once: the same entries as one by one, and one change of the case."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mot_tui.casebook.several import log_all, several
from mot_tui.entry.several import Begins, Row, parted
from mot_tui.errors import Refused
from mot_tui.texts.changes import change_text
from tests.casefile import IN_MEMORY, Told, at

LINES = st.sampled_from([
    "10:05 call @101 asked *3",
    "call @kim nobody knows",
    "10:05 visit @tech !come back: 2026-03-12 10:00 *2",
    "~11:00 call !callback tomorrow 10am",
    "12:00 +p1 kept",
    "13:00 ?p2 >p2 friday 5pm",
    '14:00 "A" != "B"',
    '15:00 "no" != s1',
    "down",
    "mail *7 looks like a sign // fuming",
])  # fmt: skip


def read(told: Told, text: str) -> tuple[list[Row], Begins]:
    reader = several(told.book, told.case_id)
    above, rows = reader.first, []
    for line in parted(text):
        row, above = reader.read(line, above)
        rows.append(row)
    return rows, reader.first.begins


def save(told: Told, text: str, **more: str) -> tuple[int, ...]:
    rows, begins = read(told, text)
    requests = [it.request for it in rows if it.request]
    return log_all(told.book, told.case_id, requests, begins, **more).entries


@pytest.mark.slow
@settings(max_examples=25)
@given(st.lists(LINES, min_size=1, max_size=8))
def test_pasted_lines_are_those_that_were_logged_one_by_one(lines: list[str]) -> None:
    with TemporaryDirectory(dir=IN_MEMORY) as folder:
        pasted, logged = (Told(Path(folder, it)) for it in ("pasted", "logged"))
        for told in (pasted, logged):
            told.clock.now = at("10 Mar 18:00")
        rows, _begins = read(pasted, "\n".join(lines))
        for line in lines:
            reader = several(logged.book, logged.case_id)
            row, _ = reader.read(line, reader.first)
            if row.request:
                logged.book.log(logged.case_id, row.request)
        if any(it.request for it in rows):
            save(pasted, "\n".join(lines))
        told_each = [_told_of(it) for it in (pasted, logged)]
        assert told_each[0] == told_each[1]
        for told in (pasted, logged):
            told.book.close()


def _told_of(told: Told) -> list[object]:
    book, case = told.book, told.case_id
    entries = [
        (it.number, it.content, it.statements, it.promises, it.acts, it.opposed, it.running)
        for it in book.entries(case)
    ]
    promises = [
        (it.number, it.entry, it.standing.what, it.standing.said, it.standing.due,
         it.standing.outcome, it.standing.deadline)
        for it in book.promises(case)
    ]  # fmt: skip
    return [*entries, *promises]


def test_one_undo_takes_all_of_it_back_and_tells_what_it_was(told: Told) -> None:
    """
    10:00 call @101 first *3 !visit 2026-03-03 10:00
    """
    told.clock.now = at("10 Mar 18:00")
    made = save(told, "## 2026-03-03\n11:00 visit +p1 *4\n12:00 call !callback tomorrow\n13:00 +p2")
    assert made == (2, 3, 4)
    (*_, change) = told.book.history(told.case_id)
    assert change_text(change.code, change.values) == "3 entries written, from e2 to e4"
    told.book.undo(told.case_id)
    assert [it.number for it in told.book.entries(told.case_id)] == [1]
    told.book.redo(told.case_id)
    assert len(told.book.entries(told.case_id)) == 4


def test_lines_read_before_another_process_wrote_are_not_saved(told: Told) -> None:
    """
    10:00 call @101 first
    """
    rows, begins = read(told, "11:00 call !visit 2026-03-12 10:00\n12:00 +p1")
    told.say("13:00 call !refund 2026-03-12 10:00")
    told.book.keep_draft("pasted", "what was typed")
    with pytest.raises(Refused, match="written-meanwhile"):
        log_all(
            told.book, told.case_id, [it.request for it in rows if it.request], begins,
            draft="pasted",
        )  # fmt: skip
    assert len(told.book.entries(told.case_id)) == 2
    assert [it.text for it in told.book.left_drafts("pasted")] == ["what was typed"]


def test_what_is_left_of_the_draft_stays_with_the_same_change(told: Told) -> None:
    told.book.keep_draft("pasted", "11:00 call\n12:00 +p9")
    save(told, "11:00 call", draft="pasted", left="12:00 +p9")
    assert [it.text for it in told.book.left_drafts("pasted")] == ["12:00 +p9"]
    save(told, "11:00 call", draft="pasted")
    assert told.book.left_drafts("pasted") == []
