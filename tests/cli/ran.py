"""What a command gave, and how a test asks for one."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

NOW = "2026-03-02T14:30:00+09:00"
"""A Monday, as in the worked lines of the page on the entry language."""


@dataclass(frozen=True)
class Ran:
    """What a command gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


Mot = Callable[..., Ran]

SetClock = Callable[[str], None]
