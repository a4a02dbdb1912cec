"""Whatever a terminal can show, the words are there, and nothing is said by colour alone."""

import re

import pytest

from mot_tui.frozen import changed
from mot_tui.tui.app import MotApp
from mot_tui.tui.themes import ANSI, DARK, LIGHT
from tests.casefile import Told
from tests.tui.window import MOT, Window

COLOUR = re.compile(rb"\x1b\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9\d|10\d)(?:;[0-9;]*)?m")
"""What sets a colour other than the terminal's own."""


@pytest.mark.parametrize(
    ("setting", "term", "theme"),
    [
        ("", "xterm-256color", DARK),
        ("", "xterm", ANSI),
        ("", "linux", ANSI),
        ("dark", "linux", DARK),
        ("light", "xterm", LIGHT),
        ("ansi", "xterm-256color", ANSI),
        ("unheard of", "xterm-256color", DARK),
    ],
)
def test_a_terminal_of_few_colours_keeps_its_own(
    told: Told, monkeypatch: pytest.MonkeyPatch, setting: str, term: str, theme: str
) -> None:
    monkeypatch.setenv("TERM", term)
    told.book.settings = changed(told.book.settings, theme=setting)
    assert MotApp(told.book, told.case_id).theme == theme


@pytest.mark.slow
@pytest.mark.parametrize(
    "environ",
    [
        {"NO_COLOR": "1"},
        {"NO_COLOR": "1", "TERM": "linux"},
        {"TERM": "linux"},
        {"TERM": "xterm"},
        {"TERM": "dumb"},
        {"LC_ALL": "C"},
        {"LC_ALL": "", "LANG": "C.UTF-8"},
        {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    ],
    ids=lambda it: " ".join(f"{name}={value}" for name, value in it.items()),
)
def test_the_words_are_there(environ: dict[str, str]) -> None:
    with Window([*MOT, "demo", "--lang", "ko"], size=(100, 30), **environ) as window:
        for text in ("이사 후 인터넷 이전 설치", "불통 7일 10시간", "■ e12에서 끝남", "? p4"):
            window.until(text)
        window.type("\x0f")
        window.until("c2")
        if "NO_COLOR" in environ:
            assert not COLOUR.search(window.shown)
        window.type("\x11")
        assert window.ended() == 0
