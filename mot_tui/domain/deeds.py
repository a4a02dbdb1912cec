"""Facts as plain values: what the body of a record holds (`docs/journal.md`)."""

from collections.abc import Iterable, Sequence

from mot_tui.domain.facts import Fact
from mot_tui.domain.wire import Json, Unreadable, from_plain, to_plain


def _name(cls: type) -> str:
    """`PromiseMade` is `promise-made` in the journal."""
    return "".join(f"-{it.lower()}" if it.isupper() else it for it in cls.__name__)[1:]


_NAMES = {cls: _name(cls) for cls in Fact.__args__}
_CLASSES = {name: cls for cls, name in _NAMES.items()}


def plain_facts(facts: Iterable[Fact]) -> list[Json]:
    """Facts as JSON objects, each named by its `fact`."""
    return [{"fact": _NAMES[type(fact)], **to_plain(fact)} for fact in facts]


def known_facts(plain: Sequence[Json]) -> tuple[Fact, ...]:
    """The facts in a body that this version knows; what it cannot read changes nothing."""
    found = []
    for item in plain:
        try:
            found.append(from_plain(_CLASSES[item["fact"]], item))
        except (Unreadable, KeyError, TypeError):
            continue
    return tuple(found)
