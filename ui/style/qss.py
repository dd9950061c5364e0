"""The style sheet of plain widgets, written from a theme; selectors are dynamic properties (kind, place, extent, tone, textSize)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.style.theme import Theme


def style_sheet(theme: Theme) -> str:
    """The whole application style sheet for `theme`."""
    return "\n".join((_places(theme), _labels(theme), _buttons(theme), _tools(theme), _fields(theme), _tabs(theme), _lists(theme)))


def _c(theme: Theme, role: str) -> str:
    return theme.colour(role).name()


def _places(theme: Theme) -> str:
    fills = ("window", "sidebar", "surface", "subtle", "selected", "warnTint", "badTint", "okTint")
    plain = "\n".join(f'QFrame[place="{role}"] {{ background: {_c(theme, role)}; border: 0; }}' for role in fills)
    line = _c(theme, "line")
    own = line if theme.is_high_contrast else _c(theme, "selected")
    return f"""
{plain}
QFrame[place="line"] {{ background: {line}; border: 0; }}
QFrame[place="topBar"] {{ background: {_c(theme, "surface")}; border: 0; border-bottom: 1px solid {line}; }}
QFrame[place="statusBar"] {{ background: {_c(theme, "sidebar")}; border: 0; border-top: 1px solid {line}; }}
QFrame[place="footer"] {{ background: {_c(theme, "surface")}; border: 0; border-top: 1px solid {line}; }}
QFrame[place="card"] {{ background: {_c(theme, "surface")}; border: 1px solid {line}; border-radius: {theme.radius("card")}px; }}
QFrame[place="bubble"] {{ background: {_c(theme, "window")}; border: 1px solid {line}; border-radius: {theme.radius("card")}px; }}
QFrame[place="ownBubble"] {{ background: {_c(theme, "selected")}; border: 1px solid {own}; border-radius: {theme.radius("card")}px; }}
QFrame[form="chip"] {{ border-radius: {theme.radius("chip")}px; }}
QToolTip {{ background: {_c(theme, "surface")}; color: {_c(theme, "text")}; border: 1px solid {_c(theme, "control")};
  padding: 4px 8px; font-size: {theme.font("small").pixelSize()}px; }}
