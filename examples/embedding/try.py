"""try.py BUILD REPOSITORY WHAT: installs tagc out of a build, and builds and runs an example against it.

WHAT is c, cpp, python or checkout. What the examples print is held against `tagc run`, and the library of
one user against what it may need.
"""

import importlib.util
import json
import os
import pathlib
import shutil
import subprocess
import sys

SKIPPED = 77
NOW = "1795190400000000"  # 2026-11-21T00:00+08:00


def run(*command, **options):
    result = subprocess.run([str(part) for part in command], text=True, capture_output=True,
                            timeout=500, **options)
    if result.returncode != 0:
        sys.exit(f"{command}\n{result.stdout}\n{result.stderr}")
    return result.stdout


def build_example(name, work, prefix, repository):
    run("cmake", "-S", repository / "examples/embedding" / name, "-B", work / name,
        f"-DCMAKE_PREFIX_PATH={prefix}", "-DCMAKE_BUILD_TYPE=Release")
    run("cmake", "--build", work / name)
    return work / name


def check_needs(library):
    needed = [line for line in run("readelf", "-d", library).splitlines() if "NEEDED" in line]
    assert needed, f"{library} says nothing"
    for foreign in ("LLVM", "antlr", "arrow", "parquet"):
        assert not any(foreign in line for line in needed), f"{library} needs {foreign}"


def try_cpp(work, prefix, repository, _):
    check_needs(prefix / "lib/libtagc_evaluate.so")
    service = build_example("cpp", work, prefix, repository) / "recommender"
    bundle = work / "shop.tagb"
    run(prefix / "bin/tagc", "build", repository / "examples/shop/rules.tag", "-o", bundle)
    answers = run(service, bundle, NOW, input="7 3 4000 12.50\n8 400\n").splitlines()
    assert "value.big_spender" in answers[0].split() and "habit.again" in answers[0].split(), answers
    assert "life.new" in answers[0].split() and "life.new" not in answers[1].split(), answers


def counts_of_command(prefix, repository, work):
    shop = repository / "examples/shop"
    run(prefix / "bin/tagc", "run", shop / "rules.tag", "--data", shop / "data", "--now",
        "2026-11-21", "--out", work / "out")
    manifest = json.loads((work / "out/manifest.json").read_text())
    return {tag["name"]: tag["members"] for tag in manifest["tags"]}


def check_counts(lines, prefix, repository, work):
    counts = {name: int(count) for name, count in (line.rsplit(None, 1) for line in lines)}
    wanted = counts_of_command(prefix, repository, work)
    assert wanted and {name: counts[name] for name in wanted} == wanted, (counts, wanted)


def try_c(work, prefix, repository, _):
    members = build_example("c", work, prefix, repository) / "members"
    shop = repository / "examples/shop"
    lines = run(members, shop / "rules.tag", shop / "data", NOW).splitlines()
    check_counts(lines, prefix, repository, work)


def need(*packages):
    for package in packages:
        if importlib.util.find_spec(package) is None:
            print(f"skipped: there is no {package}; scripts/setup --parts fetches it")
            sys.exit(SKIPPED)


# What pip does where no tagc is installed, but for the compiling, which takes minutes.
def try_checkout(work, _, repository, __):
    need("nanobind")
    run("cmake", "-S", repository / "bindings/python", "-B", work / "package", "-G", "Ninja",
        "-DCMAKE_BUILD_TYPE=Release", f"-DPython_EXECUTABLE={sys.executable}")
    plan = run("cmake", "--build", work / "package", "--", "-t", "commands")
    assert "libtagc.so" in plan and "_tagc" in plan, plan[-2000:]
    assert "tests/unit" not in plan, "tests are none of the package's"


def install_package(work, prefix, repository):
    need("nanobind", "polars", "scikit_build_core")
    package = work / "package"
    run(sys.executable, "-m", "pip", "install", "--quiet", "--no-build-isolation", "--no-deps",
        "--upgrade", "--target", package, repository / "bindings/python",
        "--config-settings", f"cmake.define.tagc_DIR={prefix / 'lib/cmake/tagc'}")
    # libtagc looks for Arrow in the pyarrow beside it, which an import has loaded already.
    return {**os.environ, "PYTHONPATH": str(package)}


# Of the package, and of a program that uses it.
def check_types(work, repository, environment):
    need("mypy")
    mypy = [sys.executable, "-m", "mypy", "--cache-dir", work / "mypy",
            "--config-file", repository / "bindings/python/pyproject.toml"]
    typed = {**environment, "MYPYPATH": environment["PYTHONPATH"]}
    run(*mypy, "-p", "tagc", env=typed, cwd=work)
    run(*mypy, repository / "examples/embedding/python/members.py", env=typed, cwd=work)


def try_python(work, prefix, repository, build):
    environment = install_package(work, prefix, repository)
    check_types(work, repository, environment)
    lines = run(sys.executable, repository / "examples/embedding/python/members.py",
                repository / "examples/shop", env=environment).splitlines()
    answer = lines.index("True")
    why = lines[answer + 1:]
    assert why[0].startswith("value.big_spender") and why[0].endswith("✓  true"), why
    assert why[2].startswith("life.silent would be true if"), why
    del lines[answer:]
    check_counts(lines, prefix, repository, work)
    cases = work / "cases"
    run(build / "bin/write_cases", cases, cwd=repository)
    print(run(sys.executable, repository / "bindings/python/tests/conformance.py", cases,
              env=environment))
    for test in ("left_out", "tables"):
        print(run(sys.executable, repository / f"bindings/python/tests/{test}.py", env=environment))


def main():
    build, repository = (pathlib.Path(path).resolve() for path in sys.argv[1:3])
    what = sys.argv[3]
    work = build / "embedding" / what
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    prefix = work / "installed"
    run("cmake", "--install", build, "--prefix", prefix)
    {"c": try_c, "cpp": try_cpp, "python": try_python, "checkout": try_checkout}[what](work, prefix, repository, build)
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
