"""Requests: what a line or a form asks for, before the case has been looked at.

Promises and statements that stand already are named by their numbers (`p2`, `s3`), as the
person typed them; `commands` turns numbers into ids.
"""

from mot_tui.domain.content import Content, Due
from mot_tui.domain.words import CaseField, Outcome
from mot_tui.frozen import frozen


@frozen
class PromiseRequest:
    """A promise made in this line; `said` is the due phrase word for word."""

    what: str
    said: str
    due: Due | None = None


@frozen
class Settle:
    """`+p2`, `=p2`, `-p2:refused`."""

    number: int
    outcome: Outcome


@frozen
class Chase:
    """`?p2`."""

    number: int


@frozen
class Move:
    """`>p2 friday 5pm` (by them), `<p2 monday` (at my wish)."""

    number: int
    said: str
    due: Due
    at_my_wish: bool = False


ActRequest = Settle | Chase | Move


@frozen
class Quote:
    """One side of a contradiction: the n-th statement of this line, from 1."""

    index: int


@frozen
class Known:
    """One side of a contradiction: a statement that stands already, by its number."""

    number: int


@frozen
class Contradiction:
    """Two statements against each other; `second` None is the fact text of this line."""

    first: Quote | Known
    second: Quote | Known | None


@frozen
class EntryRequest:
    """All that one line of the entry language says."""

    content: Content
    promises: tuple[PromiseRequest, ...] = ()
    statements: tuple[str, ...] = ()
    acts: tuple[ActRequest, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether it says more than when."""
        it = self.content
        when = Content(it.occurred_at, precision=it.precision, until=it.until)
        return it != when or bool(self.promises or self.statements or self.acts)


@frozen
class CaseRequest:
    """A new case: what is said of it, and what "solved" means."""

    fields: tuple[tuple[CaseField, str], ...]
    criteria: tuple[str, ...] = ()
