# Everything that a person or a machine does to this repository has its one definition here.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
MAKEFLAGS += --no-builtin-rules --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
PINS := deploy/requirements
EXTRAS := gateway ingest enrich publish local

# The first Python on the PATH that is new enough; `make setup PYTHON=...` takes another one.
PYTHON ?= $(shell for one in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$one" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$one" && break; done)

# Hashes make the index answer for every byte, wheels alone mean that nothing is compiled here.
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
INSTALL := $(PIP) install --quiet --require-hashes --no-deps --only-binary :all:

# 3.11.0, not 3.11: some packages need more below 3.11.3, and Debian 12 has 3.11.2.
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11.0 --generate-hashes \
	--only-binary :all: --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)

# Processes are the parallelism, as in the image and under `copydesk run`: a product of small
# matrices takes twice the processor time where several threads share it.
bench eval-ingest eval-enrich: export OMP_NUM_THREADS := 1
bench eval-ingest eval-enrich: export OPENBLAS_NUM_THREADS := 1
bench eval-ingest eval-enrich: export MKL_NUM_THREADS := 1

##@ Start here

.PHONY: demo
demo: setup  ## Send a page through the whole desk and show what comes out
	@$(BIN)/copydesk demo

.PHONY: test
test: check tests  ## Run everything that CI runs

.PHONY: run
run: setup  ## Keep the desk up until Ctrl-C; its data stays in .copydesk/
	@$(BIN)/copydesk run

.PHONY: setup
setup: $(VENV)/.installed  ## Create .venv and install what the lock files name

##@ While working

.PHONY: check
check: setup  ## Lint, formatting, types, and the rules of the architecture
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

.PHONY: format
format: setup  ## Format, and mend what the linter can mend by itself
	$(BIN)/ruff check --fix-only --quiet
	$(BIN)/ruff format

.PHONY: tests
tests: setup  ## The tests alone, without the checks
	$(BIN)/pytest --numprocesses 2 --dist loadfile --ignore tests/live
	@# These kill processes and watch the clock, so they get the machine to themselves.
	$(BIN)/pytest tests/live

.PHONY: bench
bench: setup  ## Measure plumbing, pipeline, gateway, latency and memory (not part of test)
	$(BIN)/python -m benchmarks

.PHONY: eval-ingest
eval-ingest: setup  ## Score the reading of pages against ground truth: make eval-ingest DATA=FOLDER
	@test -n "$(DATA)" || { echo >&2 "Name the folder of ground truth: make eval-ingest DATA=FOLDER"; exit 2; }
	$(BIN)/python -m benchmarks.evaluation --data "$(DATA)"

.PHONY: eval-enrich
eval-enrich: setup  ## Score what enrich finds against ground truth: make eval-enrich DATA=FOLDER
	@test -n "$(DATA)" || { echo >&2 "Name the folder of ground truth: make eval-enrich DATA=FOLDER"; exit 2; }
	$(BIN)/python -m benchmarks.enrichment --data "$(DATA)"

.PHONY: fuzz
fuzz: setup  ## Fuzz a door of ingest: make fuzz DOOR=html SECONDS=60 (or flat, feed)
	@$(INSTALL) --requirement $(PINS)/fuzz.txt
	$(BIN)/python -m tests.fuzz $(or $(DOOR),html) $(or $(SECONDS),60)

.PHONY: lock
lock: $(BIN)/uv  ## Compile the hash-pinned lock files; UPGRADE=1 takes newer versions
	$(COMPILE) $(PINS)/build.in --output-file $(PINS)/build.txt
	$(COMPILE) $(PINS)/lock.in --output-file $(PINS)/lock.txt
	$(COMPILE) pyproject.toml --extra dev --constraints $(PINS)/build.txt --output-file $(PINS)/dev.txt
	$(COMPILE) $(PINS)/fuzz.in --output-file $(PINS)/fuzz.txt
	@# Constrained by dev.txt: a service runs on the very versions that the tests ran on.
	for extra in $(EXTRAS); do \
		$(COMPILE) pyproject.toml --extra $$extra --constraints $(PINS)/dev.txt \
			--output-file $(PINS)/$$extra.txt || exit 1; \
	done
	for peers in hops extractors pipelines; do \
		$(COMPILE) benchmarks/peers/$$peers.in --output-file benchmarks/peers/$$peers.txt || exit 1; \
	done
	$(COMPILE) pyproject.toml benchmarks/training/requirements.in --extra ingest \
		--constraints $(PINS)/dev.txt --output-file benchmarks/training/requirements.txt
	$(COMPILE) benchmarks/gazetteer/requirements.in --constraints $(PINS)/dev.txt \
		--output-file benchmarks/gazetteer/requirements.txt
	! grep -n -e '://' -e '^-' $(PINS)/*.txt benchmarks/*/*.txt  # a lock file names no host

.PHONY: clean
clean:  ## Remove what was made here, all but .venv and the desk's data
	rm -rf build .fuzz *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

.PHONY: help
help:  ## List these targets
	@awk 'BEGIN { FS = ":.*  ## " } \
		/^##@ / { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z-]+:.*  ## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(VENV)/.created:
	@test -n "$(PYTHON)" || { echo >&2 "Copydesk needs Python 3.11 or newer, and there is none" \
		"on the PATH. Install one, or name it: make setup PYTHON=/path/to/python3"; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo >&2 \
		"Copydesk needs Python 3.11 or newer; $(PYTHON) is not."; exit 1; }
	@"$(PYTHON)" -m venv $(VENV) || { echo >&2 \
		"$(PYTHON) cannot create a venv; on Debian and Ubuntu, apt install python3-venv."; exit 1; }
	@touch $@

$(VENV)/.installed: $(VENV)/.created $(PINS)/build.txt $(PINS)/dev.txt pyproject.toml
	@echo "Installing into $(VENV); the first time this takes about a minute."
	@$(INSTALL) --requirement $(PINS)/build.txt
	@$(INSTALL) --requirement $(PINS)/dev.txt
	@PYTHONWARNINGS=ignore $(PIP) install --quiet --no-index --no-deps --no-build-isolation --editable .
	@$(PIP) check
	@touch $@

$(BIN)/uv: $(VENV)/.created $(PINS)/lock.txt
	@$(INSTALL) --requirement $(PINS)/lock.txt
	@touch $@
