"""command.py TAGC WRITE_CASES: promise 24 of the command: every case that CSV can say, by `tagc run`.

Each runs from its rules and from a bundle of them, which has native code. Bitmaps and values are those of a
run in the process that wrote the cases, byte for byte.
"""

import concurrent.futures
import json
import pathlib
import subprocess
import sys
import tempfile

import pyarrow as pa
import pyarrow.parquet as pq


def read_stream(path):
    with pa.ipc.open_stream(path) as reader:
        return reader.read_all()


def run(tagc, program, case, out):
    """What went wrong, or nothing."""
    result = subprocess.run(
        [tagc, "run", program, "--now", case["now_text"], "--data", out.parent, "--out", out,
         "--threads", "1", "--format", "roaring,parquet"],
        capture_output=True, text=True, timeout=120)
    ran = result.returncode in (0, 1) and (out / "manifest.json").exists()
    return "" if ran else result.stderr


def difference(case, folder, out):
    answers = {tag["name"]: tag for tag in json.loads((out / "manifest.json").read_text())["tags"]}
    expected, actual = read_stream(folder / "expect/values"), pq.read_table(out / "tags.parquet")
    for place, tag in enumerate(case["tags"]):
        name = tag["name"]
        if name not in answers:
            continue  # a check
        if answers[name]["unknown"] != tag["unknown"]:
            return f"{name} has other unknown users"
        if actual[name].to_pylist() != expected.column(place).to_pylist():
            return f"{name} has other values"
        file = tag["file"]
        if file and (out / file).read_bytes() != (folder / "expect" / file).read_bytes():
            return f"{name} has other members"
    return ""


def problem_of(tagc, folder):
    case = json.loads((folder / "case.json").read_text())
    if not case["has_csv"]:
        return None
    bundle = folder / "rules.tagb"
    built = subprocess.run([tagc, "build", folder / "rules.tag", "-o", bundle],
                           capture_output=True, text=True, timeout=120)
    if built.returncode != 0:
        return f"{case['name']}: {built.stderr}"
    for program, out in ((folder / "rules.tag", folder / "out"), (bundle, folder / "out-bundled")):
        problem = run(tagc, program, case, out) or difference(case, folder, out)
        if problem:
            return f"{case['name']}, {program.name}: {problem}"
    return ""


def main():
    tagc, write_cases = sys.argv[1:]
    with tempfile.TemporaryDirectory() as work:
        subprocess.run([write_cases, work], check=True)
        folders = sorted(pathlib.Path(work).iterdir())
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            problems = list(pool.map(lambda folder: problem_of(tagc, folder), folders))
    held = sum(problem == "" for problem in problems)
    print(f"{held} cases hold")
    wrong = [problem for problem in problems if problem]
    if wrong or held < 500:
        sys.exit("\n".join(wrong[:20]) or "too few cases")


if __name__ == "__main__":
    main()
