"""Times tagc beside its peers. scripts/bench is the command, and has the peers installed.

Without names: every workload. Results are printed as Markdown, and written with --json as JSON.
"""

import argparse
import json
import pathlib
import sys

import contest
import contestants
import machine
import peers
import report
from workloads import WORKLOADS

ROOT = pathlib.Path(__file__).resolve().parents[1]


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(WORKLOADS))
    parser.add_argument("--quick", action="store_true", help="little data: does it work at all?")
    parser.add_argument("--alone", action="store_true", help="tagc without its peers, unchecked")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--threads", help="1,2 or one of them, in place of the workload's own")
    parser.add_argument("--tagc", default=str(ROOT / "build/release/bin/tagc"))
    parser.add_argument("--data", default=str(ROOT / "build/bench"), help="where data is kept")
    parser.add_argument("--json", help="a file for the results")
    parser.add_argument("--markdown", help="a file for what is printed")
    options = parser.parse_args()
    unknown = set(options.names) - set(WORKLOADS)
    if unknown:
        parser.error(f"no workload {', '.join(sorted(unknown))}; there are {', '.join(WORKLOADS)}")
    if not pathlib.Path(options.tagc).exists():
        parser.error(f"there is no {options.tagc}; scripts/setup builds it")
    return options


def adapt(found, options):
    if options.quick:
        found.threads = found.threads[-1:]
    if options.threads:
        found.threads = tuple(int(count) for count in options.threads.split(","))
    if options.alone:
        found.entries = [entry for entry in found.entries if not entry.is_peer]
        names = {entry.name for entry in found.entries} | {""}
        found.targets = [target for target in found.targets if target.other in names]
    for entry in found.entries:
        lack = peers.lack_of(entry.name)
        if entry.is_peer and lack:
            print(f"{found.name}: without {entry.name}, since {lack}.", end="\n\n", flush=True)
            leave_out(found, entry)
    return found


def leave_out(found, left):
    found.entries = [entry for entry in found.entries if entry is not left]
    found.targets = [target for target in found.targets if target.other != left.name]


def main():
    options = arguments()
    folder = pathlib.Path(options.data) / ("quick" if options.quick else "full")
    here = machine.describe((1, 2), 64 if options.quick else 1024)
    print(report.machine_text(here), end="\n\n", flush=True)
    results = []
    for name in options.names or WORKLOADS:
        for found in WORKLOADS[name](folder, options.quick):
            found = adapt(found, options)
            runs = 1 if options.quick else options.runs
            results.append(contest.run(found, options.tagc, runs, here["bandwidth"]))
            print(report.contest_text(results[-1]), end="\n\n", flush=True)
    if not options.quick and any(each["targets"] for each in results):  # of data of full size
        print(report.targets_text(results))
    if options.json:
        text = json.dumps({"machine": here, "results": results}, indent=1)
        pathlib.Path(options.json).write_text(text + "\n")
    if options.markdown:
        pathlib.Path(options.markdown).write_text(report.markdown(here, results))


if __name__ == "__main__":
    try:
        main()
    except (contest.WrongAnswer, contestants.Failure) as failure:
        sys.exit(f"error: {failure}")
