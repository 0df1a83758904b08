#!/usr/bin/env python3
"""What is for terminals only: colour and progress.

usage: terminal.py TAGC
"""

import os
import pathlib
import pty
import subprocess
import sys
import tempfile

import large

COLOUR = b"\x1b[1;31m"


def on_terminal(arguments, folder, **environment):
    """Everything that standard output and error show on a terminal."""
    leader, follower = pty.openpty()
    full = {**os.environ, "TERM": "xterm", **environment}
    if "NO_COLOR" not in environment:
        full.pop("NO_COLOR", None)
    child = subprocess.Popen(arguments, cwd=folder, env=full, stdin=subprocess.DEVNULL,
                             stdout=follower, stderr=follower)
    os.close(follower)
    shown = b""
    while True:
        try:
            piece = os.read(leader, 1 << 16)
        except OSError:  # the child has closed the terminal
            break
        if not piece:
            break
        shown += piece
    os.close(leader)
    child.wait()
    return shown


def check(what, holds):
    print(("ok    " if holds else "FAILED  ") + what)
    return holds


def colours(tagc, folder):
    (folder / "bad.tag").write_text("tag vip when points >\n")
    command = [tagc, "check", "bad.tag"]
    piped = subprocess.run(command, cwd=folder, capture_output=True)
    yield check("colour on a terminal", COLOUR in on_terminal(command, folder))
    yield check("none with NO_COLOR", b"\x1b" not in on_terminal(command, folder, NO_COLOR="1"))
    yield check("none on a dumb one", b"\x1b" not in on_terminal(command, folder, TERM="dumb"))
    yield check("none in a pipe", b"\x1b" not in piped.stdout + piped.stderr)


def progress(tagc, folder):
    large.slow_enough(tagc, folder, 1.5)
    shown = on_terminal(large.command(tagc), folder)
    piped = subprocess.run(large.command(tagc), cwd=folder, capture_output=True)
    yield check("progress of what takes more than a second", b"\r\x1b[K" in shown and b" %" in shown)
    yield check("wiped away before the table", b"\r\x1b[Ktag " in shown)
    yield check("none in a pipe", b"\r" not in piped.stdout + piped.stderr)
    (folder / "small.tag").write_text('users m from "small.csv" by id { id: int }\ntag t when id > 1\n')
    (folder / "small.csv").write_text("id\n1\n2\n")
    quick = [tagc, "run", "small.tag", "--now", "2026-11-21"]
    yield check("none for what is quick", b"\x1b[K" not in on_terminal(quick, folder))


def main(tagc):
    with tempfile.TemporaryDirectory(prefix="tagc-terminal-") as name:
        folder = pathlib.Path(name)
        tagc = str(pathlib.Path(tagc).resolve())
        return 0 if all([*colours(tagc, folder), *progress(tagc, folder)]) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
