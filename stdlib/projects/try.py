#!/usr/bin/env python3
"""Makes a project and does with it what its README and its hook do.

usage: try.py TAGC PROJECT
"""

import os
import pathlib
import subprocess
import sys
import tempfile

NOW = "2026-11-21"


def main(tagc, project):
    for language in ("en", "zh"):
        attempt(tagc, project, language)


def attempt(tagc, project, language):
    environment = {**os.environ, "PATH": f"{pathlib.Path(tagc).resolve().parent}:{os.environ['PATH']}",
                   "HOME": "", "XDG_CACHE_HOME": ""}
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary) / "project"

        def run(*command):
            subprocess.run(command, cwd=folder if folder.exists() else temporary, env=environment,
                           check=True)

        run("tagc", "new", "project", "--trade", project, "--lang", language)
        run("tagc", "check", "rules.tag", "--data", "data", "--now", NOW)
        run("tagc", "test", "tests.tag", "--cover-threshold", "100")
        run("tagc", "run", "rules.tag", "--data", "data", "--now", NOW, "--out", "out", "--format", "csv")
        run(".githooks/pre-commit")
        tags = list((folder / "out").glob("*.csv"))
        empty = [tag.name for tag in tags if len(tag.read_text(encoding="utf-8").splitlines()) < 2]
        if len(empty) > len(tags) / 5:
            sys.exit(f"nobody is in {', '.join(empty)}: the data shows too little of the rules")


if __name__ == "__main__":
    main(*sys.argv[1:])
