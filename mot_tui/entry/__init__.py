"""The quick-entry language: text to request and back."""
