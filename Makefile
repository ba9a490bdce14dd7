# make demo | test | check | bench | stop | reset      each does its own set-up
#
# demo    the whole application on http://127.0.0.1:8000 with the data of Twente; Ctrl-C ends it   (PORT=8001, ARGS=--check)
# test    every test, the browser's included   (ARGS="-k invoice", BROWSER=no leaves the browser out, JOBS=1 one at a time)
# check   style, types, import contracts, templates, missing migrations, settings of production
# bench   measurements
# stop    ends the demo and the private PostgreSQL
# reset   the same, and throws its data away

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help setup chromium demo test check bench stop reset

UV_VERSION := 0.13.9
PORT ?= 8000
BROWSER ?= yes
ARGS ?=
JOBS ?= $(shell nproc 2>/dev/null || echo 1)  # tests at once; each job has a database of its own

L := .local
PY := .venv/bin/python
UV := $(shell uv --version >/dev/null 2>&1 && echo uv || echo $(L)/uv/bin/uv)
NPM = $(shell npm --version >/dev/null 2>&1 && echo npm)
export UV_FROZEN := 1
export UV_PROJECT_ENVIRONMENT := .venv
# where this is set every worker, and every process of a pool, compiles Django anew: seconds each
unexport PYTHONDONTWRITEBYTECODE

# $(call install,WHAT,DEBIAN PACKAGES): with the rights to do so installs them, else says in one line what is missing
SUDO = $(shell [ "$$(id -u)" = 0 ] || ! sudo -n true 2>/dev/null || echo sudo -n)
MAY_INSTALL = $(shell command -v apt-get >/dev/null && { [ "$$(id -u)" = 0 ] || sudo -n true 2>/dev/null; } && echo yes)
APT = $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3
define install
{ if [ "$(MAY_INSTALL)" = yes ]; then echo "Installeert $(2)"; $(APT) update && $(APT) install -y --no-install-recommends $(2) >/dev/null; \
  else echo "$(1) ontbreekt en u mag hier niets installeren. Vraag de beheerder om (Debian): apt-get install $(DEBIAN)" >&2; exit 1; fi; }
endef
# everything that this project takes from the system
PANGO := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
DEBIAN := python3-venv $(PANGO) chromium

help:
	@sed -n '1,/^$$/s/^# \{0,1\}//p' Makefile

# uv: from PATH, else our own copy in a small environment made by any Python 3
$(L)/uv/bin/uv:
	@mkdir -p $(L)
	@try() { for python in python3 /usr/bin/python3 python3.14 python3.13 python3.12 python3.11; do \
	    $$python -m venv --clear $(L)/uv >/dev/null 2>&1 && $(L)/uv/bin/python -m pip --version >/dev/null 2>&1 && return 0; \
	  done; rm -rf $(L)/uv; return 1; }; \
	  try || { $(call install,De Python-module venv,python3-venv) && try; }
	@$(L)/uv/bin/python -m pip install -q --disable-pip-version-check uv==$(UV_VERSION)

# the stamps lie in .venv: who throws that away starts anew
.venv/synced: pyproject.toml uv.lock .python-version | $(filter-out uv,$(UV))
	@$(UV) sync -q $(if $(NPM),,--group node)
	@touch $@

.venv/linters: .venv/synced
	@$(UV) sync -q --inexact --group lint
	@touch $@

# WeasyPrint loads Pango while it runs
.venv/pango: .venv/synced
	@$(PY) -c 'import ctypes; [ctypes.CDLL(f"lib{name}") for name in ("pango-1.0.so.0", "pangoft2-1.0.so.0", "harfbuzz-subset.so.0")]' 2>/dev/null \
	  || $(call install,Pango (om PDF te maken),$(PANGO))
	@touch $@

# style sheets and fonts; npm from the machine, else the one that the group `node` brings
node_modules/.package-lock.json: package.json package-lock.json .npmrc | .venv/synced
	@$(if $(NPM),npm,PATH="$$PWD/.venv/bin:$$PATH" .venv/bin/npm) ci --silent
	@touch $@

chromium:
	@for name in chromium chromium-browser google-chrome google-chrome-stable; do command -v $$name >/dev/null && exit 0; done; \
	  $(call install,Chromium (voor de browsertests),chromium)

setup: .venv/synced .venv/pango node_modules/.package-lock.json

demo: setup
	@IVZ_DEMO=1 $(PY) manage.py demo --port $(PORT) $(ARGS)

test: setup $(if $(filter no,$(BROWSER)),,chromium)
	@$(PY) -m pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder $(if $(filter no,$(BROWSER)),-m "not bench and not browser") $(ARGS)

bench: setup
	@$(PY) -m pytest -m "" -o python_files="bench_*.py" -s tests/bench $(ARGS)

# as in production: a real name, a secret, an own database server; nothing connects to it
PRODUCTION = DEBUG=0 IVZ_DEMO=0 SECRET_KEY=$$(head -c 60 /dev/urandom | od -An -tx1 | tr -d ' \n') DATABASE_URL=postgres://ivz@db.invalid/ivz ALLOWED_HOSTS=ivz.example.nl BASE_URL=https://ivz.example.nl EMAIL_HOST=mail.example.nl

check: export DEBUG := 1
check: setup .venv/linters
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	.venv/bin/lint-imports
	$(PY) -m mypy
	$(PY) -m djlint --lint --quiet templates
	$(PY) manage.py makemigrations --check --dry-run
	$(PRODUCTION) $(PY) manage.py check --deploy --fail-level WARNING

stop:
	@[ ! -x $(PY) ] || { IVZ_DEMO=1 $(PY) manage.py demo --stop; $(PY) -m ivz.localdb stop; }

reset: stop
	@[ ! -x $(PY) ] || $(PY) -m ivz.localdb remove
