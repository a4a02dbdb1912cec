"""One table of sealed records; knows nothing of what the facts mean."""
