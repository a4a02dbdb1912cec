"""The `.mot` file: the lines of a case, as a person types them."""

import pytest

from mot_tui.exporters.motfile import mot_bytes
from mot_tui.texts import language
from tests.exporters.telling import Telling, is_golden

STORY = """
10:00 call> @101 ordered "it will work" !visit 2026-03-03 *5
12:00 down place:"living room"
## 2026-03-03
~09:00 visit @t1 three came "it does not" !=s1 -p1:gave-up people:3 ~2h #handoff !again: 2026-03-05
## 2026-03-06
18:00 call> @101 "soon" ?p2 *2 $200000:quoted // tired
"""


@pytest.mark.parametrize("spoken", language.LANGUAGES)
def test_the_bytes_are_those_of_the_golden_file(telling: Telling, spoken: str) -> None:
    case = telling.open("both rooms", wanted="as before", language=spoken)
    telling.say(case, STORY)
    content, cut = mot_bytes(telling.book, case, feelings=False)
    assert is_golden(f"case.{spoken}.mot", content)
    assert (cut, b"tired" in content) == ([], False)
