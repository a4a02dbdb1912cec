"""What keys do to the chosen entry or promise: which dialog opens, and with what."""

from collections.abc import Callable, Sequence
from typing import Any

from textual.screen import Screen

from mot_tui.casebook.again import Again
from mot_tui.casebook.safekeeping import Erased
from mot_tui.domain.requests import Known, Quote
from mot_tui.domain.words import Kind
from mot_tui.entry.acting import opposing
from mot_tui.errors import MotError, Refused
from mot_tui.read.views import EntryView, PromiseView
from mot_tui.texts.language import _
from mot_tui.tui.desk import Desk
from mot_tui.tui.done import Done
from mot_tui.tui.keys import named
from mot_tui.tui.shown.choosing import (
    StatementRow,
    promise_words,
    promises_meant,
    statements_of,
)
from mot_tui.tui.shown.deeds import saved_line
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.shown.promise import promises_of
from mot_tui.tui.toasts import toast_error

Finish = Callable[[Done | None], None]
"""What is called when it is done, or was left."""


class Dealing:
    """Opens dialogs over a screen. Refuses where there is nothing to do it to."""

    def __init__(self, screen: Screen[Any], desk: Desk, finish: Finish) -> None:
        self._screen, self._desk, self._finish = screen, desk, finish
        if desk.case is None:
            raise Refused("no-entry")
        self._case_id = desk.case.id

    # -- an entry

    def rate(self, view: EntryView | None, rating: int | None) -> None:
        """Rate it; a dialog only where something is to be asked."""
        view = _standing(view)
        from mot_tui.tui.screens.rate import RateScreen, rate

        old = view.content.rating
        if rating is not None and rating == old:
            raise Refused("rated-already", name=f"e{view.number}", rating=rating)
        if rating and old is None:
            self._finish(rate(self._desk, self._case_id, view, rating))
            return
        self._open(RateScreen(self._desk, self._case_id, view, rating))

    def amend(self, view: EntryView | None) -> None:
        """Write it anew."""
        from mot_tui.tui.screens.amend import AmendScreen

        self._open(AmendScreen(self._desk, self._case_id, _standing(view)))

    def strike(self, view: EntryView | None) -> None:
        """Strike it out."""
        from mot_tui.tui.screens.strike import StrikeScreen

        self._open(StrikeScreen(self._desk, self._case_id, _standing(view)))

    def erase(self, view: EntryView | None) -> None:
        """Blank words in it, struck out or not."""
        if view is None:
            raise Refused("no-entry")
        from mot_tui.tui.screens.erase import CopiesScreen, Erasable, EraseScreen
        from mot_tui.tui.shown.deeds import entry_parts

        def finish(erased: Erased | None) -> None:
            if erased is None:
                return
            name = f"e{view.number}"
            text = _("words erased for good in {name}").format(name=name)
            self._finish(Done(text, view.number))
            if erased.copies:
                self._screen.app.push_screen(CopiesScreen(erased.copies))

        parts = entry_parts(view, self._desk.zone)
        dialog = EraseScreen(self._desk, self._case_id, Erasable(Kind.ENTRY, view.number, parts))
        self._screen.app.push_screen(dialog, finish)

    def give(self, view: EntryView | None) -> None:
        """Have it stand in another case."""
        from mot_tui.tui import giving

        view = _standing(view)
        desk, case_id = self._desk, self._case_id
        rows = giving.other_cases(desk, case_id)

        def chosen(to: object) -> None:
            self._finish(giving.give_to(desk, case_id, view, str(to)))

        title = _("Which case does {name} belong to?").format(name=f"e{view.number}")
        self._choose(title, giving.about(desk, case_id, view), rows, chosen)

    def attach(self, view: EntryView | None, then: Callable[[], None] | None = None) -> None:
        """Keep a file as evidence of it; `then` is called once one was kept."""
        from mot_tui.tui.attaching import attach

        view = _standing(view)

        def kept(text: str) -> None:
            self._finish(Done(text, view.number))
            if then is not None:
                then()

        attach(self._screen.app, self._desk, self._case_id, view, kept)

    def contradict(self, view: EntryView | None) -> None:
        """Set what it says against what was said elsewhere."""
        view = _standing(view)
        book, zone = self._desk.book, self._desk.zone
        case, numbers = book.folded(self._case_id), book.numbers(self._case_id)
        rows = statements_of(case, numbers, zone)
        if not view.statements and not view.content.text:
            raise Refused("nothing-said", name=f"e{view.number}")
        own = {said.number for said in view.statements}
        if len(own) < 2:
            self._against(view, next(iter(own), None), rows)
            return

        def first(row: object) -> None:
            self._against(view, row if isinstance(row, int) else None, rows)

        title = _("{name}: which of these does not fit?").format(name=f"e{view.number}")
        self._choose(title, (), [(it.words, it.number) for it in rows if it.number in own], first)

    def _against(self, view: EntryView, own: int | None, rows: Sequence[StatementRow]) -> None:
        others = [(it.words, it.number) for it in rows if it.number != own]
        places = {said.number: n for n, said in enumerate(view.statements, start=1)}
        said = next((it.text for it in view.statements if it.number == own), view.content.text)
        name = f"s{own}" if own else f"e{view.number}"
        if not others:
            raise Refused("nothing-to-contradict", name=name)

        def second(row: object) -> None:
            if isinstance(row, int):
                other = Quote(places[row]) if row in places else Known(row)
                self._contradict(view, places.get(own or 0), other, f"{name} != s{row}")

        about: Parts = ((f"{name} ", "accent"), (f"“{one_line(said, 200)}”", "strong"))
        self._choose(_("Against what was said where?"), about, others, second)

    def _contradict(
        self, view: EntryView, own: int | None, other: Quote | Known, reason: str
    ) -> None:
        try:
            before = Again(self._desk.book, self._case_id, view.number).before
            request = opposing(before, own, other)
            saved = self._desk.book.amend(self._case_id, view.number, request, reason)
        except MotError as error:
            toast_error(self._screen.app, error)
            return
        message = reason.replace("!=", "≠").replace("{", "") + " · {name}"
        self._finish(Done(saved_line(message, saved), saved.entry))

    # -- a promise

    def settle(self, meant: EntryView | PromiseView | None) -> None:
        """Say how it ended."""
        from mot_tui.tui.screens.act import SettleScreen

        self._promise(meant, lambda it: self._open(SettleScreen(self._desk, it)))

    def chase(self, meant: EntryView | PromiseView | None) -> None:
        """Say that the customer asked after it."""
        from mot_tui.tui.screens.chase import ChaseScreen

        self._promise(meant, lambda it: self._open(ChaseScreen(self._desk, it)))

    def move(self, meant: EntryView | PromiseView | None) -> None:
        """Give it a new due."""
        from mot_tui.tui.screens.act import MoveScreen

        self._promise(meant, lambda it: self._open(MoveScreen(self._desk, it)))

    def snooze(self, meant: EntryView | PromiseView | None, then: Callable[[], None]) -> None:
        """Hear nothing of it for a while."""
        from mot_tui.tui.snoozing import snooze

        app, desk = self._screen.app, self._desk
        self._promise(meant, lambda it: snooze(app, desk, it, then))

    def no_show(self, meant: EntryView | PromiseView | None) -> None:
        """Say that nobody came or rang."""
        from mot_tui.exporters.no_show import missed
        from mot_tui.tui.screens.no_show import NoShowScreen

        def open_it(it: PromiseView) -> None:
            found = missed(self._desk.book, self._case_id, it)
            self._open(NoShowScreen(self._desk, it, found))

        self._promise(meant, open_it)

    def _promise(
        self, meant: EntryView | PromiseView | None, then: Callable[[PromiseView], None]
    ) -> None:
        if isinstance(meant, PromiseView):
            then(meant)
            return
        known = self._desk.own_promises()
        found = promises_meant(meant, known) if meant else []
        own = meant is not None and {*meant.promises, *(it.promise for it in meant.acts)}
        if not found:
            raise Refused("no-open-promise")
        if len(found) == 1 and own and found[0].number in own:
            then(found[0])
            return
        by_number = {it.number: it for it in found}
        soon = self._desk.book.settings.soon
        shown = promises_of(found, self._desk.zone, self._desk.book.now(), soon)

        def chosen(number: object) -> None:
            if isinstance(number, int):
                then(by_number[number])

        rows = [(promise_words(it), it.number) for it in shown]
        self._choose(_("Which promise?"), (), rows, chosen)

    # -- parts

    def _open(self, dialog: Screen[Done]) -> None:
        self._screen.app.push_screen(dialog, self._finish)

    def _choose(
        self,
        title: str,
        about: Parts,
        rows: Sequence[tuple[Parts, object]],
        then: Callable[[object], None],
    ) -> None:
        from mot_tui.tui.screens.choose import Row, choose

        listed = [Row(words, value) for words, value in rows]
        choose(self._screen.app, title, about, listed, then)


def _standing(view: EntryView | None) -> EntryView:
    """The entry, where there is one that is not struck out."""
    if view is None:
        raise Refused("no-entry")
    if view.given is not None:
        raise Refused("given-here", name=f"e{view.number}", title=view.given)
    if view.struck is not None:
        undo = named("{key}", "undo")
        raise Refused("struck-here", name=f"e{view.number}", reason=view.struck, key=undo)
    return view
