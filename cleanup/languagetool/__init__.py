"""Grammar suggestions from LanguageTool, which runs beside us in a server of its own.

LanguageTool is free software under the LGPL 2.1 (https://languagetool.org). It is never shipped
with this package: the user installs it, by ``cleanup grammar install``.
"""

from __future__ import annotations

VERSION = "6.8"  # of LanguageTool


class GrammarMissing(Exception):  # noqa: N818 -- says what it is
    """LanguageTool or a Java to run it is not there; the message says what to do."""


class GrammarFailed(Exception):  # noqa: N818 -- says what it is
    """LanguageTool is there, and could not be installed, started or stopped; it says why."""
