"""The workload `attributes`: users with ten attributes, rules of two to four conditions.

Everything follows from the seed. A condition is kept as (column, operator, value), from which both
the tagc rule and the Polars expression are written, so that the two say the same.
"""

import dataclasses
import pathlib
import random

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

CITIES = ["Beijing", "Shanghai", "Guangzhou", "Shenzhen", "Chengdu", "Hangzhou", "Wuhan", "Xi'an",
          "Nanjing", "Suzhou", "Tianjin", "Chongqing", "Changsha", "Qingdao", "Dalian", "Xiamen"]
SCHEMA = """timezone "UTC"

users members from "members.parquet" by member_id {
  member_id : int
  spend     : number
  basket    : number
  returns   : number
  rating    : number
  points    : int
  visits    : int
  age       : int
  children  : int
  city      : text
  channel   : text
}
"""


@dataclasses.dataclass(frozen=True)
class Condition:
    column: str
    operator: str  # > < >= <= =
    value: object

    def tagc(self):
        value = f'"{self.value}"' if isinstance(self.value, str) else self.value
        return f"{self.column} {self.operator} {value}"


def write_members(path, users, seed):
    rng = np.random.default_rng(seed)
    cities = pa.DictionaryArray.from_arrays(
        pa.array(rng.integers(0, len(CITIES), users, dtype=np.int32)), pa.array(CITIES))
    channels = pa.DictionaryArray.from_arrays(
        pa.array(rng.integers(0, 5, users, dtype=np.int32)),
        pa.array(["app", "web", "shop", "phone", "partner"]))
    table = pa.table({
        "member_id": np.arange(users, dtype=np.int64),
        "spend": np.round(rng.exponential(2000, users), 2),
        "basket": np.round(rng.exponential(150, users), 2),
        "returns": np.round(rng.exponential(20, users), 2),
        "rating": rng.normal(0, 1, users),
        "points": rng.integers(0, 10_000, users),
        "visits": rng.integers(0, 500, users),
        "age": rng.integers(14, 90, users),
        "children": rng.integers(0, 5, users),
        "city": cities,
        "channel": channels,
    })
    pq.write_table(table, path, compression="zstd", row_group_size=1 << 20)


def conditions(random_source, count):
    ranges = {"spend": (100, 8000), "basket": (10, 600), "returns": (1, 80),
              "points": (100, 9900), "visits": (5, 495), "age": (16, 80)}
    found = set()
    while len(found) < count:
        kind = random_source.random()
        if kind < 0.75:
            column = random_source.choice(sorted(ranges))
            low, high = ranges[column]
            found.add(Condition(column, random_source.choice([">", "<", ">=", "<="]),
                                random_source.randrange(low, high)))
        elif kind < 0.85:
            found.add(Condition("rating", random_source.choice([">", "<"]),
                                round(random_source.uniform(-2, 2), 2)))
        elif kind < 0.95:
            found.add(Condition("city", "=", random_source.choice(CITIES)))
        else:
            found.add(Condition("children", "=", random_source.randrange(5)))
    return sorted(found, key=lambda c: (c.column, c.operator, str(c.value)))


def rules(count, distinct, seed):
    """`count` rules, each a list of (condition, negated) joined by one of and / or."""
    source = random.Random(seed)
    pool = conditions(source, distinct)
    return [
        (source.choice(["and", "or"]),
         [(condition, source.random() < 0.15)
          for condition in source.sample(pool, source.randint(2, 4))])
        for _ in range(count)
    ]


def write_rules(folder, all_rules):
    folder = pathlib.Path(folder)
    (folder / "schema.tag").write_text(SCHEMA)
    lines = ['import "schema.tag"', ""]
    for number, (joint, terms) in enumerate(all_rules):
        body = f" {joint} ".join(("not " if negated else "") + condition.tagc()
                                 for condition, negated in terms)
        lines.append(f"tag rule{number} when {body}")
    (folder / "rules.tag").write_text("\n".join(lines) + "\n")
