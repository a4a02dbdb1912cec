"""A letter that is being written: which one, what is said of it, what was edited of it."""

from collections.abc import Iterator
from datetime import timedelta, tzinfo
from pathlib import Path

from mot_tui.casebook import Casebook
from mot_tui.casebook.erasing import LETTER
from mot_tui.domain.content import Due
from mot_tui.domain.words import CaseField
from mot_tui.exporters.letter import GAP, REMINDER, Gap, Letter, LetterWish, gaps, letter_of
from mot_tui.exporters.letter_before import awaited_text
from mot_tui.exporters.letter_period import declared
from mot_tui.exporters.letter_templates import found
from mot_tui.frozen import changed
from mot_tui.texts.language import LANGUAGES, language

MOST = 9
"""Kinds that a digit chooses."""


class Lettering:
    """Makes the letter of a kind from the case as it stands; what was edited of it comes first."""

    def __init__(self, book: Casebook, case_id: str, folder: Path | None) -> None:
        self._book, self._case_id, self._folder = book, case_id, folder
        self.kinds = tuple(dict.fromkeys(it.kind for it in found(folder)))[:MOST]
        named = book.case(case_id).field(CaseField.LANGUAGE)
        self._said = LetterWish(self.kinds[0], named if named in LANGUAGES else language())
        self._others: dict[str, LetterWish] = {}
        self._made: Letter | None = None

    @property
    def wish(self) -> LetterWish:
        """What is said of it; once its words were edited, what they were made with."""
        said = self._said
        left = self._book.left_drafts(self._made_with) if self.edited else ()
        if not left:
            return said
        until, deadline, to = [*left[0].text.split("\n", 2), "", ""][:3]
        number = int(deadline) if deadline.isdecimal() else None
        return changed(said, to=to, until=until, deadline=number)

    @property
    def letter(self) -> Letter:
        """The letter with its words as they stand. Raises what `letter_of` raises."""
        if self._made is None:
            self._made = letter_of(self._book, self._case_id, self.wish, self._folder)
        return changed(self._made, text=self.edited or self._made.text)

    @property
    def period(self) -> str:
        """The period that it names, in words; nothing where it names none."""
        return declared(self._book, self._case_id, self.letter.period)

    @property
    def awaited(self) -> str:
        """That an answer can still come before a reminder is due; nothing of other letters."""
        is_early = self._said.kind == REMINDER
        return awaited_text(self._book, self._case_id) if is_early else ""

    @property
    def place(self) -> str:
        """Where what was edited of it is kept."""
        return f"{LETTER}:{self._case_id}:{self._said.kind}:{self._said.lang}"

    @property
    def _made_with(self) -> str:
        """Where that is kept with which the words were made that were edited since."""
        return f"{self.place}:made-with"

    @property
    def edited(self) -> str:
        """What somebody made of it; nothing where it is as it was made."""
        left = self._book.left_drafts(self.place)
        return left[0].text if left else ""

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What is still missing."""
        return gaps(self.letter.text, self.letter.lang)

    def say(self, wish: LetterWish) -> None:
        """Another letter is wanted, or the same otherwise."""
        self._said = wish
        self.renew()

    def renew(self) -> None:
        """The case may have changed."""
        self._made = None

    def choose(self, kind: str) -> None:
        """Another kind, with what was said of it before: each goes to somebody else, until when."""
        said = self._said
        self._others[said.kind] = said
        self.say(changed(self._others.get(kind, LetterWish(kind)), lang=said.lang))

    def translate(self) -> None:
        """The other language."""
        other = next(it for it in LANGUAGES if it != self.letter.lang)
        self.say(changed(self._said, lang=other))

    def begin(self) -> None:
        """Its words are about to be edited: to whom and until when they say stays with them."""
        if not self.edited:
            letter, zone = self.letter, self._book.zone(self._case_id)
            until = _phrase(letter.until, zone)
            said = (until, str(letter.period or self._said.deadline or ""), letter.to)
            self._book.keep_draft(self._made_with, "\n".join(said))

    def put(self, text: str) -> None:
        """Keep what somebody made of it."""
        if text.strip() and text != self.letter.text:
            self._book.keep_draft(self.place, text)

    def forget(self) -> None:
        """What was edited goes; it is made from the case again."""
        for place in (self.place, self._made_with):
            for left in self._book.left_drafts(place):
                self._book.drop_copies(place, left.text)
            self._book.keep_draft(place, "")
        self.renew()

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """Its words in order, and whether each is a mark of something missing."""
        text, end = self.letter.text, 0
        for it in GAP.finditer(text):
            yield text[end : it.start()], False
            yield it[0], True
            end = it.end()
        yield text[end:], False


def _phrase(due: Due, zone: tzinfo) -> str:
    """The day of a due, or its instant, as it is typed: it means the same tomorrow."""
    if due.start == due.end:
        return f"{due.end.astimezone(zone):%Y-%m-%d %H:%M}"
    return (due.end - timedelta(microseconds=1)).astimezone(zone).date().isoformat()
