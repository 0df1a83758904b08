"""Tables that follow from a seed, written once."""

import pathlib

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

CITIES = ["Beijing", "Shanghai", "Guangzhou", "Shenzhen", "Chengdu", "Hangzhou", "Wuhan", "Xi'an",
          "Nanjing", "Suzhou", "Tianjin", "Chongqing", "Changsha", "Qingdao", "Dalian", "Xiamen"]
CHANNELS = ["app", "web", "shop", "phone", "partner"]
STEPS = ["view", "cart", "order", "login", "search", "review"]
YEAR_START = 1_735_689_600  # 2025-01-01; rules are evaluated at 2026-01-01
DAY = 86_400


def labels(rng, texts, rows, shares=None):
    codes = rng.choice(len(texts), rows, p=shares).astype(np.int32)
    return pa.DictionaryArray.from_arrays(pa.array(codes), pa.array(texts))


def write(path, make):
    """Makes the table unless an earlier run has; a file appears whole or not at all."""
    path = pathlib.Path(path)
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    pq.write_table(required(make()), unfinished, compression="zstd", row_group_size=1 << 20)
    unfinished.rename(path)


def required(table):
    """Columns without holes say so, which spares ClickHouse its masks."""
    fields = [field.with_nullable(table[field.name].null_count > 0) for field in table.schema]
    return table.cast(pa.schema(fields))


def members(users, missing=0.0, seed=1):
    rng = np.random.default_rng(seed)
    columns = {
        "spend": np.round(rng.exponential(2000, users), 2),
        "basket": np.round(rng.exponential(150, users), 2),
        "returns": np.round(rng.exponential(20, users), 2),
        "rating": rng.normal(0, 1, users),
        "points": rng.integers(0, 10_000, users),
        "visits": rng.integers(0, 500, users),
        "age": rng.integers(14, 90, users),
        "children": rng.integers(0, 5, users),
        "city": labels(rng, CITIES, users),
        "channel": labels(rng, CHANNELS, users),
    }
    if missing:
        columns = {name: without_some(rng, column, missing) for name, column in columns.items()}
    return pa.table({"member_id": np.arange(users, dtype=np.int64)} | columns)


def without_some(rng, column, share):
    import pyarrow.compute as pc

    here = pa.array(rng.random(len(column)) >= share)
    return pc.if_else(here, column if isinstance(column, pa.Array) else pa.array(column), None)


def numbers(rows, seed=2):
    rng = np.random.default_rng(seed)
    return pa.table({"member_id": np.arange(rows, dtype=np.int64), "points": rng.random(rows)})


def keys(users):
    return pa.table({"member_id": np.arange(users, dtype=np.int64)})


def sorted_events(rng, events, users):
    """Users and microseconds since 1970 in their order; every user has an event. Hardly two are equal,
    of which windowFunnel would forget one."""
    who = np.concatenate([np.arange(users), rng.integers(0, users, events - users)])
    when = 1_000_000 * YEAR_START + rng.integers(0, 365 * DAY * 1_000_000, events)
    order = np.lexsort((when, who))
    return who[order], when[order]


# `micros`, whole numbers, is the time again for peers, which compare whole numbers fastest.
def times(when):
    return {"ts": pa.array(when, pa.timestamp("us", "UTC")), "micros": when}


def orders(events, users, seed=3):
    rng = np.random.default_rng(seed)
    who, when = sorted_events(rng, events, users)
    return pa.table({"member_id": who, **times(when),
                     "amount": np.minimum(rng.exponential(8_000, events), 500_000).astype(np.int64),
                     "channel": labels(rng, CHANNELS, events)})


def steps(events, users, seed=7):
    rng = np.random.default_rng(seed)
    who, when = sorted_events(rng, events, users)
    return pa.table({"member_id": who, **times(when),
                     "name": labels(rng, STEPS, events, [0.4, 0.2, 0.1, 0.15, 0.1, 0.05])})
