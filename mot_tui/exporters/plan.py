"""What a redaction takes out of a case: its people first, then what is said of the customer.

Numbers, addresses of mail and links are found by their shape wherever they stand (`personal`).
"""

import re
from collections.abc import Collection, Iterator, Mapping

from mot_tui.domain.people import Person
from mot_tui.domain.words import CaseField
from mot_tui.exporters import names as n
from mot_tui.exporters.foldedtext import fold, folded
from mot_tui.exporters.personal import digits
from mot_tui.exporters.report import Report
from mot_tui.frozen import frozen


@frozen
class Subject:
    """Who or what goes: all that has the same kind and key becomes the same sign."""

    kind: str
    key: str


KEPT = Subject("kept", "")
"""What stays, though it looks like something that goes."""


@frozen
class Plan:
    """What is known by its words: names by expressions, numbers by their letters and digits.

    `order` has the subjects that are numbered from the start, so that a person has the same number
    in every format. `keep` are folded texts that stay.
    """

    names: tuple[tuple[n.Name, Subject], ...]
    numbers: Mapping[str, Subject]
    order: tuple[Subject, ...]
    keep: frozenset[str]


def plan_of(report: Report, keep: Collection[str] = ()) -> Plan:
    """The plan for a case; `keep` are names and texts that stay, however they are written."""
    kept = frozenset(map(folded, keep))
    persons = [*_persons(report, kept)]
    found = dict.fromkeys(_named(report, persons, kept))
    numbers = dict(_numbers(report, kept))
    order = dict.fromkeys([*(who for who, _names in persons), *numbers.values()])
    ranked = sorted(found, key=lambda it: it[0].size, reverse=True)
    return Plan(tuple(ranked), numbers, tuple(order), kept)


def plain_number(text: str) -> str:
    """A number as it is compared: letters and digits alone."""
    return "".join(filter(str.isalnum, text.casefold()))


# -- people


def _persons(report: Report, kept: Collection[str]) -> Iterator[tuple[Subject, tuple[str, ...]]]:
    """Everybody with all names; the holder first, then in the order of their first entries."""
    holder = report.case.field(CaseField.HOLDER)
    if holder and folded(holder) not in kept:
        yield Subject("holder", ""), (holder,)
    places = {entry.id: place for place, entry in enumerate(report.entries)}
    last = len(places)

    def first(person: Person) -> tuple[int, str]:
        return min((places.get(it, last) for it in person.entries), default=last), person.name

    firms = {folded(it) for it in _firms(report)}
    for person in sorted(_everybody(report), key=first):
        known = (person.name, *person.aliases)
        alike = {folded(it) for name in known for it in (name, n.without_title(name))}
        if alike & firms or alike & {*kept}:
            continue
        is_holder = holder and folded(holder) in alike
        yield Subject("holder", "") if is_holder else Subject("person", person.name), known


def _everybody(report: Report) -> Iterator[Person]:
    """Also those whom struck entries alone name: a correction may quote these."""
    known = {name for it in report.people for name in (it.name, *it.aliases)}
    yield from report.people
    said = [(it.id, (it.content.party, *it.content.mentions)) for it in report.entries]
    said += [(it.id, tuple(made.by for made in it.statements)) for it in report.entries]
    changes = (content for it in report.corrections for content in (it.before, it.after))
    said += [("", (it.party, *it.mentions)) for it in changes]
    for id, names in said:
        for name in filter(None, names):
            if name not in known:
                known.add(name)
                yield Person(name, entries=(id,))


def _named(
    report: Report,
    persons: list[tuple[Subject, tuple[str, ...]]],
    kept: Collection[str],
) -> Iterator[tuple[n.Name, Subject]]:
    """Names, those that stay, and the address."""
    words = frozenset(
        part for it in _firms(report) for part in (folded(it), *map(folded, it.split()))
    )
    families: dict[str, set[Subject]] = {}
    for subject, known in persons:
        for name in known:
            yield from ((it, subject) for it in n.names(name, words))
            families.setdefault(n.surname(name), set()).add(subject)
    for family, whose in families.items():
        # Of two people of one family name nobody knows which is meant.
        if family and len(whose) == 1:
            yield n.with_title(family), whose.pop()
    for text in kept:
        yield from ((it, KEPT) for it in [*n.names(text)][:1])
    address = report.case.field(CaseField.ADDRESS)
    if folded(address) not in kept:
        yield from ((it, Subject("address", "")) for it in n.address(address))


def _firms(report: Report) -> list[str]:
    """Companies are named openly, also where an entry has one as whom it was with."""
    said = [report.case.field(CaseField.COMPANY), report.case.field(CaseField.SERVICE)]
    return [*filter(None, (*said, *(it.firm for it in report.people)))]


# -- numbers


def _numbers(report: Report, kept: Collection[str]) -> Iterator[tuple[str, Subject]]:
    """Numbers as they were entered, be it of the customer, of a telephone or of a matter."""
    case = report.case
    said = [("customer", case.field(CaseField.CUSTOMER))]
    said += [("phone", it.number) for it in report.people]
    said.append(("reference", case.field(CaseField.REFERENCE)))
    said += [("reference", it) for entry in report.entries for it in entry.content.references]
    said += [("reference", it) for made in report.corrections for it in made.before.references]
    for kind, text in said:
        for part in (text, *re.split(r"[,;\s]+", text)) if text else ():
            key = plain_number(fold(part).text)
            # One sign, two digits, or a word that explains the number, are no number.
            is_long = len(key) > (2 if key.isdecimal() else 1)
            if is_long and _is_number(part, text) and folded(part) not in kept:
                yield key, Subject(kind, digits(part) if kind == "phone" else key)


def _is_number(part: str, whole: str) -> bool:
    return part == whole or any(map(str.isdecimal, part))
