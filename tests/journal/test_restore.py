"""A backup in the place of the data file; what was there is kept."""

import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mot_tui.errors import Refused, Unusable
from mot_tui.journal import restore as restores
from mot_tui.journal import undo
from mot_tui.journal.backup import backup
from mot_tui.journal.check import check
from mot_tui.journal.restore import restore
from mot_tui.journal.store import Journal

Opening = Callable[..., Journal]
MOMENT = datetime(2026, 3, 3, 6, tzinfo=UTC)
KEPT = "mot.db.replaced-20260303-060000"


def say(journal: Journal, word: str) -> None:
    with journal.transaction() as change:
        change.append("k", [{"text": word}])


def shown(journal: Journal) -> list[object]:
    return [fact["text"] for _, _, said in undo.facts(journal.records("k")) for fact in said]


@pytest.fixture
def saved(open_journal: Opening, tmp_path: Path) -> Path:
    """A backup that knows "one"; the data file also knows "two"."""
    with open_journal() as journal:
        say(journal, "one")
        backup(journal, tmp_path / "saved.db")
        say(journal, "two")
    return tmp_path / "saved.db"


def test_without_leave_nothing_is_replaced(saved: Path, database: Path) -> None:
    before = database.read_bytes()
    with pytest.raises(Refused) as refused:
        restore(saved, database, at=MOMENT)
    assert refused.value.code == "exists"
    assert database.read_bytes() == before


def test_what_was_there_is_kept_and_a_new_identity_begins(
    saved: Path, database: Path, open_journal: Opening
) -> None:
    before, backup_bytes = database.read_bytes(), saved.read_bytes()
    restored = restore(saved, database, at=MOMENT, replace=True)
    assert restored.kept == database.with_name(KEPT)
    assert restored.kept.read_bytes() == before
    assert saved.read_bytes() == backup_bytes
    assert stat.S_IMODE(database.stat().st_mode) == 0o600
    with open_journal() as journal:
        assert shown(journal) == ["one"]
        say(journal, "three")
        assert [notice.values for notice in journal.notices] == [{"reason": "restored"}]
        assert len(journal.heads()) == 2
        assert check(journal) == []
    with open_journal() as journal:
        say(journal, "four")
        assert journal.notices == []


def test_nothing_of_either_is_lost_when_they_meet_again(
    saved: Path, database: Path, open_journal: Opening
) -> None:
    kept = restore(saved, database, at=MOMENT, replace=True).kept
    journal, old = open_journal(), open_journal(kept)
    say(journal, "three")
    with journal.transaction() as change:
        change.adopt(list(old.everything()))
    assert sorted(map(str, shown(journal))) == ["one", "three", "two"]


def test_even_a_backup_of_this_very_moment_begins_a_new_identity(
    open_journal: Opening, database: Path, tmp_path: Path
) -> None:
    with open_journal() as journal:
        say(journal, "one")
        backup(journal, tmp_path / "now.db")
        device = journal.device
    restore(tmp_path / "now.db", database, at=MOMENT, replace=True)
    with open_journal() as journal:
        say(journal, "two")
        assert journal.device != device


def test_onto_an_empty_place_it_needs_no_leave(saved: Path, tmp_path: Path) -> None:
    target = tmp_path / "new home" / "mot.db"
    assert restore(saved, target, at=MOMENT).kept is None
    assert stat.S_IMODE(target.parent.stat().st_mode) == 0o700


def test_where_only_a_rollback_journal_was_left_it_is_set_aside(
    saved: Path, database: Path, open_journal: Opening
) -> None:
    database.unlink()
    database.with_name("mot.db-journal").write_bytes(b"pages of another file")
    restore(saved, database, at=MOMENT)
    assert database.with_name(KEPT + "-journal").read_bytes() == b"pages of another file"
    assert shown(open_journal()) == ["one"]


def test_a_damaged_data_file_is_replaced_and_kept_with_its_journal(
    saved: Path, database: Path, open_journal: Opening
) -> None:
    hot = database.with_name("mot.db-journal")
    damaged = b"XQLite" + database.read_bytes()[6:]
    database.write_bytes(damaged)
    hot.write_bytes(b"half a page")
    restored = restore(saved, database, at=MOMENT, replace=True)
    assert not hot.exists()
    assert restored.kept is not None
    assert restored.kept.read_bytes() == damaged
    assert restored.kept.with_name(KEPT + "-journal").read_bytes() == b"half a page"
    assert shown(open_journal()) == ["one"]


def test_two_restores_within_a_second_keep_both(saved: Path, database: Path) -> None:
    kept = [restore(saved, database, at=MOMENT, replace=True).kept for _ in range(3)]
    names = [path.name for path in kept if path]
    assert names == [KEPT, KEPT + "-2", KEPT + "-3"]


@pytest.mark.parametrize("damage", ["truncated", "altered", "foreign"])
def test_an_unsound_backup_is_refused_and_nothing_changes(
    damage: str, saved: Path, database: Path, tmp_path: Path
) -> None:
    match damage:
        case "truncated":
            saved.write_bytes(saved.read_bytes()[:9000])
        case "foreign":
            saved.write_text("my shopping list\n" * 40)
        case _:
            with closing(sqlite3.connect(saved, isolation_level=None)) as hand:
                hand.execute("DROP TRIGGER journal_stands")
                hand.execute("UPDATE journal SET at = 7")
    before = database.read_bytes()
    with pytest.raises(Unusable) as refused:
        restore(saved, database, at=MOMENT, replace=True)
    assert refused.value.code == {"altered": "unsound"}.get(damage, damage)
    assert refused.value.values["path"] == saved
    assert database.read_bytes() == before
    assert sorted(path.name for path in database.parent.iterdir()) == ["config", "mot.db"]


def test_the_data_file_is_no_backup_of_itself(saved: Path, database: Path) -> None:
    with pytest.raises(Refused) as refused:
        restore(database, database, at=MOMENT, replace=True)
    assert refused.value.code == "same-file"


def test_a_link_in_its_place_is_refused(saved: Path, database: Path, tmp_path: Path) -> None:
    database.unlink()
    database.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Unusable) as refused:
        restore(saved, database, at=MOMENT, replace=True)
    assert refused.value.code == "symlink"


# Holds the write lock from the line it prints to the line it reads.
HOLDER = """
import sqlite3, sys
holder = sqlite3.connect(sys.argv[1], isolation_level=None)
holder.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.readline()
holder.execute("COMMIT")
"""


def test_while_somebody_writes_it_is_refused(
    saved: Path, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restores, "_PATIENCE_S", 0.0)
    before = database.read_bytes()
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(Unusable) as refused:
            restore(saved, database, at=MOMENT, replace=True)
        holder.communicate(b"\n")
    assert (refused.value.code, refused.value.values["path"]) == ("busy", database)
    assert database.read_bytes() == before
    assert sorted(path.name for path in database.parent.iterdir()) == ["config", "mot.db"]
    assert restore(saved, database, at=MOMENT, replace=True).kept


def test_who_had_the_old_file_open_is_told_and_writes_nothing_into_it(
    saved: Path, database: Path, open_journal: Opening
) -> None:
    journal = open_journal()
    kept = restore(saved, database, at=MOMENT, replace=True).kept
    assert kept is not None
    before = kept.read_bytes()
    with pytest.raises(Unusable) as refused:
        say(journal, "three")
    assert refused.value.code == "replaced"
    assert kept.read_bytes() == before
