PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.DEFAULT_GOAL := build
.PHONY: build check test lint types docs bench worst format hooks verify lock clean help

build: $(READY) ## build the data package from raw/ (the default)
	@$(BIN)/summitry build

check: $(READY) ## report what is wrong in the notes, quickly; what only the tables show, build reports
	@$(BIN)/summitry check

test: $(READY) ## run all tests
	@$(BIN)/pytest -n auto

lint: $(READY) ## check style and format
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(READY) ## check types
	@$(BIN)/mypy

docs: $(READY) ## make the generated pages of docs/
	@$(BIN)/python -m summitry.notes.reference > docs/notes.md
	@$(BIN)/python -m summitry.views.page > docs/views.md
	@$(BIN)/python -m summitry.registers.page > docs/registers.md
	@$(BIN)/python -m summitry.registers.quality.page > docs/upstream-errors.md
	@$(BIN)/python -m summitry_validation.catalogue_page > docs/findings.md
	@$(BIN)/python -m bench.limits > docs/limits.md
	@mkdir -p docs/schemas
	@$(BIN)/summitry schema note > docs/schemas/note.schema.json
	@$(BIN)/summitry schema findings > docs/schemas/findings.schema.json
	@cp reliability/introduction.md docs/reliability.md
	@$(BIN)/summitry agree reliability/raw/notes/first reliability/raw/notes/second --passage p30-p50 --decisions reliability/decisions.csv --format markdown >> docs/reliability.md

bench: $(READY) ## measure what everything takes, and write docs/benchmarks.md (some ten minutes; CASES="starting" measures only that)
	@$(BIN)/pip install --quiet --disable-pip-version-check --requirement build/peers.txt
	@$(BIN)/python -m bench docs/benchmarks.md $(CASES)

worst: $(READY) ## measure what the worst inputs take, and write docs/limits.md (some two minutes)
	@$(BIN)/python -m bench.worst bench/worst.csv
	@$(BIN)/python -m bench.limits > docs/limits.md

format: $(READY) ## settle style and format
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

hooks: $(READY) ## run the quick checks on every commit (installs a git hook)
	@$(BIN)/pre-commit install

verify: $(READY) ## prove that what is committed is what the notes give, and that others find it valid
	@$(BIN)/summitry build --check
	@$(BIN)/summitry validate
	@$(BIN)/frictionless validate datapackage.json

lock: ## take the newest versions that pyproject.toml allows, and pin them in build/lock.txt
	@rm -rf .cache/lock && $(PYTHON) -m venv .cache/lock
	@.cache/lock/bin/pip install --quiet --upgrade pip
	@.cache/lock/bin/pip install --quiet hatchling editables --group test --group lint .
	@.cache/lock/bin/pip freeze --exclude summitry > build/lock.txt
	@.cache/lock/bin/pip install --quiet --group peers
	@.cache/lock/bin/pip freeze --exclude summitry | grep -vxFf build/lock.txt > build/peers.txt

clean: ## remove the virtual environment and all caches
	@rm -rf .venv .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis

help: ## list these verbs
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 16

$(READY): build/lock.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Summitry needs Python 3.11 or newer; this is %d.%d. Try: make PYTHON=python3.12" % sys.version_info[:2] if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python cannot make virtual environments here. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@echo "Setting up .venv from build/lock.txt ..."
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check --requirement build/lock.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
