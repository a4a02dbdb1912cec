"""What is said of a person: role, firm, telephone number."""

from mot_tui.casebook import people
from mot_tui.domain.people import Person
from mot_tui.domain.words import PersonField
from mot_tui.texts.language import _
from mot_tui.texts.words import person_field_text
from mot_tui.tui.asking import Field, Values
from mot_tui.tui.desk import Desk
from mot_tui.tui.screens.form import Begin, Form
from mot_tui.tui.shown.ink import plain
from mot_tui.tui.shown.people import name_parts


class PersonScreen(Form[bool]):
    """Gives whether anything was changed."""

    def __init__(self, desk: Desk, case_id: str, person: Person, begin: Begin) -> None:
        self._desk, self._case_id, self._person = desk, case_id, person
        hints = {
            PersonField.ROLE: _("technician, call centre, head of the branch …"),
            PersonField.FIRM: _("for whom this person works"),
            PersonField.NUMBER: _("such as 101"),
        }
        fields = [
            Field(field, person_field_text(field), (said,), hints[field])
            for field, said in person.details.items()
        ]
        # A name may hold what no table can: half a character.
        name = person.name.encode("ascii", "backslashreplace").decode()
        place = f"form:person:{case_id}:{name}"
        super().__init__(plain(name_parts(person)), fields, begin, place)

    def save(self, values: Values) -> bool:
        """Save what differs, if anything does."""
        said = {field: values[field][0].strip() for field in PersonField}
        if said == self._person.details:
            return False
        people.describe(
            self._desk.book, self._case_id, self._person.name, said.items(), draft=self._place
        )
        return True
