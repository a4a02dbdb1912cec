"""The case of a domain test is its docstring."""

import pytest

from tests.casefile import Story, docstring


@pytest.fixture
def case(request: pytest.FixtureRequest) -> Story:
    """The case that the test's docstring tells, in the quick-entry language."""
    return Story(docstring(request.function))
