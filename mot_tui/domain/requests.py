"""Requests: what a line or a form asks for, before the case has been looked at.

Promises and statements that stand already are named by their numbers (`p2`, `s3`), as the
person typed them; `commands` turns numbers into ids.
"""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from mot_tui.domain.content import Content, Due
from mot_tui.domain.words import CaseField, Outcome
from mot_tui.frozen import frozen


@frozen
class PromiseRequest:
    """A promise made in this line; `said` is the due phrase word for word.

    `by` is who made it, None: the entry's party.
    """

    what: str
    said: str
    due: Due | None = None
    by: str | None = None


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
    """All that one line of the entry language says.

    `speakers` are who said each statement, None: the entry's party; empty where all are None.
    """

    content: Content
    promises: tuple[PromiseRequest, ...] = ()
    statements: tuple[str, ...] = ()
    acts: tuple[ActRequest, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    speakers: tuple[str | None, ...] = ()

    def said(self) -> Iterator[tuple[str, str | None]]:
        """Each statement, and who said it."""
        return zip_longest(self.statements, self.speakers)

    @property
    def says_something(self) -> bool:
        """Whether it says more than when."""
        it = self.content
        when = Content(it.occurred_at, precision=it.precision, until=it.until)
        # What this entry itself contradicts has to be said in it; two others speak for themselves.
        pairs = any(pair.second is not None for pair in self.contradictions)
        return it != when or pairs or bool(self.promises or self.statements or self.acts)


def speakers(by: Iterable[str | None]) -> tuple[str | None, ...]:
    """Who said each statement, as a request holds it."""
    found = tuple(by)
    return found if any(it is not None for it in found) else ()


@frozen
class CaseRequest:
    """A new case: what is said of it, and what "solved" means."""

    fields: tuple[tuple[CaseField, str], ...]
    criteria: tuple[str, ...] = ()
