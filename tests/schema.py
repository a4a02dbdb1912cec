"""The schema of case files, from the classes of facts: `make schema` writes it anew."""

import json
from pathlib import Path
from typing import Any, Literal, get_args

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from mot_tui.domain.facts import Fact
from mot_tui.importers.facttypes import CLASSES
from tests import shapes as s
from tests.shape_parts import Closed, Score

PAGE = Path(__file__).resolve().parents[1] / "docs" / "case.schema.json"


class CaseFile(Closed):
    """A whole case. `facts` is what imports again; all else is for readers."""

    format: Literal["mot-case"]
    version: Literal[1]
    exported: s.Exported
    case: s.Case
    entries: list[s.Entry]
    people: list[s.Person]
    promises: list[s.Promise]
    deadlines: list[s.Deadline]
    evidence: list[s.Evidence]
    score: Score
    numbers: dict[str, str]
    facts: list[Any]


def schema() -> dict[str, Any]:
    """The whole, by JSON Schema 2020-12."""
    facts = [TypeAdapter(cls) for cls in get_args(Fact)]
    names = {cls: name for name, cls in CLASSES.items()}
    inputs: Any = [("whole", "validation", TypeAdapter(CaseFile))]
    inputs += [
        (names[cls], "validation", it) for cls, it in zip(get_args(Fact), facts, strict=True)
    ]
    found, made = TypeAdapter.json_schemas(inputs)
    defs: dict[str, Any] = made["$defs"]
    for (name, _mode), told in found.items():
        if name != "whole":
            _name(defs[_target(told)], str(name))
    whole: dict[str, Any] = defs.pop(_target(found["whole", "validation"]))
    numbers = {"propertyNames": {"pattern": "^[epsdv][1-9][0-9]*$"}}
    whole["properties"]["numbers"] |= numbers
    named = [found[name, "validation"] for name in sorted(names.values())]
    whole["properties"]["facts"]["items"] = {"oneOf": named}
    for told in (whole, *defs.values()):
        _untitled(told)
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "title": "A case of mot",
        **whole,
        "$defs": dict(sorted(defs.items())),
    }


def _name(told: dict[str, Any], name: str) -> None:
    """A fact says what it is, and when it was recorded."""
    told["properties"] = {
        "fact": {"const": name},
        "recorded_at": {"type": "string", "format": "date-time"},
        **told["properties"],
    }
    told["required"] = ["fact", "recorded_at", *told.get("required", ())]


def _untitled(told: Any) -> None:
    """Titles only say the names of keys again."""
    for it in told.get("properties", {}).values():
        it.pop("title", None)
    told.pop("title", None)


def _target(told: dict[str, Any]) -> str:
    return str(told["$ref"]).removeprefix("#/$defs/")


def page() -> str:
    """The file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
