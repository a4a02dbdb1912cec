"""A deadline as the customer enters it; below the form stands how it would be counted."""

from textual.widgets import Input

from mot_tui.casebook import deadlines
from mot_tui.domain.content import Due
from mot_tui.domain.deadline_commands import DeadlineRequest
from mot_tui.domain.deadline_facts import StartEvent
from mot_tui.entry.absolute import Absolute, write_absolute
from mot_tui.entry.deadline import fixed_end, start_events, start_text
from mot_tui.errors import MotError
from mot_tui.exporters.deadlines import due_text, reckoned_text
from mot_tui.read.views import DeadlineView
from mot_tui.texts.language import _
from mot_tui.texts.sentences import sentence
from mot_tui.tui.asking import Field, Values, Wrong
from mot_tui.tui.desk import Desk
from mot_tui.tui.screens.form import Begin, Form
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.widgets.choice import Choice

MOST_DIGITS = 6


class DeadlineScreen(Form[int]):
    """Gives the number of the deadline that was entered or changed; None where nothing was."""

    def __init__(
        self, desk: Desk, case_id: str, begin: Begin, view: DeadlineView | None = None
    ) -> None:
        self._desk, self._case_id, self._view = desk, case_id, view
        self._zone = desk.book.zone(case_id)
        self._against = desk.book.context(case_id)
        self._before = (
            deadlines.request_of(desk.book, case_id, view.number) if view else DeadlineRequest("")
        )
        title = _("Deadline d{n}").format(n=view.number) if view else _("A new deadline")
        place = f"form:deadline:{case_id}:{view.deadline.id if view else ''}"
        super().__init__(title, self._asks(self._before), begin, place)

    def _asks(self, before: DeadlineRequest) -> list[Field]:
        yes_no = (("no", _("not yet: it is to be checked")), ("yes", _("yes, I had it checked")))
        kinds = (("no", _("every day")), ("yes", _("business days alone")))
        days = "" if before.days is None else str(before.days)
        hint = _("2026-03-02 = signed; ↓ for another day")
        more = _("another day, if any; the earliest counts")
        return [
            Field("what", _("what to do"), (before.what,), _("such as cancel without penalty")),
            Field("starts", _("counts from"), self._starts(before), hint, many=True, more=more),
            Field("days", _("days"), (days,), _("such as 14; that day itself does not count")),
            Field("business", _("which"), (_yes(before.business),), choices=kinds),
            Field("until", _("or fixed end"), (self._until(before),), _("2026-03-16, fri 5pm")),
            Field("said_by", _("according to"), (before.said_by,), _("the contract, an agent …")),
            Field("words", _("rule"), (before.words,), _("in your own words")),
            Field("verified", _("verified"), (_yes(before.verified),), choices=yes_no),
        ]

    def _starts(self, before: DeadlineRequest) -> tuple[str, ...]:
        return tuple(map(start_text, before.starts))

    def _until(self, before: DeadlineRequest) -> str:
        if (end := before.until) is None:
            return ""
        return write_absolute(Absolute(end.start, end.end, end.approximate), self._zone)

    # -- while it is typed

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep it, and show how it counts."""
        super().on_input_changed(event)
        self._tell()

    def on_choice_turned(self, event: Choice.Turned) -> None:
        """The same."""
        super().on_choice_turned(event)
        self._tell()

    def _tell(self) -> None:
        """How it would be counted; nothing while it cannot be."""
        values = self.values()
        if self.wrong(values) is not None:
            self.note("")
            return
        try:
            terms = deadlines.terms(self._desk.book, self._case_id, self._request(values))
        except MotError:
            self.note("")
            return
        due = due_text(terms.due, self._zone, self._desk.book.now())
        self.note(one_line(f"{due} – {reckoned_text(terms)}", 300), "accent")

    # -- giving it

    def wrong(self, values: Values) -> Wrong | None:
        """What cannot be read."""
        for text in values["starts"]:
            if self._started(text) is None:
                return Wrong("starts", sentence("bad-start", {"value": text}))
        days, until = values["days"][0].strip(), values["until"][0].strip()
        if days and not (days.isascii() and days.isdecimal() and len(days) <= MOST_DIGITS):
            return Wrong("days", _("This is a whole number, 0 or more."))
        if until and self._end(until) is None:
            return Wrong("until", sentence("bad-due", {"value": until}))
        return None

    def save(self, values: Values) -> int | None:
        """Enter it, or enter it anew where it differs."""
        book, request = self._desk.book, self._request(values)
        if self._view is None:
            return deadlines.enter(book, self._case_id, request, draft=self._place)
        if request == self._before:
            return None
        number = self._view.number
        deadlines.change(book, self._case_id, number, request, draft=self._place)
        return number

    def _request(self, values: Values) -> DeadlineRequest:
        days, until = values["days"][0].strip(), values["until"][0].strip()
        starts = (self._started(text) or () for text in values["starts"])
        return DeadlineRequest(
            what=values["what"][0].strip(),
            # A form that was left half filled is filled in again by some.
            starts=tuple(dict.fromkeys(it for several in starts for it in several)),
            days=int(days) if days else None,
            business=values["business"][0] == "yes" and bool(days),
            until=self._end(until) if until else None,
            words=values["words"][0].strip(),
            said_by=values["said_by"][0].strip(),
            verified=values["verified"][0] == "yes",
        )

    def _started(self, text: str) -> tuple[StartEvent, ...] | None:
        # What stood there is not read anew: a label may hold what no line can.
        known = {start_text(it): (it,) for it in self._before.starts}
        return known.get(text) or start_events(text, self._against)

    def _end(self, text: str) -> Due | None:
        before = self._before
        if before.until is not None and text == self._until(before):
            return before.until
        return fixed_end(text, self._against)


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"
