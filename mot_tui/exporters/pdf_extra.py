"""What a PDF needs and a plain installation has not: the extra `pdf`."""

import shlex
import sys
from importlib.util import find_spec

from mot_tui.errors import Unusable

REPORTLAB = "reportlab>=5.1,<6"
"""As in `pyproject.toml`; the extra itself is on no index."""


def is_there() -> bool:
    """Whether a PDF can be made."""
    return find_spec("reportlab") is not None


def command() -> str:
    """What installs it for the interpreter that runs this, whatever environment that is of."""
    return shlex.join([sys.executable or "python3", "-m", "pip", "install", REPORTLAB])


def missing() -> Unusable:
    """The error for its absence."""
    return Unusable("no-reportlab", command=command())
