"""`.mot` files: written, read again, and forgiving."""

from pathlib import Path

import pytest

from mot_tui.exporters.prepared import Prepared
from mot_tui.exporters.wish import Wish
from tests.cli.ran import Mot, Ran


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files are written to."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return work


def told(mot: Mot) -> list[tuple[object, ...]]:
    """What a case says, without the numbers that a file gives anew."""
    names = "at channel direction party text rating running duration_s people place tags".split()
    entries = mot("show", "--json").json["entries"]
    return [tuple(str(entry[name]) for name in names) for entry in entries]


def test_a_file_reads_again_to_the_same_case(mot: Mot, case: Ran) -> None:
    """
    ^yesterday 15:00 call> @101 "somebody comes" !visit today 10am-12 *4 #order
    call< @101 "nobody comes" !=s1 -p1 !visit tomorrow 10-12 *1 // furious
    call> @101 ?p2 x3 ~12m
    """
    score, shown = mot("score", "--json").json, told(mot)
    assert mot("export", "--format", "mot", "-o", "case.mot").err == ""
    assert "furious" not in Path("case.mot").read_text("utf-8")
    assert mot("import", "case.mot").out == "imported c2 Internet after the move · entries: 3\n"
    again = mot("score", "--json").json
    assert told(mot) == shown
    assert again.items() >= {name: score[name] for name in score if name != "case"}.items()


def test_numbers_count_anew_in_a_file(mot: Mot, case: Ran) -> None:
    """
    call> @101 "gone" !gone tomorrow
    call> @101 "stays" !visit tomorrow
    call> @101 ?p1 ?p2
    """
    mot("strike", "e1", "--reason", "never happened")
    mot("export", "--format", "mot", "-o", "case.mot")
    assert "?p1" in Path("case.mot").read_text("utf-8")
    assert mot("import", "case.mot").code == 0
    assert mot("due", "--json").json[0]["chases"] == 1


def test_what_is_named_before_it_happened_stays_named(mot: Mot, case: Ran) -> None:
    """
    call> @101 !visit tomorrow *3
    ^yesterday 10:00 visit @tech +p1 *4
    """
    score = mot("score", "--json").json
    mot("export", "--format", "mot", "-o", "case.mot")
    assert mot("import", "case.mot").code == 0
    assert mot("score", "--json").json["settled"] == score["settled"]


def test_what_no_line_can_say_is_named(mot: Mot, case: Ran) -> None:
    assert not mot("export", "--format", "mot", "-o", "-").err
    mot("log", "call @101 rang")
    mot("person", "101", "--firm", "L-Telecom")
    mot("deadline", "cancel", "--until", "2026-03-16")
    mot("close", "--as", "left")
    assert (
        "all of d1, what is known of 101, left" in mot("export", "--format", "mot", "-o", "-").err
    )


def test_bad_lines_are_told_and_the_rest_is_read(mot: Mot, folder: Path) -> None:
    (folder / "half.mot").write_bytes(
        b"title: Half read\ntimezone: Asia/Seoul\ncolour: red\n\n"
        b"## 2026-03-02\n10:00 call> @101 one *3\n+p9 nothing there\n## soon\n11:00 caf\xe9 *7\n"
    )
    ran = mot("import", "half.mot")
    assert ran.code == 1
    assert ran.out == "imported c1 Half read · entries: 3\n"
    assert [line.split(": ")[0] for line in ran.err.splitlines()] == [
        "line 3, column 1",
        "line 7, column 1",
        "line 8, column 1",
        "line 9, column 10",
        "line 9, column 15",
    ]


def test_a_file_without_a_title_is_called_after_itself(mot: Mot, folder: Path) -> None:
    (folder / "notes.mot").write_text("## 2026-03-02\n10:00 call> @101 one\n")
    ran = mot("import", "notes.mot", "--json")
    assert ran.json["case"] == "c1"
    assert mot("cases", "--json").json[0]["title"] == "notes"


@pytest.mark.parametrize("content", ["", "\n\n", "## 2026-03-02\n10:05\n", "title: x\n\n10:05\n"])
def test_next_to_nothing_in_a_file(mot: Mot, folder: Path, content: str) -> None:
    (folder / "x.mot").write_text(content)
    ran = mot("import", "x.mot")
    assert ran.code in (0, 1)
    assert "Traceback" not in ran.err
    assert "unforeseen" not in ran.err


def test_of_much_that_it_cannot_hold_the_first_are_named() -> None:
    few, many = (tuple(f"e{n}" for n in range(count)) for count in (12, 10_000))
    assert Prepared(Wish("mot"), "", cut=few).cut_named == few
    assert Prepared(Wish("mot"), "", cut=many).cut_named == (*few, "…")
