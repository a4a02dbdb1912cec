"""`remind`, `snooze`: whoever is to be told is told, once."""

import json
import os
import stat
import sys
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from socket import AF_UNIX, socket
from types import SimpleNamespace

import pytest

from mot_tui.cli import addresses, desktop
from mot_tui.domain.words import PromiseState
from mot_tui.exporters.telling import Message
from tests.cli.ran import Mot, Ran, SetClock
from tests.tui.stage import HOSTILE, RISKY

Shown = list[Message]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Shown:
    """What the desktop was told."""
    seen: Shown = []

    def show(message: Message) -> bool:
        seen.append(message)
        return True

    monkeypatch.setattr(desktop, "show", show)
    return seen


Settle = Callable[[str], None]


@pytest.fixture
def settings(home: Path) -> Settle:
    """Writes the settings."""

    def write(text: str) -> None:
        (home / "config").mkdir(exist_ok=True)
        (home / "config" / "settings.toml").write_text(text)

    return write


def test_what_has_come_due_is_told_once(mot: Mot, case: Ran, at: SetClock, shown: Shown) -> None:
    """
    call> @101 !visit tomorrow 10-12 !callback tomorrow 9am !refund someday
    """
    assert (mot("remind").out, shown) == ("", [])
    at("2026-03-03T10:00:00+09:00")
    assert "There is nothing to tell." not in mot("remind", "--dry-run").out
    assert shown == []
    ran = mot("remind")
    assert ran.lines == [
        "p2 callback is 1 h late · Internet after the move",
        "p1 visit is due now, 2 h left · Internet after the move",
    ]
    assert [it.title for it in shown] == [line.split(" · ")[0] for line in ran.lines]
    assert shown[1].body == "Internet after the move · 101 · Tue 3 Mar 10:00–12:00"
    assert mot("remind").out == ""
    assert mot("remind", "--dry-run").out == "There is nothing to tell.\n"
    at("2026-03-03T12:00:01+09:00")
    assert mot("remind").lines == ["p1 visit is overdue now · Internet after the move"]
    assert len(shown) == 3


@pytest.mark.usefixtures("case")
def test_after_a_week_there_is_one_summary(
    mot: Mot, at: SetClock, shown: Shown, settings: Settle
) -> None:
    """
    call> @101 !callback tomorrow 9am !visit tomorrow 10-12 !fix wednesday 3pm
    call> @101 !reply thursday 5pm !refund friday 10am !callback 2026-03-09 10:00-18:00
    """
    settings('timezone = "Asia/Seoul"')
    at("2026-03-09T12:00:00+09:00")
    ran = mot("remind", "--json").json
    (message,) = shown
    assert message.title == "▲ 5 overdue, 1 due now"
    rows = message.body.splitlines()
    assert rows[0] == "p1 callback is 6 d 3 h late · Internet after the move"
    assert rows[-1] == "2 more"
    assert len(rows) == 5
    told = {(it["promise"], it["kind"], it["message"], it["to"]) for it in ran["told"]}
    assert len(told) == 6
    assert {it[2:] for it in told} == {(message.id, "the desktop")}
    assert ran["next"] == "2026-03-09T18:00:00+09:00"
    assert (ran["failed"], ran["quiet_until"]) == ([], None)


def test_quiet_hours_are_kept_and_what_came_meanwhile_is_told_then(
    mot: Mot, case: Ran, at: SetClock, shown: Shown, settings: Settle
) -> None:
    """
    call> @101 !callback tomorrow 7am !refund today 11pm
    """
    settings('quiet = "22:00-08:00"\ntimezone = "Asia/Seoul"\n')
    at("2026-03-03T07:59:59+09:00")
    assert mot("remind").out == ""
    assert mot("remind", "--dry-run").out == "It is quiet until 08:00.\n"
    assert mot("remind", "--json").json["quiet_until"] == "2026-03-03T08:00:00+09:00"
    assert shown == []
    at("2026-03-03T08:00:00+09:00")
    assert [line.split(" · ")[0] for line in mot("remind").lines] == [
        "p2 refund is 9 h late",
        "p1 callback is 1 h late",
    ]
    assert mot("remind").out == ""
    settings('quiet = "night"')
    assert "“quiet”" in mot("remind").err


