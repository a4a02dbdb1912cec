"""Opening, appending, and who writes."""

import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

import pytest

from mot_tui.errors import Refused, Unusable
from mot_tui.journal import store, undo
from mot_tui.journal.record import Record, body_of, is_sealed, micros
from mot_tui.journal.store import Journal

CASE = "k1"
Opening = Callable[..., Journal]


class Clock(Protocol):
    instant: datetime

    def move(self, **by: int) -> None: ...


def say(journal: Journal, *words: str, case: str = CASE) -> list[Record]:
    with journal.transaction() as change:
        return [change.append(case, [{"text": word}]) for word in words]


def shown(journal: Journal, case: str = CASE) -> list[object]:
    return [fact["text"] for _, _, said in undo.facts(journal.records(case)) for fact in said]


def codes(journal: Journal) -> list[str]:
    return [notice.code for notice in journal.notices]


def test_a_new_file_is_private_in_a_private_folder(journal: Journal, home: Path) -> None:
    say(journal, "hello")
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    found = {path.name: stat.S_IMODE(path.stat().st_mode) for path in home.rglob("*")}
    assert found == {"mot.db": 0o600, "config": 0o700, "identity.json": 0o600}
    assert journal.notices == []


def test_what_was_said_is_there_again_after_closing(open_journal: Opening) -> None:
    with open_journal() as journal:
        say(journal, "one", "two")
        head = journal.head()
    with open_journal() as journal:
        assert shown(journal) == ["one", "two"]
        assert journal.head() == head
        assert journal.heads() == [head]
        assert journal.notices == []


def test_records_are_sealed_one_to_the_other(journal: Journal) -> None:
    first, second = say(journal, "one", "two")
    assert (first.seq, first.prev, second.seq, second.prev) == (1, None, 2, first.hash)
    assert all(is_sealed(record) for record in journal.everything())


def test_the_settings_are_those_of_the_design(journal: Journal) -> None:
    names = ("journal_mode", "synchronous", "secure_delete", "foreign_keys", "application_id")
    found = [journal.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names]
    assert found == ["delete", 3, 1, 1, 0x6D6F7421]
    (waits_ms,) = journal.connection.execute("PRAGMA busy_timeout").fetchone()
    assert waits_ms >= 30_000


def test_without_leave_to_create_a_missing_file_is_refused(
    open_journal: Opening, home: Path
) -> None:
    with pytest.raises(Unusable) as refused:
        open_journal(create=False)
    assert refused.value.code == "missing"
    assert not home.exists()


def test_a_folder_that_is_a_file_is_refused(open_journal: Opening, tmp_path: Path) -> None:
    (tmp_path / "plain").write_text("notes")
    with pytest.raises(Unusable) as refused:
        open_journal(tmp_path / "plain" / "mot.db")
    assert refused.value.code == "not-a-folder"


def test_a_failure_in_the_block_undoes_all_of_it(journal: Journal) -> None:
    say(journal, "one")
    with suppress(ZeroDivisionError), journal.transaction() as change:
        change.append(CASE, [{"text": "two"}])
        _ = 1 // 0
    assert shown(journal) == ["one"]
    say(journal, "three")
    assert [record.seq for record in journal.everything()] == [1, 2]


def test_at_only_grows_and_the_clock_is_told_as_it_was(journal: Journal, now: Clock) -> None:
    jumps = [timedelta(), -timedelta(days=2500), timedelta(days=9000), -timedelta(hours=1)]
    start = now.instant
    records = []
    for jump in jumps:
        now.instant = start + jump
        records += say(journal, "x")
    assert [record.at for record in records] == sorted({record.at for record in records})
    assert records[1].at == records[0].at + 1
    assert records[2].at == micros(start + jumps[2])
    assert body_of(records[1]).clock == "2019-04-29T06:00:00.000000Z"
    assert journal.records(CASE) == records


@pytest.mark.parametrize("year", [1, 1969, 9999])
def test_the_strangest_clock_breaks_nothing(journal: Journal, now: Clock, year: int) -> None:
    now.instant = datetime(year, 1, 1, tzinfo=UTC)
    say(journal, "one", "two")
    now.instant = datetime(2026, 1, 1, tzinfo=UTC)
    say(journal, "three")
    assert shown(journal) == ["one", "two", "three"]


