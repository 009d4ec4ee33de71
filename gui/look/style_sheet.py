"""The style sheet, made from the tokens. Widgets choose their look by dynamic properties, never by colours."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.look.theme import Tokens

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"


def style_sheet(tokens: Tokens) -> str:
    """QSS for the whole program."""
    t = tokens
    return f"""
* {{ outline: none; }}
QMainWindow, QDialog {{ background: {t.window}; }}
QToolTip {{ background: {t.panel}; color: {t.text}; border: 1px solid {t.line}; padding: 4px 6px; }}
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: 15px; font-weight: 600; }}
QLabel[role="card-title"] {{ font-weight: 600; }}
QLabel[role="number"] {{ font-size: 22px; font-weight: 600; }}
QLabel[role="muted"] {{ color: {t.muted}; }}
QLabel[role="small"] {{ color: {t.muted}; font-size: 12px; }}
QLabel[role="head"] {{ color: {t.muted}; font-size: 11px; font-weight: 600; }}
QLabel[role="error"] {{ color: {t.bad}; font-size: 12px; }}
QLabel[role="readout"] {{ background: {t.panel}; color: {t.text}; border: 1px solid {t.line}; border-radius: 6px;
    padding: 4px 2px 4px 8px; font-size: 12px; }}
QLabel[role="unit"] {{ color: {t.faint}; font-size: 12px; padding-right: 8px; }}

QFrame[role="card"] {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 8px; }}
QFrame[role="side"] {{ background: {t.side}; border: none; border-right: 1px solid {t.line}; }}
QFrame[role="bar"] {{ background: {t.panel}; border: none; border-bottom: 1px solid {t.line}; }}
QFrame[role="notice"] {{ background: {t.panel}; border: none; border-bottom: 1px solid {t.line}; }}
QFrame[role="sunken"] {{ background: {t.window}; border: 1px solid {t.line}; border-radius: 6px; }}
QFrame[role="segments"] {{ background: {t.window}; border: 1px solid {t.line}; border-radius: 7px; }}
QFrame[role="line"] {{ background: {t.grid}; border: none; max-height: 1px; min-height: 1px; }}

QLabel[role="badge"] {{ border-radius: 8px; padding: 0 8px; min-height: 17px; font-size: 11px; font-weight: 600;
    background: {t.grid}; color: {t.muted}; }}
QLabel[role="badge"][tone="accent"] {{ background: {t.accent_ground}; color: {t.accent}; }}
QLabel[role="badge"][tone="good"] {{ background: {t.good_ground}; color: {t.good}; }}
QLabel[role="badge"][tone="warning"] {{ background: {t.warning_ground}; color: {t.warning}; }}
QLabel[role="badge"][tone="bad"] {{ background: {t.bad_ground}; color: {t.bad}; }}

QPushButton, QToolButton {{ background: {t.panel}; color: {t.text}; border: 1px solid {t.line};
    border-radius: 6px; padding: 0 12px; min-height: 28px; }}
QPushButton[small="true"], QToolButton[small="true"] {{ min-height: 24px; padding: 0 9px; border-radius: 5px; }}
QPushButton:hover, QToolButton:hover {{ border-color: {t.faint}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {t.grid}; }}
QPushButton:focus, QToolButton:focus {{ border: 1px solid {t.accent}; }}
QPushButton:checked {{ background: {t.accent_ground}; color: {t.accent}; border-color: {t.accent}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {t.faint}; background: {t.window}; }}
QPushButton[primary="true"] {{ background: {t.accent}; border-color: {t.accent}; color: {t.on_accent};
    font-weight: 600; }}
QPushButton[primary="true"]:hover {{ border-color: {t.text}; }}
QPushButton[primary="true"]:disabled {{ background: {t.grid}; border-color: {t.line}; color: {t.faint}; }}
QPushButton::menu-indicator {{ image: url({_icon("arrow", t)}); width: 9px; height: 9px;
    subcontrol-origin: padding; subcontrol-position: center right; right: 8px; }}
QPushButton#copy_as {{ padding: 0 20px 0 8px; }}
QPushButton[flat="true"] {{ background: transparent; border: none; color: {t.muted}; padding: 0 6px; }}
QToolButton[quiet="true"] {{ background: transparent; border: none; color: {t.faint}; padding: 0 3px;
    min-height: 18px; }}
