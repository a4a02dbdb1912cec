"""Paths that are typed: what goes on with them, and what is no file."""

from pathlib import Path

import pytest

from mot_tui.tui.shown.files import going_on, is_file

KINDS = (".mot", ".json")


def test_folders_come_first_then_case_files(tmp_path: Path) -> None:
    """Capitals do not matter, hidden ones wait for their dot, other files are left out."""
    for name in ("b.mot", "Bus.JSON", "b.txt", ".bin.mot"):
        (tmp_path / name).touch()
    (tmp_path / "bills").mkdir()
    assert [it.name for it in going_on(f"{tmp_path}/B", KINDS)] == ["bills/", "b.mot", "Bus.JSON"]
    assert [it.name for it in going_on(f"{tmp_path}/.", KINDS)] == [".bin.mot"]
    assert [it.name for it in going_on(f"{tmp_path}/b.t")] == ["b.txt"]
    assert is_file(f"{tmp_path}/b.txt")


@pytest.mark.parametrize(
    "text", ["", "~nobody-here/x", "x" * 300, "a\0b", "\ud800", "/", "/etc/passwd/x"]
)
def test_what_can_be_typed_and_is_no_file(text: str) -> None:
    """Nothing that is typed ends the app."""
    assert not is_file(text)
    going_on(text)
