# Two commands matter: `make run` and `make test`. CONTRIBUTING.md tells of the others.

PYTHON ?= python3
BIN := .venv/bin
export COPYTAKER_HOME ?= $(CURDIR)/.home

.PHONY: run test check soak format bench screenshots lock clean

run: .venv/.ready
	@$(BIN)/python packaging/system_libraries.py
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" != Linux ]; \
	then $(BIN)/copytaker; else $(BIN)/copytaker demo; fi

test: .venv/.ready
	@$(BIN)/python packaging/system_libraries.py
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile $(ARGS)

check: .venv/.ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo 2>/dev/null || $(BIN)/lint-imports
	$(MAKE) test

# The page's monkey at full length; ARGS="--seeds 50 --jobs 4" for another.
soak: .venv/.ready
	$(BIN)/python -m tests.machines.soak $(ARGS)

format: .venv/.ready
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: .venv/.ready
	$(BIN)/python -m tests.bench $(ARGS)

screenshots: .venv/.ready
	@$(BIN)/python packaging/system_libraries.py
	$(BIN)/python packaging/screenshots.py build/screenshots

# Newer versions of everything, for all platforms; the lock files carry hashes and no address.
lock:
	$(PYTHON) packaging/lock.py

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/.ready: requirements-dev.lock pyproject.toml packaging/setup.py
	@$(PYTHON) packaging/setup.py
