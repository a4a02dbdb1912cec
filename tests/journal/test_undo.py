"""The live rule, and undo and redo as laws."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from mot_tui.journal.record import Body, Record, seal
from mot_tui.journal.undo import erasures, facts, live, to_redo, to_undo

CASE = "k"
A, B = "aa", "bb"


class Case:
    """The records of one case, made the way a transaction makes them."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self.devices: dict[str, list[Record]] = {A: [], B: []}

    def add(self, device: str, *, reverts: str | None = None, body: Body | None = None) -> Record:
        chain = self.devices[device]
        record = seal(
            device=device,
            seq=len(chain) + 1,
            prev=chain[-1].hash if chain else None,
            at=len(self.records),
            case_id=CASE,
            reverts=reverts,
            body=body.text() if body else None,
            salt="00" if body else None,
        )
        chain.append(record)
        self.records.append(record)
        return record

    def edit(self, device: str) -> Record:
        return self.add(device, body=Body("t", ({"n": len(self.records)},)))

    def erase(self, device: str, key: str, *stays: dict[str, object]) -> Record:
        entry: dict[str, object] = {"record": key, "facts": list(stays)}
        return self.add(device, body=Body("t", erases=(entry,)))

    def undo(self, device: str) -> Record | None:
        found = to_undo(self.records, device)
        if found:
            self.add(device, reverts=found.key)
        return found

    def redo(self, device: str) -> Record | None:
        found = to_redo(self.records, device)
        if found:
            self.add(device, reverts=found.key)
        return found

    def shown(self) -> set[str]:
        return {record.key for record, _, _ in facts(self.records)}


@given(st.lists(st.tuples(st.sampled_from([A, B]), st.sampled_from("eeuurr"))))
def test_undo_and_redo_are_two_stacks_for_each_device(steps: list[tuple[str, str]]) -> None:
    case = Case()
    done: dict[str, list[str]] = {A: [], B: []}
    undone: dict[str, list[str]] = {A: [], B: []}
    for device, step in steps:
        match step:
            case "e":
                done[device].append(case.edit(device).key)
                undone[device].clear()
            case "u":
                taken = case.undo(device)
                assert (taken.key if taken else None) == next(reversed(done[device]), None)
                undone[device] += done[device][-1:]
                del done[device][-1:]
            case _:
                given_back = case.redo(device)
                assert bool(given_back) == bool(undone[device])
                done[device] += undone[device][-1:]
                del undone[device][-1:]
        assert case.shown() == {*done[A], *done[B]}


def test_an_edit_forgets_the_redo_even_if_it_is_undone_itself() -> None:
    case = Case()
    case.edit(A)
    case.undo(A)
    second = case.edit(A)
    case.undo(A)
    redo = to_redo(case.records, A)
    assert redo is not None
    assert redo.reverts == second.key
    case.redo(A)
    assert to_redo(case.records, A) is None


def test_an_edit_of_another_device_leaves_the_redo() -> None:
    case = Case()
    first = case.edit(A)
    case.undo(A)
    case.edit(B)
    redo = to_redo(case.records, A)
    assert redo is not None
    assert redo.reverts == first.key


@st.composite
def revert_graphs(draw: st.DrawFn) -> list[Record]:
    """Records that revert anything: older, newer, themselves, or nothing that is there."""
    number = draw(st.integers(0, 8))
    keys = st.none() | st.integers(1, 9).map(lambda seq: f"{A}:{seq}")
    return [
        seal(device=A, seq=seq, prev=None, at=seq, case_id=CASE, reverts=draw(keys), body=None,
             salt=None)
        for seq in range(1, number + 1)
    ]  # fmt: skip


def is_live(record: Record, records: Sequence[Record]) -> bool:
    """The rule as design.md says it, word for word."""
    later = records[records.index(record) + 1 :]
    return not any(other.reverts == record.key and is_live(other, records) for other in later)


@given(revert_graphs())
def test_live_is_the_slow_definition(records: list[Record]) -> None:
    assert live(records) == [record for record in records if is_live(record, records)]


def test_an_erased_record_speaks_with_what_was_restated_in_its_place() -> None:
    case = Case()
    first, second = case.edit(A), case.edit(A)
    eraser = case.erase(B, first.key, {"n": "…"})
    said = [(record.key, words) for record, _, words in facts(case.records)]
    assert said == [
        (first.key, ({"n": "…"},)),
        (second.key, ({"n": 1},)),
        (eraser.key, ()),
    ]


def test_an_erasure_is_not_undone_and_its_record_still_can_be() -> None:
    case = Case()
    first = case.edit(A)
    eraser = case.erase(A, first.key, {"n": "…"})
    assert erasures(case.records) == {eraser.key}
    assert case.undo(A) == first
    assert case.shown() == {eraser.key}
    assert case.undo(A) is None
    assert case.redo(A) is not None
    assert case.shown() == {first.key, eraser.key}


def test_a_revert_of_an_erasure_brings_no_words_back() -> None:
    case = Case()
    first = case.edit(A)
    eraser = case.erase(A, first.key, {"n": "…"})
    case.add(B, reverts=eraser.key)
    assert {record.key: words for record, _, words in facts(case.records)} == {
        first.key: ({"n": "…"},)
    }


def test_the_latest_erasure_has_the_last_word() -> None:
    case = Case()
    first = case.edit(A)
    case.erase(A, first.key, {"n": "half"})
    case.erase(B, first.key, {"n": "…"})
    assert next(words for record, _, words in facts(case.records) if record == first) == (
        {"n": "…"},
    )
