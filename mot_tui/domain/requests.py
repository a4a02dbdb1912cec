"""Requests: what a line or a form asks for, before the case has been looked at.

Promises and statements that stand already are named by their numbers (`p2`, `s3`), as the
person typed them; `commands` turns numbers into ids.
"""

from dataclasses import dataclass

from mot_tui.domain.facts import Content, Due
from mot_tui.domain.words import CaseField, Outcome


@dataclass(frozen=True, slots=True)
class PromiseRequest:
    """A promise made in this line; `said` is the due phrase word for word."""

    what: str
    said: str
    due: Due | None = None


@dataclass(frozen=True, slots=True)
class Settle:
    """`+p2`, `=p2`, `-p2:refused`."""

    number: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Chase:
    """`?p2`."""

    number: int


@dataclass(frozen=True, slots=True)
class Move:
    """`>p2 friday 5pm` (by them), `<p2 monday` (at my wish)."""

    number: int
    said: str
    due: Due
    at_my_wish: bool = False


ActRequest = Settle | Chase | Move


@dataclass(frozen=True, slots=True)
class Quote:
    """One side of a contradiction: the n-th statement of this line, from 1."""

    index: int


@dataclass(frozen=True, slots=True)
class Known:
    """One side of a contradiction: a statement that stands already, by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two statements against each other; `second` None is the fact text of this line."""

    first: Quote | Known
    second: Quote | Known | None


@dataclass(frozen=True, slots=True)
class EntryRequest:
    """All that one line of the entry language says."""

    content: Content
    promises: tuple[PromiseRequest, ...] = ()
    statements: tuple[str, ...] = ()
    acts: tuple[ActRequest, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseRequest:
    """A new case: what is said of it, and what "solved" means."""

    fields: tuple[tuple[CaseField, str], ...]
    criteria: tuple[str, ...] = ()
