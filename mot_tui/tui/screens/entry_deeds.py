"""What keys do to the entry under the cursor, or to the promise that is chosen in its list."""

from collections.abc import Callable
from typing import Any

from mot_tui.casebook.several import AllSaved
from mot_tui.errors import MotError, Refused
from mot_tui.read.views import EntryView, PromiseView
from mot_tui.texts.language import ngettext
from mot_tui.tui import entry_doors
from mot_tui.tui import messages as m
from mot_tui.tui.keys import named
from mot_tui.tui.screens.case import CaseScreen
from mot_tui.tui.widgets.entry_bar import EntryBar
from mot_tui.tui.widgets.line_input import MOST
from mot_tui.tui.widgets.promise_list import PromiseList


class EntryDeeds(CaseScreen):
    """The dialogs come with the first key that needs one; `dealing` knows which."""

    @property
    def promise_list(self) -> PromiseList:
        """The list of promises."""
        return self.query_one(PromiseList)

    def action_rate(self, rating: int | None = None) -> None:
        """Rate the chosen entry; without a digit all ratings are shown with what they mean."""
        self._deal(lambda deal: deal.rate(self._entry(), rating))

    def action_amend(self) -> None:
        """Write the chosen entry anew."""
        self._deal(lambda deal: deal.amend(self._entry()))

    def action_strike(self) -> None:
        """Strike the chosen entry out."""
        self._deal(lambda deal: deal.strike(self._entry()))

    def action_erase(self) -> None:
        """Blank words of the chosen entry for good."""
        self._deal(lambda deal: deal.erase(self._entry()))

    def action_give(self) -> None:
        """Move the chosen entry to the case where it belongs."""
        self._deal(lambda deal: deal.give(self._entry()))

    def action_attach(self) -> None:
        """Keep a file as evidence of the chosen entry."""
        self._deal(lambda deal: deal.attach(self._entry()))

    def on_entry_opened(self, message: m.EntryOpened) -> None:
        """Read an entry on a screen of its own, where a file can be attached to it."""

        def attach(then: Callable[[], None]) -> None:
            self._deal(lambda deal: deal.attach(message.view, then))

        entry_doors.read_entry(self, self.desk, message.view, attach)

    def action_contradict(self) -> None:
        """Set the chosen entry against what was said elsewhere."""
        self._deal(lambda deal: deal.contradict(self._entry()))

    def action_settle(self) -> None:
        """Say how a promise ended."""
        self._deal(lambda deal: deal.settle(self._meant()))

    def action_chase(self) -> None:
        """Say that somebody asked after a promise."""
        self._deal(lambda deal: deal.chase(self._meant()))

    def action_move(self) -> None:
        """Give a promise a new due."""
        self._deal(lambda deal: deal.move(self._meant()))

    def action_no_show(self) -> None:
        """Say that nobody came at the time that was promised."""
        self._deal(lambda deal: deal.no_show(self._meant()))

    def on_promise_opened(self, message: m.PromiseOpened) -> None:
        """All about a promise; during a call its keys rest, and so does this."""
        if self.check_action("settle", ()) is False:
            return
        try:
            entry_doors.promise(
                self,
                self.desk,
                message.number,
                self._finish,
                put_off=self._telling.renew,
                go=self._go,
            )
        except MotError as error:
            self.tell_error(error)

    def _go(self, entry: int | None) -> None:
        if entry is not None:
            self.post_message(m.EntryWanted(entry))
            self.post_message(m.LettersWanted())

    def action_snooze(self) -> None:
        """Hear nothing of a promise for a while."""
        self._deal(lambda deal: deal.snooze(self._meant(), self.tick))

    def action_several(self) -> None:
        """Write several lines, of a day that is past."""
        try:
            entry_doors.several(self, self.desk, self._finish)
        except MotError as error:
            self.tell_error(error)

    def on_several_pasted(self, message: m.SeveralPasted) -> None:
        """Look at the lines; during a call, or without a case, they are one line."""
        if self.desk.case is None or self.check_action("several", ()) is False:
            if len(message.line) > MOST:
                self.post_message(m.PasteRefused(len(message.line)))
            else:
                self.query_one(EntryBar).fill(message.line)
            return
        try:
            entry_doors.pasted(self, self.desk, message.text, self._pasted)
        except MotError as error:
            self.tell_error(error)

    def tell_left_paste(self) -> None:
        """Say that lines were pasted here and never saved."""
        left = entry_doors.left_paste(self.desk)
        if n := sum(bool(it.strip()) for it in left.splitlines()[1:]):
            text = ngettext(
                "{n} pasted line was not saved: {key} shows it again.",
                "{n} pasted lines were not saved: {key} shows them again.",
                n,
            )
            self.tell(named(text, "several", typing=True).format(n=n))

    def _pasted(self, saved: AllSaved | None) -> None:
        if saved is not None:
            self.show_case(saved.entries[-1])

    def action_panel(self) -> None:
        """Go to the promises and back; where the screen is narrow, show them first."""
        shown = self.has_class("-panel")
        self.toggle_class("-panel")
        if self.typing:
            return
        if self.promise_list.has_focus or (shown and self.is_narrow):
            self.timeline.focus()
        else:
            self.promise_list.focus()

    # -- parts

    def _entry(self) -> EntryView | None:
        """The entry under the cursor; refuses where a promise is chosen instead."""
        if self.promise_list.has_focus and (number := self.promise_list.number):
            raise Refused("promise-chosen", name=f"p{number}")
        return self.timeline.chosen

    def _meant(self) -> EntryView | PromiseView | None:
        """The promise that is chosen in its list, else the entry under the cursor."""
        if self.promise_list.has_focus:
            number = self.promise_list.number
            return next((it for it in self.desk.own_promises() if it.number == number), None)
        return self.timeline.chosen

    def _deal(self, deed: Callable[[Any], None]) -> None:
        # Imported with the first of these keys, not at the start.
        from mot_tui.tui.dealing import Dealing

        try:
            deed(Dealing(self, self.desk, self._finish))
        except MotError as error:
            self.tell_error(error)

    def _finish(self, done: object) -> None:
        """Show what was done, and say it."""
        from mot_tui.tui.done import Done

        if isinstance(done, Done):
            self.show_case(done.entry)
            self.tell(done.text)
