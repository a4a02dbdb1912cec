"""The people of a case, as a table and as plain JSON values."""

from datetime import tzinfo

from mot_tui.domain.people import Person
from mot_tui.domain.wire import Json
from mot_tui.domain.words import Kind, PersonField
from mot_tui.exporters.document import NONE, Table
from mot_tui.exporters.plain import Numbers, at_plain
from mot_tui.exporters.report import Report
from mot_tui.exporters.when import when_full_text
from mot_tui.texts.language import _
from mot_tui.texts.words import capital, person_field_text


def person_plain(person: Person, numbers: Numbers, zone: tzinfo) -> Json:
    """A person as `mot people` and the case file tell it."""
    return {
        "name": person.name,
        "aliases": list(person.aliases),
        **{field.value: said for field, said in person.details.items()},
        "entries": [f"e{numbers[Kind.ENTRY, it]}" for it in person.entries],
        "last_at": at_plain(person.last_at, zone),
    }


def table(report: Report) -> Table:
    """Everybody whom entries name; a column for what is said of any of them."""
    told = [it for it in PersonField if any(who.details[it] for who in report.people)]
    head = [_("Name"), *(capital(person_field_text(it)) for it in told)]
    head += [_("Entries"), _("Last contact")]
    return Table(tuple(head), tuple(_row(it, told, report) for it in report.people))


def _row(person: Person, told: list[PersonField], report: Report) -> tuple[str, ...]:
    last = NONE
    if person.last:
        content = report.contents[report.numbers[Kind.ENTRY, person.last]]
        last = when_full_text(content, report.zone)
    said = (person.details[it] or NONE for it in told)
    return (names_text(person), *said, str(len(person.entries)), last)


def names_text(person: Person) -> str:
    """`kim (also 김대리)`."""
    if not person.aliases:
        return person.name
    text = _("{name} (also {names})")
    return text.format(name=person.name, names=", ".join(person.aliases))
