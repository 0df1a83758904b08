"""Who is timed. Each has `name`, `run()` -> seconds by name of the clock, `answers()` -> (number, hash)
of the members of each tag, and `close()`. Peers live in processes of their own, since some read the
number of their threads once."""

import json
import multiprocessing
import os
import pathlib
import shutil
import subprocess
import time

import peers
from task import FACTOR, MODULUS

NOW = "2026-01-01"


class Failure(Exception):
    """A contestant could not do what it was asked."""


def finished(command):
    """What it prints."""
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise Failure(f"{' '.join(done.args)}:\n{done.stderr}")
    return done.stdout


class Tagc:
    """A process from its start to its end. No code is kept."""

    name = "tagc"
    cache = ("--no-cache",)

    def __init__(self, binary, task, threads, options=()):
        self.binary, self.task, self.threads, self.options = binary, task, threads, options
        self.stats_file = task.folder / "stats.json"
        self.data = task.folder

    def command(self):
        return [self.binary, "run", str(self.task.folder / "rules.tag"), "--data",
                str(self.data), "--now", NOW, "--threads", str(self.threads), "--engine", "jit", "--stats",
                str(self.stats_file), *self.cache, *self.options]

    def start(self, *options):
        finished([*self.command(), *options])

    def run(self):
        begin = time.perf_counter()
        self.start()
        wall = time.perf_counter() - begin
        stats = json.loads(self.stats_file.read_text())
        return stats["seconds"] | {"wall": wall, "memory": stats["peak_memory_bytes"]}

    def answers(self):
        import numpy as np
        from pyroaring import BitMap

        out = self.task.folder / "out"
        self.start("--out", str(out), "--format", "roaring")
        answers = {}
        for tag in self.task.rules:
            rows = BitMap.deserialize((out / f"{tag}.roaring").read_bytes()).to_array()
            ids = np.asarray(rows, dtype=np.int64)  # keys of generated data are row numbers
            answers[tag] = (len(ids), int((ids * FACTOR % MODULUS).sum()))
        shutil.rmtree(out)
        return answers

    def close(self):
        pass


class EvaluatingTagc(Tagc):
    """Data in memory, a bitmap for each tag out; once before it is timed, as its peers do."""

    def run(self):
        command = [self.binary, "bench", str(self.task.folder / "rules.tag"), "--data",
                   str(self.data), "--now", NOW, "--threads", str(self.threads), "--runs", "1",
                   "--format", "json", *self.options]
        report = json.loads(finished(command))
        return {"evaluate": report["seconds"]["evaluate"]["least"],
                "memory": report["peak_memory_bytes"]}


class PackedTagc(Tagc):
    """Over a pack of the data, which is made before anything is timed."""

    def __init__(self, binary, task, threads, options=()):
        super().__init__(binary, task, threads, options)
        self.data = task.folder / "packed"
        finished([binary, "pack", str(task.folder / "rules.tag"), "--data", str(task.folder), "-o",
                  str(self.data)])


class WarmTagc(Tagc):
    """With the code in its cache that the task `after` has left there."""

    def __init__(self, binary, task, threads, after):
        super().__init__(binary, task, threads)
        self.kept, self.copy = task.folder / "kept", task.folder / "kept-copy"
        self.cache = ("--cache", str(self.copy))
        before = Tagc(binary, after, threads)
        before.cache = ("--cache", str(self.kept))
        shutil.rmtree(self.kept, ignore_errors=True)
        before.start()

    def run(self):
        shutil.rmtree(self.copy, ignore_errors=True)
        shutil.copytree(self.kept, self.copy)
        return super().run()


class OneUserTagc(Tagc):
    """Each user filled into a record and evaluated alone; held to what a run says before it is timed."""

    def run(self):
        report = json.loads(finished([self.binary, "bench", str(self.task.folder / "rules.tag"), "--data",
                                      str(self.data), "--now", NOW, "--one-user", "--runs", "5",
                                      "--format", "json"]))
        times = report["both_seconds"]
        return {"one user": times["median"], "p99": times["p99"], "memory": 0}


class OneUserPeer:
    """A program that prints its median and 99 % of users in one pass over all, after one that is not
    counted, and what it answers."""

    def __init__(self, name, task):
        self.name, self.rules = name, task.rules
        self.command = [*peers.PROGRAMS[name], str(task.folder)]
        self.last = None

    def run(self):
        self.last = json.loads(finished(self.command))
        return {"one user": self.last["median"], "p99": self.last["p99"]}

    def answers(self):
        self.run()
        return {name: tuple(self.last["answers"].get(name, (0, 0))) for name in self.rules}

    def close(self):
        pass


class Peer:
    """One of peers.py, in a process that keeps the data in memory."""

    def __init__(self, name, task, threads):
        self.name = name
        context = multiprocessing.get_context("spawn")
        self.pipe, other = context.Pipe()
        os.environ["POLARS_MAX_THREADS"] = str(threads)
        self.process = context.Process(target=serve, args=(other, name, task, threads), daemon=True)
        self.process.start()
        other.close()
        self.receive()

    def ask(self, question):
        self.pipe.send(question)
        return self.receive()

    def receive(self):
        answer = self.pipe.recv()
        if isinstance(answer, Failure):
            raise answer
        return answer

    def run(self):
        return self.ask("run")

    def answers(self):
        return self.ask("answers")

    def close(self):
        self.pipe.close()
        self.process.join()


def serve(pipe, name, task, threads):
    import peers

    try:
        peer = peers.BY_NAME[name](task, threads)
        pipe.send("ready")
        while True:
            question = pipe.recv()
            begin = time.perf_counter()
            answer = getattr(peer, question)()
            seconds = time.perf_counter() - begin
            pipe.send({"evaluate": seconds} if question == "run" else answer)
    except (EOFError, BrokenPipeError):
        return  # nobody asks any more
    except Exception as error:  # told to the other process, which ends the run
        pipe.send(Failure(f"{name}: {error}"))
