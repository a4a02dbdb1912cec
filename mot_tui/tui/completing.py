"""What Tab puts in: the rest of a word, the other reading of a due, the part that was read."""

from collections.abc import Iterator, Sequence
from typing import Any

from mot_tui.domain.case import Case
from mot_tui.domain.requests import Chase, Settle
from mot_tui.entry.absolute import Absolute, write_absolute
from mot_tui.entry.context import Reading, SpanKind
from mot_tui.frozen import changed, frozen
from mot_tui.texts.language import language
from mot_tui.tui.desk import Desk
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.ink import Parts, joined

_MOST = 60
"""Characters behind a line: more would not be read while somebody is talking."""


_MOST_OF_ONE, _MOST_OF_ALL, _AROUND = 22, 90, 3
"""Characters of one offer in the row, and of all; where those are more, so many offers."""


@frozen
class Offered:
    """A text that the line may become, with the cursor's place in it, and what it puts in."""

    text: str
    cursor: int
    word: str


@frozen
class Ghost:
    """What is `shown` behind a line of this text, and what → and Tab make of the line, if any."""

    text: str
    shown: str = ""
    taken: Offered | None = None


class Completing:
    """Goes round the offers while Tab is pressed again and again.

    Where no `channels` are wanted, as in a call, a first word is like any other.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._offers: Sequence[Offered] = ()
        self._at = 0
        self.channels = True
        # `KnownWords`, and what they were gathered from.
        self._gathered: Any = None
        self._from: tuple[Case, tuple[bool, str]] | None = None

    def renew(self) -> None:
        """Gather the words of a case that has changed, where they were wanted before."""
        if self._from is not None:
            self._known()

    def ghost(self, text: str) -> Ghost:
        """What stands behind the end of a line, where the cursor is; next to free."""
        from mot_tui.entry.complete import look_up

        known = None if not text or text[-1].isspace() else self._known()
        if known is None:
            return Ghost(text)
        cursor = len(text)
        about, found = look_up(text, cursor, known)
        if about:
            return Ghost(text, f"  {one_line(about, _MOST)}")
        for it in found[:1]:
            taken = _with(text, it.start, it.end, it.text)
            follows = it.text.startswith(text[it.start :])
            rest = it.text[cursor - it.start :] if follows else f" → {it.text}"
            return Ghost(text, one_line(f"{rest}  {it.about}".rstrip(), _MOST), taken)
        return Ghost(text)

    def next(self, text: str, cursor: int, reading: Reading | None) -> Offered | None:
        """The next offer for a line, None where there is nothing to offer."""
        if self._offers and (text, cursor) == self._shown:
            self._at = (self._at + 1) % len(self._offers)
        else:
            self._offers, self._at = self._found(text, cursor, reading), 0
        return self._offers[self._at] if self._offers else None

    def row(self, text: str) -> Parts:
        """What Tab goes round while the line is as Tab left it; nothing for another line."""
        if len(self._offers) < 2 or self._shown[0] != text:
            return ()
        words = [one_line(it.word, _MOST_OF_ONE) for it in self._offers]
        around = len(words) if sum(map(len, words)) <= _MOST_OF_ALL else _AROUND
        first = max(0, min(self._at - around // 2, len(words) - around))
        parts: list[Parts] = [
            ((word, "strong" if place == self._at else "muted"),)
            for place, word in enumerate(words)
            if first <= place < first + around
        ]
        before, after = first > 0, first + around < len(words)
        more: Parts = (("…", "muted"),)
        shown = joined([more if before else (), *parts, more if after else ()])
        return (("Tab  ", "accent"), *shown)

    @property
    def _shown(self) -> tuple[str, int]:
        now = self._offers[self._at]
        return now.text, now.cursor

    def _found(self, text: str, cursor: int, reading: Reading | None) -> list[Offered]:
        if words := self._words(text, cursor):
            return words
        return self._dues(text, cursor, reading) if reading else []

    def _words(self, text: str, cursor: int) -> list[Offered]:
        """What the word at the cursor could become, from what the case knows."""
        from mot_tui.entry.complete import complete

        known = self._known()
        found = complete(text, cursor, known) if known else []
        return [_with(text, it.start, it.end, it.text, it.about) for it in found]

    def _known(self) -> Any:
        """What the case knows, gathered once after every change of it."""
        case, book = self._desk.case, self._desk.book
        if case is None:
            return None
        told = self.channels, language()
        folded = book.folded(case.id)
        if self._from is None or self._from[0] is not folded or self._from[1] != told:
            # Imported with the first line, not at the start.
            from mot_tui.tui.vocabulary import known_words

            with book.one_moment():
                folded, numbers = book.folded(case.id), book.numbers(case.id)
            known = known_words(folded, numbers, self._desk.zone)
            self._gathered = changed(known, channels=self.channels)
            self._from = folded, told
        return self._gathered

    def _dues(self, text: str, cursor: int, reading: Reading) -> list[Offered]:
        """The due before the cursor that can be read otherwise, else the first one.

        A second Tab brings the first reading back.
        """
        found = sorted(
            [*self._otherwise(text, reading), *_readable(text, reading)], key=lambda it: it[0]
        )
        before = [it for start, it in found if start < cursor]
        # The last of those that were typed, the first of those to come.
        return before[-1] if before else found[0][1] if found else []

    def _otherwise(self, text: str, reading: Reading) -> Iterator[tuple[int, list[Offered]]]:
        """Dues that could mean another time: the words stay, and what is meant stands behind."""
        asked, acts = reading.request.promises, reading.request.acts
        moves = [(acts[place], other) for place, other in reading.moved.items()]
        dues = [it for it in reading.spans if it.kind is SpanKind.DUE]
        for made, other in [*zip(asked, reading.alternatives, strict=False), *moves]:
            if other is None or other.end is None or isinstance(made, Settle | Chase):
                continue
            window = Absolute(other.start, other.end, other.approximate)
            for span in dues:
                said = text[span.start : span.end].rstrip()
                if said and made.said.startswith(said):
                    end = span.start + len(said)
                    meant = write_absolute(window, self._desk.zone)
                    taken = _with(text, span.start, end, f"{said} ({meant})")
                    taken = changed(taken, word=meant)
                    dues.remove(span)
                    yield span.start, [taken, Offered(text, end, said)]
                    break


def _readable(text: str, reading: Reading) -> Iterator[tuple[int, list[Offered]]]:
    """The readable parts of phrases that were not understood."""
    for offer in reading.offers:
        if offer.promise is None:
            continue
        said = reading.request.promises[offer.promise].said
        start = text.rfind(said, 0, offer.start + len(said))
        if said and start >= 0:
            end = start + len(said)
            # What was not read becomes text behind the promise: nothing typed is dropped.
            behind = text[offer.start + len(offer.text) : end]
            rest = f"{text[start : offer.start]}{behind}".strip()
            word = f"{offer.text}; {rest}" if rest else offer.text
            yield start, [_with(text, start, end, word), Offered(text, end, said)]


def _with(text: str, start: int, end: int, word: str, about: str = "") -> Offered:
    told = f"{word} {about}".rstrip()
    return Offered(text[:start] + word + text[end:], start + len(word), told)
