"""The tabs of a project, in order: a new one is one line here."""

from __future__ import annotations

from ui.board.tab import board_tab
from ui.records.tabbed_page import TabSpec
from ui.twinspace.about import about_tab
from ui.twinspace.bulletin import bulletin_tab
from ui.twinspace.chat import chat_tab
from ui.twinspace.forum import forum_tab
from ui.twinspace.materials_tab import materials_tab
from ui.twinspace.meetings import meetings_tab
from ui.twinspace.members import members_tab
from ui.twinspace.pages import pages_tab
from ui.twinspace.polls import polls_tab
from ui.twinspace.pupils import pupils_tab, walls_tab
from ui.twinspace.updates import updates_tab


def twinspace_tabs() -> tuple[TabSpec, ...]:
    """Words in the language of now."""
    return (
        updates_tab(),
        pages_tab(),
        materials_tab(),
        forum_tab(),
        meetings_tab(),
        board_tab(),
        chat_tab(),
        bulletin_tab(),
        polls_tab(),
        members_tab(),
        pupils_tab(),
        walls_tab(),
        about_tab(),
    )
