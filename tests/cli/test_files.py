"""`export` and `import`."""

import json
import stat
import zipfile
from pathlib import Path

import pytest

from tests.cli.ran import Mot, Ran


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files are written to."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return work


def test_a_summary_is_named_after_the_case(mot: Mot, case: Ran, folder: Path) -> None:
    """
    call> @101 lost parcel *2 // furious
    """
    assert mot("export").out == "written: Internet-after-the-move.md\n"
    written = folder / "Internet-after-the-move.md"
    assert stat.S_IMODE(written.stat().st_mode) == 0o600
    assert "lost parcel" in written.read_text("utf-8")
    assert "furious" not in written.read_text("utf-8")
    refused = mot("export")
    assert (refused.code, refused.out) == (1, "")
    assert mot("export", "--force", "--feelings").code == 0
    assert "furious" in written.read_text("utf-8")


def test_to_standard_output(mot: Mot, case: Ran) -> None:
    """
    call> @101 lost parcel *2
    """
    assert "lost parcel" in mot("export", "-o", "-").out
    assert json.loads(mot("export", "--format", "json", "-o", "-").out)["format"] == "mot-case"


def test_the_figures_of_a_page_are_those_of_json(mot: Mot, case: Ran) -> None:
    """
    call> @101 ordered !visit 2026-03-01 *4
    call> @101 nobody came *2
    """
    score, (promise,) = mot("score", "--json").json, mot("due", "--json").json
    html = mot("export", "--format", "html", "-o", "-").out
    text = mot("export", "--format", "txt", "-o", "-").out
    for unit in score["units"]:
        assert f"× {unit['factor']}" in html
        assert f"Keeps: × {unit['factor']}" in text
        assert f"<title>{unit['entry']}: {unit['running']}" in html or not unit["entry"]
    for said in (html, text):
        assert f"score: {score['settled']} of 100" in said
        assert f"added instead of multiplied: {score['additive']}; worst: {score['worst']}" in said
        assert f"kept on time: {score['keep_rate']['kept']} of {score['keep_rate']['due']}" in said
    late = f"{promise['late_s'] // 3600} h {promise['late_s'] % 3600 // 60} min and counting"
    assert (promise["state"], late in html, late in text) == ("overdue", True, True)


def test_parts_are_left_out(mot: Mot, case: Ran, folder: Path) -> None:
    """
    call> @101 lost parcel *2
    """
    whole = mot("export", "--format", "txt", "-o", "-").out
    short = mot(
        "export", "--format", "txt", "-o", "-", "--without", "effort, kept", "--no-score"
    ).out
    parts = ["In short", "What happened", "Contacts and effort", "Score", "How this was kept"]
    assert [it for it in parts if f"■ {it}\n" in whole] == parts
    assert [it for it in parts if f"■ {it}\n" in short] == parts[:2]
    unknown = mot("export", "--without", "[b]x")
    assert (unknown.code, "chronology" in unknown.err) == (1, True)
    refused = mot("export", "--format", "json", "--no-score")
    assert (refused.code, refused.out, len(refused.err.splitlines())) == (2, "", 1)
    assert list(folder.iterdir()) == []


def test_the_end_of_a_name_is_its_format(mot: Mot, case: Ran, folder: Path) -> None:
    """
    call> @101 // furious
    """
    for name, begins in (("x.HTM", b"<!doctype"), ("x.json", b"{"), ("x.zip", b"PK"), ("x", b"# ")):
        assert mot("export", "-o", name).code == 0
        assert (folder / name).read_bytes().startswith(begins)
    ran = mot("export", "-o", "y.tex", "--format", "txt")
    assert (ran.code, "y.tex is plain text inside" in ran.err) == (0, True)
    for given in (
        ("-o", "z.pdf", "--format", "md"),
        ("-o", "z.csv"),
        ("-o", "z.md", "--hide", "101"),
        ("-o", "z.zip", "--format", "csv", "--table", "money"),
    ):
        refused = mot("export", *given)
        assert (refused.code, refused.out, len(refused.err.splitlines())) == (2, "", 1)
    assert {it.name for it in folder.iterdir()} == {"x.HTM", "x.json", "x.zip", "x", "y.tex"}
    # What is in a file that nobody would expect there is told.
    assert "what was felt" in mot("export", "-o", "felt.json").err
    assert "felt" not in mot("export", "-o", "asked.json", "--feelings").err


def test_a_calendar_of_a_case_and_of_all(mot: Mot, case: Ran, folder: Path) -> None:
    """
    call> @101 !visit 2026-03-03 10:00-12:00
    """
    mot("new", "The bill")
    mot("log", "call> @102 !callback 2026-03-04")
    assert mot("export", "--format", "ics").out == "written: The-bill.ics\n"
    assert mot("export", "--format", "ics", "--all").out == "written: mot.ics\n"
    one, all_ = ((folder / name).read_text("utf-8") for name in ("The-bill.ics", "mot.ics"))
    assert (one.count("BEGIN:VEVENT"), all_.count("BEGIN:VEVENT")) == (1, 2)
    assert "NAME:The bill\n" in one
    korean = mot("export", "--format", "ics", "--lang", "ko", "-o", "-").out
    assert "기다림" in korean
    refused = mot("export", "--all")
    assert (refused.code, refused.out) == (2, "")
    assert "--format ics" in refused.err


@pytest.mark.parametrize("given", [("--format", "docx"), ("-o", "missing/x.md")])
def test_what_is_refused(mot: Mot, case: Ran, folder: Path, given: tuple[str, ...]) -> None:
    ran = mot("export", *given)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (1, "", 1)
    assert list(folder.iterdir()) == []


