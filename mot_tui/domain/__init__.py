"""What a case is: facts, their fold, commands and the score; no clock, ids, I/O or screen."""
