"""`mot attach` and `mot evidence`: a file kept, listed, copied out, struck out."""

from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.ran import Mot, Ran

WORDS = b"a photo of the router"
DIGEST = sha256(WORDS).hexdigest()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "router [1].png"
    path.write_bytes(WORDS)
    return path


def test_a_file_is_kept_and_listed(mot: Mot, case: Ran, photo: Path, home: Path) -> None:
    """
    visit @tech one room only
    """
    ran = mot("attach", str(photo), "--entry", "e1")
    assert ran.out == "attached v1 router [1].png · 21 B · e1 · c1 Internet after the move\n"
    assert (home / "mot.db.files" / DIGEST).read_bytes() == WORDS
    again = mot("attach", str(photo), "--json")
    assert again.json == {
        "id": "v2", "entry": None, "name": "router [1].png", "size": 21, "sha256": DIGEST,
        "kept_at": "2026-03-02T14:30:00+09:00", "struck": None, "counts": True, "case": "c1",
        "here": True,
    }  # fmt: skip
    assert "stored once" in again.err
    first, second = mot("evidence").lines
    assert first.startswith("  v1    router [1].png · 21 B · e1 · kept Mon 2 Mar 2026 14:30")
    assert first.endswith(f"sha256 {DIGEST[:16]}…")
    assert "e1" not in second
    assert DIGEST in mot("evidence", "v1").out
    assert "        v1 router [1].png" in mot("show").lines
    assert mot("show", "--json").json["entries"][0]["evidence"] == ["v1"]
    assert mot("strike", "v2", "--reason", "twice").out == (
        "struck out v2 · c1 Internet after the move\n"
    )
    assert len(mot("evidence").lines) == 1
    assert mot("check").lines[-1] == "1 evidence file is as it was kept."
    assert "struck out: twice" in mot("evidence", "--all").lines[1]
    assert mot("check").code == 0


def test_a_file_is_copied_out_and_compared(
    mot: Mot, case: Ran, photo: Path, home: Path, tmp_path: Path
) -> None:
    mot("attach", str(photo))
    out = tmp_path / "out.png"
    ran = mot("evidence", "v1", "-o", str(out))
    assert ran.out == f"written: {out} · it is the file that was kept\n"
    assert out.read_bytes() == WORDS
    assert mot("evidence", "v1", "-o", "-").out.encode() == WORDS
    assert mot("evidence", "v1", "-o", str(out)).code == 1
    assert mot("evidence", "v1", "-o", str(out), "--force").code == 0
    assert mot("evidence", "-o", str(out)).code == 2
    assert mot("evidence", "v7").code == 1
    (home / "mot.db.files" / DIGEST).write_bytes(b"another")
    changed = mot("evidence", "v1", "-o", str(out), "--force")
    assert (changed.code, changed.out, out.read_bytes()) == (1, "", WORDS)
    assert "is not what was kept there" in changed.err
    assert mot("evidence", "v1", "-o", "-").out == ""
    assert sorted(it.name for it in tmp_path.glob("*.png")) == ["out.png", "router [1].png"]
    found = mot("check")
    assert (found.code, "v1 of c1 (router [1].png)" in found.out) == (1, True)
    assert "its file is not here" in mot("evidence").out
    mended = mot("attach", str(photo))
    assert mended.out.startswith("attached v1 ")
    assert "in its place again" in mended.err
    assert mot("check").code == 0


def test_what_cannot_be_kept_is_refused_in_one_sentence(
    mot: Mot, case: Ran, photo: Path, tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to(photo)
    for given in ("/dev/null", str(tmp_path), str(tmp_path / "link"), str(tmp_path / "none")):
        ran = mot("attach", given)
        assert (ran.code, ran.out, len(ran.err.splitlines())) == (1, "", 1)
    assert mot("attach", str(photo), "--entry", "e9").code == 1
    assert "`mot attach FILE` keeps one" in mot("evidence").err


def test_a_case_from_a_file_says_what_did_not_come_with_it(
    mot: Mot, case: Ran, photo: Path, home: Path, tmp_path: Path
) -> None:
    mot("attach", str(photo))
    file = tmp_path / "case.json"
    mot("export", "--format", "json", "-o", str(file))
    (home / "mot.db.files" / DIGEST).unlink()
    ran = mot("import", str(file), "--as-copy")
    assert ran.code == 0
    assert "1 evidence file did not come with it" in ran.err
    assert mot("check").out.count("put the file back") == 2


def test_a_backup_and_a_restore_take_the_files_along(
    mot: Mot, case: Ran, photo: Path, home: Path, tmp_path: Path
) -> None:
    mot("attach", str(photo))
    copy = tmp_path / "copy.db"
    ran = mot("backup", str(copy))
    assert ran.err == f"1 evidence file lies beside it, in {copy}.files.\n"
    (home / "mot.db.files" / DIGEST).unlink()
    (home / "mot.db").write_bytes(b"")
    restored = mot("restore", str(copy), "--replace")
    assert (restored.code, "1 evidence file lies beside it" in restored.err) == (0, True)
    assert mot("check").code == 0
