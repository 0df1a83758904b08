"""The program prints what it should, and loads nothing of a compiler."""

import pathlib
import subprocess
import sys

COMPILERS = ("LLVM", "antlr", "arrow", "parquet")


def printed(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main(program):
    expected = (pathlib.Path(__file__).parent / "expected.txt").read_text()
    found = printed(program)
    if found != expected:
        sys.exit(f"it printed\n{found}and should\n{expected}")
    loaded = printed("ldd", program)
    for name in COMPILERS:
        if name in loaded:
            sys.exit(f"it loads {name}:\n{loaded}")


if __name__ == "__main__":
    main(sys.argv[1])
