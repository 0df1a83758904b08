"""Evaluates rules for one user at a time by an engine that is called from Python: one_user.py ENGINE
FOLDER reads rules.json and users.json. Prints seconds a user and the members of each rule as JSON."""

import json
import pathlib
import sys
import time

FACTOR, MODULUS = 2_654_435_761, 1 << 32


def expression(rule):
    signs = {"=": "=="}
    return " and ".join(f"{each['field']} {signs.get(each['operator'], each['operator'])} "
                        f"{json.dumps(each['value'])}" for each in rule)


def zen(rules):
    """GoRules zen-engine: compiled expressions, evaluated in Rust."""
    import zen as engine

    compiled = [engine.compile_expression(expression(rule)) for rule in rules]
    return lambda user: [rule.evaluate(user) for rule in compiled]


def rule_engine(rules):
    """rule-engine: compiled to a tree of Python objects."""
    import rule_engine as engine

    compiled = [engine.Rule(expression(rule)) for rule in rules]
    return lambda user: [rule.matches(user) for rule in compiled]


def main(engine, folder):
    rules = json.loads((pathlib.Path(folder) / "rules.json").read_text())["rules"]
    users = json.loads((pathlib.Path(folder) / "users.json").read_text())
    evaluate = {"zen-engine": zen, "rule-engine": rule_engine}[engine](list(rules.values()))
    answers = {name: [0, 0] for name in rules}
    for number, user in enumerate(users):
        for answer, holds in zip(answers.values(), evaluate(user)):
            if holds:
                answer[0] += 1
                answer[1] += number * FACTOR % MODULUS
    times = []
    for user in users:
        begin = time.perf_counter()
        evaluate(user)
        times.append(time.perf_counter() - begin)
    times.sort()
    print(json.dumps({"median": times[len(times) // 2], "p99": times[len(times) * 99 // 100],
                      "answers": answers}))


if __name__ == "__main__":
    main(*sys.argv[1:])
