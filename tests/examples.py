"""Which of many examples of one rule run at once; the others run with the slow tests."""

from collections.abc import Iterable
from typing import Any

import pytest

SLOW = pytest.mark.slow


def few(examples: Iterable[Any], first: int = 1) -> list[Any]:
    """The examples as parameters of a test; a tuple is several arguments."""
    given = [it if isinstance(it, tuple) else (it,) for it in examples]
    return [pytest.param(*it, marks=() if n < first else SLOW) for n, it in enumerate(given)]
