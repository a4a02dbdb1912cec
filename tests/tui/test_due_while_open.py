"""An app that lies open when a promise falls due: what is seen at once, and no work before it."""

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mot_tui.casebook import Casebook
from mot_tui.clock import system_clock
from mot_tui.config import Settings
from mot_tui.domain.content import Due
from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField
from mot_tui.frozen import changed
from mot_tui.tui.widgets.score_panel import large
from tests.tui.window import MOT, PATIENCE_S, Window

pytestmark = pytest.mark.slow

AHEAD = timedelta(seconds=9)
"""The start on a busy machine, a while of idleness, and the due behind both."""

TITLE = "▲ 1 overdue · Fallen due – mot".encode()
NOTICE = b"\x1b]9;mot: "
"""What a terminal is sent to tell the desktop."""


def with_a_due(folder: Path) -> datetime:
    """A case in which a callback falls due soon; gives the instant."""
    book = Casebook.open(
        folder / "mot.db",
        folder / "config" / "identity.json",
        now=system_clock,
        settings=Settings(),
    )
    case = book.open_case(CaseRequest(((CaseField.TITLE, "Fallen due"),))).id
    request = book.read(case, "call> @101 said within the hour *5 !callback +1h").request
    due = datetime.now(UTC) + AHEAD
    (promise,) = request.promises
    promise = changed(promise, due=Due(due, due, "instant", "UTC"))
    book.log(case, changed(request, promises=(promise,)))
    book.close()
    return due


def busy_s(pid: int) -> float:
    """Seconds of the processor that a process took."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def until_due(window: Window, due: datetime) -> float:
    """Read on until a moment before the due; gives the share of a processor taken meanwhile."""
    began, before = time.monotonic(), busy_s(window.run.pid)
    while datetime.now(UTC) < due - timedelta(milliseconds=100):
        window.take(0.05)
    return (busy_s(window.run.pid) - before) / (time.monotonic() - began)


def test_a_due_is_seen_at_once_and_nothing_is_done_before(tmp_path: Path) -> None:
    due = with_a_due(tmp_path)
    (tmp_path / "config" / "settings.toml").write_text('terminal_notice = "osc9"\n')
    with Window(MOT, MOT_HOME=str(tmp_path), MOT_LANG="en") as window:
        window.until("callback")
        window.until("100")
        # What is late at the start is over: catalogues, the bytecode, the first frames.
        quiet = datetime.now(UTC) + timedelta(seconds=1.5)
        while datetime.now(UTC) < quiet:
            window.take(0.1)
        assert quiet < due - timedelta(seconds=2), "too slow a start to tell anything"
        idle = until_due(window, due)
        assert "overdue" not in window.text
        sent = {"title": TITLE, "notice": NOTICE}
        assert not any(it in window.shown for it in sent.values())

        seen: dict[str, float] = {}
        wanted = {"flag": "▲ 1 overdue", "list": "<1 min late", "score": large("90")[1]}
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end and len(seen) < len(wanted) + len(sent):
            window.take(0.02)
            behind = (datetime.now(UTC) - due).total_seconds()
            text = window.text
            found = {name for name, words in wanted.items() if words in text}
            found |= {name for name, it in sent.items() if it in window.shown}
            for name in found - seen.keys():
                seen[name] = behind
        assert seen.keys() == {*wanted, *sent}, window.text
        assert min(seen.values()) > 0
    told = ", ".join(f"{name} {behind:.2f} s" for name, behind in sorted(seen.items()))
    print(f"seen behind the due: {told} (at most 2); idle before it {idle:.2%} (under 1 %)")
