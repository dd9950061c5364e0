"""What is missing or wrong in a body that a form made, in words; pure, so that the check and the field say the same."""

from __future__ import annotations

import re
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ui.format import count_words
from ui.forms.spec import (
    AgeRange,
    Body,
    Email,
    Fault,
    Field,
    Files,
    FormSpec,
    Line,
    Lines,
    LongText,
    ManyChoices,
    Number,
    Options,
    Records,
    Span,
    UserName,
    Web,
)

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]+")
_WEB = re.compile(r"https?://[^\s/]+\.[^\s]+|https?://localhost[^\s]*", re.IGNORECASE)
_USER_NAME = re.compile(r"[a-z0-9._-]+")
LONGEST_LINE = 500


def faults_of(spec: FormSpec, body: Body) -> tuple[Fault, ...]:
    """All that keeps this body from being taken, in the order of the form; what is missing comes as `is_missing`."""
    found = [fault for one in spec.fields for fault in (fault_of(one, body),) if fault is not None]
    return (*found, *spec.check(body))


def fault_of(field: Field, body: Body) -> Fault | None:
    """The first thing wrong with one field."""
    if is_empty(field, body):
        return Fault(field.name, missing_words(field), is_missing=True) if field.is_required else None
    words = _wrong(field, body)
    return Fault(field.name, words) if words else None


def is_empty(field: Field, body: Body) -> bool:
    """True if nothing was put into the field; half of a range counts as something."""
    if isinstance(field, Span):
        return not body.get(field.name) and not body.get(field.upper)
    return all(_is_nothing(body.get(name)) for name in field.names)


def missing_words(field: Field) -> str:
    """What the check says of an empty field that is needed."""
    words = QCoreApplication.translate("Forms", "Still missing: %1", "check of a form: %1 is the name of a field")
    return words.replace("%1", field.words)


def _is_nothing(value: object) -> bool:
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, list | dict):
        return not value
    return value is None


def _wrong(field: Field, body: Body) -> str:
    value = body.get(field.name)
    match field:
        case UserName():
            return _user_name(str(value)) or _too_long(len(str(value)), field.most)
        case Line() | LongText():
            return _too_long(len(str(value)), field.most)
        case Web():
            return _web(str(value), field.most)
        case Email():
            return _email(str(value), field.most)
        case ManyChoices() | Files() | Records() | Lines():
            return _too_many(len(value or ()), field.most) or _long_lines(
                value or [], 80 if isinstance(field, ManyChoices) else LONGEST_LINE
            )
        case Options():
            return _options(field, value or [])
        case Number():
            return _number(value, field.least, field.most)
        case AgeRange():
            return _ages(field, body)
        case Span():
            return _span(field, body)
    return ""


def _too_long(length: int, most: int) -> str:
    if length <= most:
        return ""
    words = QCoreApplication.translate("Forms", "Too long: %1 of %2 characters", "beside a field: %1 is the length, %2 the most")
    return words.replace("%1", count_words(length)).replace("%2", count_words(most))


def _too_many(count: int, most: int) -> str:
    if count <= most:
        return ""
    words = QCoreApplication.translate("Forms", "Too many: %1 of %2", "beside a field: %1 is the count, %2 the most")
    return words.replace("%1", count_words(count)).replace("%2", count_words(most))


def _long_lines(values: list[object], most: int) -> str:
    longest = max((len(value) for value in values if isinstance(value, str)), default=0)
    return _too_long(longest, most)


def _web(address: str, most: int) -> str:
    if not _WEB.fullmatch(address):
        return QCoreApplication.translate("Forms", "This is no web address. It looks like https://example.org", "beside a field")
    return _too_long(len(address), most)


def _email(address: str, most: int) -> str:
    if not _EMAIL.fullmatch(address):
        return QCoreApplication.translate("Forms", "This is no e-mail address. It looks like name@school.org", "beside a field")
    return _too_long(len(address), most)


def _user_name(name: str) -> str:
    if _USER_NAME.fullmatch(name):
        return ""
    return QCoreApplication.translate("Forms", "Only small letters a–z, digits, dot, dash and underscore", "beside a field: user name")


def _number(value: object, least: int, most: int) -> str:
    if isinstance(value, int) and least <= value <= most:
        return ""
    words = QCoreApplication.translate("Forms", "A whole number from %1 to %2", "beside a field: what it takes")
    return words.replace("%1", count_words(least)).replace("%2", count_words(most))


def _ages(field: AgeRange, body: Body) -> str:
    low, high = body.get(field.name), body.get(field.upper)
    for value in (low, high):
        if value is None:
            return QCoreApplication.translate("Forms", "Give both ages, from and to", "beside a field: ages of pupils")
        if _number(value, field.least, field.most):
            return _number(value, field.least, field.most)
    if isinstance(low, int) and isinstance(high, int) and low > high:
        return QCoreApplication.translate("Forms", "The first age is above the second", "beside a field: ages of pupils")
    return ""


def _span(field: Span, body: Body) -> str:
    begin, end = body.get(field.name), body.get(field.upper)
    if not begin or not end:
        return QCoreApplication.translate("Forms", "Say when it begins and when it ends", "beside a field: date and times")
    if datetime.fromisoformat(str(end)) <= datetime.fromisoformat(str(begin)):
        return QCoreApplication.translate("Forms", "It ends before it begins", "beside a field: date and times")
    return ""


def _options(field: Options, options: list[Body]) -> str:
    filled = [str(option.get("text", "")).strip() for option in options]
    filled = [text for text in filled if text]
    if len(filled) < field.least:
        words = QCoreApplication.translate("Forms", "At least %1 answers to choose from", "beside a field: options of a poll")
        return words.replace("%1", count_words(field.least))
    if len({text.casefold() for text in filled}) < len(filled):
        return QCoreApplication.translate("Forms", "Two answers are the same", "beside a field: options of a poll")
    return _too_many(len(filled), field.most) or _long_lines(list(filled), LONGEST_LINE)
