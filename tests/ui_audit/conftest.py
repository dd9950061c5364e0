"""The real window of Maria on the demo school."""

from __future__ import annotations

from tests.stories.conftest import maria, portal

__all__ = ["maria", "portal"]
