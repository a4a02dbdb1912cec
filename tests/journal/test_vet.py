"""What is not ours or not whole is refused, and stays as it is, byte for byte."""

import os
import random
import shutil
import socket
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from mot_tui.errors import Unusable
from mot_tui.journal.store import Journal

Opening = Callable[..., Journal]


def patched(content: bytes, offset: int, new: bytes) -> bytes:
    return content[:offset] + new + content[offset + len(new) :]


def scrambled(content: bytes, first: int, last: int) -> bytes:
    return patched(content, first, bytes(byte ^ 0x5A for byte in content[first:last]))


DAMAGE: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "no bytes": ("empty", lambda content: b""),
    "one byte": ("foreign", lambda content: b"S"),
    "text": ("foreign", lambda content: b"my shopping list\n" * 40),
    "random": ("foreign", lambda content: random.Random(1).randbytes(len(content))),
    "magic": ("foreign", lambda content: patched(content, 0, b"XQLite")),
    "other program": ("foreign", lambda content: patched(content, 68, b"\0\0\0\1")),
    "no version": ("foreign", lambda content: patched(content, 60, b"\0\0\0\0")),
    "newer": ("newer", lambda content: patched(content, 60, b"\0\0\x27\x0f")),
    "page size": ("damaged", lambda content: patched(content, 16, b"\x13\x37")),
    "fractions": ("damaged", lambda content: patched(content, 21, b"\x41")),
    "half": ("truncated", lambda content: content[: len(content) // 2]),
    "all but a byte": ("truncated", lambda content: content[:-1]),
    "header alone": ("truncated", lambda content: content[:100]),
    "first page": ("damaged", lambda content: scrambled(content, 100, 140)),
}


@pytest.fixture
def written(open_journal: Opening, database: Path) -> Path:
    with open_journal() as journal:
        for number in range(20):
            with journal.transaction() as change:
                change.append("k", [{"text": f"some words {number} " * 30}])
    return database


@pytest.mark.parametrize("kind", DAMAGE)
@pytest.mark.parametrize("create", [True, False])
def test_damage_is_refused_unchanged(
    kind: str, create: bool, written: Path, open_journal: Opening
) -> None:
    code, damage = DAMAGE[kind]
    content = damage(written.read_bytes())
    written.write_bytes(content)
    (written.parent / "backups").mkdir()
    (written.parent / "backups" / "mot-2026-03-02.db").touch()
    before = sorted(written.parent.rglob("*"))
    with pytest.raises(Unusable) as refused:
        open_journal(create=create)
    assert refused.value.code == code
    assert refused.value.values["path"] == written
    assert refused.value.values["backups"] == ["backups/mot-2026-03-02.db"]
    assert written.read_bytes() == content
    assert sorted(written.parent.rglob("*")) == before


def test_a_database_of_another_program_is_refused_unchanged(
    database: Path, home: Path, open_journal: Opening
) -> None:
    home.mkdir()
    with closing(sqlite3.connect(database)) as other:
        other.execute("CREATE TABLE journal (entry)")
    content = database.read_bytes()
    with pytest.raises(Unusable) as refused:
        open_journal()
    assert refused.value.code == "foreign"
    assert database.read_bytes() == content


def test_a_newer_file_says_how_much_newer(written: Path, open_journal: Opening) -> None:
    written.write_bytes(patched(written.read_bytes(), 60, b"\0\0\x27\x0f"))
    with pytest.raises(Unusable) as refused:
        open_journal()
    assert (refused.value.values["version"], refused.value.values["supported"]) == (9999, 1)


def test_damage_in_the_middle_is_no_reason_to_lose_what_can_be_read(
    written: Path, open_journal: Opening
) -> None:
    content = written.read_bytes()
    written.write_bytes(scrambled(content, len(content) - 64, len(content)))
    assert open_journal().records("k")


def test_a_link_is_refused_wherever_it_leads(
    written: Path, open_journal: Opening, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere.db"
    shutil.move(written, elsewhere)
    content = elsewhere.read_bytes()
    for target in (elsewhere, tmp_path / "nowhere"):
        written.symlink_to(target)
        with pytest.raises(Unusable) as refused:
            open_journal()
        assert refused.value.code == "symlink"
        written.unlink()
    assert elsewhere.read_bytes() == content
    assert not (tmp_path / "nowhere").exists()


def test_what_is_no_file_is_refused_without_waiting(
    home: Path, database: Path, open_journal: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.mkdir()
    monkeypatch.chdir(home)  # the name of a socket has to be short
    makers: list[Callable[[], object]] = [
        lambda: os.mkfifo("mot.db"),
        lambda: Path("mot.db").mkdir(),
    ]
    if hasattr(socket, "AF_UNIX"):
        makers.append(bound_socket)
    for make in makers:
        make()
        with pytest.raises(Unusable) as refused:
            open_journal()
        assert refused.value.code == "not-a-file"
        database.rmdir() if database.is_dir() else database.unlink()


def bound_socket() -> None:
    with closing(socket.socket(socket.AF_UNIX)) as made:
        made.bind("mot.db")


def test_beside_a_rollback_journal_the_version_is_still_asked(
    written: Path, open_journal: Opening
) -> None:
    written.write_bytes(patched(written.read_bytes(), 60, b"\0\0\x27\x0f"))
    written.with_name("mot.db-journal").write_bytes(b"")
    with pytest.raises(Unusable) as refused:
        open_journal()
    assert refused.value.code == "newer"


def test_a_file_of_the_other_journal_mode_is_brought_back(
    written: Path, open_journal: Opening
) -> None:
    with closing(sqlite3.connect(written)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("DELETE FROM draft")
    journal = open_journal()
    assert journal.connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert len(journal.records("k")) == 20
