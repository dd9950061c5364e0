"""The tabs of an open group, in order: those a TwinSpace has and a group too."""

from __future__ import annotations

from ui.records.tabbed_page import TabSpec
from ui.twinspace.forum import forum_tab
from ui.twinspace.materials_tab import materials_tab
from ui.twinspace.members import members_tab
from ui.twinspace.pages import pages_tab


def group_tabs() -> tuple[TabSpec, ...]:
    """Words in the language of now."""
    return (forum_tab(), pages_tab(), materials_tab(), members_tab())
