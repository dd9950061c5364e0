# TwinDesk's doors. `make help` lists them. Everything is installed into .venv (and Debian packages by packaging/setup_machine.sh).

.DEFAULT_GOAL := help
SHELL := /bin/bash
VENV := .venv
PYTHON := $(VENV)/bin/python
READY := $(VENV)/.ready
NODE_READY := build/node/.ready
PYTHONPATH := .
export PYTHONPATH
export PYTHONHASHSEED ?= 0

.PHONY: help setup run test check tour looks i18n portal package format clean coverage bench herd

help:  ## list the doors
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: $(READY) $(NODE_READY)  ## install everything (Debian packages, .venv, node peers of the tests), run nothing

$(READY): packaging/requirements.lock packaging/setup_machine.sh
	bash packaging/setup_machine.sh
	test -x $(PYTHON) || python3 -m venv $(VENV)
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement packaging/requirements.lock
	# PySide6's own Python, packed into its library: unpacked it is compiled once, not at each start.
	SBK_EMBED=false $(PYTHON) -c 'import PySide6.QtCore'
	$(PYTHON) -m compileall -q $(VENV)/lib/python3*/site-packages/shiboken6/files.dir
	touch $@

$(NODE_READY): $(READY) packaging/node/package.json packaging/node/package-lock.json
	mkdir -p build/node
	cp packaging/node/package.json packaging/node/package-lock.json build/node/
	$(PYTHON) packaging/node_tools.py ci build/node
	touch $@

run: $(READY) build/translations.ready  ## open TwinDesk on the demo school (without a display: make tour)
	$(PYTHON) packaging/run_demo.py

tour: $(READY) build/translations.ready  ## drive the real window through a teacher's day; pictures in build/tour/
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.tour

looks: $(READY) build/translations.ready  ## every tab of every room, in every look of the window or in one: make looks LOOK=dark SCHOOL=busy; pictures in build/looks/
	QT_QPA_PLATFORM=offscreen SCHOOL=$(or $(SCHOOL),typical) $(PYTHON) -m tests.tour.every_look $(LOOK)

test: setup build/translations.ready  ## every test, in parallel and in random order
	bash packaging/run_tests.sh

check: $(READY)  ## ruff, mypy strict, import directions, sizes, untranslated strings, Turkish and Danish whole
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(PYTHON) packaging/translations.py check
	$(PYTHON) -m pytest -q -p no:randomly tests/architecture

i18n: $(READY)  ## collect the strings into i18n/*.ts and build the translations
	$(PYTHON) packaging/translations.py update
	$(PYTHON) packaging/translations.py release

build/translations.ready: $(READY) $(wildcard i18n/*.ts)
	mkdir -p build
	$(PYTHON) packaging/translations.py release
	touch $@

portal: $(READY)  ## serve the reference portal with the demo school on a free port
	$(PYTHON) -m portal serve --data build/portal --seed typical

simulate: $(READY)  ## seeded worlds of teachers, faults and crashes: make simulate SEEDS=300 FROM=0
	$(PYTHON) -m tests.simulator --seeds $(or $(SEEDS),300) --from $(or $(FROM),0)

faults: $(READY)  ## every fault position of a reference exchange: database, requests, files, commits
	$(PYTHON) -m tests.simulator.faults

mutants: $(READY)  ## do the seeded worlds notice planted bugs? make mutants SEEDS=300 FROM=0
	$(PYTHON) -m tests.simulator.mutants --seeds $(or $(SEEDS),300) --from $(or $(FROM),0)

kill9: $(READY)  ## desk and portal killed at random instants: make kill9 RUNS=30
	$(PYTHON) -m tests.kill9 --runs $(or $(RUNS),30) --from $(or $(FROM),1)

package: setup build/translations.ready  ## freeze the program (PyInstaller onedir) into dist/twindesk and ask it for its self-test
	bash packaging/freeze.sh

build/bench/.ready: $(READY)
	mkdir -p $(@D)
	# Rows that need what cannot be installed here say so; the others are measured all the same.
	bash packaging/setup_machine.sh bench && touch $@ || echo "Some programs of the bench are missing; it goes on without them." >&2

bench: build/bench/.ready  ## every budget beside limits and peers; table, build/bench/report.json and report.svg: make bench CONTENT=all.jsonl
	$(PYTHON) -m bench $(if $(CONTENT),--content $(CONTENT))

bench-%: build/bench/.ready  ## one part: bench-wire, -start, -memory, -search, -apply, -ui, -package, -portal
	$(PYTHON) -m bench $* $(if $(CONTENT),--content $(CONTENT))

herd: $(READY)  ## a million desks come back at 8:00: requests a second and portal cores, with our rules and without; build/bench/herd.png
	$(PYTHON) -m bench.herd

format: $(READY)  ## lay out the code
	$(VENV)/bin/ruff format .
	$(VENV)/bin/ruff check --fix .

clean:  ## remove what was built (keeps .venv)
	rm -rf build dist
