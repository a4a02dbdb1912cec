"""The name of an export."""

import pytest

from mot_tui.exporters.filename import file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", "etc-passwd.md"),
        ("..", "case.md"),
        ("", "case.md"),
        ("a\x00b\nc", "a-b-c.md"),
        ("\u202egpj", "gpj.md"),
        ("C:\\x|y?", "C-x-y.md"),
        ("이사 후 인터넷", "이사-후-인터넷.md"),
        ("\udcff", "case.md"),
        ("-rf", "rf.md"),
    ],
)
def test_a_name_cannot_leave_its_folder(title: str, name: str) -> None:
    assert file_name(title, "md") == name


def test_a_long_name_is_cut_between_letters() -> None:
    assert file_name("가" * 100, "md") == "가" * 26 + ".md"
    assert file_name("가" * 100, "md", "가림") == "가" * 26 + "-가림.md"
