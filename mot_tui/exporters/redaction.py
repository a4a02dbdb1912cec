"""A document without what tells of people; what was taken out is listed.

It goes through all text of the document and asks what is in it: the names and numbers of a plan,
and what `personal` knows by its shape.
"""

import re
from collections.abc import Callable, Iterator

from mot_tui.exporters import personal
from mot_tui.exporters.document import Curve, Document, Section, Table
from mot_tui.exporters.foldedtext import FoldedText, fold, folded
from mot_tui.exporters.hits import Hit, joined, settled
from mot_tui.exporters.plan import KEPT, Plan, Subject
from mot_tui.frozen import changed, frozen, is_frozen
from mot_tui.texts.fill import fill as filled
from mot_tui.texts.language import _
from mot_tui.typed import Any

_TOKEN = re.compile(r"(?<![^\W_가-힣])[^\W_가-힣]+(?:[-./_ ]?[^\W_가-힣]+)*")
_PIECE = re.compile(r"[^\W_가-힣]+")
_NUMBERED = re.compile(r"\be[1-9]\d*\b")
_DIGIT = re.compile(r"\d")
_SHORT = 60
"""Characters of a text that may well come again, as a channel or a day."""

_MOST_PIECES = 8
"""Of a number that is parted by signs."""

PROGRAM = frozenset({"kept"})
"""Sections in which nothing stands that anybody typed."""


@frozen
class Replacement:
    """One text that went, by what sign, how often, and where it stood first."""

    text: str
    sign: str
    count: int
    where: str


def redact(document: Document, plan: Plan) -> tuple[Document, tuple[Replacement, ...]]:
    """The same without what the plan and the shape of numbers give away, and the list of it.

    Words that only the program says – headings, the heads of tables – stay.
    """
    pen = _Pen(plan)
    title = pen.line(document.title, _("the title"))
    facts = pen.walk(document.facts, _("the beginning"))
    sections = tuple(pen.section(it) for it in document.sections)
    blank = changed(document, title=title, facts=facts, sections=sections)
    return blank, tuple(
        Replacement(text, sign, count, where) for (text, sign), (count, where) in pen.done.items()
    )


def sign_text(kind: str, number: int) -> str:
    """What stands where something was: `[person 1]`."""
    return filled(
        {
            "holder": _("[account holder]"),
            "customer": _("[customer number]"),
            "address": _("[address]"),
            "person": _("[person {n}]"),
            "phone": _("[telephone {n}]"),
            "mail": _("[mail {n}]"),
            "link": _("[link {n}]"),
            "card": _("[card {n}]"),
            "account": _("[account {n}]"),
            "id": _("[ID number {n}]"),
            "reference": _("[reference {n}]"),
        }[kind],
        {"n": number},
    )


