"""How far long work is; and the work that takes longest."""

from pathlib import Path

import pytest

from mot_tui.cli import progress
from tests.cli.ran import Mot, Ran


def test_a_terminal_is_told_and_nobody_else(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert progress.watching("PDF") is None
    now = [0.0]
    monkeypatch.setattr(progress, "is_watched", lambda: True)
    monkeypatch.setattr(progress, "monotonic", lambda: now[0])
    told = progress.watching("PDF")
    assert told is not None
    for now[0], done in ((0.4, 1), (0.6, 2), (0.65, 3), (0.9, 4), (1.0, 8)):
        told(done, 8)
    shown = capsys.readouterr().err.split("\r")
    assert [line.removesuffix("\x1b[K") for line in shown] == ["", "PDF: 25 %", "PDF: 50 %", ""]


def test_a_case_becomes_a_pdf(
    mot: Mot, case: Ran, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    call> @101 lost parcel *2
    """
    monkeypatch.chdir(tmp_path)
    assert mot("export", "--format", "pdf").out == "written: Internet-after-the-move.pdf\n"
    written = tmp_path / "Internet-after-the-move.pdf"
    assert written.read_bytes().startswith(b"%PDF-")
    assert written.read_bytes().endswith(b"%%EOF\n")
