"""What a run says of every user."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow as pa

from tagc import _tagc


class _Column:
    """Two capsules, as __arrow_c_array__ gives them."""

    def __init__(self, capsules: tuple[Any, Any]) -> None:
        self._capsules = capsules

    def __arrow_c_array__(self, requested_schema: Any = None) -> tuple[Any, Any]:
        return self._capsules


class TagResult:
    """One tag. `count`: members of a set, or users with a value; `unknown`: users of whom the
    condition, or the value, is not known, and `causes` why: what is missing, and for how many."""

    def __init__(self, run: RunResult, place: int) -> None:
        self._run = run
        self._place = place
        info = run._core.tag(place)
        self.name: str = info[0]
        self.is_set: bool = info[1]
        self.is_check: bool = info[2]
        self.count: int = info[3]
        self.unknown: int = info[4]
        self.causes: list[tuple[str, int]] = info[5]

    @property
    def bitmap(self) -> bytes:
        """Members as row numbers of `users`, in the portable Roaring format."""
        return self._run._core.bitmap(self._place)

    @property
    def rows(self) -> Any:
        """The same as a pyroaring.BitMap."""
        import pyroaring

        return pyroaring.BitMap.deserialize(self.bitmap)

    @property
    def members(self) -> pa.Array:
        """The ids of a set's members, ascending."""
        return self._run.users.filter(self.to_arrow())

    def to_arrow(self) -> pa.Array:
        """One value for each of `users`: of a set bools."""
        return pa.array(_Column(self._run._core.values(self._place)))

    def to_numpy(self) -> Any:
        return self.to_arrow().to_numpy(zero_copy_only=False)

    def __len__(self) -> int:
        return self.count

    def __repr__(self) -> str:
        return f"<tagc.TagResult {self.name}: {self.count} users, {self.unknown} unknown>"


class RunResult(Mapping[str, TagResult]):
    """Tags by name, checks among them."""

    def __init__(self, core: _tagc.Result) -> None:
        self._core = core
        self._users: pa.Array | None = None
        tags = [TagResult(self, place) for place in range(core.tags())]
        self._tags = {tag.name: tag for tag in tags}

    @property
    def users(self) -> pa.Array:
        """The ids of all users by row number, ascending."""
        if self._users is None:
            self._users = pa.array(_Column(self._core.user_ids()))
        return self._users

    @property
    def warnings(self) -> list[tuple[str, str]]:
        """What `tagc run` warns of, a slug and a text each: rows that were ignored, values that were read
        as missing. The slug is a page of `tagc explain`, or "note" where nothing is wrong: rows at or
        after now."""
        return self._core.warnings()

    @property
    def cuts(self) -> str:
        """What rules about the whole population went by, as the text of a tagc.lock."""
        return self._core.cuts()

    def to_arrow(self) -> pa.Table:
        """The users' ids as `user`, and a column a tag."""
        columns = {"user": self.users}
        columns.update({name: tag.to_arrow() for name, tag in self._tags.items()})
        return pa.table(columns)

    def __getitem__(self, name: str) -> TagResult:
        return self._tags[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._tags)

    def __len__(self) -> int:
        return len(self._tags)
