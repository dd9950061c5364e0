"""Words of Qt itself that Qt has in few languages: standard buttons and edit menus. lupdate reads them here; Qt looks them up by itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def button_words() -> tuple[str, ...]:
    """The standard buttons. No comment: Qt asks without one."""
    return (
        QCoreApplication.translate("QPlatformTheme", "OK"),
        QCoreApplication.translate("QPlatformTheme", "Save"),
        QCoreApplication.translate("QPlatformTheme", "Open"),
        QCoreApplication.translate("QPlatformTheme", "&Yes"),
        QCoreApplication.translate("QPlatformTheme", "&No"),
        QCoreApplication.translate("QPlatformTheme", "Retry"),
        QCoreApplication.translate("QPlatformTheme", "Close"),
        QCoreApplication.translate("QPlatformTheme", "Cancel"),
        QCoreApplication.translate("QPlatformTheme", "Discard"),
        QCoreApplication.translate("QPlatformTheme", "Help"),
        QCoreApplication.translate("QPlatformTheme", "Apply"),
    )


def edit_words() -> tuple[str, ...]:
    """The menus of fields and editors."""
    return (
        QCoreApplication.translate("QLineEdit", "&Undo"),
        QCoreApplication.translate("QLineEdit", "&Redo"),
        QCoreApplication.translate("QLineEdit", "Cu&t"),
        QCoreApplication.translate("QLineEdit", "&Copy"),
        QCoreApplication.translate("QLineEdit", "&Paste"),
        QCoreApplication.translate("QLineEdit", "Delete"),
        QCoreApplication.translate("QLineEdit", "Select All"),
        QCoreApplication.translate("QWidgetTextControl", "&Undo"),
        QCoreApplication.translate("QWidgetTextControl", "&Redo"),
        QCoreApplication.translate("QWidgetTextControl", "Cu&t"),
        QCoreApplication.translate("QWidgetTextControl", "&Copy"),
        QCoreApplication.translate("QWidgetTextControl", "Copy &Link Location"),
        QCoreApplication.translate("QWidgetTextControl", "&Paste"),
        QCoreApplication.translate("QWidgetTextControl", "Delete"),
        QCoreApplication.translate("QWidgetTextControl", "Select All"),
    )


def key_words() -> tuple[str, ...]:
    """The names of keys in the list of keys and in tooltips. No comment: Qt asks without one."""
    return (
        QCoreApplication.translate("QShortcut", "Ctrl"),
        QCoreApplication.translate("QShortcut", "Alt"),
        QCoreApplication.translate("QShortcut", "Shift"),
        QCoreApplication.translate("QShortcut", "Return"),
        QCoreApplication.translate("QShortcut", "Esc"),
        QCoreApplication.translate("QShortcut", "Left"),
        QCoreApplication.translate("QShortcut", "Right"),
        QCoreApplication.translate("QShortcut", "Up"),
        QCoreApplication.translate("QShortcut", "Down"),
    )
