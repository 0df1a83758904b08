"""One user at a time, as a service asks: which of a thousand rules hold, now."""

import datetime
import json
import random

from contest import Contest, Entry, Target
from contestants import NOW as NOW_TEXT
from task import Task

INTS = [f"count{i}" for i in range(8)]
NUMBERS = [f"share{i}" for i in range(6)]
TEXTS = [f"kind{i}" for i in range(6)]
NOW = datetime.datetime.fromisoformat(NOW_TEXT)
VALUES = [f"value {i}" for i in range(20)]
PEERS = ("datalogic", "cel-go", "zen-engine", "rule-engine")


def condition(chance, field):
    if field in TEXTS:
        return {"field": field, "operator": chance.choice(["=", "!="]), "value": chance.choice(VALUES)}
    bound = chance.randrange(100)
    return {"field": field, "operator": chance.choice([">", "<", ">=", "<="]),
            "value": bound if field in INTS else bound / 100}


def rules_of(chance, count):
    fields = INTS + NUMBERS + TEXTS
    return {f"rule{i}": [condition(chance, field) for field in chance.sample(fields, 3)]
            for i in range(count)}


def user_of(chance):
    return ({field: chance.randrange(100) for field in INTS}
            | {field: round(chance.random(), 6) for field in NUMBERS}
            | {field: chance.choice(VALUES) for field in TEXTS})


def text_of(condition):
    return f"{condition['field']} {condition['operator']} {json.dumps(condition['value'])}"


def rule_file(rules):
    kinds = [(INTS, "int"), (NUMBERS, "number"), (TEXTS, "text")]
    fields = "".join(f"  {name} : {kind}\n" for names, kind in kinds for name in names)
    tags = "".join(f"tag {name} when {rule}\n" for name, rule in rules.items())
    return (f'timezone "UTC"\nusers people from "people.parquet" by id {{\n  id : int\n{fields}}}\n{tags}')


def write_people(path, users):
    import pyarrow
    import pyarrow.parquet

    columns = {"id": range(len(users))} | {field: [user[field] for user in users]
                                           for field in users[0]}
    pyarrow.parquet.write_table(pyarrow.table({name: list(values) for name, values in columns.items()}),
                                path)


def attributes(folder, count, users):
    """1,000 rules of three conditions over twenty attributes."""
    home = folder / f"one-user-{count}-{users}"
    home.mkdir(parents=True, exist_ok=True)
    chance = random.Random(7)
    rules = rules_of(chance, count)
    people = [user_of(chance) for _ in range(users)]
    (home / "rules.json").write_text(json.dumps({
        "fields": {**dict.fromkeys(INTS, "int"), **dict.fromkeys(NUMBERS, "number"),
                   **dict.fromkeys(TEXTS, "text")}, "rules": rules}))
    (home / "users.json").write_text(json.dumps(people))
    (home / "rules.tag").write_text(
        rule_file({name: " and ".join(map(text_of, rule)) for name, rule in rules.items()}))
    write_people(home / "people.parquet", people)
    return Task(home, "people", (), "id", rules)


def nested_rule(chance):
    a, b, c, d, e = (text_of(condition(chance, field))
                     for field in chance.sample(INTS + NUMBERS + TEXTS, 5))
    return f"({a} or {b}) and {c} and not ({d} and {e})"


def nested(folder, count, users):
    """1,000 rules of five conditions, joined by `and`, `or` and `not` in one another."""
    home = folder / f"one-user-nested-{count}-{users}"
    home.mkdir(parents=True, exist_ok=True)
    chance = random.Random(9)
    rules = {f"rule{i}": nested_rule(chance) for i in range(count)}
    (home / "rules.tag").write_text(rule_file(rules))
    write_people(home / "people.parquet", [user_of(chance) for _ in range(users)])
    return Task(home, "people", (), "id", rules)


WINDOWS = ("1d", "3d", "7d", "14d", "30d", "60d", "90d", "180d")
WHERE = ("", "", ' where category = "value 1"', ' where category = "value 2"', ' where status = "paid"',
         " where amount > 50", " where amount > 200", " where quantity >= 2")


def window_rule(chance):
    window = f"within {chance.choice(WINDOWS)}{chance.choice(WHERE)}"
    kind = chance.choice(["count", "sum", "avg", "any", "max"])
    if kind == "any":
        return f"any(orders {window})"
    if kind == "count":
        return f"count(orders {window}) >= {chance.randrange(1, 6)}"
    return f"{kind}(orders.amount {window}) > {chance.randrange(50, 2000)}"


def windows(folder, count, users):
    """Conditions over windows of the user's fifty events."""
    home = folder / f"one-user-windows-{count}-{users}"
    home.mkdir(parents=True, exist_ok=True)
    chance = random.Random(8)
    rules = {f"rule{i}": window_rule(chance) for i in range(count)}
    schema = ('timezone "UTC"\nusers people from "people.csv" by id { id : int }\n'
              'events orders from "orders.csv" by member at paid_at {\n  amount : money\n'
              '  category : text\n  status : enum("paid", "refunded", "open")\n  quantity : int\n}\n')
    (home / "rules.tag").write_text(
        schema + "".join(f"tag {name} when {rule}\n" for name, rule in rules.items()))
    (home / "people.csv").write_text("id\n" + "".join(f"{i}\n" for i in range(users)))
    lines = ["member,paid_at,amount,category,status,quantity\n"]
    for user in range(users):
        for _ in range(50):
            time = NOW - datetime.timedelta(seconds=chance.randrange(1, 200 * 86_400))
            lines.append(f"{user},{time.isoformat()},{chance.randrange(100, 50_000) / 100:.2f},"
                         f"{chance.choice(VALUES[:8])},{chance.choice(['paid', 'refunded', 'open'])},"
                         f"{chance.randrange(1, 4)}\n")
    (home / "orders.csv").write_text("".join(lines))
    return Task(home, "people", (), "id", rules)


def contests(folder, quick):
    many = attributes(folder, 100 if quick else 1000, 50 if quick else 500)
    mixed = nested(folder, 100 if quick else 1000, 50 if quick else 500)
    windowed = windows(folder, 20 if quick else 200, 50 if quick else 500)
    clock = "one user"
    return [
        Contest("one-user", f"{len(many.rules):,} rules of three conditions, one user at a time: filled in and evaluated.",
                [Entry("tagc", many, clock=clock, is_peer=False),
                 *(Entry(name, many, clock=clock) for name in PEERS)],
                [Target("seconds", 2e-6, beyond=0.7e-6), Target("p99", 2)], (1,)),
        Contest("one-user-nested", f"{len(mixed.rules):,} rules of five conditions, `or` and `not` within `and`.",
                [Entry("tagc", mixed, clock=clock, is_peer=False)],
                [Target("seconds", 5e-6), Target("p99", 2)], (1,)),
        Contest("one-user-windows", f"{len(windowed.rules)} conditions over windows of 50 events, one user at a time.",
                [Entry("tagc", windowed, clock=clock, is_peer=False)],
                [Target("seconds", 20e-6), Target("p99", 2)], (1,)),
    ]
