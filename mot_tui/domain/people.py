"""The people of a case: who is named in its entries, what is said of them, two names made one."""

import unicodedata
from collections.abc import Iterable
from datetime import datetime

from mot_tui.domain.case import Case, Promise
from mot_tui.domain.facts import Fact, StatementMade
from mot_tui.domain.naming import NamesJoined, NamesParted, PersonDescribed
from mot_tui.domain.words import PersonField
from mot_tui.errors import Refused
from mot_tui.frozen import frozen

Details = Iterable[tuple[PersonField, str]]
"""What is said of a person."""


@frozen
class Person:
    """Somebody whom entries name; `entries` are their ids as on the timeline.

    `aliases` are the other names; `last_at` is when the newest of the entries happened,
    and `last` is that entry.
    """

    name: str
    role: str = ""
    firm: str = ""
    number: str = ""
    aliases: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    last_at: datetime | None = None
    last: str | None = None

    @property
    def details(self) -> dict[PersonField, str]:
        """What is said of the person."""
        return {
            PersonField.ROLE: self.role,
            PersonField.FIRM: self.firm,
            PersonField.NUMBER: self.number,
        }


def people(case: Case) -> list[Person]:
    """Everybody whom a live entry names or of whom something is said, the last contact first."""
    named: dict[str, list[tuple[str, datetime]]] = {}
    spoke: dict[str, list[str | None]] = {}
    told: list[StatementMade | Promise] = [*case.statements.values(), *case.promises.values()]
    for made in told:
        if made.by is not None:
            spoke.setdefault(made.entry, []).append(case.called(made.by))
    for entry in case.timeline():
        content = case.named(entry.content)
        names = (content.party, *content.mentions, *spoke.get(entry.id, ()))
        for name in dict.fromkeys(filter(None, names)):
            named.setdefault(name, []).append((entry.id, content.occurred_at))
    for name in filter(None, (name for name, _field in case.details)):
        named.setdefault(name, [])
    found = [_person(case, name, said) for name, said in named.items()]
    known = sorted(found, key=lambda it: it.name)
    # Whoever was never met stands last.
    return sorted(known, key=lambda it: it.last_at.timestamp() if it.last_at else 0, reverse=True)


def _person(case: Case, name: str, named: list[tuple[str, datetime]]) -> Person:
    def said(field: PersonField) -> str:
        return case.details.get((name, field), "")

    last, last_at = max(named, key=lambda it: it[1], default=(None, None))
    return Person(
        name=name,
        role=said(PersonField.ROLE),
        firm=said(PersonField.FIRM),
        number=said(PersonField.NUMBER),
        aliases=case.other_names(name),
        entries=tuple(entry for entry, _at in named),
        last_at=last_at,
        last=last,
    )


def meant(case: Case, name: str) -> Person:
    """Whom a typed name means: as it stands in entries, else however its letters are typed.

    Raises `Refused` where there is nobody, or more than one.
    """
    known = people(case)
    typed = name.strip().removeprefix("@")
    by_name = {alias: it for it in known for alias in (it.name, *it.aliases)}
    if found := by_name.get(typed) or by_name.get(name):
        return found
    alike = {it.name: it for alias, it in by_name.items() if folded(alias) == folded(typed)}
    if len(alike) != 1:
        code = "ambiguous-person" if alike else "unknown-person"
        raise Refused(code, name=typed, names=[*alike])
    return next(iter(alike.values()))


def folded(name: str) -> str:
    """A text as it is compared: however its letters were typed."""
    return unicodedata.normalize("NFC", name).casefold()


# -- commands


def describe_person(case: Case, name: str, details: Details) -> list[Fact]:
    """Say something else of a person. Refuses an unknown one, and what changes nothing."""
    person = meant(case, name)
    changed = [
        PersonDescribed(person.name, field, value.strip())
        for field, value in details
        if value.strip() != person.details[field]
    ]
    if not changed:
        raise Refused("nothing-changed")
    return [*changed]


def join_names(case: Case, name: str, other: str) -> list[Fact]:
    """Two names are the same person, who goes by the first; an alias given first becomes that.

    Refuses unknown names, and two that are one already.
    """
    person, same = meant(case, name), meant(case, other)
    if person != same:
        return [NamesJoined(person.name, same.name)]
    alias = _alias(person, name)
    if alias is None:
        raise Refused("same-person", name=person.name)
    return [NamesJoined(alias, person.name)]


def part_names(case: Case, alias: str) -> list[Fact]:
    """An alias is somebody else after all. Refuses a name that is no alias."""
    person = meant(case, alias)
    found = _alias(person, alias)
    if found is None:
        raise Refused("no-alias", name=person.name)
    return [NamesParted(found)]


def _alias(person: Person, typed: str) -> str | None:
    """The alias that somebody typed, the very letters before any that are alike."""
    name = typed.strip().removeprefix("@")
    if name == person.name:
        return None
    alike = [it for it in person.aliases if folded(it) == folded(name)]
    return next((it for it in alike if it in (name, typed)), next(iter(alike), None))
