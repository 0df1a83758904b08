#!/usr/bin/env python3
"""Times twelve quantiles over all users, and groups by rank, against DuckDB and Polars.

    benchmarks/population/run.py [--users N] [--threads N] [--runs N]

Six columns of doubles and six of whole numbers; of each the users above its 90% quantile, first alone
and then with `ntile(x, 10)` of one column. tagc: the `evaluate` seconds of its own --stats, which end
in bitmaps and a column. The peers have the columns in memory, find the quantiles, and count the
users above each; for ntile they make the column. Best and median of the runs, in turn; the same numbers
of users must come out. Needs `pip install duckdb polars numpy pyarrow`.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
COLUMNS = [f"n{i}" for i in range(6)] + [f"i{i}" for i in range(6)]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--users", type=int, default=10_000_000)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--tagc", default=str(ROOT / "build/release/bin/tagc"))
    parser.add_argument("--work", help="folder for the data; kept when given")
    return parser.parse_args()


def write_data(folder, users):
    import numpy as np
    import pyarrow as pa
    import pyarrow.parquet as pq

    random = np.random.default_rng(7)
    columns = {"id": np.arange(users)}
    for i in range(6):
        columns[f"n{i}"] = np.round(random.lognormal(4, 1 + i / 4, users), 2)
        columns[f"i{i}"] = random.integers(0, 10 ** (i + 2), users)
    pq.write_table(pa.table(columns), folder / "members.parquet")


def rules(with_ntile):
    fields = "  ".join(f"{c}: {'number' if c[0] == 'n' else 'int'}" for c in COLUMNS)
    text = f'timezone "UTC"\nusers members from "members.parquet" by id {{ id: int  {fields} }}\n'
    for column in COLUMNS:
        text += f"tag {column}_high when {column} >= overall_quantile({column}, 90%)\n"
    return text + ("tag tile = ntile(n0, 10)\n" if with_ntile else "")


def run_tagc(options, folder, with_ntile):
    (folder / "rules.tag").write_text(rules(with_ntile))
    out, stats = folder / "out", folder / "stats.json"
    subprocess.run(
        [options.tagc, "run", str(folder / "rules.tag"), "--data", str(folder), "--now",
         "2026-01-01", "--threads", str(options.threads), "--format", "roaring", "--out", str(out),
         "--stats", str(stats)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    tags = json.loads((out / "manifest.json").read_text())["tags"]
    return json.loads(stats.read_text())["seconds"]["evaluate"], [t["members"] for t in tags[:12]]


def duckdb_peer(options, folder):
    import duckdb

    session = duckdb.connect(config={"threads": options.threads})
    session.execute(f"CREATE TABLE members AS SELECT * FROM '{folder / 'members.parquet'}'")
    quantiles = ", ".join(f"quantile_cont({c}, 0.9) AS q_{c}" for c in COLUMNS)
    counts = ", ".join(f"count(*) FILTER (members.{c} >= q.q_{c})" for c in COLUMNS)

    def run(with_ntile):
        answer = session.execute(
            f"SELECT {counts} FROM members, (SELECT {quantiles} FROM members) AS q").fetchone()
        if with_ntile:
            session.execute("CREATE OR REPLACE TABLE tiles AS "
                            "SELECT id, ntile(10) OVER (ORDER BY n0) AS tile FROM members")
        return list(answer)

    return f"DuckDB {duckdb.__version__}", run


def polars_peer(options, folder):
    os.environ["POLARS_MAX_THREADS"] = str(options.threads)
    import polars as pl

    frame = pl.read_parquet(folder / "members.parquet")
    above = [(pl.col(c) >= pl.col(c).quantile(0.9, "linear")).sum().alias(c) for c in COLUMNS]
    tile = ((pl.col("n0").rank("min") - 1) * 10 // pl.len() + 1).alias("tile")

    def run(with_ntile):
        answer = frame.lazy().select(above).collect().row(0)
        if with_ntile:
            frame.lazy().select(tile).collect()
        return list(answer)

    return f"Polars {pl.__version__}", run


def timed(run, with_ntile):
    begin = time.perf_counter()
    answer = run(with_ntile)
    return time.perf_counter() - begin, answer


def main():
    options = arguments()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(options.work or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / "members.parquet").exists():
            write_data(folder, options.users)
        peers = [polars_peer(options, folder), duckdb_peer(options, folder)]
        seconds = {}
        for _ in range(options.runs):
            for with_ntile in (False, True):
                took, members = run_tagc(options, folder, with_ntile)
                seconds.setdefault(("tagc", with_ntile), []).append(took)
                for name, run in peers:
                    took, answer = timed(run, with_ntile)
                    seconds.setdefault((name, with_ntile), []).append(took)
                    if answer != members:
                        sys.exit(f"tagc {members}, {name} {answer}")
    print(f"{options.users:,} users, {options.threads} threads, {options.runs} runs in turn")
    for with_ntile in (False, True):
        print("12 quantiles" + (" and ntile" if with_ntile else ""))
        own = min(seconds["tagc", with_ntile])
        for (name, other), runs in seconds.items():
            if other != with_ntile:
                continue
            print(f"  {name:16} best {min(runs):.3f} s, median {statistics.median(runs):.3f} s, "
                  f"{min(runs) / own:.2f} x tagc")


if __name__ == "__main__":
    main()
