"""What would change, in its context, with rule and reason: for a person at a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cleanup.edits.doubt import NOT_SAFE, doubt
from cleanup.edits.edit import Edit, shift
from cleanup.edits.place import Finding, findings
from cleanup.edits.report import Report
from cleanup.text.folded import folded
from cleanup.text.printable import columns, cut, fit, seen
from cleanup.views import PLAIN, Look, left_out, unsure
from cleanup.views._shared import around_on_line, change

if TYPE_CHECKING:
    from cleanup.views._mqm import Tally

_MARGIN = 6  # columns before a text
_FEW = 3  # examples of a rule's safe edits
_FILES = 20  # files that are named


def view(reports: Iterable[Report], look: Look = PLAIN) -> Iterator[str]:
    """Yield one paragraph for each that waits for a person under its file's name, safe edits by
    rule, and a closing line that counts all.

    After a fix only what remains is shown, and what was made is counted.
    """
    path, before = "", 0
    counts: Counter[str] = Counter()
    files: set[str] = set()
    unseen: Counter[str] = Counter()  # edits that no paragraph shows, by file
    safe: dict[str, tuple[Counter[str], list[str]]] = {}
    tally = _tally(look)
    for report in tally.over(reports) if tally else reports:
        counts.update(uncertain=report.uncertain, hidden=report.hidden)
        counts.update(known=report.known, elsewhere=report.elsewhere)
        if look.fixed and (made := report.done or len(report.made)) + report.noted:
            counts.update(made=made, noted=report.noted)
            unseen[report.path] += made
            files.add(report.path)
        number = before
        for place, finding in enumerate(findings(report, left_only=look.fixed)):
            number = before + (report.numbers[place] if report.numbers else place + 1)
            counts[finding.kind] += 1
            if not look.fixed:
                files.add(report.path)
            if finding.kind == "safe" and not look.verbose:
                _fold(safe, finding.edit)
                unseen[report.path] += 1
                continue
            if path != report.place:
                yield f"{look.style(fit(report.place), 'path')}\n"
                path = report.place
            yield from _paragraph(number, finding, report, look)
        before = max(number, before + report.counted)
    yield from _folded(safe, counts["safe"], look)
    if unseen and len(files) > 1:
        yield from _files(unseen, look)
    for sentence in (*_sum(counts, files, look), *left_out(counts)):
        yield _told(sentence, look)
    if counts["uncertain"]:
        yield _told(unsure(counts["uncertain"]), look)
    yield from tally.lines() if tally else ()


def _told(sentence: str, look: Look) -> str:
    """Return a sentence as a line, or on a screen as many as it takes."""
    return f"{folded(sentence, look.width) if look.screen else sentence}\n"


def _tally(look: Look) -> Tally | None:
    if not look.mqm:
        return None
    from cleanup.views._mqm import Tally  # noqa: PLC0415 -- seldom asked for

    return Tally(look)


def _paragraph(number: int, finding: Finding, report: Report, look: Look) -> Iterator[str]:
    edit, style = finding.edit, look.style
    where = style(f"{finding.line}:{finding.column}{_name(finding, look)}", "place")
    rules = style(fit(", ".join(edit.rules)), "rule")
    trusted = ", which fix applies" if finding.made and finding.kind == "suggestion" else ""
    yield f"  [{number}] {where}  {style(finding.kind, finding.kind)}{trusted}  {rules}\n"
    room = max(look.width, 40) - _MARGIN
    before, after = cut(seen(edit.before), room // 2), cut(seen(edit.after or ""), room // 2)
    room_beside = room - max(columns(before), columns(after)) - 2 * (edit.after is None)
    passage = finding.passage
    if passage is None or not passage.source or not passage.source.strip():
        left, right = around_on_line(report.raw, edit, room_beside)
    else:  # the translation by itself, below its source
        yield f"    = {style(cut(fit(' '.join(passage.source.split())), room), 'source')}\n"
        raw = report.raw[passage.start : passage.end]
        left, right = around_on_line(raw, shift(edit, -passage.start), room_beside)
    if edit.after is None:
        yield f"    ! {left}⟦{style(before, 'flag')}⟧{right}\n"
    else:
        yield f"    - {left}{style(before, 'removed')}{right}\n"
        yield f"    + {left}{style(after, 'added')}{right}\n"
    if edit.alternatives:
        others = (
            f"({n}) {cut(seen(other), room // 2) or '(nothing)'}"
            for n, other in enumerate(edit.alternatives, 1)
        )
        yield from _wrapped(f"or {'  '.join(others)}", look, "")
    yield from _wrapped(fit(edit.reason), look, "reason")
    if not finding.made:
        yield from _wrapped(_why(edit, report, look), look, "reason")
    yield "\n"


def _name(finding: Finding, look: Look) -> str:
    """Return the name of the text in brackets, where its source does not say the same."""
    passage, room = finding.passage, max(look.width, 40) // 3
    name = " ".join(finding.segment.split())
    if passage is None or not name or name == " ".join((passage.source or "").split()):
        return ""
    return f" ({cut(fit(name), room)})"


def _why(edit: Edit, report: Report, look: Look) -> str:
    """Return why the edit is not safe: by its kind, or here where its rule mostly is."""
    rule = look.rule(edit.rule)
    told = edit.safe or edit.after is None or NOT_SAFE in edit.reason
    if told or rule is None or not rule.safe:
        return doubt(edit)
    if report.uncertain:
        return "Not safe here: the language of the text is not certain (set it with --lang)."
    return "Not safe here: in this place it can be right as it stands, or be corrected otherwise."


def _wrapped(text: str, look: Look, role: str) -> Iterator[str]:
    room = max(look.width, 40) - 4
    if not text:
        return
    lines = [text]
    if len(text) > room or text != text.strip():  # few are, and wrap takes its time
        from textwrap import wrap  # noqa: PLC0415 - as above

        lines = wrap(text, room, break_long_words=False, break_on_hyphens=False)
    for line in lines:
        yield f"    {look.style(line, role) if role else line}\n"


def _fold(safe: dict[str, tuple[Counter[str], list[str]]], edit: Edit) -> None:
    count, examples = safe.setdefault(edit.rule, (Counter(), []))
    count["all"] += 1
    if len(examples) < _FEW and (shown := change(edit)) not in examples:
        examples.append(shown)


def _folded(
    safe: dict[str, tuple[Counter[str], list[str]]], total: int, look: Look
) -> Iterator[str]:
    """Yield the safe edits by rule, the most frequent first, each with a few examples."""
    if not safe:
        return
    yield f"{look.style(_many(total, 'safe edit'), 'safe')} (-v shows each):\n"
    wide = max(len(str(count["all"])) for count, _ in safe.values())
    named = max(columns(fit(rule)) for rule in safe)
    for rule in sorted(safe, key=lambda rule: (-safe[rule][0]["all"], rule)):
        count, examples = safe[rule]
        head = f"  {count['all']:>{wide}}  "
        room = max(look.width, 40) - len(head) - named - 2
        shown = cut("; ".join(examples), room) if room > 2 * _MARGIN else ""
        name = fit(rule)
        yield f"{head}{look.style(name, 'rule')}{' ' * (named - columns(name))}  {shown}".rstrip()
        yield "\n"
    yield "\n"


def _files(unseen: Counter[str], look: Look) -> Iterator[str]:
    """Yield the files with the edits that no paragraph shows, those with the most first."""
    yield f"{_many(len(unseen), 'file')} {'changed' if look.fixed else 'to repair'}:\n"
    wide = len(str(max(unseen.values())))
    for path, count in unseen.most_common(_FILES):
        yield f"  {count:>{wide}}  {look.style(fit(path), 'path')}\n"
    if (rest := len(unseen) - _FILES) > 0:
        yield f"  and {_many(rest, 'more file')}\n"
    yield "\n"


def _sum(counts: Counter[str], files: set[str], look: Look) -> Iterator[str]:
    safe, offered, flags = counts["safe"], counts["suggestion"], counts["flag"]
    rest = [_many(offered, "suggestion")] * bool(offered) + [_many(flags, "flag")] * bool(flags)
    where = _many(len(files), "file")
    if len(files) == 1 and files != {"-"}:
        [where] = map(fit, files)
    if look.fixed:
        left = f"; {' and '.join(rest)} left for you to review" if rest else ""
        noted = counts["noted"]
        notes = f", and wrote notes in {_many(noted, 'place')}" if noted else ""
        yield f"Applied {_many(counts['made'], 'edit')} in {where}{notes}{left}."
        return
    if not files:
        yield "Nothing found in what could be read." if look.failed() else "Nothing found."
        return
    if safe:
        rest.insert(0, f"{safe} safe to fix")
    total = _many(safe + offered + flags, "finding")
    yield f"{total} in {where}: {', '.join(rest)}."
    if look.unsafe and (safe or offered):
        yield "Run `cleanup fix --unsafe-fixes` to apply the edits."
        return
    if safe:
        yield "Run `cleanup fix` to apply the safe edits."
    if offered and not look.unsafe:
        yield "Suggestions may be wrong: `cleanup review` asks you about each."


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
