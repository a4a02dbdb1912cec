"""Facts about the people of a case, who are known by the names that entries give them."""

from mot_tui.domain.words import PersonField
from mot_tui.frozen import frozen


@frozen
class PersonDescribed:
    """Something was said of a person; an empty value takes it back."""

    name: str
    field: PersonField
    value: str


@frozen
class NamesJoined:
    """Two names are the same person, who goes by `name` from then on; details of both stay."""

    name: str
    alias: str


@frozen
class NamesParted:
    """An alias is a person again, of whom nothing is said."""

    alias: str


Named = PersonDescribed | NamesJoined | NamesParted
