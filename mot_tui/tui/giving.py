"""An entry in the wrong case: where it could go, what goes with it, and what is said of that."""

from mot_tui.casebook.giving import give, tied
from mot_tui.errors import Refused
from mot_tui.read.views import EntryView
from mot_tui.texts.language import _
from mot_tui.tui.desk import Desk
from mot_tui.tui.done import Done
from mot_tui.tui.keys import named
from mot_tui.tui.shown.deeds import entry_parts
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.ink import Part, Parts

TITLE = 120
"""Characters of a case's title."""


def other_cases(desk: Desk, case_id: str) -> list[tuple[Parts, str]]:
    """The cases that an entry could go to, each with its id. Refuses where there is none."""
    rows = [
        (
            ((f"c{it.number} ", "muted"), (it.title, "strong"), (f"\n   {it.standing}", "muted")),
            it.id,
        )
        for it in desk.listed()
        if it.id != case_id
    ]
    if not rows:
        raise Refused("no-other-case", key=named("{key}", "new"))
    return [(parts, id) for parts, id in rows]


def about(desk: Desk, case_id: str, view: EntryView) -> Parts:
    """The entry, and those that must go with it."""
    parts: list[Part] = [*entry_parts(view, desk.zone)]
    numbers = tied(desk.book, case_id, view.number)
    if len(numbers) > 1:
        names = ", ".join(f"e{n}" for n in numbers)
        together = _("{names} go together: one is about what another says.").format(names=names)
        parts.append((f"\n{together}", "warn"))
    return tuple(parts)


def give_to(desk: Desk, case_id: str, view: EntryView, to: str) -> Done:
    """Have the entry, and what it is tied to, stand in another case."""
    numbers = tied(desk.book, case_id, view.number)
    given = give(desk.book, case_id, numbers, to)
    told = named(_("{names} moved to {case}, there {taken}; {key} takes it back"), "undo")
    before, after = (", ".join(f"e{n}" for n in it) for it in (given.entries, given.taken))
    case = f"c{given.case} {one_line(desk.book.case(to).title, TITLE)}"
    return Done(told.format(names=before, case=case, taken=after), view.number)
