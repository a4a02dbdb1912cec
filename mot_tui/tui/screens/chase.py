"""Somebody asks after a promise: what to say or to send, how it was done, how it was."""

from collections.abc import Iterator

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from mot_tui.domain.requests import ActRequest, Chase, EntryRequest
from mot_tui.domain.words import Channel, Direction
from mot_tui.entry.context import Reading, SpanKind
from mot_tui.exporters.chasing import chasing
from mot_tui.frozen import changed
from mot_tui.read.views import PromiseView
from mot_tui.texts.language import _
from mot_tui.texts.words import channel_text
from mot_tui.tui.desk import Desk
from mot_tui.tui.done import Done
from mot_tui.tui.keys import letters_bound, twin
from mot_tui.tui.screens.act import ActScreen
from mot_tui.tui.screens.letter import LetterScreen
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.widgets.choices import Choice, Choices

WAYS = {"c": Channel.CALL, "m": Channel.MAIL, "t": Channel.TEXT}
"""How one asks, by its key; what is sent in writing stands in the entry."""


class ChaseScreen(ActScreen):
    """The words for it stand below the promise: to be read out, or copied and sent."""

    KIND = PLACE = "chase"
    RATING_ALONE = True
    BINDINGS = [
        *letters_bound("copy"),
        Binding(f"e,{twin('e')}", "edit", show=False),
        Binding("pageup", "scroll_draft(-1)", show=False),
        Binding("pagedown", "scroll_draft(1)", show=False),
    ]

    def __init__(self, desk: Desk, view: PromiseView) -> None:
        super().__init__(desk, view)
        case = desk.case
        assert case is not None  # noqa: S101 - there is no promise without a case
        self._words = chasing(desk.book, case.id, view.number)
        self._letter_place = f"letter:{view.standing.id}"
        left = desk.book.left_drafts(self._letter_place)
        self._written = left[0].text if left else ""

    def heading(self) -> str:
        """Which promise."""
        return _("Ask after {name}").format(name=self._name)

    def parts(self) -> Iterator[Widget]:
        """The words, how one asks, and the rest."""
        with VerticalScroll(id="draft", can_focus=False):
            yield Static(self.words, id="draft-words", markup=False)
        ways = [Choice(key, channel_text(way), way) for key, way in WAYS.items()]
        how = Choices(ways, id="how", columns=3, label=_("how") + "  ")
        if self._written:
            how.choose(Channel.MAIL)
        yield how
        yield from super().parts()

    # -- the words

    @property
    def _way(self) -> Channel | None:
        found = self.query("#how")
        value = found.first(Choices).value if found else (Channel.MAIL if self._written else None)
        return value if isinstance(value, Channel) else None

    @property
    def words(self) -> str:
        """What to send, where that is how; else what to say."""
        if self._way in (Channel.MAIL, Channel.TEXT):
            return self._written or self._words.written
        return self._words.spoken

    def copied(self) -> str:
        """The words, to be sent."""
        return self.words

    def look(self) -> None:
        """Show the words that belong to how it is done."""
        self.query_one("#draft-words", Static).update(self.words)
        super().look()

    def action_scroll_draft(self, by: int) -> None:
        """The words that have no room."""
        draft = self.query_one("#draft", VerticalScroll)
        draft.scroll_relative(y=by * max(1, draft.size.height - 1), animate=False)

    def action_edit(self) -> None:
        """Write the words otherwise, before they are sent."""
        if self._way not in (Channel.MAIL, Channel.TEXT):
            self.query_one("#how", Choices).choose(Channel.MAIL)
        self.app.push_screen(
            LetterScreen(self.desk.book, self._letter_place, self.words), self._edited
        )

    def _edited(self, text: str | None) -> None:
        if text is not None:
            self._written = text
            self.look()

    # -- what it comes to

    def act(self, now: Reading) -> ActRequest | Parts:
        """Nothing more is needed."""
        return Chase(self._view.number)

    def request(self, now: Reading) -> EntryRequest | Parts:
        """The entry, with the way it was done; what was sent stands in it word for word."""
        request, way = super().request(now), self._way
        if isinstance(request, tuple) or way is None:
            return request
        content = request.content
        if not any(it.kind is SpanKind.CHANNEL for it in now.spans):
            content = changed(content, channel=way, direction=Direction.OUT)
        if way is not Channel.CALL:
            text = "\n".join(it for it in (content.text, self.words) if it)
            content = changed(content, text=text)
        return changed(request, content=content)

    def save(self) -> Done | None:
        """Save it; what was written otherwise stands in the entry now."""
        done = super().save()
        if done is not None:
            book, place = self.desk.book, self._letter_place
            for left in book.left_drafts(place):
                book.drop_copies(place, left.text)
            book.keep_draft(place, "")
        return done
