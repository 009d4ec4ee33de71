"""The window: one face of `core`. Qt only; TensorFlow is never imported here."""

import os

# PySide tells Qt where its plugins lie in a form in which quotes are lost, and then no window opens in a folder
# with a quote in its path. Without it Qt finds them by itself. PySide reads this when it is first imported.
os.environ.setdefault("PYSIDE_DISABLE_INTERNAL_QT_CONF", "1")
