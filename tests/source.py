"""The program's own source, as the tests of its shape read it."""

import ast
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "mot_tui"


@cache
def trees() -> tuple[tuple[str, ast.Module], ...]:
    """Every module by its place in the package; reading them all takes half a second."""
    return tuple(
        (path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_bytes()))
        for path in sorted(PACKAGE.rglob("*.py"))
    )
