"""What an erasing record says (design.md, Erasing): the only exception to rule 2.

It restates the facts with the words blanked. The hash of the old record covers only the digest of
what it said, so the chain still verifies without the words.
"""

from collections.abc import Mapping, Sequence

from mot_tui.errors import Refused
from mot_tui.journal.record import Fact, Record, body_of
from mot_tui.journal.undo import erasing, restated


def entries(records: Sequence[Record], wanted: Mapping[str, Sequence[Fact]]) -> list[Fact]:
    """One entry for each record whose words go; `wanted` maps a key to the facts that stay.

    `records`: those of the case in fold order. Where a wanted one was erased before, the earlier
    erasing record repeats what stayed then; so it goes too, and all else that it restated is
    restated here. Raises `Refused`: unknown-record, nothing-to-erase.
    """
    known = {record.key: record for record in records}
    standing = restated(records)
    found: dict[str, Fact] = {}
    for key, facts in wanted.items():
        record = known.get(key)
        if record is None:
            raise Refused("unknown-record", record=key)
        if record.digest is None or body_of(record).erases:
            raise Refused("nothing-to-erase", record=key)
        found[key] = _entry(record, standing.get(key, {}), facts)
    for carrier in _carriers(records, wanted):
        for named in body_of(carrier).erases:
            key = str(named.get("record"))
            found.setdefault(key, standing[key])
        found[carrier.key] = {"erasure": True, "facts": [], "record": carrier.key}
    return list(found.values())


def _entry(record: Record, before: Fact, facts: Sequence[Fact]) -> Fact:
    entry: Fact = {"facts": list(facts), "record": record.key}
    # The tie to the same action in another case holds no words, and undo needs it.
    joins = body_of(record).joins or before.get("joins")
    if joins:
        entry["joins"] = joins
    return entry


def _carriers(records: Sequence[Record], wanted: Mapping[str, Sequence[Fact]]) -> list[Record]:
    return [
        record
        for record in erasing(records)
        if any(named.get("record") in wanted for named in body_of(record).erases)
    ]
