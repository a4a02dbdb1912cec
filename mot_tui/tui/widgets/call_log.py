"""The notes of a call: its clock, its lines as they were typed, what is still to be asked."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.reactive import reactive

from mot_tui.texts.language import _
from mot_tui.tui.action import Action, During
from mot_tui.tui.actions import actions
from mot_tui.tui.keys import bindings_of_call, key_text, keys_shown
from mot_tui.tui.messages import ActionPicked
from mot_tui.tui.shown.call import Timed
from mot_tui.tui.shown.ink import Part, Parts
from mot_tui.tui.widgets.rowed import Row, Rowed
from mot_tui.tui.widgets.worded import Worded


class CallWords(Worded):
    """Words in rows."""

    rows: reactive[tuple[Parts, ...]] = reactive((), layout=True)

    def render(self) -> Content:
        """One below the other."""
        return Content("\n").join([self.words(*parts) for parts in self.rows])


class CallLines(Rowed):
    """Lines with their times before them; what is wrapped stands below the words."""

    lines: reactive[tuple[Timed, ...]] = reactive((), layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the lines need."""
        return len(self.all_rows(max(1, width)))

    def all_rows(self, width: int) -> list[Row]:
        """One below the other."""
        return [row for it in self.lines for row in self._line(it, width)]

    def _line(self, line: Timed, width: int) -> list[Row]:
        return self.kept(line, lambda: self._wrapped(line, width), width)

    def _wrapped(self, line: Timed, width: int) -> list[Content]:
        clock, parts = line
        before = f"{clock}  " if clock else ""
        first, *more = self.words(*parts).wrap(max(1, width - len(before))) or [Content("")]
        below = [Content(" " * len(before)) + it for it in more]
        return [self.words((before, "muted")) + first, *below]


class CallHead(Worded):
    """The clock; it changes every second, and nothing else does."""

    parts: reactive[Parts] = reactive(())

    def render(self) -> Content:
        """In one row."""
        return self.words(*self.parts).truncate(self.size.width, ellipsis=True)


class CallLog(VerticalScroll, can_focus=True):
    """Shows the newest lines; while it has the focus, letters are keys."""

    BINDINGS = [
        *bindings_of_call(letters=True),
        Binding("escape,enter,i,ㅑ", "screen.to_line", show=False, priority=True),
    ]

    def compose(self) -> ComposeResult:
        """The lines."""
        yield CallLines(id="call-lines")

    def show(self, lines: tuple[Timed, ...]) -> None:
        """Show these lines, the last one in sight; what is read out, from its beginning."""
        self.query_one(CallLines).lines = lines
        is_noted = any(clock for clock, _words in lines)
        scroll = self.scroll_end if is_noted else self.scroll_home
        self.call_after_refresh(scroll, animate=False)


class MarkBar(Worded):
    """The keys of a call, in as many rows as they need; a click works too."""

    typing: reactive[bool] = reactive(True)
    on_hold: reactive[bool] = reactive(False, layout=True)
    asks: reactive[bool] = reactive(False, layout=True)
    """Whether a promise is chosen of what was said before: it is asked after."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as they need."""
        return len(self._rows(width))

    def render(self) -> Content:
        """`F3 hold  F4 promise …`."""
        shown = []
        for row in self._rows(self.size.width):
            parts: list[Part] = []
            for it in row:
                parts += [(self._key(it), "accent"), (f" {self._label(it)}  ", "muted")]
            shown.append(self.words(*parts))
        return Content("\n").join(shown)

    def on_click(self, event: Click) -> None:
        """Do what stands there."""
        rows = self._rows(self.size.width)
        left = 0
        for it in rows[event.y] if event.y < len(rows) else ():
            left += self._width(it)
            if event.x < left:
                self.post_message(ActionPicked(it.run))
                return

    def _rows(self, width: int) -> list[list[Action]]:
        rows: list[list[Action]] = [[]]
        left = max(1, width)
        for it in actions():
            if it.during is not During.CALL or it.rank:
                continue
            if rows[-1] and left < self._width(it) - 2:
                rows.append([])
                left = width
            rows[-1].append(it)
            left -= self._width(it)
        return rows

    def _key(self, action: Action) -> str:
        return key_text(action.anywhere) if self.typing else keys_shown(action)

    def _width(self, action: Action) -> int:
        return Content(f"{self._key(action)} {self._label(action)}  ").cell_length

    def _label(self, action: Action) -> str:
        """What the key does now."""
        if action.id == "call-hold" and self.on_hold:
            return _("they are back")
        return _("ask after") if action.id == "call-against" and self.asks else action.label
