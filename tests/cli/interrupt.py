#!/usr/bin/env python3
"""Promise 23, the command line's part: Ctrl-C stops a run within 100 ms and leaves nothing behind.

usage: interrupt.py TAGC
"""

import json
import os
import pathlib
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

import large

TRIES = 40
STOPPED = 130


def left_in(folder):
    return sorted(path.name for path in folder.iterdir())


def send(number, moment, tagc, folder):
    """Sends a signal to a run; seconds until it ended, and whether it was the signal that ended it.

    Where the run was quicker than the signal: the seconds that it took.
    """
    start = time.monotonic()
    process = subprocess.Popen(large.command(tagc, "--out", "out"), cwd=folder,
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        process.communicate(timeout=moment)
        return time.monotonic() - start, False
    except subprocess.TimeoutExpired:
        process.send_signal(number)
    sent = time.monotonic()
    _, errors = process.communicate(timeout=60)
    # Before tagc has taken over the signals, they end it as any process.
    stopped = process.returncode in (STOPPED, -number)
    if not stopped and process.returncode != 0:
        sys.exit(f"{number!r} after {moment:.3f} s: exit {process.returncode}\n{errors.decode()}")
    return time.monotonic() - sent, stopped


def latencies_of(tagc, folder):
    draw = random.Random(23)
    whole = large.slow_enough(tagc, folder, 1.0)
    shutil.rmtree(folder / "warm")
    before = left_in(folder)
    for attempt in range(TRIES):
        # Half of them near the end, where results are written; none before tagc has begun.
        moment = draw.uniform(0.1, whole) if attempt % 2 else draw.uniform(0.7, 1) * whole
        took, stopped = send(draw.choice([signal.SIGINT, signal.SIGTERM]), moment, tagc, folder)
        if stopped:
            if left_in(folder) != before:
                sys.exit(f"after {moment:.3f} s it has left {left_in(folder)}")
            yield took
        else:
            json.loads((folder / "out/manifest.json").read_text())
            shutil.rmtree(folder / "out")
            whole = min(whole, moment)


def main(tagc):
    with tempfile.TemporaryDirectory(prefix="tagc-interrupt-") as name:
        latencies = list(latencies_of(str(pathlib.Path(tagc).resolve()), pathlib.Path(name)))
    if len(latencies) < TRIES // 4:
        sys.exit(f"only {len(latencies)} of {TRIES} runs could be stopped")
    # On a busy machine a process waits for its turn, also to end.
    allowed = 0.1 * max(1, os.getloadavg()[0] / os.cpu_count())
    middle, longest = statistics.median(latencies), max(latencies)
    print(f"{len(latencies)} of {TRIES} runs stopped, in {middle * 1000:.0f} ms at the median, "
          f"{longest * 1000:.0f} ms at most; {allowed * 1000:.0f} ms allowed at the median")
    return 0 if middle < allowed else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
