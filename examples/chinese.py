#!/usr/bin/env python3
"""The Chinese edition of an example, in zh/: the same rules, tests and data under the names of
names.zh.txt, in the Chinese spelling that `tagc fmt --lang zh` writes.

usage: chinese.py TAGC FOLDER           writes FOLDER/zh
       chinese.py TAGC FOLDER --check   compares; then its tests must hold, and as many users have
                                        each tag as expected.json says

names.zh.txt has a line for each:
    english 中文              a name; dotted ones before their parts
    "english" "中文"          a text
    column."english" "中文"   a text in this column of the data, where it has two meanings
    # english = 中文          a comment, or a line of one
    + orders                  a stream that a module of the library asks for by this name
    + orders amount           a field that one asks for
    > 标签 …                  a rule that stands in rules.tag behind the imports
"""

import collections
import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile

TITLE = re.compile(r"\s*(@title|@description|zh:|en:)")  # in both languages already
PART = re.compile(r'"[^"]*"|#[^\n]*|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*')


class Names:
    def __init__(self, path):
        self.words, self.comments, self.needed, self.rules = {}, {}, [], []
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("# "):
                english, chinese = line[2:].split(" = ")
                self.comments[english] = chinese
            elif line.startswith("+ "):
                self.needed.append(line[2:].split())
            elif line.startswith("> "):
                self.rules.append(line[2:])
            elif line:
                english, chinese = re.fullmatch(r'("[^"]*"|\S+) (.+)', line).groups()
                self.words[english] = chinese

    def of(self, match):
        word = match.group()
        if word[0] == "#":
            text = re.fullmatch(r"#[ -]*(.*?)[ -]*", word)[1]
            return word.replace(text, self.comments.get(text, text)) if text else word
        if word in self.words or word[0] == '"':
            return self.words.get(word, word)
        return ".".join(self.words.get(part, part) for part in word.split("."))

    def translated(self, text):
        return "\n".join(line if TITLE.match(line) else PART.sub(self.of, line)
                         for line in text.split("\n"))

    def value(self, text):
        return self.words.get(f'"{text}"', f'"{text}"')[1:-1]

    def value_of(self, column, text):
        own = self.words.get(f'{column}."{text}"')
        return own[1:-1] if own else self.value(text)

    def schema(self, text):
        text = self.translated(text)
        streams = [stream for stream, *fields in self.needed if not fields]
        for table, *fields in self.needed:
            for field in fields:
                own = re.compile(rf"^(?:users|events) {self.words[table]} from .*?^}}", re.M | re.S)
                line = f"  let {field} = {self.words[field]}\n}}"
                text = own.sub(lambda found: found[0][:-1] + line, text, count=1)
        if streams:
            text += "\n# 规则库用这些名字。\n"
            text += "".join(f"events {stream} = {self.words[stream]}\n" for stream in streams)
        return text

    def program(self, text):
        text = self.translated(text)
        if not self.rules:
            return text
        imports = list(re.finditer(r"^import .*\n", text, re.M))[-1].end()
        return text[:imports] + "\n" + "\n".join(self.rules) + "\n" + text[imports:]

    def table(self, text):
        head, *rows = list(csv.reader(io.StringIO(text)))
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.words.get(column, column) for column in head)
        writer.writerows([self.value_of(column, value) for column, value in zip(head, row)]
                         for row in rows)
        return out.getvalue()


def formatted(tagc, text):
    done = subprocess.run([tagc, "fmt", "--lang", "zh", "-"], input=text, capture_output=True,
                          text=True)
    if done.returncode != 0:
        sys.exit(done.stderr + text)
    return done.stdout


def edition(tagc, folder, names):
    """By path below zh/ the text of the file."""
    written = {"schema.tag": names.schema, "rules.tag": names.program, "tests.tag": names.translated}
    files = {name: formatted(tagc, translate((folder / name).read_text("utf-8")))
             for name, translate in written.items()}
    for table in sorted((folder / "data").glob("*.csv")):
        path = "data/" + names.value(table.name)
        files[path] = names.table(table.read_text("utf-8"))
    return files


def values_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return dict(collections.Counter(row["value"] for row in csv.DictReader(file)))


def check_sizes(tagc, folder, names, temporary):
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    out = temporary / "out"
    done = subprocess.run([tagc, "run", folder / "zh/rules.tag", "--data", folder / "zh/data",
                           "--now", expected["now"], "--format", "csv", "--out", out],
                          capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stdout + done.stderr)
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    found = {tag["name"]: tag["members"] for tag in manifest["tags"]}
    for tag, members in expected["members"].items():
        chinese = names.words.get(tag, tag)
        if found[chinese] != members:
            sys.exit(f"{chinese} has {found[chinese]} members, {tag} has {members}")
    for tag, values in expected["values"].items():
        chinese = names.words.get(tag, tag)
        if chinese != tag and values_of(out / f"{chinese}.csv") != {
                names.value(value): count for value, count in values.items()}:
            sys.exit(f"{chinese} has other values than {tag}")
    return len(expected["members"])


def check_tests(tagc, folder):
    done = subprocess.run([tagc, "test", "tests.tag"], cwd=folder / "zh", capture_output=True,
                          text=True)
    if done.returncode != 0:
        sys.exit(done.stdout + done.stderr)


def main(tagc, folder, *options):
    tagc, folder = str(pathlib.Path(tagc).resolve()), pathlib.Path(folder)
    names = Names(folder / "names.zh.txt")
    files = edition(tagc, folder, names)
    home = folder / "zh"
    if "--check" not in options:
        (home / "data").mkdir(parents=True, exist_ok=True)
        for path, text in files.items():
            (home / path).write_text(text, "utf-8")
        return
    there = {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()}
    differ = sorted(there ^ files.keys()) + [path for path in sorted(there & files.keys())
                                             if (home / path).read_text("utf-8") != files[path]]
    if differ:
        sys.exit(f"{home}: {', '.join(differ)} differ; examples/chinese.py writes them")
    with tempfile.TemporaryDirectory() as name:
        count = check_sizes(tagc, folder, names, pathlib.Path(name))
    check_tests(tagc, folder)
    print(f"{count} tags, as in English")


if __name__ == "__main__":
    main(*sys.argv[1:])
