"""What docs/reminders.md says is so: its units, its line for cron, its settings, its commands."""

import re
import shlex
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from mot_tui.cli.line import read
from mot_tui.config import Settings, load
from mot_tui.frozen import defaults_of

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reminders.md"
BLOCK = re.compile(
    r"^(?:`(?P<file>\S+)`:\n\n)?```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE
)


def blocks(kind: str) -> list[re.Match[str]]:
    return [it for it in BLOCK.finditer(PAGE.read_text(encoding="utf-8")) if it["kind"] == kind]


def test_the_units_are_what_systemd_takes(tmp_path: Path) -> None:
    units = {Path(it["file"]).name: it["text"] for it in blocks("ini")}
    assert units.keys() == {"mot-remind.service", "mot-remind.timer"}
    assert "ExecStart=%h/.local/bin/mot remind\n" in units["mot-remind.service"]
    systemd = shutil.which("systemd-analyze")
    if systemd is None:
        pytest.skip("systemd-analyze is not here")
    for name, text in units.items():
        (tmp_path / name).write_text(text.replace("%h/.local/bin/mot", shutil.which("true") or ""))
    said = subprocess.run(
        [systemd, "verify", "--user", "--man=no", *(str(tmp_path / name) for name in units)],
        env={"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (said.returncode, said.stderr) == (0, "")


def test_the_line_for_cron_has_five_fields_and_a_command() -> None:
    (line,) = (it["text"].strip() for it in blocks("crontab"))
    *fields, command = line.split(maxsplit=5)
    assert len(fields) == 5
    assert all(re.fullmatch(r"\*(/\d+)?|\d+", it) for it in fields)
    program, *given, redirected = shlex.split(command)
    assert (Path(program).name, redirected) == ("mot", ">/dev/null")
    assert read(given).command == "remind"
    # In a crontab a bare % ends the line.
    assert "%" not in command


def test_the_settings_are_read(tmp_path: Path) -> None:
    found = [it["text"] for it in blocks("toml")]
    file = tmp_path / "settings.toml"
    file.write_text("".join(found))
    settings = load(file)
    for name, value in tomllib.loads("".join(found)).items():
        given = getattr(settings, name)
        assert (list(given) if isinstance(given, tuple) else given) == value
    named = set(re.findall(r"`([a-z]+_[a-z]+)`", PAGE.read_text(encoding="utf-8")))
    assert named <= set(defaults_of(Settings))


def test_the_commands_are_there() -> None:
    said = re.findall(r"`(mot [a-z][^`…]*)`", PAGE.read_text(encoding="utf-8"))
    plain = [it.split(">")[0].split("|")[0] for it in said]
    assert len(plain) > 8
    for it in plain:
        given = shlex.split(it)[1:]
        if "p2" in given or len(given) > 1:
            assert read(given).command
