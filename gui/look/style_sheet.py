"""The style sheet, made from the tokens. Widgets choose their look by dynamic properties, never by colours."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir

from gui.look.tokens import Tokens

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"
_PREFIX = "icons"


def style_sheet(tokens: Tokens) -> str:
    """QSS for the whole program. It names its pictures `icons:NAME`, so that no path has to be written in it.

    A path in `url()` with a quote, a space or an accent would lose every rule after it.
    """
    QDir.setSearchPaths(_PREFIX, [str(ICONS)])
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
QFrame[role="balloon"] {{ background: {t.panel}; border: 1px solid {t.accent}; border-radius: 8px; }}
QFrame[role="ring"] {{ background: transparent; border: 2px solid {t.accent}; border-radius: 8px; }}
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

QPushButton, QToolButton {{ background: {t.panel}; color: {t.text}; border: 1px solid {t.border};
    border-radius: 6px; padding: 0 12px; min-height: 28px; }}
QPushButton[small="true"], QToolButton[small="true"] {{ min-height: 24px; padding: 0 9px; border-radius: 5px; }}
QPushButton:hover, QToolButton:hover {{ border-color: {t.text}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {t.grid}; }}
QPushButton:focus, QToolButton:focus {{ border: 1px solid {t.accent}; }}
QPushButton:checked {{ background: {t.accent_ground}; color: {t.accent}; border-color: {t.accent}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {t.faint}; background: {t.window}; }}
QPushButton:checked:focus {{ border-color: {t.text}; }}
QPushButton[primary="true"] {{ background: {t.accent}; border-color: {t.accent}; color: {t.on_accent};
    font-weight: 600; }}
QPushButton[primary="true"]:hover {{ border-color: {t.text}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {t.text}; padding: 0 11px; min-height: 26px; }}
QPushButton[primary="true"][small="true"]:focus {{ padding: 0 8px; min-height: 22px; }}
QPushButton[primary="true"]:disabled {{ background: {t.grid}; border-color: {t.line}; color: {t.faint}; }}
QPushButton[menu="true"] {{ padding: 0 22px 0 9px; }}
QPushButton::menu-indicator {{ image: {_icon("arrow", t)}; width: 9px; height: 9px;
    subcontrol-origin: padding; subcontrol-position: center right; right: 8px; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QFileDialog {{ backward-icon: {_icon("back", t)}; forward-icon: {_icon("forward", t)};
    filedialog-parent-directory-icon: {_icon("up", t)}; }}
QFileDialog QToolButton {{ padding: 0 4px; }}
QPushButton[flat="true"] {{ background: transparent; border: 1px solid transparent; color: {t.muted};
    padding: 0 5px; }}
QToolButton[quiet="true"] {{ background: transparent; border: 1px solid transparent; color: {t.faint};
    padding: 0 2px; min-height: 16px; border-radius: 4px; }}
QToolButton[quiet="true"]:hover, QToolButton[quiet="true"]:focus {{ color: {t.accent}; }}
QPushButton[flat="true"]:hover, QPushButton[flat="true"]:focus {{ color: {t.accent}; }}
QPushButton[flat="true"]:focus, QToolButton[quiet="true"]:focus {{ border: 1px solid {t.accent}; }}
QPushButton[segment="true"] {{ border: 1px solid transparent; background: transparent; color: {t.muted};
    min-height: 22px; padding: 0 13px; border-radius: 5px; }}
QFrame[tight="true"] QPushButton[segment="true"] {{ padding-left: 7px; padding-right: 7px; }}
QPushButton[segment="true"]:checked {{ background: {t.panel}; color: {t.text};
    border: 1px solid {t.line}; }}
QPushButton[segment="true"]:focus, QPushButton[segment="true"]:checked:focus {{ border: 1px solid {t.accent}; }}
QPushButton[chip="true"] {{ border-radius: 10px; min-height: 18px; padding: 0 9px; font-size: 12px;
    color: {t.muted}; background: {t.window}; }}
QPushButton[chip="true"]:checked {{ color: {t.accent}; background: {t.accent_ground};
    border-color: {t.accent_ground}; }}
QPushButton[chip="true"]:focus, QPushButton[chip="true"]:checked:focus {{ border-color: {t.accent}; }}
QPushButton[choice="true"] {{ border-radius: 8px; padding: 0; text-align: left; }}
QPushButton[choice="true"]:hover, QPushButton[choice="true"]:focus {{ border-color: {t.accent}; }}
QPushButton[row="true"] {{ text-align: left; border: 1px solid transparent; background: transparent;
    padding: 5px 7px; }}
QPushButton[row="true"]:focus {{ border-color: {t.accent}; }}

QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QPlainTextEdit, QTextEdit {{ background: {t.panel};
    color: {t.text}; border: 1px solid {t.border}; border-radius: 6px; padding: 0 8px; min-height: 28px;
    selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QPlainTextEdit, QTextEdit {{ padding: 4px 8px; }}
QTextEdit[role="log"], QPlainTextEdit[role="log"] {{ border: 1px solid transparent; padding: 0;
    background: transparent; }}
QTextEdit[role="log"]:focus, QPlainTextEdit[role="log"]:focus {{ border-color: {t.accent}; }}
QLineEdit[small="true"], QComboBox[small="true"] {{ min-height: 24px; border-radius: 5px; }}
QLineEdit:hover, QComboBox:hover {{ border-color: {t.text}; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus {{
    border-color: {t.accent}; }}
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"] {{ border-color: {t.bad}; }}
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {{ color: {t.muted}; background: {t.window}; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: {_icon("arrow", t)}; width: 10px; height: 10px; }}
QComboBox QAbstractItemView {{ background: {t.panel}; color: {t.text}; border: 1px solid {t.line};
    selection-background-color: {t.accent_ground}; selection-color: {t.accent}; }}
QGraphicsView {{ background: transparent; border: 1px solid transparent; border-radius: 4px; }}
QGraphicsView:focus {{ border-color: {t.accent}; }}
QCheckBox, QRadioButton {{ spacing: 8px; background: transparent; }}

QCheckBox::indicator, QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {t.border};
    background: {t.panel}; }}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent};
    image: {_icon("check", t)}; }}
QRadioButton::indicator:checked {{ border: 5px solid {t.accent}; width: 6px; height: 6px; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {t.line};
    background: {t.grid}; }}
QCheckBox:focus, QRadioButton:focus {{ color: {t.accent}; }}
QCheckBox::indicator:focus {{ border: 2px solid {t.accent}; width: 12px; height: 12px; }}
QCheckBox::indicator:checked:focus, QRadioButton::indicator:focus {{ border-color: {t.text}; }}

QProgressBar {{ background: {t.grid}; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 4px; }}
QSlider::groove:horizontal {{ background: {t.border}; height: 4px; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {t.panel}; border: 2px solid {t.accent}; width: 10px; height: 10px;
    margin: -5px 0; border-radius: 7px; }}
QSlider::handle:horizontal:focus {{ background: {t.accent}; border-color: {t.text}; }}

QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; }}
QScrollBar::handle {{ background: {t.border}; border-radius: 3px; min-height: 24px; min-width: 24px; }}
QScrollBar::handle:hover {{ background: {t.faint}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none;
    width: 0; height: 0; }}

QAbstractScrollArea::corner {{ background: transparent; border: none; }}

QTableView {{ background: {t.panel}; border: 1px solid transparent; gridline-color: {t.grid};
    selection-background-color: {t.accent_ground}; selection-color: {t.text}; }}
QTableView::item {{ padding: 0 8px; border-bottom: 1px solid {t.grid}; }}
QHeaderView {{ background: {t.panel}; border: none; }}
QHeaderView::section {{ background: {t.panel}; color: {t.muted}; border: none;
    border-bottom: 1px solid {t.line}; padding: 6px 11px; font-size: 11px; font-weight: 600; }}
QListWidget, QTreeView {{ background: transparent; border: 1px solid transparent; }}
QTableView:focus, QListWidget:focus, QTreeView:focus {{ border-color: {t.accent}; border-radius: 4px; }}
QMenuBar {{ background: {t.panel}; color: {t.muted}; border-bottom: 1px solid {t.line}; padding: 2px 6px; }}
QMenuBar QPushButton[flat="true"] {{ min-height: 18px; font-size: 12px; }}
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
    """A small picture: style sheets take them from files only."""
    return f"url({_PREFIX}:{name}-{tokens.name}.svg)"
