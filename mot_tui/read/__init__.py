"""Read tables of folded cases, and the frozen views that queries give."""
