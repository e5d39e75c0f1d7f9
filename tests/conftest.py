"""Options of the test run."""

import os
import tempfile

import pytest
from hypothesis import settings

# A slow or busy machine is no failure; what takes too long is measured in benchmarks/.
settings.register_profile("policylint", deadline=None)
settings.load_profile("policylint")

# What the tests keep between runs is their own: the user's cache is neither used nor written.
os.environ["POLICYLINT_CACHE_DIR"] = tempfile.mkdtemp(prefix="policylint-tests-")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-expected",
        action="store_true",
        help="write the output of the examples to tests/expected/, in place of comparing it; read the difference",
    )
