"""SHA-256 by the interpreter's own implementation, where it has one.

`hashlib` is the same function, and loads all of OpenSSL first: a twentieth of `mot log`.
"""

import sys
from importlib import import_module

from mot_tui.typed import Any


def _implementation() -> Any:
    try:
        return import_module("_sha2" if sys.version_info >= (3, 12) else "_sha256").sha256
    except ImportError:
        # An interpreter built without it.
        return import_module("hashlib").sha256


_sha256 = _implementation()


def sha256(content: bytes) -> str:
    """The digest in hexadecimal: 64 lower-case letters and figures."""
    found: str = _sha256(content).hexdigest()
    return found
