"""The program as a process: what it loads, how it ends, what reaches the terminal."""

import argparse
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

import mot_tui.cli.run
from mot_tui import __version__
from mot_tui.__main__ import main
from mot_tui.cli.table import commands
from mot_tui.texts.usage import usage_text
from tests.cli.ran import Mot, Ran
from tests.examples import few

HEAVY = "textual pydantic sqlite_utils rich shtab holidays"
LAZY = "mot_tui.exporters mot_tui.importers mot_tui.casebook.safekeeping difflib tempfile"

LOADED = """
import sys
from mot_tui.__main__ import main
code = main(sys.argv[1:])
sys.stdout.flush()
print(code, *sorted(sys.modules), file=sys.stderr)
"""


def loaded(*given: str, stdin: str = "") -> set[str]:
    """The modules that a command leaves behind."""
    ran = subprocess.run(
        [sys.executable, "-c", LOADED, *given],
        input=stdin,
        capture_output=True,
        text=True,
        check=True,
    )
    code, *modules = ran.stderr.splitlines()[-1].split()
    assert code == "0", ran.stderr
    return set(modules)


def program(
    *given: str, stdout: int | IO[bytes] = subprocess.PIPE, env: dict[str, str] | None = None
) -> "subprocess.Popen[bytes]":
    """The program as a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "mot_tui", *given],
        stdin=subprocess.PIPE,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env=env,
    )


@pytest.mark.parametrize(
    "given",
    few(
        [
            (("log", "another one"),),
            (("due",),),
            (("settle", "p1", "kept"),),
            (("export", "-o", "-"),),
            (("parse", "another one", "--json"),),
            (("show",),),
            (("show", "--json"),),
            (("due", "--json"),),
            (("score", "--json"),),
            (("undo",),),
            (("cases", "--json"),),
            (("history",),),
            (("search", "parcel"),),
            (("check",),),
        ],
        4,
    ),
    ids=" ".join,
)
def test_nothing_heavy_is_loaded(mot: Mot, case: Ran, given: tuple[str, ...]) -> None:
    """
    call> @101 lost parcel !callback tomorrow 10am *2
    """
    # Search is what sqlite_utils is there for.
    needed = {"sqlite_utils"} if given[0] == "search" else set()
    assert loaded(*given) & set(HEAVY.split()) == needed


@pytest.mark.parametrize("given", [("log", "another one"), ("due", "--short")])
def test_the_quick_commands_load_only_what_they_need(
    mot: Mot, case: Ran, given: tuple[str, ...]
) -> None:
    """
    call> @101 lost parcel !callback tomorrow 10am *2
    """
    assert loaded(*given) & set(LAZY.split()) == set()


def test_an_interrupt_ends_it_quietly(mot: Mot, case: Ran) -> None:
    with program("log") as process:
        assert process.stderr is not None
        assert process.stderr.read(3) == "▸".encode()
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 130
        assert b"Traceback" not in process.stderr.read()


def test_a_reader_that_leaves_is_no_error(mot: Mot, case: Ran) -> None:
    mot("log", "-", stdin=b"x" * 1_000_000)
    with program("show") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(10) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only where there is such a device")
def test_a_full_standard_output_is_said(mot: Mot, case: Ran) -> None:
    # As a person has it: with a buffer, of which something is left at the exit.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with Path("/dev/full").open("wb") as full, program("show", stdout=full, env=env) as process:
        _out, err = process.communicate()
        assert process.returncode == 1
        assert re.fullmatch(rb"The result could not be written out \(.*\)\.\n", err)


def test_any_locale_shows_everything(mot: Mot, case: Ran) -> None:
    """
    전화 @101 기사님이 안 옴 *2
    """
    bare = {**os.environ, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    with program("show", env=bare) as process:
        out, _err = process.communicate()
        assert "기사님이 안 옴" in out.decode()
    with program("log", "문자 @101 왔음", env=bare) as process:
        process.communicate()
    assert mot("show", "--json").json["entries"][1]["text"] == "왔음"


def test_what_nobody_foresaw_is_one_sentence(
    mot: Mot, case: Ran, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_given: object) -> int:
        raise ZeroDivisionError("private words")

    monkeypatch.setattr(mot_tui.cli.run, "run", fails)
    ran = mot("show")
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (1, "", 1)
    assert "ZeroDivisionError" in ran.err
    assert "private" not in ran.err
    monkeypatch.setenv("MOT_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        mot("show")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (("shwo",), "“shwo”"),
        (("show", "p1", "extra"), "mot show --help"),
        (("show", "--wrong"), "mot show --help"),
        (("due", "\x1b[31m"), "␛[31m"),
        (("--wrong",), "mot --help"),
        ((), "terminal"),
        (("demo",), "terminal"),
    ],
)
def test_wrong_usage_is_one_sentence(
    mot: Mot, case: Ran, given: tuple[str, ...], words: str
) -> None:
    ran = mot(*given)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert words in ran.err


def test_a_clock_that_cannot_be_read(mot: Mot, case: Ran, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOT_NOW", "2026-03-02T14:30:00")
    ran = mot("show")
    assert (ran.code, ran.out) == (2, "")
    assert "2026-03-10T15:00+09:00" in ran.err


def test_settings_that_cannot_be_read(mot: Mot, case: Ran, home: Path) -> None:
    (home / "config" / "settings.toml").write_text("currency = 3")
    ran = mot("show")
    assert (ran.code, ran.out) == (1, "")
    assert "“currency”" in ran.err


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_command_has_help(mot: Mot, name: str) -> None:
    ran = mot(name, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"usage: mot {name} ")
    assert "--case" in ran.out


def test_help_speaks_the_language(mot: Mot, monkeypatch: pytest.MonkeyPatch) -> None:
    assert argparse._ is usage_text  # type: ignore[attr-defined]
    assert "show this help\n" in mot("log", "--help").out
    assert "mot log: nothing is called --wrong" in mot("log", "--wrong").err


def test_help_lists_every_command(mot: Mot) -> None:
    out = mot("--help").out
    assert all(re.search(rf"^  {name} ", out, re.MULTILINE) for name in commands())
    assert mot("--version").out == f"mot {__version__}\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_knows_the_commands(mot: Mot, shell: str) -> None:
    out = mot("completion", shell).out
    assert all(name in out for name in commands())
    files = {"bash": "_shtab_compgen_files", "zsh": "_files", "fish": "__fish_complete_path"}
    assert f"{files[shell]}" in out


def test_files_are_for_their_owner_alone(mot: Mot, case: Ran, home: Path) -> None:
    """
    call> @101 one
    """
    modes = {it: it.stat().st_mode & 0o077 for it in home.rglob("*")}
    assert [it for it, mode in modes.items() if mode] == []
    assert home.stat().st_mode & 0o777 == 0o700


def test_the_language_is_that_of_the_environment(
    mot: Mot, case: Ran, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    call> @101 one
    """
    monkeypatch.setenv("MOT_LANG", "ko")
    assert "3월 2일 (월)" in mot("show").out
    monkeypatch.delenv("MOT_LANG")
    assert "Mon 2 Mar 2026" in mot("show").out


