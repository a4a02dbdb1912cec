"""The messages of the source and the Korean catalogue: `make catalogue` brings it up to date.

Only the syntax tree is read, nothing is imported. A new message comes in without a translation,
one that is gone from the source leaves; what is translated stays as it is.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "mot_tui"
CATALOGUE = SOURCE / "locale/ko/LC_MESSAGES/mot.po"
HEADER = {
    "Project-Id-Version": "mot-tui",
    "Language": "ko",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=1; plural=0;",
}
MARKERS = {"_": 1, "ngettext": 2}
"""The functions whose first arguments are messages, and how many of them."""

Message = tuple[str, str]
"""In the singular, and in the plural where there is one."""


def messages(folder: Path = SOURCE) -> dict[Message, list[str]]:
    """Each message of the source, in its order, with the files that say it."""
    found: dict[Message, list[str]] = {}
    for path in sorted(folder.rglob("*.py")):
        said = str(path.relative_to(folder.parent))
        for message in marked(ast.parse(path.read_text(encoding="utf-8")), said):
            files = found.setdefault(message, [])
            if said not in files:
                files.append(said)
    return found


def marked(tree: ast.AST, said: str) -> Iterator[Message]:
    """The messages of one file, from the top. Raises `ValueError` for one not written out."""
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        if count := MARKERS.get(name):
            texts = [node.value for node in call.args[:count] if isinstance(node, ast.Constant)]
            literal = [text for text in texts if isinstance(text, str)]
            if len(literal) != count:
                raise ValueError(f"{said}:{call.lineno}: {name}() takes words written out")
            yield literal[0], literal[1] if count == 2 else ""


def updated(old: polib.POFile, found: dict[Message, list[str]]) -> polib.POFile:
    """The catalogue with the messages of the source and the translations that it had."""
    new = polib.POFile(wrapwidth=98)
    new.metadata = dict(HEADER)
    had = {(entry.msgid, entry.msgid_plural): entry for entry in old}
    for (one, many), files in found.items():
        entry = polib.POEntry(msgid=one, msgid_plural=many)
        entry.occurrences = [(name, "") for name in files]
        was = had.get((one, many))
        entry.msgstr = was.msgstr if was else ""
        if many:
            entry.msgstr_plural = dict(was.msgstr_plural) if was else {0: ""}
        entry.tcomment = was.tcomment if was else ""
        new.append(entry)
    return new


def main() -> int:
    """Write the catalogue and its compiled form; name the messages without a translation."""
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    old = polib.pofile(str(CATALOGUE)) if CATALOGUE.exists() else polib.POFile()
    new = updated(old, messages())
    new.save(str(CATALOGUE))
    new.save_as_mofile(str(CATALOGUE.with_suffix(".mo")))
    for entry in new.untranslated_entries():
        print(f"not translated: {entry.msgid!r}")
    return 1 if new.untranslated_entries() else 0


if __name__ == "__main__":
    sys.exit(main())
