"""Documents in, findings out: the one way through, whoever asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from cleanup.edits.choose import Accept, accept_none, choose
from cleanup.edits.report import Findings, Outcome, Report
from cleanup.engine.across import across
from cleanup.engine.checker import Checker
from cleanup.engine.document import findings
from cleanup.engine.grammar_pass import Proofread, proofread
from cleanup.engine.profile import Profile
from cleanup.engine.quiet import LINE, nothing
from cleanup.engine.reread import as_read_again
from cleanup.engine.segment import language
from cleanup.engine.segments import clean_segments
from cleanup.engine.structure import with_structure
from cleanup.languages.identify import normalize
from cleanup.text.segment import Document, Segment, marked
from cleanup.text.words import spans
from cleanup.value import replace

if TYPE_CHECKING:
    from cleanup.engine.memo import Memo


class Engine:
    """Finds what a profile asks for. One thread uses it at a time: its checker is not shared.

    >>> from cleanup.engine.rulebook import default
    >>> from cleanup.text.segment import Document, Segment
    >>> text = "They spoke of armed groups. ."
    >>> document = Document("-", text, (Segment(0, len(text), text, "en"),))
    >>> Engine(Profile(default())).check(document).text()
    'They spoke of armed groups.'
    """

    def __init__(self, profile: Profile, memo: Memo | None = None) -> None:
        """``memo`` remembers what was found, for documents that are checked again and again.

        Their words are not counted.
        """
        self.profile, self._memo = profile, memo
        self._checker: Checker | None = None

    def check(self, document: Document, accept: Accept = accept_none) -> Report:
        """Return the report on one document, with the suggestions made that ``accept`` takes.

        Raises RuleCycle or RuleTooSlow (see ``cleanup.engine.block``).
        """
        [found] = self.check_all([document])
        if isinstance(found, Exception):
            raise found
        return report(document.path, document.raw, found, self.profile.signature, accept)

    def unchanged(self, text: str, lang: str | None, source_lang: str | None) -> str | None:
        """Return the language of a line of plain text in which surely nothing is found, else None.

        It is ``lang`` where that is told. Of all ways to ask, this costs the least.
        """
        if len(text) > LINE or self.profile.words or self.profile.checker is not None:
            return None
        known = lang or language(text)
        quiet = nothing(text, known, self.profile.rules, None, source_lang)
        return known if quiet else None

    def check_all(self, documents: Sequence[Document]) -> list[Findings | Exception]:
        """Return the findings in each document, or what kept it from being cleaned.

        All of them go to the checker of grammar together: it is asked over a network.
        """
        outcomes = [self._outcomes(document) for document in documents]
        good = [n for n, each in enumerate(outcomes) if not isinstance(each, Exception)]
        read: dict[int, Proofread] = {}
        if self.profile.checker is not None and good:
            read = dict(zip(good, self._proofread([outcomes[n] for n in good]), strict=True))
        found: list[Findings | Exception] = []
        for number, (document, each) in enumerate(zip(documents, outcomes, strict=True)):
            try:
                found.append(self._findings(document, each, read.get(number)))
            except Exception as error:  # noqa: BLE001 -- a bug in one document is not one in all
                found.append(error)
        return found

    def _outcomes(self, document: Document) -> tuple[Outcome, ...] | Exception:
        segments = tuple(self._prepared(document.segments))
        try:
            outcomes = clean_segments(segments, self.profile.rules, self._memo)
            return tuple(across(outcomes, self.profile.rules, document.missing))
        except Exception as error:  # noqa: BLE001 -- the other documents are done all the same
            return error

    def _prepared(self, segments: Iterable[Segment]) -> Iterable[Segment]:
        """Return the segments with tags as rules spell them and the user's words guarded."""
        words = self.profile.words
        for segment in map(_tagged, segments):
            yield _guarded(segment, words) if words else segment

    def _proofread(self, outcomes: Sequence[tuple[Outcome, ...] | Exception]) -> list[Proofread]:
        documents = [each for each in outcomes if not isinstance(each, Exception)]
        try:
            if self._checker is None:
                assert self.profile.checker is not None
                self._checker = self.profile.checker()
            return proofread(documents, self._checker)
        except Exception as error:  # noqa: BLE001 -- what our own rules found is still worth having
            reason = f"this is a bug in cleanup, please report it: {type(error).__name__}: {error}"
            return [Proofread(each, (), (reason,)) for each in documents]

    def _looked(self, document: Document) -> tuple[Sequence[Outcome], Findings]:
        """Return what our own rules find, without the checker of grammar."""
        outcomes = self._outcomes(document)
        if isinstance(outcomes, Exception):
            raise outcomes
        return outcomes, self._findings(document, outcomes, None)

    def _findings(
        self,
        document: Document,
        outcomes: tuple[Outcome, ...] | Exception,
        read: Proofread | None,
    ) -> Findings:
        if isinstance(outcomes, Exception):
            raise outcomes
        told = read.outcomes if read else outcomes
        found = findings(document, told, counted=self._memo is None)
        if document.intact is not None:
            found = with_structure(document, found, self.profile.rules.menders)
        if document.reread is not None:
            found = as_read_again(document, told, found, self._looked)
        if read:
            found = replace(found, missing=read.missing, failed=read.failed)
        return replace(found, suggestions=()) if self.profile.safe_only else found


def report(
    path: str,
    raw: str,
    found: Findings,
    signature: str = "",
    accept: Accept = accept_none,
) -> Report:
    """Return the report on a document: which findings are made, and which are left."""
    choice = choose(found.edits, found.suggestions, accept)
    return Report(
        path,
        raw,
        choice.made,
        choice.left,
        (*found.lost, *choice.lost),
        signature,
        found.lang,
        uncertain=found.uncertain,
        passages=found.passages,
        words=found.words,
    )


def _tagged(segment: Segment) -> Segment:
    """Return the segment with its own language tags normalised; without one that is none."""
    if segment.lang is None and segment.source_lang is None:
        return segment
    lang, source_lang = _tag(segment.lang), _tag(segment.source_lang)
    if (lang, source_lang) == (segment.lang, segment.source_lang):
        return segment
    return replace(segment, lang=lang, source_lang=source_lang)


def _tag(tag: str | None) -> str | None:
    if tag is None:
        return None
    try:
        return normalize(tag)
    except ValueError:
        return None


def _guarded(segment: Segment, words: tuple[str, ...]) -> Segment:
    return replace(segment, marks=(*segment.marks, *marked(spans(segment.text, words), "word")))
