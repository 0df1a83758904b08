#!/usr/bin/env python3
"""Runs every rule of the cookbook, and holds its two languages to each other.

usage: cookbook.py TAGC [--update]      run from the root of the repository

The rules of docs/cookbook.md are one program; with the tests of tests/docs/cookbook.tag it must hold,
and each of its tags must be expected something of. The rules of docs/cookbook.zh.md are the same ones
under the names of cookbook_names.txt, as `tagc fmt --lang zh` writes them; --update writes them there.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path("tests/docs")
ENGLISH, CHINESE = pathlib.Path("docs/cookbook.md"), pathlib.Path("docs/cookbook.zh.md")
BLOCK = re.compile(r"```tag\n(.*?)```\n", re.S)
QUESTION = re.compile(r"^\*\*(\d+)\. .*$", re.M)
WORD = re.compile(r'"[^"]*"|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*')


def names():
    lines = (HERE / "cookbook_names.txt").read_text("utf-8").splitlines()
    pairs = (re.fullmatch(r'("[^"]*"|\S+) (.+)', line) for line in lines if line[:1] != "#")
    return {pair[1]: pair[2] for pair in pairs}


def in_chinese_names(text, chinese):
    """Whole dotted names first, then each of their parts."""
    def of(match):
        word = match.group()
        if word in chinese or word[0] == '"':
            return chinese.get(word, word)
        return ".".join(chinese.get(part, part) for part in word.split("."))
    return WORD.sub(of, text)


def tagc(program, *arguments, text=None):
    return subprocess.run([program, *arguments], input=text, capture_output=True, text=True)


def formatted(program, language, text):
    done = tagc(program, "fmt", "--lang", language, "-", text=text)
    if done.returncode != 0:
        sys.exit(done.stderr + done.stdout + text)
    return done.stdout


def run_tests(program, rules, tests):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "cookbook.tag"
        file.write_text(rules + tests, "utf-8")
        done = tagc(program, "test", file, "--cover-threshold", "100")
    if done.returncode != 0 or done.stderr:
        sys.exit(done.stdout + done.stderr)


def insert_blocks(page, blocks):
    """Puts each block behind its question, the first where the schema stands."""
    page = BLOCK.sub("", page)
    pieces = re.split(r"(?m)^(?=\*\*\d+\. |## )", page)
    rest = iter(blocks[1:])
    out = pieces[0].rstrip() + f"\n\n```tag\n{blocks[0]}```\n\n"
    for piece in pieces[1:]:
        out += f"{piece.rstrip()}\n```tag\n{next(rest)}```\n\n" if piece[0] == "*" else piece
    return out.rstrip() + "\n"


def check(program, update):
    page = ENGLISH.read_text("utf-8")
    blocks = BLOCK.findall(page)
    questions = QUESTION.findall(page)
    if questions != [str(i + 1) for i in range(len(blocks) - 1)]:
        sys.exit("the questions are not numbered one by one, each with a rule")
    for block in blocks:
        if formatted(program, "en", block) != block:
            sys.exit(f"not as `tagc fmt` writes it:\n{block}")
    rules, tests = "".join(blocks), (HERE / "cookbook.tag").read_text("utf-8")
    run_tests(program, rules, tests)
    expected = " ".join(re.findall(r"expect .*", tests))
    for tag in re.findall(r"^(?:tag|segment) (\S+)", rules, re.M):
        if not re.search(rf"\b{re.escape(tag)}\b", expected):
            sys.exit(f"nothing is expected of {tag}")

    chinese = names()
    blocks_zh = [formatted(program, "zh", in_chinese_names(block, chinese)) for block in blocks]
    page_zh = CHINESE.read_text("utf-8")
    wanted = insert_blocks(page_zh, blocks_zh)
    if QUESTION.findall(page_zh) != questions:
        sys.exit(f"{CHINESE} does not ask the same questions")
    if update:
        CHINESE.write_text(wanted, "utf-8")
    elif page_zh != wanted:
        sys.exit(f"{CHINESE} has other rules than {ENGLISH}; cookbook.py --update writes them")
    run_tests(program, "".join(blocks_zh), in_chinese_names(tests, chinese))
    print(f"{len(questions)} questions, answered in two languages")


if __name__ == "__main__":
    check(sys.argv[1], "--update" in sys.argv)
