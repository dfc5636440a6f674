"""Programs whose names begin a command: a hyphen after one begins an option.

And what is hung on names of packages and addresses: ``the packages -dbg and -dev``.
"""

from __future__ import annotations

PROGRAMS = frozenset(
    "sudo git docker java javac gcc clang openssl find tar ls rm cp mv ssh scp curl wget pip npm "
    "python perl bash sh grep sed awk make cmake chmod chown ps kill convert ffmpeg mvn mount tail "
    "head sort dir msiexec regsvr uname umask lspci lsusb dpkg apt aptitude dselect debootstrap "
    "chroot fdisk gparted lvm rsync tmux vim emacs nano cron systemd systemctl xterm udev".split()
)
SUFFIXES = frozenset(
    "dbg dbgsym dev devel doc docs data common bin lib src dkms udeb nn request owner subscribe "
    "unsubscribe".split()
)
