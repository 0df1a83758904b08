"""Users with ten attributes, rules of two to four conditions on them."""

import random
import re

from contest import Contest, Entry, Target
from task import Task
from workloads import data

SCHEMA = """\
timezone "UTC"
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
RANGES = {"spend": (100, 8000), "basket": (10, 600), "returns": (1, 80), "points": (100, 9900),
          "visits": (5, 495), "age": (16, 80)}
WIDTHS = {"city": 4, "channel": 4}  # bytes a user; 8 of all others
PEERS = ("Polars", "chDB", "DuckDB")


def condition(source):
    """(column, operator, value) of a condition, the value as tagc writes it."""
    kind = source.random()
    if kind < 0.75:
        column = source.choice(sorted(RANGES))
        return column, source.choice([">", "<", ">=", "<="]), str(source.randrange(*RANGES[column]))
    if kind < 0.85:
        return "rating", source.choice([">", "<"]), f"{source.uniform(-2, 2):.2f}"
    if kind < 0.95:
        return "city", "=", f'"{source.choice(data.CITIES)}"'
    return "children", "=", str(source.randrange(5))


def distinct_conditions(source, count):
    found = {}
    while len(found) < count:
        found.setdefault(condition(source))
    return list(found)


def schema(holes):
    """With `holes` every attribute may be missing."""
    if not holes:
        return SCHEMA
    return re.sub(r"(?m)^  (?!member_id)(\w+ *: \w+)$", r"  \1?", SCHEMA)


def some_terms(source, pool):
    """Two to four conditions of different columns, so that none of them decides another."""
    while True:
        terms = source.sample(pool, source.randint(2, 4))
        if len({column for column, _, _ in terms}) == len(terms):
            return terms


def sql(text):
    return text.replace("'", "''").replace('"', "'")


def write_rules(folder, count, distinct, holes=False, seed=1):
    """The rule file; returns the rules as SQL, and the columns they use."""
    source = random.Random(seed)
    pool = distinct_conditions(source, distinct)
    lines, rules, used = [], {}, set()
    for number in range(count):
        joint = source.choice([" and ", " or "])
        terms = some_terms(source, pool)
        negated = [source.random() < 0.15 for _ in terms]
        used |= {column for column, _, _ in terms}
        body = joint.join(("not " if flip else "") + " ".join(term)
                          for term, flip in zip(terms, negated))
        lines.append(f"tag rule{number} when {body}")
        rules[f"rule{number}"] = joint.join(
            f"not ({sql(' '.join(term))})" if flip else sql(" ".join(term))
            for term, flip in zip(terms, negated))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "rules.tag").write_text(schema(holes) + "\n" + "\n".join(lines) + "\n")
    return rules, sorted(used)


def task(folder, users, count, distinct, missing=0.0):
    table = folder / f"members-{users}{'-missing' if missing else ''}"
    data.write(table / "members.parquet", lambda: data.members(users, missing))
    home = table / f"rules-{count}"
    rules, used = write_rules(home, count, distinct, missing > 0)
    link(home / "members.parquet", table / "members.parquet")
    width = sum(WIDTHS.get(column, 8) for column in used)
    return Task(home, "members", ("member_id", *used), "member_id", rules,
                bytes_in=users * width, bytes_out=users * count // 8)


def link(name, file):
    if not name.exists():
        name.symlink_to(file.resolve())


def tagc(of, name="tagc", **more):
    return Entry(name, of, is_peer=False, **more)


def peers(of, names=PEERS):
    return [Entry(name, of) for name in names]


def size(quick, users=10_000_000):
    return 100_000 if quick else users


def ten(folder, quick):
    """With peers that take minutes for a hundred."""
    of = task(folder, size(quick), 10, 20)
    return [Contest("attributes-10", f"10 rules of 2 to 4 conditions, {size(quick):,} users.",
                    [tagc(of), *peers(of, (*PEERS, "DataFusion", "PySpark"))])]


def hundred(folder, quick):
    of = task(folder, size(quick), 100, 95)
    return [Contest("attributes-100", f"100 rules of 2 to 4 conditions, {size(quick):,} users.",
                    [tagc(of), *peers(of)],
                    [Target("peer", 6, "Polars", 9), Target("peer", 12, "chDB"),
                     Target("floor", 0.4, beyond=0.7)])]


def thousand(folder, quick):
    of = task(folder, size(quick), 1000, 484)
    return [Contest("attributes-1000", f"1,000 rules, 484 distinct conditions, {size(quick):,} users.",
                    [tagc(of), *peers(of, ("Polars", "chDB"))],
                    [Target("peer", 5, "Polars", 10), Target("peer", 14, "chDB")])]


def missing_values(folder, quick):
    full, holes = (task(folder, size(quick), 100, 95, share) for share in (0, 0.1))
    return [Contest("missing-values", "attributes-100 with a tenth of all values missing.",
                    [tagc(holes), tagc(full, "tagc, none missing", is_checked=False),
                     *peers(holes, ("Polars", "chDB"))],
                    [Target("against", 1.3, "tagc, none missing", 1.1)])]


def from_parquet(folder, quick):
    of = task(folder, size(quick), 100, 95)
    return [Contest("from-parquet",
                    "attributes-100 from the file: the whole process of tagc; of the others the query "
                    "alone, in a process that has run it before.",
                    [tagc(of, clock="wall"), Entry("Polars scan", of),
                     Entry("Arrow read", of, is_checked=False)],
                    [Target("against", 1.5, "Polars scan", 1)])]


def from_pack(folder, quick):
    of = task(folder, size(quick), 100, 95)
    return [Contest("from-pack",
                    "attributes-100 from a pack: the whole process of tagc; of Polars the query alone from "
                    "Parquet, in a process that has run it before.",
                    [tagc(of, clock="wall", is_packed=True), Entry("Polars scan", of),
                     tagc(of, "tagc from Parquet", clock="wall", is_checked=False)],
                    [Target("peer", 5, "Polars scan", 10)])]


def memory(folder, quick):
    of = task(folder, size(quick), 100, 95)
    return [Contest("memory", "The most memory that attributes-100 takes, all of the process.",
                    [tagc(of, clock="memory", is_checked=False)], [Target("memory", 1.2)], (2,))]
