"""The one façade that the command line and the app use."""

from mot_tui.casebook.book import Casebook
from mot_tui.casebook.saved import Change, EntrySaved, Preview, Reversed

__all__ = ["Casebook", "Change", "EntrySaved", "Preview", "Reversed"]
