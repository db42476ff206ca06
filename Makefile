# The workbook's commands. Each does all the set-up it needs, inside .venv, and nothing outside this folder.
#   make report   read data/readouts (or READOUTS=folder) and write build/NAME.html, NAME the folder's (or OUT=file.html; PDF=1 prints it too)
#   make test     check code, tables, notebooks and report
#   make lab      open the notebooks in JupyterLab
#   make explain ARTICLE=…   print one readout with its rows and the rules that made them
#   make tables   write the ten tables to build/tables (or OUT=folder; FORMAT=parquet or qdpx;
#                 SCHEDULER=address: by a Dask cluster, as Parquet parts)
#   FORMATS=1     beside report, lab or tables: set up once what reads saved web pages, Word and PDF

# The first Python that runs and is of a version that the workbook knows; name another with make PYTHON=…
FITS := import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do $$p -c '$(FITS)' 2>/dev/null && echo $$p && break; done)
RUN := .venv/bin/python
export READOUTS ?= data/readouts

WITH = .venv/ready $(if $(FORMATS),.venv/formats)

.PHONY: report test lab tables explain check lock clean
.DEFAULT_GOAL := report

report: $(WITH)
	@$(RUN) -m analysis report "$(READOUTS)" $(if $(OUT),--out "$(OUT)") $(if $(PDF),--pdf)

test: .venv/ready .venv/formats .venv/test
	@$(RUN) -m analysis test

lab: $(WITH)
	@$(RUN) -m analysis lab "$(READOUTS)"

tables: $(WITH) $(if $(filter parquet,$(FORMAT))$(SCHEDULER),.venv/parquet) $(if $(SCHEDULER),.venv/cluster)
	@$(RUN) -m analysis tables "$(READOUTS)" $(if $(OUT),--out "$(OUT)") $(if $(FORMAT),--format "$(FORMAT)") $(if $(SCHEDULER),--scheduler "$(SCHEDULER)")

explain: $(WITH)
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

# What only some need, beside the rest: their locks name nothing that requirements.txt has.
.venv/formats .venv/parquet .venv/cluster .venv/test: .venv/%: requirements-%.txt .venv/ready
	@echo "Setting up .venv: $* (once)"
	@$(RUN) -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r $<
	@touch $@

# For maintainers: compile the locks anew from pyproject.toml (needs uv). No index line, so that they name no registry.
COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header
lock:
	$(COMPILE) --extra install pyproject.toml --output-file requirements.txt
	for extra in formats parquet cluster test; do \
		$(COMPILE) --extra $$extra --constraint requirements.txt --constraint requirements-formats.txt pyproject.toml \
			$$(sed -n 's/^\([a-z0-9._-]*\)==.*/--no-emit-package \1/p' requirements.txt | sort -u) --output-file requirements-$$extra.txt; \
	done

clean:
	rm -rf build .cache
