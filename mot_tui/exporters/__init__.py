"""Case summaries: a report in, bytes out."""
