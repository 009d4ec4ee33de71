"""JSON from outside: read within limits, and what is wrong with it in a sentence. No TensorFlow."""

from __future__ import annotations

import json
import math
from typing import Any

DEPTH = 32  # NumPy's arrays have no more dimensions


def parse_json(text: str | bytes) -> Any:
    """The value of a JSON text. ValueError, whose text ends a sentence, if it is none or too deep to be used."""
    try:
        value = json.loads(text, parse_float=_number)
    except json.JSONDecodeError as error:
        raise ValueError(f"it is not JSON: {error.msg} at character {error.pos}") from None
    except RecursionError:
        raise ValueError(f"it is nested more than {DEPTH} deep") from None
    except UnicodeDecodeError:
        raise ValueError("it is not text in UTF-8") from None
    except OverflowError as error:
        raise ValueError(str(error)) from None
    except ValueError:  # Python reads whole numbers of up to 4 300 digits
        raise ValueError("it holds a number of too many digits") from None
    level, depth = [value], 0
    while level := [item for item in level if isinstance(item, list | dict)]:
        depth += 1
        if depth > DEPTH:
            raise ValueError(f"it is nested more than {DEPTH} deep")
        level = [inner for item in level for inner in (item.values() if isinstance(item, dict) else item)]
    return value


def _number(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise OverflowError(f"it holds {text[:40]}, which is too large for any number here")
    return value