def test_json_comes_back_as_an_equal_case(
    mot: Mot, case: Ran, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    call> @101 "somebody comes" !callback tomorrow 10am *2
    call< @101 +p1 *4
    """
    mot("export", "--format", "json", "-o", "case.json")
    here = mot("import", "case.json")
    assert (here.code, here.out) == (1, "")
    assert "--as-copy" in here.err
    score = mot("score", "--json").json
    monkeypatch.setenv("MOT_HOME", str(folder / "other"))
    assert mot("import", "case.json").out == "imported c1 Internet after the move · entries: 2\n"
    assert mot("score", "--json").json == score
    copied = mot("import", "case.json", "--as-copy", "--json").json
    assert (copied["case"], copied["entries"], copied["problems"]) == ("c2", 2, [])


def test_what_is_bad_in_json_is_told_and_the_rest_read(mot: Mot, case: Ran, folder: Path) -> None:
    """
    call> @101 one *2
    """
    whole = json.loads(mot("export", "--format", "json", "-o", "-").out)
    whole["facts"].append({"fact": "entry-made", "entry": "x"})
    (folder / "bad.json").write_text(json.dumps(whole))
    ran = mot("import", "bad.json", "--as-copy")
    assert ran.code == 1
    assert ran.out.startswith("imported c2")
    assert ran.err.startswith(f"facts[{len(whole['facts']) - 1}]")


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"{}",
        b"[]",
        b"",
        b" \n",
        b'{"format": "mot-case", "version": 99}',
        b"\x00\x01\x02",
        b"\x89PNG\r\n\xff\xfe",
    ],
)
def test_other_files_are_refused(mot: Mot, case: Ran, folder: Path, content: bytes) -> None:
    (folder / "other.json").write_bytes(content)
    ran = mot("import", "other.json")
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (1, "", 1)
    assert len(mot("cases").lines) == 1


@pytest.mark.parametrize("name", ["nothing", "."])
def test_what_is_no_file_is_refused(mot: Mot, case: Ran, name: str) -> None:
    assert mot("import", name).code == 1


def test_an_import_is_backed_up_before(mot: Mot, case: Ran, home: Path) -> None:
    mot("export", "--format", "json", "-o", "case.json")
    mot("import", "case.json", "--as-copy")
    assert list((home / "backups").glob("mot-before-import-*.db"))


def test_a_name_too_long_for_the_system_is_told(mot: Mot, case: Ran) -> None:
    ran = mot("export", "-o", "x" * 300)
    assert (ran.code, ran.out) == (1, "")
    assert "nothing was saved" in ran.err


def test_a_file_that_is_not_there_has_no_backups(mot: Mot, case: Ran) -> None:
    assert mot("import", "nothing").err == "nothing is not there.\n"


def test_tables_for_a_spreadsheet(mot: Mot, case: Ran, folder: Path) -> None:
    """
    call> @101 lost parcel $30000 !callback 2026-03-04 *2
    """
    assert mot("export", "--format", "csv").out == "written: Internet-after-the-move.zip\n"
    with zipfile.ZipFile(folder / "Internet-after-the-move.zip") as archive:
        assert archive.namelist() == ["timeline.csv", "promises.csv", "money.csv"]
    assert "lost parcel" in mot("export", "--format", "csv", "--table", "timeline").out
    assert mot("export", "--format", "csv", "--table", "money", "-o", "m.csv").code == 0
    assert "30000" in (folder / "m.csv").read_text("utf-8-sig")
    for given in (("-o", "x.csv"), ("-o", "-")):
        refused = mot("export", "--format", "csv", *given)
        assert (refused.code, refused.out, len(refused.err.splitlines())) == (2, "", 1)
    assert mot("export", "--table", "money").code == 2


def test_without_names_and_numbers(mot: Mot, case: Ran, folder: Path) -> None:
    """
    call> @"Anna Ruiz" Anna says call 010-1234-5678, ask "Ben Ode" *2
    call> @"Ben Ode" cannot help, transfers to @101 *1
    """
    mot("edit", "--title", "Anna Ruiz and the line")
    preview = mot("export", "--redact-preview")
    assert "Anna Ruiz → [person 1] · " in preview.out
    assert "010-1234-5678 → [telephone 1] · 1 time, first in: What happened, e1" in preview.out
    assert list(folder.iterdir()) == []
    written = mot("export", "--redact", "--keep", "ben ode")
    assert "Anna → [person 1] · 1 time" in written.out
    assert written.lines[-1] == "written: [person-1]-and-the-line-redacted.md"
    text = (folder / "[person-1]-and-the-line-redacted.md").read_text("utf-8")
    assert "Anna" not in text
    assert "1234" not in text
    assert "Ben Ode" in text
    for name in ("html", "txt"):
        out = mot("export", "--redact", "--format", name, "-o", "-")
        assert "Anna" not in out.out
        assert "[person 1]" in out.out
        assert "Anna Ruiz → [person 1]" in out.err
    table = mot("export", "--redact", "--format", "csv", "--table", "timeline")
    assert "Anna" not in table.out
    kept = mot("export", "--redact-preview", "--keep", "anna ruiz")
    assert "left in: Anna Ruiz (--keep)\nleft in: 101 (offices" in kept.out
    assert "not looked for: the account holder, the address, the customer number\n" in kept.out
    assert mot("edit", "--holder", "Eva Wolf", "--address", "12 Long Street").code == 0
    hidden = mot("export", "--redact-preview", "--hide", "101")
    assert "not looked for: the customer number\n" in hidden.out
    assert "101 → [office 1]" in hidden.out
    refused = mot("export", "--redact", "--format", "json")
    assert (refused.code, refused.out, len(refused.err.splitlines())) == (2, "", 1)
