"""Words for this computer: the local copy, its key, and input that cannot be used."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

COPY_REASONS = ("disk_full", "damaged", "newer", "locked", "read_only", "network_drive", "missing", "in_use")
KEY_REASONS = ("no_keyring", "keyring_locked", "wrong_passphrase", "passphrase_needed", "recovery_needed", "key_file_damaged")
INPUT_WHATS = (
    "text_encoding",
    "is_spreadsheet",
    "photo_kind",
    "not_a_picture",
    "picture_too_big",
    "project_none",
    "project_many",
    "project_closed",
    "person_none",
    "person_many",
    "right_missing",
    "file_empty",
    "file_missing",
    "file_exists",
    "backup_damaged",
    "target_unwritable",
    "profile_exists",
    "file_too_big",
    "file_unreadable",
    "kind_unknown",
    "portal_address",
    "profile_none",
    "profile_many",
    "profile_name",
    "record_none",
    "item_none",
    "in_flight",
    "media_missing",
    "portal_missing",
    "token_missing",
    "field_unknown",
    "nothing_given",
    "not_json",
    "words_encoding",
    "consent_name",
    "consent_answer",
    "consent_day",
    "directory_none",
    "space_none",
)


def copy_words(reason: str, path: str) -> tuple[str, str]:
    """Why the local copy cannot be used, and what to do; `path` is shown where it helps."""
    restart = QCoreApplication.translate("errors", "Start TwinDesk again. It repairs what can be repaired.", "copy damaged")
    words = {
        "disk_full": (
            QCoreApplication.translate("errors", "The disk of this computer is full.", "copy: disk full"),
            QCoreApplication.translate("errors", "Make room on the disk, then try again.", "copy: disk full"),
        ),
        "damaged": (QCoreApplication.translate("errors", "The local copy is damaged.", "copy: damaged"), restart),
        "newer": (
            QCoreApplication.translate("errors", "This copy was made by a newer TwinDesk.", "copy: newer schema"),
            QCoreApplication.translate("errors", "Install the newer version of TwinDesk here.", "copy: newer schema"),
        ),
        "read_only": (
            QCoreApplication.translate("errors", "TwinDesk may not write into its folder.", "copy: read only"),
            QCoreApplication.translate("errors", "Choose another folder, or ask your administrator. Folder: %1", "copy: read only"),
        ),
        "network_drive": (
            QCoreApplication.translate("errors", "The folder of TwinDesk is on a network drive.", "copy: network drive"),
            QCoreApplication.translate("errors", "Choose a folder on this computer. Folder: %1", "copy: network drive"),
        ),
        "missing": (
            QCoreApplication.translate("errors", "There is no local copy in this folder.", "copy: missing"),
            QCoreApplication.translate("errors", "Sign in first. Folder: %1", "copy: missing"),
        ),
    }
    busy = (
        QCoreApplication.translate("errors", "Another TwinDesk uses this copy now.", "copy: in use"),
        QCoreApplication.translate("errors", "Close the other window, then try again.", "copy: in use"),
    )
    happened, todo = words.get(reason, busy if reason in ("in_use", "locked") else words["damaged"])
    return happened, todo.replace("%1", path)


def key_words(reason: str) -> tuple[str, str]:
    """Why the key of the profile is not at hand, and what to do."""
    recovery = QCoreApplication.translate("errors", "Use your password, or the recovery key you printed.", "key: damaged or locked")
    words = {
        "no_keyring": (
            QCoreApplication.translate("errors", "This computer has no safe place for the key.", "key: no OS keyring"),
            QCoreApplication.translate("errors", "Open the profile with its password.", "key: password needed"),
        ),
        "keyring_locked": (QCoreApplication.translate("errors", "The key store of this computer is locked.", "key"), recovery),
        "wrong_passphrase": (
            QCoreApplication.translate("errors", "This password does not open the profile.", "key: wrong password"),
            QCoreApplication.translate("errors", "Type it again, or use the recovery key you printed.", "key: wrong password"),
        ),
        "recovery_needed": (
            QCoreApplication.translate("errors", "This file was saved without a password.", "key: backup opens by the recovery key only"),
            QCoreApplication.translate("errors", "Use the recovery key you printed.", "key: backup opens by the recovery key only"),
        ),
        "passphrase_needed": (
            QCoreApplication.translate("errors", "This profile opens with a password.", "key: password needed"),
            QCoreApplication.translate("errors", "Open the profile with its password.", "key: password needed"),
        ),
    }
    damaged = QCoreApplication.translate("errors", "The key file of this profile is damaged.", "key: file damaged")
    return words.get(reason, (damaged, recovery))


def input_words(what: str, value: str) -> tuple[str, str]:
    """Why something given cannot be used; `value` is the offender as the teacher gave it."""
    happened, todo = (
        _file_input(what) or _kind_input(what) or _name_input(what) or _item_input(what) or _desk_input(what) or _other_input(what)
    )
    return happened.replace("%1", value), todo.replace("%1", value)


def _kind_input(what: str) -> tuple[str, str] | None:
    """What has the wrong form."""
    words = {
        "is_spreadsheet": (
            QCoreApplication.translate("errors", "This is a file of a spreadsheet program: %1", "input: a class list"),
            QCoreApplication.translate("errors", "Save it there as CSV, or copy its cells and paste them here.", "input: a class list"),
        ),
        "photo_kind": (
            QCoreApplication.translate("errors", "This kind of photo cannot be used here.", "input: HEIC, TIFF"),
            QCoreApplication.translate("errors", "Save it as JPEG first. Phones call that “Most compatible”.", "input: HEIC, TIFF"),
        ),
    }
    return words.get(what)


def _file_input(what: str) -> tuple[str, str] | None:
    other = QCoreApplication.translate("errors", "Choose another file.", "input: file cannot be used")
    words = {
        "text_encoding": (
            QCoreApplication.translate("errors", "The text file is not in UTF-8: %1", "input: wrong text encoding"),
            QCoreApplication.translate("errors", "Save it again as UTF-8 text.", "input: wrong text encoding"),
        ),
        "not_a_picture": (
            QCoreApplication.translate("errors", "This file is not a picture that can be used.", "input: not a picture"),
            QCoreApplication.translate("errors", "Choose a JPEG, PNG, GIF or WebP picture.", "input: not a picture"),
        ),
        "picture_too_big": (
            QCoreApplication.translate("errors", "This picture has too many points to open it safely: %1", "input: picture too big"),
            QCoreApplication.translate("errors", "Make it smaller in another program first.", "input: picture too big"),
        ),
        "file_empty": (QCoreApplication.translate("errors", "There is nothing in this file: %1", "input"), other),
        "file_missing": (QCoreApplication.translate("errors", "There is no such file: %1", "input: file missing"), other),
        "file_too_big": (
            QCoreApplication.translate("errors", "This file is larger than the website takes: %1", "input: file too big"),
            QCoreApplication.translate("errors", "Make it smaller, or share a link to it.", "input: file too big"),
        ),
        "file_unreadable": (QCoreApplication.translate("errors", "This file cannot be read: %1", "input"), other),
        "file_exists": (QCoreApplication.translate("errors", "There is a file of this name already: %1", "input: backup file"), other),
        "target_unwritable": (
            QCoreApplication.translate("errors", "This file cannot be written there: %1", "input: place of a backup file"),
            QCoreApplication.translate("errors", "Choose another place, for example a USB stick.", "input: place of a backup file"),
        ),
        "backup_damaged": (
            QCoreApplication.translate("errors", "This file is no backup of TwinDesk, or it is damaged: %1", "input: backup file"),
            QCoreApplication.translate("errors", "Use an older backup.", "input: backup file is damaged"),
        ),
    }
    return words.get(what)


def _name_input(what: str) -> tuple[str, str] | None:
    exact = QCoreApplication.translate("errors", "Give the whole name, as in the list.", "input: name of project or person")
    words = {
        "project_none": (QCoreApplication.translate("errors", "No project of yours has this title: %1", "input"), exact),
        "project_many": (QCoreApplication.translate("errors", "More than one project has this title: %1", "input"), exact),
        "person_none": (QCoreApplication.translate("errors", "Nobody among your contacts has this name: %1", "input"), exact),
        "person_many": (QCoreApplication.translate("errors", "More than one person has this name: %1", "input"), exact),
        "profile_none": (QCoreApplication.translate("errors", "There is no such profile here: %1", "input: profile"), exact),
        "profile_many": (QCoreApplication.translate("errors", "There is more than one profile here: %1", "input: profile"), exact),
        "profile_exists": (
            QCoreApplication.translate("errors", "There is a profile of this name here already: %1", "input: restoring a backup"),
            QCoreApplication.translate(
                "errors", "Restore under another name (--profile) or into another folder (--home).", "input: keep --profile and --home"
            ),
        ),
        "profile_name": (
            QCoreApplication.translate("errors", "This cannot be the name of a profile: %1", "input: profile name"),
            QCoreApplication.translate("errors", "Use letters, digits, dot, dash and underscore.", "input: profile name"),
        ),
        "record_none": (QCoreApplication.translate("errors", "This is not on this computer: %1", "input: record id"), exact),
    }
    return words.get(what)


def _desk_input(what: str) -> tuple[str, str] | None:
    words = {
        "consent_name": (
            QCoreApplication.translate("errors", "The name of the pupil is missing.", "input: consent to pictures"),
            QCoreApplication.translate("errors", "Type a first name.", "input: consent to pictures"),
        ),
        "consent_answer": (
            QCoreApplication.translate("errors", "It is not said whether pictures may be shown.", "input: consent to pictures"),
            QCoreApplication.translate("errors", "Choose one of the answers.", "input: consent to pictures"),
        ),
        "consent_day": (
            QCoreApplication.translate("errors", "This is not a day: %1", "input: consent to pictures until a day"),
            QCoreApplication.translate("errors", "Choose a day in the calendar.", "input: consent to pictures until a day"),
        ),
        "directory_none": (
            QCoreApplication.translate("errors", "The website has no such list to search: %1", "input: directory of people or schools"),
            QCoreApplication.translate("errors", "Search for people, schools or projects.", "input: directory of people or schools"),
        ),
        "space_none": (
            QCoreApplication.translate("errors", "This project is not on this computer.", "input: project to export"),
            QCoreApplication.translate("errors", "Get news, then try again.", "input: project to export"),
        ),
    }
    return words.get(what)


def _item_input(what: str) -> tuple[str, str] | None:
    words = {
        "item_none": (
            QCoreApplication.translate("errors", "This is no longer in the list of what waits or came back.", "input: item gone"),
            QCoreApplication.translate("errors", "Look at the list again.", "input: item gone"),
        ),
        "in_flight": (
            QCoreApplication.translate("errors", "This is being sent now and cannot be changed.", "input: item is on its way"),
            QCoreApplication.translate("errors", "Wait until it has arrived, then edit it.", "input: item is on its way"),
        ),
        "media_missing": (
            QCoreApplication.translate("errors", "A picture or file of this is not on this computer.", "input: media missing"),
            QCoreApplication.translate("errors", "Get it first, or add it again.", "input: media missing"),
        ),
        "portal_missing": (
            QCoreApplication.translate("errors", "No website is known yet.", "input: no portal address"),
            QCoreApplication.translate(
                "errors", "Give its address: --portal URL, or sign in first.", "input: no portal address; keep --portal URL"
            ),
        ),
        "token_missing": (
            QCoreApplication.translate("errors", "No sign-in token was given.", "input: token on the command line"),
            QCoreApplication.translate("errors", "Give it on the standard input.", "input: token on the command line"),
        ),
    }
    return words.get(what)


def _other_input(what: str) -> tuple[str, str]:
    words = {
        "project_closed": (
            QCoreApplication.translate("errors", "This project can only be read: %1", "input: archived or closed project"),
            QCoreApplication.translate("errors", "Choose a project that is open.", "input: archived or closed project"),
        ),
        "right_missing": (
            QCoreApplication.translate("errors", "You may not write here: %1", "input: right missing"),
            QCoreApplication.translate("errors", "Ask an administrator of the project for the right.", "input: right missing"),
        ),
        "kind_unknown": (
            QCoreApplication.translate("errors", "There is no kind of this name: %1", "input: kind of record"),
            QCoreApplication.translate("errors", "Look up the names of the kinds in the guide.", "input: kind of record"),
        ),
        "field_unknown": (
            QCoreApplication.translate("errors", "This kind has no such part: %1", "input: kind and option of the command line"),
            QCoreApplication.translate("errors", "Give its fields with --fields-file.", "input: kind and option of the command line"),
        ),
        "nothing_given": (
            QCoreApplication.translate("errors", "Nothing to write was given.", "input: no text, fields or picture on the command line"),
            QCoreApplication.translate("errors", "Give --text-file, --fields-file or --picture.", "input: no text, fields or picture"),
        ),
        "words_encoding": (
            QCoreApplication.translate("errors", "This is not text in UTF-8: %1", "input: a word of the command line"),
            QCoreApplication.translate("errors", "Type it again, or put it into a file.", "input: a word of the command line"),
        ),
        "not_json": (
            QCoreApplication.translate("errors", "This file is no JSON object: %1", "input: file of body fields"),
            QCoreApplication.translate("errors", "Write it as one object in UTF-8 and try again.", "input: file of body fields"),
        ),
        "portal_address": (
            QCoreApplication.translate("errors", "This is not the address of a website: %1", "input: portal address"),
            QCoreApplication.translate("errors", "Type it as in your browser, beginning with https://", "input: portal address"),
        ),
    }
    unknown = (
        QCoreApplication.translate("errors", "This cannot be used: %1", "input without a known reason"),
        QCoreApplication.translate("errors", "Check it and try again.", "input without a known reason"),
    )
    return words.get(what, unknown)
