"""The pages on keys, from the tables of actions and places: `make keys` writes docs/keys*.md."""

from collections.abc import Iterable
from pathlib import Path

from mot_tui.texts import language
from mot_tui.tui.action import Action, During
from mot_tui.tui.actions import actions, use_keys
from mot_tui.tui.keys import key_text, keys_shown, twin
from mot_tui.tui.places import CALL, places

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGES = {"en": DOCS / "keys.md", "ko": DOCS / "keys.ko.md"}

NOTICE = "<!-- Written by `make keys` from the tables of the app; what is changed here is lost. -->"

ENGLISH = {
    "other": "[한국어](keys.ko.md)",
    "title": "Keys",
    "about": (
        "Letters work on the timeline and in the list of promises, where nothing is typed: Esc"
        " goes there. The other keys work everywhere on the main screen. A letter may come from a"
        " Hangul input method: each has the twin that lies on its key (a capital arrives as its"
        " small letter there). Everything can be clicked"
        " too, the rows of keys included; an action without a key of its own is found in the"
        " palette by its name or by what is told of it."
    ),
    "head": ("Action", "Letters", "Everywhere", "What it does", "Id"),
    "keys": ("Key", "What it does"),
    "own": "Your own keys",
    "file": (
        "`settings.toml` lies in `~/.config/mot/` on Linux, `~/Library/Application Support/mot/`"
        " on macOS, `%LOCALAPPDATA%\\mot\\` on Windows, and in `$MOT_HOME/config/` where"
        " `MOT_HOME` is set. A table `[keys]` in it gives actions other keys, by their ids:"
    ),
    "rules": (
        "A letter or a sign takes the place of the letters of an action; its Hangul twin comes by"
        " itself. A key F1 to F12 or `ctrl+a` to `ctrl+z` takes the place of the key that works"
        " everywhere. Several are parted by blanks. `ctrl+c` stays what it is, and terminals send"
        " `ctrl+h`, `ctrl+i`, `ctrl+j` and `ctrl+m` as other keys. `rate` keeps its digits. What"
        " cannot be followed – an unknown id, no such key, a key that another action has – is told"
        " at the start, and the action keeps its own keys. The row of keys, the help and the"
        " palette show the keys that hold."
    ),
}
KOREAN = {
    "other": "[English](keys.md)",
    "title": "키",
    "about": (
        "글자 키는 타임라인과 약속 목록처럼 글을 쓰지 않는 곳에서 듣습니다. Esc를 누르면 그리로"
        " 갑니다. 나머지 키는 첫 화면 어디서나 듣습니다. 한글 입력 상태여도 됩니다. 글자마다 같은"
        " 자리의 한글 자모가 짝입니다(대문자는 작은 글자로 들어옵니다). 모두 마우스로도 할 수 있고,"
        " 아래쪽 키 줄도 누를 수 있습니다. 키가 없는 명령은 명령 찾기에서 이름이나 설명으로"
        " 찾습니다."
    ),
    "head": ("명령", "글자", "어디서나", "하는 일", "id"),
    "keys": ("키", "하는 일"),
    "own": "내 키",
    "file": (
        "`settings.toml`은 리눅스에서 `~/.config/mot/`, macOS에서"
        " `~/Library/Application Support/mot/`, 윈도우에서 `%LOCALAPPDATA%\\mot\\`,"
        " `MOT_HOME`을 정했다면 `$MOT_HOME/config/`에 있습니다. 그 안의 `[keys]` 표에서 id로"
        " 명령에 다른 키를 줄 수 있습니다:"
    ),
    "rules": (
        "글자나 기호는 그 명령의 글자 키를 대신하고, 한글 짝은 저절로 따라옵니다. F1–F12와"
        " `ctrl+a`–`ctrl+z`는 어디서나 듣는 키를 대신합니다. 여럿이면 빈칸으로 나눕니다."
        " `ctrl+c`는 그대로이고, `ctrl+h`, `ctrl+i`, `ctrl+j`, `ctrl+m`은 터미널이 다른 키로"
        " 보냅니다. `rate`의 숫자는 바꿀 수 없습니다. 따를 수 없는 것 – 없는 id, 없는 키, 다른"
        " 명령의 키 – 은 시작할 때 알려 주고, 그 명령은 원래 키를 씁니다. 키 줄, 도움말, 명령"
        " 찾기는 지금 듣는 키를 보여 줍니다."
    ),
}
WORDS = {"en": ENGLISH, "ko": KOREAN}

EXAMPLE = """```toml
[keys]
undo = "v"
settle = "s ctrl+e"
redo = "ctrl+u"
```"""


def page(spoken: str) -> str:
    """The page in a language. The language spoken is that one from then on."""
    language.use(spoken)
    use_keys(())
    words = WORDS[spoken]
    named = [_row(it) for it in actions() if it.during is not During.CALL]
    of_call = [_row(it) for it in actions() if it.during is During.CALL]
    parts = [
        f"{NOTICE}\n\n# {words['title']}\n\n{words['other']}",
        str(words["about"]),
        _table(words["head"], named),
        *(
            f"## {it.title}\n\n"
            + _table(
                words["keys"], ((_code(hint.key), hint.help or hint.label) for hint in it.hints)
            )
            + ("\n\n" + _table(words["head"], of_call) if it.id == CALL else "")
            for it in places()
        ),
        f"## {words['own']}\n\n{words['file']}\n\n{EXAMPLE}\n\n{words['rules']}",
    ]
    return "\n\n".join(parts) + "\n"


def _row(it: Action) -> tuple[str, ...]:
    """An action, its keys, what it does, and its id."""
    letters = _letters(it.letters, keys_shown(it))
    return it.label, letters, _code(key_text(it.anywhere)), it.help, _code(it.id)


def _letters(letters: str, shown: str) -> str:
    """`c` `ㅊ`; digits in short."""
    if letters.isdigit():
        return _code(shown)
    return " ".join(_code(it) for letter in letters for it in (letter, twin(letter)) if it)


def _code(text: str) -> str:
    return f"`{text}`" if text else ""


def _table(head: Iterable[object], rows: Iterable[Iterable[str]]) -> str:
    lines = ["| " + " | ".join(map(str, head)) + " |"]
    lines.append("|" + " --- |" * lines[0].count(" |"))
    lines += ["| " + " | ".join(it.replace("|", "\\|") for it in row) + " |" for row in rows]
    return "\n".join(lines)


def main() -> None:
    """Write the pages."""
    for spoken, path in PAGES.items():
        path.write_text(page(spoken), encoding="utf-8")


if __name__ == "__main__":
    main()
