"""Commands about evidence: keep a file, strike one out."""

from mot_tui.domain.case import Case
from mot_tui.domain.commands import live_entry
from mot_tui.domain.evidence import Evidence, EvidenceKept, EvidenceStruck
from mot_tui.domain.facts import Fact
from mot_tui.errors import Refused


def keep_evidence(case: Case, kept: EvidenceKept) -> list[Fact]:
    """A file that was stored. Refuses an entry that does not count."""
    if kept.entry is not None:
        live_entry(case, kept.entry)
    return [kept]


def strike_evidence(case: Case, evidence: str, reason: str) -> list[Fact]:
    """A file is no evidence after all. Refuses without a reason, and what is struck out already."""
    found = standing(case, evidence)
    if found.struck is not None:
        raise Refused("evidence-struck", reason=found.struck)
    if not reason.strip():
        raise Refused("strike-without-reason")
    return [EvidenceStruck(evidence, reason.strip())]


def standing(case: Case, evidence: str) -> Evidence:
    """A file of a case as it stands. Refuses one that is not there."""
    if (found := case.evidence.get(evidence)) is None:
        raise Refused("unknown-evidence")
    return found
