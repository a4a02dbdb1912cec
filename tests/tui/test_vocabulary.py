"""The words of a case that a line may want next: what is most pressing first."""

from mot_tui.entry.complete import complete
from mot_tui.tui.vocabulary import known_words
from tests.casefile import ZONE, Told


def test_the_promise_that_presses_most_is_offered_first(told: Told) -> None:
    """
    10:00 call @101 !refund !visit 2026-03-05 10:00
    10:05 call @101 !callback 2026-03-02 12:00 !answer 2026-03-03 12:00
    10:10 call @101 !letter !fix 2026-03-01 12:00 +p3
    """
    book = told.book
    known = known_words(book.folded(told.case_id), book.numbers(told.case_id), ZONE)
    offers = [it.text for it in complete("call +p", 7, known)]
    assert offers == ["+p6", "+p4", "+p2", "+p5", "+p1"]
