"""The people of a case: who is known, what is said of them, two names made one."""

from mot_tui.casebook.book import Casebook
from mot_tui.casebook.questions import Questions
from mot_tui.domain import people as p
from mot_tui.domain.case import Case
from mot_tui.domain.facts import Fact
from mot_tui.domain.fold import Deed, fold


def people(book: Questions, case_id: str) -> list[p.Person]:
    """Everybody whom entries name or of whom something is said, the last contact first."""
    return p.people(book.folded(case_id))


def person(book: Questions, case_id: str, name: str) -> p.Person:
    """Whom a name means. Refuses one that nobody has, or more than one."""
    return p.meant(book.folded(case_id), name)


def describe(
    book: Casebook,
    case_id: str,
    name: str,
    details: p.Details,
    *,
    same_as: str | None = None,
    draft: str = "",
) -> None:
    """Say something else of a person, who may be the same as another one: one change.

    The draft at the place where it was typed goes with it.
    """
    said = list(details)

    def make(case: Case) -> list[Fact]:
        if same_as is None:
            return p.describe_person(case, name, said)
        joined = p.join_names(case, name, same_as)
        after = fold([Deed(book.now(), tuple(joined))], case)
        return joined + (p.describe_person(after, name, said) if said else [])

    book.change(case_id, make, draft=draft)


def join(book: Casebook, case_id: str, name: str, other: str) -> None:
    """Two names are the same person, who goes by the first."""
    book.change(case_id, lambda case: p.join_names(case, name, other))


def part(book: Casebook, case_id: str, alias: str) -> None:
    """An alias is somebody else after all."""
    book.change(case_id, lambda case: p.part_names(case, alias))