QToolButton[quiet="true"]:hover, QToolButton[quiet="true"]:focus {{ color: {t.accent}; }}
QToolButton::menu-indicator, QPushButton::menu-indicator {{ image: none; width: 0; }}
QPushButton[flat="true"]:hover {{ color: {t.accent}; }}
QPushButton[segment="true"] {{ border: none; background: transparent; color: {t.muted}; min-height: 24px;
    padding: 0 14px; border-radius: 5px; }}
QPushButton[segment="true"]:checked {{ background: {t.panel}; color: {t.text};
    border: 1px solid {t.line}; }}
QPushButton[segment="true"]:focus {{ border: 1px solid {t.accent}; }}
QPushButton[chip="true"] {{ border-radius: 10px; min-height: 18px; padding: 0 9px; font-size: 12px;
    color: {t.muted}; background: {t.window}; }}
QPushButton[chip="true"]:checked {{ color: {t.accent}; background: {t.accent_ground};
    border-color: {t.accent_ground}; }}
QPushButton[choice="true"] {{ border-radius: 8px; padding: 0; text-align: left; }}
QPushButton[choice="true"]:hover {{ border-color: {t.accent}; }}
QPushButton[row="true"] {{ text-align: left; border: none; background: transparent; padding: 6px 8px; }}

QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QPlainTextEdit, QTextEdit {{ background: {t.panel};
    color: {t.text}; border: 1px solid {t.line}; border-radius: 6px; padding: 0 8px; min-height: 28px;
    selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QPlainTextEdit, QTextEdit {{ padding: 4px 8px; }}
QTextEdit[role="log"] {{ border: none; padding: 0; background: transparent; }}
QLineEdit[small="true"], QComboBox[small="true"] {{ min-height: 24px; border-radius: 5px; }}
QLineEdit:hover, QComboBox:hover {{ border-color: {t.faint}; }}
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border-color: {t.accent}; }}
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"] {{ border-color: {t.bad}; }}
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {{ color: {t.muted}; background: {t.window}; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: url({_icon("arrow", t)}); width: 10px; height: 10px; }}
QComboBox QAbstractItemView {{ background: {t.panel}; color: {t.text}; border: 1px solid {t.line};
    selection-background-color: {t.accent_ground}; selection-color: {t.accent}; }}
QGraphicsView {{ background: transparent; border: none; }}
QCheckBox, QRadioButton {{ spacing: 8px; background: transparent; }}

QCheckBox::indicator, QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {t.faint};
    background: {t.panel}; }}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent};
    image: url({_icon("check", t)}); }}
QRadioButton::indicator:checked {{ border: 5px solid {t.accent}; width: 6px; height: 6px; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {t.line};
    background: {t.grid}; }}
QCheckBox:focus, QRadioButton:focus {{ color: {t.accent}; }}

QProgressBar {{ background: {t.grid}; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 4px; }}
QSlider::groove:horizontal {{ background: {t.line}; height: 4px; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {t.panel}; border: 2px solid {t.accent}; width: 10px; height: 10px;
    margin: -5px 0; border-radius: 7px; }}

QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; }}
QScrollBar::handle {{ background: {t.line}; border-radius: 3px; min-height: 24px; min-width: 24px; }}
QScrollBar::handle:hover {{ background: {t.faint}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none;
    width: 0; height: 0; }}

QAbstractScrollArea::corner {{ background: transparent; border: none; }}

QTableView {{ background: {t.panel}; border: none; gridline-color: {t.grid};
    selection-background-color: {t.accent_ground}; selection-color: {t.text}; }}
QTableView::item {{ padding: 0 8px; border-bottom: 1px solid {t.grid}; }}
QHeaderView {{ background: {t.panel}; border: none; }}
QHeaderView::section {{ background: {t.panel}; color: {t.muted}; border: none;
    border-bottom: 1px solid {t.line}; padding: 6px 11px; font-size: 11px; font-weight: 600; }}
QListWidget, QTreeView {{ background: transparent; border: none; }}
QMenuBar {{ background: {t.panel}; color: {t.muted}; border-bottom: 1px solid {t.line}; padding: 2px 6px; }}
QMenuBar::item {{ padding: 4px 9px; background: transparent; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {t.grid}; color: {t.text}; }}
QMenu {{ background: {t.panel}; color: {t.text}; border: 1px solid {t.line}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.accent_ground}; color: {t.accent}; }}
QMenu::item:disabled {{ color: {t.faint}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {t.line}; }}
QGroupBox {{ border: none; margin-top: 18px; font-weight: 600; }}
"""


def _icon(name: str, tokens: Tokens) -> str:
    """The path of a small picture: style sheets take them from files only."""
    return (ICONS / f"{name}-{tokens.name}.svg").as_posix()
