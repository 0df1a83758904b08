"""What this machine can do at best: the floor that results are held against."""

import os
import pathlib
import threading
import time


def cpu_name():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return "unknown"


def bandwidth(threads, megabytes=1024, runs=15):
    """Bytes a second that `threads` threads read from memory together, the best of some runs."""
    import numpy as np

    parts = np.array_split(np.ones(megabytes << 17, dtype=np.int64), threads)
    best = float("inf")
    for _ in range(runs):
        workers = [threading.Thread(target=np.bitwise_or.reduce, args=(part,)) for part in parts]
        begin = time.perf_counter()
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        best = min(best, time.perf_counter() - begin)
    return (megabytes << 20) / best


def describe(threads, megabytes=1024):
    return {
        "cpu": cpu_name(),
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0],
        "bandwidth": {count: bandwidth(count, megabytes) for count in threads},
    }
