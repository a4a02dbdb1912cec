"""The folder of kept files: what is stored is whole, once, private, and nothing but plain files."""

import errno
import os
import socket
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from mot_tui.errors import Unusable
from mot_tui.journal.vault import Stored, Vault

WORDS = b"a photo of the router" * 100_000
DIGEST = sha256(WORDS).hexdigest()


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault.beside(tmp_path / "data" / "mot.db")


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.jpg"
    path.write_bytes(WORDS)
    return path


def left_in(vault: Vault) -> list[str]:
    return sorted(it.name for it in vault.folder.iterdir()) if vault.folder.is_dir() else []


def test_a_file_is_stored_once_private_and_under_its_digest(vault: Vault, photo: Path) -> None:
    assert vault.put(photo) == Stored(DIGEST, len(WORDS), known=False)
    assert vault.put(photo) == Stored(DIGEST, len(WORDS), known=True)
    assert left_in(vault) == [DIGEST]
    assert vault.folder.name == "mot.db.files"
    assert [it.stat().st_mode & 0o777 for it in (vault.folder, vault.path_of(DIGEST))] == [
        0o700,
        0o600,
    ]
    assert vault.wrong(DIGEST) == ""
    photo.write_bytes(b"")
    assert vault.put(photo).size == 0
    assert vault.holds(DIGEST, len(WORDS))
    assert not vault.holds(DIGEST, 3)


def test_the_folder_is_closed_to_others_again(vault: Vault, photo: Path) -> None:
    vault.folder.mkdir(parents=True)
    vault.folder.chmod(0o755)
    vault.put(photo)
    assert vault.folder.stat().st_mode & 0o777 == 0o700


def link(path: Path) -> None:
    real = path.with_name("real")
    real.write_bytes(WORDS)
    path.symlink_to(real)


def bound(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as it:
        it.bind(str(path))


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (os.mkfifo, "not-a-file"),
        (os.mkdir, "not-a-file"),
        (bound, "not-a-file"),
        (link, "symlink-given"),
        (lambda path: path.symlink_to("nowhere"), "symlink-given"),
        (lambda _: None, "missing"),
    ],
)
def test_what_is_no_plain_file_is_refused(
    vault: Vault, tmp_path: Path, make: Callable[[Path], None], code: str
) -> None:
    path = tmp_path / "given"
    make(path)
    with pytest.raises(Unusable) as caught:
        vault.put(path)
    assert caught.value.code == code
    assert left_in(vault) == []


def test_a_device_is_refused_and_a_name_that_no_path_can_have(vault: Vault) -> None:
    for given in ("/dev/zero", "/dev/null", "a\0b", "photo.jpg/more"):
        with pytest.raises(Unusable):
            vault.put(Path(given))
    with pytest.raises(Unusable):
        vault.put(Path("x" * 5000))


def test_nothing_is_followed_out_of_the_folder(vault: Vault, photo: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    vault.folder.parent.mkdir()
    vault.folder.symlink_to(elsewhere)
    with pytest.raises(Unusable) as caught:
        vault.put(photo)
    assert caught.value.code == "symlink"
    assert [*elsewhere.iterdir()] == []
    for digest in ("../photo.jpg", "", "x" * 64, DIGEST.upper()):
        assert not vault.holds(digest, len(WORDS))
        assert vault.wrong(digest) == "missing"


def test_a_full_disk_leaves_nothing_behind(
    vault: Vault, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    vault.folder.mkdir(parents=True)
    with pytest.raises(Unusable) as caught:
        vault.put(photo)
    assert caught.value.code == "disk-full"
    assert left_in(vault) == []


def test_another_file_in_the_place_of_one_is_seen_and_mended(vault: Vault, photo: Path) -> None:
    vault.put(photo)
    stored = vault.path_of(DIGEST)
    stored.write_bytes(WORDS[:-1] + b"!")
    assert vault.wrong(DIGEST) == "changed"
    with pytest.raises(Unusable) as caught:
        vault.take(DIGEST, photo.with_name("out"))
    assert caught.value.code == "changed-file"
    assert not vault.put(photo).known
    assert vault.wrong(DIGEST) == ""
    stored.unlink()
    stored.symlink_to(photo)
    assert vault.wrong(DIGEST) == "changed"
    vault.put(photo)
    assert not stored.is_symlink()
    stored.unlink()
    assert vault.wrong(DIGEST) == "missing"


def test_a_file_is_copied_out_as_it_was_and_counted(vault: Vault, photo: Path) -> None:
    told: list[tuple[int, int]] = []
    vault.put(photo, lambda done, whole: told.append((done, whole)))
    assert told[-1] == (len(WORDS), len(WORDS))
    assert len(told) > 1
    out = photo.with_name("out")
    vault.take(DIGEST, out)
    assert out.read_bytes() == WORDS
    assert out.stat().st_mode & 0o777 == 0o600


def test_a_copy_of_all_holds_what_is_sound(vault: Vault, photo: Path, tmp_path: Path) -> None:
    other = Vault.beside(tmp_path / "copy.db")
    assert vault.copy_to(other) == (set(), set())
    assert not other.folder.exists()
    vault.put(photo)
    photo.write_bytes(b"two")
    two = vault.put(photo).digest
    assert vault.copy_to(other) == ({DIGEST, two}, set())
    other.path_of(two).write_bytes(b"gone bad")
    vault.path_of(DIGEST).write_bytes(b"gone bad")
    assert vault.copy_to(other) == ({DIGEST, two}, set())
    other.path_of(DIGEST).unlink()
    assert vault.copy_to(other) == ({two}, {DIGEST})
    assert left_in(other) == [two]


def test_what_a_kill_left_goes_after_a_while(vault: Vault, photo: Path) -> None:
    vault.put(photo)
    old, new = (vault.folder / f".evidence.{name}.new" for name in ("old", "new"))
    for it in (old, new):
        it.write_bytes(b"half")
    os.utime(old, (0, 0))
    vault.put(photo)
    assert left_in(vault) == [new.name, DIGEST]
