#!/usr/bin/env python3
"""Runs the cases beside this file and compares what the commands print.

usage: golden.py TAGC [--update] [WORD...]      only cases whose path has one of the words

A case is a text file of sections. Its files are laid out in an empty folder, its commands run there
one after another by bash, with tagc in the PATH:

    # What the case is about.
    --- rules.tag
    tag vip when points > 3
    --- $ tagc check rules.tag
    --- exit 1
    --- stdout
    error[...]: ...

`exit` stands for codes other than 0, `stdout` and `stderr` for what is not empty. Numbers that
change from run to run are replaced by words; see STABLE. --update rewrites what differs: read the
diff as you would code.
"""

import concurrent.futures
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
RESULTS = ("exit", "stdout", "stderr")
STABLE = [
    (re.compile(r"\b\d+(\.\d+)? s\b"), "<seconds> s"),
    (re.compile(r"\b[0-9a-f]{64}\b"), "<sha256>"),
    (re.compile(r"(now is )\S+T[\d:.]+[-+]\d\d:\d\d"), r"\1<now>"),
    (re.compile(r'("(read|sort|compile\w*|evaluate|write|total)": )\d+\.\d+(e-?\d+)?'), r"\1<seconds>"),
    (re.compile(r'("(seconds|common|share|alone|saved)": )\d+\.\d+(e-?\d+)?'), r"\1<number>"),
    (re.compile(r'("peak_memory_bytes": )\d+'), r"\1<bytes>"),
    (re.compile(r'("time_zone_data": )".*"'), r'\1"<version>"'),
    (re.compile(r"(time zone data )\S+"), r"\1<version>"),
]


def sections_of(text):
    """[(heading, lines)]; the first, without a heading, is the comment."""
    sections = [(None, [])]
    for line in text.splitlines(keepends=True):
        if line.startswith("--- "):
            sections.append((line[4:].rstrip("\n"), []))
        else:
            sections[-1][1].append(line)
    return [(heading, "".join(lines)) for heading, lines in sections]


def stable(text, folder):
    text = text.replace(str(folder), "<folder>")
    for pattern, word in STABLE:
        text = pattern.sub(word, text)
    return text


def section(text):
    """Output as it stands in a section: no line looks like a heading, the last one is ended."""
    text = re.sub(r"^--- ", r"\\--- ", text, flags=re.MULTILINE)
    return text if not text or text.endswith("\n") else text + "\n<no newline>\n"


def run(command, folder, tagc):
    environment = {**os.environ, "PATH": f"{tagc.parent}:{os.environ['PATH']}", "NO_COLOR": "1",
                   "LC_ALL": "C.UTF-8", "XDG_CACHE_HOME": "", "HOME": ""}  # nothing is kept
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, timeout=120,
                          stdin=subprocess.DEVNULL, capture_output=True)
    out = f"--- $ {command}\n"
    if done.returncode != 0:
        out += f"--- exit {done.returncode}\n"
    for name, bytes_ in (("stdout", done.stdout), ("stderr", done.stderr)):
        text = stable(bytes_.decode("utf-8", "backslashreplace"), folder)
        if text:
            out += f"--- {name}\n{section(text)}"
    return out


def replay(text, tagc):
    """The case as it should be written, given what the commands do now."""
    with tempfile.TemporaryDirectory(prefix="tagc-cli-") as name:
        folder = pathlib.Path(name).resolve()
        out = ""
        for heading, body in sections_of(text):
            if heading is None:
                out += body
            elif heading.startswith("$ "):
                out += run(heading[2:], folder, tagc)
            elif heading.split()[0] not in RESULTS:
                path = folder / heading
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(body, encoding="utf-8")
                out += f"--- {heading}\n{body}"
        return out


def main(arguments):
    update = "--update" in arguments
    tagc, *words = [argument for argument in arguments if argument != "--update"]
    tagc = pathlib.Path(tagc).resolve()
    cases = [path for path in sorted(HERE.rglob("*.case"))
             if not words or any(word in str(path) for word in words)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        texts = [path.read_text(encoding="utf-8") for path in cases]
        results = list(pool.map(lambda text: replay(text, tagc), texts))
    failed = 0
    for path, before, after in zip(cases, texts, results):
        if before == after:
            continue
        failed += 1
        if update:
            path.write_text(after, encoding="utf-8")
        name = str(path.relative_to(HERE))
        sys.stdout.writelines(difflib.unified_diff(before.splitlines(keepends=True),
                                                   after.splitlines(keepends=True),
                                                   name, name + " now"))
    print(f"{len(cases)} cases, {failed} {'updated' if update else 'differ'}")
    return 0 if cases and (update or not failed) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
