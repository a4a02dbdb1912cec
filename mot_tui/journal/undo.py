"""What counts: the live rule, undo, redo, and the facts that result (design.md, rules 2 and 3).

Pure functions over the records of one case in fold order `(at, device, seq)`.
"""

from collections.abc import Iterator, Mapping, Sequence

from mot_tui.journal.record import Body, Fact, Record, body_of, facts_in


def live(records: Sequence[Record]) -> list[Record]:
    """The records that are not the target of a live revert.

    One pass from the newest to the oldest: a revert met after its target (that is, older than it)
    no longer reaches it, which is the rule that a revert counts only if it is later.
    """
    dead: set[str] = set()
    alive = []
    for record in reversed(records):
        if record.key in dead:
            continue
        alive.append(record)
        if record.reverts is not None:
            dead.add(record.reverts)
    alive.reverse()
    return alive


def to_undo(records: Sequence[Record], device: str) -> Record | None:
    """This device's newest live record that is neither a revert nor an erasure."""
    fixed = erasures(records)
    for record in reversed(live(records)):
        if record.device == device and record.reverts is None and record.key not in fixed:
            return record
    return None


def to_redo(records: Sequence[Record], device: str) -> Record | None:
    """The undo that a redo reverts; none once this device has edited the case again.

    The edit need not be live: undoing it does not bring the forgotten redos back, just as an edit
    empties the second of two stacks. An erasure touches neither stack.
    """
    fixed = erasures(records)
    alive = {record.key for record in live(records)}
    edits = {record.key for record in records if record.reverts is None}
    for record in reversed(records):
        if record.device != device or record.key in fixed:
            continue
        if record.reverts is None:
            return None
        if record.key in alive and record.reverts in edits:
            return record
    return None


def erasures(records: Sequence[Record]) -> set[str]:
    """The keys of the records that erase others, those erased in their turn included."""
    found = set()
    for record in erasing(records):
        found.add(record.key)
        found.update(str(named["record"]) for named in body_of(record).erases
                     if named.get("erasure") is True and "record" in named)  # fmt: skip
    return found


def erasing(records: Sequence[Record]) -> list[Record]:
    """The records whose body erases others.

    The text is looked at first: reading every body again would cost more than all the rest.
    """
    return [
        record
        for record in records
        if record.body is not None and '"erases":' in record.body and body_of(record).erases
    ]


def restated(records: Sequence[Record]) -> Mapping[str, Fact]:
    """For each erased record's key what stands in its place: the newest erasure's word for it.

    A revert of an erasure changes nothing: erasing cannot be undone.
    """
    return {
        str(named.get("record")): named
        for record in erasing(records)
        for named in body_of(record).erases
    }


def facts(records: Sequence[Record]) -> Iterator[tuple[Record, Body, tuple[Fact, ...]]]:
    """Each live record with what it says and its facts, in order; without those that only revert.

    An erased record's facts are those restated, in the place of the erased one.
    """
    words = restated(records)
    for record in live(records):
        if record.digest is None:
            continue
        body = body_of(record)
        yield record, body, said(record, body, words)


def said(record: Record, body: Body, restated: Mapping[str, Fact]) -> tuple[Fact, ...]:
    """The facts of a record, or what an erasure left of them."""
    again = restated.get(record.key)
    return body.facts if again is None else facts_in(again.get("facts"))
