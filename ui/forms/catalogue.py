"""All forms by kind of record: the one table that says what is written with fields, and what as a text with a title."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ui.forms.kinds import answers, applications, people, portal, project, talking, twinspace
from ui.forms.spec import FormSpec

FORMS: Mapping[str, Callable[[], FormSpec]] = {
    "album": twinspace.album_form,
    "board_note": twinspace.board_note_form,
    "bulletin_note": talking.bulletin_note_form,
    "contact": people.contact_form,
    "discussion": talking.discussion_form,
    "event": portal.event_form,
    "folder": twinspace.folder_form,
    "group": talking.group_form,
    "invitation": people.invitation_form,
    "label_application": applications.label_application_form,
    "meeting": talking.meeting_form,
    "member": people.member_form,
    "membership_application": applications.membership_application_form,
    "partner_post": portal.partner_post_form,
    "poll": talking.poll_form,
    "profile": people.profile_form,
    "project": project.project_form,
    "project_proposal": project.project_proposal_form,
    "pupil": people.pupil_form,
    "school": people.school_form,
    "school_label_application": applications.school_label_application_form,
    "video": twinspace.video_form,
}
EDIT_FORMS: Mapping[str, Callable[[], FormSpec]] = {
    "comment": answers.comment_form,
    "partner_answer": answers.partner_answer_form,
    "reply": answers.reply_form,
    "wall_post": answers.wall_post_form,
    "wall_reply": answers.wall_reply_form,
}
"""What is begun elsewhere, in a field below what it answers or by a pupil, and only changed in a form."""
RICH_KINDS = ("update", "page", "thread")
WRITTEN_KINDS = (*RICH_KINDS, *FORMS)
"""All that the write screen can begin."""
EDITED_KINDS = (*WRITTEN_KINDS, *EDIT_FORMS)
"""All that the write screen can change."""


def form_for(kind: str) -> FormSpec | None:
    """The form of a kind in the teacher's language; None for one that is written as a text with a title, or not at all."""
    make = FORMS.get(kind) or EDIT_FORMS.get(kind)
    return make() if make is not None else None
