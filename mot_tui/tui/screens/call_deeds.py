"""What keys do while a call goes on; all that it needs comes with the first call."""

from collections.abc import Awaitable, Callable
from typing import Any

from mot_tui.casebook import EntrySaved
from mot_tui.errors import MotError
from mot_tui.texts.language import _
from mot_tui.tui import messages as m
from mot_tui.tui.action import During
from mot_tui.tui.actions import runs
from mot_tui.tui.answering import answered
from mot_tui.tui.drafting import Drafting
from mot_tui.tui.keys import named
from mot_tui.tui.places import CALL
from mot_tui.tui.screens.case import CaseScreen
from mot_tui.tui.widgets.entry_bar import EntryBar
from mot_tui.tui.writing import Writing, saved_text


class CallDeeds(CaseScreen):
    """Its actions are those of the table in `call_actions`."""

    # A `CallOnScreen`, which is imported with the first call.
    call: Any = None
    """The call that goes on, None where there is none."""

    drafting: Drafting
    writing: Writing

    @property
    def about(self) -> str:
        """The place whose keys the help tells first."""
        return "" if self.call is None else CALL

    @property
    def bar(self) -> EntryBar:
        """The entry line."""
        return self.query_one(EntryBar)

    def take_up_draft(self) -> None:
        """Offer what was typed in this case and never saved."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What works only during a call, and what rests meanwhile."""
        return False if self.rests(action) else super().check_action(action, parameters)

    def rests(self, action: str) -> bool:
        """Whether an action has its time when there is no call, or only during one."""
        away = self.call is None
        return action in runs(During.CALL if away else During.AWAY) or (away and action == "rests")

    # -- begin and end

    async def action_call(self) -> None:
        """Begin a call; what stands in the line is its first line to be."""
        await answered(self.bar)
        if self.desk.case is None:
            self.tell(named(_("There is no case yet: {key} opens one."), "new", typing=True))
        else:
            before = self.drafting.place
            self._call(self.desk.case.id, self.bar.value)
            if self.call is not None:
                # It stands in the notes now.
                self._guarded(lambda: self.desk.book.keep_draft(before, ""))

    def take_up_call(self) -> bool:
        """Go on with a call that was never saved; whether there is one."""
        case = self.desk.case
        if case is None or not self.desk.book.left_drafts(f"call:{case.id}"):
            return False
        self._call(case.id)
        if self.call is not None:
            self.tell(_("This call was not saved before; here it is again."))
        return self.call is not None

    def _call(self, case_id: str, typed: str = "") -> None:
        from mot_tui.tui.call_on_screen import CallOnScreen
        from mot_tui.tui.calling import Calling, place_of

        try:
            kept = self.drafting.begin(place_of(case_id))
            calling = Calling.resumed(self.desk, case_id, kept) if kept else None
            left = calling.notes.typing if calling else kept
            typed = f"{left} {typed}" if left and typed else left or typed
            self.call = CallOnScreen(
                self, calling or Calling.begun(self.desk, case_id, typed), self.drafting
            )
            self.writing.call = self.call.calling
            self.bar.fill(typed)
            self.call.keep()
        except MotError as error:
            self.tell_error(error)
        if self.call is not None:
            self.call.stand()
            self.set_focus(self.bar)
            self.where = "call"
            self.writing.say(())
            self.post_message(m.LineTyped(self.bar.value))

    async def action_end_call(self) -> None:
        """Ask how it was; at the second time save it as it is."""
        await answered(self.bar)
        if self.call.is_ending:
            await self.action_rate_call()
        elif self.call.calling.notes.is_empty and not self.bar.value.strip():
            await self._away(None)
        else:
            await self._awaited(self.call.end())

    async def action_rate_call(self, rating: int | None = None) -> None:
        """Save the call, with what is chosen where no rating is given."""
        try:
            saved = self.call.save(rating)
        except MotError as error:
            self.tell_error(error)
            return
        if saved is not None:
            self.drafting.saved()
            await self._away(saved)

    async def action_drop_call(self) -> None:
        """Throw the call away."""
        if self.call.drop():
            await self._away(None)

    async def action_back_to_call(self) -> None:
        """Go on with the call."""
        await self.call.back()

    async def _away(self, saved: EntrySaved | None) -> None:
        call, self.call = self.call, None
        self.writing.call = None
        await call.go()
        self.bar.fill("")
        self._guarded(self._forget)
        self.take_up_draft()
        if saved is None:
            self.show_case()
            self.tell(_("Nothing of the call was kept."))
        else:
            self.show_case(saved.entry)
            self.writing.say(saved_text(saved))
            self.post_message(m.LineTyped(self.bar.value))
        self.set_focus(self.bar)
        self.where = "line"

    def _forget(self) -> None:
        """Nothing of the call is kept any more."""
        self.drafting.typed("")
        self.drafting.flush()

    # -- while it goes on

    async def action_hold(self) -> None:
        """They keep one on hold, or are back."""
        await answered(self.bar)
        self._guarded(self.call.hold)

    async def action_mark(self, id: str) -> None:
        """Say what happens."""
        await answered(self.bar)
        await self._awaited(self.call.mark(id))

    async def action_against(self) -> None:
        """Hold what they said before against them."""
        await answered(self.bar)
        self.call.against()

    def action_to_line(self) -> None:
        """Go on typing."""
        self.set_focus(self.bar)

    def action_rests(self) -> None:
        """Say why a key does nothing now."""
        if self.call is not None:
            self.tell(named(_("A call goes on: {key} ends it."), "call-end", typing=True))

    def give_line(self, text: str) -> None:
        """Note a line of the call."""
        self._guarded(lambda: self.call.give(text))

    async def take_line_back(self) -> None:
        """Put the last line back into the entry line."""
        await answered(self.bar)
        if not self.call.take_back():
            self.tell(_("There is no line of this call to take back."))

    def _guarded(self, deed: Callable[[], None]) -> None:
        """What cannot be written stays on screen, and it is said."""
        try:
            deed()
        except MotError as error:
            self._failed(error)

    async def _awaited(self, deed: Awaitable[None]) -> None:
        """The same for what takes its time."""
        try:
            await deed
        except MotError as error:
            self._failed(error)

    def _failed(self, error: MotError) -> None:
        self.tell_error(error)
        if self.call is not None:
            self.call.show()
