"""A new case: its title is enough, all else can be said now or later."""

from collections.abc import Callable

from mot_tui.config import Settings
from mot_tui.domain.requests import CaseRequest
from mot_tui.domain.words import CaseField
from mot_tui.texts.language import _
from mot_tui.tui.asking import Field, Values, Wrong
from mot_tui.tui.case_form import CRITERIA, TEMPLATE, more_fields, new_fields, title_field, told
from mot_tui.tui.case_form import wrong as wrong_of
from mot_tui.tui.screens.form import Begin, Form
from mot_tui.tui.templates import Template, templates
from mot_tui.tui.widgets.choice import Choice

PLACE = "form:new-case"


class NewCaseScreen(Form[str]):
    """Gives the id of the case that was opened, or nothing."""

    def __init__(
        self, settings: Settings, open_case: Callable[[CaseRequest], str], begin: Begin
    ) -> None:
        self._open_case = open_case
        self._templates = {it.name: it for it in templates()}
        self._template = Template("other", "")
        self._usual = new_fields(settings)
        kinds = tuple((it.name, it.label) for it in self._templates.values())
        fields = [
            title_field(self._usual),
            Field(TEMPLATE, _("about"), ("other",), choices=kinds),
            *more_fields(self._usual),
        ]
        super().__init__(_("New case"), fields, begin, PLACE)

    def on_choice_turned(self, event: Choice.Turned) -> None:
        """Another kind of case: fill in what nobody has filled in."""
        if event.choice.id == f"{TEMPLATE}-0":
            self._fill(self._templates[event.choice.value])

    def _fill(self, new: Template) -> None:
        before, self._template = self._template, new
        for name, old, text in (
            (CaseField.SERVICE, before.service, new.service),
            (CaseField.WANTED, before.wanted, new.wanted),
        ):
            if self._typed(name)[0].strip() in ("", old):
                self.put(name, [text])
        if self._typed(CRITERIA) in ((), before.criteria):
            self.put(CRITERIA, new.criteria)

    def wrong(self, values: Values) -> Wrong | None:
        """What a new case cannot be called."""
        return wrong_of(values, self._usual)

    def save(self, values: Values) -> str:
        """Open it."""
        said = told(values, self._usual)
        return self._open_case(CaseRequest(tuple(said.items()), values[CRITERIA]))
