"""Programs whose names begin a command: a hyphen after one begins an option."""

from __future__ import annotations

PROGRAMS = frozenset(
    "sudo git docker java javac gcc clang openssl find tar ls rm cp mv ssh scp curl wget pip npm "
    "python perl bash sh grep sed awk make cmake chmod chown ps kill convert ffmpeg mvn mount tail "
    "head sort dir msiexec regsvr".split()
)
