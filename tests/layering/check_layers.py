#!/usr/bin/env python3
"""Reads every #include of the product and fails on one that points the wrong way.

rooms.txt says which rooms a room may include, fences.txt which rooms may see a third-party header.
Run from the root of the repository; prints a line for each include that is wrong, exit status 1.
"""

import fnmatch
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
FLOORS = ("runtime", "stdlib", "compiler", "cli")
INCLUDE = re.compile(r'^\s*#\s*include\s+["<]([^">]+)[">]', re.MULTILINE)


def table(name, separator):
    rows = {}
    for line in (HERE / name).read_text().splitlines():
        line = line.split("#")[0].strip()
        if line:
            key, _, rest = line.partition(separator)
            rows[key.strip()] = rest.split()
    return rows


def room_of(path):
    """`runtime/types/type.h` -> `runtime/types`; stdlib and cli are one room each."""
    parts = pathlib.PurePosixPath(path).parts
    if parts[0] in ("stdlib", "cli"):
        return parts[0]
    return "/".join(parts[:2])


def allowed(target, patterns):
    return any(fnmatch.fnmatch(target, pattern) for pattern in patterns)


def problems(path, rooms, fences):
    room = room_of(path)
    if room not in rooms:
        yield f"{path}: the room `{room}` is not in rooms.txt"
        return
    for name in INCLUDE.findall(path.read_text()):
        if name.split("/")[0] in FLOORS and "/" in name:
            target = room_of(name)
            if target != room and not allowed(target, rooms[room]):
                yield f"{path}: `{room}` may not include `{name}`"
        for prefix, users in fences.items():
            if not name.startswith(prefix):
                continue
            if room not in users:
                yield f"{path}: only {', '.join(users)} may see `{name}`"
            elif path.suffix == ".h":
                yield f"{path}: `{name}` belongs in a .cpp file"


def main():
    rooms, fences = table("rooms.txt", ":"), table("fences.txt", " ")
    sources = [
        path
        for floor in FLOORS
        for path in sorted(pathlib.Path(floor).rglob("*"))
        if path.suffix in (".h", ".cpp", ".def")
    ]
    found = [problem for path in sources for problem in problems(path, rooms, fences)]
    print("\n".join(found) or f"{len(sources)} files, every include points the right way")
    return 1 if found or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
