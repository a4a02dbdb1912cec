"""Files in, requests and problems out."""
