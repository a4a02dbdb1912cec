"""The keys that matter now, in one row; a click works too."""

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.reactive import reactive

from mot_tui.texts.language import _
from mot_tui.tui.action import Action
from mot_tui.tui.actions import actions
from mot_tui.tui.keys import key_text, keys_shown
from mot_tui.tui.messages import ActionPicked
from mot_tui.tui.shown.ink import Part
from mot_tui.tui.widgets.worded import Worded


class KeyLine(Worded):
    """Shows letters while they are keys, else the keys that work while typing."""

    typing: reactive[bool] = reactive(True)

    def render(self) -> Content:
        """As many keys as there is room for, in the order of their rank."""
        parts: list[Part] = []
        for _run, key, label in self._shown(self.size.width):
            parts += [(key, "accent"), (f" {label}  ", "muted")]
        return self.words(*parts)

    def on_click(self, event: Click) -> None:
        """Do what stands there."""
        left = 0
        for run, key, label in self._shown(self.size.width):
            right = left + _width(key, label)
            if left <= event.x < right and run:
                self.post_message(ActionPicked(run))
            left = right

    def _shown(self, width: int) -> list[tuple[str, str, str]]:
        items = self._own()
        known = (it for it in actions() if it.rank and not (self.typing and it.reading))
        ranked = sorted(known, key=lambda it: it.rank)
        used = sum(_width(key, label) for _run, key, label in items)
        fits: set[str] = set()
        for action in ranked:
            used += _width(self._key(action), action.label)
            if used - 2 > width:
                break
            fits.add(action.id)
        items += [(it.run, self._key(it), it.label) for it in actions() if it.id in fits]
        return items

    def _own(self) -> list[tuple[str, str, str]]:
        if self.typing:
            return [
                ("", "Enter", _("save")),
                ("", "Tab", _("complete")),
                ("", "Esc", _("timeline")),
            ]
        return [("", "↑↓", _("entries")), ("", "Enter", _("read"))]

    def _key(self, action: Action) -> str:
        letters = "" if self.typing else keys_shown(action)
        return letters or key_text(action.anywhere)


def _width(key: str, label: str) -> int:
    return cell_len(key) + cell_len(label) + 3
