"""`check`, `backup`, `restore`, `erase`, and the backup of the day."""

import sqlite3
import stat
import sys
from pathlib import Path

import pytest

from tests.cli.ran import Mot, Ran, SetClock


def test_a_sound_file(mot: Mot, case: Ran, home: Path) -> None:
    """
    call> @101 one
    """
    ran = mot("check")
    assert (ran.code, ran.err) == (0, "")
    assert f"{home / 'mot.db'} is sound" in ran.out
    assert mot("check", "--json").json == []


def test_a_changed_record_is_found(mot: Mot, case: Ran, home: Path) -> None:
    """
    call> @101 lost parcel
    """
    with sqlite3.connect(home / "mot.db") as connection:
        connection.execute("DROP TRIGGER journal_stands")
        connection.execute("UPDATE journal SET body = replace(body, 'parcel', 'letter')")
    ran = mot("check")
    assert ran.code == 1
    assert "are not those that were sealed" in ran.out
    assert ran.err == "1 thing is wrong.\n"
    assert mot("check", "--json").json[0]["severity"] == "error"


def test_backup_and_restore(mot: Mot, case: Ran, home: Path, tmp_path: Path) -> None:
    """
    call> @101 one
    """
    copy = tmp_path / "copy.db"
    assert mot("backup", str(copy)).out == f"backup made and verified: {copy}\n"
    assert mot("backup", str(copy)).code == 1
    mot("log", "two")
    refused = mot("restore", str(copy))
    assert refused.code == 1
    restored = mot("restore", str(copy), "--replace")
    assert restored.code == 0
    assert "is kept as" in restored.err
    assert [it["text"] for it in mot("show", "--json").json["entries"]] == ["one"]
    assert "a backup was put in the place" in mot("log", "three").err


def test_a_damaged_file_is_refused_and_restored(
    mot: Mot, case: Ran, home: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    mot("backup", str(copy))
    (home / "mot.db").write_bytes(b"my shopping list\n" * 40)
    ran = mot("show")
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (1, "", 1)
    assert "mot restore FILE --replace" in ran.err
    assert mot("restore", str(copy), "--replace").code == 0
    assert mot("show").code == 0


@pytest.mark.parametrize("answer", [b"yes\n", b"no\n", b""])
def test_erasing_asks(mot: Mot, case: Ran, home: Path, answer: bytes) -> None:
    """
    call> @101 my card is 4111-1111
    """
    ran = mot("erase", "e1", "4111-1111", stdin=answer)
    assert "cannot be undone" in ran.err
    assert ran.code == (0 if answer == b"yes\n" else 1)
    assert (b"4111-1111" in (home / "mot.db").read_bytes()) == (ran.code == 1)


def test_erased_words_are_gone(mot: Mot, case: Ran, home: Path) -> None:
    """
    call> @101 my card is 4111-1111
    """
    ran = mot("erase", "e1", "4111-1111", "--yes")
    assert ran.out == "words erased for good in e1 · c1 Internet after the move\n"
    assert mot("show", "--json").json["entries"][0]["text"] == "my card is ▒▒▒"
    assert mot("check").code == 0
    assert mot("erase", "e1", "4111", "--yes").code == 1
    assert mot("erase", "e1", " ", "--yes").code == 1


def test_what_was_erased_keeps_its_name_in_the_history(mot: Mot, case: Ran) -> None:
    """
    call> @101 my card is 4111-1111
    """
    mot("erase", "e1", "4111-1111", "--yes")
    assert mot("undo").out == "took back: e1 written: my card is ▒▒▒ · c1\n"
    mot("redo")
    mot("erase", "e1", "card", "--yes")
    told = [it["what"] for it in mot("history", "--json").json]
    assert told[1:3] == ["e1 written: my ▒▒▒ is ▒▒▒", "words erased for good"]
    assert told[-1] == "words erased for good"


def test_a_backup_that_holds_erased_words_is_named(
    mot: Mot, case: Ran, home: Path, at: SetClock
) -> None:
    """
    call> @101 my card is 4111-1111
    """
    at("2026-03-03T09:00:00+09:00")
    mot("log", "next day")
    assert "still holds them" in mot("erase", "e1", "4111-1111", "--yes").err


def test_the_first_write_of_a_day_makes_a_backup(
    mot: Mot, case: Ran, home: Path, at: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = home / "backups"
    assert [it.name for it in folder.iterdir()] == ["mot-2026-03-02.db"]
    assert stat.S_IMODE((folder / "mot-2026-03-02.db").stat().st_mode) == 0o600
    monkeypatch.delitem(sys.modules, "mot_tui.casebook.safekeeping")
    mot("log", "once more")
    assert "mot_tui.casebook.safekeeping" not in sys.modules
    at("2026-03-04T14:00:00+09:00")
    mot("show")
    assert len(list(folder.iterdir())) == 1
    mot("log", "another day")
    assert len(list(folder.iterdir())) == 2


def test_a_backup_that_fails_is_only_a_warning(
    mot: Mot, case: Ran, home: Path, at: SetClock
) -> None:
    at("2026-03-04T14:00:00+09:00")
    for copy in (home / "backups").iterdir():
        copy.unlink()
    (home / "backups").rmdir()
    (home / "backups").write_text("in the way")
    ran = mot("log", "saved all the same")
    assert ran.code == 0
    assert ran.lines[0].startswith("saved e1")
    assert "what you saved is safe" in ran.err
