# One command for each thing one does here. `make help` lists them.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
PYTEST := $(BIN)/python -m pytest
MAKEMESSAGES := $(MANAGE) makemessages -l hu --no-wrap --no-obsolete --add-location file \
	-i .venv -i var -i tests -i static-collected -i locale

.DEFAULT_GOAL := help
.PHONY: help run test lint format messages settings-table test-services test-browser screenshots clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Installed again only when the list has changed since.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; name it by PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/work.stamp: requirements-dev.txt requirements.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(VENV)/run.stamp

run: export BASE_URL ?= http://localhost:$(PORT)
run: $(VENV)/run.stamp ## Install, migrate, load the demo and serve on http://localhost:8000
	@PYTHONPATH=site $(BIN)/python -m clusterix.messages
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_demo  # vocabularies, rubric, roles and standing pages too
	@$(MANAGE) runserver $(PORT)

test: $(VENV)/work.stamp ## Run the whole suite on SQLite and the embedded search
	$(PYTEST) -n auto -m "not browser" $(ARGS)

test-services: $(VENV)/work.stamp ## Run the suite on the servers in DATABASE_URL, ELASTICSEARCH_URL and REDIS_URL
	$(PYTEST) -n auto -m "not browser" --need postgres --need elasticsearch --need redis $(ARGS)

test-browser: $(VENV)/work.stamp ## Run the browser and accessibility tests in Chromium (CHROMIUM names another one)
	$(PYTEST) -m browser --need browser tests/browser $(ARGS)

screenshots: $(VENV)/work.stamp ## Take the pictures in docs/screenshots of the demo (ONLY=form-story: those that begin so)
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_demo > /dev/null
	@PYTHONPATH=site:. $(BIN)/python -m tests.screenshots $(ONLY)

lint: $(VENV)/work.stamp ## Check style, templates, migrations, production settings and the Hungarian catalogue
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint --quiet --lint templates
	$(MANAGE) makemigrations --check --dry-run
	@PYTHONPATH=site $(BIN)/python -m clusterix.messages
	$(PYTEST) -q tests/house -k "production or catalogue" --need gettext

format: $(VENV)/work.stamp ## Put the Python code into the house's form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

messages: $(VENV)/work.stamp ## Gather new texts into locale/hu (needs GNU gettext)
	$(MAKEMESSAGES) -d django
	$(MAKEMESSAGES) -d djangojs

settings-table: $(VENV)/run.stamp ## Write docs/settings.md from site/clusterix/settings/variables.py
	@PYTHONPATH=site $(BIN)/python -m clusterix.settings.variables > docs/settings.md

clean: ## Remove the demo's data and everything that can be made again, .venv included
	rm -rf var static-collected .pytest_cache .ruff_cache .hypothesis $(VENV)
