"""One case on screen, kept up to date with the file and with the clock."""

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.geometry import Size
from textual.reactive import reactive
from textual.screen import Screen

from mot_tui.casebook import Casebook
from mot_tui.errors import MotError
from mot_tui.texts.language import _
from mot_tui.tui import messages as m
from mot_tui.tui.desk import Desk
from mot_tui.tui.shown.deadline import DeadlineShown
from mot_tui.tui.shown.head import HeadShown
from mot_tui.tui.shown.ink import ROLES
from mot_tui.tui.shown.promise import PromiseShown
from mot_tui.tui.shown.score import ScoreShown
from mot_tui.tui.styling import StyledOnce, classes_for
from mot_tui.tui.telling import Telling, say
from mot_tui.tui.title import window_title
from mot_tui.tui.toasts import Severity, toast, toast_error
from mot_tui.tui.widgets.case_head import CaseHead
from mot_tui.tui.widgets.deadline_list import DeadlineList
from mot_tui.tui.widgets.empty_note import EmptyNote
from mot_tui.tui.widgets.entry_bar import EntryBar
from mot_tui.tui.widgets.entry_strip import EntryStrip
from mot_tui.tui.widgets.figures import Contacts, ScoreCurve, ScoreFigures
from mot_tui.tui.widgets.key_line import KeyLine
from mot_tui.tui.widgets.promise_list import PromiseList
from mot_tui.tui.widgets.reading_line import ReadingLine
from mot_tui.tui.widgets.score_panel import ScorePanel
from mot_tui.tui.widgets.timeline import Timeline

POLL_S = 0.5
"""How often the data file and the clock are looked at; both looks cost next to nothing."""


class CaseScreen(StyledOnce, Screen[None]):
    """Asks the desk after every change and hands what it says down to the widgets."""

    COMPONENT_CLASSES = set(ROLES)
    AUTO_FOCUS = "EntryBar"
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (64, "-narrow"), (96, "-medium"), (116, "-wide")]
    VERTICAL_BREAKPOINTS = [
        (0, "-least"),
        (13, "-lower"),
        (18, "-low"),
        (28, "-middling"),
        (38, "-high"),
    ]

    head: reactive[HeadShown] = reactive(HeadShown(), repaint=False)
    score: reactive[ScoreShown] = reactive(ScoreShown(), repaint=False)
    promises: reactive[tuple[PromiseShown, ...]] = reactive((), repaint=False)
    deadlines: reactive[tuple[DeadlineShown, ...]] = reactive((), repaint=False)
    where: reactive[str] = reactive("line", repaint=False)
    """The place of the keys that work now, of those in `places.MAIN`."""

    without_case: reactive[bool] = reactive(False, repaint=False)

    def __init__(self, book: Casebook, case_id: str | None, size: Size) -> None:
        super().__init__(classes=classes_for(type(self), size))
        self.desk = Desk(book, case_id)
        self._telling = Telling(book)
        self._wake: datetime | None = None
        self._looked = book.now()

    def compose(self) -> ComposeResult:
        """One row for the case, the panels, the entry line, one row of keys."""
        # Before the widgets are there: nothing is laid out or drawn twice.
        self._load()
        yield CaseHead(id="head").data_bind(CaseScreen.head)
        with Horizontal(id="body"):
            with Vertical(id="middle"):
                yield Timeline()
                yield EmptyNote(id="empty").data_bind(CaseScreen.without_case)
                yield EntryStrip(id="strip")
            with VerticalScroll(id="side", can_focus=False):
                with Vertical(id="scores"):
                    yield ScorePanel(id="score").data_bind(CaseScreen.score)
                    yield ScoreCurve(id="curve").data_bind(CaseScreen.score)
                    yield ScoreFigures(id="figures").data_bind(CaseScreen.score)
                    yield Contacts(id="contacts").data_bind(CaseScreen.score)
                    yield DeadlineList(id="deadlines").data_bind(CaseScreen.deadlines)
                yield PromiseList(id="promises").data_bind(CaseScreen.promises)
        with Vertical(id="foot"):
            yield EntryBar(_("what happens now"))
            yield ReadingLine(id="reading")
        yield KeyLine(id="keys").data_bind(CaseScreen.where)

    @property
    def typing(self) -> bool:
        """Whether keys are text now."""
        return self.where == "line"

    @property
    def is_narrow(self) -> bool:
        """Whether score and promises have no place beside the timeline."""
        return self.has_class("-slim") or self.has_class("-narrow")

    @property
    def timeline(self) -> Timeline:
        """The timeline."""
        return self.query_one(Timeline)

    def on_mount(self) -> None:
        """Show the case, and go on looking."""
        self._show_timeline(None)
        self.tick()
        self.begin()
        self.set_interval(POLL_S, self.poll)

    def begin(self) -> None:
        """What else there is to do once the case is on screen."""

    # -- showing

    def show_case(self, number: int | None = None) -> None:
        """Ask the casebook anew; with `number` go to that entry."""
        self.desk.reload()
        self._show_timeline(number)
        self.without_case = self.desk.case is None
        self.set_class(not self.desk.days.entries, "-empty")
        self.tick()
        self._telling.renew()
        self.look_for_news()

    def _load(self) -> None:
        self.desk.reload()
        shown = self.desk.shown()
        self.set_reactive(CaseScreen.head, shown.head)
        self.set_reactive(CaseScreen.score, shown.score)
        self.set_reactive(CaseScreen.promises, shown.promises)
        self.set_reactive(CaseScreen.deadlines, shown.deadlines)
        self.set_reactive(CaseScreen.without_case, self.desk.case is None)
        self.set_class(not self.desk.days.entries, "-empty", update=False)

    def _show_timeline(self, number: int | None) -> None:
        desk = self.desk
        place = desk.place_of(number) if number else None
        now = desk.book.now()
        self.timeline.show(desk.days, desk.page, desk.zone, now, widest=desk.widest, at=place)

    def tick(self) -> None:
        """Show what the clock changed; the timer calls this, and so may a test."""
        shown = self.desk.shown()
        self.head, self.score, self.promises = shown.head, shown.score, shown.promises
        self.deadlines = shown.deadlines
        self._wake, self._looked = shown.wake, self.desk.book.now()
        late = len(shown.late) if self.desk.book.settings.title else 0
        self.app.title = window_title(shown.head.title, late)

    def look_for_news(self) -> None:
        """Tell what has come, here or in another case."""
        say(self.app, self.desk.book.settings, self._telling.look())

    def poll(self) -> None:
        """Look whether another process wrote, or the clock went past the next change or back."""
        try:
            changed = self.desk.has_changed()
        except MotError as error:
            self.tell_error(error)
            return
        now = self.desk.book.now()
        if changed:
            self.show_case()
            return
        if (self._wake is not None and now >= self._wake) or now < self._looked:
            self.tick()
        self.look_for_news()

    def tell(self, text: str, severity: Severity = "information") -> None:
        """A toast, in which nothing that somebody typed can act."""
        toast(self.app, text, severity)

    def tell_error(self, error: MotError) -> None:
        """An error as a sentence."""
        toast_error(self.app, error)

    # -- moving

    def on_entry_chosen(self, message: m.EntryChosen) -> None:
        """Show the whole entry below."""
        now = self.desk.book.now()
        self.query_one(EntryStrip).show(message.view, self.desk.zone, now)

    def on_entry_wanted(self, message: m.EntryWanted) -> None:
        """Go to an entry."""
        if (place := self.desk.place_of(message.number)) is not None:
            self.timeline.go(place)
