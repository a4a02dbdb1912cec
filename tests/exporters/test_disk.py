"""An export is whole or not there."""

import errno
import os
import stat
from pathlib import Path

import pytest

from mot_tui.casebook import safekeeping
from mot_tui.errors import Unusable
from mot_tui.exporters import disk
from tests.casefile import Told


def test_it_is_its_owners_alone_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "case.md"
    disk.save(path, b"words")
    assert path.read_bytes() == b"words"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_there_stands_unless_it_may_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "case.md"
    disk.save(path, b"old")
    with pytest.raises(Unusable, match="exists"):
        disk.save(path, b"new")
    assert path.read_bytes() == b"old"
    disk.save(path, b"new", replace=True)
    assert path.read_bytes() == b"new"


def test_a_folder_that_takes_nothing_is_told_as_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(path: Path) -> int:
        raise PermissionError(errno.EACCES, "Permission denied", path)

    monkeypatch.setattr(disk, "create_private", refuses)
    with pytest.raises(Unusable, match="no-writing"):
        disk.save(tmp_path / "case.md", b"words")


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    other, path = tmp_path / "other", tmp_path / "case.md"
    other.write_bytes(b"precious")
    path.symlink_to(other)
    with pytest.raises(Unusable, match="exists"):
        disk.save(path, b"new")
    disk.save(path, b"new", replace=True)
    assert other.read_bytes() == b"precious"
    assert not path.is_symlink()


def test_a_data_file_and_its_backup_are_never_written_over(tmp_path: Path) -> None:
    told = Told(tmp_path, "10:00 call @101 hello")
    data, copy = told.book.ledger.journal.path, told.folder / "copy.db"
    safekeeping.back_up(told.book, copy)
    for path in (data, copy):
        before = path.read_bytes()
        with pytest.raises(Unusable, match="holds-cases"):
            disk.save(path, b"new", replace=True)
        assert path.read_bytes() == before


def test_pipes_and_folders_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for place in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(Unusable, match="not-a-file"):
            disk.save(place, b"new", replace=True)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="no-folder"):
        disk.save(tmp_path / "none" / "case.md", b"new")


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "case.md"
    disk.save(path, b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Unusable, match="disk-full"):
        disk.save(path, b"new", replace=True)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_export_left_goes_with_the_next_one(tmp_path: Path) -> None:
    path = tmp_path / "case.md"
    left = tmp_path / ".case.md.0123456789ab.new"
    kept = [
        tmp_path / ".case.md.cdef01234567.new",  # of an export that runs now
        tmp_path / ".other.md.0123456789ab.new",
        tmp_path / "case.md.0123456789ab.new",
        tmp_path / ".case.md.new",
    ]
    for it in (left, *kept):
        it.write_bytes(b"half")
    for it in (left, *kept[1:]):
        os.utime(it, (1, 1))
    disk.save(path, b"new")
    assert {*tmp_path.iterdir()} == {path, *kept}
