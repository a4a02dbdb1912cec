"""The errors a person may meet: one tree, each with a code and its values.

Nothing here is a sentence: `texts` puts the code into words at the one edge where it is shown.

    MotError
    ├── Refused        a rule says no (the promise is settled already, an unknown number …)
    ├── Unusable       a file is damaged, foreign, newer, locked or cannot be written
    └── Misused        the command line was used wrongly (exit code 2)
"""


class MotError(Exception):
    """Something a person must be told; `code` names the sentence, `values` fill it."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        named = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{self.code}({named})"


class Refused(MotError):
    """A rule of the domain says no; nothing was changed."""


class Unusable(MotError):
    """A file or folder cannot be used as it is; nothing was changed."""


class Misused(MotError):
    """The command line was used wrongly."""
