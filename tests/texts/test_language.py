"""The language of a part of the work, and of all others meanwhile."""

from contextlib import suppress
from threading import Event, Thread

from mot_tui.texts.language import _, language, speaking


def test_what_another_thread_speaks_is_its_own() -> None:
    speaks, heard = Event(), Event()
    said: list[str] = []

    def write() -> None:
        with suppress(KeyError), speaking("ko"):
            said.append(_("settings"))
            speaks.set()
            heard.wait(10)
            said.append(language())
            raise KeyError
        said.append(language())

    other = Thread(target=write)
    other.start()
    assert speaks.wait(10)
    assert (language(), _("settings")) == ("en", "settings")
    with speaking("ko"), speaking("not known"):
        assert language() == "ko"
    heard.set()
    other.join()
    assert said == ["설정", "ko", "en"]
