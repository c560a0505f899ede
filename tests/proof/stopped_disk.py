"""A disk of our own, in memory, spoken to by the system's FUSE protocol: to be stopped at will.

    python -m tests.proof.stopped_disk FOLDER     mounts it there until it is ended, for whoever may

The numbers are those of linux/fuse.h, version 7.31.
"""

import ctypes
import errno
import os
import stat
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

DEVICE = Path("/dev/fuse")
ROOT, FIRST = 1, 2
LOOKUP, FORGET, GETATTR, SETATTR, OPEN, READ, WRITE, STATFS = 1, 2, 3, 4, 14, 15, 16, 17
UNLINK, RENAME, INIT, OPENDIR, READDIR, CREATE, RENAME2 = 10, 12, 26, 27, 28, 35, 45
FINE = {18, 20, 25, 29, 30, 34}  # release, fsync, flush and access have nothing to do here
SIZE = 8  # the bit of SETATTR that gives a length


class Disk:
    """Files in one folder, by number; each message of the system gets its answer."""

    def __init__(self) -> None:
        self.names: dict[bytes, int] = {}
        self.held: dict[int, bytes] = {}
        self._next = FIRST
        self._does: dict[int, Callable[[int, bytes], bytes]] = {
            INIT: self._init, LOOKUP: self._lookup, GETATTR: lambda n, _: self._answer(n),
            SETATTR: self._set, OPEN: lambda *_: bytes(16), OPENDIR: lambda *_: bytes(16),
            READ: self._read, WRITE: self._write, CREATE: self._create, UNLINK: self._unlink,
            READDIR: self._list, RENAME: lambda n, b: self._rename(b[8:]),
            RENAME2: lambda n, b: self._rename(b[16:]), STATFS: self._room,
        }  # fmt: skip

    def reply(self, message: bytes) -> bytes:
        """The answer to a message; empty where none is wanted."""
        _, what, unique, node = struct.unpack("<IIQQ", message[:24])
        if what == FORGET:
            return b""
        wrong, data = 0, b""
        try:
            if what not in FINE:
                data = self._does[what](node, message[40:])
        except KeyError:
            wrong = errno.ENOENT if what in self._does else errno.ENOSYS
        return struct.pack("<IiQ", 16 + len(data), -wrong, unique) + data

    def _init(self, _node: int, _body: bytes) -> bytes:
        return struct.pack("<IIIIHHIIHH8I", 7, 31, 0, 0, 12, 10, 1 << 17, 1, 0, 0, *[0] * 8)

    def _attributes(self, node: int) -> bytes:
        kind = stat.S_IFDIR | 0o755 if node == ROOT else stat.S_IFREG | 0o644
        size = len(self.held[node]) if node != ROOT else 0
        times = [1_700_000_000] * 3
        return struct.pack("<6Q10I", node, size, 1, *times, 0, 0, 0, kind, 1, 0, 0, 0, 4096, 0)

    def _answer(self, node: int) -> bytes:
        return bytes(16) + self._attributes(node)

    def _entry(self, node: int) -> bytes:
        return struct.pack("<QQQQII", node, 0, 0, 0, 0, 0) + self._attributes(node)

    def _lookup(self, _node: int, body: bytes) -> bytes:
        return self._entry(self.names[body.rstrip(b"\0")])

    def _set(self, node: int, body: bytes) -> bytes:
        if body[0] & SIZE:
            (size,) = struct.unpack("<Q", body[16:24])
            self.held[node] = self.held[node][:size].ljust(size, b"\0")
        return self._answer(node)

    def _read(self, node: int, body: bytes) -> bytes:
        _, start, size = struct.unpack("<QQI", body[:20])
        return self.held[node][start : start + size]

    def _write(self, node: int, body: bytes) -> bytes:
        _, start, size = struct.unpack("<QQI", body[:20])
        before, data = self.held[node], body[40 : 40 + size]
        self.held[node] = before[:start].ljust(start, b"\0") + data + before[start + size :]
        return struct.pack("<II", size, 0)

    def _create(self, _node: int, body: bytes) -> bytes:
        node, self._next = self._next, self._next + 1
        self.names[body[16:].rstrip(b"\0")], self.held[node] = node, b""
        return self._entry(node) + bytes(16)

    def _unlink(self, _node: int, body: bytes) -> bytes:
        del self.names[body.rstrip(b"\0")]
        return b""

    def _rename(self, names: bytes) -> bytes:
        old, new = names.split(b"\0")[:2]
        self.names[new] = self.names.pop(old)
        return b""

    def _list(self, _node: int, body: bytes) -> bytes:
        _, start, size = struct.unpack("<QQI", body[:20])
        told = b""
        for number, name in enumerate([b".", b"..", *self.names]):
            one = struct.pack("<QQII", 1, number + 1, len(name), 0) + name
            one += bytes(-len(one) % 8)
            if number >= start and len(told) + len(one) <= size:
                told += one
        return told

    def _room(self, *_: object) -> bytes:
        return struct.pack("<5Q4I6I", *[10**6] * 5, 4096, 255, 4096, 0, *[0] * 6)


def mount(folder: Path) -> int:
    """Have the system ask us about a folder; raises `OSError` for who may not."""
    handle = os.open(DEVICE, os.O_RDWR)
    options = f"fd={handle},rootmode=40000,user_id={os.getuid()},group_id={os.getgid()}"
    system = ctypes.CDLL(None, use_errno=True)
    if system.mount(b"stopped", os.fsencode(folder), b"fuse", 0, options.encode()):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return handle


def unmount(folder: Path) -> None:
    """Let go of the folder, whoever still waits for it."""
    ctypes.CDLL(None).umount2(os.fsencode(folder), 2)


def main(folder: Path) -> None:
    """Answer until the folder is let go of."""
    handle, disk = mount(folder), Disk()
    print("mounted", flush=True)
    while True:
        try:
            message = os.read(handle, 1 << 18)
        except OSError as error:
            if error.errno == errno.ENODEV:
                return
            continue
        if answer := disk.reply(message):
            with suppress(OSError):  # who asked has gone
                os.write(handle, answer)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
