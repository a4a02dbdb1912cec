"""What an export is called where nobody says."""

import unicodedata

_MOST_BYTES = 80
"""Of a name; file systems count bytes."""

_FORBIDDEN = frozenset('<>:"/\\|?*')


def file_name(title: str, ending: str, of: str = "") -> str:
    """A name made from a title, which cannot leave the folder it is written to.

    `of` stands behind it, however long it is: what the file is other than the case.
    """
    composed = unicodedata.normalize("NFC", title)
    kept = "".join(
        "-" if sign in _FORBIDDEN or sign.isspace() or not sign.isprintable() else sign
        for sign in composed
    )
    stem = "-".join(part for part in kept.split("-") if part).strip(".")
    short = stem.encode("utf-8", "replace")[:_MOST_BYTES].decode("utf-8", "ignore").strip(".- ")
    return f"{'-'.join(filter(None, (short or 'case', of)))}.{ending}"