def test_streams_that_the_caller_closed(
    mot: Mot, case: Ran, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    call> @101 one
    """
    with monkeypatch.context() as closed:
        closed.setattr("sys.stdout", None)
        assert main(["log", "two"]) == 0
        assert main(["export", "-o", "-"]) == 1
        closed.setattr("sys.stdin", None)
        assert main(["log", "-"]) == 1
        closed.setattr("sys.stderr", None)
        assert main(["log", "*7"]) == 0
    assert len(mot("show", "--json").json["entries"]) == 3


def test_settings_that_cannot_be_read_are_named(mot: Mot, case: Ran, home: Path) -> None:
    (home / "config" / "settings.toml").write_text("soon_hours = 3\nlanguage =\n", "utf-8")
    assert "line 2, column" in mot("show").err


def test_a_setting_beyond_the_calendar_is_the_largest_that_can_be(
    mot: Mot, case: Ran, home: Path
) -> None:
    """
    call> @101 !callback tomorrow
    """
    said = "soon_hours = 999999999999999\ngrace_minutes = 999999999999999\n"
    (home / "config" / "settings.toml").write_text(said, "utf-8")
    assert mot("due").lines[0].startswith("◐ p1")


def test_the_line_that_is_typed_while_somebody_is_talking_is_read_as_the_parser_reads_it() -> None:
    """call> @101 *4"""
    from mot_tui.cli import asked, line

    given = ["log", "call> @101 *4"]
    assert asked.read(given) == line.read(given)