def test_put_off_it_is_told_later(mot: Mot, case: Ran, at: SetClock, shown: Shown) -> None:
    """
    call> @101 !callback 3pm !refund someday
    """
    assert mot("snooze", "p1", "18:00").out == "p1 callback: quiet until 18:00\n"
    at("2026-03-02T17:59:00+09:00")
    assert mot("remind").out == ""
    at("2026-03-02T18:00:00+09:00")
    assert mot("remind").lines == ["p1 callback is 3 h late · Internet after the move"]
    ran = mot("snooze", "p1", "tomorrow", "--json")
    assert ran.json == {"case": "c1", "promise": "p1", "until": "2026-03-03T09:00:00+09:00"}
    # Without a time it shows what stands.
    assert mot("snooze", "p1").out == "p1 callback: quiet until Tue 3 Mar 09:00\n"
    assert mot("due").lines[0].endswith(" · quiet until Tue 3 Mar 09:00")
    assert mot("due", "--all").lines[0].endswith(" · quiet until Tue 3 Mar 09:00")
    assert "quiet" not in mot("due").lines[1]
    assert mot("snooze", "p1", "off").out == "p1 callback: told as ever\n"
    assert mot("snooze", "p1").out == "p1 callback: told as ever\n"
    assert mot("snooze", "p2", "tomorrow", "9am").out.endswith("quiet until Tue 3 Mar 09:00\n")
    at("2026-03-03T10:00:00+09:00")
    assert mot("remind").lines == ["p2 refund has no date yet, 19 h 30 min old · "
                                   "Internet after the move"]  # fmt: skip
    wrong = (("p1", "whenever"), 2), (("p1", "2026-03-01"), 1), (("p9",), 1), (("x",), 2)
    for given, code in wrong:
        ran = mot("snooze", *given)
        assert (ran.code, ran.out, len(ran.err.splitlines())) == (code, "", 1), given
    mot("settle", "p1", "kept")
    assert "p1 is over" in mot("snooze", "p1").err


def test_one_case_alone_is_told_where_it_is_named(
    mot: Mot, case: Ran, at: SetClock, shown: Shown
) -> None:
    """
    call> @101 !callback tomorrow 9am
    """
    mot("new", "Another matter", "--timezone", "Asia/Seoul")
    mot("log", "call> @101 !visit tomorrow 9am")
    at("2026-03-03T09:00:01+09:00")
    assert mot("remind", "--case", "another").lines == ["p1 visit is overdue now · Another matter"]
    assert mot("remind", "--case", "c7").code == 1
    assert len(mot("remind").lines) == len(shown) - 1 == 1


def test_what_nobody_could_be_told_is_told_later(
    mot: Mot, case: Ran, at: SetClock, monkeypatch: pytest.MonkeyPatch, settings: Settle
) -> None:
    """
    call> @101 !callback tomorrow 9am
    """
    at("2026-03-03T09:00:01+09:00")
    with monkeypatch.context() as without_desktop:
        without_desktop.setattr(desktop, "show", lambda _: False)
        ran = mot("remind")
        assert (ran.code, ran.out) == (1, "")
        why, again = ran.err.splitlines()
        assert why.endswith("name an address in “notify”, or set desktop = false.")
        assert again == "the desktop could not be told; the next run tries again."
        # The same is said once a day, since cron mails it; a program always hears it.
        ran = mot("remind")
        assert (ran.code, ran.out, ran.err) == (0, "", "")
        assert mot("remind", "--json").code == 1
        at("2026-03-04T09:00:00+09:00")
        assert mot("remind").err.startswith(why)
    monkeypatch.setattr(desktop, "show", lambda _: True)
    assert mot("remind").out.startswith("p1 callback is 1 d late")
    settings("desktop = false")
    ran = mot("remind")
    assert (ran.code, ran.out) == (1, "")
    assert "nobody to tell" in ran.err


