"""One user action on its way into the journal (design.md, rules 1, 2 and 4)."""

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence

from mot_tui.clock import Now
from mot_tui.errors import Refused
from mot_tui.frozen import frozen
from mot_tui.journal import identity, rows, undo
from mot_tui.journal.adoption import Adoption
from mot_tui.journal.record import Body, Fact, Record, body_of, micros, seal, stamp

_SALT_BYTES = 16


@frozen
class Reversal:
    """What an undo or redo did.

    `appended` is the new record, `subject` the edit that it takes back or gives back. `others`
    are the same two of each record that the action made in another case.
    """

    appended: Record
    subject: Record
    others: tuple[tuple[Record, Record], ...] = ()


class Transaction:
    """Appends under the write lock; made by `Journal.transaction`, which commits."""

    def __init__(
        self, connection: sqlite3.Connection, device: str, now: Now, set_clock: bool
    ) -> None:
        """Takes over from the newest record of `device` in a transaction that has begun."""
        self.connection = connection
        self.device = device
        self.head = rows.head(connection, device)
        self._at = rows.largest_at(connection)
        self._now = now
        self._set_clock = set_clock

    def append(
        self,
        case_id: str,
        facts: Sequence[Fact],
        *,
        reverts: Record | None = None,
        erases: Sequence[Fact] = (),
        joins: Record | None = None,
    ) -> Record:
        """Seals and adds a record: of facts, or bare with `reverts`.

        `joins`: the first record of the same action, in another case; the two are undone together.
        Raises `ValueError` where there are both facts and a revert, or neither, or where the case
        id is not plain ASCII; `TypeError` for facts that JSON or exactness forbids.
        """
        if (reverts is None) == (not facts and not erases):
            raise ValueError("a record has facts, or it reverts one")
        if not (case_id and case_id.isascii() and case_id.isprintable()):
            raise ValueError(f"not a case id: {case_id!r}")
        moment = self._now()
        body = None
        if reverts is None:
            body = Body(
                clock=stamp(moment),
                facts=tuple(facts),
                set_clock=self._set_clock,
                erases=tuple(erases),
                joins=joins.key if joins else None,
            ).text()
        seq, prev = self.head
        record = seal(
            device=self.device,
            seq=seq + 1,
            prev=prev,
            at=self._next(micros(moment)),
            case_id=case_id,
            reverts=reverts.key if reverts else None,
            body=body,
            salt=None if body is None else os.urandom(_SALT_BYTES).hex(),
        )
        rows.insert(self.connection, record)
        self.head, self._at = (record.seq, record.hash), record.at
        return record

    def _next(self, clock: int) -> int:
        return clock if self._at is None else max(clock, self._at + 1)

    def undo(self, case_id: str) -> Reversal:
        """Takes back this device's newest live record of the case.

        Raises `Refused("nothing-to-undo")`.
        """
        subject = undo.to_undo(rows.of_case(self.connection, case_id), self.device)
        if subject is None:
            raise Refused("nothing-to-undo", case=case_id)
        appended = self.append(case_id, (), reverts=subject)
        others = tuple(
            (self.append(mate.case_id, (), reverts=mate), mate)
            for mate in list(self._mates(subject))
            if mate in undo.live(rows.of_case(self.connection, mate.case_id))
        )
        return Reversal(appended, subject, others)

    def redo(self, case_id: str) -> Reversal:
        """Gives back what the last undo took; raises `Refused("nothing-to-redo")`."""
        records = rows.of_case(self.connection, case_id)
        undone = undo.to_redo(records, self.device)
        if undone is None:
            raise Refused("nothing-to-redo", case=case_id)
        subject = next(record for record in records if record.key == undone.reverts)
        appended = self.append(case_id, (), reverts=undone)
        others = tuple(
            (self.append(mate.case_id, (), reverts=taken), mate)
            for mate in list(self._mates(subject))
            for taken in self._taking_back(mate)
        )
        return Reversal(appended, subject, others)

    def _taking_back(self, record: Record) -> list[Record]:
        alive = undo.live(rows.of_case(self.connection, record.case_id))
        return [other for other in alive if other.reverts == record.key]

    def _mates(self, record: Record) -> Iterator[Record]:
        """The other records of the same action: they follow its first one on the device."""
        first = self._joins(record) or record.key
        device, _, number = first.rpartition(":")
        if device != record.device or not number.isdecimal():
            return
        start = int(number)
        member = rows.one(self.connection, device, start)
        while member is not None and (member.seq == start or self._joins(member) == first):
            if member != record:
                yield member
            member = rows.one(self.connection, device, member.seq + 1)

    def _joins(self, record: Record) -> str | None:
        if record.body is not None or record.digest is None:
            return body_of(record).joins
        erased = undo.restated(rows.of_case(self.connection, record.case_id)).get(record.key, {})
        joins = erased.get("joins")
        return joins if isinstance(joins, str) else None

    def erase(self, case_id: str, restated: Mapping[str, Sequence[Fact]]) -> Record:
        """Forgets the words of records for good (design.md, Erasing).

        `restated`: for each record's key its facts with the words blanked, same ids. After the
        commit `compact.compact` must follow. Raises `Refused`: unknown-record, nothing-to-erase.
        """
        from mot_tui.journal import erase

        entries = erase.entries(rows.of_case(self.connection, case_id), restated)
        record = self.append(case_id, (), erases=entries)
        for entry in entries:
            device, _, number = str(entry["record"]).rpartition(":")
            rows.blank(self.connection, device, int(number))
        return record

    def adopt(self, records: Sequence[Record]) -> Adoption:
        """Takes in records of other devices, all or none (design.md, Identity).

        Where some carry this device's own id, another copy of the file goes on under it; what is
        appended from here on stands under a new one. Raises `Refused`: fork, bad-record.
        """
        from mot_tui.journal import adopt

        adoption = adopt.adopt(self.connection, records, clock=micros(self._now()))
        if self.device in adoption.devices:
            self.device = identity.new_device()
        self.head = rows.head(self.connection, self.device)
        self._at = rows.largest_at(self.connection)
        return adoption
