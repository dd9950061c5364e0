"""The desk's table of the contract's kinds: where a record's title, text and parent stand (portal-api.md §7)."""

from __future__ import annotations

from sync.data_class import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """`title` and `texts` name body fields (texts may hold blocks); `parent` the field that names the record it hangs on."""

    name: str
    title: str | None = None
    texts: tuple[str, ...] = ()
    parent: str | None = None
    is_natural_key: bool = False


_ALL = (
    Kind("article", "title", ("blocks",)),
    Kind("gallery_project", "title", ("summary",)),
    Kind("project_kit", "title", ("summary", "blocks")),
    Kind("recognition", "title", ("blocks", "criteria")),
    Kind("learning_offer", "title", ("blocks",)),
    Kind("event", "title", ("blocks", "place")),
    Kind("support_contact", "name", ("email", "phone")),
    Kind("partner_post", "title", ("text",)),
    Kind("partner_answer", None, ("text",), "post"),
    Kind("profile", "name", ("about",)),
    Kind("school", "name", ("about", "city")),
    Kind("membership_application", "school_name", ("text",)),
    Kind("contact", None, ("school_name", "text")),
    Kind("follow", None, (), "target", True),
    Kind("activity", "title", (), "about"),
    Kind("conversation", "title"),
    Kind("message", None, ("text",), "conversation"),
    Kind("notification", "title", ("text",), "about"),
    Kind("read_mark", None, (), "target", True),
    Kind("registration", None, (), "target", True),
    Kind("saved_search", "title"),
    Kind("draft", None, (), "for_record"),
    Kind("project_proposal", "title", ("summary", "aims", "work_process", "expected_results")),
    Kind("label_application", None, ("collaboration", "technology", "pedagogy", "curriculum", "results"), "project"),
    Kind("school_label_application", None, ("declaration",)),
    Kind("certificate", "title"),
    Kind("group", "title", ("summary",)),
    Kind("project", "title", ("summary", "blocks", "aims", "work_process", "expected_results")),
    Kind("member", None, ("school_name",)),
    Kind("invitation", None, ("text",)),
    Kind("update", "title", ("blocks",)),
    Kind("comment", None, ("text",), "target"),
    Kind("like", None, (), "target", True),
    Kind("bulletin_note", "title", ("text",)),
    Kind("page", "title", ("blocks",), "parent"),
    Kind("board_note", None, ("text",)),
    Kind("album", "title"),
    Kind("picture", None, ("alt", "caption"), "album"),
    Kind("folder", "title"),
    Kind("file", "title", ("name",), "folder"),
    Kind("video", "title", (), "folder"),
    Kind("discussion", "title", ("summary",)),
    Kind("thread", "title", ("blocks",), "discussion"),
    Kind("reply", None, ("text",), "thread"),
    Kind("meeting", "title", ("text",)),
    Kind("chat_line", None, ("text",)),
    Kind("pupil", "display_name", ("wall_text",)),
    Kind("wall_post", None, ("text",), "pupil"),
    Kind("wall_reply", None, ("text",), "wall_post"),
    Kind("poll", "question"),
    Kind("vote", None, (), "poll", True),
)

KINDS: dict[str, Kind] = {kind.name: kind for kind in _ALL}
"""All kinds of the contract by name; a kind not here is kept and shown as "only on the website"."""
