"""What Tab puts in: the rest of a word, the other reading of a due, the part that was read."""

from collections.abc import Sequence

from mot_tui.domain.words import Kind
from mot_tui.entry.absolute import Absolute, write_absolute
from mot_tui.entry.context import Reading, SpanKind
from mot_tui.frozen import frozen
from mot_tui.texts.language import language
from mot_tui.tui.desk import Desk


@frozen
class Offered:
    """A text that the line may become, with the cursor's place in it, and what it puts in."""

    text: str
    cursor: int
    word: str


class Completing:
    """Goes round the offers while Tab is pressed again and again."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._offers: Sequence[Offered] = ()
        self._at = 0

    def next(self, text: str, cursor: int, reading: Reading | None) -> Offered | None:
        """The next offer for a line, None where there is nothing to offer."""
        if self._offers and (text, cursor) == self._shown:
            self._at = (self._at + 1) % len(self._offers)
        else:
            self._offers, self._at = self._found(text, cursor, reading), 0
        return self._offers[self._at] if self._offers else None

    def words_in(self, text: str) -> tuple[tuple[str, bool], ...]:
        """All that is offered, each with whether it is in this line; none for another line."""
        if len(self._offers) < 2 or self._shown[0] != text:
            return ()
        return tuple((it.word, place == self._at) for place, it in enumerate(self._offers))

    @property
    def _shown(self) -> tuple[str, int]:
        now = self._offers[self._at]
        return now.text, now.cursor

    def _found(self, text: str, cursor: int, reading: Reading | None) -> list[Offered]:
        if words := self._words(text, cursor):
            return words
        return self._dues(text, reading) if reading else []

    def _words(self, text: str, cursor: int) -> list[Offered]:
        """What the word at the cursor could become, from what the case knows."""
        # Imported with the first Tab, not at the start.
        from mot_tui.entry.complete import KnownWords, complete

        case, book = self._desk.case, self._desk.book
        if case is None:
            return []
        folded, numbers = book.folded(case.id), book.numbers(case.id)
        # Whoever has two names is offered by the one that counts.
        contents = [folded.named(entry.content) for entry in reversed(folded.timeline())]
        people = [
            *(it.party for it in contents if it.party),
            *(name for it in contents for name in it.mentions),
        ]
        opened = [it for it in self._desk.own_promises() if not it.standing.outcome]
        known = KnownWords(
            people=list(dict.fromkeys(people)),
            tags=list(dict.fromkeys(tag for it in contents for tag in it.tags)),
            promises={it.number: it.standing.what for it in opened},
            statements={
                numbers[Kind.STATEMENT, id]: said.text for id, said in folded.statements.items()
            },
            korean=language() == "ko",
        )
        found = complete(text, cursor, known)
        return [_with(text, it.start, it.end, it.text) for it in found]

    def _dues(self, text: str, reading: Reading) -> list[Offered]:
        """The first due that can be read otherwise; a second Tab brings the first reading back."""
        zone = self._desk.zone
        asked = reading.request.promises
        for promise, other in zip(asked, reading.alternatives, strict=False):
            if other is None or other.end is None:
                continue
            window = Absolute(other.start, other.end, other.approximate)
            for span in reading.spans:
                if span.kind is SpanKind.DUE and text[span.start : span.end] == promise.said:
                    taken = _with(text, span.start, span.end, write_absolute(window, zone))
                    return [taken, Offered(text, span.end, promise.said)]
        for offer in reading.offers:
            if offer.promise is None:
                continue
            said = asked[offer.promise].said
            start = text.rfind(said, 0, offer.start + len(said))
            if said and start >= 0:
                end = start + len(said)
                # What was not read becomes text behind the promise: nothing typed is dropped.
                behind = text[offer.start + len(offer.text) : end]
                rest = f"{text[start : offer.start]}{behind}".strip()
                word = f"{offer.text}; {rest}" if rest else offer.text
                return [_with(text, start, end, word), Offered(text, end, said)]
        return []


def _with(text: str, start: int, end: int, word: str) -> Offered:
    return Offered(text[:start] + word + text[end:], start + len(word), word)
