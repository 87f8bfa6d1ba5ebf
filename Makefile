# Two commands do everything: `make demo` reads the examples, `make test` runs every check.
# Both set up what they need first; a second call finds it there and asks no network.

# The first Python that is new enough. Another one: make PYTHON=/path/to/python3.11 demo
PYTHON ?= $(shell for python in python3 python3.11 python3.12 python3.13 python; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo "$$python" && break; done)
VENV ?= .venv

BIN := $(VENV)/bin
STAMPS := $(VENV)/stamps
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# The locks are complete, so that nothing is left to resolve.
LOCKED := $(PIP) install --require-hashes --no-deps
EXAMPLES := $(wildcard examples/*.txt examples/*.html)

.DEFAULT_GOAL := help
.PHONY: help demo test chromium check format readme hooks lock clean

help:
	@sed -n 's/^\([a-z]*\):.*## /make \1: /p' Makefile

demo: $(STAMPS)/laut ## set up, then read the examples
	$(BIN)/laut read $(EXAMPLES)

test: $(STAMPS)/dev $(STAMPS)/laut chromium ## set up, then run every check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

# The pages are tested in a real browser: Debian's, where it may be installed.
chromium:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || { \
		test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
		&& apt-get --quiet=2 update \
		&& apt-get --quiet=2 install --yes --no-install-recommends chromium >/dev/null; } \
	|| echo "no chromium here: the tests in tests/browser are skipped; apt-get install chromium" >&2

check: test ## the same as test

format: $(STAMPS)/dev ## put the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

readme: $(STAMPS)/dev $(STAMPS)/laut ## refresh the printed output in README.md and docs/
	$(BIN)/python tests/sessions.py README.md docs/tutorial.md docs/python.md

hooks: $(STAMPS)/dev ## run the checks before every commit
	$(BIN)/pre-commit install

# Three layers that agree: what laut needs, what builds it, what checks it. The pip of Python
# 3.11 overlooks extras that are spelt in two ways (html_clean, html-clean), hence the newer one.
# Newer versions: make lock UPGRADE=--upgrade
COMPILE = CUSTOM_COMPILE_COMMAND="make lock" $(VENV)/lock/bin/pip-compile $(UPGRADE) --quiet \
	--generate-hashes --strip-extras --allow-unsafe \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host
DEV_GROUP = import tomllib; \
	print(*tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]["dev"], sep="\n")

lock: $(STAMPS)/venv ## pin the dependencies anew
	$(BIN)/python -m venv $(VENV)/lock
	$(VENV)/lock/bin/python -m pip --quiet install --upgrade "pip>=25" "pip-tools>=7.5"
	$(COMPILE) --extra evaluate --output-file locks/base.txt pyproject.toml
	$(COMPILE) --only-build-deps --build-deps-for editable --constraint locks/base.txt \
		--output-file locks/build.txt pyproject.toml
	$(BIN)/python -c '$(DEV_GROUP)' | $(COMPILE) --constraint locks/base.txt \
		--constraint locks/build.txt --output-file locks/dev.txt -

clean: ## remove the environment and every cache
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis dist

# A stamp is as old as the last set-up from its lock file.
$(STAMPS)/venv:
	@test -n "$(PYTHON)" || { \
		echo "laut needs Python 3.11 or newer; install it or say make PYTHON=/path/to/it" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/base: locks/base.txt locks/build.txt $(STAMPS)/venv
	$(LOCKED) -r locks/base.txt -r locks/build.txt
	@touch $@

$(STAMPS)/dev: locks/dev.txt $(STAMPS)/base
	$(LOCKED) -r locks/dev.txt
	@touch $@

$(STAMPS)/laut: pyproject.toml $(STAMPS)/base
	$(PIP) install --no-index --no-deps --no-build-isolation --editable .
	@touch $@
