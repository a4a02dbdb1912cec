"""A document without what tells of people; what was taken out is listed.

It goes through all text of the document and asks what is in it: the names and numbers of a plan,
and what `personal` knows by its shape.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from mot_tui.exporters import expression, personal
from mot_tui.exporters.document import Curve, Document, Section, Table
from mot_tui.exporters.foldedtext import FoldedText, fold, folded
from mot_tui.exporters.hits import Hit, joined, settled
from mot_tui.exporters.plan import KEPT, OFFICE, Plan, Subject
from mot_tui.exporters.stages import Progress, Stages
from mot_tui.frozen import changed, frozen, is_frozen
from mot_tui.texts.fill import fill as filled
from mot_tui.texts.language import _
from mot_tui.typed import Any

_MORE = re.compile(f"[-./_ ]({expression.PIECE})")
_NUMBERED = re.compile(r"\be[1-9]\d*\b")
_DIGIT = re.compile(r"\d")
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


@frozen
class Redacted:
    """A document without them, what was replaced, and what stayed.

    `left` are offices and public numbers, `kept` what somebody said shall stay.
    """

    document: Document
    replaced: tuple[Replacement, ...]
    left: tuple[str, ...]
    kept: tuple[str, ...] = ()


def redact(
    document: Document, plan: Plan, progress: Progress | None = None, *, has_title: bool = True
) -> Redacted:
    """The same without what the plan and the shape of numbers give away, and the list of it.

    Words that only the program says – headings, the heads of tables – stay. Without `has_title`
    that of the document stands nowhere in the file, and so is not in the list.
    """
    pen = _Pen(plan)
    title = pen.line(document.title, _Place(_("the title")))
    if not has_title:
        pen.done.clear()
        pen.left.clear()
        pen.kept.clear()
    facts = pen.walk(document.facts, _Place(_("the beginning")))
    told = Stages(progress, *(len(it.blocks) for it in document.sections))
    sections = tuple(pen.section(it, told.next()) for it in document.sections)
    blank = changed(document, title=title, facts=facts, sections=sections)
    replaced = tuple(
        Replacement(text, sign, count, where) for (text, sign), (count, where) in pen.done.items()
    )
    return Redacted(blank, replaced, tuple(pen.left.values()), tuple(pen.kept.values()))


def sign_text(kind: str, number: int) -> str:
    """What stands where something was: `[person 1]`."""
    return filled(
        {
            "holder": _("[account holder]"),
            "customer": _("[customer number]"),
            "address": _("[address]"),
            "place": _("[place]"),
            "person": _("[person {n}]"),
            "office": _("[office {n}]"),
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
        self.left: dict[str, str] = {}
        self.kept: dict[str, str] = {}
        self._signs: dict[Subject, str] = {}
        self._numbered: dict[str, int] = {}
        for subject in plan.order:
            self._sign(subject)
        self._names = expression.of_names(plan)
        self._longest = max(map(len, plan.numbers), default=0)
        self._begins = expression.of_numbers(plan)
        self._are_digits = all(_DIGIT.search(it) for it in plan.numbers)
        self._known_lines: dict[str, tuple[Hit, ...]] = {}

    def section(self, section: Section, progress: Progress) -> Section:
        """All blocks of a section, unless the program alone wrote them."""
        if section.id in PROGRAM:
            return section
        place = _Place(section.heading)
        blocks = []
        for done, block in enumerate(section.blocks):
            progress(done, len(section.blocks))
            blocks.append(self.walk(block, place))
        return changed(section, blocks=tuple(blocks))

    def walk(self, part: Any, place: "_Place") -> Any:
        """A block or a part of one, all text in it gone through."""
        if isinstance(part, str):
            return self.line(part, place)
        if isinstance(part, Table):
            return changed(part, rows=tuple(self._row(row, place) for row in part.rows))
        if isinstance(part, Curve):
            return part
        if isinstance(part, tuple):
            return tuple([self.walk(it, place) for it in part])
        if not is_frozen(type(part)):
            return part
        held = [getattr(part, name) for name in type(part).__match_args__]
        inside = _Place(place, [it for it in held if isinstance(it, str)])
        new = [self.walk(it, inside) for it in held]
        return part if new == held else type(part)(*new)

    def _row(self, row: tuple[str, ...], place: "_Place") -> tuple[str, ...]:
        inside = _Place(place, row)
        return tuple([self.line(cell, inside) for cell in row])

    def line(self, text: str, place: "_Place") -> str:
        """One text."""
        if (hits := self._known_lines.get(text)) is None:
            hits = self._known_lines[text] = tuple(joined(text, self._hits(text)))
        if not hits:
            return text
        parts, end = [], 0
        for hit in hits:
            sign = self._sign(hit.subject)
            gone = text[hit.start : hit.end]
            count, first = self.done.get((gone, sign)) or (0, place.text())
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
        for it in personal.find(shadow.text):
            found.append(Hit(it.start, it.end, self._known(it.kind, it.key)))
        for hit in settled(found) if found else ():
            if not self._stays(shadow, hit):
                yield Hit(*shadow.span(hit.start, hit.end), hit.subject) if shadow.places else hit

    def _known(self, kind: str, key: str) -> Subject:
        """A number of a known matter keeps the sign of that; a firm's own stays."""
        if known := self.plan.numbers.get(key.casefold()):
            return known
        if kind == personal.PUBLIC:
            return OFFICE if key not in self.plan.hide else Subject("phone", key)
        return Subject(kind, key)

    def _stays(self, shadow: FoldedText, hit: Hit) -> bool:
        text = shadow.text[hit.start : hit.end]
        if hit.subject is KEPT or folded(text) in self.plan.keep:
            self.kept.setdefault(folded(text), text)
            return True
        if hit.subject is OFFICE:
            self.left.setdefault(folded(text), text)
            return True
        return False

    def _named(self, text: str) -> Iterator[Hit]:
        if self._names is None:
            return
        for it in self._names.finditer(text):
            yield Hit(it.start(), it.end(), self.plan.names[int((it.lastgroup or "")[1:])][1])

    def _known_numbers(self, text: str) -> Iterator[Hit]:
        """Numbers as they were entered, however parted; also as a piece of a longer one."""
        for piece in self._begins.finditer(text):
            key, end = piece[0].casefold(), piece.end()
            for _piece in range(_MOST_PIECES):
                if len(key) > self._longest:
                    break
                if subject := self.plan.numbers.get(key):
                    yield Hit(piece.start(), end, subject)
                if (more := _MORE.match(text, end)) is None:
                    break
                key, end = key + more[1].casefold(), more.end()


class _Place:
    """Where something stands: in a section, beside texts of which one names its entry."""

    def __init__(self, outer: "str | _Place", texts: Sequence[str] = ()) -> None:
        self._outer, self._texts = outer, texts

    def text(self) -> str:
        """`What happened, e3`; worked out for the few places that are told."""
        where = self._outer if isinstance(self._outer, str) else self._outer.text()
        found: Callable[[str], re.Match[str] | None] = _NUMBERED.search
        entry = next(filter(None, map(found, self._texts)), None)
        return f"{where}, {entry[0]}" if entry and "," not in where else where
