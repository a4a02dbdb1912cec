"""Files kept as evidence: recorded after they are stored, struck out, undone, moved, checked."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mot_tui.casebook import evidence, safekeeping
from mot_tui.casebook.giving import give
from mot_tui.domain import requests as r
from mot_tui.domain.words import CaseField, Kind
from mot_tui.errors import Refused, Unusable
from mot_tui.journal.check import errors
from mot_tui.journal.vault import Vault
from mot_tui.texts.changes import change_text
from tests.casefile import Told
from tests.laws.test_casebook_laws import assert_rebuilt_alike

ROOT = Path(__file__).resolve().parents[2]


def file(told: Told, name: str = "router.png", content: str = "a photo") -> Path:
    path = told.folder.parent / name
    path.write_text(content)
    return path


def keep(told: Told, name: str = "router.png", entry: int | None = None) -> evidence.Attached:
    told.clock.go()
    return evidence.attach(told.book, told.case_id, file(told, name, name), entry)


def codes(told: Told) -> list[str]:
    return [it.code for it in safekeeping.check(told.book)]


def history(told: Told) -> list[str]:
    return [change_text(it.code, it.values) for it in told.book.history(told.case_id)]


def test_a_file_is_kept_struck_out_and_given_back_by_undo(told: Told) -> None:
    """
    09:00 call @101 here
    """
    done = keep(told, entry=1)
    view = done.view
    assert (view.number, view.entry, view.counts, view.evidence.name) == (1, 1, True, "router.png")
    assert view.evidence.at == told.clock.now
    (entry,) = told.book.entries(told.case_id)
    assert entry.evidence == (1,)
    assert told.found("router") == ["v1"]
    told.clock.go()
    with pytest.raises(Refused, match="strike-without-reason"):
        evidence.strike(told.book, told.case_id, 1, " ")
    evidence.strike(told.book, told.case_id, 1, "the wrong photo")
    assert told.found("router") == []
    with pytest.raises(Refused, match="evidence-struck"):
        evidence.strike(told.book, told.case_id, 1, "once more")
    with pytest.raises(Refused, match="unknown-number"):
        evidence.strike(told.book, told.case_id, 2, "none")
    assert codes(told) == ["evidence-unused"]
    told.book.undo(told.case_id)
    assert codes(told) == []
    assert history(told)[-3:] == [
        "v1 kept as evidence: router.png",
        "v1 struck out: the wrong photo",
        "took back: v1 struck out: the wrong photo",
    ]
    told.book.undo(told.case_id)
    assert told.book.evidence(told.case_id) == []
    assert codes(told) == ["evidence-unused"]
    told.book.redo(told.case_id)
    assert told.book.evidence(told.case_id) == [view]
    assert_rebuilt_alike(told.book)


def test_a_file_counts_as_long_as_its_entry_does(told: Told) -> None:
    """
    09:00 call @101 here
    """
    keep(told, entry=1)
    told.book.strike(told.case_id, 1, "typed twice")
    (view,) = told.book.evidence(told.case_id)
    assert not view.counts
    with pytest.raises(Refused, match="entry-struck"):
        keep(told, "other.png", entry=1)
    with pytest.raises(Refused, match="unknown-number"):
        keep(told, "other.png", entry=9)
    assert len(evidence.vault(told.book).digests()) == 1
    assert_rebuilt_alike(told.book)


def test_a_file_goes_along_with_its_entry(told: Told) -> None:
    """
    09:00 call @101 here
    """
    keep(told, entry=1)
    other = told.book.open_case(r.CaseRequest(((CaseField.TITLE, "The modem"),))).id
    give(told.book, told.case_id, [1], other)
    assert [it.counts for it in told.book.evidence(told.case_id)] == [False]
    (there,) = told.book.evidence(other)
    assert (there.entry, there.evidence.name, there.counts) == (1, "router.png", True)
    assert codes(told) == []
    told.book.undo(other)
    assert told.book.evidence(other) == []
    assert [it.counts for it in told.book.evidence(told.case_id)] == [True]
    assert_rebuilt_alike(told.book)


def test_the_same_file_twice_is_two_records_and_one_file(told: Told) -> None:
    first, second = keep(told), keep(told)
    assert [first.stored.known, second.stored.known] == [False, True]
    assert [second.view.number, second.view.entry] == [2, None]
    assert len(evidence.vault(told.book).digests()) == 1


def test_missing_and_changed_files_are_found_and_put_back(told: Told) -> None:
    view = keep(told).view
    keep(told, "bill.pdf")
    stored = evidence.vault(told.book).path_of(view.evidence.digest)
    stored.unlink()
    (found,) = errors(safekeeping.check(told.book))
    assert (found.code, found.values["evidence"], found.values["case"]) == (
        "evidence-missing",
        "v1",
        "c1",
    )
    assert not evidence.is_here(told.book, view.evidence)
    again = keep(told)
    assert (again.mended, again.view) == (True, view)
    assert codes(told) == []
    stored.write_text("another")
    assert codes(told) == ["evidence-changed"]


def test_a_name_is_erased_also_with_its_entry(told: Told) -> None:
    """
    09:00 call @101 here
    """
    keep(told, "kim_4111.png", entry=1)
    keep(told, "kim_5222.png")
    folder = told.folder / "backups"
    safekeeping.erase(told.book, told.case_id, 1, "kim_4111", folder)
    safekeeping.erase(told.book, told.case_id, 2, "kim_5222", folder, kind=Kind.EVIDENCE)
    names = [it.evidence.name for it in told.book.evidence(told.case_id)]
    assert names == ["▒▒▒.png", "▒▒▒.png"]
    keep(told, "kim_6333.png", entry=1)
    keep(told, "kim_7444.png", entry=1)
    other = told.book.open_case(r.CaseRequest(((CaseField.TITLE, "The modem"),))).id
    give(told.book, told.case_id, [1], other)
    there = {it.evidence.name: it.number for it in told.book.evidence(other)}
    safekeeping.erase(told.book, other, there["kim_6333.png"], "kim", folder, kind=Kind.EVIDENCE)
    names = [it.evidence.name for it in told.book.evidence(told.case_id)]
    assert names[2:] == ["▒▒▒_6333.png", "kim_7444.png"]
    safekeeping.erase(told.book, told.case_id, 4, "kim", folder, kind=Kind.EVIDENCE)
    assert b"kim_" not in (told.folder / "mot.db").read_bytes()
    assert codes(told) == []


def test_a_backup_has_the_files_beside_it_or_is_none(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(told)
    made = safekeeping.back_up(told.book, told.folder / "copy.db")
    assert (made.files, made.lacking) == (1, 0)
    (kept,) = evidence.vault(told.book).folder.iterdir()
    kept.rename(told.folder / "elsewhere")
    made = safekeeping.back_up(told.book, told.folder / "without.db")
    assert (made.files, made.lacking) == (0, 1)
    (told.folder / "elsewhere").rename(kept)
    (told.folder / "other.db.files").symlink_to("/dev/null")
    with pytest.raises(Unusable):
        safekeeping.back_up(told.book, told.folder / "other.db")
    assert not (told.folder / "other.db").exists()

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Vault, "put", interrupt)
    with pytest.raises(KeyboardInterrupt):
        safekeeping.back_up(told.book, told.folder / "third.db")
    assert not (told.folder / "third.db").exists()


def test_where_nothing_can_be_written_nothing_is_stored(told: Told) -> None:
    told.book.ledger.journal.read_only = True
    with pytest.raises(Unusable, match="read-only"):
        keep(told)
    assert not evidence.vault(told.book).folder.exists()


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.casefile import SetClock
from mot_tui.casebook import Casebook, evidence
from mot_tui.config import Settings

folder, case_id, where = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
def kill(*_):
    os.kill(os.getpid(), signal.SIGKILL)
book = Casebook.open(
    folder / "mot.db", folder / "identity.json", now=SetClock(), settings=Settings()
)
if where == "recording":
    Casebook.change = kill
file = folder.parent / "router.png"
evidence.attach(book, case_id, file, watch=kill if where == "copying" else None)
"""


@pytest.mark.parametrize("where", ["copying", "recording"])
def test_a_kill_between_copy_and_record_does_no_harm(told: Told, where: str) -> None:
    file(told, content="router.png")
    told.book.close()
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(told.folder), told.case_id, where],
        cwd=ROOT, check=False, env=os.environ,
    )  # fmt: skip
    assert killed.returncode == -signal.SIGKILL
    told.book = told.open_again()
    assert told.book.evidence(told.case_id) == []
    assert codes(told) == (["evidence-unused"] if where == "recording" else [])
    assert keep(told).stored.known is (where == "recording")
    assert codes(told) == []
