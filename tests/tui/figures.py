"""The figures of a case, each worked out anew from `--json` and looked for in its document."""

import json
import re
from collections import Counter
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest

from mot_tui.__main__ import main
from mot_tui.entry.words import NO_CALL, NO_SHOW
from mot_tui.exporters.document import NONE, Document, Items, Table
from mot_tui.texts.times import span_text

Json = dict[str, Any]


class Asked:
    """What the commands say of a case at this instant."""

    def __init__(self, capsys: pytest.CaptureFixture[str], case: int) -> None:
        self.capsys, self.case = capsys, f"c{case}"
        self.score: Json = self._said("score")
        self.due: list[Json] = self._said("due")
        self.shown: Json = self._said("show", "--all")
        self.live = [it for it in self.shown["entries"] if it["struck"] is None]

    def _said(self, *words: str) -> Any:
        self.capsys.readouterr()
        assert main([*words, "--json", "--case", self.case]) == 0
        return json.loads(self.capsys.readouterr().out)


def rounded(percent: str | None) -> str:
    """A score for people: one decimal half up, never a false 0 nor a false 100; a dash for none."""
    if percent is None:
        return NONE
    exact = Decimal(percent)
    tenth = exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
    if exact and not tenth:
        return "<0.1"
    if tenth == 100 and exact < 100:
        return ">99.9"
    return f"{tenth:f}".removesuffix(".0")


class Figures:
    """The figures of a document."""

    def __init__(self, document: Document) -> None:
        self.blocks = {it.id: it.blocks for it in document.sections}

    def rows(self, section: str) -> list[tuple[str, ...]]:
        """Those of the tables of a section."""
        blocks = self.blocks.get(section, ())
        return [row for it in blocks if isinstance(it, Table) for row in it.rows]

    def lines(self, section: str) -> list[str]:
        """Those of its lists."""
        blocks = self.blocks.get(section, ())
        return [it.text for block in blocks if isinstance(block, Items) for it in block.items]


def figures(text: str) -> list[str]:
    """All figures in a text, groups of three as one."""
    found = re.findall(r"[<>]?\d[\d,]*(?:\.\d+)?", text)
    return [it.replace(",", "") for it in found]


# -- each kind


def score_agrees(told: Figures, asked: Asked) -> None:
    """Settled, live, additive, worst, keep rate; every unit with its factor and running score."""
    # Languages tell them in another order.
    said, lines = asked.score, [sorted(figures(it)) for it in told.lines("score")]
    if said["n"]:
        assert sorted((str(said["n"]), said["additive"], str(said["worst"]))) in lines
    if said["settled"] is not None:
        assert sorted((rounded(said["settled"]), "100")) in lines
    if said["live"] is not None and said["live"] != said["settled"]:
        assert [rounded(said["live"])] in lines
    if said["keep_rate"]["due"]:
        assert sorted(map(str, said["keep_rate"].values())) in lines
    zero = said["zero"]
    units = [
        (
            unit["entry"] or "",
            NONE if unit["rating"] is None else str(unit["rating"]),
            f"× {unit['factor']}",
            rounded(unit["running"]),
            unit["points"] or NONE,
            *((unit["points_without_zero"] or NONE,) if zero else ()),
        )
        for unit in said["units"]
    ]
    found = [(_entry(row[1]), *row[2:]) for row in told.rows("score")]
    assert found == units


def _entry(names: str) -> str:
    return next((it for it in names.split(", ") if it.startswith("e")), "")


def lateness_agrees(told: Figures, asked: Asked, overdue: str) -> None:
    """Of each open promise how late it is; `overdue` is the word for those that are."""
    rows = {row[0]: row for row in told.rows("promises")}
    for it in asked.due:
        if (promise := it.get("promise")) is None:
            continue
        row = rows[promise]
        late = span_text(timedelta(seconds=it["late_s"])) if it["late_s"] else NONE
        assert row[6].startswith(late), (row, it)
        assert (row[5] == overdue) is (it["state"] == "overdue")
        assert row[7:] == (str(it["chases"] or NONE), str(it["moves"] or NONE))


def outages_agree(told: Figures, asked: Asked, now: datetime) -> None:
    """Each lasts from its entry to another one, or to now."""
    at = {it["id"]: datetime.fromisoformat(it["at"]) for it in asked.live}
    states = {it["id"] for it in asked.live if it["channel"] in ("down", "weak", "up")}
    open_since = set()
    for row in told.rows("outages"):
        began = at[row[5]]
        assert row[5] in states
        ends = {span_text(at[it] - began) for it in states if at[it] >= began}
        if row[4] == span_text(now - began):
            open_since.add(began)
        else:
            assert row[4] in ends
    since = asked.shown["case"]["out_since"]
    assert since is None or datetime.fromisoformat(since) in open_since


def contacts_agree(told: Figures, asked: Asked) -> list[int]:
    """How many by channel and by whom, and how long; gives the counts, the most first."""
    met = [it for it in asked.live if _is_contact(it)]
    by: dict[str, list[Json]] = {}
    for it in met:
        by.setdefault(it["channel"], []).append(it)
    wanted = Counter(
        (
            str(len(held)),
            str(sum(it["direction"] == "out" for it in held) or NONE),
            str(sum(it["direction"] == "in" for it in held) or NONE),
            _span([it["duration_s"] for it in held]),
        )
        for held in by.values()
    )
    found = [row[1:] for row in told.rows("effort")]
    assert Counter((*row[:3], _known(row[3])) for row in found) == wanted
    return sorted((len(held) for held in by.values()), reverse=True)


def _is_contact(it: Json) -> bool:
    noted = it["channel"] in ("test", "note", "down", "weak", "up", "ad")
    return not noted and not {*NO_SHOW.values(), *NO_CALL.values()} & {*it["tags"]}


def _span(seconds: list[int | None]) -> str:
    known = [it for it in seconds if it is not None]
    return span_text(timedelta(seconds=sum(known))) if known else NONE


def _known(text: str) -> str:
    """Without how many were not timed."""
    return re.split(", |; | \\(", text)[0]


def money_agrees(told: Figures, asked: Asked) -> None:
    """Every sum, and what the customer paid by currency."""
    sums = [it for entry in asked.live for it in entry["money"]]
    rows = [
        _decimals(row[1], it["currency"]) for row, it in zip(told.rows("money"), sums, strict=True)
    ]
    assert rows == [[] if it["amount"] is None else [Decimal(it["amount"])] for it in sums]
    paid: dict[str, Decimal] = {}
    for it in sums:
        if it["payment"] == "cost" and it["amount"] is not None:
            paid[it["currency"]] = paid.get(it["currency"], Decimal(0)) + Decimal(it["amount"])
    lines = told.lines("effort")
    for currency, whole in paid.items():
        assert any(whole in _decimals(it, currency) for it in lines), (currency, whole, lines)


def _decimals(text: str, currency: str) -> list[Decimal]:
    return [Decimal(it.lstrip("<>")) for it in figures(text.replace(currency, " "))]
