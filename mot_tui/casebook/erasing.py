"""Words of an entry or a deadline to be forgotten: where they stand, and what is left.

They go from the entry, from what is said of the people whom it names, from the same entry in the
case that it was moved from or to, and from what is being typed in its place.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from mot_tui.casebook.book import Casebook
from mot_tui.domain import commands
from mot_tui.domain.case import Case
from mot_tui.domain.wire import Json
from mot_tui.domain.words import Kind
from mot_tui.errors import Refused
from mot_tui.frozen import frozen
from mot_tui.journal import draft as drafts
from mot_tui.journal import undo
from mot_tui.journal.record import Fact, Record, body_of

BLANK = "▒▒▒"
"""What stands where erased words stood; its length tells nothing of theirs."""

LETTER = "written"
"""How the place begins at which a letter about a case is kept while it is edited."""

_TYPED = frozenset(
    "text feeling party mentions by place references tags what said reason unit"
    " label words said_by name".split()
)
"""The fields of facts about an entry or a deadline that hold what a person typed."""

_ALONE = {Kind.DEADLINE: "deadline", Kind.EVIDENCE: "evidence"}
"""What is told by facts of its own, and the field that names it there."""

_NAMES = frozenset({"name", "alias"})
"""The fields of facts about people that hold their names."""

Blanked = Mapping[str, Mapping[str, list[Json]]]
"""By case the records that hold the words, each with its facts without them."""


@frozen
class _Named:
    """The names that an entry gives, and those of them that no other entry gives."""

    all: frozenset[str]
    only: frozenset[str]


def blanked(
    book: Casebook, case_id: str, number: int, words: str, kind: Kind = Kind.ENTRY
) -> Blanked:
    """What is to be forgotten of an entry or a deadline. Refuses where the words do not stand."""
    id = commands.known(book.names(case_id), kind, number)
    found: dict[str, dict[str, list[Json]]] = {}
    # A blank alone stands everywhere: nobody means that.
    if words.strip() and (name := _ALONE.get(kind)):
        for where, ids in _copies(book, case_id, id).items():
            standing = _standing(book.ledger.journal.records(where))
            if left := _changed(standing, partial(_of_one, name=name, ids=ids, words=words)):
                found[where] = left
    elif words.strip():
        for where, entries in _everywhere(book, case_id, id).items():
            if left := _in_case(book, where, entries, words):
                found[where] = left
    if not found:
        raise Refused("words-not-found", name=f"{kind}{number}")
    return found


def blank_drafts(
    book: Casebook, case_id: str, number: int, words: str, kind: Kind = Kind.ENTRY
) -> None:
    """Have the words go from what was typed about it and never saved, in a transaction."""
    known = commands.known(book.names(case_id), kind, number)
    where = _everywhere(book, case_id, known)
    ids = {id for found in where.values() for id in found}
    letters = tuple(f"{LETTER}:{case}:" for case in where)
    connection = book.ledger.connection
    for it in drafts.load(connection):
        # The place of such a draft ends in the id of what it is about: `amend:…`. A letter is about
        # all of its case.
        is_about = it.place.rpartition(":")[2] in ids or it.place.startswith(letters)
        if is_about and words in it.text:
            drafts.save(connection, it.place, it.process, it.text.replace(words, BLANK), it.at)


def _copies(book: Casebook, case_id: str, id: str) -> dict[str, set[str]]:
    """A deadline or a file under its ids in each case; a file is moved with its entry."""
    found = {case_id: {id}}
    kept = {"fact": "evidence-kept", "evidence": id}
    for fact in _facts(book, case_id):
        if not kept.items() <= fact.items() or (entry := fact.get("entry")) is None:
            continue
        same = {name: fact.get(name) for name in ("fact", "digest", "at")}
        for where, entries in _everywhere(book, case_id, str(entry)).items():
            alike = (it for it in _facts(book, where) if same.items() <= it.items())
            ids = {str(it.get("evidence")) for it in alike if it.get("entry") in entries}
            found.setdefault(where, set()).update(ids)
    return found


def _everywhere(book: Casebook, case_id: str, entry: str) -> dict[str, set[str]]:
    """The entry in each case through which it was moved."""
    known: dict[str, set[str]] = {}
    waiting = [(case_id, entry)]
    while waiting:
        case, id = waiting.pop()
        if id in known.setdefault(case, set()):
            continue
        known[case].add(id)
        for fact in _facts(book, case):
            where = str(fact.get("case"))
            if fact.get("entry") == id and fact.get("fact") == "entry-taken":
                waiting += _given(book, where, case, str(fact.get("origin")))
            if fact.get("entry") == id and fact.get("fact") == "entry-given":
                waiting += _taken(book, where, case, id)
    return known


def _given(book: Casebook, case_id: str, to: str, entry: str) -> list[tuple[str, str]]:
    """The entry where it was, if it went from there; a copy of a case was given nothing."""
    gave = {"fact": "entry-given", "entry": entry, "case": to}
    is_so = any(gave.items() <= fact.items() for fact in _facts(book, case_id))
    return [(case_id, entry)] if is_so else []


def _taken(book: Casebook, case_id: str, origin: str, entry: str) -> list[tuple[str, str]]:
    """The entry under the ids that it has in the case that it went to."""
    took = {"fact": "entry-taken", "case": origin, "origin": entry}
    facts = _facts(book, case_id)
    return [(case_id, str(fact.get("entry"))) for fact in facts if took.items() <= fact.items()]


def _facts(book: Casebook, case_id: str) -> list[Fact]:
    """All that was ever recorded of a case, as it stands now."""
    records = book.ledger.journal.records(case_id)
    return [fact for _record, facts in _standing(records) for fact in facts]


def _standing(records: Sequence[Record]) -> list[tuple[Record, list[Fact]]]:
    restated = undo.restated(records)
    return [(record, [*undo.said(record, body_of(record), restated)]) for record in records]


# -- one case


def _in_case(book: Casebook, case_id: str, entries: set[str], words: str) -> dict[str, list[Json]]:
    """The records of a case that hold the words, without them."""
    standing = _standing(book.ledger.journal.records(case_id))
    named = _named(book.folded(case_id), (it for _, facts in standing for it in facts), entries)
    return _changed(standing, lambda fact: _without(fact, entries, named, words))


def _changed(
    standing: list[tuple[Record, list[Fact]]], without: Callable[[Fact], Json]
) -> dict[str, list[Json]]:
    """The records of which some fact is another one without the words."""
    found = {}
    for record, facts in standing:
        left = [without(fact) for fact in facts]
        if left != facts:
            found[record.key] = left
    return found


def _of_one(fact: Fact, name: str, ids: set[str], words: str) -> Json:
    """A fact about this deadline or file without the words, any other as it is."""
    return _blank(fact, _TYPED, words) if fact.get(name) in ids else fact


def _named(case: Case, facts: Iterable[Fact], entries: set[str]) -> _Named:
    """Whom the entries name or ever named, also where that was undone; any name that they have."""
    here: set[str] = set()
    elsewhere: set[str] = set()
    for fact in facts:
        names: set[Json] = {fact.get("by")} if "entry" in fact else set()
        if isinstance(content := fact.get("content"), dict):
            names |= {content.get("party"), *content.get("mentions", ())}
        (here if fact.get("entry") in entries else elsewhere).update(names - {None, ""})
    called = {case.called(name) for name in here}
    aliases = {alias for name in called for alias in case.other_names(name)}
    return _Named(frozenset(here | called | aliases), frozenset(here - elsewhere))


def _without(fact: Fact, entries: set[str], named: _Named, words: str) -> Json:
    """A fact about these entries or the people in them without the words, any other as it is."""
    if fact.get("entry") in entries:
        return _blank(fact, _TYPED, words)
    if fact.get("fact") == "person-described" and fact.get("name") in named.all:
        fact = _blank(fact, frozenset({"value"}), words)
    gone = frozenset(it for it in _NAMES if fact.get(it) in named.only)
    return _blank(fact, gone, words) if gone and "entry" not in fact else fact


def _blank(value: Json, typed: frozenset[str], words: str) -> Json:
    """Words go from what a person typed; ids, times and closed lists are left alone."""
    if isinstance(value, list):
        return [_blank(item, typed, words) for item in value]
    if isinstance(value, dict):
        return {
            name: _blank_text(item, words) if name in typed else _blank(item, typed, words)
            for name, item in value.items()
        }
    return value


def _blank_text(value: Json, words: str) -> Json:
    if isinstance(value, str):
        return value.replace(words, BLANK)
    return [_blank_text(item, words) for item in value] if isinstance(value, list) else value
