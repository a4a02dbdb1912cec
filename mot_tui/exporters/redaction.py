"""A document without what tells of people; what was taken out is listed.

It goes through all text of the document and asks what is in it: the names and numbers of a plan,
and what `personal` knows by its shape.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from mot_tui.exporters import names as n
from mot_tui.exporters import personal
from mot_tui.exporters.document import Curve, Document, Section, Table
from mot_tui.exporters.foldedtext import FoldedText, fold, folded
from mot_tui.exporters.hits import Hit, joined, settled
from mot_tui.exporters.plan import KEPT, Plan, Subject
from mot_tui.exporters.stages import Progress, Stages
from mot_tui.frozen import changed, frozen, is_frozen
from mot_tui.texts.fill import fill as filled
from mot_tui.texts.language import _
from mot_tui.typed import Any

_PIECE = r"[^\W_가-힣]+"
_MORE = re.compile(f"[-./_ ]({_PIECE})")
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


def redact(
    document: Document, plan: Plan, progress: Progress | None = None
) -> tuple[Document, tuple[Replacement, ...]]:
    """The same without what the plan and the shape of numbers give away, and the list of it.

    Words that only the program says – headings, the heads of tables – stay.
    """
    pen = _Pen(plan)
    title = pen.line(document.title, _Place(_("the title")))
    facts = pen.walk(document.facts, _Place(_("the beginning")))
    told = Stages(progress, *(len(it.blocks) for it in document.sections))
    sections = tuple(pen.section(it, told.next()) for it in document.sections)
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
        self._begins = _beginning(plan)
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
            found.append(Hit(it.start, it.end, self._known(Subject(it.kind, it.key))))
        for hit in settled(found) if found else ():
            if hit.subject is not KEPT and not self._stays(shadow, hit):
                yield Hit(*shadow.span(hit.start, hit.end), hit.subject) if shadow.places else hit

    def _known(self, found: Subject) -> Subject:
        """A number of a known matter keeps the sign of that."""
        return self.plan.numbers.get(found.key.casefold(), found)

    def _stays(self, shadow: FoldedText, hit: Hit) -> bool:
        keep = self.plan.keep
        return bool(keep) and folded(shadow.text[hit.start : hit.end]) in keep

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


def _compiled(plan: Plan) -> re.Pattern[str] | None:
    """All names as one expression.

    Which of them are tried tells the sign that stands there, the longest first; of names that are
    whole words none is tried within a word.
    """
    if not plan.names:
        return None
    by_sign: dict[str, list[tuple[str, str]]] = {}
    for number, (name, _who) in enumerate(plan.names):
        signs = "".join(sorted(map(re.escape, _cases(name.first))))
        by_sign.setdefault(signs, []).append((f"n{number}", name.pattern))
    inside: dict[str, str] = {}
    at_words: dict[str, str] = {}
    for signs, ways in by_sign.items():
        whole = all(pattern.startswith(n.WORD_BEGINS) for _group, pattern in ways)
        (at_words if whole else inside)[signs] = "|".join(
            f"(?P<{group}>{pattern.removeprefix(n.WORD_BEGINS) if whole else pattern})"
            for group, pattern in ways
        )
    found = [(n.WORD_BEGINS, at_words), ("", inside)]
    return re.compile("|".join(f"{before}{_by_sign(ways)}" for before, ways in found if ways))


def _beginning(plan: Plan) -> re.Pattern[str]:
    """Pieces of a text with which a number of the plan may begin."""
    # The one letter whose two cases begin otherwise.
    signs = "".join({re.escape(it) for key in plan.numbers for it in _cases(key[0])}) + "ß"
    return re.compile(rf"(?<![^\W_가-힣])(?=[{signs}]){_PIECE}")


def _by_sign(ways: dict[str, str]) -> str:
    """Ways to go on, told apart by the sign that each begins with."""
    each = "|".join(f"(?=[{signs}])(?i:{way})" for signs, way in ways.items())
    return f"(?=[{''.join(ways)}])(?:{each})"


def _cases(sign: str) -> set[str]:
    return {sign, sign.lower()[:1], sign.upper()[:1], sign.casefold()[:1]}


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