QMenu {{ background: {_c(theme, "surface")}; border: 1px solid {_c(theme, "control")}; padding: 4px; }}
QMenu::item {{ padding: {theme.px(8)}px {theme.px(24)}px; border-radius: {theme.radius("tile")}px; color: {_c(theme, "text")}; }}
QMenu::item:selected {{ background: {_c(theme, "selected")}; }}
QMenu::item:disabled {{ color: {_c(theme, "disabled")}; }}
QMenu::icon {{ padding-left: {theme.px(8)}px; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
"""


def _labels(theme: Theme) -> str:
    tones = ("text", "soft", "accent", "ok", "warn", "bad", "disabled", "onAccent")
    colours = "\n".join(f'QLabel[tone="{role}"] {{ color: {_c(theme, role)}; }}' for role in tones)
    sizes = "\n".join(f'QLabel[textSize="{n}"] {{ font-size: {theme.font(n).pixelSize()}px; }}' for n in ("small", "base", "title"))
    return f"""
QLabel {{ background: transparent; }}
{colours}
{sizes}
QLabel[strong="true"] {{ font-weight: {theme.tokens.weight["strong"]}; }}
"""


def _buttons(theme: Theme) -> str:
    edge = theme.control("button") - 2
    small = theme.control("buttonSmall") - 2
    strong = theme.tokens.weight["strong"]
    off = f"color: {_c(theme, 'disabled')}; background: {_c(theme, 'disabledFill')}; border-color: {_c(theme, 'line')};"
    return f"""
QPushButton {{ background: {_c(theme, "surface")}; color: {_c(theme, "text")}; border: 1px solid {_c(theme, "control")};
  border-radius: {theme.radius("control")}px; padding: 0 {theme.px(16)}px; min-height: {edge}px; font-weight: {strong}; outline: 0; }}
QPushButton:hover {{ background: {_c(theme, "hover")}; }}
QPushButton:pressed {{ background: {_c(theme, "pressed")}; }}
QPushButton:checked {{ background: {_c(theme, "selected")}; color: {_c(theme, "accent")}; }}
QPushButton:disabled {{ {off} }}
QPushButton[kind="primary"] {{ background: {_c(theme, "accent")}; color: {_c(theme, "onAccent")}; border-color: {_c(theme, "accent")}; }}
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {{ background: {_c(theme, "accentHover")};
  border-color: {_c(theme, "accentHover")}; }}
QPushButton[kind="primary"]:disabled {{ {off} }}
QPushButton[kind="link"] {{ background: transparent; border: 0; padding: 0; min-height: {theme.px(24)}px;
  color: {_c(theme, "accent")}; }}
QPushButton[kind="link"]:hover, QPushButton[kind="link"]:pressed {{ color: {_c(theme, "accentHover")}; text-decoration: underline; }}
QPushButton[kind="link"]:disabled {{ color: {_c(theme, "disabled")}; background: transparent; }}
QPushButton[kind="accentLine"] {{ color: {_c(theme, "accent")}; border-color: {_c(theme, "accent")}; }}
QPushButton[kind="account"] {{ background: transparent; border: 0; text-align: left; padding: 0; border-radius: {theme.radius("card")}px; }}
QPushButton[kind="account"]:hover {{ background: {_c(theme, "hover")}; }}
QPushButton[extent="small"] {{ min-height: {small}px; padding: 0 {theme.px(12)}px; font-size: {theme.font("small").pixelSize()}px; }}
QPushButton[kind="link"][extent="small"] {{ padding: 0; min-height: {theme.px(24)}px; }}
QPushButton[extent="big"] {{ min-height: {theme.control("buttonBig") - 2}px; }}
QPushButton::menu-indicator {{ width: 0; image: none; }}
QPushButton[segment="first"] {{ border-top-right-radius: 0; border-bottom-right-radius: 0; }}
QPushButton[segment="middle"] {{ border-radius: 0; border-left: 0; }}
QPushButton[segment="last"] {{ border-top-left-radius: 0; border-bottom-left-radius: 0; border-left: 0; }}
"""


def _tools(theme: Theme) -> str:
    side = theme.px(36) - 2
    edge = theme.control("button") - 2
    return f"""
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: {theme.radius("control")}px;
  color: {_c(theme, "text")}; padding: 0 {theme.px(8)}px; min-height: {side}px; outline: 0; }}
QToolButton:hover {{ background: {_c(theme, "hover")}; }}
QToolButton:pressed {{ background: {_c(theme, "pressed")}; }}
QToolButton:checked {{ background: {_c(theme, "selected")}; color: {_c(theme, "accent")}; }}
QToolButton:disabled {{ color: {_c(theme, "disabled")}; }}
QToolButton::menu-indicator {{ width: 0; image: none; }}
QToolButton[kind="framed"] {{ border: 1px solid {_c(theme, "control")}; background: {_c(theme, "surface")};
  min-width: {edge}px; max-width: {edge}px; min-height: {edge}px; max-height: {edge}px; padding: 0; }}
QToolButton[extent="line"] {{ min-height: {theme.px(24) - 2}px; max-height: {theme.px(24) - 2}px; }}
QToolButton[kind="framed"]:hover {{ background: {_c(theme, "hover")}; }}
"""


def _fields(theme: Theme) -> str:
    edge = theme.control("field") - 2
    field = f"""background: {_c(theme, "surface")}; color: {_c(theme, "text")}; border: 1px solid {_c(theme, "control")};
  border-radius: {theme.radius("control")}px; selection-background-color: {_c(theme, "accent")};
  selection-color: {_c(theme, "onAccent")}; placeholder-text-color: {_c(theme, "soft")};"""
    return f"""
