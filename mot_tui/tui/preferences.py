"""The user's settings while the app runs: what is chosen is kept, and followed at once."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mot_tui import config
from mot_tui.casebook import Casebook
from mot_tui.frozen import changed
from mot_tui.texts import language


def change(book: Casebook, file: Path | None, other: Mapping[str, Any]) -> None:
    """Keep other settings, and go by them; without a file, as in the demonstration, only the last.

    Raises `Unusable`; then the old ones hold.
    """
    if file is not None:
        config.save(file, other)
    book.settings = changed(book.settings, **other)
    ledger = book.ledger
    if ledger.grace != book.settings.grace:
        # Scores in the read tables were worked out with the old one.
        ledger.grace = book.settings.grace
        ledger.rebuild()
    if "language" in other:
        language.use(book.settings.language or language.wanted())
