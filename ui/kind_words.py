"""Names of record kinds as a teacher says them: what it is, and what somebody did."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def noun_words(kind: str) -> str:
    """What a record is, e.g. "Update"; a kind of another version of the contract is "On the website"."""
    found = _post_nouns().get(kind) or _people_nouns().get(kind) or _portal_nouns().get(kind)
    return found or QCoreApplication.translate("Kinds", "On the website", "name of a kind of record this program does not know")


def verb_words(kind: str) -> str:
    """What somebody did, to be read after a person's name, e.g. "posted an update"."""
    found = _post_verbs().get(kind) or _space_verbs().get(kind)
    return found or QCoreApplication.translate("Kinds", "changed something", "after a person's name, list of news")


def _post_nouns() -> dict[str, str]:
    return {
        "update": QCoreApplication.translate("Kinds", "Update", "kind of record: post in a project's journal"),
        "comment": QCoreApplication.translate("Kinds", "Comment", "kind of record"),
        "like": QCoreApplication.translate("Kinds", "Like", "kind of record"),
        "bulletin_note": QCoreApplication.translate("Kinds", "Note for teachers", "kind of record"),
        "page": QCoreApplication.translate("Kinds", "Page", "kind of record"),
        "board_note": QCoreApplication.translate("Kinds", "Note on the Twinboard", "kind of record"),
        "album": QCoreApplication.translate("Kinds", "Album", "kind of record"),
        "picture": QCoreApplication.translate("Kinds", "Picture", "kind of record"),
        "folder": QCoreApplication.translate("Kinds", "Folder", "kind of record"),
        "file": QCoreApplication.translate("Kinds", "File", "kind of record"),
        "video": QCoreApplication.translate("Kinds", "Video", "kind of record"),
        "discussion": QCoreApplication.translate("Kinds", "Discussion", "kind of record: part of the forum"),
        "thread": QCoreApplication.translate("Kinds", "Topic in the forum", "kind of record"),
        "reply": QCoreApplication.translate("Kinds", "Answer in the forum", "kind of record"),
        "meeting": QCoreApplication.translate("Kinds", "Online meeting", "kind of record"),
        "chat_line": QCoreApplication.translate("Kinds", "Chat", "kind of record: line in the chat room"),
        "wall_post": QCoreApplication.translate("Kinds", "Pupil's wall", "kind of record: post on a pupil's wall"),
        "wall_reply": QCoreApplication.translate("Kinds", "Answer on a wall", "kind of record"),
        "poll": QCoreApplication.translate("Kinds", "Poll", "kind of record"),
        "vote": QCoreApplication.translate("Kinds", "Vote", "kind of record"),
        "project": QCoreApplication.translate("Kinds", "Project", "kind of record"),
        "pupil": QCoreApplication.translate("Kinds", "Pupil", "kind of record"),
    }


def _people_nouns() -> dict[str, str]:
    return {
        "message": QCoreApplication.translate("Kinds", "Message", "kind of record"),
        "conversation": QCoreApplication.translate("Kinds", "Conversation", "kind of record"),
        "contact": QCoreApplication.translate("Kinds", "Contact", "kind of record"),
        "follow": QCoreApplication.translate("Kinds", "Following", "kind of record"),
        "profile": QCoreApplication.translate("Kinds", "Profile", "kind of record: of a teacher"),
        "school": QCoreApplication.translate("Kinds", "School", "kind of record"),
        "member": QCoreApplication.translate("Kinds", "Member", "kind of record"),
        "invitation": QCoreApplication.translate("Kinds", "Invitation", "kind of record"),
        "group": QCoreApplication.translate("Kinds", "Group", "kind of record"),
        "notification": QCoreApplication.translate("Kinds", "Notice", "kind of record: notification"),
        "activity": QCoreApplication.translate("Kinds", "Activity", "kind of record: of those one follows"),
        "registration": QCoreApplication.translate("Kinds", "Registration", "kind of record"),
        "read_mark": QCoreApplication.translate("Kinds", "Read mark", "kind of record"),
    }


