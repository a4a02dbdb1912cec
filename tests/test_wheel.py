"""What is built can be installed elsewhere, and starts from there with its looks and words."""

import fcntl
import importlib.util
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[1]
DEMO_TITLE = "Internet re-installation after moving flats"
ENTERS_SCREEN, LEAVES_SCREEN = "\x1b[?1049h", "\x1b[?1049l"
CTRL_Q = b"\x11"
PATIENCE_S = 30

# Control and escape sequences: what is left is what a person reads.
SEQUENCE = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[P_^\]].*?(?:\x1b\\|\x07)|[ -/]*[0-~])", re.DOTALL
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source archive as a packager would."""
    out = tmp_path_factory.mktemp("dist")
    isolation = ["--no-isolation"] if importlib.util.find_spec("hatchling") else []
    run([sys.executable, "-m", "build", *isolation, "--outdir", str(out), str(ROOT)], out)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def mot(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed program, in an environment that holds nothing else."""
    folder = tmp_path_factory.mktemp("installed")
    run([sys.executable, "-m", "venv", "venv"], folder)
    python = folder / "venv" / "bin" / "python"
    constraints = str(ROOT / "constraints.txt")
    run([str(python), "-m", "pip", "install", "-q", "-c", constraints, str(wheel)], folder)
    return python.with_name("mot")


def elsewhere() -> dict[str, str]:
    """The environment without what would lead Python back to the sources."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def run(command: list[str], folder: Path) -> str:
    """Runs a program away from the sources; what it says where it fails is the failure."""
    done = subprocess.run(
        command, cwd=folder, env=elsewhere(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_holds_words_demo_and_looks(wheel: Path) -> None:
    wanted = {
        file.relative_to(ROOT).as_posix()
        for part in ("locale", "demo", "exporters")
        for file in (ROOT / "mot_tui" / part).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert {Path(name).parts[1] for name in wanted} == {"locale", "demo", "exporters"}
    looks = {f"mot_tui/styles/{file.name}" for file in (ROOT / "styles").glob("*.tcss")}
    assert looks
    with zipfile.ZipFile(wheel) as archive:
        assert (wanted | looks) - set(archive.namelist()) == set()


def test_help_is_there(mot: Path, tmp_path: Path) -> None:
    assert "demo" in run([str(mot), "--help"], tmp_path)


def test_a_page_is_written(mot: Path, tmp_path: Path) -> None:
    run(["env", f"MOT_HOME={tmp_path}", str(mot), "demo", "--load"], tmp_path)
    page = run(
        ["env", f"MOT_HOME={tmp_path}", str(mot), *"export --format html -o -".split()], tmp_path
    )
    assert "<svg" in page


def test_the_demo_starts_and_leaves_the_terminal_as_it_was(mot: Path, tmp_path: Path) -> None:
    screen, keyboard = pty.openpty()
    fcntl.ioctl(keyboard, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    before = termios.tcgetattr(keyboard)
    app = subprocess.Popen(
        [mot, "demo"],
        cwd=tmp_path,
        env={**elsewhere(), "TERM": "xterm-256color", "COLORTERM": "truecolor"},
        stdin=keyboard,
        stdout=keyboard,
        stderr=keyboard,
        start_new_session=True,
    )
    try:
        shown = read_until(screen, app, DEMO_TITLE)
        assert DEMO_TITLE in readable(shown), readable(shown)[-2000:]
        assert ENTERS_SCREEN in shown
        os.write(screen, CTRL_Q)
        shown += read_until(screen, app, None)
        assert app.wait(PATIENCE_S) == 0, readable(shown)[-2000:]
        assert shown.rfind(LEAVES_SCREEN) > shown.rfind(ENTERS_SCREEN)
        assert termios.tcgetattr(keyboard) == before
    finally:
        app.kill()
        app.wait()
        os.close(screen)
        os.close(keyboard)


def read_until(screen: int, app: subprocess.Popen[bytes], text: str | None) -> str:
    """What the program writes until `text` can be read, or until it ends, or patience does."""
    got = b""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        ended = app.poll() is not None
        if select.select([screen], [], [], 0.1)[0]:
            got += os.read(screen, 65536)
        elif ended:
            break
        if text is not None and text in readable(got.decode(errors="replace")):
            break
    return got.decode(errors="replace")


def readable(written: str) -> str:
    return SEQUENCE.sub("", written)
