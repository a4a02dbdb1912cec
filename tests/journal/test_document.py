"""docs/journal.md says what is so: its vectors are recomputed, its verifier is run."""

import hashlib
import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from mot_tui.journal import rows, schema, undo
from mot_tui.journal.adopt import adopt
from mot_tui.journal.check import check_database
from mot_tui.journal.record import Record, seal
from mot_tui.journal.store import Journal

Opening = Callable[..., Journal]
PAGE = (Path(__file__).resolve().parents[2] / "docs" / "journal.md").read_text("utf-8")
COLUMNS = ("device", "seq", "prev", "at", "case_id", "reverts", "digest", "salt", "body", "hash")


def block(language: str) -> str:
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    return str(found)


def vectors() -> list[Record]:
    return [Record(**row) for row in json.loads(block("json"))]


def erased() -> tuple[str, str]:
    """Salt and body that the second vector had."""
    found = re.search(r"salt was `(\w+)`, and its body\s+`(.*?)`", PAGE)
    assert found
    return found[1], found[2]


def sha(text: str) -> str:
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def test_the_vectors_follow_from_the_page_alone() -> None:
    prev = None
    for row in vectors():
        sealed = [row.prev, row.device, row.seq, row.at, row.case_id, row.reverts, row.digest]
        assert row.prev == prev
        assert row.hash == sha(json.dumps(sealed, separators=(",", ":")))
        salt, body = erased() if row.seq == 2 else (row.salt, row.body)
        if salt is not None and body is not None:
            assert row.digest == sha(salt + body)
            said = json.loads(body)
            assert json.dumps(said, sort_keys=True, separators=(",", ":")) == body
        else:
            assert row.digest is None
        prev = row.hash
    text = re.search(r"sha256 of\s+`(\[null.*?\])`", PAGE)
    assert text
    assert sha(text[1]) == vectors()[0].hash


def test_the_program_seals_the_vectors_alike() -> None:
    for row in vectors():
        salt, body = erased() if row.seq == 2 else (row.salt, row.body)
        again = seal(
            device=row.device,
            seq=row.seq,
            prev=row.prev,
            at=row.at,
            case_id=row.case_id,
            reverts=row.reverts,
            body=body,
            salt=salt,
        )
        assert (again.digest, again.hash) == (row.digest, row.hash)


def test_the_program_reads_the_vectors_as_the_page_says() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema.TABLES)
        adopt(connection, vectors(), clock=0)
        found = [(finding.severity, finding.code) for finding in check_database(connection)]
        assert found == []
        said = [
            fact for _, _, facts in undo.facts(rows.of_case(connection, "k7")) for fact in facts
        ]
    counts = re.search(r"counts in the end is `(.*?)`", PAGE)
    assert counts
    assert said == [json.loads(counts[1])]


def test_the_page_names_every_column_and_number() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema.TABLES)
        found = connection.execute("SELECT name FROM pragma_table_info('journal')").fetchall()
    assert tuple(name for (name,) in found) == COLUMNS
    assert tuple(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE))[:10] == COLUMNS
    assert f"0x{schema.APPLICATION_ID:X}" in PAGE
    assert f"`user_version` {schema.VERSION}" in PAGE
    assert "tamper-proof" not in PAGE.lower()


def verify(path: Path, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    script = tmp_path / "verify.py"
    script.write_text(block("python"), "utf-8")
    return subprocess.run(
        [sys.executable, "-I", str(script), str(path)], capture_output=True, text=True, check=False
    )


def test_the_verifier_of_the_page_agrees(journal: Journal, database: Path, tmp_path: Path) -> None:
    with journal.transaction() as change:
        records = [change.append("k", [{"text": word}]) for word in ("one", "☎ \ud800", "three")]
        change.undo("k")
        change.erase("k", {records[1].key: [{"text": "…"}]})
    run = verify(database, tmp_path)
    assert run.returncode == 0, run.stderr
    assert run.stdout.split() == [str(part) for part in journal.head()]
    journal.connection.execute("DROP TRIGGER journal_stands")
    journal.connection.execute("UPDATE journal SET body = replace(body, 'one', 'two')")
    run = verify(database, tmp_path)
    assert run.returncode == 1
    assert f"the words of {records[0].key} are others" in run.stderr
