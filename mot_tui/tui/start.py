"""A quick start: nothing that it makes is garbage, so nobody looks for any until it is over.

Measured: a fifth of all that the start costs. What stands then is left out of later looks too,
which would come while somebody types.
"""

import gc


def begin() -> None:
    """Call this before anything of Textual is imported."""
    gc.disable()


def over() -> None:
    """The first screen is painted."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
