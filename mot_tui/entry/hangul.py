"""Hangul as it is typed: which words begin with what an input method has given so far."""

import unicodedata

_FIRST, _LAST = ord("가"), ord("힣")
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split()
_FINALS = (
    "- ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ "
    "ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ"
).split()


def begins(text: str, typed: str) -> bool:
    """Whether a text begins with what was typed, whose last syllable may not be whole yet.

    `감` begins with ㄱ, 가 and 감, and 가마 with 감, as on its way through an input method. First
    consonants alone stand for their syllables: ㄱㅅ for 기사. Capitals are small letters.
    """
    text, typed = (unicodedata.normalize("NFC", it).casefold() for it in (text, typed))
    return _keys(text).startswith(_keys(typed)) or (
        not any(map(_is_syllable, typed)) and _initials(text).startswith(typed)
    )


def _is_syllable(letter: str) -> bool:
    return _FIRST <= ord(letter) <= _LAST


def _keys(text: str) -> str:
    """The letters in the order in which their keys are pressed."""
    if text.isascii():
        return text
    return "".join(_keys_of(it) if _is_syllable(it) else it for it in text)


def _keys_of(syllable: str) -> str:
    place = ord(syllable) - _FIRST
    final = _FINALS[place % 28].strip("-")
    return _INITIALS[place // 588] + _VOWELS[place // 28 % 21] + final


def _initials(text: str) -> str:
    """Every syllable by its first consonant."""
    return "".join(_INITIALS[(ord(it) - _FIRST) // 588] if _is_syllable(it) else it for it in text)