class _Pen:
    """Goes through a document once, and remembers what it took out."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.done: dict[tuple[str, str], tuple[int, str]] = {}
        self._signs: dict[Subject, str] = {}
        self._numbered: dict[str, int] = {}
        for subject in plan.order:
            self._sign(subject)
        self._names = _compiled(plan)
        self._longest = max(map(len, plan.numbers), default=0)
        self._are_digits = all(_DIGIT.search(it) for it in plan.numbers)
        self._known_lines: dict[str, tuple[Hit, ...]] = {}

    def section(self, section: Section) -> Section:
        """All blocks of a section, unless the program alone wrote them."""
        if section.id in PROGRAM:
            return section
        blocks = tuple(self.walk(it, section.heading) for it in section.blocks)
        return changed(section, blocks=blocks)

    def walk(self, part: Any, where: str) -> Any:
        """A block or a part of one, all text in it gone through."""
        if isinstance(part, str):
            return self.line(part, where)
        if isinstance(part, Table):
            return changed(part, rows=tuple(self._row(row, where) for row in part.rows))
        if isinstance(part, Curve):
            return part
        if isinstance(part, tuple):
            return tuple(self.walk(it, where) for it in part)
        if not is_frozen(type(part)):
            return part
        names = type(part).__match_args__
        held = {name: getattr(part, name) for name in names}
        inside = _place(where, (it for it in held.values() if isinstance(it, str)))
        new = {name: self.walk(it, inside) for name, it in held.items()}
        return part if new == held else changed(part, **new)

    def _row(self, row: tuple[str, ...], where: str) -> tuple[str, ...]:
        inside = _place(where, row)
        return tuple(self.line(cell, inside) for cell in row)

    def line(self, text: str, where: str) -> str:
        """One text."""
        if (hits := self._known_lines.get(text)) is None:
            hits = tuple(joined(text, self._hits(text)))
            if len(text) < _SHORT:
                self._known_lines[text] = hits
        if not hits:
            return text
        parts, end = [], 0
        for hit in hits:
            sign = self._sign(hit.subject)
            gone = text[hit.start : hit.end]
            count, first = self.done.get((gone, sign), (0, where))
            self.done[gone, sign] = (count + 1, first)
            parts += [text[end : hit.start], sign]
            end = hit.end
        return "".join([*parts, text[end:]])

    def _sign(self, subject: Subject) -> str:
        if (sign := self._signs.get(subject)) is None:
            number = self._numbered[subject.kind] = self._numbered.get(subject.kind, 0) + 1
            sign = self._signs[subject] = sign_text(subject.kind, number)
        return sign

    def _hits(self, text: str) -> Iterator[Hit]:
        """All that goes, in its order, where it stands in the text as given."""
        shadow = fold(text)
        found = [*self._named(shadow.text)]
        if self.plan.numbers and (not self._are_digits or _DIGIT.search(shadow.text)):
            found += self._known_numbers(shadow.text)
        found += (
            Hit(it.start, it.end, self._known(Subject(it.kind, it.key)))
            for it in personal.find(shadow.text)
        )
        for hit in settled(found):
            if hit.subject is not KEPT and not self._stays(shadow, hit):
                start, end = shadow.span(hit.start, hit.end)
                yield Hit(start, end, hit.subject)

    def _known(self, found: Subject) -> Subject:
        """A number of a known matter keeps the sign of that."""
        return self.plan.numbers.get(found.key.casefold(), found)

    def _stays(self, shadow: FoldedText, hit: Hit) -> bool:
        return folded(shadow.text[hit.start : hit.end]) in self.plan.keep

    def _named(self, text: str) -> Iterator[Hit]:
        if self._names is None:
            return
        for it in self._names.finditer(text):
            yield Hit(it.start(), it.end(), self.plan.names[int((it.lastgroup or "")[1:])][1])

    def _known_numbers(self, text: str) -> Iterator[Hit]:
        """Numbers as they were entered, however parted; also as a piece of a longer one."""
        for token in _TOKEN.finditer(text):
            if self._are_digits and not _DIGIT.search(token[0]):
                continue
            pieces = [*_PIECE.finditer(text, token.start(), token.end())]
            for first, piece in enumerate(pieces):
                key = ""
                for last in pieces[first : first + _MOST_PIECES]:
                    key += last[0].casefold()
                    if len(key) > self._longest:
                        break
                    if subject := self.plan.numbers.get(key):
                        yield Hit(piece.start(), last.end(), subject)


def _compiled(plan: Plan) -> re.Pattern[str] | None:
    """All names as one expression, the longest first; it looks only where one may begin."""
    if not plan.names:
        return None
    firsts = "".join({re.escape(it) for name, _who in plan.names for it in _cases(name.first)})
    ways = "|".join(f"(?P<n{n}>{name.pattern})" for n, (name, _who) in enumerate(plan.names))
    return re.compile(f"(?=[{firsts}])(?i:{ways})")


def _cases(sign: str) -> set[str]:
    return {sign, sign.lower()[:1], sign.upper()[:1], sign.casefold()[:1]}


def _place(where: str, texts: Iterator[str] | tuple[str, ...]) -> str:
    """Where something stands, with the number of the entry that is told there."""
    found: Callable[[str], re.Match[str] | None] = _NUMBERED.search
    entry = next(filter(None, map(found, texts)), None)
    return f"{where}, {entry[0]}" if entry and "," not in where else where
