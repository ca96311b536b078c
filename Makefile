# What you can do here. `make` alone lists it. Needs Python 3.11 or newer, pip and make; nothing else.

PYTHON ?= python3
PORT ?= 8501
BIN := .venv/bin

# A stamp says which lock is installed: a second call does nothing, a changed lock installs again.
INGREDIENTS := pyproject.toml hatch_build.py scripts/set_up.py
DEV := .venv/.dev-ready
RUN := $(if $(wildcard $(DEV)),$(DEV),.venv/.run-ready)

# The translations are compiled before anything that shows them.
COMPILE = @$(BIN)/python -m scripts.catalogues

.DEFAULT_GOAL := help
.PHONY: help setup run test check check-quality teach-check format bench catalogues lock clean

help: ## list what you can do
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name text; do printf '  make %-14s %s\n' "$$name" "$$text"; done

setup: $(DEV) ## prepare .venv with everything for working on Kopje

run: $(RUN) ## start Kopje in the browser (PORT=8501)
	$(COMPILE)
	@$(BIN)/python -m coach.server --port $(PORT)

# A file stays with one worker, for what it sets up.
test: $(DEV) ## run all tests, in a real browser too
	$(COMPILE)
	@browser="$$($(BIN)/python -m scripts.get_browser)" && \
	  COACH_TEST_IMAP_SERVER="$$($(BIN)/python -m scripts.get_imap_server)" \
	  COACH_TEST_BROWSER="$$browser" $(BIN)/python -m pytest -q -n auto --dist loadfile

check: $(DEV) ## look the code, the texts and the content over, without running tests
	$(COMPILE)
	@$(BIN)/python -m scripts.check

check-quality: $(DEV) ## measure how well the ask check reads messages
	@$(BIN)/python -m scripts.check_quality

teach-check: $(DEV) ## let the ask check learn again from the messages in tests/quality/tune
	@$(BIN)/python -m scripts.teach_check

format: $(DEV) ## put the code in the house style
	@$(BIN)/ruff check --quiet --fix-only .
	@$(BIN)/ruff format --quiet .

bench: $(DEV) ## measure speed, as ratios to a bare baseline
	$(COMPILE)
	@$(BIN)/python -m scripts.bench

catalogues: $(RUN) ## compile the translations
	$(COMPILE)

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
