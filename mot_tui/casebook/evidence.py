"""Files kept as evidence: stored and then recorded, struck out, copied out again, checked."""

from collections.abc import Iterator
from pathlib import Path

from mot_tui.casebook.book import Casebook
from mot_tui.casebook.ledger import new_id
from mot_tui.casebook.questions import Questions
from mot_tui.domain import commands
from mot_tui.domain import evidence_commands as e
from mot_tui.domain.evidence import Evidence, EvidenceKept
from mot_tui.domain.words import Kind
from mot_tui.errors import Refused, Unusable
from mot_tui.frozen import frozen
from mot_tui.journal.check import ERROR, REMARK, Finding
from mot_tui.journal.vault import Stored, Vault, Watch
from mot_tui.read.views import EvidenceView

_NAMED = 5
"""Files that a remark names."""


@frozen
class Attached:
    """A file that was kept. `mended`: it had been kept before, and only its file was gone."""

    view: EvidenceView
    stored: Stored
    mended: bool = False


def vault(book: Questions) -> Vault:
    """Where the files of a casebook lie."""
    return Vault.beside(book.ledger.journal.path)


def attach(
    book: Casebook,
    case_id: str,
    file: Path,
    entry: int | None = None,
    *,
    watch: Watch | None = None,
) -> Attached:
    """Keep a file, of an entry or of the case as a whole: copied and synced before it is recorded.

    Refuses an entry that does not count; raises what `Vault.put` does. A kill in between leaves a
    file that nobody speaks of, which does no harm.
    """
    require(book, case_id, entry)
    return record(book, case_id, file.name, vault(book).put(file, watch), entry)


def require(book: Questions, case_id: str, entry: int | None) -> None:
    """Refuse what recording would refuse, before a large file is copied for it."""
    if book.ledger.journal.read_only:
        raise Unusable("read-only", path=book.ledger.journal.path)
    if (of := _entry(book, case_id, entry)) is not None:
        commands.live_entry(book.folded(case_id), of)


def record(
    book: Casebook, case_id: str, name: str, stored: Stored, entry: int | None = None
) -> Attached:
    """Say of a file that was stored what it is; where its record stands, only its file was lost."""
    of = _entry(book, case_id, entry)
    if not stored.known and (lost := _kept_before(book, case_id, stored.digest, of)):
        return Attached(view(book, case_id, lost), stored, mended=True)
    id = new_id()
    kept = EvidenceKept(id, name, stored.size, stored.digest, book.now(), of)
    book.change(case_id, lambda case: e.keep_evidence(case, kept))
    return Attached(view(book, case_id, book.numbers(case_id)[Kind.EVIDENCE, id]), stored)


def _entry(book: Questions, case_id: str, number: int | None) -> str | None:
    return None if number is None else commands.known(book.names(case_id), Kind.ENTRY, number)


def _kept_before(book: Questions, case_id: str, digest: str, entry: str | None) -> int | None:
    """The number of the same file, of the same entry where one is named."""
    case = book.folded(case_id)

    def is_it(it: Evidence) -> bool:
        return it.digest == digest and case.counts(it) and entry in (None, it.entry)

    found = next(filter(is_it, case.evidence.values()), None)
    return book.numbers(case_id)[Kind.EVIDENCE, found.id] if found else None


def view(book: Questions, case_id: str, number: int) -> EvidenceView:
    """A file of a case. Refuses a number that is not there."""
    found = next((it for it in book.evidence(case_id) if it.number == number), None)
    if found is None:
        raise Refused("unknown-number", name=f"{Kind.EVIDENCE}{number}")
    return found


def strike(book: Casebook, case_id: str, number: int, reason: str) -> None:
    """A file is no evidence after all; the file itself stays where it lies."""
    evidence = commands.known(book.names(case_id), Kind.EVIDENCE, number)
    book.change(case_id, lambda case: e.strike_evidence(case, evidence, reason))


def is_here(book: Questions, found: Evidence) -> bool:
    """Whether the file is there, by name and size: a case that was imported came without."""
    return vault(book).holds(found.digest, found.size)


def absent(book: Questions, case_id: str) -> int:
    """How many files of a case are not here."""
    kept = book.evidence(case_id)
    return sum(it.counts and not is_here(book, it.evidence) for it in kept)


def take_out(book: Questions, found: Evidence, new: Path, watch: Watch | None = None) -> None:
    """Copy a file to a new one and compare it with what was kept. Raises what `Vault.take` does."""
    vault(book).take(found.digest, new, watch)


def check(book: Questions) -> Iterator[Finding]:
    """Every file that is evidence, read and compared; and those that are evidence of nothing."""
    files, counting = vault(book), [it for it in book.evidence() if it.counts]
    wrong = {it: files.wrong(it) for it in dict.fromkeys(it.evidence.digest for it in counting)}
    for it in counting:
        if how := wrong[it.evidence.digest]:
            values: dict[str, object] = {
                "evidence": f"v{it.number}",
                "case": f"c{it.case}",
                "name": it.evidence.name,
                "path": files.folder,
            }
            yield Finding(f"evidence-{how}", ERROR, values)
    if spare := [it for it in files.digests() if it not in wrong]:
        names = [f"{it[:12]}…" for it in spare[:_NAMED]] + ["…"] * (len(spare) > _NAMED)
        values = {"n": len(spare), "path": files.folder, "names": names}
        yield Finding("evidence-unused", REMARK, values)
