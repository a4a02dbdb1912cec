"""Whatever else is in a case file is listed with its place, or the file is refused."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mot_tui.errors import Unusable
from mot_tui.importers import casefile
from mot_tui.importers.source import content
from tests.exporters.telling import Telling
from tests.importers.journey import told

# -- what is listed


def changed(telling: Telling, change: Callable[[Any], None]) -> bytes:
    whole = json.loads(told(telling))
    change(whole)
    return json.dumps(whole).encode()


def put(name: str, value: Any, *inner: str) -> Callable[[Any], None]:
    """Another value in the first fact of this name."""

    def change(whole: Any) -> None:
        place = next(it for it in whole["facts"] if it["fact"] == name)
        for key in inner[:-1]:
            place = place[key]
        place[inner[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "place", "code"),
    [
        (put("entry-made", 9, "content", "rating"), ".content.rating", "out-of-range"),
        (put("entry-made", -1, "content", "rating"), ".content.rating", "out-of-range"),
        (put("entry-made", 1.5, "content", "rating"), ".content.rating", "wrong-value"),
        (put("entry-made", True, "content", "rating"), ".content.rating", "wrong-value"),
        (put("entry-made", 10**30, "content", "duration_s"), ".content.duration_s", "out-of-range"),
        (put("entry-made", 10**4000, "content", "people"), ".content.people", "out-of-range"),
        (put("entry-made", 1e999, "content", "people"), "", "not-json"),
        (put("entry-made", "phone", "content", "channel"), ".content.channel", "wrong-value"),
        (
            put("entry-made", "soon", "content", "occurred_at"),
            ".content.occurred_at",
            "wrong-value",
        ),
        (put("entry-made", "2026-03-02T10:00:00", "content", "occurred_at"), "", "wrong-value"),
        (
            put("entry-made", "0001-01-01T00:00:00Z", "content", "occurred_at"),
            ".content.occurred_at",
            "out-of-range",
        ),
        (put("entry-made", ["a", 1], "content", "tags"), ".content.tags[1]", "wrong-value"),
        (
            put("entry-made", [{"amount": "NaN", "currency": ""}], "content", "money"),
            ".content.money[0].amount",
            "out-of-range",
        ),
        (put("entry-made", "", "entry"), ".entry", "out-of-range"),
        (put("entry-made", "../../x", "entry"), ".entry", "out-of-range"),
        (put("entry-made", {}, "entry"), ".entry", "wrong-value"),
        (put("promise-made", {"end": 1}, "due"), ".due.end", "wrong-value"),
        (put("promise-made", "promise-dreamt", "fact"), ".fact", "unknown-fact"),
        (put("promise-made", ["x"], "fact"), ".fact", "unknown-fact"),
        (put("case-described", "haircut", "field"), ".field", "wrong-value"),
    ],
)
def test_a_fact_that_does_not_fit_is_left_out_with_its_place(
    telling: Telling, change: Callable[[Any], None], place: str, code: str
) -> None:
    data = changed(telling, change)
    if code == "not-json":
        with pytest.raises(Unusable, match="import-not-json"):
            casefile.read(data)
        return
    (problem,) = casefile.read(data).problems
    assert problem.place.split("]", 1)[1] == place
    assert problem.code == code


def test_what_is_missing_is_named(telling: Telling) -> None:
    def change(whole: Any) -> None:
        del whole["facts"][-1]["fact"], whole["facts"][-2]["entry"]

    problems = casefile.read(changed(telling, change)).problems
    found = {(it.place.split("]")[1], it.code) for it in problems}
    assert found == {(".fact", "unknown-fact"), (".entry", "missing-value")}


def test_one_bad_fact_does_not_keep_the_others_out(telling: Telling, elsewhere: Telling) -> None:
    data = changed(telling, put("entry-made", 9, "content", "rating"))
    view, problems = casefile.take(elsewhere.book, data)
    assert len(problems) == 1
    assert view.entries == 3


def test_facts_that_are_no_objects_are_listed(telling: Telling) -> None:
    data = changed(telling, lambda whole: whole["facts"].extend([1, None, "x", [], {}]))
    assert len(casefile.read(data).problems) == 5


def test_a_flood_of_problems_is_cut(telling: Telling) -> None:
    data = changed(telling, lambda whole: whole["facts"].extend([1] * 5000))
    assert len(casefile.read(data).problems) == casefile.MOST_PROBLEMS


def test_a_case_id_from_outside_is_not_trusted(telling: Telling, elsewhere: Telling) -> None:
    whole = json.loads(told(telling))
    for id in ("", "../x", "a" * 65, 5, None):
        whole["exported"]["id"] = id
        assert casefile.read(json.dumps(whole).encode()).case_id is None
    view, _ = casefile.take(elsewhere.book, json.dumps(whole).encode())
    assert view.title == "Internet after the move"


# -- what is refused


FACTS = b'{"format": "mot-case", "version": 1, "facts": [%s]}'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "import-not-json"),
        (b"{", "import-not-json"),
        (b"\xff\xfe{}", "import-not-json"),
        (b"[" * 500_000, "import-not-json"),
        (FACTS % (b'{"a":' * 200_000), "import-not-json"),
        (FACTS % b'{"fact": "case-opened", "fact": "case-closed"}', "import-not-json"),
        (FACTS % b"NaN", "import-not-json"),
        (FACTS % b"-Infinity", "import-not-json"),
        (FACTS % (b"9" * 200_000), "import-not-json"),
        (b"[]", "import-not-a-case"),
        (b"null", "import-not-a-case"),
        (b'{"format": "other", "version": 1}', "import-not-a-case"),
        (b'{"format": "mot-case", "version": true, "facts": []}', "import-not-a-case"),
        (b'{"format": "mot-case", "version": 0, "facts": []}', "import-not-a-case"),
        (b'{"format": "mot-case", "version": 1, "facts": {}}', "import-not-a-case"),
        (b'{"format": "mot-case", "version": 1}', "import-not-a-case"),
        (b'{"format": "mot-case", "version": 2, "facts": []}', "import-newer"),
        (FACTS % b"", "import-without-case"),
    ],
)
def test_a_file_that_is_none_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Unusable, match=code):
        casefile.read(data)


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(100 * 2**20)
    with pytest.raises(Unusable, match="import-too-large"):
        content(path, casefile.MOST_BYTES)
    with pytest.raises(Unusable, match="import-too-large"):
        casefile.read(b" " * (casefile.MOST_BYTES + 1))


def test_a_fact_nested_nearly_too_deep_is_listed_or_refused() -> None:
    for depth in range(900, 1000, 7):
        nested = b'{"fact": "case-opened", "at": %s1%s}' % (b"[" * depth, b"]" * depth)
        with pytest.raises(Unusable):
            casefile.read(FACTS % nested)


def test_only_plain_files_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for place, code in ((tmp_path / "pipe", "not-a-file"), (tmp_path / "none", "missing")):
        with pytest.raises(Unusable, match=code):
            content(place, 10)
    for name in ("a\0b", "\ud800"):
        with pytest.raises(Unusable, match="missing"):
            content(Path(name), 10)
    (tmp_path / "small").write_bytes(b"words")
    assert content(tmp_path / "small", 10) == b"words"


@given(st.binary(max_size=60) | st.binary(max_size=40).map(lambda it: FACTS % it))
def test_bytes_of_any_kind_raise_nothing_else(data: bytes) -> None:
    with pytest.raises(Unusable, match="import-"):
        casefile.read(data)
