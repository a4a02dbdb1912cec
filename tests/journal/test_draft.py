"""What was typed and not saved outlives a crash."""

from collections.abc import Callable
from contextlib import suppress

import pytest

from mot_tui.errors import Unusable
from mot_tui.journal import draft, store
from mot_tui.journal.draft import Draft
from mot_tui.journal.store import Journal

Opening = Callable[..., Journal]


def test_it_is_there_for_the_next_process(open_journal: Opening) -> None:
    with open_journal() as journal:
        draft.save(journal.connection, "entry:k", "p1", "10:15 call> @1", 5)
        draft.save(journal.connection, "entry:k", "p1", "10:15 call> @101", 6)
    journal = open_journal()
    assert draft.load(journal.connection, "entry:k") == [
        Draft("entry:k", "p1", "10:15 call> @101", 6)
    ]
    assert list(journal.everything()) == []


def test_two_processes_keep_their_own(journal: Journal) -> None:
    for at, process in enumerate(("p1", "p2")):
        draft.save(journal.connection, "entry:k", process, f"from {process}", at)
    draft.save(journal.connection, "entry:j", "p1", "elsewhere", 9)
    assert [d.process for d in draft.load(journal.connection, "entry:k")] == ["p2", "p1"]
    assert len(draft.load(journal.connection)) == 3
    draft.drop(journal.connection, "entry:k", "p2")
    assert [d.text for d in draft.load(journal.connection, "entry:k")] == ["from p1"]


@pytest.mark.parametrize("text", ["", "\ud800 lone", "a\0b", "tab\tline\nend", "\x1b[31m", "☎" * 9])
def test_any_text_comes_back(journal: Journal, text: str) -> None:
    draft.save(journal.connection, "p", "q", text, 0)
    assert draft.load(journal.connection, "p")[0].text == text


def test_it_goes_with_the_action_that_saves_its_text(journal: Journal) -> None:
    draft.save(journal.connection, "p", "q", "text", 0)
    with suppress(ZeroDivisionError), journal.transaction() as change:
        draft.drop(change.connection, "p", "q")
        _ = 1 // 0
    assert draft.load(journal.connection, "p")
    with journal.transaction() as change:
        draft.drop(change.connection, "p", "q")
    assert draft.load(journal.connection, "p") == []


def test_a_busy_file_is_told(
    journal: Journal, open_journal: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "TIMEOUT_S", 0)
    other = open_journal()
    with journal.transaction(), pytest.raises(Unusable) as refused:
        draft.save(other.connection, "p", "q", "text", 0)
    assert (refused.value.code, refused.value.values["path"]) == ("busy", journal.path)
