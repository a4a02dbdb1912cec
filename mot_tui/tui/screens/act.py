"""A promise settled, chased or moved: how, how it was, and what happened, in one entry."""

from collections.abc import Iterator
from datetime import timedelta

from textual.widget import Widget

from mot_tui.domain.requests import ActRequest, EntryRequest, Move, Settle
from mot_tui.domain.words import Outcome, PromiseState
from mot_tui.entry.acting import acting_too, new_due
from mot_tui.entry.context import Code, Reading
from mot_tui.frozen import changed
from mot_tui.read.views import PromiseView
from mot_tui.texts.language import _
from mot_tui.texts.problems import problem_text
from mot_tui.texts.words import outcome_text
from mot_tui.tui.desk import Desk
from mot_tui.tui.done import Done
from mot_tui.tui.screens.words import WordsDialog
from mot_tui.tui.shown.deeds import OUTCOME_KEYS, saved_line
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.ink import Parts, joined, plain
from mot_tui.tui.shown.promise import PromiseShown, promises_of
from mot_tui.tui.shown.reading import ReadingShown, act_parts, reading_of
from mot_tui.tui.widgets.choices import Choice, Choices
from mot_tui.tui.widgets.language_input import LanguageInput
from mot_tui.tui.widgets.line_input import LineInput


class ActScreen(WordsDialog):
    """Gives what was written down, or nothing; each kind of act says what it needs."""

    KIND = ""
    RATING_ALONE = False

    def __init__(self, desk: Desk, view: PromiseView) -> None:
        super().__init__(desk, f"{self.KIND}:{view.standing.id}")
        self._view = view
        soon: timedelta = desk.book.settings.soon
        self._shown: PromiseShown = promises_of([view], desk.zone, desk.book.now(), soon)[0]
        self._name = f"p{view.number}"

    def about(self) -> Parts:
        """The promise as it stands."""
        it = self._shown
        groups: list[Parts] = [
            ((f"{it.sign} {self._name} ", it.role or "muted"), (it.what, "strong")),
            ((it.when, it.role),),
            ((it.due, "muted"),) if it.due else (),
            ((it.party, "muted"),) if it.party else (),
        ]
        if it.state is PromiseState.SETTLED:
            ended = problem_text(Code.PROMISE_SETTLED, {"word": self._name})
            groups.append(((f"\n{ended}", "warn"),))
        return joined(groups)

    def parts(self) -> Iterator[Widget]:
        """A rating, and a line for what happened."""
        ratings = [Choice(str(n), "", n) for n in range(5, -1, -1)]
        row = Choices(ratings, id="rating", columns=6, label=_("rating") + "  ")
        # Its digits work wherever nothing is typed: Tab need not stop here.
        row.can_focus = self.RATING_ALONE
        yield row
        yield LanguageInput(
            _("what happened, if you like: ^yesterday 15:00 call @101 …"), id="line"
        )

    # -- what it comes to

    def act(self, now: Reading) -> ActRequest | Parts:
        """What is done to the promise, in an entry of that moment; or what is missing, in words."""
        raise NotImplementedError

    def request(self, now: Reading) -> EntryRequest | Parts:
        """The entry that does it; or what is missing, in words."""
        act = self.act(now)
        return act if isinstance(act, tuple) else acting_too(now.request, act, self._rating)

    def told(self, request: EntryRequest) -> str:
        """What was done, in few words."""
        own = [it for it in request.acts if it.number == self._view.number]
        return plain(act_parts(own[-1], self.desk.zone))

    def _reading(self) -> Reading:
        line = self.query_one("#line", LineInput).value
        reading = self.desk.read(line)
        assert reading is not None  # noqa: S101 - there is no promise without a case
        return reading

    @property
    def _rating(self) -> int | None:
        value = self.query_one("#rating", Choices).value
        return value if isinstance(value, int) else None

    def read(self, *, measured: bool) -> ReadingShown:
        """The entry that would be written."""
        reading = self._reading()
        request = self.request(reading)
        if isinstance(request, tuple):
            return ReadingShown(request)
        effect = self.desk.effect(request) if measured else self.desk.known_effect(request)
        shown = changed(reading, request=request)
        return reading_of(shown, effect, self.desk.zone, self.desk.book.now())

    def save(self) -> Done | None:
        """Write the entry; a zero is asked about once."""
        request = self.request(self._reading())
        if isinstance(request, tuple):
            self._say(tuple((text, "warn") for text, _role in request))
            return None
        if not self.sure(request.content.rating):
            return None
        saved = self.desk.save(request, self._place)
        return Done(f"{self.told(request)} · {saved_line(_('saved {name}'), saved)}", saved.entry)


class SettleScreen(ActScreen):
    """How a promise ended, by one key."""

    KIND = PLACE = "settle"

    def heading(self) -> str:
        """Which promise."""
        return _("How did {name} end?").format(name=self._name)

    def parts(self) -> Iterator[Widget]:
        """The ways in which it can end."""
        ways = [Choice(key, outcome_text(it), it) for it, key in OUTCOME_KEYS.items()]
        yield Choices(ways, id="outcome", columns=2)
        yield from super().parts()

    def act(self, now: Reading) -> ActRequest | Parts:
        """The way that is chosen."""
        value = self.query_one("#outcome", Choices).value
        if not isinstance(value, Outcome):
            return ((_("A letter says how it ended."), "muted"),)
        return Settle(self._view.number, value)


class MoveScreen(ActScreen):
    """A new due, by them or at the customer's wish."""

    KIND = PLACE = "move"
    AUTO_FOCUS = "#due"

    def heading(self) -> str:
        """Which promise."""
        return _("When is {name} due now?").format(name=self._name)

    def parts(self) -> Iterator[Widget]:
        """The new due in words, and whose wish it was."""
        yield LineInput(_("friday 5pm, in 3 days, 2026-03-13 17:00 …"), id="due")
        sides = Choices(
            [
                Choice("t", _("they moved it: the old due still counts for lateness"), False),
                Choice("m", _("at my wish: only the new due counts"), True),
            ],
            id="whose",
        )
        sides.choose(False)
        yield sides
        yield from super().parts()

    def act(self, now: Reading) -> ActRequest | Parts:
        """The new due, counted from the moment of the entry."""
        phrase = self.query_one("#due", LineInput).value.strip()
        if not phrase:
            return ((_("Write the new due as they said it."), "muted"),)
        case = self.desk.case
        assert case is not None  # noqa: S101 - there is no promise without a case
        context = self.desk.book.context(case.id)
        moment = now.request.content.occurred_at.astimezone(self.desk.zone)
        mine = self.query_one("#whose", Choices).value is True
        moved: Move | None = new_due(
            phrase, self._view.number, changed(context, now=moment), at_my_wish=mine
        )
        if moved is None:
            values = {"word": one_line(phrase, 80)}
            return ((problem_text(Code.MOVE_UNREAD, values), "warn"),)
        return moved
