"""What became slower than another revision, by instructions that callgrind counts.

scripts/bench --compare REV is the command, and builds the revision. Workloads have little data, the same
for both. Unlike times, counts hardly depend on who else uses the machine; they know nothing of memory.
"""

import argparse
import dataclasses
import json
import os
import pathlib
import re
import subprocess
import sys

from contestants import NOW, Failure, PackedTagc
from workloads import WORKLOADS

ENGINES = ("jit", "interpreter")
# With all that they call; what is left is the process's start, its end and what other threads do.
PHASES = {"compile": "tagc::compile(", "native": "tagc::make_jit(", "load": "tagc::load(",
          "evaluate": "tagc::execute("}
REST = "rest"
LIMIT = 1.02  # above it a phase counts as slower
SHOWN_FUNCTIONS = 15
LINE = re.compile(r"^ *([\d,]+) \([ \d.]+%\) +(.*)$")


@dataclasses.dataclass
class Counts:
    """Instructions of one run: by phase, and by function without what it calls."""

    phases: dict
    functions: dict


@dataclasses.dataclass
class Row:
    workload: str
    engine: str
    phase: str
    base: int
    now: int

    @property
    def ratio(self):
        return self.now / self.base if self.base else 1

    @property
    def is_slower(self):
        return self.ratio > LIMIT


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/bench --compare REV",
                                     description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(WORKLOADS))
    parser.add_argument("--base", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--revision", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--tagc", required=True, help="what is compared with the revision")
    parser.add_argument("--data", required=True, help="where data is kept")
    parser.add_argument("--json", help="a file for the counts")
    options = parser.parse_args()
    unknown = set(options.names) - set(WORKLOADS)
    if unknown:
        parser.error(f"no workload {', '.join(sorted(unknown))}; there are {', '.join(WORKLOADS)}")
    return options


def questions(folder, names):
    """(name, task, whether over a pack) of what tagc is asked, each once: some workloads differ only in
    the clock that is read."""
    seen = set()
    for name in names or WORKLOADS:
        for contest in WORKLOADS[name](folder, True):
            entry = contest.entries[0]
            key = (entry.task.folder, entry.is_packed)
            if key not in seen:
                seen.add(key)
                yield contest.name, entry.task, entry.is_packed


def counted_lines(profile, *options):
    """(instructions, "file:function [object]") of every line of callgrind's report."""
    text = subprocess.run(["callgrind_annotate", "--threshold=100", "--auto=no", *options, str(profile)],
                          capture_output=True, text=True, check=True).stdout
    for line in text.splitlines():
        found = LINE.match(line)
        if found:
            yield int(found[1].replace(",", "")), found[2]


def function_of(place):
    """Without its file, which moves, and the library it lies in."""
    return re.sub(r"^[^:]*:(?!:)", "", re.sub(r" \[[^\]]*\]$", "", place))


def read_counts(profile):
    functions, total, entered = {}, 0, {}
    for count, place in counted_lines(profile):
        if place.startswith("PROGRAM TOTALS"):
            total = count
        else:
            name = function_of(place)
            functions[name] = functions.get(name, 0) + count
    for count, place in counted_lines(profile, "--inclusive=yes"):
        name = function_of(place)
        for phase, entry in PHASES.items():
            if name.startswith(entry):
                entered[phase] = max(entered.get(phase, 0), count)
    return Counts(entered | {REST: total - sum(entered.values())}, functions)


def budget_of(binary):
    """Under valgrind native code takes longer than it may. Older revisions know no option for that."""
    known = subprocess.run([binary, "run", "--help"], capture_output=True, text=True).stdout
    return ["--compile-budget", "0"] if "--compile-budget" in known else []


def count(binary, task, data, engine, profile):
    """Nothing where another engine had to take over."""
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={profile}", "--error-exitcode=3",
               binary, "run", str(task.folder / "rules.tag"), "--data", str(data), "--now", NOW,
               "--threads", "1", "--engine", engine, *budget_of(binary)]
    # Kept code would be found by the second run.
    environment = os.environ | {"HOME": "", "XDG_CACHE_HOME": ""}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    if done.returncode != 0:
        raise Failure(f"{' '.join(command)}:\n{done.stderr}")
    return None if "warning[compile-budget]" in done.stderr else read_counts(profile)


def data_of(binary, task, is_packed):
    return PackedTagc(binary, task, 1).data if is_packed else task.folder


def compare(options):
    """Rows of the table, and by function what it has grown by."""
    rows, growth = [], {}
    folder = pathlib.Path(options.data)
    profile = folder / "callgrind.out"
    for name, task, is_packed in questions(folder, options.names):
        for engine in ENGINES:
            counts = []
            for binary in (options.base, options.tagc):  # each by its own pack
                data = data_of(binary, task, is_packed)
                counts.append(count(binary, task, data, engine, profile))
            if None in counts:
                print(f"| {name} | {engine} | | | | | took too long to compile |", flush=True)
                continue
            base, now = counts
            for phase in (*PHASES, REST):
                if phase in now.phases and phase in base.phases:
                    rows.append(Row(name, engine, phase, base.phases[phase], now.phases[phase]))
                    print(row_text(rows[-1]), flush=True)
            for function in now.functions.keys() | base.functions.keys():
                grown = now.functions.get(function, 0) - base.functions.get(function, 0)
                growth[function] = growth.get(function, 0) + grown
    profile.unlink(missing_ok=True)
    return rows, growth


HEADING = """\
| workload | engine | phase | {base} | now | ratio | |
|---|---|---|---|---|---|---|"""


def row_text(row):
    mark = "slower" if row.is_slower else ""
    return (f"| {row.workload} | {row.engine} | {row.phase} | {row.base:,} | {row.now:,} | "
            f"{row.ratio:.3f} | {mark} |")


def growth_text(growth):
    most = sorted((item for item in growth.items() if item[1] > 0), key=lambda item: -item[1])
    if not most:
        return "No function has grown."
    lines = ["Functions that have grown most, all workloads together:", "",
             "| instructions more | function |", "|---|---|"]
    lines += [f"| {grown:,} | `{name}` |" for name, grown in most[:SHOWN_FUNCTIONS]]
    return "\n".join(lines)


def main():
    options = arguments()
    print(HEADING.format(base=options.revision), flush=True)
    rows, growth = compare(options)
    if not rows:
        raise Failure("nothing could be compared")
    print("\n" + growth_text(growth))
    slower = [row for row in rows if row.is_slower]
    print(f"\n{len(slower)} of {len(rows)} phases are slower by more than {LIMIT - 1:.0%}.")
    if options.json:
        table = [dataclasses.asdict(row) | {"ratio": row.ratio} for row in rows]
        pathlib.Path(options.json).write_text(json.dumps({"rows": table, "growth": growth}, indent=1))
    return 1 if slower else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        sys.exit(f"error: {failure}")
