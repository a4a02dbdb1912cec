"""`mot` and `mot demo`: which casebook and which case the app gets."""

from pathlib import Path

import pytest

from mot_tui import __main__
from mot_tui.casebook import Casebook
from mot_tui.tui import app
from tests.cli.ran import Mot, Ran

Started = list[tuple[Path, str | None, list[str]]]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Started:
    """What the app was started with, instead of starting it."""
    found: Started = []

    def run(book: Casebook, case_id: str | None, **_places: Path | None) -> int:
        titles = [case.title for case in book.cases()]
        found.append((book.ledger.journal.path, case_id, titles))
        return 0

    monkeypatch.setattr(app, "run", run)
    monkeypatch.setattr(__main__, "_require_terminal", lambda: None)
    return found


def test_the_app_opens_the_case_used_last(
    mot: Mot, case: Ran, started: Started, home: Path
) -> None:
    assert mot().code == 0
    (path, case_id, titles) = started[0]
    assert path == home / "mot.db"
    assert case_id == mot("cases", "--json").json[0]["key"]
    assert titles == ["Internet after the move"]


def test_the_app_opens_the_case_that_is_named(mot: Mot, case: Ran, started: Started) -> None:
    mot("new", "Modem", "--timezone", "Asia/Seoul")
    assert mot("--case", "inter").code == 0
    ids = {it["case"]: it["key"] for it in mot("cases", "--json").json}
    assert started[0][1] == ids["c1"]
    assert mot("--case", "c9").code == 1


def test_the_app_opens_without_a_case(mot: Mot, started: Started) -> None:
    assert mot().code == 0
    assert started[0][1:] == (None, [])


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_demo_leaves_nothing_behind(mot: Mot, started: Started, home: Path, lang: str) -> None:
    assert mot("demo", "--lang", lang).code == 0
    (path, _case_id, titles) = started[0]
    assert not path.exists()
    assert not (home / "mot.db").exists()
    assert [title.isascii() for title in titles] == [lang == "en"] * 2


def test_the_demo_may_be_kept(mot: Mot) -> None:
    ran = mot("demo", "--load")
    assert (ran.code, len(ran.lines)) == (0, 2)
    figures = mot("score", "--json").json
    assert figures["zero"] == {"entry": "e12", "without": "1.575"}
    assert mot("undo").code == 0
    assert len(mot("cases").lines) == 1
