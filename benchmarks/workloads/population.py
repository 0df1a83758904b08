"""Rules that look at all users: quantiles, groups by rank, and the eight cells of RFM."""

import numpy as np
import pyarrow as pa

from contest import Contest, Entry, Target
from task import Overall, Task
from workloads import data

NUMBERS = tuple(f"n{i}" for i in range(6))
WHOLES = tuple(f"i{i}" for i in range(6))
COLUMNS = NUMBERS + WHOLES
TILES = 5


def members(users, seed=7):
    rng = np.random.default_rng(seed)
    columns = {"member_id": np.arange(users, dtype=np.int64)}
    for i, name in enumerate(NUMBERS):
        columns[name] = np.round(rng.lognormal(4, 1 + i / 4, users), 2)
    for i, name in enumerate(WHOLES):
        columns[name] = rng.integers(0, 10 ** (i + 2), users)
    return pa.table(columns)


def schema():
    fields = "  ".join(f"{c}: {'number' if c in NUMBERS else 'int'}" for c in COLUMNS)
    return ('timezone "UTC"\n'
            f'users members from "members.parquet" by member_id {{ member_id: int  {fields} }}\n')


def quantiles():
    """Of each column those from its 90% quantile on."""
    lines = [f"tag {c}_high when {c} >= overall_quantile({c}, 90%)" for c in COLUMNS]
    overall = tuple(Overall(f"q_{c}", "linear", c, 0.9) for c in COLUMNS)
    return lines, overall, {f"{c}_high": f"{c} >= q_{c}" for c in COLUMNS}


def tiles():
    """The fifths of one column: a tag for each."""
    lines = [f"let tile = ntile(n0, {TILES})"]
    lines += [f"tag tile{i} when tile = {i}" for i in range(1, TILES + 1)]
    overall = tuple(Overall(f"t{i}", "nearest", "n0", i / TILES) for i in range(1, TILES))
    rules = {f"tile{i}": f"n0 > t{i - 1} and n0 <= t{i}" for i in range(2, TILES)}
    rules |= {"tile1": "n0 <= t1", f"tile{TILES}": f"n0 > t{TILES - 1}"}
    return lines, overall, rules


def cells():
    """Recent, frequent and much, each above the mean or not: eight tags."""
    scores = {"r": "i2", "f": "i3", "m": "n1"}
    overall = tuple(Overall(f"mean_{s}", "mean", c) for s, c in scores.items())
    lines, rules = [], {}
    for cell in range(8):
        ours, theirs = [], []
        for bit, (score, column) in enumerate(scores.items()):
            sign = ">=" if cell >> bit & 1 else "<"
            ours.append(f"{column} {sign} overall_mean({column})")
            theirs.append(f"{column} {sign} mean_{score}")
        lines.append(f"tag cell{cell} when {' and '.join(ours)}")
        rules[f"cell{cell}"] = " and ".join(theirs)
    return lines, overall, rules


def contests(folder, quick):
    users = 20_000 if quick else 10_000_000
    home = folder / f"population-{users}"
    data.write(home / "members.parquet", lambda: members(users))
    lines, overall, rules = [], (), {}
    for part in (quantiles(), tiles(), cells()):
        lines, overall, rules = lines + part[0], overall + part[1], rules | part[2]
    (home / "rules.tag").write_text(schema() + "\n".join(lines) + "\n")
    of = Task(home, "members", ("member_id", *COLUMNS), "member_id", rules, overall=overall,
              bytes_in=users * 8 * len(COLUMNS), bytes_out=users * len(rules) // 8)
    return [Contest("population", f"12 quantiles, fifths by rank, the eight cells of RFM, {users:,} users.",
                    [Entry("tagc", of, is_peer=False), Entry("DuckDB", of), Entry("Polars", of)],
                    [Target("peer", 2, "DuckDB", 5), Target("peer", 4, "Polars")])]
