#!/usr/bin/env python3
"""Every error that the sources can raise has a page in cli/environment_errors.def, and the other way
round.

usage: slugs.py TAGC       in the root of the repository; TAGC must know each page
"""

import pathlib
import re
import subprocess
import sys

ROOMS = ("runtime", "stdlib", "compiler/driver", "compiler/cache", "compiler/jit", "compiler/propose",
         "cli")
SLUG = r'"([a-z]+(?:-[a-z0-9]+)*)"'
# Error{"slug", ...; return {"slug", ...; .slug = "slug"; error.slug = "slug"; warn("slug", ...
RAISED = re.compile(r'(?:Error ?\w*\{|return \{|slug = |warn\(|fail\(\s*\{)\s*' + SLUG)
# Names that are given to what raises the error.
PRINTED = re.compile(r'error\[([a-z-]+)\]')
INTERNAL = {"invalid-array"}  # becomes the error of the file's kind
PASSED = re.compile(r'"((?:bad|cannot)-(?:csv|json|gzip|parquet|arrow|write|read))"')


def main(tagc):
    raised = set()
    for room in ROOMS:
        for path in pathlib.Path(room).rglob("*.cpp"):
            text = path.read_text()
            raised |= set(RAISED.findall(text)) | set(PASSED.findall(text))
            raised |= set(PRINTED.findall(text))
    raised -= INTERNAL
    table = pathlib.Path("cli/environment_errors.def").read_text()
    explained = set(re.findall(r"TAGC_ERROR\(" + SLUG, table))
    printed = subprocess.run([tagc, "explain"], check=True, capture_output=True, text=True).stdout
    listed = {line.split()[0] for line in printed.splitlines()}
    problems = [f"{slug}: raised, but not explained" for slug in sorted(raised - explained)]
    problems += [f"{slug}: explained, but never raised" for slug in sorted(explained - raised)]
    problems += [f"{slug}: tagc explain does not list it" for slug in sorted(explained - listed)]
    print("\n".join(problems) or f"{len(explained)} errors, each with its page")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
