"""A form: a row a field, Enter saves from any of them; what is typed survives on the disk."""

import json
from collections.abc import Callable, Sequence
from typing import TypeVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.events import DescendantFocus
from textual.widgets import Input, Static

from mot_tui.errors import MotError
from mot_tui.texts.language import _
from mot_tui.texts.sentences import sentence
from mot_tui.tui.asking import Field, Values, Wrong, drafted, parted
from mot_tui.tui.drafting import Clockwork, Drafting
from mot_tui.tui.screens.drafted import DraftedDialog
from mot_tui.tui.widgets.choice import Choice
from mot_tui.tui.widgets.form_input import FormInput
from mot_tui.tui.widgets.hints import Hints

Result = TypeVar("Result")

Begin = Callable[[Clockwork, Callable[[MotError], None]], Drafting]
"""Makes what keeps the typed text, with the form's own timer and its way to say what failed."""

ROWS = 50
"""Of a field that takes many."""


class Form(DraftedDialog[Result]):
    """Asks for its fields; a subclass says what is wrong with them and saves them."""

    PLACE = "form"
    EXPLAINS = False
    """Whether the hint of the field that has the focus stands below the rows."""

    AUTO_FOCUS = ".form-asked"
    BINDINGS = [
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("enter", "give", show=False),
        Binding("ctrl+r", "reset", show=False, priority=True),
    ]

    def __init__(self, title: str, fields: Sequence[Field], begin: Begin, place: str) -> None:
        super().__init__()
        self._title = title
        self._fields = {field.name: field for field in fields}
        self._asked: dict[str, list[FormInput | Choice]] = {name: [] for name in self._fields}
        self.drafting = begin(self.set_timer, self._refused)
        self._place = place
        self._warned = False
        self._wrong: tuple[str, tuple[str, ...]] | None = None

    def _refused(self, error: MotError) -> None:
        self.note(sentence(error.code, error.values))

    # -- what a subclass says

    def wrong(self, values: Values) -> Wrong | None:
        """What cannot be saved like this."""

    def save(self, values: Values) -> Result | None:
        """Save it; gives what the dialog gives. Raises `MotError` where that is refused."""
        raise NotImplementedError

    # -- showing

    def compose(self) -> ComposeResult:
        """Title, rows, one row for what is wrong, keys."""
        with Vertical(classes="dialog -wide"):
            yield Static(self._title, classes="dialog-title", markup=False)
            # It scrolls to the field that has the focus; the arrows are the form's.
            with Vertical(classes="dialog-body -form"):
                rows = [
                    self._row(field, number, value)
                    for field in self._fields.values()
                    for number, value in enumerate([*field.value, *([""] if field.many else [])])
                ]
                # One widget for all labels: each one more delays the first picture.
                yield Static(self._labels(), id="labels", markup=False)
                with Vertical(id="rows"):
                    yield from rows
            yield Static("", id="note", markup=False)
            yield Hints(self.PLACE)

    def _labels(self) -> str:
        """The label of each field beside its first row."""
        return "\n".join(
            field.label + "\n" * (len(self._asked[name]) - 1)
            for name, field in self._fields.items()
        )

    def _row(self, field: Field, number: int, value: str) -> FormInput | Choice:
        id = f"{field.name}-{number}"
        # The same class for all: Textual works out once how they look.
        asked: FormInput | Choice
        if field.choices:
            asked = Choice(field.choices, value, id=id, classes="form-asked")
        else:
            between = " | " if field.many else " "
            hint = field.more if number else field.hint
            asked = FormInput(value, hint, id=id, classes="form-asked", between=between)
        self._asked[field.name].append(asked)
        return asked

    def on_mount(self) -> None:
        """Go on with what was typed here before and never saved."""
        try:
            left = self.drafting.begin(self._place)
        except MotError as error:
            self._refused(error)
            return
        if left:
            for name, rows in drafted(left).items():
                if name in self._fields:
                    self.put(name, rows)
            self.note(_("This was not saved before; here it is again. ^R forgets it."), "accent")

    def note(self, text: str, role: str = "bad") -> None:
        """Say something below the rows."""
        self._warned = bool(text) and role != "muted"
        # The role names a component class, so that the theme decides.
        note = self.query_one("#note", Static)
        note.update(Content.assemble((text, f".{role}")))
        note.set_class(bool(text), "-said")

    # -- values

    def _typed(self, name: str) -> tuple[str, ...]:
        """What stands in a field as it stands there."""
        values = [it.value for it in self._asked[name]]
        return tuple(filter(str.strip, values)) if self._fields[name].many else tuple(values)

    def values(self) -> Values:
        """What the fields say; a row that stood there before is never parted."""
        return {name: tuple(self._said(field)) for name, field in self._fields.items()}

    def _said(self, field: Field) -> list[str]:
        typed = self._typed(field.name)
        return parted(field, typed) if field.many else list(typed)

    def put(self, name: str, rows: Sequence[str]) -> None:
        """Have a field say something else."""
        if not self._fields[name].many:
            self._asked[name][0].value = rows[0] if rows else ""
            return
        asked = [*self._asked[name]]
        for number, row in enumerate([*rows, *[""] * (len(asked) - len(rows))][:ROWS]):
            if number < len(asked):
                asked[number].value = row
            else:
                self._add_row(name, number, row)
        self._grow(name)

    def _grow(self, name: str) -> None:
        """Have an empty row at the end of a field that takes many."""
        asked = self._asked[name]
        if self._fields[name].many and asked and asked[-1].value and len(asked) < ROWS:
            self._add_row(name, len(asked), "")

    def _add_row(self, name: str, number: int, value: str) -> None:
        last = self._asked[name][-1]
        row = self._row(self._fields[name], number, value)
        self.query_one("#rows").mount(row, after=last)
        self.query_one("#labels", Static).update(self._labels())

    # -- typing

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep it; make room for more; what was wrong with it is mended or said anew at Enter."""
        name = (event.input.id or "").rpartition("-")[0]
        self._grow(name)
        self._keep()
        if self._wrong and self._wrong[0] == name and self._wrong[1] != self._typed(name):
            self._wrong = None
            self.note(self._fields[name].hint if self.EXPLAINS else "", "muted")

    def on_choice_turned(self, _event: Choice.Turned) -> None:
        """Keep it."""
        self._keep()

    def on_choice_typed_at(self, _event: Choice.TypedAt) -> None:
        """Say what chooses there."""
        self.note(_("Here ← → choose, or Space."), "accent")

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """An arrow more or less; what the field is for, where nothing else is to be said."""
        event.widget.refresh()
        field = self._fields.get((event.widget.id or "").rpartition("-")[0])
        if self.EXPLAINS and field and not self._warned:
            self.note(field.hint, "muted")

    def _keep(self) -> None:
        typed = {name: self._typed(name) for name in self._fields}
        other = {n: rows for n, rows in typed.items() if rows != self._stood(n)}
        self.drafting.typed(json.dumps(other) if other else "")

    def _stood(self, name: str) -> tuple[str, ...]:
        field = self._fields[name]
        return tuple(filter(str.strip, field.value)) if field.many else field.value

    def keep_now(self, _app: object = None) -> None:
        """What is typed is on the disk, or it is said that it is not."""
        try:
            self.drafting.flush()
        except MotError as error:
            self.app.notify(sentence(error.code, error.values), severity="error", markup=False)

    # -- giving it

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Enter in a line."""
        self.action_give()

    def action_give(self) -> None:
        """Save it, or say what is wrong."""
        values = self.values()
        if (wrong := self.wrong(values)) is not None:
            self._wrong = wrong.field, self._typed(wrong.field)
            self.note(wrong.text)
            self._asked[wrong.field][0].focus()
            return
        try:
            result = self.save(values)
            self.drafting.typed("")
            self.drafting.flush()
        except MotError as error:
            self._refused(error)
            return
        self.dismiss(result)

    def action_reset(self) -> None:
        """Show what stood here before anything was typed."""
        for name, field in self._fields.items():
            self.put(name, field.value)
        self.note("")
