"""Words that go for good."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mot_tui.errors import Refused
from mot_tui.journal import undo
from mot_tui.journal.backup import backup
from mot_tui.journal.check import check
from mot_tui.journal.compact import compact, holding
from mot_tui.journal.record import Fact, Record
from mot_tui.journal.store import Journal

SECRET = "4111 1111 1111 1111"
BLANK: list[Fact] = [{"text": "…"}]
Opening = Callable[..., Journal]


def say(journal: Journal, *words: str) -> list[Record]:
    with journal.transaction() as change:
        return [change.append("k", [{"text": word}]) for word in words]


def shown(journal: Journal, case: str = "k") -> list[object]:
    return [fact["text"] for _, _, said in undo.facts(journal.records(case)) for fact in said]


def erase(journal: Journal, *records: Record, stays: list[Fact] = BLANK) -> Record:
    with journal.transaction() as change:
        return change.erase("k", {record.key: stays for record in records})


def test_the_words_leave_the_file_and_the_chain_stands(journal: Journal, database: Path) -> None:
    secret = say(journal, "before", SECRET, "after")[1]
    assert SECRET.encode() in database.read_bytes()
    salt = secret.salt
    assert salt
    erase(journal, secret)
    compact(journal)
    content = database.read_bytes()
    assert SECRET.encode() not in content
    assert salt.encode() not in content
    assert shown(journal) == ["before", "…", "after"]
    assert check(journal) == []


def test_they_are_overwritten_before_the_file_is_compacted(
    journal: Journal, database: Path
) -> None:
    (record,) = say(journal, SECRET * 1000)
    erase(journal, record)
    assert SECRET.encode() not in database.read_bytes()


def test_what_was_erased_is_undone_and_redone_as_it_stands_now(journal: Journal) -> None:
    (record,) = say(journal, SECRET)
    erase(journal, record)
    with journal.transaction() as change:
        assert change.undo("k").subject.key == record.key
    assert shown(journal) == []
    with journal.transaction() as change:
        change.redo("k")
        with pytest.raises(Refused):
            change.redo("k")
    assert shown(journal) == ["…"]


def test_the_erasing_itself_is_not_undone(journal: Journal) -> None:
    older, secret = say(journal, "older", SECRET)
    erase(journal, secret)
    with journal.transaction() as change:
        subjects = [change.undo("k").subject.key for _ in range(2)]
        assert subjects == [secret.key, older.key]
        with pytest.raises(Refused):
            change.undo("k")


def test_what_stayed_can_be_erased_in_its_turn(journal: Journal, database: Path) -> None:
    first, second = say(journal, SECRET, "another secret")
    erase(journal, first, second, stays=[{"text": "Mr Miller"}])
    erase(journal, first)
    compact(journal)
    assert shown(journal) == ["…", "Mr Miller"]
    assert check(journal) == []
    erase(journal, second)
    compact(journal)
    assert shown(journal) == ["…", "…"]
    assert check(journal) == []
    assert b"Miller" not in database.read_bytes()
    with journal.transaction() as change:
        assert change.undo("k").subject.key == second.key


def test_an_erased_action_on_two_cases_is_still_undone_together(journal: Journal) -> None:
    with journal.transaction() as change:
        here = change.append("j", [{"text": "here"}])
        there = change.append("k", [{"text": SECRET}], joins=here)
    erase(journal, there)
    erase(journal, there)
    with journal.transaction() as change:
        undone = change.undo("j")
    assert [mate.key for _, mate in undone.others] == [there.key]
    assert shown(journal) == shown(journal, "j") == []


def test_what_has_no_words_is_refused(journal: Journal) -> None:
    (record,) = say(journal, "one")
    with journal.transaction() as change:
        revert = change.undo("k").appended
    eraser = erase(journal, record)
    for key, code in (
        (revert.key, "nothing-to-erase"),
        (eraser.key, "nothing-to-erase"),
        ("ff:1", "unknown-record"),
        ("", "unknown-record"),
    ):
        with journal.transaction() as change, pytest.raises(Refused) as refused:
            change.erase("k", {key: BLANK})
        assert (refused.value.code, refused.value.values) == (code, {"record": key})


def test_copies_that_still_hold_the_words_are_named(
    journal: Journal, tmp_path: Path, open_journal: Opening
) -> None:
    backup(journal, tmp_path / "none.db")
    (record,) = say(journal, SECRET)
    backup(journal, tmp_path / "held.db")
    erase(journal, record)
    backup(journal, tmp_path / "clean.db")
    (tmp_path / "torn.db").write_bytes((tmp_path / "held.db").read_bytes()[:5000])
    copies = [tmp_path / f"{name}.db" for name in ("none", "held", "clean", "torn", "missing")]
    assert holding(copies, [record.key]) == [tmp_path / "held.db", tmp_path / "torn.db"]


def test_the_moment_of_erasing_is_kept(journal: Journal) -> None:
    (record,) = say(journal, SECRET)
    eraser = erase(journal, record)
    assert eraser.at > record.at
    assert datetime.fromtimestamp(eraser.at / 1e6, UTC).year == 2026