QLineEdit, QComboBox, QSpinBox, QDateTimeEdit {{ {field} padding: 0 {theme.px(12)}px; min-height: {edge}px; }}
QPlainTextEdit[kind="field"], QTextEdit[kind="field"] {{ {field} padding: {theme.px(4)}px {theme.px(8)}px; }}
QLineEdit:hover, QComboBox:hover {{ border-color: {_c(theme, "text")}; }}
QLineEdit:disabled, QComboBox:disabled {{ color: {_c(theme, "disabled")}; background: {_c(theme, "disabledFill")};
  border-color: {_c(theme, "line")}; }}
QLineEdit[fault="true"], QPlainTextEdit[fault="true"], QComboBox[fault="true"],
QDateTimeEdit[fault="true"] {{ border-color: {_c(theme, "bad")}; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: 0; width: {theme.px(32)}px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: none; }}
QDateTimeEdit:hover {{ border-color: {_c(theme, "text")}; }}
QDateTimeEdit:disabled {{ color: {_c(theme, "disabled")}; background: {_c(theme, "disabledFill")}; border-color: {_c(theme, "line")}; }}
QComboBox QAbstractItemView {{ background: {_c(theme, "surface")}; border: 1px solid {_c(theme, "control")};
  selection-background-color: {_c(theme, "selected")}; selection-color: {_c(theme, "text")}; padding: 4px; }}
QLineEdit[extent="small"], QComboBox[extent="small"] {{ min-height: {theme.control("fieldSmall") - 2}px;
  font-size: {theme.font("small").pixelSize()}px; }}
"""


def _tabs(theme: Theme) -> str:
    mark = round(theme.line("tabMark"))
    return f"""
QTabBar {{ background: {_c(theme, "surface")}; border: 0; qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {_c(theme, "soft")}; border: 0; border-bottom: {mark}px solid transparent;
  padding: 0 {theme.px(12)}px; height: {theme.row("tabs") - mark}px; }}
QTabBar::tab:hover {{ background: {_c(theme, "hover")}; }}
QTabBar::tab:selected {{ color: {_c(theme, "text")}; font-weight: {theme.tokens.weight["strong"]};
  border-bottom-color: {_c(theme, "accent")}; }}
QTabBar::tab:disabled {{ color: {_c(theme, "disabled")}; }}
"""


def _lists(theme: Theme) -> str:
    bar = theme.px(12)
    return f"""
QAbstractItemView {{ background: {_c(theme, "surface")}; border: 0; outline: 0; }}
QAbstractItemView[place="sidebar"] {{ background: {_c(theme, "sidebar")}; }}
QAbstractItemView[place="window"] {{ background: {_c(theme, "window")}; }}
QScrollArea {{ background: transparent; border: 0; }}
QTextEdit, QTextBrowser {{ background: {_c(theme, "surface")}; border: 0; }}
QTextEdit[kind="reading"] {{ background: transparent; }}
QHeaderView::section {{ background: {_c(theme, "subtle")}; color: {_c(theme, "soft")}; border: 0;
  border-bottom: 1px solid {_c(theme, "line")}; padding: {theme.px(8)}px; font-size: {theme.font("small").pixelSize()}px; }}
QTableView::item {{ padding: 0 {theme.px(6)}px; }}
QTableView::item:selected {{ background: {_c(theme, "selected")}; color: {_c(theme, "text")}; }}
QScrollBar {{ background: transparent; border: 0; margin: 0; }}
QScrollBar:vertical {{ width: {bar}px; }}
QScrollBar:horizontal {{ height: {bar}px; }}
QScrollBar::handle {{ background: {_c(theme, "control")}; border-radius: {theme.px(3)}px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: {theme.px(32)}px; }}
QScrollBar::handle:horizontal {{ min-width: {theme.px(32)}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
