# The workbook's commands. Each does all the set-up it needs, inside .venv, and nothing outside this folder.
#   make report   read data/readouts (or READOUTS=folder) and write build/NAME.html, NAME the folder's (or OUT=file.html; PDF=1 prints it too)
#   make test     check code, tables, notebooks and report
#   make lab      open the notebooks in JupyterLab
#   make explain ARTICLE=…   print one readout with its rows and the rules that made them
#   make tables   write the ten tables to build/tables (or OUT=folder)

# The first Python that runs and is of a version that the workbook knows; name another with make PYTHON=…
FITS := import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do $$p -c '$(FITS)' 2>/dev/null && echo $$p && break; done)
RUN := .venv/bin/python
export READOUTS ?= data/readouts

.PHONY: report test lab tables explain check lock clean
.DEFAULT_GOAL := report

report: .venv/ready
	@$(RUN) -m analysis report "$(READOUTS)" $(if $(OUT),--out "$(OUT)") $(if $(PDF),--pdf)

test: .venv/ready
	@$(RUN) -m analysis test

lab: .venv/ready
	@$(RUN) -m analysis lab "$(READOUTS)"

tables: .venv/ready
	@$(RUN) -m analysis tables "$(READOUTS)" $(if $(OUT),--out "$(OUT)")

explain: .venv/ready
	@$(RUN) -m analysis explain "$(ARTICLE)"

check: .venv/ready
	@$(RUN) -m analysis check

# Made once, and made anew when the lock or the package's description changes.
.venv/ready: requirements.txt pyproject.toml
	@"$(PYTHON)" -c '$(FITS)' 2>/dev/null || \
		{ echo "The workbook needs Python 3.11, 3.12 or 3.13 and found none; install one, or name it: make PYTHON=/path/to/python3.12"; exit 1; }
	@echo "Setting up .venv (once, a few minutes)"
	@rm -rf .venv
	@"$(PYTHON)" -m venv .venv || { echo "Python could not make a virtual environment; on Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(RUN) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# For maintainers: compile the lock anew from pyproject.toml (needs uv). No index line, so that it names no registry.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --extra test pyproject.toml --output-file requirements.txt

clean:
	rm -rf build .cache