@pytest.mark.usefixtures("case")
def test_a_phone_is_told_beside_the_desktop_and_no_password_is_printed(
    mot: Mot, at: SetClock, shown: Shown, settings: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """
    call> @101 !callback tomorrow 9am
    """
    sent: list[tuple[str, str, str]] = []
    works = {"bad://user:secret@host": False, "phone://token": True}

    class Apprise:
        def add(self, address: str) -> bool:
            self.address = address
            return True

        def notify(self, **said: str) -> bool:
            sent.append((self.address, said["title"], said["body"]))
            return works[self.address]

    monkeypatch.setitem(sys.modules, "apprise", SimpleNamespace(Apprise=Apprise))
    settings('notify = ["bad://user:secret@host", "phone://token"]')
    at("2026-03-03T09:00:01+09:00")
    ran = mot("remind", "--json")
    assert (ran.code, ran.json["failed"]) == (1, ["address 1"])
    assert [it["to"] for it in ran.json["told"]] == ["the desktop", "address 2"]
    assert "secret" not in ran.out + ran.err
    assert "token" not in ran.out + ran.err
    assert [it[:2] for it in sent] == [
        ("bad://user:secret@host", "p1 callback is overdue now"),
        ("phone://token", "p1 callback is overdue now"),
    ]
    # Only who was not told is told again.
    works["bad://user:secret@host"] = True
    ran = mot("remind", "--json")
    assert (ran.code, [it["to"] for it in ran.json["told"]]) == (0, ["address 1"])
    assert len(shown) == 1
    assert mot("remind").out == ""


@pytest.mark.usefixtures("case")
def test_without_the_extra_it_says_what_is_missing(
    mot: Mot, at: SetClock, shown: Shown, settings: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """
    call> @101 !callback tomorrow 9am
    """
    monkeypatch.setitem(sys.modules, "apprise", None)
    settings('notify = ["phone://token"]')
    at("2026-03-03T09:00:01+09:00")
    ran = mot("remind")
    assert ran.code == 1
    assert "mot-tui[notify]" in ran.err
    assert "token" not in ran.err
    assert len(shown) == 1


@pytest.mark.usefixtures("case")
def test_nothing_is_told_that_cannot_be_remembered(
    mot: Mot, at: SetClock, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    call> @101 !callback tomorrow 9am
    """
    at("2026-03-03T09:00:01+09:00")
    monkeypatch.setattr("mot_tui.journal.store._is_writable", lambda _: False)
    ran = mot("remind")
    assert (ran.code, ran.out, shown) == (1, "", [])
    assert len(ran.err.splitlines()) == 1
    assert mot("remind", "--dry-run").out.startswith("p1 callback is overdue now")


def test_a_calendar_is_kept_current(
    mot: Mot, case: Ran, home: Path, shown: Shown, settings: Settle
) -> None:
    """
    call> @101 !callback tomorrow 9am
    """
    file = home / "promises.ics"
    settings(f'calendar_file = "{file}"\ndesktop = false\n')
    assert mot("remind", "--dry-run", "--json").json["calendar"] is None
    assert not file.exists()
    assert mot("remind", "--json").json["calendar"] == str(file)
    assert "BEGIN:VEVENT" in file.read_text()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.write_text("mine")
    ran = mot("remind")
    assert (ran.code, file.read_text()) == (1, "mine")


# -- the desktop


@pytest.mark.parametrize("platform", ["linux", "darwin"])
@pytest.mark.parametrize("text", [*HOSTILE, "-v", "$(id) `id` & <b>x</b> \\033"])
def test_what_was_typed_is_one_argument_and_acts_as_nothing(
    mot: Mot, case: Ran, platform: str, text: str
) -> None:
    from mot_tui.exporters.telling import _short

    message = Message("id", f"p1 {_short(text)}", _short(text), PromiseState.DUE, ())
    environ = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
    found = list(desktop.commands(message, environ, platform))
    assert found
    for command in found:
        assert message.title in command
        assert not set("".join(command)) & set(RISKY)
        assert platform == "darwin" or "<" not in command[-4]


def test_the_desktop_is_asked_by_the_first_program_that_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, program = tmp_path / "told", tmp_path / "notify-send"
    message = Message("id7", "p1 visit", "a <b>\nb", PromiseState.DUE, ())
    program.write_text(f'#!/bin/sh\nprintf "%s|" "$@" >> {told}\n')
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    assert not desktop.show(message)
    program.chmod(0o755)
    monkeypatch.setattr(sys, "platform", "linux")
    assert desktop.show(message)
    expected = "--app-name=mot|--hint=string:x-mot-id:id7|--|p1 visit|a &lt;b&gt;\nb|"
    assert told.read_text() == expected
    program.write_text("#!/bin/sh\nexit 1\n")
    assert not desktop.show(message)


def test_why_the_desktop_cannot_be_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desktop, "RUNTIME", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    bus = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
    assert desktop.why_not({}, "linux") == "desktop-no-bus"
    assert desktop.why_not(bus, "linux") == "desktop-no-program"
    (tmp_path / "busctl").touch(0o755)
    assert desktop.why_not(bus, "linux") == "desktop-silent"
    assert desktop.why_not(bus, "win32") == "desktop-windows"


@pytest.mark.skipif(sys.platform == "win32", reason="no such bus there")
def test_cron_finds_the_bus_of_the_desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program, told = tmp_path / "notify-send", tmp_path / "told"
    program.write_text(f'#!/bin/sh\nprintf "%s" "$DBUS_SESSION_BUS_ADDRESS" > {told}\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setattr(desktop, "RUNTIME", tmp_path)
    monkeypatch.setattr(sys, "platform", "linux")
    message = Message("id", "p1 visit", "", PromiseState.DUE, ())
    assert not desktop.show(message)
    bus = tmp_path / str(os.getuid()) / "bus"
    bus.parent.mkdir()
    with socket(AF_UNIX) as listening:
        # A path to a socket may not be long.
        monkeypatch.chdir(bus.parent)
        listening.bind("bus")
        assert desktop.show(message)
    assert told.read_text() == f"unix:path={bus}"


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of its plugins
def test_apprise_itself_tells_an_address() -> None:
    pytest.importorskip("apprise")
    got: list[dict[str, str]] = []

    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200 if self.path == "/good" else 500)
            self.end_headers()

        def log_message(self, *_said: object) -> None:
            pass

    message = Message("id", "p1 visit is late", "a <b>\n& $(id)", PromiseState.OVERDUE, ())
    with HTTPServer(("127.0.0.1", 0), Receiver) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        where = f"json://user:secret@127.0.0.1:{server.server_port}"
        assert addresses.send(f"{where}/good", message)
        assert not addresses.send(f"{where}/bad", message)
        server.shutdown()
    assert (got[0]["title"], got[0]["message"]) == (message.title, message.body)
    for wrong in ("nothing", "nosuch://host", "", "\ud800"):
        assert not addresses.send(wrong, message)


def test_an_address_is_remembered_by_a_mark_alone() -> None:
    marks = {addresses.channel_of(it) for it in ("mailto://a:b@c", "mailto://a:b@d", "\ud800")}
    assert len(marks) == 3
    assert all(it.startswith("@") and len(it) == 13 for it in marks)
