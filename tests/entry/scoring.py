"""The reference scorer of due phrases, which lies beside the reference files."""

import importlib.util
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any


@cache
def scored(shared: Path, split: str, parse: Callable[..., Any]) -> list[tuple[dict[str, Any], str]]:
    """Every row of a split with its verdict."""
    spec = importlib.util.spec_from_file_location("due_score", shared / "due" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    score: ModuleType = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    lines = (shared / "due" / f"{split}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = score.run(parse, [json.loads(line) for line in lines])
    return [(row, verdict) for row, _answer, verdict, _seconds in rows]
