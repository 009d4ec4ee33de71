"""Numbers and moments as people read them, in sentences, tables and charts alike."""

from __future__ import annotations

import math
from datetime import datetime

THIN = "\u2009"


def format_number(value: int) -> str:
    """1 240, with a thin space."""
    return f"{value:,}".replace(",", THIN)


def format_metric(value: float | None) -> str:
    """Four significant digits, whole from 1 000 on; "-" where there is none."""
    if value is None:
        return "-"
    if not math.isfinite(value):
        return "NaN" if math.isnan(value) else "inf" if value > 0 else "-inf"
    size = abs(value)
    if size != 0 and (size < 0.0001 or size >= 1e6):
        return f"{value:.3e}"
    return format_number(round(value)) if size >= 999.95 else f"{value:#.4g}"


def format_change(value: float | None) -> str:
    """The same with its sign, for a difference; "" where there is none."""
    if value is None:
        return ""
    sign = "−" if value < 0 else "+"
    return format_metric(value) if math.isnan(value) else sign + format_metric(abs(value))


def format_moment(seconds: float, form: str = "%Y-%m-%d %H:%M") -> str:
    """Unix seconds in local time; as the number that they are where no calendar holds them."""
    try:
        return datetime.fromtimestamp(seconds).strftime(form)
    except (OverflowError, OSError, ValueError):
        return format_metric(seconds)
