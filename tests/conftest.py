"""Folders that several tests read, each read once."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from browsing import CHROMIUM, SWITCHES

from analysis.corpus import ROOT, read_corpus

WIRE = Path(__file__).parent / "wire"


def pytest_configure(config):
    config.addinivalue_line("markers", "slow: runs a notebook or reads the whole corpus")


@pytest.fixture(scope="session")
def shelf(tmp_path_factory):
    """Return a folder whose one collection holds the invented wires."""
    folder = tmp_path_factory.mktemp("shelf")
    (folder / "wires").mkdir()
    for path in WIRE.glob("*.txt"):
        shutil.copy(path, folder / "wires")
    return folder


@pytest.fixture(scope="session")
def single(tmp_path_factory):
    """Return a folder that holds one readout and nothing else."""
    folder = tmp_path_factory.mktemp("single")
    shutil.copy(WIRE / "w01.txt", folder)
    return folder


@pytest.fixture(scope="session")
def wires(shelf):
    return read_corpus(shelf)


@pytest.fixture(scope="session")
def alone(single):
    return read_corpus(single)


@pytest.fixture(scope="session")
def shipped():
    return read_corpus(ROOT / "data" / "readouts")


@pytest.fixture(scope="session")
def bare(alone):
    """Return a corpus in which no rule found anything: one readout's sentences and eight empty tables."""
    kept = ("articles", "sentences")
    return replace(
        alone, views={}, **{name: table.iloc[:0] for name, table in alone.tables().items() if name not in kept}
    )


@pytest.fixture(scope="session")
def chromium():
    from playwright.sync_api import sync_playwright

    assert CHROMIUM, "CI_BROWSER=required, and there is no Chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield browser
        browser.close()
