"""Every run of the tests has a cache folder of its own: what is tested is never yesterday's.

Outside CI the databases of the prefilter alone are kept from run to run (``tests/databases.py``).
"""

from __future__ import annotations

import os
import signal
import tempfile
from pathlib import Path
from typing import Any

import databases
import pytest
from hypothesis import settings

# Workers that run beside each other share it: rules are compiled once for all of them.
if "PYTEST_XDIST_WORKER" not in os.environ:
    _CACHE = tempfile.TemporaryDirectory(prefix="cleanup-test-cache-")
    os.environ["CLEANUP_CACHE_DIR"] = os.environ["CLEANUP_TEST_CACHE"] = _CACHE.name
    if not os.environ.get("CI"):
        databases.take(Path(_CACHE.name))
# What is tested does not depend on a LanguageTool that happens to be installed: tests/grammar has
# its own. That there is none has been told.
os.environ["CLEANUP_STATE_DIR"] = str(Path(os.environ["CLEANUP_CACHE_DIR"]) / "state")
os.environ["LTP_PATH"] = str(Path(os.environ["CLEANUP_CACHE_DIR"]) / "no-languagetool")
(Path(os.environ["CLEANUP_CACHE_DIR"]) / "grammar-missing-told").touch()

# A shell's job in the background ignores ^C, and so would the processes that tests interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)

# The machines that run this are shared and slow at times: an example may take as long as it takes.
settings.register_profile("cleanup", deadline=None)
# In CI the examples are the same each time: a change fails for what it brings, not for what chance
# finds that day. At home they are new each time.
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "cleanup")


@pytest.fixture
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder, for one test."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("CLEANUP_CACHE_DIR", str(folder))
    return folder


# Files that take more than some seconds: they start servers, processes, browsers, or compile rules
# anew. All others are marked `quick`: `pytest -m quick` takes a good minute.
SLOW = """
cli/test_bad_input cli/test_baseline cli/test_broken_off cli/test_check_and_fix
cli/test_files_elsewhere cli/test_formats_of_files cli/test_hooks cli/test_large_files
cli/test_small_commands cli/test_strange_logs cli/test_suggest_diff cli/test_terminal
acronyms/test_properties
corpus/
detectors/test_echoed_word detectors/test_glossary_inflection detectors/test_long_lines
engine/test_across
files/test_compressed files/test_write
formats/test_app_strings formats/test_bad_records formats/test_huge_paragraph formats/test_parquet
formats/okapi/ formats/test_tracked formats/test_xml_formats
grammar/
lsp/
review/
rules/test_bad_rules rules/test_every_rule rules/test_kept_rules rules/test_prefilter
rules/test_triggers
runs/test_checked runs/test_sources
serve/
storage/test_patterns
terms/
test_batch test_doors test_fuzz test_kill test_ledger test_phrase_tables test_pipeline test_pool
test_readme test_single_files test_start test_wheel
""".split()


# Those that take longest, the longest first: they go first, so that no worker is idle at the end.
LONGEST = """
grammar/test_real test_phrase_tables grammar/test_server_crashes rules/test_every_rule
rules/test_triggers test_fuzz rules/test_prefilter formats/okapi/test_okapi test_wheel test_pipeline
cli/test_small_commands test_cases corpus/test_run cli/test_hooks test_kill
terms/test_commands formats/test_tracked serve/test_check
terms/test_layers formats/test_huge_paragraph rules/test_bad_rules terms/test_packed
cli/test_bad_input review/test_browser
""".split()
# One worker has all that ask the one server of LanguageTool, which takes a minute to start and to
# read its languages.
ONE_SERVER = ("grammar/test_real", "grammar/test_served", "grammar/test_server")


def place_of(path: Path) -> str:
    """Return how the lists above call a file of tests."""
    return path.relative_to(Path(__file__).parent).with_suffix("").as_posix()


def slow(path: Path) -> bool:
    """Return whether a file is one of the slow ones."""
    place = place_of(path)
    return any(place == each or (each[-1] == "/" and place.startswith(each)) for each in SLOW)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Do not even read the slow files where only the quick ones are wanted."""
    quick = config.option.markexpr == "quick" and collection_path.suffix == ".py"
    return True if quick and slow(collection_path) else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all tests that stand in none of the slow files; those of the longest files come first,
    then those of the slow ones.
    """
    order: dict[Path, int] = {}
    for item in items:
        if item.path not in order:
            place = place_of(item.path)
            place = ONE_SERVER[0] if place in ONE_SERVER else place
            late = len(LONGEST) + (not slow(item.path))
            order[item.path] = LONGEST.index(place) if place in LONGEST else late
        if not (slow(item.path) or item.get_closest_marker("cluster")):
            item.add_marker("quick")
    items.sort(key=lambda item: order[item.path])


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Return what gives a worker whole files, and those with one server as if they were one."""
    if config.getvalue("dist") != "loadfile":
        return None
    from xdist.scheduler import LoadFileScheduling  # noqa: PLC0415 -- loaded already, or not there

    class ByServer(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file: str = super()._split_scope(nodeid)
            one = file.removeprefix("tests/").removesuffix(".py") in ONE_SERVER
            return ONE_SERVER[0] if one else file

    return ByServer(config, log)


def pytest_sessionfinish() -> None:
    """Keep what was compiled for the next run."""
    if "PYTEST_XDIST_WORKER" not in os.environ and not os.environ.get("CI"):
        databases.keep(Path(_CACHE.name))
