"""Windows and chains over the events of users."""

import random

from contest import Contest, Entry, Target
from task import Aggregate, Task
from workloads import data

WINDOWS = (7, 14, 30, 60, 90, 180, 365)
# Of an order, as tagc and as SQL write it.
FILTERS = (("", "true"),
           *((f'channel = "{name}"', f"channel = '{name}'") for name in data.CHANNELS[:3]),
           *((f"amount >= {least}", f"amount >= {least}") for least in (5_000, 10_000, 20_000, 40_000)))
ORDERS = """\
timezone "UTC"
users members from "members.parquet" by member_id { member_id: int }
events orders from "orders.parquet" by member_id at ts { amount: int  channel: text }
"""
LOG = """\
timezone "UTC"
users members from "members.parquet" by member_id { member_id: int }
events log from "log.parquet" by member_id at ts { name: text }
"""


def now():
    return data.YEAR_START + 365 * data.DAY


def windowed(number, kind, days, where):
    """One aggregate as tagc writes it, and for the peers."""
    ours, theirs = where
    since = f"micros >= {(now() - days * data.DAY) * 1_000_000}"
    condition = since if theirs == "true" else f"{since} and {theirs}"
    inner = f"within {days}d" + (f" where {ours}" if ours else "")
    what = f"count(orders {inner})" if kind == "count" else f"sum(orders.amount {inner})"
    return what, Aggregate(f"a{number}", kind, condition, "amount")


def threshold(source, aggregate, days):
    if aggregate.kind == "count":
        return source.randint(1, max(1, days // 30))
    return source.randint(1, 15) * 80 * days


def window_rules(count, aggregates, seed=11):
    """The lines of tags, the aggregates used, and the rules over them as SQL."""
    source = random.Random(seed)
    choices = [(kind, days, where) for kind in ("count", "sum") for days in WINDOWS
               for where in FILTERS]
    chosen = [(*windowed(i, *choice), choice[1])
              for i, choice in enumerate(source.sample(choices, aggregates))]
    lines, rules = [], {}
    for number in range(count):
        ours, theirs = [], []
        for what, aggregate, days in source.sample(chosen, source.randint(2, 3)):
            sign, value = source.choice([">=", "<"]), threshold(source, aggregate, days)
            ours.append(f"{what} {sign} {value}")
            theirs.append(f"{aggregate.name} {sign} {value}")
        joint = source.choice([" and ", " or "])
        lines.append(f"tag rule{number} when {joint.join(ours)}")
        rules[f"rule{number}"] = joint.join(theirs)
    return lines, tuple(aggregate for _, aggregate, _ in chosen), rules


def prepare(home, users, stream, make, rules):
    data.write(home / "members.parquet", lambda: data.keys(users))
    data.write(home / f"{stream}.parquet", make)
    (home / "rules.tag").write_text(rules)


def windows(folder, quick):
    events, users = (150_000, 10_000) if quick else (30_000_000, 2_000_000)
    lines, aggregates, rules = window_rules(100, 50)
    home = folder / f"orders-{events}"
    prepare(home, users, "orders", lambda: data.orders(events, users), ORDERS + "\n".join(lines) + "\n")
    # A time and an amount of 8 bytes, a code of 4.
    of = Task(home, "orders", ("member_id", "micros", "amount", "channel"), "member_id", rules, aggregates,
              bytes_in=events * 20, bytes_out=users * 100 // 8)
    return [Contest("windows-100", f"50 windowed counts and sums, 100 rules on them, {events:,} orders "
                    f"of {users:,} users.",
                    [Entry("tagc", of, is_peer=False),
                     *(Entry(name, of) for name in ("chDB", "Polars", "DuckDB"))],
                    [Target("peer", 8, "chDB", 20), Target("peer", 25, "Polars"),
                     Target("peer", 40, "DuckDB")])]


def chain_rules(count, seed=13):
    source = random.Random(seed)
    lines = [f'events {step}s = log where name = "{step}"' for step in data.STEPS]
    aggregates, rules = [], {}
    for number in range(count):
        steps = source.sample(data.STEPS, 3)
        days = source.choice([1, 3, 7, 14, 30])
        names = " then ".join(f"{step}s" for step in steps)
        lines.append(f"tag chain{number} when any({names} span {days}d)")
        conditions = tuple(f"name = '{step}'" for step in steps)
        aggregates.append(Aggregate(f"a{number}", "funnel", steps=conditions, span=days * data.DAY))
        rules[f"chain{number}"] = f"a{number} = 1"
    return lines, tuple(aggregates), rules


def log_task(home, name, events, lines, aggregates, rules):
    """A rule file of its own over the one log."""
    folder = home / name
    folder.mkdir(parents=True, exist_ok=True)
    for file in ("members.parquet", "log.parquet"):
        if not (folder / file).exists():
            (folder / file).symlink_to((home / file).resolve())
    (folder / "rules.tag").write_text(LOG + "\n".join(lines) + "\n")
    return Task(folder, "log", ("member_id", "micros", "name"), "member_id", rules, aggregates,
                bytes_in=events * 12)


def chains(folder, quick):
    events, users = (150_000, 5_000) if quick else (30_000_000, 1_000_000)
    home = folder / f"log-{events}"
    prepare(home, users, "log", lambda: data.steps(events, users), "")
    ten = log_task(home, "ten", events, *chain_rules(10))
    one = log_task(home, "one", events, *chain_rules(1))
    count = log_task(home, "count", events,
                     ['tag answer when count(log within 90d where name = "cart") >= 3'], (), {})
    return [
        Contest("chains", f"10 chains of three steps, {events:,} events of {users:,} users.",
                [Entry("tagc", ten, is_peer=False), Entry("chDB", ten)],
                [Target("peer", 8, "chDB", 20)]),
        Contest("chain-and-count", "One of the chains, and a count in a window over the same events.",
                [Entry("tagc", one, is_peer=False, is_checked=False),
                 Entry("tagc, a count", count, is_peer=False, is_checked=False)],
                [Target("against", 3, "tagc, a count")]),
    ]
