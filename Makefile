# What you can do here. `make` alone lists it. Needs Python 3.11 or newer, pip and make; nothing else.

PYTHON ?= python3
PORT ?= 8501
BIN := .venv/bin

# A stamp says which lock is installed: a second call does nothing, a changed lock installs again.
INGREDIENTS := pyproject.toml hatch_build.py scripts/set_up.py
DEV := .venv/.dev-ready
RUN := $(if $(wildcard $(DEV)),$(DEV),.venv/.run-ready)

.DEFAULT_GOAL := help
.PHONY: help setup run test check format bench catalogues lock clean

help: ## list what you can do
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name text; do printf '  make %-11s %s\n' "$$name" "$$text"; done

setup: $(DEV) ## prepare .venv with everything for working on Kopje

run: $(RUN) catalogues ## start Kopje in the browser (PORT=8501)
	@$(BIN)/python -m coach.server --port $(PORT)

# A file stays with one worker, for what it sets up; one seed, because the workers must find the same tests.
test: $(DEV) catalogues ## run all tests, in a real browser too
	@browser="$$($(BIN)/python -m scripts.get_browser)" && \
	  COACH_TEST_BROWSER="$$browser" $(BIN)/python -m pytest -q -n auto --dist loadfile

check: $(DEV) catalogues ## look the code, the texts and the content over, without running tests
	@$(BIN)/python -m scripts.check

format: $(DEV) ## put the code in the house style
	@$(BIN)/ruff check --quiet --fix-only .
	@$(BIN)/ruff format --quiet .

bench: $(DEV) catalogues ## measure speed, as ratios to a bare baseline
	@$(BIN)/python -m scripts.bench

catalogues: $(RUN) ## compile the translations
	@$(BIN)/python -m scripts.catalogues

lock: $(DEV) ## pin all packages again, with their hashes
	@$(BIN)/python -m scripts.lock

clean: ## remove .venv and everything that can be made again
	@rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis dist build test-results
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
	@find coach -name '*.mo' -exec rm -f {} +

$(DEV): requirements/dev.txt $(INGREDIENTS)
	@$(PYTHON) scripts/set_up.py dev
	@touch $@

.venv/.run-ready: requirements/run.txt $(INGREDIENTS)
	@$(PYTHON) scripts/set_up.py run
	@touch $@
