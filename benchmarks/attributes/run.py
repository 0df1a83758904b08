#!/usr/bin/env python3
"""Times tagc against Polars: many rules over users in memory, the same members counted.

    benchmarks/attributes/run.py [--users N] [--rules N] [--conditions N] [--threads N] [--runs N]

tagc: the `evaluate` seconds of its own --stats (data in memory, a bitmap for each rule out).
Polars: seconds of one lazy select of all rules' counts over a frame in memory. Both best and median
of the runs, taken in turn. Needs `pip install polars numpy pyarrow`.
"""

import argparse
import functools
import json
import operator
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
OPERATORS = {">": operator.gt, "<": operator.lt, ">=": operator.ge, "<=": operator.le,
             "=": operator.eq}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--users", type=int, default=10_000_000)
    parser.add_argument("--rules", type=int, default=100)
    parser.add_argument("--conditions", type=int, default=95)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--engine", default="jit")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tagc", default=str(ROOT / "build/release/bin/tagc"))
    parser.add_argument("--work", help="folder for the data; kept when given")
    return parser.parse_args()


def run_tagc(options, folder):
    out, stats = folder / "out", folder / "stats.json"
    subprocess.run(
        [options.tagc, "run", str(folder / "rules.tag"), "--data", str(folder), "--now",
         "2026-01-01", "--threads", str(options.threads), "--engine", options.engine, "--format",
         "roaring", "--out", str(out), "--stats", str(stats)],
        check=True, stdout=subprocess.DEVNULL)
    manifest = json.loads((out / "manifest.json").read_text())
    counts = {tag["name"]: tag["members"] for tag in manifest["tags"]}
    return json.loads(stats.read_text()), [counts[f"rule{i}"] for i in range(options.rules)]


def polars_expressions(pl, all_rules):
    for number, (joint, terms) in enumerate(all_rules):
        parts = []
        for condition, negated in terms:
            part = OPERATORS[condition.operator](pl.col(condition.column), condition.value)
            parts.append(~part if negated else part)
        combined = functools.reduce(operator.and_ if joint == "and" else operator.or_, parts)
        yield combined.sum().alias(f"rule{number}")


def run_polars(pl, frame, expressions):
    start = time.perf_counter()
    row = frame.lazy().select(expressions).collect()
    return time.perf_counter() - start, list(row.row(0))


def main():
    options = arguments()
    os.environ["POLARS_MAX_THREADS"] = str(options.threads)
    import polars as pl  # after the variable: it reads it once

    sys.path.insert(0, str(pathlib.Path(__file__).parent))
    import workload

    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(options.work or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        data = folder / "members.parquet"
        if not data.exists():
            workload.write_members(data, options.users, options.seed)
        all_rules = workload.rules(options.rules, options.conditions, options.seed)
        workload.write_rules(folder, all_rules)
        frame = pl.read_parquet(data)
        expressions = list(polars_expressions(pl, all_rules))
        ours, theirs, compiles = [], [], []
        for _ in range(options.runs):
            stats, members = run_tagc(options, folder)
            seconds, peer_members = run_polars(pl, frame, expressions)
            if members != peer_members:
                wrong = next(i for i, pair in enumerate(zip(members, peer_members))
                             if pair[0] != pair[1])
                sys.exit(f"rule{wrong}: tagc {members[wrong]}, Polars {peer_members[wrong]}")
            ours.append(stats["seconds"]["evaluate"])
            compiles.append(stats["seconds"]["compile"])
            theirs.append(seconds)
    print(f"{options.rules} rules, {options.users:,} users, {options.threads} threads, "
          f"{options.runs} runs in turn; members equal")
    for name, seconds in (("tagc evaluate", ours), ("tagc compile", compiles),
                          (f"Polars {pl.__version__} select", theirs)):
        print(f"  {name:24} best {min(seconds):.3f} s, median {statistics.median(seconds):.3f} s")
    print(f"  Polars / tagc            best {min(theirs) / min(ours):.2f}, "
          f"median {statistics.median(theirs) / statistics.median(ours):.2f}")


if __name__ == "__main__":
    main()
