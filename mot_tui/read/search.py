"""Search by pairs of letters, which finds two-letter Korean words and parts of words alike."""

import sqlite3
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from mot_tui.frozen import frozen
from mot_tui.read.rows import ReadRow

INDEXED = 100_000
"""Characters of one text that can be found; a longer text is shown whole all the same."""

MOST = 50
"""Hits given at the most, newest first."""


def plain(text: str) -> str:
    """How texts are compared: composed, without case, lone surrogates replaced."""
    shown = text.encode("utf-8", "replace").decode("utf-8")
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", shown).casefold())


def _pairs(text: str) -> Iterator[str]:
    """The pairs of each word, in hexadecimal so that the tokenizer leaves them whole."""
    for word in text.split():
        letters = f"{word} " if len(word) == 1 else word
        for first, second in pairwise(letters):
            yield f"{ord(first):x}x{ord(second):x}"


def index(connection: sqlite3.Connection, case_id: str, row: ReadRow) -> None:
    """Let a row be found by its words, and by no earlier ones."""
    text = plain(row.words[:INDEXED])
    key = (case_id, row.kind, row.id)
    stood = connection.execute(
        "SELECT doc, text FROM search_row WHERE case_id = ? AND kind = ? AND id = ?", key
    ).fetchone()
    if stood and stood[1] == text:
        connection.execute(
            "UPDATE search_row SET at = ?, ord = ? WHERE doc = ?", (row.at, row.order, stood[0])
        )
        return
    if stood:
        forget(connection, *key)
    if not text:
        return
    doc = connection.execute(
        "INSERT INTO search_row (case_id, kind, id, at, ord, text) VALUES (?, ?, ?, ?, ?, ?)",
        (*key, row.at, row.order, text),
    ).lastrowid
    pairs = " ".join(dict.fromkeys(_pairs(text)))
    connection.execute("INSERT INTO search_pairs (rowid, pairs) VALUES (?, ?)", (doc, pairs))


def forget(connection: sqlite3.Connection, case_id: str, kind: str, id: str) -> None:
    """Let a row no longer be found."""
    for (doc,) in connection.execute(
        "DELETE FROM search_row WHERE case_id = ? AND kind = ? AND id = ? RETURNING doc",
        (case_id, kind, id),
    ).fetchall():
        connection.execute("DELETE FROM search_pairs WHERE rowid = ?", (doc,))


@frozen
class Found:
    """A row in which all the words stand; `at` in microseconds since 1970."""

    case_id: str
    kind: str
    id: str
    at: int


def find(connection: sqlite3.Connection, text: str, case_id: str | None = None) -> list[Found]:
    """Rows in which every word of `text` stands, newest first, `MOST` at the most."""
    # Takes longer to import than a one-shot command to run, and only those who search need it.
    from sqlite_utils import Database

    words = plain(text).split()
    if not words:
        return []
    # Single letters have no pair of their own: they are looked for in what the others leave.
    pairs = [pair for word in words if len(word) > 1 for pair in _pairs(word)]
    asked: list[str] = []
    values: list[str | int] = []
    if pairs:
        asked.append("doc IN (SELECT rowid FROM search_pairs WHERE search_pairs MATCH ?)")
        values.append(" AND ".join(f'"{pair}"' for pair in dict.fromkeys(pairs)))
    if case_id is not None:
        asked.append("case_id = ?")
        values.append(case_id)
    for word in words:
        asked.append("instr(text, ?) > 0")
        values.append(word)
    # No plugins: what else is installed has no business in a person's case.
    database = Database(connection, execute_plugins=False, recursive_triggers=False)
    rows = database.query(
        f"SELECT case_id, kind, id, at FROM search_row WHERE {' AND '.join(asked)}"  # noqa: S608 - the parts are ours, the values bound
        " ORDER BY at DESC, ord DESC, kind, case_id, id LIMIT ?",
        (*values, MOST),
    )
    return [Found(**row) for row in rows]
