"""Expected values for test/oracle.test.ts, by Python's fractions: run `npm run oracle` to write oracle.json anew.

Every case is drawn from a fixed seed. Numbers are tiny, huge, negative and in between; a part of the cases is built
so that the exact value lies on a tie, where modes differ and floats go wrong.
"""

import json
import random
from fractions import Fraction
from math import floor

RANDOM = random.Random(20251201)
MODES = ["ceil", "floor", "expand", "trunc", "halfCeil", "halfFloor", "halfExpand", "halfTrunc", "halfEven"]


def decimal_text(coefficient, scale):
    sign = "-" if coefficient < 0 else ""
    digits = str(abs(coefficient)).rjust(scale + 1, "0")
    return sign + (digits if scale == 0 else digits[:-scale] + "." + digits[-scale:])


def rounded(value, places, mode):
    scaled = value * 10**places
    below = floor(scaled)
    rest = scaled - below
    if rest == 0:
        return below
    half = Fraction(1, 2)
    up = {
        "ceil": True,
        "floor": False,
        "expand": scaled > 0,
        "trunc": scaled < 0,
        "halfCeil": rest >= half,
        "halfFloor": rest > half,
        "halfExpand": rest > half or (rest == half and scaled > 0),
        "halfTrunc": rest > half or (rest == half and scaled < 0),
        "halfEven": rest > half or (rest == half and below % 2 == 1),
    }[mode]
    return below + 1 if up else below


def fixed(value, places, mode):
    return decimal_text(rounded(value, places, mode), places)


def number(positive=False):
    """A decimal as text with its exact value."""
    size = RANDOM.choice([1, 3, 6, 12, 15, 16, 17, 25, 60])
    coefficient = RANDOM.randrange(1, 10**size)
    scale = RANDOM.choice([0, 0, 1, 2, 5, size, size + 20])
    if not positive and RANDOM.random() < 0.4:
        coefficient = -coefficient
    return decimal_text(coefficient, scale), Fraction(coefficient, 10**scale)


def printed(value):
    places = RANDOM.choice([0, 1, 1, 2, 4, 25])
    mode = RANDOM.choice(MODES)
    return {
        "ratio": f"{value.numerator}/{value.denominator}",
        "places": places,
        "mode": mode,
        "percent": fixed(value * 100, places, mode),
        "fixed": fixed(value, places, mode),
    }


def change_case():
    base_text, base = number(positive=True)
    current_text, current = number(positive=True)
    if RANDOM.random() < 0.5:
        # A current figure near its base, as real ones are.
        factor = RANDOM.randrange(500, 2000)
        current = base * factor / 1000
        scale = len(base_text.partition(".")[2]) + 3
        current_text = decimal_text(int(current * 10**scale), scale)
    return {"kind": "change", "current": current_text, "base": base_text, **printed(current / base - 1)}


def share_case():
    total_text, total = number(positive=True)
    part = total * RANDOM.randrange(-300, 1001) / 1000
    scale = len(total_text.partition(".")[2]) + 3
    return {
        "kind": "share",
        "part": decimal_text(int(part * 10**scale), scale),
        "total": total_text,
        **printed(part / total),
    }


def sum_case():
    numbers = [number() for _ in range(RANDOM.randrange(1, 9))]
    total = sum(value for _, value in numbers)
    # Every denominator is a power of ten, so enough places give the sum exactly.
    return {"kind": "sum", "values": [text for text, _ in numbers], "sum": fixed(total, 90, "trunc")}


def tie_case():
    """An exact tie, or a value one part in 10^30 beside it."""
    places = RANDOM.choice([0, 1, 2, 5])
    value = Fraction(2 * RANDOM.randrange(-500, 500) + 1, 2 * 10**places)
    value += RANDOM.choice([-1, 0, 0, 1]) * Fraction(1, 10**30)
    denominator = RANDOM.choice([1, 3, 7, 625, 10**9 + 7])
    case = printed(value)
    mode = RANDOM.choice(MODES)
    return {
        "kind": "ratio",
        "numerator": decimal_text(int(value * 10**31) * denominator, 31),
        "denominator": str(denominator),
        **case,
        "places": places,
        "mode": mode,
        "percent": fixed(value * 100, places, mode),
        "fixed": fixed(value, places, mode),
    }


def signed_case():
    """A change by the raw formula, whatever the signs."""
    base_text, base = number()
    current_text, current = number()
    return {"kind": "signed", "current": current_text, "base": base_text, **printed(current / base - 1)}


def window_case():
    """Months from January 2020 with holes, and their sums: None where a month of the window is not there."""
    values = [None if RANDOM.random() < 0.1 else number() for _ in range(RANDOM.randrange(1, 31))]
    length = RANDOM.randrange(1, 14)

    def sum_of(start, end):
        window = values[max(start, 0) : end + 1]
        if start < 0 or None in window:
            return None
        return fixed(sum(value for _, value in window), 90, "trunc")

    rows = range(len(values))
    return {
        "kind": "window",
        "values": [None if value is None else value[0] for value in values],
        "length": length,
        "cumulative": [sum_of(0, row) for row in rows],
        "yearToDate": [sum_of(row - row % 12, row) for row in rows],
        "rolling": [sum_of(row - length + 1, row) for row in rows],
    }


CASES = (
    [change_case() for _ in range(900)]
    + [share_case() for _ in range(600)]
    + [sum_case() for _ in range(300)]
    + [tie_case() for _ in range(700)]
    + [signed_case() for _ in range(300)]
    + [window_case() for _ in range(40)]
)
print("[\n" + ",\n".join(json.dumps(case) for case in CASES) + "\n]")
