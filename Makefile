# Everything a person does with this project; `make help` lists it.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
PORT ?= 8000
WORKERS ?= 2
BIN := .venv/bin
FLASK := $(BIN)/flask --app wsgi
FONT := @fontsource-variable/noto-sans
FROM_NPM := $(foreach part,latin latin-ext cyrillic cyrillic-ext,$(FONT)/files/noto-sans-$(part)-wght-normal.woff2) \
	$(FONT)-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2 \
	$(FONT)-ethiopic/files/noto-sans-ethiopic-ethiopic-wght-normal.woff2 \
	@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2 \
	leaflet/dist/leaflet.js leaflet/dist/leaflet.css
DESIGN := @nl-design-system-candidate
DESIGN_SYSTEM := $(foreach part,heading paragraph link button,$(DESIGN)/$(part)-css/dist/html/$(part).css) \
	$(foreach part,skip-link data-badge number-badge,$(DESIGN)/$(part)-css/dist/$(part).css)
# Valhalla's wheel is for Python 3.12; its programs run without Python, so that before that it is only unpacked.
VALHALLA := sed -n '/^pyvalhalla==/,/\# via/s/ ; [^\\]*/ /p; /^pyvalhalla==/,/\# via/{/--hash/p}' requirements-test.lock > .venv/valhalla.lock && \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --target .venv/valhalla --upgrade --no-deps \
	--only-binary=:all: --implementation cp --python-version 3.12 --require-hashes -r .venv/valhalla.lock
CRAWL := instance/feed/$(shell date +%Y-%m-%d)

COVERAGE =

.PHONY: run prepare test test-postgresql coverage lint bench crawl messages words translations help
.DEFAULT_GOAL := help

run: prepare  ## build what is missing and serve the portal on 127.0.0.1 (PORT=8000)
	@echo "Taalschoolkiezer: http://127.0.0.1:$(PORT)/   (stop with Ctrl-C)"
	@TAALSCHOOLKIEZER_LOG_FORMAT=plain TAALSCHOOLKIEZER_LOG_LEVEL=warning exec $(BIN)/gunicorn \
		--config python:portal.web.gunicorn_conf --bind 127.0.0.1:$(PORT) --workers $(WORKERS) --log-level warning wsgi:app

prepare: .venv/ready-to-run portal/static/vendor translations  ## all of run but serving
	@$(FLASK) prepare

# Servers and commands that tests start load what the first of them compiled.
test: export PYTHONDONTWRITEBYTECODE =
test: .venv/ready-to-test portal/static/vendor node_modules/typescript translations  ## run the whole test suite
	@PYTHONHASHSEED=0 $(BIN)/pytest -n auto --dist loadfile $(COVERAGE)

test-postgresql: export TEST_DATABASE = postgresql
test-postgresql: test  ## the same, with all portals on PostgreSQL (a server of its own, ended afterwards)

coverage: COVERAGE = --cov --cov-report=term
coverage: test  ## the same, and which lines it ran; slower

lint: .venv/ready-to-test  ## style, types, who may import whom, and known weaknesses of libraries
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m tests.dependency_audit

bench: bench-readability bench-lighthouse bench-travel bench-ratings bench-waits bench-calibration bench-ranking bench-advice bench-web bench-search bench-crawl bench-pipeline bench-market bench-api bench-exports bench-hostile bench-hosts bench-soak  ## all measurements but bench-faults (hours) and bench-faults_mounted (root); results in instance/bench/*.json

bench-%: .venv/ready-to-test translations
	@$(BIN)/python -m tests.bench.$*

crawl: .venv/ready-to-run translations  ## read the real schools' sites and take in what they say
	@mkdir -p $(CRAWL)
	@$(FLASK) prepare --without-demonstration
	@$(FLASK) import-providers crawler/registry
	@$(BIN)/python -m crawler crawl --registry crawler/registry --output $(CRAWL)/listings.jsonl \
		--report $(CRAWL)/report.json --before $(wildcard instance/feed/*/report.json)
	@$(FLASK) ingest-feed $(CRAWL)/listings.jsonl --report $(CRAWL)/report.json
	@$(FLASK) rebuild-index
	@$(FLASK) refresh-catalogue
	@$(BIN)/python -m crawler prune-archive

messages: .venv/ready-to-test  ## bring the translations up to date with the words in use
	@$(MAKE) --no-print-directory words DOMAIN=messages MAPPING=mapping
	@$(MAKE) --no-print-directory words DOMAIN=staff MAPPING=staff

words:
	@$(BIN)/pybabel -q extract -F portal/translations/$(MAPPING).ini --no-location --sort-output \
		-o portal/translations/$(DOMAIN).pot portal
	@for file in portal/translations/*/LC_MESSAGES/$(DOMAIN).po; do \
		language=$$(basename $$(dirname $$(dirname $$file))); \
		$(BIN)/pybabel -q update -D $(DOMAIN) -i portal/translations/$(DOMAIN).pot -d portal/translations -l $$language \
			--no-fuzzy-matching --ignore-obsolete && \
		sed -E '/^"(Report-Msgid|POT-Creation|PO-Revision|Last-Translator|Language-Team|Generated-By).*"$$/d; s/^("Project-Id-Version: ) +/\1/' \
			$$file > $$file.new && mv $$file.new $$file; done
	@rm portal/translations/$(DOMAIN).pot

translations: $(patsubst %.po,%.mo,$(wildcard portal/translations/*/LC_MESSAGES/*.po))

%.mo: %.po | .venv/ready-to-run
	@$(BIN)/pybabel -q compile -i $< -o $@

.venv/ready-to-run: requirements.lock
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed (Debian: apt install python3)."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv 2>/dev/null || { rm -rf .venv; \
		echo "Python's venv is needed (Debian: apt install python3-venv)."; exit 1; }
	@echo "Installing the libraries into .venv (about a minute, once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

.venv/ready-to-test: requirements-test.lock | .venv/ready-to-run
	@echo "Installing the test tools into .venv ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 12))' || $(VALHALLA) || \
		echo "No Valhalla for this machine: the tests that need one are skipped, and say so."
	@touch $@

# What only tests need of npm: the vocabulary of schema.org as types, and what checks them.
# After the portal's own, which installs without them.
node_modules/typescript: package-lock.json | portal/static/vendor
	@if command -v npm >/dev/null; then npm ci --silent --no-audit --no-fund && touch $@; \
	else echo "No npm on this machine: structured data is not checked against schema.org."; fi

portal/static/vendor: package-lock.json | .venv/ready-to-run
	@if command -v npm >/dev/null; then \
		echo "Fetching letters for all scripts, the design system and the map ..."; \
		npm ci --silent --no-audit --no-fund --omit=dev && mkdir -p $@ && cp $(addprefix node_modules/,$(FROM_NPM)) $@ && \
		cat $(addprefix node_modules/,$(DESIGN_SYSTEM)) | sed 's|/[*]# sourceMappingURL=.*[*]/||' > $@/design-system.css && \
		for file in $@/*-wght-normal.woff2; do $(BIN)/fonttools varLib.instancer -q $$file wght=400:700 -o $$file.new && \
			mv $$file.new $$file || exit 1; done && touch $@ \
		|| echo "npm could not fetch them: the site uses the system's own letters and draws its maps."; \
	else echo "No npm on this machine: the site uses the system's own letters and draws its maps."; fi

help:  ## this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16
