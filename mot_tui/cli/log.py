"""`mot log`: saves what was typed, said, or piped in."""

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import date

from mot_tui.cli.output import tell
from mot_tui.cli.saved import Line, say_saved, tell_problems, tell_refusal
from mot_tui.cli.session import Session
from mot_tui.errors import Misused, Refused, Unusable
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _
from mot_tui.typed import Any

STDIN = "-"
_HEADING = "##"


def log(session: Session) -> int:
    """Saves one entry, or one a line."""
    given: list[str] = session.asked.line
    if given == [STDIN]:
        return _log_all(session)
    if len(given) > 1:
        raise Misused("one-line", command="log")
    return log_one(session, Line(as_typed(given[0]) if given else answer_to("▸")))


def log_one(session: Session, line: Line, day: date | None = None) -> int:
    """Saves a line, and tells what was not understood in it. Raises `Refused`."""
    case, book = session.case, session.book
    reading = book.read(case.id, line.text, day)
    if reading.refused:
        tell_problems(reading.refused, line)
        return 1
    saved = book.log(case.id, reading.request)
    say_saved(session, saved, reading.request, reading.alternatives)
    tell_problems(reading.problems, line)
    return 0


def _log_all(session: Session) -> int:
    """Every line by itself: a bad one is told, the rest is saved; `## 2026-03-02` is a day's head.

    Below a head that says no day nothing is saved: it would stand on a wrong one.
    """
    count = bad = 0
    day: date | None = None
    for line in piped():
        if line.text.startswith(_HEADING):
            day = _day_said(session, line)
            continue
        count += 1
        try:
            bad += log_one(session, line, day)
        except Refused as error:
            bad += 1
            tell_refusal(error, line)
        except Unusable:
            tell(fill(_("line {line}: from here on nothing was saved."), {"line": line.number}))
            raise
    if not count:
        raise Refused("entry-empty")
    if bad:
        tell(fill(_("{bad} of {count} lines were not saved."), {"bad": bad, "count": count}))
    return 1 if bad else 0


def _day_said(session: Session, line: Line) -> date:
    """The day of a heading. Refuses one that says none."""
    from mot_tui.casebook.several import several

    _is_day, day = several(session.book, session.case.id).day_said(line.text)
    if day is None:
        raise Refused("no-such-day", line=line.number, text=line.text.lstrip("#").strip())
    return day


def piped() -> Iterator[Line]:
    """The lines of standard input that say something."""
    for number, raw in enumerate(typed(), start=1):
        text = decoded(raw)
        if text.strip():
            yield Line(text, number)


def typed() -> Iterable[bytes]:
    """The lines of standard input; none where the caller closed it."""
    stream: Any = sys.stdin
    return () if stream is None else stream.buffer


def decoded(raw: bytes) -> str:
    """A line as text; bytes that are no UTF-8 become lone surrogates and so are kept."""
    return raw.decode("utf-8", "surrogateescape").rstrip("\r\n").removeprefix("\ufeff")


def as_typed(argument: str) -> str:
    """An argument as UTF-8, whatever the locale made of its bytes."""
    return os.fsencode(argument).decode("utf-8", "surrogateescape")


def answer_to(prompt: str) -> str:
    """The line that a person types at a prompt; empty where nobody is there."""
    sys.stderr.write(f"{prompt} ")
    sys.stderr.flush()
    return decoded(next(iter(typed()), b""))
