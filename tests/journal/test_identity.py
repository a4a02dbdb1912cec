"""Who writes: when the same device goes on, and when a new one begins."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from mot_tui.journal import identity as identities
from mot_tui.journal.store import Journal

Opening = Callable[..., Journal]


def say(journal: Journal, word: str) -> None:
    with journal.transaction() as change:
        change.append("k", [{"text": word}])


def told(journal: Journal) -> list[tuple[str, object]]:
    return [(notice.code, notice.values.get("reason")) for notice in journal.notices]


def test_the_first_identity_is_silent_and_stays(open_journal: Opening) -> None:
    with open_journal() as journal:
        say(journal, "one")
        device = journal.device
        assert journal.notices == []
    with open_journal() as journal:
        say(journal, "two")
        assert journal.device == device
        assert journal.notices == []


def test_reading_alone_makes_no_identity(open_journal: Opening, identity: Path) -> None:
    open_journal().records("k")
    assert not identity.exists()


def test_two_who_open_at_once_share_one_identity(open_journal: Opening) -> None:
    one, other = open_journal(), open_journal()
    say(one, "one")
    say(other, "two")
    say(one, "three")
    assert one.device == other.device
    assert [seq for _, seq, _ in one.heads()] == [3]
    assert one.notices + other.notices == []


def test_who_was_killed_before_saving_it_goes_on(open_journal: Opening, identity: Path) -> None:
    with open_journal() as journal:
        say(journal, "one")
        older = identity.read_bytes()
        say(journal, "two")
    identity.write_bytes(older)
    with open_journal() as journal:
        say(journal, "three")
        assert journal.notices == []
        assert [seq for _, seq, _ in journal.heads()] == [3]


def test_an_older_copy_of_the_file_begins_a_new_one(
    open_journal: Opening, database: Path, tmp_path: Path
) -> None:
    with open_journal() as journal:
        say(journal, "one")
        shutil.copy(database, tmp_path / "copy")
        say(journal, "two")
        first = journal.device
    shutil.copy(tmp_path / "copy", database)
    with open_journal() as journal:
        assert journal.why_new == "unknown-head"
        say(journal, "three")
        assert told(journal) == [("new-identity", "unknown-head")]
        assert {device: seq for device, seq, _ in journal.heads()} == {first: 1, journal.device: 1}
    with open_journal() as journal:
        say(journal, "four")
        assert journal.notices == []


def test_an_older_copy_put_under_an_open_journal_begins_a_new_one(
    open_journal: Opening, database: Path
) -> None:
    journal = open_journal()
    say(journal, "one")
    older = database.read_bytes()
    say(journal, "two")
    database.write_bytes(older)
    say(journal, "three")
    assert told(journal) == [("new-identity", "unknown-head")]


def test_another_machine_begins_a_new_one(
    open_journal: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_journal() as journal:
        say(journal, "one")
    monkeypatch.setattr(identities, "machine", lambda: "another")
    with open_journal() as journal:
        say(journal, "two")
        assert told(journal) == [("new-identity", "machine")]


def test_a_file_that_arrives_without_its_identity(open_journal: Opening, identity: Path) -> None:
    with open_journal() as journal:
        say(journal, "one")
    identity.unlink()
    with open_journal() as journal:
        say(journal, "two")
        assert told(journal) == [("new-identity", "missing")]


GOOD: dict[str, object] = {"device": "aa", "machine": "m", "seq": 1, "hash": "h"}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff",
        b"[" * 100_000,
        *(
            json.dumps(GOOD | change).encode()
            for change in ({"device": "a:b"}, {"seq": "1"}, {"seq": -1}, {"hash": None}, {"seq": 0})
        ),
    ],
)
def test_an_unreadable_identity_is_replaced(
    open_journal: Opening, identity: Path, content: bytes
) -> None:
    with open_journal() as journal:
        say(journal, "one")
    identity.write_bytes(content)
    with open_journal() as journal:
        say(journal, "two")
        assert told(journal) == [("new-identity", "unreadable")]
        assert json.loads(identity.read_bytes())["device"] == journal.device


def test_where_it_cannot_be_saved_work_goes_on(open_journal: Opening, home: Path) -> None:
    home.mkdir()
    (home / "config").write_text("a file where the folder should be")
    journal = open_journal()
    say(journal, "one")
    say(journal, "two")
    assert told(journal) == [("identity-unsaved", None)]
    assert [seq for _, seq, _ in journal.heads()] == [2]


def test_a_failed_first_write_still_tells_of_the_new_one(
    open_journal: Opening, identity: Path
) -> None:
    with open_journal() as journal:
        say(journal, "one")
    identity.unlink()
    journal = open_journal()
    with pytest.raises(ZeroDivisionError), journal.transaction():
        _ = 1 // 0
    say(journal, "two")
    assert told(journal) == [("new-identity", "missing")]


def test_the_machine_is_named_without_saying_which() -> None:
    assert identities.machine() == identities.machine()
    assert len(identities.machine()) == 16
