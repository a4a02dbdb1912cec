"""A copy counts only once it was opened and looked at."""

import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mot_tui.errors import Refused, Unusable
from mot_tui.journal import backup as backups
from mot_tui.journal import disk
from mot_tui.journal.backup import backup, before, daily_backup
from mot_tui.journal.check import check
from mot_tui.journal.store import Journal

Opening = Callable[..., Journal]
TODAY = date(2026, 3, 3)
MOMENT = datetime(2026, 3, 3, 6, tzinfo=UTC)


def say(journal: Journal, word: str) -> None:
    with journal.transaction() as change:
        change.append("k", [{"text": word}])


def alter(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as hand:
        for name in ("journal_stays", "journal_stands"):
            hand.execute(f"DROP TRIGGER {name}")
        hand.execute(statement)


@pytest.fixture
def spoken(journal: Journal) -> Journal:
    for word in ("one", "two", "three"):
        say(journal, word)
    return journal


def test_a_copy_is_private_whole_and_equal(
    spoken: Journal, tmp_path: Path, open_journal: Opening
) -> None:
    target = backup(spoken, tmp_path / "copy.db")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["copy.db"]
    copy = open_journal(target)
    assert list(copy.everything()) == list(spoken.everything())
    assert check(copy) == []


def test_it_is_made_while_another_writes(
    spoken: Journal, open_journal: Opening, tmp_path: Path
) -> None:
    writer = open_journal()
    with writer.transaction() as change:
        change.append("k", [{"text": "not yet"}])
        target = backup(spoken, tmp_path / "copy.db")
    assert len(list(open_journal(target).everything())) == 3


def test_a_closed_file_is_copied_by_its_path(spoken: Journal, tmp_path: Path) -> None:
    spoken.close()
    backup(spoken.path, tmp_path / "copy.db")
    with pytest.raises(Unusable) as refused:
        backup(tmp_path / "nothing.db", tmp_path / "other.db")
    assert refused.value.code == "missing"


def test_what_is_there_is_not_overwritten_unless_told(spoken: Journal, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("precious")
    with pytest.raises(Refused) as refused:
        backup(spoken, target)
    assert (refused.value.code, refused.value.values) == ("exists", {"path": target})
    assert target.read_text() == "precious"
    backup(spoken, target, replace=True)
    assert target.read_bytes().startswith(b"SQLite")


def test_the_data_file_is_no_target_for_its_own_copy(spoken: Journal, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(spoken.path)
    for target in (spoken.path, tmp_path / "link"):
        with pytest.raises(Refused) as refused:
            backup(spoken, target, replace=True)
        assert refused.value.code == "same-file"


def test_a_copy_that_differs_does_not_count(
    spoken: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = backups.copy

    def damaging(source: sqlite3.Connection, new: Path) -> backups.Heads:
        heads = real(source, new)
        alter(new, "DELETE FROM journal WHERE seq = 3")
        return heads

    monkeypatch.setattr(backups, "copy", damaging)
    with pytest.raises(Unusable) as refused:
        backup(spoken, tmp_path / "copy.db")
    assert (refused.value.code, refused.value.values["path"]) == ("unsound", tmp_path / "copy.db")
    assert [path for path in tmp_path.iterdir() if path.is_file()] == []


def test_an_altered_journal_can_still_be_copied(
    spoken: Journal, tmp_path: Path, open_journal: Opening
) -> None:
    """Its copy shows the same alteration: it is a true one."""
    alter(spoken.path, "UPDATE journal SET at = at + 1 WHERE seq = 2")
    copy = open_journal(backup(spoken, tmp_path / "copy.db"))
    assert check(copy) == check(spoken) != []


def test_a_missing_folder_is_told(spoken: Journal, tmp_path: Path) -> None:
    with pytest.raises(Unusable) as refused:
        backup(spoken, tmp_path / "nowhere" / "copy.db")
    assert refused.value.code == "no-folder"


def test_there_is_one_a_day_and_a_handful_is_kept(spoken: Journal, home: Path) -> None:
    folder = home / "backups"
    for day in range(1, 11):
        today = date(2026, 3, day)
        made = daily_backup(spoken, folder, today=today)
        assert made == folder / f"mot-{today}.db"
        assert daily_backup(spoken, folder, today=today) is None
    assert sorted(path.name for path in folder.iterdir()) == [
        f"mot-2026-03-{day:02}.db" for day in range(4, 11)
    ]
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert spoken.notices == []


def test_an_empty_journal_needs_none(journal: Journal, home: Path) -> None:
    assert daily_backup(journal, home / "backups", today=TODAY) is None
    assert not (home / "backups").exists()


def test_a_daily_backup_that_fails_is_a_notice(spoken: Journal, tmp_path: Path) -> None:
    (tmp_path / "plain").write_text("a file where the folder should be")
    assert daily_backup(spoken, tmp_path / "plain", today=TODAY) is None
    assert [notice.code for notice in spoken.notices] == ["backup-failed"]


def test_what_killed_processes_left_goes_after_an_hour(spoken: Journal, home: Path) -> None:
    folder = home / "backups"
    folder.mkdir()
    old, fresh, foreign = (
        folder / name for name in (".mot-2026-03-01.db.ab.new", ".mot-x.db.cd.new", ".other.new")
    )
    for path in (old, fresh, foreign):
        path.touch()
    os.utime(old, (0, 0))
    daily_backup(spoken, folder, today=TODAY)
    assert sorted(path.name for path in folder.iterdir()) == [
        ".mot-x.db.cd.new",
        ".other.new",
        "mot-2026-03-03.db",
    ]


def test_before_risky_work_each_copy_has_its_name(spoken: Journal, home: Path) -> None:
    folder = home / "backups"
    names = [before(spoken, folder, "import", at=MOMENT).name for _ in range(2)]
    assert names == [
        "mot-before-import-20260303-060000.db",
        "mot-before-import-20260303-060000-2.db",
    ]
    for hour in range(7, 13):
        before(spoken, folder, "import", at=MOMENT.replace(hour=hour))
    daily_backup(spoken, folder, today=TODAY)
    assert len(list(folder.iterdir())) == 6


def test_a_full_disk_leaves_no_half_copy(
    spoken: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk, "sync", full)
    with pytest.raises(Unusable) as refused:
        backup(spoken, tmp_path / "copy.db")
    assert refused.value.code == "disk-full"
    assert [path for path in tmp_path.iterdir() if path.is_file()] == []
