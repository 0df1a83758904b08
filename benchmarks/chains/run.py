#!/usr/bin/env python3
"""Times a chain of three steps against counts over the same events, and against ClickHouse.

    benchmarks/chains/run.py [--events N] [--users N] [--threads N] [--runs N]

tagc: the `evaluate` seconds of its own --stats, for a count, for one in a window,
which reads the times of events as a chain does, and for the chain. ClickHouse
(chdb): seconds of windowFunnel in mode strict_increase over a MergeTree table ordered by user and
time, or over a Memory table, whichever is faster. Best and median of the runs, in turn; the same
number of users must come out. Needs `pip install chdb numpy pyarrow`.
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = """\
timezone "UTC"
users members from "members.parquet" by id { id: int }
events log from "log.parquet" by uid at ts { name: text }
events views = log where name = "view"
events carts = log where name = "cart"
events orders = log where name = "order"
"""
RULES = {
    "count": 'tag answer when count(carts) >= 3\n',
    "windowed": 'tag answer when count(carts within 90d) >= 3\n',
    "chain": 'tag answer when any(views then carts then orders span 7d)\n',
}
TABLES = {
    "MergeTree": "ENGINE = MergeTree ORDER BY (uid, ts)",
    "Memory": "ENGINE = Memory",
}
FUNNEL = """
SELECT count() FROM (
  SELECT uid, windowFunnel(604800, 'strict_increase')(
    ts, name = 'view', name = 'cart', name = 'order') AS level
  FROM bench.{table} GROUP BY uid HAVING level = 3)
SETTINGS max_threads = {threads}, optimize_aggregation_in_order = {in_order}
"""


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--events", type=int, default=30_000_000)
    parser.add_argument("--users", type=int, default=1_000_000)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--tagc", default=str(ROOT / "build/release/bin/tagc"))
    parser.add_argument("--work", help="folder for the data; kept when given")
    return parser.parse_args()


def write_data(folder, options):
    import numpy as np
    import pyarrow as pa
    import pyarrow.parquet as pq

    random = np.random.default_rng(7)
    users = np.sort(random.integers(0, options.users, options.events))
    start = 1_735_689_600  # 2025-01-01
    times = start + random.integers(0, 365 * 86_400, options.events)
    order = np.lexsort((times, users))
    codes = random.choice(4, options.events, p=[0.5, 0.25, 0.1, 0.15]).astype(np.int32)
    names = pa.DictionaryArray.from_arrays(pa.array(codes), ["view", "cart", "order", "login"])
    log = pa.table({"uid": users, "ts": pa.array(times[order] * 1_000_000, pa.timestamp("us", "UTC")),
                    "name": names})
    pq.write_table(log, folder / "log.parquet")
    pq.write_table(pa.table({"id": np.arange(options.users)}), folder / "members.parquet")


def run_tagc(options, folder, rules):
    (folder / "rules.tag").write_text(SCHEMA + rules)
    out, stats = folder / "out", folder / "stats.json"
    subprocess.run(
        [options.tagc, "run", str(folder / "rules.tag"), "--data", str(folder), "--now",
         "2026-01-01", "--threads", str(options.threads), "--format", "roaring", "--out", str(out),
         "--stats", str(stats)], check=True, stdout=subprocess.DEVNULL)
    manifest = json.loads((out / "manifest.json").read_text())
    return json.loads(stats.read_text())["seconds"]["evaluate"], manifest["tags"][0]["members"]


def prepare_peer(session, folder):
    session.query("CREATE DATABASE bench")
    for name, engine in TABLES.items():
        session.query(f"CREATE TABLE bench.{name} (uid Int64, ts DateTime('UTC'), "
                      f"name LowCardinality(String)) {engine}")
        session.query(f"INSERT INTO bench.{name} SELECT uid, toDateTime(ts), name "
                      f"FROM file('{folder / 'log.parquet'}')")


def run_peer(session, options):
    results = []
    for table in TABLES:
        query = FUNNEL.format(table=table, threads=options.threads,
                              in_order=int(table == "MergeTree"))
        begin = time.perf_counter()
        answer = int(str(session.query(query)).strip())
        results.append((time.perf_counter() - begin, answer))
    return min(results)


def report(name, seconds):
    print(f"  {name:22} best {min(seconds):.3f} s, median {statistics.median(seconds):.3f} s")


def main():
    options = arguments()
    import chdb
    from chdb.session import Session

    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(options.work or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / "log.parquet").exists():
            write_data(folder, options)
        session = Session()
        prepare_peer(session, folder)
        counts, windowed, chains, peers = [], [], [], []
        for _ in range(options.runs):
            counts.append(run_tagc(options, folder, RULES["count"])[0])
            windowed.append(run_tagc(options, folder, RULES["windowed"])[0])
            seconds, members = run_tagc(options, folder, RULES["chain"])
            chains.append(seconds)
            seconds, peer_members = run_peer(session, options)
            peers.append(seconds)
            if members != peer_members:
                sys.exit(f"tagc {members}, ClickHouse {peer_members}")
    print(f"{options.events:,} events of {options.users:,} users, {options.threads} threads, "
          f"{options.runs} runs in turn; {members:,} users each")
    report("tagc count", counts)
    report("tagc count in a window", windowed)
    report("tagc chain", chains)
    report(f"chdb {chdb.__version__} windowFunnel", peers)
    print(f"  chain / count          best {min(chains) / min(counts):.2f}")
    print(f"  chain / windowed count best {min(chains) / min(windowed):.2f}")
    print(f"  ClickHouse / chain     best {min(peers) / min(chains):.2f}")


if __name__ == "__main__":
    main()
