"""Draw docs/check.svg, the README's picture: what `cleanup check` really prints, in colour.

    cleanup check samples/article.txt --color always | python docs/draw_check.py > docs/check.svg

`tests/test_readme.py` draws it again and compares.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from html import escape

_FIRST, _LAST = 25, 2  # lines of the output that are shown
_COLUMNS, _WIDTH, _HEIGHT = 112, 8.0, 18  # characters in a line; their size in pixels
_CODE = re.compile(r"\x1b\[(\d+)m")
_STYLES = {
    "1": "font-weight:bold",
    "2": "opacity:.75",
    "31": "fill:#ff7b72",
    "32": "fill:#7ee787",
    "33": "fill:#e3b341",
    "34": "fill:#79c0ff",
    "35": "fill:#d2a8ff",
    "36": "fill:#76e3ea",
}


def svg(printed: str) -> str:
    """Return the picture of a terminal that shows the printed lines, without the middle ones."""
    lines = printed.rstrip("\n").split("\n")
    if len(lines) > _FIRST + _LAST:
        lines = [*lines[:_FIRST], "  …", "", *lines[-_LAST:]]
    lines = ["$ cleanup check samples/article.txt", *lines]
    width, height = _COLUMNS * _WIDTH + 32, len(lines) * _HEIGHT + 32
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" role="img" '
        'aria-label="What cleanup check prints for samples/article.txt">\n'
        "<style>text{font:13px ui-monospace,Menlo,Consolas,monospace;fill:#e6edf3;"
        "white-space:pre}</style>\n"
        '<rect width="100%" height="100%" rx="8" fill="#0d1117"/>\n'
        + "".join(
            f'<text x="16" y="{number * _HEIGHT + 29}" xml:space="preserve">'
            f"{''.join(_pieces(line))}</text>\n"
            for number, line in enumerate(lines)
            if line
        )
        + "</svg>\n"
    )


def _pieces(line: str) -> Iterator[str]:
    """Yield the line's text with each coloured stretch in a tspan; a long line is cut."""
    left, style = _COLUMNS, ""
    for number, piece in enumerate(_CODE.split(line)):
        if number % 2:
            style = _STYLES.get(piece, "")
            continue
        text = piece if len(piece) <= left else f"{piece[: max(left - 1, 0)]}…" if left > 0 else ""
        left -= len(piece)
        if text:
            yield f'<tspan style="{style}">{escape(text)}</tspan>' if style else escape(text)


if __name__ == "__main__":
    sys.stdout.write(svg(sys.stdin.read()))
