"""Forms in which a short text is changed that was begun elsewhere: comments, answers, posts on a pupil's wall."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.forms.spec import FormSpec, LongText, Section


def comment_form() -> FormSpec:
    """A comment below an update."""
    return _text_form("comment", QCoreApplication.translate("Forms", "Edit comment", "form, title"))


def reply_form() -> FormSpec:
    """An answer in the forum."""
    return _text_form("reply", _edit_answer())


def wall_reply_form() -> FormSpec:
    """An answer on a pupil's wall."""
    return _text_form("wall_reply", _edit_answer())


def partner_answer_form() -> FormSpec:
    """An answer to somebody who looks for partners."""
    return _text_form("partner_answer", _edit_answer())


def wall_post_form() -> FormSpec:
    """What a pupil wrote on the wall, for who moderates it."""
    return _text_form("wall_post", QCoreApplication.translate("Forms", "Edit post on the wall", "form, title"))


def _edit_answer() -> str:
    return QCoreApplication.translate("Forms", "Edit answer", "form, title: of an answer in the forum or on a wall")


def _text_form(kind: str, words: str) -> FormSpec:
    text = LongText("text", QCoreApplication.translate("Forms", "Text", "field of a form"), is_required=True, lines=8)
    return FormSpec(kind, words, words, (Section("", (text,)),))
