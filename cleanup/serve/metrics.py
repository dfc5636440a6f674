"""Counters for Prometheus, in its text format 0.0.4.

Own lines rather than prometheus_client: all of the counters live in the one process that answers
requests, so that nothing of what that library is for (many threads, many processes, push) is
needed, and the format is a name, labels and a number a line.
https://prometheus.io/docs/instrumenting/exposition_formats/
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)  # seconds
_Labels = tuple[tuple[str, str], ...]


class Metrics:
    """What has happened since the server started."""

    def __init__(self) -> None:
        self.requests: Counter[tuple[str, str]] = Counter()  # by path and status
        self.findings: Counter[str] = Counter()  # by kind
        self.characters = 0
        self._buckets: dict[str, list[int]] = {}
        self._seconds: dict[str, float] = {}

    def answered(self, path: str, status: int, seconds: float) -> None:
        """Count a request."""
        self.requests[path, str(status)] += 1
        buckets = self._buckets.setdefault(path, [0] * (len(BOUNDS) + 1))
        buckets[bisect_left(BOUNDS, seconds)] += 1
        self._seconds[path] = self._seconds.get(path, 0.0) + seconds

    def text(self, gauges: Mapping[str, tuple[str, float]], version: str) -> str:
        """Return all of it; ``gauges`` are further numbers by name, each with what it is.

        One whose name ends in ``_total`` is a counter.
        """
        return "".join(f"{line}\n" for line in self._lines(gauges, version))

    def _lines(self, gauges: Mapping[str, tuple[str, float]], version: str) -> Iterator[str]:
        yield from _head("cleanup_requests_total", "Requests answered.", "counter")
        for (path, status), count in sorted(self.requests.items()):
            labels = (("path", path), ("status", status))
            yield _line("cleanup_requests_total", labels, count)
        name = "cleanup_request_seconds"
        yield from _head(name, "Seconds from a request's header to its response.", "histogram")
        for path, buckets in sorted(self._buckets.items()):
            total = 0
            for bound, count in zip((*map(str, BOUNDS), "+Inf"), buckets, strict=True):
                total += count
                yield _line(f"{name}_bucket", (("path", path), ("le", bound)), total)
            yield _line(f"{name}_sum", (("path", path),), round(self._seconds[path], 6))
            yield _line(f"{name}_count", (("path", path),), total)
        yield from _head("cleanup_findings_total", "Findings in answered texts.", "counter")
        for kind, count in sorted(self.findings.items()):
            yield _line("cleanup_findings_total", (("kind", kind),), count)
        yield from _head("cleanup_characters_total", "Characters of answered texts.", "counter")
        yield _line("cleanup_characters_total", (), self.characters)
        for each, (about, number) in gauges.items():
            yield from _head(each, about, "counter" if each.endswith("_total") else "gauge")
            yield _line(each, (), number)
        yield from _head("cleanup_build_info", "The running version.", "gauge")
        yield _line("cleanup_build_info", (("version", version),), 1)


def _head(name: str, about: str, kind: str) -> Iterator[str]:
    yield f"# HELP {name} {about}"
    yield f"# TYPE {name} {kind}"


def _line(name: str, labels: _Labels, number: float) -> str:
    told = ",".join(f'{key}="{_escaped(value)}"' for key, value in labels)
    return f"{name}{{{told}}} {number}" if told else f"{name} {number}"


def _escaped(value: str) -> str:
    return value.replace("\\", r"\\").replace("\n", r"\n").replace('"', r"\"")
