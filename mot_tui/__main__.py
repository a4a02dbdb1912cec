"""The program: without arguments the app, else the command line.

The one broad edge: whatever happens below becomes one sentence on stderr and an exit code
(`contract.md`, Commands). `MOT_DEBUG=1` shows where an unforeseen error came from.
"""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import closing

INTERRUPTED = 130
FAILED, MISUSED = 1, 2


def main(given: Sequence[str] | None = None) -> int:
    """Run the program; gives its exit code."""
    os.umask(0o077)
    # Imports make much and drop nothing: collecting while they run takes a twelfth of the time.
    # A one-shot command is over before it would pay; the app switches it on once it is painted.
    own = given is None
    if own:
        gc.disable()
    try:
        return _main(sys.argv[1:] if given is None else given)
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 0
    except BrokenPipeError:
        # The reader had enough (`mot show | head`).
        _stop_writing()
        return 0
    except Exception as error:
        if os.environ.get("MOT_DEBUG"):
            raise
        return _told(error)
    finally:
        if own:
            # The process ends here: looking for what could be freed would be in vain.
            gc.freeze()


def _main(given: Sequence[str]) -> int:
    from mot_tui import config, paths
    from mot_tui.cli import output
    from mot_tui.cli.asked import NO_COMMAND, read
    from mot_tui.texts import language

    output.prepare()
    language.use(language.wanted())
    settings = config.load(paths.places().settings)
    language.use(language.wanted(settings.language))
    asked = read(given)
    if asked.command == NO_COMMAND:
        return _app(asked.case)
    if asked.command == "demo" and not asked.load:
        return _demo(asked.lang)
    from mot_tui.cli.run import run

    return run(asked, settings)


def _app(name: str | None) -> int:
    """The app on the user's own data file."""
    _require_terminal()
    from mot_tui import config, paths
    from mot_tui.cli.session import open_book
    from mot_tui.tui.app import run

    where = paths.places()
    with closing(open_book(where, config.load(where.settings))) as book:
        chosen = book.named(name).id if name or book.cases() else None
        return run(book, chosen, backups=where.backups, settings_file=where.settings)


def _demo(spoken: str | None) -> int:
    """The app on demonstration cases that nothing keeps."""
    _require_terminal()
    from mot_tui import demo
    from mot_tui.cli.demonstration import throw_away_book
    from mot_tui.texts import language
    from mot_tui.tui.app import run

    language.use(spoken or language.language())
    with throw_away_book() as book:
        return run(book, demo.load(book, language.language())[0].id)


def _require_terminal() -> None:
    from mot_tui.errors import Misused

    # Textual draws on stderr.
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise Misused("no-terminal")


def _told(error: Exception) -> int:
    from mot_tui.cli.output import tell
    from mot_tui.errors import Misused, MotError
    from mot_tui.texts.sentences import sentence

    if isinstance(error, MotError):
        code, values = error.code, error.values
    else:
        code, values = "unforeseen", {"kind": type(error).__name__}
    try:
        tell(sentence(code, values))
    except OSError:
        _stop_writing()
    if code == "not-written-out":
        # What is left of it would fail again at the exit, and give another code.
        _stop_writing()
    return MISUSED if isinstance(error, Misused) else FAILED


def _stop_writing() -> None:
    """Let nothing be written at the exit that nobody can take."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for name in ("stdout", "stderr"):
        if (stream := getattr(sys, name)) is None:
            # Closed by the caller.
            continue
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())


if __name__ == "__main__":
    sys.exit(main())
