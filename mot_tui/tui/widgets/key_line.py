"""The keys that matter now, in one row; a click works too."""

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.reactive import reactive

from mot_tui.frozen import frozen
from mot_tui.tui.action import Action, During
from mot_tui.tui.actions import actions
from mot_tui.tui.keys import key_text, keys_shown
from mot_tui.tui.messages import ActionPicked
from mot_tui.tui.places import place
from mot_tui.tui.shown.ink import Part
from mot_tui.tui.widgets.worded import Worded


@frozen
class _Item:
    """What stands in the row: a click runs an action, or presses a key of the place."""

    key: str
    label: str
    run: str = ""
    pressed: str = ""

    @property
    def width(self) -> int:
        return cell_len(self.key) + cell_len(self.label) + 3


class KeyLine(Worded):
    """Shows letters while they are keys, else the keys that work while typing."""

    where: reactive[str] = reactive("line")

    def render(self) -> Content:
        """As many keys as there is room for, in the order of their rank."""
        parts: list[Part] = []
        for it in self._shown(self.size.width):
            parts += [(it.key, "accent"), (f" {it.label}  ", "muted")]
        return self.words(*parts)

    def on_click(self, event: Click) -> None:
        """Do what stands there."""
        left = 0
        for it in self._shown(self.size.width):
            right = left + it.width
            if left <= event.x < right and it.run:
                self.post_message(ActionPicked(it.run))
            elif left <= event.x < right and it.pressed:
                self.app.simulate_key(it.pressed)
            left = right

    @property
    def _types(self) -> bool:
        return self.where in ("line", "call", "call-end")

    def _shown(self, width: int) -> list[_Item]:
        """The keys of the place, and behind them those actions that have room."""
        own = [_Item(it.key, it.label, "", it.pressed) for it in place(self.where).hints if it.seen]
        while own and sum(it.width for it in own) - 2 > width:
            own.pop()
        known = [it for it in actions() if self._rank(it)]
        items = {it.id: _Item(self._key(it), it.label, it.run) for it in known}
        used = sum(it.width for it in own)
        fits: set[str] = set()
        for action in sorted(known, key=self._rank):
            used += items[action.id].width
            if used - 2 > width:
                break
            fits.add(action.id)
        return own + [item for id, item in items.items() if id in fits]

    def _rank(self, action: Action) -> int:
        """How much it matters where the focus is; 0 for not at all."""
        other = During.AWAY if self.where.startswith("call") else During.CALL
        if action.during is other:
            return 0
        if self.where == "promises" and action.promise:
            return 1
        return 0 if action.reading and self.where != "timeline" else action.rank

    def _key(self, action: Action) -> str:
        letters = "" if self._types else keys_shown(action)
        return letters or key_text(action.anywhere)
