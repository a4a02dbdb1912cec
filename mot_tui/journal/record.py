"""A record: one user action, sealed (design.md, journal rules 1 and 4; docs/journal.md).

Nothing here asks for the time or for chance: both are arguments.
"""

import json
from datetime import UTC, datetime, timedelta

from mot_tui.frozen import frozen
from mot_tui.journal.digest import sha256

Fact = dict[str, object]
"""What happened, as JSON can say it; the journal does not look into it."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_LARGEST = 2**63 - 1
_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), allow_nan=False)


@frozen
class Record:
    """One row of the journal; `at` is in microseconds and only orders."""

    device: str
    seq: int
    prev: str | None
    at: int
    case_id: str
    reverts: str | None
    digest: str | None
    salt: str | None
    body: str | None
    hash: str

    @property
    def key(self) -> str:
        """The name that `reverts` and erasures use: `device:seq`."""
        return f"{self.device}:{self.seq}"


@frozen
class Body:
    """What a record says: the facts, and the wall time at which they were written down.

    `clock` is ISO 8601 in UTC; `set_clock` tells that it came from `MOT_NOW`. Each of `erases`
    names a record and restates its facts with the words blanked. `joins` is the key of the first
    record of the same action in another case: the two are undone together.
    """

    clock: str
    facts: tuple[Fact, ...] = ()
    set_clock: bool = False
    erases: tuple[Fact, ...] = ()
    joins: str | None = None

    def text(self) -> str:
        """The canonical text; what is empty or false is left out, `facts` never."""
        said: Fact = {"clock": self.clock, "facts": self.facts}
        if self.set_clock:
            said["set_clock"] = True
        if self.erases:
            said["erases"] = self.erases
        if self.joins:
            said["joins"] = self.joins
        return canonical(said)


def canonical(value: object) -> str:
    r"""One text for one value: ASCII JSON, `\u` escapes, sorted keys, no spaces.

    Lone surrogates stay what they are, as `\ud800`. Raises `TypeError` for what is not text,
    whole number, truth value, nothing, list or string-keyed dict (floats above all: exact numbers,
    style.md rule 11), `ValueError` for a number beyond 64 bits.
    """
    _require_plain(value)
    return _ENCODER.encode(value)


def _require_plain(value: object) -> None:
    if value is None or isinstance(value, str | bool):
        return
    if isinstance(value, int):
        if not -_LARGEST <= value <= _LARGEST:
            raise ValueError("a number beyond 64 bits has no canonical form")
    elif isinstance(value, list | tuple):
        for item in value:
            _require_plain(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            if not isinstance(name, str):
                raise TypeError(f"a key must be text, not {type(name).__name__}")
            _require_plain(item)
    else:
        raise TypeError(f"{type(value).__name__} has no canonical form")


def seal(  # the columns of the table, by name
    *,
    device: str,
    seq: int,
    prev: str | None,
    at: int,
    case_id: str,
    reverts: str | None,
    body: str | None,
    salt: str | None,
) -> Record:
    """A record with its digest and hash; `prev` is the hash of the record before on its device.

    Raises `ValueError` where only one of `body` and `salt` is given.
    """
    digest = None
    if body is not None and salt is not None:
        digest = digest_of(salt, body)
    elif body is not None or salt is not None:
        raise ValueError("a body and its salt come together")
    sealed = hash_of(prev, device, seq, at, case_id, reverts, digest)
    return Record(device, seq, prev, at, case_id, reverts, digest, salt, body, sealed)


def digest_of(salt: str, body: str) -> str:
    """Sha256 over the salt's hexadecimal text and the body, in hexadecimal."""
    return sha256((salt + body).encode("ascii"))


def hash_of(*sealed: str | int | None) -> str:
    """Sha256 over the canonical list prev, device, seq, at, case_id, reverts, digest."""
    return sha256(canonical(sealed).encode("ascii"))


def is_sealed(record: Record) -> bool:
    """Whether the hash is that of the row; also says no to values of a wrong type."""
    sealed = (record.prev, record.device, record.seq, record.at, record.case_id, record.reverts,
              record.digest)  # fmt: skip
    kinds = (str | None, str, int, int, str, str | None, str | None)
    if not all(isinstance(value, kind) for value, kind in zip(sealed, kinds, strict=True)):
        return False
    return hash_of(*sealed) == record.hash


def is_whole(record: Record) -> bool:
    """Whether the body is what was sealed; a record without one is judged by its erasure."""
    salt, body = record.salt, record.body
    if salt is None and body is None:
        return True
    if not (isinstance(salt, str) and isinstance(body, str)):
        return False
    return salt.isascii() and body.isascii() and digest_of(salt, body) == record.digest


def body_of(record: Record) -> Body:
    """What the record says; an erased, bare or unreadable one says nothing (rule 3: total).

    Where there is no body, `clock` is told from `at`, which the clock gave at best.
    """
    said: object = None
    if record.body is not None:
        try:
            said = json.loads(record.body)
        except (ValueError, RecursionError):
            said = None
    if not isinstance(said, dict):
        return Body(clock=_wall(record.at))
    clock, joins = said.get("clock"), said.get("joins")
    return Body(
        clock=clock if isinstance(clock, str) else _wall(record.at),
        facts=facts_in(said.get("facts")),
        set_clock=said.get("set_clock") is True,
        erases=facts_in(said.get("erases")),
        joins=joins if isinstance(joins, str) else None,
    )


def facts_in(value: object) -> tuple[Fact, ...]:
    """The facts in a list of a record's body; none where it is no list."""
    if not isinstance(value, list):
        return ()
    return tuple(item for item in value if isinstance(item, dict))


def micros(instant: datetime) -> int:
    """Microseconds since 1970 in UTC, exactly; `instant` is aware."""
    return (instant - _EPOCH) // _MICROSECOND


def stamp(instant: datetime) -> str:
    """The wall time as a body carries it: UTC, six decimals, `Z`."""
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def _wall(at: int) -> str:
    try:
        return stamp(_EPOCH + at * _MICROSECOND)
    except OverflowError:
        return ""
