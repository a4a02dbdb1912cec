.PHONY: setup test slow lint bench screenshots catalogue keys schema check

BIN := .venv/bin
PYTHON := $(BIN)/python

setup: ## a virtual environment with everything, the package editable
	python3 -m venv .venv
	$(BIN)/pip install -c constraints.txt -e '.[dev]'

test: ## the fast suite
	$(PYTHON) -m pytest

slow: ## laws with many examples, faults, the wheel
	MOT_TEST_PROFILE=thorough $(PYTHON) -m pytest -m slow

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: ## start-up, keys, large cases
	$(PYTHON) -m tests.bench

screenshots: ## writes screenshots/ anew
	MOT_SCREENSHOTS=write $(PYTHON) -m pytest -m '' tests/tui/test_screenshots.py

catalogue: ## brings the Korean catalogue up to date with the source
	$(PYTHON) -m tests.catalogue

keys: ## writes the pages on keys anew
	$(PYTHON) -m tests.keys

schema: ## writes the schema of case files anew
	$(PYTHON) -m tests.schema

check: lint test slow
