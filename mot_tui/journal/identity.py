"""Who writes: a file outside the database (design.md, Identity).

It holds the device id, the machine, and number and hash of the last record. If that record is not
in the journal, another file lies there than the one written last; then a new identity starts, so
that no two files ever continue one chain.
"""

import json
import os
import sqlite3
from pathlib import Path

from mot_tui.frozen import changed, frozen
from mot_tui.journal import disk, rows
from mot_tui.journal.digest import sha256
from mot_tui.journal.record import canonical

RESTORED = "restored"
"""Name of the mark in the table `state` that a restore leaves."""


@frozen
class Identity:
    """A device id, the machine it belongs to, and the last record written under it."""

    device: str
    machine: str
    seq: int = 0
    hash: str | None = None

    def at(self, seq: int, head: str) -> "Identity":
        """The same device, one or more records later."""
        return changed(self, seq=seq, hash=head)


def fresh() -> Identity:
    """A new identity of this machine, under which nothing was written yet."""
    return Identity(new_device(), machine())


def new_device() -> str:
    """A device id that nobody has."""
    return os.urandom(8).hex()


def recognise(connection: sqlite3.Connection, path: Path) -> tuple[Identity, str | None]:
    """The identity that may write into this journal, and why it is a new one.

    The reasons: first (an empty journal), missing, unreadable, machine, unknown-head, restored.
    """
    known, reason = _read(path)
    if _is_restored(connection):
        reason = "restored"
    elif known and known.machine != machine():
        reason = "machine"
    elif known and not continues(connection, known):
        reason = "unknown-head"
    elif reason == "missing" and rows.count(connection) == 0:
        reason = "first"
    if known is None or reason:
        return fresh(), reason
    return known, None


def continues(connection: sqlite3.Connection, identity: Identity) -> bool:
    """Whether the last record written under it is in this journal.

    An older one is as good: who is killed between commit and saving leaves it one behind.
    """
    if identity.seq == 0:
        return True
    return rows.hash_at(connection, identity.device, identity.seq) == identity.hash


def lost(connection: sqlite3.Connection, path: Path) -> Identity | None:
    """The identity on file where its last record is not in this journal: an older copy, or cut."""
    known, _ = _read(path)
    return known if known and not continues(connection, known) else None


def save(path: Path, identity: Identity) -> bool:
    """Writes it whole, synced, 0600; False where the place cannot be written."""
    content = canonical(
        {
            "device": identity.device,
            "hash": identity.hash,
            "machine": identity.machine,
            "seq": identity.seq,
        }
    )
    try:
        disk.make_folder(path.parent)
        disk.write(path, content.encode("ascii"))
    except OSError:
        return False
    return True


def forget_restore(connection: sqlite3.Connection) -> None:
    """Takes the mark away, in the transaction that starts the new identity."""
    connection.execute("DELETE FROM state WHERE name = ?", (RESTORED,))


def machine() -> str:
    """What tells this machine from another, not telling which it is: 16 hexadecimal digits."""
    try:
        name = Path("/etc/machine-id").read_bytes().strip()
    except OSError:
        name = b""
    if not name:
        name = _node().encode("utf-8", "replace")
    return sha256(b"mot\0" + name)[:16]


def _node() -> str:
    if hasattr(os, "uname"):
        return os.uname().nodename
    import platform  # Windows only: platform is slow to import

    return platform.node()


def _is_restored(connection: sqlite3.Connection) -> bool:
    found = connection.execute("SELECT 1 FROM state WHERE name = ?", (RESTORED,)).fetchone()
    return found is not None


def _read(path: Path) -> tuple[Identity | None, str | None]:
    try:
        said = json.loads(path.read_bytes())
        device, machine_id, seq, head = (said[n] for n in ("device", "machine", "seq", "hash"))
    except (FileNotFoundError, NotADirectoryError):
        return None, "missing"
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None, "unreadable"
    if not (_is_device(device) and isinstance(machine_id, str) and _is_head(seq, head)):
        return None, "unreadable"
    return Identity(device, machine_id, seq, head), None


def _is_device(value: object) -> bool:
    # The file may have been edited by hand: a colon in it would break every key.
    return isinstance(value, str) and value.isascii() and value.isalnum()


def _is_head(seq: object, head: object) -> bool:
    if not isinstance(seq, int) or not 0 <= seq < 2**63:
        return False
    return isinstance(head, str) if seq else head is None
