"""A call on the main screen: what its keys do, and what is seen of it."""

from textual.containers import Vertical
from textual.screen import Screen
from textual.timer import Timer

from mot_tui.casebook import EntrySaved
from mot_tui.entry.call import missing
from mot_tui.texts.language import _
from mot_tui.tui.call_actions import marks
from mot_tui.tui.calling import Calling, without_bare_sign
from mot_tui.tui.drafting import Drafting
from mot_tui.tui.shown.brief import brief_lines
from mot_tui.tui.shown.call import Telling, Timed, ended_parts, head_of, lines_of, missing_parts
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.shown.reading import zero_question
from mot_tui.tui.widgets.call_log import CallHead, CallLog, CallWords, MarkBar
from mot_tui.tui.widgets.call_panel import CallEnd, CallPanel
from mot_tui.tui.widgets.entry_bar import EntryBar
from mot_tui.tui.widgets.said_before import SaidBefore

TICK_S = 1.0


class CallOnScreen:
    """Lives from the first key of a call to its saved entry."""

    def __init__(self, screen: Screen[None], calling: Calling, drafting: Drafting) -> None:
        self.calling = calling
        self._screen, self._drafting = screen, drafting
        self._telling, self._told_first = self._told(), brief_lines(calling.desk)
        self._clock: Timer | None = None
        self._stands = self._gone = self._zero = self._drop = False
        self._content = calling.request().content

    # -- standing and going

    def stand(self) -> None:
        """Take the place of the timeline."""
        self._screen.add_class("-calling")
        self._screen.query_one("#body").mount(CallPanel(self._ready))
        self._bar.ask_for(
            _("What do they say?  @who  “word for word”  !promise by when  < they called")
        )
        if self._clock is None:
            self._clock = self._screen.set_interval(TICK_S, self.tick)

    def _ready(self) -> None:
        # It may be over before anything of it stood.
        if not self._gone:
            self._stands = True
            self.show()

    def lie_down(self) -> None:
        """All widgets go, to stand there anew."""
        self._stands = False

    async def go(self) -> None:
        """Give the place back."""
        self._stands, self._gone = False, True
        if self._clock is not None:
            self._clock.stop()
        self._screen.remove_class("-calling", "-ending")
        for widget in self._screen.query("CallPanel, CallEnd"):
            await widget.remove()
        self._bar.ask_for(_("what happens now"))

    # -- showing

    def tick(self) -> None:
        """The clock goes on."""
        if self._stands:
            head = self._screen.query_one(CallHead)
            head.parts = head_of(self.calling.notes, self._content, self.calling.now)

    def show(self) -> None:
        """Show all of it anew."""
        if not self._stands:
            return
        calling = self.calling
        rows = lines_of(calling.notes, calling.heard, calling.zone, calling.now)
        self._screen.query_one(CallLog).show((*self._brief(), *rows))
        request = calling.request()
        self._content = request.content
        lacking = missing_parts(missing(request))
        self._screen.query_one("#call-missing", CallWords).rows = (lacking,) if lacking else ()
        self.typed(self._bar.value)
        self.tick()

    def typed(self, text: str) -> None:
        """Show what was said before about these words."""
        if not self._stands:
            return
        found, others = self.calling.said_before(text)
        self._said.show(self._telling.shown(found, others, self.calling.now))
        self._name_keys()

    def renew(self) -> None:
        """The case has changed."""
        self.calling.renew()
        self._telling, self._told_first = self._told(), brief_lines(self.calling.desk)
        self.show()

    def _told(self) -> Telling:
        desk, case_id = self.calling.desk, self.calling.case_id
        book = desk.book
        return Telling(
            book.folded(case_id), book.numbers(case_id), desk.own_promises(), self.calling.zone
        )

    def _brief(self) -> tuple[Timed, ...]:
        """What to tell them, before they say anything."""
        told = self._told_first
        heading: Timed = ("", ((_("To begin with, you could say:"), "muted"),))
        empty: Timed = ("", ())
        # Once they talk it steps back, and can still be read.
        role = "muted" if self.calling.heard else "strong"
        return (heading, empty, *(("", ((it, role),)) for it in told), empty) if told else ()

    # -- keys

    def give(self, text: str) -> None:
        """Note a line; an empty one is none."""
        if words := without_bare_sign(text):
            self.calling.give(words)
        # What came behind Enter where keys waited longer than they may begins the next line.
        typed = self._bar.value
        self._bar.fill(typed[len(text) :] if typed.startswith(text) else "")
        self.keep()
        self.show()

    def keep(self) -> None:
        """Have the notes on the disk, now."""
        self._drafting.typed(self.calling.kept(self._bar.value))
        self._drafting.flush()

    def hold(self) -> None:
        """They keep one on hold, or are back."""
        self.calling.hold()
        self.keep()
        self.show()

    async def mark(self, id: str) -> None:
        """Say what happens: in the line that is being typed, or as one of its own."""
        mark = marks()[id]
        bar = self._bar
        if mark.ends and bar.value.strip():
            # Nobody types into a dead line: what was begun is a line of its own.
            self.give(bar.value)
        typed = bar.value.rstrip()
        if typed or mark.asks:
            self._screen.set_focus(bar)
        if typed:
            bar.fill(f"{typed} {mark.sign}" + ("" if mark.asks else " "))
        elif mark.asks:
            bar.fill(mark.alone)
        else:
            self.give(mark.alone)
        if mark.ends:
            await self.end()

    def against(self) -> None:
        """Hold what is chosen of what was said before against them."""
        bar, chosen = self._bar, self._said.chosen if self._stands else None
        self._screen.set_focus(bar)
        sign = chosen.sign if chosen else "!="
        if chosen and not bar.value.strip() and self.calling.mark_last(sign):
            self.keep()
            self.show()
        elif sign not in bar.value.split():
            bar.fill(" ".join(filter(None, (bar.value.rstrip(), sign))) + " ")

    def take_back(self) -> bool:
        """Put the last line back to be typed anew; False where there is none."""
        if self._bar.value.strip() or (line := self.calling.take_back()) is None:
            return False
        self._bar.fill(line)
        self._screen.set_focus(self._bar)
        self.keep()
        self.show()
        return True

    def keys_follow(self, where: str) -> None:
        """Tell letters where they are keys."""
        for bar in self._screen.query(MarkBar):
            bar.typing = where != "call-log"

    def choose(self, by: int) -> None:
        """Choose another one of what was said before."""
        if self._stands:
            self._said.move(by)
            self._name_keys()

    def _name_keys(self) -> None:
        """Two keys mean another thing by what is chosen, and by whether one is on hold."""
        chosen = self._said.chosen
        bar = self._screen.query_one(MarkBar)
        bar.asks = chosen is not None and chosen.sign.startswith("?")
        bar.on_hold = self.calling.notes.on_hold

    # -- the end

    async def end(self) -> None:
        """Say what was not asked, and ask how it was; a line that is begun is noted first."""
        if self._bar.value.strip():
            self.give(self._bar.value)
        self._zero = self._drop = False
        self._screen.add_class("-ending")
        if not self.is_ending:
            await self._screen.query_one("#foot", Vertical).mount(CallEnd())
        self._ask()

    @property
    def is_ending(self) -> bool:
        """Whether the question how it was stands there."""
        return bool(self._screen.query(CallEnd))

    def _ask(self, *more: Parts) -> None:
        end = self._screen.query_one(CallEnd)
        there = not self.calling.is_over
        request = self.calling.request()
        lacking = missing_parts(missing(request), asking=there)
        rows = [ended_parts(request), lacking, *more]
        end.query_one("#call-ended", CallWords).rows = tuple(it for it in rows if it)
        if end.choices.value is None and not more:
            end.choices.choose(self.calling.rating)
        # At once: the next key is for it.
        self._screen.set_focus(end)

    async def back(self) -> None:
        """Go on with the call."""
        for widget in self._screen.query(CallEnd):
            await widget.remove()
        self._screen.remove_class("-ending")
        self._screen.set_focus(self._bar)

    def save(self, rating: int | None) -> EntrySaved | None:
        """Save it, as chosen where no rating is given; a zero is asked about once.

        Raises what the casebook raises.
        """
        end = self._screen.query_one(CallEnd)
        if rating is not None:
            end.choices.choose(rating)
        rating = end.rating
        if rating == 0 and not self._zero:
            self._zero = True
            question = zero_question(typing=False)
            self._ask(question.line, question.problems)
            return None
        return self.calling.save(rating)

    def drop(self) -> bool:
        """Throw it away; asked about once, unless nothing was noted."""
        if not self._drop and not self.calling.notes.is_empty:
            self._drop = True
            text = _("All that you noted of this call goes: Del again throws it away.")
            self._ask(((text, "bad"),))
            return False
        return True

    # -- parts

    @property
    def _bar(self) -> EntryBar:
        return self._screen.query_one(EntryBar)

    @property
    def _said(self) -> SaidBefore:
        return self._screen.query_one(SaidBefore)
