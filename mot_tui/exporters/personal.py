"""What tells of a person by its shape alone: telephone and account numbers, mail, links.

Told of text as `foldedtext` folds it. Times, dates and sums are none of them.
"""

import re
from collections.abc import Callable, Iterator

from mot_tui.frozen import changed, frozen

PUBLIC = "public"
"""The kind of a telephone number of a firm, which stays."""

_B = r"(?<![^\W_가-힣])(?<!\d[.,:/-])"
"""No word goes on here; Hangul may stand right before a number."""
_E = r"(?![^\W_가-힣])(?![.,:/-]\d)"

_MAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_MAIL_ANY = re.compile(r"[^\s@<>()\[\],;:\"']{1,64}@[^\s@<>()\[\],;:\"']{1,255}\.[^\W\d_]{2,63}")
_LINK = re.compile(r"(?i)\b(?:https?|ftp)://[^\s<>\"']+|(?<![\w.])www\.[^\s<>\"']+")
_LINK_ENDS = ".,;:!?)]}…”’"

_PHONES = (
    # International: + or 00, the country, the rest in groups.
    rf"{_B}(?<![\w+])(?:\+|00(?=[1-9]))\d{{1,3}}"
    rf"(?:[\s./-]{{0,3}}\(\d{{1,5}}\))?(?:[\s./-]{{0,3}}\d{{1,5}}){{2,5}}{_E}",
    # With the 0 of its own country: 010-1234-5678, 02) 123-4567, 020 7946 0018.
    rf"{_B}(?:\(0\d{{1,4}}\)|0\d{{1,4}}\)?)[\s./-]{{0,3}}\d{{3,4}}[\s./-]{{0,3}}\d{{3,4}}{_E}",
    # North America, and the numbers of Korean firms: 1588-1234.
    rf"{_B}(?:\([2-9]\d\d\)|[2-9]\d\d)[\s.-]{{1,3}}\d{{3}}[\s.-]{{1,3}}\d{{4}}{_E}",
    rf"{_B}1[5689]\d\d-\d{{4}}{_E}",
)
_PHONE = re.compile("|".join(_PHONES))
_SPOKEN = "공일공"
_AS_SPOKEN = re.compile(
    rf"{_SPOKEN}[\s,.-]{{0,3}}(?:\d{{3,4}}[\s.-]{{0,3}}\d{{4}}{_E}"
    r"|[공영일이삼사오육칠팔구]{3,4}[\s,.-]{0,3}[공영일이삼사오육칠팔구]{4})"
)
"""A mobile number as it is read out; no other word begins so."""

_PUBLIC = re.compile(r"\d{3,4}|0?1[568]\d{6}|080\d{7}")
_DIGITS = str.maketrans("공영일이삼사오육칠팔구", "00123456789")
_OF_NUMBERS = re.compile(r"\+?[\d\s().-]+")
_CARD = re.compile(
    rf"{_B}(?:\d{{4}}([ -])\d{{4}}\1\d{{4}}\1\d{{4}}(?:\1\d{{1,3}})?"
    rf"|\d{{4}}[ -]\d{{6}}[ -]\d{{4,5}}|\d{{13,19}}){_E}"
)
_ACCOUNT = re.compile(rf"{_B}\d{{2,6}}-\d{{2,6}}-\d{{2,8}}(?:-\d{{1,6}})?{_E}|{_B}\d{{10,19}}{_E}")
_SAID = re.compile(
    r"(?i)(?=[aisı계통])(?:account|acct|a/c|iban|sort code|계좌|통장)(?:\s?(?:no\.?|number|번호))?"
    rf"[\s:은는이가]{{0,3}}({_B}\d(?:[ -]?\d){{4,18}}{_E})"
)
"""What is called an account, however short."""

_IBAN = re.compile(
    rf"(?=[A-Z]{{2}}\d\d){_B}[A-Z]{{2}}\d\d(?: ?[A-Z0-9]{{4}}){{2,7}}(?: ?[A-Z0-9]{{1,3}})?{_E}"
)
_RESIDENT = re.compile(rf"{_B}\d{{6}}-[0-9]\d{{6}}{_E}")
_LONG = re.compile(r"\d(?:[\s.()/-]{0,4}\d){6}")
"""Without so many digits beside each other there is neither telephone nor card nor account."""