def _portal_nouns() -> dict[str, str]:
    return {
        "article": QCoreApplication.translate("Kinds", "News", "kind of record: article of the portal"),
        "gallery_project": QCoreApplication.translate("Kinds", "Project in the gallery", "kind of record"),
        "project_kit": QCoreApplication.translate("Kinds", "Project kit", "kind of record"),
        "recognition": QCoreApplication.translate("Kinds", "Recognition", "kind of record: labels and prizes"),
        "learning_offer": QCoreApplication.translate("Kinds", "Course", "kind of record: learning offer"),
        "event": QCoreApplication.translate("Kinds", "Event", "kind of record"),
        "support_contact": QCoreApplication.translate("Kinds", "Support", "kind of record: support organisation"),
        "partner_post": QCoreApplication.translate("Kinds", "Partner wanted", "kind of record: post to find partners"),
        "partner_answer": QCoreApplication.translate("Kinds", "Answer to a partner", "kind of record"),
        "project_proposal": QCoreApplication.translate("Kinds", "Project proposal", "kind of record"),
        "label_application": QCoreApplication.translate("Kinds", "Quality Label application", "kind of record"),
        "school_label_application": QCoreApplication.translate("Kinds", "School label application", "kind of record"),
        "certificate": QCoreApplication.translate("Kinds", "Certificate", "kind of record"),
        "membership_application": QCoreApplication.translate("Kinds", "Membership application", "kind of record"),
        "saved_search": QCoreApplication.translate("Kinds", "Saved search", "kind of record"),
        "draft": QCoreApplication.translate("Kinds", "Draft", "kind of record"),
    }


def _post_verbs() -> dict[str, str]:
    return {
        "update": QCoreApplication.translate("Kinds", "posted an update", "after a person's name, list of news"),
        "comment": QCoreApplication.translate("Kinds", "wrote a comment", "after a person's name, list of news"),
        "bulletin_note": QCoreApplication.translate("Kinds", "wrote a note for teachers", "after a person's name, list of news"),
        "page": QCoreApplication.translate("Kinds", "changed a page", "after a person's name, list of news"),
        "board_note": QCoreApplication.translate("Kinds", "put a note on the Twinboard", "after a person's name, list of news"),
        "thread": QCoreApplication.translate("Kinds", "began a topic in the forum", "after a person's name, list of news"),
        "discussion": QCoreApplication.translate("Kinds", "began a discussion", "after a person's name, list of news"),
        "reply": QCoreApplication.translate("Kinds", "answered in the forum", "after a person's name, list of news"),
        "message": QCoreApplication.translate("Kinds", "sent you a message", "after a person's name, list of news"),
        "chat_line": QCoreApplication.translate("Kinds", "wrote in the chat", "after a person's name, list of news"),
        "wall_post": QCoreApplication.translate("Kinds", "wrote on a wall", "after a person's name, list of news"),
        "wall_reply": QCoreApplication.translate("Kinds", "answered on a wall", "after a person's name, list of news"),
        "partner_post": QCoreApplication.translate("Kinds", "is looking for partners", "after a person's name, list of news"),
        "partner_answer": QCoreApplication.translate("Kinds", "answered a partner search", "after a person's name, list of news"),
    }


def _space_verbs() -> dict[str, str]:
    return {
        "album": QCoreApplication.translate("Kinds", "made an album", "after a person's name, list of news"),
        "picture": QCoreApplication.translate("Kinds", "added a picture", "after a person's name, list of news"),
        "folder": QCoreApplication.translate("Kinds", "made a folder", "after a person's name, list of news"),
        "file": QCoreApplication.translate("Kinds", "added a file", "after a person's name, list of news"),
        "video": QCoreApplication.translate("Kinds", "added a video", "after a person's name, list of news"),
        "meeting": QCoreApplication.translate("Kinds", "planned a meeting", "after a person's name, list of news"),
        "poll": QCoreApplication.translate("Kinds", "asked a question", "after a person's name, list of news: a poll"),
        "article": QCoreApplication.translate("Kinds", "published news", "after a name, list of news"),
        "event": QCoreApplication.translate("Kinds", "announced an event", "after a name, list of news"),
        "learning_offer": QCoreApplication.translate("Kinds", "announced a course", "after a name, list of news"),
        "project": QCoreApplication.translate("Kinds", "changed the project's description", "after a person's name, list of news"),
        "member": QCoreApplication.translate("Kinds", "is a member now", "after a person's name, list of news"),
        "contact": QCoreApplication.translate("Kinds", "wants to be in your contacts", "after a person's name, list of news"),
        "invitation": QCoreApplication.translate("Kinds", "invited you", "after a person's name, list of news"),
        "notification": QCoreApplication.translate("Kinds", "has a notice for you", "after a name, list of news"),
    }
