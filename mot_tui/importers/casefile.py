"""A case file (JSON) as the facts of its case: only `facts`, their id and numbers are read.

Whoever wrote the file, nothing in it is believed: each fact is checked by pydantic against the
domain's own classes, then read as a record of the journal would be, then held against what
commands would let through. A fact that fails is left out and listed with its place.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from typing import Any

from mot_tui.casebook import Casebook
from mot_tui.casebook.ledger import new_id
from mot_tui.domain import facts as f
from mot_tui.domain.content import Measurement, Money
from mot_tui.domain.deeds import known_facts
from mot_tui.domain.score import RATINGS
from mot_tui.domain.wire import Json, Unreadable, instant
from mot_tui.domain.words import Kind
from mot_tui.errors import Unusable
from mot_tui.frozen import changed, frozen
from mot_tui.importers.facttypes import misfits
from mot_tui.read.views import CaseView

FORMAT, VERSION = "mot-case", 1

MOST_BYTES = 64 * 2**20
"""A larger file is refused unread; ask before reading one into memory."""

MOST_PROBLEMS = 200
"""Problems listed at the most."""

_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")
_NUMBER = re.compile(r"([epsdv])([1-9][0-9]{0,8})")
_DECIMAL = re.compile(r"-?[0-9]{1,1000}(\.[0-9]{1,1000})?")
_IDS = frozenset("entry promise statement criterion deadline evidence first second".split())
_DIGEST = re.compile(r"[0-9a-f]{64}")
_DECIMALS = frozenset({(Money, "amount"), (Measurement, "value")})
_OPERATORS = frozenset({">=", ">", "=", "<", "<="})
_YEARS = range(1900, 2200)
_COUNTS = range(10**12)


@frozen
class Problem:
    """Something in the file that was not taken in; `place` is as in `facts[3].content.rating`."""

    place: str
    code: str
    values: Mapping[str, object]


@frozen
class CaseFile:
    """What a case file holds: `numbers` are those that its entries, promises and quotes had."""

    case_id: str | None
    facts: tuple[f.Fact, ...]
    numbers: Mapping[tuple[Kind, str], int]
    problems: tuple[Problem, ...]


def take(
    book: Casebook, data: bytes, *, as_copy: bool = False
) -> tuple[CaseView, tuple[Problem, ...]]:
    """Take a case file into the casebook: one record, undone as a whole.

    Raises what `read` does; refuses a case that is here already, unless it becomes a copy.
    """
    found = read(data)
    return take_read(book, found, as_copy=as_copy), found.problems


def take_read(book: Casebook, found: CaseFile, *, as_copy: bool = False) -> CaseView:
    """The same with a file that was read before."""
    case_id = new_id() if as_copy or found.case_id is None else found.case_id
    return book.take_case(case_id, found.facts, found.numbers)


def read(data: bytes) -> CaseFile:
    """The case in a file, and what in it could not be read.

    Raises `Unusable`: `import-too-large`, `import-not-json`, `import-not-a-case`,
    `import-newer` (a version of the format that is not known), `import-without-case`.
    """
    whole = _whole(data)
    problems: list[Problem] = []
    listed = whole.get("facts")
    if not isinstance(listed, list):
        raise Unusable("import-not-a-case")
    facts = []
    for n, item in enumerate(listed):
        fact, found = _fact(item, f"facts[{n}]")
        problems += found[: MOST_PROBLEMS - len(problems)]
        if fact is not None:
            facts.append(fact)
    if not any(isinstance(fact, f.CaseOpened) for fact in facts):
        raise Unusable("import-without-case")
    return CaseFile(_case_id(whole), tuple(facts), _numbers(whole), tuple(problems))


# -- the file as a whole


def _whole(data: bytes) -> dict[str, Json]:
    """The file's outermost object, of a format and version that are known."""
    if len(data) > MOST_BYTES:
        raise Unusable("import-too-large", size=len(data), most=MOST_BYTES)
    try:
        whole = json.loads(
            data.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number
        )
    except (ValueError, RecursionError) as error:
        # Also what is no UTF-8, a key given twice, NaN, a number of thousands of digits.
        line = error.lineno if isinstance(error, json.JSONDecodeError) else None
        raise Unusable("import-not-json", line=line) from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise Unusable("import-not-a-case")
    version = whole.get("version")
    if type(version) is not int or version < 1:
        raise Unusable("import-not-a-case")
    if version > VERSION:
        raise Unusable("import-newer", version=version)
    return whole


def _once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key is given twice: readers differ on which one counts")
    return found


def _no_number(name: str) -> Json:
    raise ValueError(f"{name} is no number of JSON")


def _case_id(whole: dict[str, Json]) -> str | None:
    exported = whole.get("exported")
    id = exported.get("id") if isinstance(exported, dict) else None
    return id if isinstance(id, str) and _ID.fullmatch(id) else None


def _numbers(whole: dict[str, Json]) -> dict[tuple[Kind, str], int]:
    """The numbers given, as far as they are some; each id and each number once."""
    given = whole.get("numbers")
    found: dict[tuple[Kind, str], int] = {}
    for name, id in given.items() if isinstance(given, dict) else ():
        named = _NUMBER.fullmatch(name)
        if named and isinstance(id, str) and _ID.fullmatch(id):
            found.setdefault((Kind(named[1]), id), int(named[2]))
    return found


# -- one fact


def _fact(item: Json, place: str) -> tuple[f.Fact | None, list[Problem]]:
    """The fact that an item tells, or what is wrong with it."""
    found = [Problem(f"{place}{inner}", code, values) for inner, code, values in misfits(item)]
    if found:
        return None, found
    facts = known_facts([item])
    if not facts:
        # What pydantic lets pass and the journal does not: a time without its offset.
        return None, [Problem(place, "wrong-value", {"expected": "instant"})]
    fact = _with_stated_time(facts[0], item)
    found = [
        Problem(f"{place}{inner}", "out-of-range", {"given": f"{value!r:.40}"})
        for inner, value in _impossible(fact)
    ]
    return (None, found) if found else (fact, [])


def _with_stated_time(fact: f.Fact, item: dict[str, Json]) -> f.Fact:
    """The fact with the record time that the file gives it, where it states no earlier one."""
    if not isinstance(fact, f.EntryMade | f.EntryAmended) or fact.stated_recorded_at:
        return fact
    try:
        return changed(fact, stated_recorded_at=instant(item.get("recorded_at")))
    except (Unreadable, OverflowError):
        return fact


def _impossible(part: Any, place: str = "") -> Iterator[tuple[str, object]]:
    """Values of a right type that no command would have let through, each with its place."""
    for it in fields(part):
        value, inner = getattr(part, it.name), f"{place}.{it.name}"
        if is_dataclass(value):
            yield from _impossible(value, inner)
        elif isinstance(value, tuple):
            for n, item in enumerate(value):
                if is_dataclass(item):
                    yield from _impossible(item, f"{inner}[{n}]")
        elif value is not None and not _possible(type(part), it.name, value):
            yield inner, value


def _possible(cls: type, name: str, value: Any) -> bool:
    if isinstance(value, datetime):
        return value.astimezone(UTC).year in _YEARS
    if isinstance(value, date):
        return value.year in _YEARS
    if name == "rating":
        return value in RATINGS
    if isinstance(value, bool):
        return True
    if isinstance(value, int):
        return value in _COUNTS
    if name in _IDS:
        return _ID.fullmatch(value) is not None
    if name == "digest" or (cls, name) in _DECIMALS:
        return (_DIGEST if name == "digest" else _DECIMAL).fullmatch(value) is not None
    return name != "operator" or value in _OPERATORS
