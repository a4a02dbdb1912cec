"""The people of a case in words: a row each, and all that is known of one."""

from collections.abc import Mapping
from datetime import tzinfo

from mot_tui.domain.case import Case
from mot_tui.domain.people import Person, folded
from mot_tui.domain.words import Kind
from mot_tui.frozen import frozen
from mot_tui.texts.language import _, ngettext
from mot_tui.tui.shown.copied import ALL
from mot_tui.tui.shown.entry import occurred, reached
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.ink import Part, Parts, joined

Numbers = Mapping[tuple[Kind, str], int]

LAST = 4
"""Entries told of one person."""

NAME, DETAIL, WORDS = 40, 30, 120
"""Characters of a name, of each thing said of somebody, of an entry."""


@frozen
class PersonShown:
    """One person: a row in the list, what is told below, what is copied, what a filter looks at."""

    name: str
    aliases: tuple[str, ...]
    row: Parts
    about: Parts
    copied: str
    sought: str


def person_shown(person: Person, case: Case, numbers: Numbers, zone: tzinfo) -> PersonShown:
    """A person as a case knows one."""
    said = [it for it in person.details.values() if it]
    return PersonShown(
        name=person.name,
        aliases=person.aliases,
        row=joined([name_parts(person), *(((one_line(it, DETAIL), ""),) for it in said)]),
        about=_about(person, case, numbers, zone),
        copied=" · ".join(one_line(it, ALL) for it in (person.name, *said)),
        sought=folded(" ".join((*(f"@{it}" for it in (person.name, *person.aliases)), *said))),
    )


def name_parts(person: Person) -> Parts:
    """`@kim = @tech1 +2`: the name that counts, another one, and how many more there are."""
    name: Part = (f"@{one_line(person.name, NAME)}", "strong")
    if not person.aliases:
        return (name,)
    first, *more = person.aliases
    beside = f" = @{one_line(first, NAME)}" + (f" +{len(more)}" if more else "")
    return name, (beside, "muted")


def _about(person: Person, case: Case, numbers: Numbers, zone: tzinfo) -> Parts:
    """Telephone number, how often and when last, other names; the newest entries, a row each."""
    n = len(person.entries)
    last = occurred(case.entries[person.last].content, zone) if person.last else ""
    count = ngettext("{n} entry", "{n} entries", n).format(n=n)
    told = _("{count}, last {when}").format(count=count, when=last) if last else count
    number = f"{one_line(person.number, DETAIL)} · " if person.number else ""
    parts: list[Part] = [(number, ""), (told, "muted")]
    if person.aliases:
        names = ", ".join(f"@{one_line(it, NAME)}" for it in person.aliases)
        parts.append((" · " + _("also {names}").replace("{names}", names), "muted"))
    for id in reversed(person.entries[-LAST:]):
        content = case.entries[id].content
        parts += [
            (f"\n e{numbers[Kind.ENTRY, id]} ", "accent"),
            (f"{occurred(content, zone)} {reached(content)}  ", "muted"),
            (one_line(content.text, WORDS), ""),
        ]
    return tuple(parts)
