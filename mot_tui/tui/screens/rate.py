"""A rating given or changed: what each means, a zero asked about, the reason of a change."""

from collections.abc import Iterator

from textual.widget import Widget

from mot_tui.casebook.again import Again
from mot_tui.domain.requests import EntryRequest
from mot_tui.errors import Refused
from mot_tui.frozen import changed
from mot_tui.read.views import EntryView
from mot_tui.texts.language import _
from mot_tui.tui.desk import Desk
from mot_tui.tui.done import Done
from mot_tui.tui.screens.words import WordsDialog
from mot_tui.tui.shown.deeds import entry_parts, rating_texts, saved_line
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.shown.reading import ReadingShown, effect_text, zero_question
from mot_tui.tui.widgets.choices import Choice, Choices
from mot_tui.tui.widgets.line_input import LineInput


def rated(request: EntryRequest, rating: int) -> EntryRequest:
    """The same line with this rating."""
    return changed(request, content=changed(request.content, rating=rating))


def rate(desk: Desk, case_id: str, view: EntryView, rating: int, reason: str = "") -> Done:
    """Rate an entry. Raises what the casebook raises."""
    place = place_of(view)
    request = rated(desk.book.request(case_id, view.number), rating)
    saved = desk.book.amend(case_id, view.number, request, reason, draft=place)
    message = _("{name} is rated {n} now").replace("{n}", str(rating))
    return Done(saved_line(message, saved), saved.entry)


def place_of(view: EntryView) -> str:
    """Where the reason is kept while it is typed."""
    return f"rate:{view.id}"


class RateScreen(WordsDialog):
    """Gives what was rated, or nothing; begins with a rating where a digit was pressed."""

    PLACE = "rate"

    def __init__(self, desk: Desk, case_id: str, view: EntryView, rating: int | None) -> None:
        super().__init__(desk, place_of(view))
        self._case_id, self._view, self._rating = case_id, view, rating
        self._again = Again(desk.book, case_id, view.number)

    def heading(self) -> str:
        """Which entry."""
        return _("Rate {name}").format(name=f"e{self._view.number}")

    def about(self) -> Parts:
        """The entry, so that nobody rates the wrong one."""
        return entry_parts(self._view, self.desk.zone)

    def parts(self) -> Iterator[Widget]:
        """The ratings; a line for the reason where there was another one."""
        ratings = [Choice(str(n), text, n) for n, text in rating_texts()]
        choices = Choices(ratings, id="rating")
        choices.choose(self._rating if self._rating is not None else self._old)
        yield choices
        if self._old is not None:
            yield LineInput(_("why another rating, if you like"), id="reason", breaks=" ")

    @property
    def _old(self) -> int | None:
        return self._view.content.rating

    @property
    def _new(self) -> int | None:
        value = self.query_one(Choices).value
        return value if isinstance(value, int) else None

    def begin(self) -> None:
        """Go to what is to be done next."""
        if self._rating is not None:
            self.go_on()

    def go_on(self) -> None:
        """A first rating needs no more than its key; a change can have a reason."""
        if self.lines:
            self.lines[0].focus()
        elif self._new is not None:
            self.action_give()

    def read(self, *, measured: bool) -> ReadingShown:
        """`rating 3 → 2: score 50 → 35`."""
        if self._new is None:
            return ReadingShown(((_("5 to 0: a digit rates it."), "muted"),))
        if self._new == self._old:
            return ReadingShown(((_("It is rated {n} already.").format(n=self._old), "muted"),))
        old = "–" if self._old is None else str(self._old)
        role = "bad" if self._new == 0 else "strong"
        parts: Parts = ((_("rating {old} → {new}").format(old=old, new=self._new), role),)
        if measured:
            try:
                effect = effect_text(self._again.preview(rated(self._again.before, self._new)))
                parts = (*parts, (f" · {effect}", role))
            except Refused:
                pass
        question = zero_question(typing=True).line if self._new == 0 else ()
        return ReadingShown(parts, question)

    def save(self) -> Done | None:
        """Rate it; a zero is asked about once."""
        new = self._new
        if new is None or (new != self._old and not self.sure(new)):
            return None
        reason = self.lines[0].value.strip() if self.lines else ""
        return rate(self.desk, self._case_id, self._view, new, reason)
