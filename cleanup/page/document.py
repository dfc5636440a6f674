"""The page itself: one HTML document, whose style and script stand in it or beside it.

The script is several small files that share one scope, joined here: no build step, and the same
text whether it is served or written into a file.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path

_FILES = Path(__file__).parent / "files"
# In the order in which they need each other.
SCRIPTS = ("text", "model", "list", "facets", "card", "view", "server", "keys", "start")
_SHARED = "base-uri 'none'; form-action 'none'"
SERVED = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    f"img-src data:; {_SHARED}; frame-ancestors 'none'"
)


@cache
def style() -> str:
    """Return the style sheet."""
    return (_FILES / "page.css").read_text("utf-8")


@cache
def script() -> str:
    """Return the script: nothing of it is seen from outside."""
    parts = "\n".join((_FILES / f"{name}.js").read_text("utf-8") for name in SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


def served() -> str:
    """Return the page that asks its server for everything."""
    return _filled(
        policy="",
        style='<link rel="stylesheet" href="page.css">',
        body='<script src="page.js"></script>',
        title="cleanup review",
    )


def opening(version: str) -> str:
    """Return the page that holds everything, up to where its records stand; see ``closing``."""
    policy = (
        f"default-src 'none'; script-src '{_hash(script())}'; style-src '{_hash(style())}'; "
        f"img-src data:; {_SHARED}"
    )
    return _filled(
        policy=f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
        style=f"<style>{style()}</style>",
        body=f'<script type="application/jsonl" id="records" data-version="{escape(version)}">\n',
        title="cleanup report",
    ).partition("<!-- end -->")[0]


def closing() -> str:
    """Return what follows the records."""
    return f"</script>\n<script>{script()}</script>\n</body>\n</html>\n"


def _filled(**parts: str) -> str:
    page = (_FILES / "page.html").read_text("utf-8")
    for name, text in parts.items():
        page = page.replace(f"<!-- {name} -->", text)
    return page


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