def test_a_clock_set_by_hand_is_marked(database: Path, identity: Path, now: Clock) -> None:
    stood = now.instant
    with Journal.open(database, identity, now=lambda: stood, set_clock=True) as journal:
        (record,) = say(journal, "x")
    assert body_of(record).set_clock


def test_records_after_a_moment(journal: Journal) -> None:
    one, two, three = say(journal, "one", "two", "three")
    assert journal.records(CASE, after=one.at) == [two, three]
    assert journal.records("other") == []


@pytest.mark.parametrize("case", ["", "ü", "a\nb"])
def test_a_case_id_is_plain(journal: Journal, case: str) -> None:
    with pytest.raises(ValueError, match="case id"), journal.transaction() as change:
        change.append(case, [{"a": 1}])


def test_a_record_has_facts_or_reverts_one(journal: Journal) -> None:
    (record,) = say(journal, "one")
    with journal.transaction() as change:
        with pytest.raises(ValueError, match="facts"):
            change.append(CASE, [])
        with pytest.raises(ValueError, match="facts"):
            change.append(CASE, [{"a": 1}], reverts=record)


def test_undo_and_redo_name_what_they_moved(journal: Journal) -> None:
    (record,) = say(journal, "one")
    with journal.transaction() as change:
        undone = change.undo(CASE)
    assert (undone.subject, undone.appended.reverts) == (record, record.key)
    assert undone.appended.body is None
    assert shown(journal) == []
    with journal.transaction() as change:
        redone = change.redo(CASE)
    assert (redone.subject, redone.appended.reverts) == (record, undone.appended.key)
    assert shown(journal) == ["one"]


def test_with_nothing_to_undo_or_redo_it_is_refused(journal: Journal) -> None:
    with journal.transaction() as change:
        for act, code in ((change.undo, "nothing-to-undo"), (change.redo, "nothing-to-redo")):
            with pytest.raises(Refused) as refused:
                act(CASE)
            assert (refused.value.code, refused.value.values) == (code, {"case": CASE})


def test_one_action_on_two_cases_is_undone_together(journal: Journal) -> None:
    say(journal, "before", case="k2")
    with journal.transaction() as change:
        first = change.append("k1", [{"text": "here"}])
        second = change.append("k2", [{"text": "there"}], joins=first)
    say(journal, "after", case="k3")
    with journal.transaction() as change:
        undone = change.undo("k2")
    assert undone.subject == second
    assert [mate for _, mate in undone.others] == [first]
    assert [shown(journal, case) for case in ("k1", "k2", "k3")] == [[], ["before"], ["after"]]
    with journal.transaction() as change:
        redone = change.redo("k1")
    assert redone.subject == first
    assert [mate for _, mate in redone.others] == [second]
    assert [shown(journal, case) for case in ("k1", "k2")] == [["here"], ["before", "there"]]


def test_another_process_shows_in_data_version_and_tip(
    journal: Journal, open_journal: Opening
) -> None:
    say(journal, "one")
    version, tip = journal.data_version(), journal.tip()
    other = open_journal()
    assert (journal.data_version(), journal.tip()) == (version, tip)
    (record,) = say(other, "two")
    assert journal.data_version() != version
    assert journal.tip() == (2, record.at)
    assert journal.head() == other.head()


def test_a_second_opening_in_this_process_leaves_the_lock(
    journal: Journal, open_journal: Opening, database: Path
) -> None:
    with journal.transaction() as change:
        change.append(CASE, [{"text": "one"}])
        open_journal().close()
        with (
            closing(sqlite3.connect(database, timeout=0)) as third,
            pytest.raises(sqlite3.OperationalError, match="locked"),
        ):
            third.execute("BEGIN IMMEDIATE")
    assert shown(journal) == ["one"]


def test_a_writer_that_holds_on_for_too_long_is_busy(
    database: Path, journal: Journal, open_journal: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "TIMEOUT_S", 0)
    impatient = open_journal()
    with journal.transaction(), pytest.raises(Unusable) as refused:
        say(impatient, "one")
    assert (refused.value.code, refused.value.values["path"]) == ("busy", database)


