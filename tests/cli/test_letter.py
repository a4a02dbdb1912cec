"""`mot letter`: made, edited, written, logged as sent and taken back."""

import os
from pathlib import Path

import pytest

from mot_tui.cli.table import commands
from mot_tui.exporters.letter_templates import KINDS
from tests.cli.ran import Mot, Ran

FIELDS = ("--holder", "Kim", "--address", "1 Road", "--customer", "12", "--service", "internet")


@pytest.fixture
def known(mot: Mot, case: Ran) -> None:
    """Nothing is missing for a complaint."""
    mot("edit", *FIELDS, "--wanted", "as before")


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An editor that adds a row, and keeps the path of what it edited; then what is in `how`."""
    script = tmp_path / "my editor"
    (tmp_path / "how").write_text("exit 0")
    body = 'echo "$@" > "{0}/seen"; echo "I add this." >> "$2"; . "{0}/how"\n'
    script.write_text("#!/bin/sh\n" + body.format(tmp_path))
    script.chmod(0o700)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"'{script}' --wait")
    # What is kept of a letter on purpose goes with the test.
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


def test_it_goes_to_stdout_and_tells_what_is_missing(mot: Mot, case: Ran) -> None:
    """10:00 call> @101 ordered !visit 2026-03-03"""
    ran = mot("letter", "complaint")
    assert ran.code == 0
    assert ran.out.startswith("[[your name – please fill in]]\n")
    assert "your name – please fill in: mot edit --holder '…'" in ran.err
    assert mot("letter", "complaint", "--json").json["missing"][0] == {
        "text": "your name – please fill in", "name": "name"
    }  # fmt: skip
    assert mot("letter", "complaint", "--lang", "ko").out.startswith("수신: L-Telecom")


def test_kinds_are_listed_and_ours_are_printed(mot: Mot, case: Ran) -> None:
    ran = mot("letter")
    assert [it.partition(" ")[0] for it in ran.lines] == [*KINDS]
    folder = Path(mot("letter", "--templates", "--json").json["folder"])
    assert str(folder) in ran.err
    folder.mkdir(parents=True)
    (folder / "mine.txt").write_text(mot("letter", "reminder", "--template").out)
    assert mot("letter", "mine").out == mot("letter", "reminder").out
    (folder / "mine.txt").write_text("ok\n{{ nobody }}")
    ran = mot("letter", "mine")
    assert ran.code == 1
    assert ran.err == f"{folder}/mine.txt, line 2: nothing is known that is called “nobody”.\n"
    assert mot("letter", "nope").err.startswith("There is no letter “nope”; there are: complaint")


@pytest.mark.usefixtures("known")
def test_sending_saves_the_whole_letter_and_undo_takes_all_back(mot: Mot) -> None:
    """10:00 call> @101 ordered !visit 2026-03-03"""
    text = mot("letter", "complaint").out
    said = ("--sent", "post", "--to", "head office", "--until", "2026-03-09", "--json")
    ran = mot("letter", "complaint", *said)
    assert (ran.json["entry"], ran.json["deadline"]) == ("e2", "d1")
    assert "head office" in ran.json["text"]
    entry = mot("show", "--json").json["entries"][-1]
    assert entry["text"] == "letter: complaint to head office\n" + ran.json["text"].strip()
    assert (entry["channel"], entry["direction"], entry["party"]) == ("post", "out", "head office")
    (deadline,) = mot("deadline", "--json").json
    assert (deadline["what"], deadline["due"]) == (
        "answer from head office", "2026-03-10T00:00:00+09:00"
    )  # fmt: skip
    told = "letter: complaint to head office (e2), answer asked for by Mon 9 Mar 2026\n"
    assert told in mot("letter", "reminder").out
    mot("undo")
    assert mot("deadline", "--json").json == []
    assert mot("letter", "complaint").out == text


@pytest.mark.usefixtures("known")
def test_a_reminder_sets_its_new_deadline_unless_told_otherwise(mot: Mot) -> None:
    mot("log", "09:00 post> @head-office first letter")
    ran = mot("letter", "reminder", "--until", "in 7 days", "--sent", "mail", "--no-deadline")
    assert ran.err == "saved e2\n"
    ran = mot("letter", "reminder", "--until", "in 7 days", "--sent", "mail", "--lang", "ko")
    assert "새 기한을 2026년 3월 9일 (월)" in ran.out
    assert [it["what"] for it in mot("deadline", "--json").json] == ["head-office의 회신"]
    assert mot("letter", "reminder", "--until", "some day").code == 2


@pytest.mark.usefixtures("known")
def test_a_letter_ends_the_deadlines_that_it_keeps_or_asks_anew(mot: Mot) -> None:
    office = ("--to", "head office", "--sent", "post", "--json")
    mot("deadline", "cancel", "--days", "14", "--from", "2026-03-02=signed")
    mot("letter", "complaint", *office)
    ran = mot("letter", "reminder", *office)
    assert (ran.json["deadline"], ran.json["dropped"]) == ("d3", ["d2"])
    assert mot("deadline", "d2", "--json").json["reason"] == "asked again"
    assert mot("letter", "cancellation").err.startswith("the period that it names: d1 cancel · ")
    ran = mot("letter", "cancellation", "--sent", "mail", "--json")
    assert "within the period as I understand it: its last day is Mon 16 Mar" in ran.json["text"]
    assert (ran.json["met"], ran.json["dropped"], ran.json["waiting"]) == ("d1", [], ["d3"])
    ran = mot("letter", "cancellation")
    assert "[[the last day on which" in ran.out
    assert "--deadline says which of these\n    d1 cancel · Mon 16 Mar 2026 · met, " in ran.err
    ran = mot("letter", "cancellation", "--deadline", "d1", "--sent", "mail")
    told = "d5: answer wanted by Mon 16 Mar 2026 · d4 dropped: asked again · also still open: d3"
    assert ran.err == f"saved e4 · {told}\n"
    mot("undo")
    mot("undo")
    assert [it["ended"] for it in mot("deadline", "--json").json] == [None, "dropped", None]
    ran = mot("letter", "complaint", "--to", "x" * 100_000)
    assert ran.err.startswith("There are 100000 characters for “who it goes to”")


def test_one_with_gaps_is_not_sent_unless_forced(mot: Mot, case: Ran) -> None:
    ran = mot("letter", "complaint", "--sent", "mail")
    assert ran.code == 1
    assert "The letter still says [[your name" in ran.err
    assert mot("show", "--json").json["entries"] == []
    assert mot("letter", "complaint", "--sent", "mail", "--force").code == 0
    assert len(mot("show", "--json").json["entries"]) == 1


@pytest.mark.usefixtures("known")
def test_nothing_is_written_of_one_whose_time_cannot_be_read(mot: Mot, tmp_path: Path) -> None:
    file = tmp_path / "complaint.txt"
    ran = mot("letter", "complaint", "--sent", "mail", "--at", "some time", "-o", str(file))
    assert ran.code == 2
    assert not file.exists()


# -- in an editor


@pytest.mark.usefixtures("known")
def test_what_was_edited_is_written_and_logged(mot: Mot, editor: Path, tmp_path: Path) -> None:
    file = tmp_path / "complaint.md"
    ran = mot("letter", "complaint", "--edit", "--sent", "mail", "-o", str(file))
    assert ran.code == 0
    assert "I add this." in file.read_text()
    assert file.stat().st_mode & 0o777 == 0o600
    assert mot("show", "--json").json["entries"][-1]["text"].endswith("I add this.")
    wait, path = (editor / "seen").read_text().split()
    assert wait == "--wait"
    assert not Path(path).parent.exists()


@pytest.mark.usefixtures("known")
def test_nothing_typed_is_lost_where_the_editor_or_saving_fails(
    mot: Mot, editor: Path, tmp_path: Path
) -> None:
    (editor / "how").write_text("exit 3")
    ran = mot("letter", "complaint", "--edit", "--sent", "mail")
    path = Path((editor / "seen").read_text().split()[1])
    assert ran.code == 1
    assert ran.err.endswith(f"failed (3); what you wrote stands in {path}.\n")
    assert path.read_text().endswith("I add this.\n")
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    (tmp_path / "there.txt").touch()
    ran = mot("letter", "complaint", "--edit", "--sent", "mail", "-o", str(tmp_path / "there.txt"))
    # Before the editor opens.
    assert ran.err.endswith("there.txt is there already and was left as it is.\n")
    assert path == Path((editor / "seen").read_text().split()[1])
    assert mot("show", "--json").json["entries"] == []


@pytest.mark.usefixtures("known")
def test_an_interrupt_is_the_editors(mot: Mot, editor: Path) -> None:
    how = f"trap : INT\nkill -INT {os.getpid()}\necho 'And this.' >> \"$2\""
    (editor / "how").write_text(how)
    ran = mot("letter", "complaint", "--edit")
    assert ran.out.endswith("I add this.\nAnd this.\n")


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(("editor", "told"), [("", "Nobody said"), ("'", "The editor '"),
                                              ("/no/such", "The editor /no/such")])  # fmt: skip
def test_an_editor_that_is_none(
    mot: Mot, monkeypatch: pytest.MonkeyPatch, editor: str, told: str
) -> None:
    monkeypatch.setenv("VISUAL", editor)
    monkeypatch.delenv("EDITOR", raising=False)
    ran = mot("letter", "complaint", "--edit")
    assert ran.code == 1
    assert ran.err.startswith(told)


def test_it_writes_and_so_is_undone_and_backed_up() -> None:
    assert commands()["letter"].writes
