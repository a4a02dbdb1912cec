"""Every word that a person sees: the one edge where codes and values become sentences."""
