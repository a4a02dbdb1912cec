"""A line of a form: a paste of several lines loses none of them."""

from textual.events import Focus, Paste

from mot_tui.tui.widgets.plain_input import PlainInput

MOST = 1000
"""Characters of one line of a form."""


class FormInput(PlainInput):
    """`between` stands where a pasted text has a line break."""

    def __init__(
        self, value: str, hint: str, *, id: str, classes: str = "", between: str = " "
    ) -> None:
        super().__init__(hint, id=id, classes=classes, max_length=MOST, value=value)
        self._between = between

    def _on_focus(self, event: Focus) -> None:
        """Whoever comes here goes on at the end, where a click does not say otherwise."""
        if not event.from_app_focus:
            self.cursor_position = len(self.value)
        super()._on_focus(event)

    def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        rows = [row.strip() for row in event.text.splitlines()]
        self.replace(self._between.join(filter(None, rows)), *sorted(self.selection))
