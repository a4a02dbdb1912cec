"""A calendar file that other programs follow: as new as the case, and nobody else's."""

import os
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from mot_tui.casebook import Casebook
from mot_tui.errors import Unusable
from mot_tui.exporters import subscription
from mot_tui.exporters.subscription import Written, calendar_of_all, write_calendar
from tests.casefile import at
from tests.exporters.reading import by_vobject
from tests.exporters.telling import Telling

LINE = "10:00 call> @101 !visit 2026-03-05 10:00-12:00"


def test_it_is_written_only_when_there_is_something_new(telling: Telling, tmp_path: Path) -> None:
    path, case_id = tmp_path / "mot.ics", telling.open()
    telling.say(case_id, LINE)
    assert write_calendar(telling.book, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    first = path.stat()
    telling.clock.go(timedelta(hours=3))
    assert not write_calendar(telling.book, path)
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (first.st_ino, first.st_mtime_ns)
    telling.say(case_id, "15:00 call> >p1 2026-03-06")
    assert write_calendar(telling.book, path)
    telling.clock.go(timedelta(days=5))
    assert write_calendar(telling.book, path)
    assert b"SUMMARY:Overdue: visit" in path.read_bytes()
    assert [it.name for it in tmp_path.iterdir() if it.suffix != ""] == ["mot.ics"]


def test_it_is_made_anew_only_when_something_can_have_changed(
    telling: Telling, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, case_id, made = tmp_path / "mot.ics", telling.open(), []
    telling.say(case_id, LINE)

    def counted(book: Casebook) -> Written:
        made.append(book.now())
        return calendar_of_all(book)

    monkeypatch.setattr(subscription, "calendar_of_all", counted)

    def anew() -> tuple[bool, bool]:
        before = len(made)
        written = write_calendar(telling.book, path)
        return len(made) > before, written

    assert anew() == (True, True)
    telling.clock.now = at("4 Mar 09:59")
    assert anew() == (False, False)
    telling.clock.now = at("4 Mar 10:00")
    assert anew() == (True, True), "it is soon"
    telling.clock.now = at("3 Mar 10:00")
    assert anew() == (True, True), "the clock was set back"
    telling.say(case_id, "11:00 note nothing new")
    assert anew() == (True, False)
    path.write_bytes(path.read_bytes())
    assert anew() == (True, False), "somebody touched it"
    path.unlink()
    assert anew() == (True, True)
    assert anew() == (False, False)


def test_it_has_all_cases_and_tells_of_one_that_was_taken_back(telling: Telling) -> None:
    for title in ("The move", "The bill"):
        telling.say(telling.open(title=title), LINE)
    gone = telling.open(title="A slip")
    telling.say(gone, LINE)
    telling.book.undo(gone)
    telling.book.undo(gone)
    found = [
        (it.name, it.cancelled) for it in by_vobject(calendar_of_all(telling.book).content).values()
    ]
    assert found == [
        ("visit · The move", False),
        ("visit · The bill", False),
        ("No longer stands: visit", True),
    ]


def test_a_file_of_somebody_else_is_left_alone(telling: Telling, tmp_path: Path) -> None:
    path = tmp_path / "mine.ics"
    mine = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Me//EN\r\nEND:VCALENDAR\r\n"
    path.write_bytes(mine)
    with pytest.raises(Unusable, match="not-our-calendar"):
        write_calendar(telling.book, path)
    assert path.read_bytes() == mine
    path.write_bytes(b"")
    assert write_calendar(telling.book, path)
    os.mkfifo(tmp_path / "pipe")
    for place, code in (
        (tmp_path / "none" / "mot.ics", "no-folder"),
        (tmp_path, "not-a-file"),
        (tmp_path / "pipe", "not-a-file"),
    ):
        with pytest.raises(Unusable, match=code):
            write_calendar(telling.book, place)
