"""Options of the test run."""

import os
import tempfile

import pytest
from hypothesis import settings

# A slow or busy machine is no failure; what takes too long is measured in benchmarks/.
settings.register_profile("policylint", deadline=None)
settings.register_profile("long", settings.get_profile("policylint"), max_examples=10_000)
settings.load_profile("policylint")

# What the tests keep between runs is their own: the user's cache is neither used nor written.
os.environ["POLICYLINT_CACHE_DIR"] = tempfile.mkdtemp(prefix="policylint-tests-")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-expected",
        action="store_true",
        help="write the output of the examples to tests/expected/, in place of comparing it; read the difference",
    )
    parser.addoption(
        "--long",
        action="store_true",
        help="try each property of tests/coherence on 10,000 random projects: `pytest tests/coherence --long`",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--long"):
        settings.load_profile("long")
