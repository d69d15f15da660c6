# Two commands: `make report` builds the papers of every case in data/ into dist/; `make test` runs every test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: report test bench lock clean

report: $(VENV)/installed
	@$(BIN)/reports build

test: $(VENV)/installed-dev
	@$(BIN)/python -m pytest

bench: $(VENV)/installed-dev
	@$(BIN)/python tests/benchmark.py
	@$(BIN)/python tests/benchmark_growth.py

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "reports needs Python 3.11 or newer; name one with: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv is missing: apt install python3-venv"; exit 1; }
	@echo "Making an isolated environment in $(VENV) …"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/installed: constraints.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing from the lock file (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

$(VENV)/installed-dev: constraints.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing from the lock file, with what the tests need (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@ $(VENV)/installed

lock: $(VENV)/installed-dev
	@$(BIN)/python -m pip freeze --exclude-editable --exclude pip --exclude setuptools > constraints.txt

clean:
	rm -rf $(VENV) dist build *.egg-info
