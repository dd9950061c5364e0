"""The one table of the window's actions: words, keys, icon; menus, shortcuts and the list of keys are made from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from sync.data_class import dataclass
from ui.style.icons import icon

GET_NEWS, WRITE, SEARCH, BACK, KEYS = "get_news", "write", "search", "back", "keys"
NEXT_PANE, PANE_BEFORE = "next_pane", "pane_before"
ME = "profile"
SETTINGS, LOCK, SIGN_OUT, SIGN_IN, ABOUT, LARGE, QUIT = "settings", "lock", "sign_out", "sign_in", "about", "large", "quit"
PLACE_COUNT = 9


@dataclass(frozen=True)
class ActionWords:
    """One action. `keys` are portable names of shortcuts; the first is shown."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    is_checkable: bool = False


def action_table() -> tuple[ActionWords, ...]:
    """All actions in the teacher's language."""
    return (
        ActionWords(GET_NEWS, QCoreApplication.translate("Actions", "Get news", "menu: exchange with the website now"), ("F5",), "getnews"),
        ActionWords(
            WRITE, QCoreApplication.translate("Actions", "Write", "menu: begin a new text where the window is"), ("Ctrl+N",), "write"
        ),
        ActionWords(SEARCH, QCoreApplication.translate("Actions", "Search everything", "menu"), ("Ctrl+F",), "search"),
        ActionWords(BACK, QCoreApplication.translate("Actions", "Back", "menu: to what was seen before"), ("Alt+Left", "Back"), "back"),
        ActionWords(NEXT_PANE, QCoreApplication.translate("Actions", "Next pane", "list of keys: moves the keyboard"), ("F6",)),
        ActionWords(PANE_BEFORE, QCoreApplication.translate("Actions", "Pane before", "list of keys: moves the keyboard"), ("Shift+F6",)),
        ActionWords(ME, QCoreApplication.translate("Actions", "Me and my school", "menu of the account"), (), "profile"),
        ActionWords(SETTINGS, QCoreApplication.translate("Actions", "Settings", "menu of the account"), ("Ctrl+,",), "settings"),
        ActionWords(
            LARGE,
            QCoreApplication.translate("Actions", "Large text and buttons", "menu of the account: can be ticked"),
            ("Ctrl+Shift+L",),
            is_checkable=True,
        ),
        ActionWords(KEYS, QCoreApplication.translate("Actions", "List of keys", "menu of the account: keyboard shortcuts"), ("F1",)),
        ActionWords(ABOUT, QCoreApplication.translate("Actions", "About TwinDesk", "menu of the account")),
        ActionWords(SIGN_IN, QCoreApplication.translate("Actions", "Sign in to the website", "menu of the account")),
        ActionWords(SIGN_OUT, QCoreApplication.translate("Actions", "Sign out", "menu of the account: leave the website on this computer")),
        ActionWords(
            LOCK, QCoreApplication.translate("Actions", "Lock", "menu of the account: ask for the password"), ("Ctrl+L",), "members"
        ),
        ActionWords(QUIT, QCoreApplication.translate("Actions", "Close TwinDesk", "menu of the account"), ("Ctrl+Q",), "close"),
    )


def make_actions(window: QWidget, run: Mapping[str, Callable[[], None]]) -> dict[str, QAction]:
    """The actions that `run` knows, as QActions of `window`; the others stay away from menus and keys."""
    made: dict[str, QAction] = {}
    for words in action_table():
        if words.name not in run:
            continue
        action = QAction(words.text, window)
        action.setObjectName(words.name)
        action.setShortcuts([QKeySequence(key) for key in words.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(words.is_checkable)
        if words.icon:
            action.setIcon(icon(words.icon, "soft", "small"))
        action.triggered.connect(lambda _checked=False, wanted=run[words.name]: wanted())
        window.addAction(action)
        made[words.name] = action
    return made


def make_place_actions(window: QWidget, go: Callable[[int], None]) -> list[QAction]:
    """Ctrl+1 … Ctrl+9: the first nine rows of the rooms list."""
    made = []
    for number in range(1, PLACE_COUNT + 1):
        action = QAction(window)
        action.setShortcut(QKeySequence(f"Ctrl+{number}"))
        action.triggered.connect(lambda _checked=False, place=number - 1: go(place))
        window.addAction(action)
        made.append(action)
    return made


def key_rows() -> list[tuple[str, str]]:
    """(what it does, key) for the list of keys, in the words of the system."""
    rows = [(words.text, _shown(words.keys[0])) for words in action_table() if words.keys]
    first, last = _shown("Ctrl+1"), _shown(f"Ctrl+{PLACE_COUNT}")
    rows.append((QCoreApplication.translate("Actions", "Rooms and projects, from the top", "list of keys"), f"{first} … {last}"))
    rows.append((QCoreApplication.translate("Actions", "Send what is being written", "list of keys"), _shown("Ctrl+Return")))
    return rows


def _shown(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
