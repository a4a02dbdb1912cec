"""What a redaction takes out of a case: its people first, then what is said of the customer.

Numbers, addresses of mail and links are found by their shape wherever they stand (`personal`).
"""

import re
from collections.abc import Collection, Iterator, Mapping

from mot_tui.domain.people import Person
from mot_tui.domain.words import CaseField
from mot_tui.exporters import addresses
from mot_tui.exporters import names as n
from mot_tui.exporters.foldedtext import fold, folded
from mot_tui.exporters.korean_name import surname, without_title
from mot_tui.exporters.offices import Offices, words_of_firms
from mot_tui.exporters.personal import digits, is_public
from mot_tui.exporters.report import Report
from mot_tui.frozen import frozen


@frozen
class Subject:
    """Who or what goes: all that has the same kind and key becomes the same sign."""

    kind: str
    key: str


KEPT = Subject("kept", "")
"""What stays because somebody said so."""

OFFICE = Subject("office", "")
"""An office, or a number of a firm: stays, and is told."""

LOOKED_FOR = (CaseField.HOLDER, CaseField.ADDRESS, CaseField.CUSTOMER)
"""What is known of the customer only where somebody entered it."""

STAY = (KEPT, OFFICE)
"""They hold their own against whatever else lies within them."""


@frozen
class Plan:
    """What is known by its words: names by expressions, numbers by their letters and digits.

    `order` has the subjects that are numbered from the start, so that a person has the same number
    in every format. `keep` are folded texts that stay, `hide` digits of public numbers that go.
    """

    names: tuple[tuple[n.Name, Subject], ...]
    numbers: Mapping[str, Subject]
    order: tuple[Subject, ...]
    keep: frozenset[str]
    hide: frozenset[str] = frozenset()


def plan_of(report: Report, keep: Collection[str] = (), hide: Collection[str] = ()) -> Plan:
    """The plan for a case, however a name is written.

    `keep` are names and texts that stay, `hide` names that go, be they of offices or of nobody
    whom the case knows.
    """
    kept = frozenset(map(folded, keep))
    hidden = {folded(it): it for it in hide if folded(it) not in kept}
    known = _Known(report, kept, hidden)
    persons = [*known.persons()]
    found = dict.fromkeys(known.named(persons))
    numbers = dict(_numbers(report, kept, hidden))
    order = dict.fromkeys([*(who for who, _names in persons), *numbers.values()])
    ranked = sorted(found, key=lambda it: it[0].size, reverse=True)
    return Plan(tuple(ranked), numbers, tuple(order), kept, frozenset(map(digits, hidden)))


def plain_number(text: str) -> str:
    """A number as it is compared: letters and digits alone."""
    return "".join(filter(str.isalnum, text.casefold()))


# -- people

_Names = tuple[str, ...]


class _Known:
    """Whom a case knows, and which of them are persons."""

    def __init__(self, report: Report, kept: Collection[str], hidden: Mapping[str, str]) -> None:
        self._report, self._kept, self._hidden = report, kept, hidden
        self._firms = {folded(it) for it in _firms(report)}
        self._offices = Offices(words_of_firms(_firms(report)))
        self._left: dict[str, None] = {}

    def persons(self) -> Iterator[tuple[Subject, _Names]]:
        """Everybody with all names; the holder first, then in the order of their first entries."""
        holder = self._report.case.field(CaseField.HOLDER)
        if holder and folded(holder) not in self._kept:
            yield Subject("holder", ""), (holder,)
        places = {entry.id: place for place, entry in enumerate(self._report.entries)}
        last = len(places)

        def first(person: Person) -> tuple[int, str]:
            return min((places.get(it, last) for it in person.entries), default=last), person.name

        hidden = dict(self._hidden)
        for person in sorted(_everybody(self._report), key=first):
            names = tuple(it for it in (person.name, *person.aliases) if not self._is_left(it))
            alike = {folded(it) for name in names for it in (name, without_title(name))}
            for it in alike:
                hidden.pop(it, None)
            if not names or alike & self._firms or alike & {*self._kept}:
                continue
            is_holder = holder and folded(holder) in alike
            yield Subject("holder", "") if is_holder else self._subject(person.name), names
        for it in hidden.values():
            if not _is_dialled(it):
                yield self._subject(it), (it,)

    def _subject(self, name: str) -> Subject:
        """An office that goes because somebody said so is told from a person."""
        return Subject("office" if self._offices.is_one(name) else "person", name)

    def _is_left(self, name: str) -> bool:
        """Whether it is that of an office, which is told; nobody asked that it go."""
        if folded(name) in self._hidden or not self._offices.is_one(name):
            return False
        self._left[name] = None
        return True

    def named(self, persons: list[tuple[Subject, _Names]]) -> Iterator[tuple[n.Name, Subject]]:
        """Names, those that stay, and the address."""
        families: dict[str, set[Subject]] = {}
        for subject, known in persons:
            for name in known:
                yield from ((it, subject) for it in n.names(name, self._offices))
                families.setdefault(surname(name), set()).add(subject)
        for family, whose in families.items():
            # Of two people of one family name nobody knows which is meant.
            if family and len(whose) == 1:
                yield n.with_title(family), whose.pop()
        for text in self._kept:
            yield from ((it, KEPT) for it in [*n.names(text)][:1])
        for text in self._left:
            yield from ((it, OFFICE) for it in [*n.names(text)][:1])
        yield from self._places()

    def _places(self) -> Iterator[tuple[n.Name, Subject]]:
        address = self._report.case.field(CaseField.ADDRESS)
        if address and folded(address) not in self._kept:
            yield from placed(address)


def placed(address: str) -> Iterator[tuple[n.Name, Subject]]:
    """An address, and what of it tells no more than a place."""
    if entire := addresses.whole(address):
        yield entire, Subject("address", "")
    yield from ((it, Subject("place", "")) for it in addresses.parts(address))


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


def _firms(report: Report) -> list[str]:
    """Companies are named openly, also where an entry has one as whom it was with."""
    said = [report.case.field(CaseField.COMPANY), report.case.field(CaseField.SERVICE)]
    return [*filter(None, (*said, *(it.firm for it in report.people)))]


# -- numbers


def _numbers(
    report: Report, kept: Collection[str], hidden: Collection[str]
) -> Iterator[tuple[str, Subject]]:
    """Numbers as they were entered, be it of the customer, of a telephone or of a matter."""
    case = report.case
    said = [("customer", case.field(CaseField.CUSTOMER))]
    said += [("phone", it.number) for it in report.people if not _is_open(it.number, hidden)]
    said.append(("reference", case.field(CaseField.REFERENCE)))
    said += [("reference", it) for entry in report.entries for it in entry.content.references]
    said += [("reference", it) for made in report.corrections for it in made.before.references]
    said += [("phone", it) for it in hidden if _is_dialled(it)]
    for kind, text in said:
        for part in (text, *re.split(r"[,;\s]+", text)) if text else ():
            key = plain_number(fold(part).text)
            # One sign, two digits, or a word that explains the number, are no number.
            is_long = len(key) > (2 if key.isdecimal() else 1)
            if is_long and _is_number(part, text) and folded(part) not in kept:
                yield key, Subject(kind, digits(part) if kind == "phone" else key)


def _is_open(number: str, hidden: Collection[str]) -> bool:
    return is_public(number) and folded(number) not in hidden


def _is_dialled(text: str) -> bool:
    """Whether it is a public number by its shape alone, which 101 is not."""
    return is_public(text) and len(digits(text)) > 4


def _is_number(part: str, whole: str) -> bool:
    return part == whole or any(map(str.isdecimal, part))
