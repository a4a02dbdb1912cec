"""The addresses of the settings, told by apprise: a phone, a mail, a chat.

They hold passwords: nothing here, and nothing that apprise says, reaches a screen or a log.
"""

import importlib
import logging
from hashlib import sha256

from mot_tui.errors import Unusable
from mot_tui.exporters.telling import Message
from mot_tui.typed import Any

_MARK = 12
"""Letters by which an address is remembered; nobody can tell from them what it is."""


def channel_of(address: str) -> str:
    """Under which it is remembered what an address was told."""
    return "@" + sha256(address.encode(errors="surrogatepass")).hexdigest()[:_MARK]


def send(address: str, message: Message) -> bool:
    """Tell one address; False where that failed. Raises `Unusable("no-apprise")`."""
    apprise = _apprise()
    logging.disable(logging.CRITICAL)
    try:
        sender = apprise.Apprise()
        if not sender.add(address):
            return False
        sent = sender.notify(
            title=message.title, body=message.body or message.title, body_format="text"
        )
    except (OSError, TypeError, ValueError):
        return False
    finally:
        logging.disable(logging.NOTSET)
    return bool(sent)


def _apprise() -> Any:
    # A third of a second to import, and an extra: only who named an address has it.
    try:
        return importlib.import_module("apprise")
    except ImportError as error:
        raise Unusable("no-apprise") from error
