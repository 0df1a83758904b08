"""conformance.py FOLDER: promise 24 of the Python package, over the cases that write_cases has written.

Each runs over pyarrow tables and again as a program that was pickled; bitmaps and values are those of a
run in the process that wrote the cases, byte for byte. Each user alone, as a dict, has the same answers.
"""

import json
import pathlib
import pickle
import sys

import pyarrow as pa

import tagc


def read_stream(path):
    with pa.ipc.open_stream(path) as reader:
        return reader.read_all()


def check(result, case, folder):
    values = read_stream(folder / "expect/values")
    for place, tag in enumerate(case["tags"]):
        answer = result[tag["name"]]
        where = (case["name"], tag["name"])
        assert (answer.count, answer.unknown) == (tag["members"], tag["unknown"]), where
        assert answer.to_arrow().equals(values.column(place).combine_chunks()), where
        if tag["file"]:
            assert answer.bitmap == (folder / "expect" / tag["file"]).read_bytes(), where


def check_one_by_one(program, cuts, case, folder):
    users = json.loads((folder / "users.json").read_text())
    expected = read_stream(folder / "expect/values").to_pydict()
    unknown = dict.fromkeys(expected, 0)
    for row, user in enumerate(users):
        answers = program.evaluate_one(user, now=case["now"], cuts=cuts)
        for tag in case["tags"]:
            name, answer = tag["name"], answers[tag["name"]]
            unknown[name] += answer is None
            wanted = expected[name][row]
            where = (case["name"], name, user, answer, wanted)
            assert (answer or False if tag["file"] else answer) == wanted, where
    for tag in case["tags"]:
        assert unknown[tag["name"]] == tag["unknown"], (case["name"], tag["name"])


def run_case(folder):
    case = json.loads((folder / "case.json").read_text())
    tables = {table["name"]: read_stream(folder / table["file"]) for table in case["tables"]}
    program = tagc.compile(folder / "rules.tag")
    result = program.run(tables=tables, now=case["now"], threads=1)
    check(result, case, folder)
    check_one_by_one(program, result.cuts, case, folder)
    again = pickle.loads(pickle.dumps(program))
    check(again.run(tables=tables, now=case["now"], threads=2), case, folder)


def main():
    folders = sorted(pathlib.Path(sys.argv[1]).iterdir())
    for folder in folders:
        run_case(folder)
    assert len(folders) > 500, "too few cases"
    print(f"{len(folders)} cases hold")


if __name__ == "__main__":
    main()
