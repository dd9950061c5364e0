"""The check before it goes out: rights, limits, descriptions and readers are looked at while the teacher writes, not days later."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord, SpaceRow
from sync.data_class import dataclass
from sync.feed import Limits
from ui.pictures.fitting import PictureFit

LONGEST_TITLE = 200
LONGEST_RUN = 20_000
OPERATION_OVERHEAD_BYTES = 400
"""What one operation weighs besides its fields: ids, names, times; measured on the wire form."""


@dataclass(frozen=True)
class TrayPicture:
    """One picture of the text: `size_bytes` goes out; `from_bytes` is what the file weighed before (0: not known any more).

    `fit`: the sizes it can still have, while it has not left. `is_new`: it was made in this draft and has not left; `consent` is what
    the teacher noted about who is in it.
    """

    id: str
    alt: str
    size_bytes: int
    from_bytes: int = 0
    is_new: bool = True
    consent: str = ""
    fit: PictureFit | None = None


@dataclass(frozen=True)
class Checked:
    """One line of the check. `state`: ok, warn (it can go), bad (it cannot). `goes_to`: where it can be mended, "" nowhere."""

    name: str
    state: str
    words: str
    goes_to: str = ""


@dataclass(frozen=True)
class Preflight:
    """The whole check. `text_bytes` go first, the pictures and files follow."""

    checks: tuple[Checked, ...]
    text_bytes: int
    total_bytes: int


def preflight(
    kind: str,
    space: SpaceRow,
    limits: Limits,
    fields: dict[str, Any],
    checks: tuple[Checked, ...],
    pictures: tuple[TrayPicture, ...],
    file_bytes: tuple[int, ...],
    *,
    edited: ShownRecord | None = None,
) -> Preflight:
    """Look at what is written so far: `checks` are those of the body itself, `edited` is the record that is changed, None for a new one.

    Pure; every number is what will go out.
    """
    text_bytes = OPERATION_OVERHEAD_BYTES + len(json.dumps(fields, ensure_ascii=False).encode())
    found = [_right(kind, space, edited), *checks]
    if text_bytes > limits.batch_bytes:
        words = QCoreApplication.translate("Preflight", "The text is too long for the website", "check before sending")
        found.append(Checked("bytes", "bad", words))
    if pictures:
        found += [_pictures(pictures, limits), _place_removed(), _described(pictures)]
    if file_bytes:
        found.append(_files(file_bytes, limits))
    total = text_bytes + sum(picture.size_bytes for picture in pictures) + sum(file_bytes)
    return Preflight(tuple(found), text_bytes, total)


def may(space: SpaceRow, kind: str, action: str) -> bool:
    """Whether this account may do something here: the portal's rights, never the role's name."""
    return space.is_member and space.state == "open" and f"{kind}.{action}" in space.rights


def may_edit(space: SpaceRow, row: ShownRecord) -> bool:
    """True if the portal will take a change of this record from this account."""
    is_shared = row.kind == "page" and row.body.get("editors") == "all"
    return may(space, row.kind, "edit_any") or ((row.is_mine or is_shared) and may(space, row.kind, "edit_own"))


def is_for_everyone(kind: str, fields: dict[str, Any]) -> bool:
    """True if people outside the project can read it once it is sent."""
    if kind == "page":
        return fields.get("visibility") == "internet" and fields.get("state") != "draft"
    return fields.get("is_public") is True


def readers_check(kind: str, fields: dict[str, Any]) -> Checked:
    """Who will read an update or a page."""
    if not is_for_everyone(kind, fields):
        words = QCoreApplication.translate("Preflight", "Only the members can read it", "check before sending: readers")
        return Checked("readers", "ok", words, "readers")
    words = QCoreApplication.translate("Preflight", "Public: everyone can read it", "check before sending: readers")
    return Checked("readers", "warn", words, "readers")


def title_check(title: str) -> Checked:
    """A title is needed, and not longer than the website takes."""
    if len(title) > LONGEST_TITLE:
        words = QCoreApplication.translate("Preflight", "The title is too long: %1 of %2 characters", "check before sending: lengths")
        return Checked("title", "bad", words.replace("%1", str(len(title))).replace("%2", str(LONGEST_TITLE)), "title")
    if title:
        return Checked("title", "ok", QCoreApplication.translate("Preflight", "It has a title", "check before sending, all is well"))
    return Checked("title", "bad", QCoreApplication.translate("Preflight", "A title is missing", "check before sending"), "title")


def length_check(blocks: list[dict[str, Any]]) -> tuple[Checked, ...]:
    """A line for a stretch of text that the website would not take; usually none."""
    longest = max((len(str(run.get("text", ""))) for block in blocks for run in _runs_of(block)), default=0)
    if longest <= LONGEST_RUN:
        return ()
    words = QCoreApplication.translate("Preflight", "A paragraph is too long for the website: %1 of %2 characters", "check before sending")
    return (Checked("length", "bad", words.replace("%1", str(longest)).replace("%2", str(LONGEST_RUN)), "blocks"),)


def resizing_check(is_busy: bool) -> tuple[Checked, ...]:
    """A line while a picture is being made in another size; usually none."""
    words = QCoreApplication.translate("Preflight", "A picture is being made ready", "check before sending: in a moment it can go")
    return (Checked("resizing", "bad", words),) if is_busy else ()


def _runs_of(block: dict[str, Any]) -> list[dict[str, Any]]:
    items = block.get("items") or ()
    return [*(block.get("runs") or ()), *(run for item in items for run in item)]


def _right(kind: str, space: SpaceRow, edited: ShownRecord | None) -> Checked:
    has_right = may(space, kind, "create") if edited is None else may_edit(space, edited)
    if has_right:
        return Checked("right", "ok", _may_words(kind))
    return Checked("right", "bad", why_not(space, is_others=edited is not None and not edited.is_mine))


def why_not(space: SpaceRow, *, is_others: bool = False) -> str:
    """Why nothing of a kind can be written here, where `may` says so."""
    if not space.is_member and space.kind == "group":
        return QCoreApplication.translate("Preflight", "You are no longer a member of this group", "check before sending")
    if not space.is_member:
        return QCoreApplication.translate("Preflight", "You are no longer a member of this project", "check before sending")
    if space.state == "closed":
        return QCoreApplication.translate("Preflight", "This project is closed: nothing can be posted", "check before sending")
    if space.state != "open":
        return QCoreApplication.translate("Preflight", "This project is archived: nothing can be posted", "check before sending")
    if space.kind in ("own", "public"):
        return QCoreApplication.translate("Preflight", "Your account may not send this", "check before sending")
    if is_others:
        return QCoreApplication.translate("Preflight", "Your role may not change what others wrote", "check before sending")
    return QCoreApplication.translate("Preflight", "Your role may not post here", "check before sending")


def _may_words(kind: str) -> str:
    if kind == "page":
        return QCoreApplication.translate("Preflight", "You may write pages here", "check before sending, all is well")
    if kind == "update":
        return QCoreApplication.translate("Preflight", "You may post updates here", "check before sending, all is well")
    return QCoreApplication.translate("Preflight", "You may send this", "check before sending, all is well")


def _pictures(pictures: tuple[TrayPicture, ...], limits: Limits) -> Checked:
    megabytes = str(round(limits.image_bytes / 1_000_000))
    if all(picture.size_bytes <= limits.image_bytes for picture in pictures):
        words = QCoreApplication.translate("Preflight", "Pictures are below the %1 MB limit", "check before sending, all is well")
        return Checked("limit", "ok", words.replace("%1", megabytes))
    words = QCoreApplication.translate("Preflight", "A picture is above the %1 MB limit", "check before sending")
    return Checked("limit", "bad", words.replace("%1", megabytes))


def _place_removed() -> Checked:
    words = QCoreApplication.translate("Preflight", "Place and camera data removed", "check before sending: EXIF data of pictures")
    return Checked("place", "ok", words)


def _described(pictures: tuple[TrayPicture, ...]) -> Checked:
    if all(picture.alt.strip() for picture in pictures):
        words = QCoreApplication.translate("Preflight", "Every picture has a description", "check before sending, all is well")
        return Checked("alt", "ok", words)
    words = QCoreApplication.translate("Preflight", "Say what each picture shows", "check before sending: alternative text missing")
    first = next(picture.id for picture in pictures if not picture.alt.strip())
    return Checked("alt", "bad", words, f"picture:{first}")


def _files(file_bytes: tuple[int, ...], limits: Limits) -> Checked:
    megabytes = str(round(limits.file_bytes / 1_000_000))
    if all(size <= limits.file_bytes for size in file_bytes):
        words = QCoreApplication.translate("Preflight", "Files are below the %1 MB limit", "check before sending, all is well")
        return Checked("files", "ok", words.replace("%1", megabytes))
    words = QCoreApplication.translate("Preflight", "A file is above the %1 MB limit", "check before sending")
    return Checked("files", "bad", words.replace("%1", megabytes))
