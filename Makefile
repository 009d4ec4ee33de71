# make run opens the window, make test checks everything. Each does its own set-up on first use.
.DEFAULT_GOAL := help
.PHONY: help run test tests lint format bench soak mutants screenshots docs wheel sbom licences setup add lock clean
SHELL := /bin/sh

ARGS ?=
PACKAGES ?=
# Test files that run at the same time; each takes a core and up to 2 GB of memory.
WORKERS ?= 2
# EXTRA=gpu installs the CUDA libraries too; the choice is remembered until EXTRA=cpu.
EXTRA ?= $(if $(wildcard .venv/requirements-gpu.lock.done),gpu,cpu)
LOCK := $(if $(filter gpu,$(EXTRA)),requirements-gpu.lock,requirements.lock)
READY := .venv/$(LOCK).done
BIN := .venv/bin
# Modules, not the scripts beside them: those do not run where the path of this folder has quotes in it.
PYTHON_M := $(BIN)/python -m
HEADLESS := QT_QPA_PLATFORM=offscreen CUDA_VISIBLE_DEVICES= TF_CPP_MIN_LOG_LEVEL=2
COMPILE := .ci/uv pip compile --quiet --universal --python-version 3.10 --generate-hashes \
	--no-emit-index-url --no-annotate --no-header pyproject.toml --extra dev --extra docs

help: ## List what make can do
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1|\2/p' Makefile | awk -F'|' '{printf "%-18s %s\n", $$1, $$2}'

run: $(READY) ## Open the window; ARGS="..." are its arguments
	@$(BIN)/python main.py $(ARGS)

test: lint tests ## Lint, types, import rules and all tests, headless; WORKERS=0 runs one test file at a time

# Beside lint where make is given --jobs.
tests: $(READY)
	@$(HEADLESS) $(PYTHON_M) pytest --ignore=tests/benchmarks --numprocesses=$(WORKERS) --dist=loadfile $(ARGS)

lint: $(READY) ## Lint, format check, types and import rules
	@$(PYTHON_M) ruff check .
	@$(PYTHON_M) ruff format --check .
	@$(PYTHON_M) mypy
	@$(BIN)/python -c 'import importlinter.cli; importlinter.cli.lint_imports_command()'

format: $(READY) ## Format the code and mend what the linter can mend
	@$(PYTHON_M) ruff check --fix .
	@$(PYTHON_M) ruff format .

bench: $(READY) ## Run the benchmarks; each prints its ratio
	@$(HEADLESS) $(PYTHON_M) pytest tests/benchmarks -s $(ARGS)

soak: $(READY) ## Fuzz files, play at the window, kill trainings; SOAK_SECONDS=..., SOAK_KILLS=..., SOAK_SEED=...
	@SOAK_SECONDS=$${SOAK_SECONDS:-1800} SOAK_KILLS=$${SOAK_KILLS:-1000} SOAK_SEED=$${SOAK_SEED:-$$(date +%s)} \
		$(HEADLESS) $(PYTHON_M) pytest tests/reliability -s $(ARGS)

mutants: $(READY) ## Change the plain code line by line: which changes does no test notice? (docs/testing.md)
	@$(HEADLESS) nice $(PYTHON_M) mutmut run --max-children 2 $(ARGS)
	@$(PYTHON_M) mutmut results

screenshots: $(READY) ## Make the pictures of the README from real runs
	@$(HEADLESS) $(PYTHON_M) gui.shell.screenshots $(ARGS)

docs: $(READY) ## Build the documentation as a site, into site/
	@NO_MKDOCS_2_WARNING=1 $(PYTHON_M) mkdocs build --strict --quiet $(ARGS)
	@echo "Open site/index.html. To search it: $(PYTHON_M) http.server --bind 127.0.0.1 --directory site"

wheel: $(READY) ## Build the wheel that pip, pipx and uv install, in dist/
	@.ci/uv build --quiet --wheel --no-build-isolation --python $(BIN)/python --out-dir dist

sbom: $(READY) ## List what the program depends on as a CycloneDX file, in dist/
	@$(BIN)/python docs/make_licences.py --sbom dist/estimator-workbench.cdx.json

licences: $(READY) ## Make the table of docs/licences.md anew
	@$(BIN)/python docs/make_licences.py

setup: $(READY) ## Only the set-up; EXTRA=gpu adds the CUDA libraries

$(READY): $(LOCK) .ci/setup.sh .ci/uv
	@.ci/setup.sh $(LOCK)

add: $(READY) ## Add packages of your own, which stay: PACKAGES="pandas scipy"
	@.ci/add.sh $(LOCK) $(PACKAGES)

lock: ## Pin the newest versions that pyproject.toml allows
	@$(COMPILE) --upgrade --output-file requirements.lock
	@$(COMPILE) --extra gpu --constraint requirements.lock --output-file requirements-gpu.lock

clean: ## Remove everything the set-up and the tests made
	rm -rf dist site .venv .tools .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache mutants
	find core gui resources tests -name __pycache__ -type d -exec rm -rf {} +
