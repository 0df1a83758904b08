"""Compiled rules."""

from __future__ import annotations

import datetime as dt
import json
import os
import pathlib
import threading
import warnings
import zoneinfo
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pyarrow as pa

from tagc import _tagc, _values
from tagc._error import Error, RunWarning
from tagc._record import Record
from tagc._result import RunResult


def compile(
    rules: str | os.PathLike[str],
    *,
    params: Mapping[str, Any] | None = None,
    tags: Sequence[str] = (),
    project: str | os.PathLike[str] | None = None,
    cuts: str | None = None,
    language: str = "en",
) -> Program:
    """Rules to a program: a path of a rule file or folder, or a text that has a line break or a `=`.

    params: as `--param`; tags: the only ones asked for; project: no import leaves this folder;
    cuts: the text of a tagc.lock; language: of diagnostics, en or zh. Raises Error, with the compiler's diagnostics where rules are
    mistaken.
    """
    is_text = isinstance(rules, str) and ("\n" in rules or "=" in rules)
    settings = {name: _written(value) for name, value in (params or {}).items()}
    where = None if project is None else os.fspath(project)
    path = os.fspath(rules)
    if is_text:
        return Program(_tagc.compile_text(path, settings, list(tags), cuts, language))
    return Program(_tagc.compile_path(path, settings, list(tags), where, cuts, language))


def open(bundle: bytes | str | os.PathLike[str]) -> Program:
    """A program that was built before: the bytes of a bundle, or its path."""
    if not isinstance(bundle, bytes):
        bundle = pathlib.Path(bundle).read_bytes()
    return Program(_tagc.open(bundle))


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _table(table: Any) -> Any:
    """Something that has __arrow_c_stream__: rows as a list of dicts are allowed too."""
    if hasattr(table, "to_arrow_table"):  # DuckDB's relations: a connection streams one at a time
        return table.to_arrow_table()
    if hasattr(table, "__arrow_c_stream__"):
        return table
    if isinstance(table, (list, tuple)):
        return pa.Table.from_pylist(list(table))
    if isinstance(table, Mapping):
        return pa.table(dict(table))
    if hasattr(table, "collect"):
        raise TypeError(f"{type(table).__name__} is a query, no table: give its collect()")
    raise TypeError(f"{type(table).__name__} has no __arrow_c_stream__: give a table of pyarrow, "
                    "Polars, pandas or DuckDB, or a list of dicts")


class Program:
    """Immutable: threads may share it, and worker processes are sent its bundle."""

    def __init__(self, core: _tagc.Program) -> None:
        self._core = core
        self._zone = zoneinfo.ZoneInfo(self._core.time_zone())
        self._tags = self._core.tags()
        self._local = threading.local()

    def __reduce__(self) -> tuple[Any, ...]:
        return open, (self.bundle,)

    @property
    def bundle(self) -> bytes:
        """To be kept in a file, or sent to another process."""
        return self._core.bundle()

    @property
    def tags(self) -> list[str]:
        return [name for name, _, _ in self._tags]

    @property
    def aggregates(self) -> list[str]:
        """What evaluate_one() takes in place of a user's rows: "count(orders within 7d)"."""
        return [name for name, _ in self._core.aggregates()]

    @property
    def diagnostics(self) -> str:
        """The compiler's warnings."""
        return self._core.diagnostics()

    def run(
        self,
        users: Any = None,
        *,
        events: Mapping[str, Any] | None = None,
        tables: Mapping[str, Any] | None = None,
        data: str | os.PathLike[str] | None = None,
        now: int | str | dt.date | dt.datetime,
        threads: int = 0,
        strict: bool = False,
        cuts: str | None = None,
        progress: Callable[[float], bool | None] | None = None,
    ) -> RunResult:
        """Over all users. Tables are those of the schema by name: `users` is the users' one, `events`
        and `tables` all others, lookups and records among them. Without tables the files are read that
        the schema names, out of the folder `data`. `progress` is called with the fraction done; False
        stops the run. Threads go on meanwhile. What the run has to say beside its answers is in
        `warnings` of the result, and given as RunWarning.
        """
        at = _values.micros(now, self._zone)
        given = {**(events or {}), **(tables or {})}
        if users is not None:
            given[self._core.tables()[0][0]] = users
        if not given:
            folder = "" if data is None else os.fspath(data)
            core = self._core.run_files(folder, at, threads, strict, cuts, progress)
        else:
            pairs = [(name, _table(table)) for name, table in given.items()]
            core = self._core.run_tables(pairs, at, threads, strict, cuts, progress)
        result = RunResult(core)
        for slug, text in result.warnings:
            if slug != "note":
                warnings.warn(f"{text} [{slug}]", RunWarning, stacklevel=2)
        return result

    def evaluate_one(
        self, user: Mapping[str, Any], *, now: int | str | dt.date | dt.datetime,
        cuts: str | None = None,
    ) -> dict[str, Any]:
        """All tags of one user: of sets True, False, or None where it is unknown; else the value.

        `user` has fields by name, and rows of each table as a list of dicts under the table's. What
        lies behind a key is a dict in its place, or has a name with a dot. What no rule reads is left
        out. What the rows come to may be given in their place, by what the rules call it:
        `{"count(orders within 7d)": 3}`; `aggregates` lists these names.
        """
        record = self._record(cuts)
        record.fill(user)
        answers = record.evaluate(_values.micros(now, self._zone))
        for slug, text in record.warnings():
            warnings.warn(f"{text} [{slug}]", RunWarning, stacklevel=2)
        return answers

    def why(
        self, user: Mapping[str, Any], tag: str, *, now: int | str | dt.date | dt.datetime,
        language: str = "en", cuts: str | None = None,
    ) -> str:
        """Why a user is in a tag or is not, clause by clause with the values; `language`: en or zh.
        `user` as in evaluate_one()."""
        return self._why(user, tag, now, language, cuts, False)

    def why_json(
        self, user: Mapping[str, Any], tag: str, *, now: int | str | dt.date | dt.datetime,
        language: str = "en", cuts: str | None = None,
    ) -> dict[str, Any]:
        """The same as data; docs/why.md has its shape."""
        told: dict[str, Any] = json.loads(self._why(user, tag, now, language, cuts, True))
        return told

    def why_not(
        self, user: Mapping[str, Any], tag: str, *, now: int | str | dt.date | dt.datetime,
        value: str | None = None, language: str = "en", cuts: str | None = None,
    ) -> str:
        """The smallest sets of changes that would put the user into a tag, each of which was evaluated;
        `value`: of a valued tag, which it should have."""
        record, place = self._filled(user, tag, cuts)
        return record.why_not(place, _values.micros(now, self._zone), value, language)

    def _why(
        self, user: Mapping[str, Any], tag: str, now: Any, language: str, cuts: str | None,
        as_json: bool,
    ) -> str:
        record, place = self._filled(user, tag, cuts)
        return record.why(place, _values.micros(now, self._zone), language, as_json)

    def _filled(
        self, user: Mapping[str, Any], tag: str, cuts: str | None
    ) -> tuple[Record, int]:
        if tag not in self.tags:
            raise Error(f"no tag is called `{tag}`", "unknown-tag")
        record = self._record(cuts)
        record.fill(user)
        return record, self.tags.index(tag)

    def _record(self, cuts: str | None) -> Record:
        """One a thread, made again where the cuts are others."""
        kept = getattr(self._local, "record", None)
        if kept is None or kept.cuts != cuts:
            kept = self._local.record = Record(self._core, self._zone, self._tags, cuts)
        return kept
