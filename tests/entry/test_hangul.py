"""Hangul on its way through an input method."""

import pytest

from mot_tui.entry.hangul import begins


@pytest.mark.parametrize(
    ("text", "typed", "does"),
    [
        ("기사1", "ㄱ", True),
        ("기사1", "기", True),
        ("기사1", "깃", True),
        ("기사1", "기사", True),
        ("기사1", "ㄱㅅ1", True),
        ("기사1", "ㄱㅈ", False),
        ("기사1", "김", False),
        ("과장", "고", True),
        ("과장", "과", True),
        ("닭", "달", True),
        ("닭", "닥", False),
        ("감", "가", True),
        ("가마", "감", True),
        ("Kim", "ki", True),
        ("@기사1", "@ㄱㅅ", True),
        ("기사1", "\u1100\u1175", True),
        ("기사1", "", True),
        ("기", "기사", False),
    ],
)
def test_what_begins_with_what(text: str, typed: str, does: bool) -> None:
    assert begins(text, typed) is does
