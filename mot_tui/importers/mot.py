"""Reads a `.mot` file: a case and its entries, and every line that was not understood.

A bad line is reported with its number and column; the rest is read. `pN` and `sN` count within
the file. Front matter comes first, `key: value`, up to a blank line.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from enum import StrEnum
from typing import AnyStr
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mot_tui.domain.requests import (
    ActRequest,
    CaseRequest,
    Contradiction,
    EntryRequest,
    Known,
    Settle,
)
from mot_tui.domain.words import CaseField
from mot_tui.entry.absolute import YEARS
from mot_tui.entry.context import Code, Context, Problem, Severity, SpanKind
from mot_tui.entry.due import DueSettings
from mot_tui.entry.escapes import spoken
from mot_tui.entry.parser import parse
from mot_tui.entry.words import CHANNELS
from mot_tui.errors import Misused
from mot_tui.frozen import NONE, changed, frozen


class FileCode(StrEnum):
    """What is wrong with a line of a file beyond what a line of the language can be."""

    NOT_UTF8 = "file-not-utf8"
    KEY_UNKNOWN = "file-key-unknown"
    KEY_REPEATED = "file-key-repeated"
    NO_BLANK_LINE = "file-no-blank-line"
    NO_TITLE = "file-no-title"
    ZONE_UNKNOWN = "file-zone-unknown"
    CALENDAR_UNKNOWN = "file-calendar-unknown"
    DAY_UNREAD = "file-day-unread"
    NO_DAY = "file-no-day"


@frozen
class LineProblem:
    """A problem in line `line` (from 1), column `column` (from 1)."""

    line: int
    column: int
    code: Code | FileCode
    values: Mapping[str, str] = NONE
    severity: Severity = Severity.WARNING


@frozen
class MotFile:
    """What a file says; `lines` are the line numbers of the entries."""

    case: CaseRequest
    entries: tuple[EntryRequest, ...]
    problems: tuple[LineProblem, ...]
    lines: tuple[int, ...] = ()


def read_mot(
    data: bytes | str, now: datetime, due: DueSettings | None = None, language: str = "en"
) -> MotFile:
    """Read a file; `now` (aware, in the zone that holds where the file names none) is its default.

    `language` holds where the file names none; `due` are the settings for its due phrases.
    """
    return _Reader(now, due or DueSettings(), language).read(data)


_KEY = re.compile(r"([^\W\d_]+)[:：](?:\s+(.*)|)\Z", re.DOTALL)
_HEADING = re.compile(r"##\s*(.*?)\s*\Z", re.DOTALL)
_BYTE = re.compile("[\udc80-\udcff]")
_ACCEPT = "accept"
ITEM_SEPARATOR = " | "


@dataclass(slots=True)
class _Reader:
    """What has been read so far."""

    now: datetime
    due: DueSettings
    language: str
    zone: tzinfo | None = None
    day: date | None = None
    fields: dict[CaseField, str] = field(default_factory=dict)
    criteria: tuple[str, ...] = ()
    entries: list[EntryRequest] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    problems: list[LineProblem] = field(default_factory=list)
    promises: int = 0
    statements: int = 0
    settled: set[int] = field(default_factory=set)
    people: set[str] = field(default_factory=set)

    def read(self, data: bytes | str) -> MotFile:
        lines = self._decoded(data) if isinstance(data, bytes) else _parted(data, "\r", "\n")
        numbered = [(n, line.removesuffix("\r")) for n, line in enumerate(lines, 1)]
        first_entry = self._front_matter(numbered)
        self._settle_front_matter()
        for n, line in numbered[first_entry:]:
            self._line(n, line)
        case = CaseRequest(tuple(self.fields.items()), self.criteria)
        problems = sorted(self.problems, key=lambda it: (it.line, it.column))
        return MotFile(case, tuple(self.entries), tuple(problems), tuple(self.lines))

    def _decoded(self, data: bytes) -> list[str]:
        lines: list[str] = []
        for n, raw in enumerate(_parted(data.removeprefix(b"\xef\xbb\xbf"), b"\r", b"\n"), 1):
            try:
                lines.append(raw.decode())
            except UnicodeDecodeError as error:
                self._problem(n, len(raw[: error.start].decode()) + 1, FileCode.NOT_UTF8)
                lines.append(_BYTE.sub(_shown, raw.decode(errors="surrogateescape")))
        return lines

    # -- front matter

    def _front_matter(self, lines: list[tuple[int, str]]) -> int:
        """Reads the keys; returns how many lines they took."""
        begun = False
        for place, (n, line) in enumerate(lines):
            key = _KEY.match(line)
            if not line.strip():
                if begun:
                    return place
            elif _is_comment(line):
                continue
            elif key is None or not (begun or _is_front_matter(lines[place:])):
                if begun:
                    self._problem(n, 1, FileCode.NO_BLANK_LINE)
                return place
            else:
                begun = True
                self._key(n, key[1].lower(), (key[2] or "").strip())
        return len(lines)

    def _key(self, n: int, key: str, typed: str) -> None:
        if key == _ACCEPT:
            items = (spoken(item.strip()) for item in typed.split(ITEM_SEPARATOR))
            self.criteria += tuple(item for item in items if item)
        elif key not in _KEYS:
            self._problem(n, 1, FileCode.KEY_UNKNOWN, {"key": key})
        elif (case_field := CaseField(key)) in self.fields:
            self._problem(n, 1, FileCode.KEY_REPEATED, {"key": key})
        elif typed:
            self.fields[case_field] = spoken(typed)
            if case_field is CaseField.TIMEZONE:
                self._check_zone(n, typed)
            elif case_field is CaseField.CALENDAR:
                self._check_calendar(n, typed)

    def _check_zone(self, n: int, name: str) -> None:
        try:
            self.zone = ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            self._problem(n, 1, FileCode.ZONE_UNKNOWN, {"name": name[:80]})

    def _check_calendar(self, n: int, typed: str) -> None:
        from mot_tui.calendars import checked_calendar

        try:
            self.due = changed(self.due, calendar=checked_calendar(typed))
        except Misused as error:
            del self.fields[CaseField.CALENDAR]
            name = str(error.values["value"])[:80]
            self._problem(n, 1, FileCode.CALENDAR_UNKNOWN, {"name": name})

    def _settle_front_matter(self) -> None:
        if not self.fields.get(CaseField.TITLE):
            self._problem(1, 1, FileCode.NO_TITLE)
        self.language = self.fields.get(CaseField.LANGUAGE, self.language)[:2].lower()
        if self.zone:
            self.now = self.now.astimezone(self.zone)

    # -- entries

    def _line(self, n: int, line: str) -> None:
        if not line.strip() or _is_comment(line):
            return
        if heading := _HEADING.match(line):
            self._heading(n, heading[1])
            return
        reading = parse(line, self._context())
        if self.day is None and all(it.kind is not SpanKind.TIME for it in reading.spans):
            self._problem(n, 1, FileCode.NO_DAY)
        self.problems += (_in_line(n, problem) for problem in reading.problems)
        self.entries.append(self._with_known_numbers(reading.request))
        self.lines.append(n)
        self._count(self.entries[-1])

    def _heading(self, n: int, typed: str) -> None:
        try:
            day = date.fromisoformat(typed)
        except ValueError:
            day = None
        self.day = day if day and day.year in YEARS else None
        if self.day is None:
            self._problem(n, 1, FileCode.DAY_UNREAD, {"word": typed[:80]})

    def _context(self) -> Context:
        return Context(
            now=self.now,
            language=self.language,
            currency=self.fields.get(CaseField.CURRENCY, ""),
            people=self.people,
            promises=range(1, self.promises + 1),
            statements=range(1, self.statements + 1),
            settled=self.settled,
            day=self.day,
            due=self.due,
        )

    def _with_known_numbers(self, request: EntryRequest) -> EntryRequest:
        """Without what names a number that is not there: it was reported."""

        def stands(pair: Contradiction) -> bool:
            known = (it for it in (pair.first, pair.second) if isinstance(it, Known))
            return all(1 <= it.number <= self.statements for it in known)

        def names_promise(act: ActRequest) -> bool:
            return 1 <= act.number <= self.promises

        acts = tuple(filter(names_promise, request.acts))
        pairs = tuple(filter(stands, request.contradictions))
        if len(acts) == len(request.acts) and len(pairs) == len(request.contradictions):
            return request
        return changed(request, acts=acts, contradictions=pairs)

    def _count(self, request: EntryRequest) -> None:
        self.promises += len(request.promises)
        self.statements += len(request.statements)
        self.settled.update(it.number for it in request.acts if isinstance(it, Settle))
        content = request.content
        self.people.update(name for name in (content.party, *content.mentions) if name)

    def _problem(
        self, line: int, column: int, code: FileCode, values: dict[str, str] | None = None
    ) -> None:
        self.problems.append(LineProblem(line, column, code, values or {}))


_KEYS = frozenset((*CaseField, _ACCEPT))


def _parted(data: AnyStr, old: AnyStr, new: AnyStr) -> list[AnyStr]:
    """The lines of a file; where none ends as ours do, those of an old Macintosh."""
    return data.split(new if new in data else old)


def _is_front_matter(lines: list[tuple[int, str]]) -> bool:
    """Whether the keys that stand here are such: one is known, or a blank line ends them.

    A line of a timeline may look like a key too: `note: nobody came`.
    """
    for _n, line in lines:
        if _is_comment(line):
            continue
        key = _KEY.match(line)
        if key is None:
            return not line.strip()
        if key[1].lower() in _KEYS:
            return True
        if key[1].lower() in CHANNELS:
            return False
    return False


def _shown(byte: re.Match[str]) -> str:
    r"""A byte as `\xe9`; at the head of a word by its number, so that it makes nothing plain."""
    is_first = byte.start() == 0 or byte.string[byte.start() - 1].isspace()
    return ("\\u{5c}" if is_first else "\\") + f"x{ord(byte[0]) - 0xDC00:02x}"


def _is_comment(line: str) -> bool:
    return line == "#" or line.startswith(("# ", "#\t"))


def _in_line(n: int, it: Problem) -> LineProblem:
    return LineProblem(n, it.column, it.code, dict(it.values), it.severity)
