"""Nobody came or rang: whether that was the end of the promise, how it was, how long one waited."""

from collections.abc import Iterator
from datetime import timedelta

from textual.widget import Widget

from mot_tui.domain.requests import ActRequest, EntryRequest
from mot_tui.entry.context import Reading
from mot_tui.exporters.no_show import Missed
from mot_tui.read.views import PromiseView
from mot_tui.texts.chasing import missing_for
from mot_tui.texts.language import _
from mot_tui.texts.times import clock_text, span_text
from mot_tui.tui.desk import Desk
from mot_tui.tui.screens.act import ActScreen
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.widgets.choices import Choice, Choices


class NoShowScreen(ActScreen):
    """A digit rates it and saves; Enter saves it unrated."""

    KIND = PLACE = "no-show"

    def __init__(self, desk: Desk, view: PromiseView, missed: Missed) -> None:
        super().__init__(desk, view)
        self._missed = missed

    def heading(self) -> str:
        """Which promise."""
        return missing_for(self._missed.missing, f"p{self._missed.number}")

    def about(self) -> Parts:
        """The promise, and how long one waited."""
        waiting = self._missed.waiting
        lasted = waiting.lasted or timedelta(0)
        if not lasted or waiting.since is None:
            return super().about()
        values = {
            "span": span_text(lasted),
            "from": clock_text(waiting.since, self.desk.zone),
            "to": clock_text(waiting.until, self.desk.zone),
        }
        waited = _("waited {span}, from {from} to {to}").format(**values)
        return (*super().about(), (f"\n{waited}", "strong"))

    def parts(self) -> Iterator[Widget]:
        """Whether it ends with this; a rating, and a line."""
        ends = Choices(
            [
                Choice("b", _("broken: it ends with this"), True),
                Choice("o", _("stays open: it may still come"), False),
            ],
            id="ends",
        )
        ends.choose(self._missed.over)
        yield ends
        yield from super().parts()

    def go_on(self) -> None:
        """A rating is all that is asked."""
        if self._rating is not None:
            self.action_give()

    def act(self, now: Reading) -> ActRequest | Parts:
        """What it does is more than one act."""
        raise NotImplementedError

    def request(self, now: Reading) -> EntryRequest | Parts:
        """What never was."""
        broken = self.query_one("#ends", Choices).value is True
        return self._missed.request(now, broken=broken, rating=self._rating)

    def told(self, request: EntryRequest) -> str:
        """That nobody came or rang, and whether that was the end."""
        told = missing_for(self._missed.missing, f"p{self._missed.number}")
        return told if request.acts else f"{told}, {_('it stays open')}"
