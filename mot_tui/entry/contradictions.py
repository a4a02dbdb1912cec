"""What contradicts what: from signs to pairs, and back to words."""

from collections.abc import Sequence

from mot_tui.domain.requests import Contradiction, Known, Quote
from mot_tui.entry.signs import Against, Around, Opposed


def paired(sign: Against | Around | Opposed, said: int, quotes: int) -> Contradiction | None:
    """The pair that a sign means, `said` statements into a line of `quotes`; None: none."""
    match sign:
        case Against(number):
            known = Known(number)
            return Contradiction(Quote(said), known) if said else Contradiction(known, None)
        case Around():
            return Contradiction(Quote(said), Quote(said + 1)) if 0 < said < quotes else None
        case Opposed(first, second):
            named = [it.index for it in (first, second) if isinstance(it, Quote)]
            stand = all(0 < index <= quotes for index in named)
            return Contradiction(first, second) if stand else None


def statement_words(said: Sequence[str], pairs: Sequence[Contradiction]) -> list[str]:
    """Statements with the contradictions among them, in the short form where it can say them."""
    places = [_place(pair) for pair in pairs]
    known = [place for place in places if place is not None]
    if len(known) < len(places) or known != sorted(known):
        return [*said, *map(_opposed, pairs)]
    words: list[str] = []
    for n in range(len(said) + 1):
        words += said[n - 1 : n] if n else ()
        words += (_short(pair) for pair, place in zip(pairs, known, strict=True) if place == n)
    return words


def _place(pair: Contradiction) -> int | None:
    """Behind which statement the short form stands; 0 before all of them, None: there is none."""
    match pair:
        case Contradiction(Known(), None):
            return 0
        case Contradiction(Quote(index), Known()):
            return index
        case Contradiction(Quote(index), Quote(other)) if other == index + 1:
            return index
        case _:
            return None


def _short(pair: Contradiction) -> str:
    match pair:
        case Contradiction(Known(number), None) | Contradiction(Quote(), Known(number)):
            return f"!=s{number}"
        case _:
            return "!="


def _opposed(pair: Contradiction) -> str:
    def side(it: Known | Quote | None) -> str:
        match it:
            case Known(number):
                return f"s{number}"
            case Quote(index):
                return f"q{index}"
            case None:
                return ""

    return f"{side(pair.first)}!={side(pair.second)}"
