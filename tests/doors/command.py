"""command.py TAGC WRITE_CASES: promise 24 of the command: every case that CSV can say, by `tagc run`.

The bitmaps that it writes are those of a run in the process that wrote the cases, byte for byte.
"""

import concurrent.futures
import json
import pathlib
import subprocess
import sys
import tempfile


def problem_of(tagc, folder):
    case = json.loads((folder / "case.json").read_text())
    if not case["has_csv"]:
        return None
    out = folder / "out"
    result = subprocess.run(
        [tagc, "run", folder / "rules.tag", "--now", case["now_text"], "--out", out, "--threads", "1",
         "--format", "roaring"],
        capture_output=True, text=True, timeout=120)
    if result.returncode not in (0, 1) or not (out / "manifest.json").exists():
        return f"{case['name']}: {result.stderr}"
    answers = {tag["name"]: tag for tag in json.loads((out / "manifest.json").read_text())["tags"]}
    for tag in case["tags"]:
        if tag["name"] not in answers:
            continue  # a check
        if answers[tag["name"]]["unknown"] != tag["unknown"]:
            return f"{case['name']}: {tag['name']} has other unknown users"
        if tag["file"] and (out / tag["file"]).read_bytes() != (folder / "expect" / tag["file"]).read_bytes():
            return f"{case['name']}: {tag['name']} has other members"
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
