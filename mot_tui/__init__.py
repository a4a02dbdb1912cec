"""Keeps an ongoing service case: timeline, promises, and the score of its moments of truth."""

__version__ = "0.1.0"
