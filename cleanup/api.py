"""``clean``: what ``from cleanup import clean`` gives."""

from __future__ import annotations

from dataclasses import dataclass

from cleanup.edits.edit import Edit, apply
from cleanup.edits.report import Outcome
from cleanup.engine.rulebook import default
from cleanup.engine.segment import clean_segment
from cleanup.formats.text import drawn
from cleanup.languages.identify import normalize
from cleanup.rules.match import RuleSet
from cleanup.text.segment import Segment, marked


@dataclass(frozen=True, slots=True)
class Cleaned:
    """``text`` with the safe edits made, and all that was found, in code points of the given text.

    ``edits`` were made; ``suggestions`` wait for a person (a flag is one with ``after=None``).
    Any choice of both applies to the given text with ``cleanup.apply``.
    """

    text: str
    edits: tuple[Edit, ...]
    suggestions: tuple[Edit, ...]
    lang: str | None


def clean(
    text: str,
    lang: str | None = None,
    source: str | None = None,
    source_lang: str | None = None,
    unsafe: bool = False,  # noqa: FBT001, FBT002 -- the signature that was promised
    *,
    rules: RuleSet | None = None,
    grammar: bool = False,
) -> Cleaned:
    """Repairs a plain text. Safe from threads; the rules are loaded by the first call.

    ``lang`` and ``source_lang`` are BCP 47 tags; without ``lang`` the text is identified, and where
    it is too short for that only the rules for any language run. ``source`` is the text that this
    one was translated from. ``unsafe`` makes the suggestions that have a replacement too.
    ``rules`` are another choice of rules (``cleanup.engine.rulebook``).
    ``grammar`` adds the suggestions of an installed LanguageTool, whose server is started by the
    first call and found by later ones. Raises ValueError for a bad language tag, and where
    ``grammar`` is wanted GrammarMissing or GrammarFailed (of ``cleanup.languagetool``).
    """
    segment = Segment(
        0,
        len(text),
        text,
        normalize(lang) if lang else None,
        source,
        normalize(source_lang) if source_lang else None,
        marked(drawn(text)),
    )
    outcome = clean_segment(segment, rules or default())
    if grammar:
        outcome = _proofread(outcome)
    made = outcome.edits
    if unsafe:
        made = (*made, *(e for e in outcome.suggestions if e.after is not None))
    return Cleaned(
        apply(text, made) if made else text,
        outcome.edits,
        outcome.suggestions,
        outcome.segment.lang,
    )


def _proofread(outcome: Outcome) -> Outcome:
    from cleanup.engine.grammar_pass import proofread  # noqa: PLC0415
    from cleanup.languagetool import GrammarFailed  # noqa: PLC0415 -- only where it is wanted
    from cleanup.languagetool.client.session import Grammar, Session, ready  # noqa: PLC0415

    ready(Grammar())
    session = Session(Grammar())
    try:
        [read] = proofread([[outcome]], session.check)
    finally:
        session.close()
    if read.failed:
        raise GrammarFailed(read.failed[0])
    return read.outcomes[0]
