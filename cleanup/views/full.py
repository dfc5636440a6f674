"""What would change, in its context, with rule and reason: for a person at a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from cleanup.edits.place import Finding, findings
from cleanup.edits.report import Report
from cleanup.text.printable import bare, fit
from cleanup.views import PLAIN, Look, Style, left_out, unsure

_CONTEXT = 40  # code points on each side: an edit's line fits into a hundred columns


def view(reports: Iterable[Report], look: Look = PLAIN) -> Iterator[str]:
    """One paragraph a finding under its file's name, and a closing line that counts them.

    After a fix only what remains is shown, and what was made is counted.
    """
    path, number = "", 0
    counts: Counter[str] = Counter()
    files: set[str] = set()
    for report in reports:
        counts["uncertain"] += report.uncertain
        if look.fixed and report.made:
            counts["made"] += len(report.made)
            files.add(report.path)
        counts["hidden"] += report.hidden
        counts["known"] += report.known
        counts["elsewhere"] += report.elsewhere
        for finding in findings(report):
            number += 1
            if look.fixed and finding.made:
                continue
            counts[finding.kind] += 1
            if not look.fixed:
                files.add(report.path)
            if path != report.place:
                yield f"{look.style(fit(report.place), 'path')}\n"
                path = report.place
            yield from _paragraph(number, finding, report, look.style)
    yield _sum(counts, len(files), fixed=look.fixed, unsafe=look.unsafe)
    yield from (f"{sentence}\n" for sentence in left_out(counts))
    if counts["uncertain"]:
        yield f"{unsure(counts['uncertain'])}\n"


def _paragraph(number: int, finding: Finding, report: Report, style: Style) -> Iterator[str]:
    edit = finding.edit
    left, right = _context(report.raw, edit.start, edit.end)
    where = style(f"{finding.line}:{finding.column}", "place")
    rules = style(", ".join(edit.rules), "rule")
    yield f"  [{number}] {where}  {style(finding.kind, finding.kind)}  {rules}\n"
    if edit.after is None:
        yield f"    ! {left}⟦{style(bare(edit.before), 'flag')}⟧{right}\n"
    else:
        yield f"    - {left}{style(bare(edit.before), 'removed')}{right}\n"
        yield f"    + {left}{style(bare(edit.after), 'added')}{right}\n"
    if edit.alternatives:
        yield f"    or: {', '.join(bare(other) or '(nothing)' for other in edit.alternatives)}\n"
    yield f"    {style(fit(edit.reason), 'reason')}\n\n"


def _context(text: str, start: int, end: int) -> tuple[str, str]:
    left = text[max(0, start - _CONTEXT) : start]
    cut = max(left.rfind("\n"), left.rfind("\r")) + 1
    if not cut and start > _CONTEXT and text[start - _CONTEXT - 1] not in "\r\n":
        left = "…" + left
    right = text[end : end + _CONTEXT]
    stop = min((at for at in map(right.find, "\r\n") if at >= 0), default=len(right))
    if stop == _CONTEXT and text[end + stop : end + stop + 1] not in ("", "\r", "\n"):
        right += "…"
        stop += 1
    return fit(left[cut:]), fit(right[:stop])


def _sum(counts: Counter[str], files: int, *, fixed: bool, unsafe: bool) -> str:
    safe, offered, flags = counts["safe"], counts["suggestion"], counts["flag"]
    rest = [_many(offered, "suggestion")] * bool(offered) + [_many(flags, "flag")] * bool(flags)
    if fixed:
        left = f"; {' and '.join(rest)} left for you to review" if rest else ""
        return f"Applied {_many(counts['made'], 'edit')} in {_many(files, 'file')}{left}.\n"
    if not files:
        return "Nothing found.\n"
    hint = "Run `cleanup fix` to apply the safe edits.\n" if safe else ""
    if safe:
        rest.insert(0, f"{safe} safe to fix")
    if unsafe and (safe or offered):
        hint = "Run `cleanup fix --unsafe-fixes` to apply the edits.\n"
    total = _many(safe + offered + flags, "finding")
    return f"{total} in {_many(files, 'file')}: {', '.join(rest)}.\n{hint}"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