_DATE = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?!\d)")
_SUM = re.compile(r"(?:[A-Z]{3}|[₩$€£¥]) ?\Z")


@frozen
class Found:
    """Where something stands, what it is, and what it has in common with the same elsewhere."""

    start: int
    end: int
    kind: str
    key: str


def find(text: str) -> Iterator[Found]:
    """All of it, overlapping where two readings are possible."""
    if "@" in text:
        plain = [*_each(text, _MAIL, "mail", str.casefold)]
        yield from plain
        # Where plain letters are an address, no particle that stands before it belongs to it.
        known = {text.index("@", it.start) for it in plain}
        other = _each(text, _MAIL_ANY, "mail", str.casefold)
        yield from (it for it in other if text.index("@", it.start) not in known)
    if "://" in text or "www." in text.lower():
        yield from _links(text)
    if _SPOKEN in text:
        yield from _each(text, _AS_SPOKEN, "phone", _heard)
    if sum(map(str.isdigit, text)) > 6:
        yield from _numbers(text)


def is_public(number: str) -> bool:
    """Whether a telephone number is a firm's own: 101, 1588-1234, 080-123-4567."""
    return bool(_OF_NUMBERS.fullmatch(number) and _PUBLIC.fullmatch(digits(number)))


def digits(text: str) -> str:
    """The digits of a number; of a telephone number of Korea those within the country."""
    found = "".join(str(int(it)) for it in text if it.isdecimal())
    if text.lstrip().startswith("+82") or found.startswith("0082"):
        return "0" + found.removeprefix("00").removeprefix("82").removeprefix("0")
    return found


def _links(text: str) -> Iterator[Found]:
    for it in _LINK.finditer(text):
        link = it[0].rstrip(_LINK_ENDS)
        yield Found(it.start(), it.start() + len(link), "link", link)


def _numbers(text: str) -> Iterator[Found]:
    if _LONG.search(text):
        yield from _long_numbers(text)
    for said in _SAID.finditer(text):
        yield Found(said.start(1), said.end(1), "account", digits(said[1]))
    yield from (it for it in _each(text, _IBAN, "account", _bare) if _is_iban(it.key))


def _long_numbers(text: str) -> Iterator[Found]:
    for it in _each(text, _PHONE, "phone", digits):
        if 8 <= len(it.key) <= 15:
            yield changed(it, kind=PUBLIC) if _PUBLIC.fullmatch(it.key) else it
    yield from _each(text, _RESIDENT, "id", digits)
    yield from (it for it in _each(text, _CARD, "card", digits) if _is_card(it.key))
    for it in _each(text, _ACCOUNT, "account", digits):
        written = text[it.start : it.end]
        is_sum = written.isdecimal() and _SUM.search(text, max(0, it.start - 5), it.start)
        other = _DATE.match(written) or _PUBLIC.fullmatch(it.key) or is_sum
        if 10 <= len(it.key) <= 19 and not other:
            yield it


def _each(
    text: str, pattern: re.Pattern[str], kind: str, key: Callable[[str], str]
) -> Iterator[Found]:
    for it in pattern.finditer(text):
        yield Found(it.start(), it.end(), kind, key(it[0]))


def _heard(text: str) -> str:
    return digits(text.translate(_DIGITS))


def _bare(text: str) -> str:
    return text.replace(" ", "")


def _is_card(number: str) -> bool:
    """By Luhn's check."""
    doubled = [int(it) * (1 + n % 2) for n, it in enumerate(reversed(number))]
    return sum(it - 9 * (it > 9) for it in doubled) % 10 == 0 and len(set(number)) > 1


def _is_iban(number: str) -> bool:
    turned = number[4:] + number[:4]
    return int("".join(str(int(it, 36)) for it in turned)) % 97 == 1