def test_another_file_in_its_place_is_noticed(
    journal: Journal, open_journal: Opening, database: Path, tmp_path: Path
) -> None:
    say(journal, "one")
    open_journal(tmp_path / "other.db")
    (tmp_path / "other.db").replace(database)
    with pytest.raises(Unusable) as refused:
        say(journal, "two")
    assert refused.value.code == "replaced"


def test_records_never_change_even_by_a_slip(journal: Journal) -> None:
    say(journal, "one")
    for slip in (
        "DELETE FROM journal",
        "UPDATE journal SET at = 1",
        "UPDATE journal SET body='{}'",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="never change"):
            journal.connection.execute(slip)


def test_a_full_disk_is_told_and_what_was_there_can_be_read(journal: Journal) -> None:
    say(journal, "one")
    (pages,) = journal.connection.execute("PRAGMA page_count").fetchone()
    journal.connection.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(Unusable) as refused:
        say(journal, "lorem ipsum " * 5000)
    assert refused.value.code == "disk-full"
    assert shown(journal) == ["one"]
    journal.connection.execute("PRAGMA max_page_count=100000")
    say(journal, "two")
    assert shown(journal) == ["one", "two"]


def test_a_file_that_cannot_be_written_is_read(
    open_journal: Opening, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_journal() as journal:
        say(journal, "one")
    # The superuser may write anything; so the answer, not the mode, is what is set.
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    journal = open_journal()
    assert journal.read_only
    assert shown(journal) == ["one"]
    with pytest.raises(Unusable) as refused:
        say(journal, "two")
    assert (refused.value.code, refused.value.values) == ("read-only", {"path": database})
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        journal.connection.execute("DELETE FROM draft")


def leave_a_rollback_journal(database: Path) -> None:
    """As a writer leaves it that was killed in the middle: pages changed, journal still there."""
    with closing(sqlite3.connect(database, isolation_level=None)) as writer:
        writer.execute("PRAGMA cache_size=1")
        writer.execute("PRAGMA cache_spill=1")
        writer.execute("BEGIN IMMEDIATE")
        for number in range(300):
            writer.execute("INSERT INTO draft VALUES (?, 'p', ?, 0)", (str(number), "x" * 500))
        states = [path.read_bytes() for path in (database, journal_of(database))]
        writer.execute("ROLLBACK")
    for path, content in zip((database, journal_of(database)), states, strict=True):
        path.write_bytes(content)


def journal_of(database: Path) -> Path:
    return database.with_name(database.name + "-journal")


def test_what_a_killed_writer_left_is_rolled_back(open_journal: Opening, database: Path) -> None:
    with open_journal() as journal:
        say(journal, "one")
    leave_a_rollback_journal(database)
    journal = open_journal()
    assert shown(journal) == ["one"]
    assert journal.connection.execute("SELECT count(*) FROM draft").fetchone() == (0,)
    assert not journal_of(database).exists()


def test_a_rollback_journal_without_its_file_is_not_played_into_a_new_one(
    open_journal: Opening, database: Path
) -> None:
    with open_journal() as journal:
        say(journal, "one")
    leave_a_rollback_journal(database)
    left = journal_of(database).read_bytes()
    database.unlink()
    with pytest.raises(Unusable) as refused:
        open_journal()
    assert refused.value.code == "stray-journal"
    assert journal_of(database).read_bytes() == left
    assert not database.exists()


def test_text_that_is_no_text_is_damage(journal: Journal) -> None:
    say(journal, "one")
    journal.connection.execute("DROP TRIGGER journal_stands")
    journal.connection.execute("UPDATE journal SET body = CAST(x'ff' AS TEXT)")
    with pytest.raises(Unusable) as refused:
        journal.records(CASE)
    assert refused.value.code == "damaged"


def test_on_a_read_only_medium_it_is_rolled_back_in_a_copy(
    open_journal: Opening, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_journal() as journal:
        say(journal, "one")
    leave_a_rollback_journal(database)
    before = [path.read_bytes() for path in (database, journal_of(database))]
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with open_journal() as journal:
        assert journal.read_only
        assert codes(journal) == ["read-from-copy"]
        assert shown(journal) == ["one"]
        (copy,) = journal.connection.execute("SELECT file FROM pragma_database_list").fetchone()
        assert Path(copy).exists()
    assert not Path(copy).parent.exists()
    assert [path.read_bytes() for path in (database, journal_of(database))] == before
