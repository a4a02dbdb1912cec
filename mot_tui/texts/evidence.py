"""Kept files in words: how large they are, and the digest that tells one from another."""

SHORT = 16
"""Figures of a digest that tell files apart where there is no room for all 64."""

_UNITS = ("kB", "MB", "GB", "TB")


def size_text(size: int) -> str:
    """`812 B`, `34 kB`, `1.2 MB`: by thousands, as files are told elsewhere."""
    if abs(size) < 1000:
        return f"{size} B"
    unit, amount = 0, size / 1000
    while abs(amount) >= 999.5 and unit < len(_UNITS) - 1:
        unit, amount = unit + 1, amount / 1000
    return f"{amount:.{abs(amount) < 9.95:d}f} {_UNITS[unit]}"


def digest_text(digest: str) -> str:
    """The beginning of a digest."""
    return f"{digest[:SHORT]}…"
