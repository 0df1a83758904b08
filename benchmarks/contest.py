"""Timing in turn, the check of answers, and what is held against targets."""

import dataclasses
import statistics

from contestants import EvaluatingTagc, OneUserPeer, OneUserTagc, PackedTagc, Peer, Tagc, WarmTagc


@dataclasses.dataclass(frozen=True)
class Target:
    """`kind` peer: time of `other` over tagc's, at least. against: tagc's time over that of `other`,
    at most. floor: time of the floor over tagc's, at least. seconds, share: at most. p99: of a user, over
    the median, at most."""

    kind: str
    limit: float
    other: str = ""
    beyond: float = 0

    def is_met(self, value):
        return value >= self.limit if self.kind in ("peer", "floor") else value <= self.limit


@dataclasses.dataclass(frozen=True)
class Entry:
    """A contestant: a peer's name, or tagc with a task and options of its own."""

    name: str
    task: object
    options: tuple = ()
    clock: str = "evaluate"  # which of tagc's times, or `wall` of the process
    is_peer: bool = True
    is_checked: bool = True
    is_packed: bool = False  # tagc over a pack
    after: object = None  # a task whose code is in tagc's cache

    def start(self, binary, threads):
        if self.clock == "one user":
            return OneUserPeer(self.name, self.task) if self.is_peer else OneUserTagc(
                binary, self.task, threads, self.options)
        if self.is_peer:
            return Peer(self.name, self.task, threads)
        if self.after is not None:
            return WarmTagc(binary, self.task, threads, self.after)
        kind = Tagc
        if self.clock == "evaluate":
            kind = EvaluatingTagc
        elif self.is_packed:
            kind = PackedTagc
        return kind(binary, self.task, threads, self.options)


@dataclasses.dataclass
class Contest:
    name: str
    title: str
    entries: list  # the first is tagc's, whose time is held against the others
    targets: list = dataclasses.field(default_factory=list)
    threads: tuple = (1, 2)
    cells: int = 0  # users times rules, where the time of one is of interest


class WrongAnswer(Exception):
    pass


def check(contest, contestants):
    """The same members for each tag, whoever counts; the number of tags that were compared."""
    asked = [pair for pair in zip(contest.entries, contestants) if pair[0].is_checked]
    if len(asked) < 2:
        return 0
    reference = asked[0][1].answers()
    for entry, contestant in asked[1:]:
        answers = contestant.answers()
        for tag, expected in reference.items():
            if answers[tag] != expected:
                raise WrongAnswer(f"{contest.name}, {tag}: {asked[0][0].name} has "
                                  f"{expected[0]} members ({expected[1]}), {entry.name} "
                                  f"{answers[tag][0]} ({answers[tag][1]})")
    return len(reference)


def time_in_turn(contest, binary, threads, runs, is_first):
    """By contestant, a list of seconds, and of those of the slowest hundredth of users; the number of tags
    whose answers were compared; tagc's memory."""
    contestants = [entry.start(binary, threads) for entry in contest.entries]
    try:
        checked = check(contest, contestants) if is_first else 0
        seconds = {entry.name: [] for entry in contest.entries}
        slow = {entry.name: [] for entry in contest.entries}
        memory = []
        for _ in range(runs):
            for entry, contestant in zip(contest.entries, contestants):
                times = contestant.run()
                seconds[entry.name].append(times[entry.clock])
                slow[entry.name].append(times.get("p99", 0))
                if entry is contest.entries[0] and not entry.is_peer:
                    memory.append(times["memory"])
        return seconds, slow, checked, max(memory, default=0)
    finally:
        for contestant in contestants:
            contestant.close()


def measured(target, best, slow, first, floor, memory, task):
    if target.kind == "p99":
        return slow[first] / best[first]
    if target.kind == "peer":
        return best[target.other] / best[first]
    if target.kind == "against":
        return best[first] / best[target.other]
    if target.kind == "floor":
        return floor / best[first]
    if target.kind == "memory":
        return memory / (task.bytes_in + task.bytes_out)
    return best[first]


def run(contest, binary, runs, bandwidth):
    """What is printed and kept of a contest."""
    first = contest.entries[0]
    result = {"name": contest.name, "title": contest.title, "cells": contest.cells, "rows": [],
              "targets": []}
    for threads in contest.threads:
        seconds, slow_times, checked, memory = time_in_turn(contest, binary, threads, runs, not result["rows"])
        best = {name: min(times) for name, times in seconds.items()}
        slow = {name: min(times) for name, times in slow_times.items()}
        floor = (first.task.bytes_in + first.task.bytes_out) / bandwidth[threads]
        for entry in contest.entries:
            times = seconds[entry.name]
            result["rows"].append({
                "contestant": entry.name, "threads": threads, "clock": entry.clock,
                "min": min(times), "median": statistics.median(times), "runs": len(times),
                "times tagc": best[entry.name] / best[first.name], "checked": checked,
                "p99": slow[entry.name]})
        result["floor"] = result.get("floor", {}) | {threads: floor}
        if threads == contest.threads[-1]:
            for target in contest.targets:
                value = measured(target, best, slow, first.name, floor, memory, first.task)
                result["targets"].append(dataclasses.asdict(target) | {
                    "threads": threads, "measured": value, "met": target.is_met(value)})
    return result
